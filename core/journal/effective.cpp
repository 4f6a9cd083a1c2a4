// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/effective.h"

#include <algorithm>

namespace mingcha::journal {

EffectiveTime effectiveTime(const Header &header, const Moment &device, qint64 receivedMs, qint64 previousMs)
{
    EffectiveTime effective;
    const qint64 elapsed = device.uptimeMs - header.moment.uptimeMs;
    if (header.moment.sameBoot(device) && elapsed >= 0) {
        effective.ms = receivedMs - elapsed;
        effective.proven = true;
    } else {
        const qint64 offset = receivedMs - device.wallMs;
        effective.ms = header.moment.wallMs + offset;
        effective.clamped = effective.ms < previousMs || effective.ms > receivedMs;
    }
    effective.ms = std::min(effective.ms, receivedMs + kFutureAllowanceMs);
    effective.ms = std::max(effective.ms, previousMs);
    return effective;
}

} // namespace mingcha::journal
