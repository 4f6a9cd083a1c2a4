// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/region/outline.h"

#include "core/base/jsoncursor.h"
#include "core/base/wholefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::region {

namespace {

using L = QLatin1String;

QString say(const char *source)
{
    return QCoreApplication::translate("Outline", source);
}

/// Whether an odd number of the ring's sides lie east of the place.
bool isWithin(const Ring &ring, Place place)
{
    bool inside = false;
    for (size_t i = 1; i < ring.size(); ++i) {
        const Place &a = ring[i - 1];
        const Place &b = ring[i];
        if ((a.latE7 > place.latE7) == (b.latE7 > place.latE7))
            continue;
        const double share = (double(place.latE7) - a.latE7) / (double(b.latE7) - a.latE7);
        if (place.lonE7 < a.lonE7 + share * (double(b.lonE7) - a.lonE7))
            inside = !inside;
    }
    return inside;
}

Ring readRing(const JsonCursor &at)
{
    Ring ring;
    for (const JsonCursor &point : at.elements()) {
        const std::vector<JsonCursor> pair = point.elements();
        if (pair.size() != 2) {
            point.fail(say(QT_TRANSLATE_NOOP("Outline", "A place is a longitude and a latitude.")));
            return ring;
        }
        const double longitude = pair[0].number(-180, 180);
        const double latitude = pair[1].number(-90, 90);
        ring.push_back(placeAt(latitude, longitude));
        if (at.failed())
            return ring;
    }
    constexpr size_t kLeastPoints = 4;
    if (ring.size() < kLeastPoints)
        at.fail(say(QT_TRANSLATE_NOOP("Outline", "A ring has at least four places.")));
    else if (ring.front() != ring.back())
        at.fail(say(QT_TRANSLATE_NOOP("Outline", "The ring is not closed: its last place must be its first.")));
    return ring;
}

Polygon readPolygon(const JsonCursor &at)
{
    Polygon polygon;
    for (const JsonCursor &ring : at.elements())
        polygon.push_back(readRing(ring));
    if (polygon.empty())
        at.fail(say(QT_TRANSLATE_NOOP("Outline", "The polygon has no ring.")));
    return polygon;
}

std::vector<Polygon> readGeometry(const JsonCursor &at)
{
    std::vector<Polygon> polygons;
    const QString type = at.field(L("type")).text();
    const JsonCursor coordinates = at.field(L("coordinates"));
    if (type == L("Polygon")) {
        polygons.push_back(readPolygon(coordinates));
    } else if (type == L("MultiPolygon")) {
        for (const JsonCursor &polygon : coordinates.elements())
            polygons.push_back(readPolygon(polygon));
    } else {
        at.field(L("type")).fail(say(QT_TRANSLATE_NOOP("Outline", "Only Polygon and MultiPolygon are read here.")));
    }
    if (polygons.empty())
        at.fail(say(QT_TRANSLATE_NOOP("Outline", "The outline is empty.")));
    return polygons;
}

} // namespace

Outline::Outline(QString code, QString name, std::vector<Polygon> polygons)
    : m_code(std::move(code)),
      m_name(std::move(name)),
      m_polygons(std::move(polygons)),
      m_bounds{{kMaxLatE7, kMaxLonE7}, {-kMaxLatE7, -kMaxLonE7}}
{
    for (const Polygon &polygon : m_polygons) {
        for (const Place &place : polygon.front()) {
            m_bounds.low = {std::min(m_bounds.low.latE7, place.latE7), std::min(m_bounds.low.lonE7, place.lonE7)};
            m_bounds.high = {std::max(m_bounds.high.latE7, place.latE7), std::max(m_bounds.high.lonE7, place.lonE7)};
        }
    }
}

bool Outline::contains(Place place) const
{
    if (!m_bounds.contains(place))
        return false;
    return std::any_of(m_polygons.begin(), m_polygons.end(), [&](const Polygon &polygon) {
        const auto isIn = [&](const Ring &ring) { return isWithin(ring, place); };
        return isIn(polygon.front()) && std::none_of(polygon.begin() + 1, polygon.end(), isIn);
    });
}

Result<std::vector<Outline>> readOutlines(const QByteArray &json, const QString &fileName)
{
    JsonFile file(fileName, {kMaxOutlineBytes, kMaxOutlinePoints});
    const JsonCursor root(file, file.parse(json));
    if (root.field(L("type")).text() != L("FeatureCollection"))
        root.fail(say(QT_TRANSLATE_NOOP("Outline", "This is not a GeoJSON FeatureCollection.")));
    std::vector<Outline> outlines;
    for (const JsonCursor &feature : root.field(L("features")).elements()) {
        const JsonCursor properties = feature.field(L("properties"));
        const QString code = properties.field(L("adcode")).text();
        const QString name = properties.field(L("name")).text();
        std::vector<Polygon> polygons = readGeometry(feature.field(L("geometry")));
        if (outlineOf(outlines, code))
            properties.fail(QCoreApplication::translate("Outline", "The code %1 is used twice.").arg(code));
        if (file.failed())
            break;
        outlines.emplace_back(code, name, std::move(polygons));
    }
    if (file.failed())
        return file.error();
    return outlines;
}

Result<std::vector<Outline>> loadOutlines(const QString &path)
{
    const auto bytes = readWholeFile(path, kMaxOutlineBytes);
    if (!bytes)
        return bytes.error();
    return readOutlines(*bytes, path);
}

Result<Outline> outlineOf(const std::vector<Outline> &outlines, const QString &code)
{
    const auto found =
        std::find_if(outlines.begin(), outlines.end(), [&](const Outline &outline) { return outline.code() == code; });
    if (found == outlines.end())
        return {ErrorCode::NotFound, QCoreApplication::translate("Outline", "There is no outline of %1.").arg(code)};
    return *found;
}

} // namespace mingcha::region
