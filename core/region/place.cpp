// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/region/place.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mingcha::region {

namespace {

constexpr double kEarthRadiusMetres = 6'371'008.8; // mean radius, IUGG

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double halfSineSquared(double angle)
{
    const double sine = std::sin(angle / 2);
    return sine * sine;
}

} // namespace

Place placeAt(double latitude, double longitude)
{
    return {static_cast<qint32>(std::lround(latitude * kE7)), static_cast<qint32>(std::lround(longitude * kE7))};
}

double distanceMetres(Place from, Place to)
{
    const double north = radians(to.latitude() - from.latitude());
    const double east = radians(to.longitude() - from.longitude());
    const double chord = halfSineSquared(north) +
                         std::cos(radians(from.latitude())) * std::cos(radians(to.latitude())) * halfSineSquared(east);
    return 2 * kEarthRadiusMetres * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)));
}

} // namespace mingcha::region
