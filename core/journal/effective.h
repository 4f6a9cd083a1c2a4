// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// When an act counts as done: decided once, by the centre, from what the device's clocks said then and what they say now.
// A pure function, so that every odd clock has a test.
#pragma once

#include "core/journal/entry.h"

namespace mingcha::journal {

constexpr qint64 kFutureAllowanceMs = 5 * 60 * 1000; ///< how far ahead of the centre an unproven stamp may lie

struct EffectiveTime
{
    qint64 ms = 0;
    bool clamped = false; ///< neither uptime nor a stable offset proved it
    bool proven = false;  ///< by uptime: no clock that was set says when it was
};

/// `device` are the device's clocks as it pushed, at the centre's time `receivedMs`; `previousMs` is the effective time
/// of the author's entry before. Same boot: received less the uptime gone by since. Else the wall time, corrected by the
/// device's present offset, clamped to [previous, received + 5 min]. Never before `previousMs`.
[[nodiscard]] EffectiveTime effectiveTime(const Header &header, const Moment &device, qint64 receivedMs,
                                          qint64 previousMs);

} // namespace mingcha::journal
