// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The source of randomness, passed in so that a run can be replayed from a seed.
#pragma once

#include <QtGlobal>

#include <span>

namespace mingcha {

class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<quint8> bytes) = 0;
    /// Evenly distributed in 0 … bound − 1; bound must be positive.
    [[nodiscard]] quint64 below(quint64 bound);
};

/// The operating system's generator, through libsodium. Thread-safe.
class SystemRandom final : public Random
{
public:
    SystemRandom();
    void fill(std::span<quint8> bytes) override;
};

/// Reproducible (splitmix64): for tests, the simulator and the demo district. Not for keys.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    void fill(std::span<quint8> bytes) override;

private:
    quint64 m_state;
};

} // namespace mingcha
