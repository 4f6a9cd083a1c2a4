// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A place on the earth (WGS-84) in whole ten-millionths of a degree, as it is stored and sent: about 1 cm, and equal
// values are equal bytes. It says nothing of how well the place is known; that stands beside it in the evidence.
#pragma once

#include <QtGlobal>

#include <compare>

namespace mingcha::region {

constexpr qint32 kE7 = 10'000'000; ///< units in one degree
constexpr qint32 kMaxLatE7 = 90 * kE7;
constexpr qint32 kMaxLonE7 = 180 * kE7;

struct Place
{
    qint32 latE7 = 0;
    qint32 lonE7 = 0;
    auto operator<=>(const Place &) const = default;
    [[nodiscard]] double latitude() const { return latE7 / double(kE7); }
    [[nodiscard]] double longitude() const { return lonE7 / double(kE7); }
};

/// Rounded to the nearest unit. The degrees must lie within ±90 and ±180.
[[nodiscard]] Place placeAt(double latitude, double longitude);
/// Along a great circle of a round earth (haversine): within 0.6 % of the true length.
[[nodiscard]] double distanceMetres(Place from, Place to);

} // namespace mingcha::region
