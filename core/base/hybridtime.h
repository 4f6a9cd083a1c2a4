// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hybrid logical time (Kulkarni et al., 2014): wall time that never runs backwards on one device and never falls behind
// what the device has seen of its own journal. 48 bits of milliseconds and a 16-bit counter that carries into them.
#pragma once

#include <QtGlobal>

#include <compare>

namespace mingcha {

struct HybridTime
{
    qint64 ms = 0;
    quint16 counter = 0;
    auto operator<=>(const HybridTime &) const = default;
};

/// The next time of an author whose last entry carries `last`, at wall time `wallMs`. Always greater than `last`.
[[nodiscard]] constexpr HybridTime nextHybridTime(HybridTime last, qint64 wallMs)
{
    if (wallMs > last.ms)
        return {wallMs, 0};
    if (last.counter == 0xffff)
        return {last.ms + 1, 0};
    return {last.ms, static_cast<quint16>(last.counter + 1)};
}

} // namespace mingcha
