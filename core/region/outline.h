// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The outline of a district, for maps and for telling whether a place lies in it. Good to about 10 m: no legal
// boundary, and never a reason to refuse work. Never changes once read; may be used from any thread.
#pragma once

#include "core/base/result.h"
#include "core/region/place.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace mingcha::region {

/// South-west and north-east corners.
struct Box
{
    Place low;
    Place high;
    [[nodiscard]] bool contains(Place place) const
    {
        return place.latE7 >= low.latE7 && place.latE7 <= high.latE7 && place.lonE7 >= low.lonE7 &&
               place.lonE7 <= high.lonE7;
    }
    bool operator==(const Box &) const = default;
};

using Ring = std::vector<Place>;   ///< closed: the last place is the first again
using Polygon = std::vector<Ring>; ///< the outside, then its holes

class Outline
{
public:
    Outline() = default;
    /// Each ring must be closed and have at least four places, as readOutlines makes sure.
    Outline(QString code, QString name, std::vector<Polygon> polygons);

    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const std::vector<Polygon> &polygons() const { return m_polygons; }
    [[nodiscard]] const Box &bounds() const { return m_bounds; }
    /// A place right on the border may count as either.
    [[nodiscard]] bool contains(Place place) const;

private:
    QString m_code;
    QString m_name;
    std::vector<Polygon> m_polygons;
    Box m_bounds;
};

constexpr qsizetype kMaxOutlineBytes = 16 << 20;
constexpr qsizetype kMaxOutlinePoints = 200'000; ///< of one ring

/// Reads a GeoJSON collection of polygons and multi-polygons with the properties adcode and name. Strict; messages name
/// the file and the place in it.
[[nodiscard]] Result<std::vector<Outline>> readOutlines(const QByteArray &json, const QString &fileName);
[[nodiscard]] Result<std::vector<Outline>> loadOutlines(const QString &path);
/// The one with this code, or NotFound.
[[nodiscard]] Result<Outline> outlineOf(const std::vector<Outline> &outlines, const QString &code);

} // namespace mingcha::region
