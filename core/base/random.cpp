// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include "core/base/check.h"

#include <sodium.h>

#include <limits>

namespace mingcha {

quint64 Random::below(quint64 bound)
{
    MC_ENFORCE(bound > 0, "a range must not be empty");
    // Rejection sampling: a plain remainder would favour small values.
    const quint64 limit = std::numeric_limits<quint64>::max() - std::numeric_limits<quint64>::max() % bound;
    quint64 value = 0;
    do {
        fill({reinterpret_cast<quint8 *>(&value), sizeof value});
    } while (value >= limit);
    return value % bound;
}

SystemRandom::SystemRandom()
{
    MC_ENFORCE(sodium_init() >= 0, "libsodium could not start");
}

void SystemRandom::fill(std::span<quint8> bytes)
{
    randombytes_buf(bytes.data(), bytes.size());
}

void SeededRandom::fill(std::span<quint8> bytes)
{
    for (size_t i = 0; i < bytes.size(); i += 8) {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        for (size_t k = 0; k < 8 && i + k < bytes.size(); ++k)
            bytes[i + k] = static_cast<quint8>(z >> (8 * k));
    }
}

} // namespace mingcha
