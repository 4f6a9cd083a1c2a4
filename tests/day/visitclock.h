// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The clocks of the tablets of the day: the machine's own, and what the story lets pass without anybody waiting for it.
// Begins as far behind as it will be moved on, so that it ends with the server's. Any thread reads it.
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace mingcha::day {

/// Longer than a visit must last for its presence to be sufficient.
inline constexpr qint64 kVisitMs = 6 * 60'000;

class VisitClock final : public Clock
{
public:
    VisitClock();
    [[nodiscard]] Moment now() const override;
    /// The visit goes on for so long.
    void pass(qint64 ms) { m_offsetMs += ms; }

private:
    SystemClock m_machine;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace mingcha::day
