// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/sites.h"

#include "sync/centre/demo/words.h"

#include <QHash>

#include <cmath>

namespace mingcha::demo {

namespace {

using region::Place;

/// What the demo supposes of a township: where its middle roughly is, how many sites it has and how far they spread.
struct Sketch
{
    Place centre;
    int weight = 0;
    int spreadMetres = 0;
};

constexpr int kMetresPerDegree = 111'195;
constexpr int kMostTries = 400;

const QHash<QString, Sketch> &sketches()
{
    const auto sketch = [](double lat, double lon, int weight, int spread) {
        return Sketch{region::placeAt(lat, lon), weight, spread};
    };
    static const QHash<QString, Sketch> known{
        {QStringLiteral("330502001"), sketch(30.8585, 120.1010, 42, 1200)},
        {QStringLiteral("330502002"), sketch(30.8650, 120.1120, 44, 1200)},
        {QStringLiteral("330502003"), sketch(30.8660, 120.0920, 46, 1100)},
        {QStringLiteral("330502004"), sketch(30.8770, 120.1000, 44, 1300)},
        {QStringLiteral("330502005"), sketch(30.8700, 120.0760, 42, 1400)},
        {QStringLiteral("330502006"), sketch(30.8600, 120.0560, 50, 1800)},
        {QStringLiteral("330502007"), sketch(30.8420, 120.0380, 38, 2400)},
        {QStringLiteral("330502008"), sketch(30.9000, 120.0850, 34, 2200)},
        {QStringLiteral("330502009"), sketch(30.9250, 120.1100, 30, 2600)},
        {QStringLiteral("330502010"), sketch(30.8880, 120.0560, 36, 2000)},
        {QStringLiteral("330502011"), sketch(30.8750, 120.0050, 46, 3200)},
        {QStringLiteral("330502012"), sketch(30.8950, 120.1250, 36, 2200)},
        {QStringLiteral("330502013"), sketch(30.8900, 120.1600, 34, 2400)},
        {QStringLiteral("330502100"), sketch(30.8450, 120.2630, 190, 4200)},
        {QStringLiteral("330502101"), sketch(30.8350, 120.1850, 92, 4000)},
        {QStringLiteral("330502102"), sketch(30.7900, 119.9900, 34, 4500)},
        {QStringLiteral("330502104"), sketch(30.6640, 120.0150, 62, 5000)},
        {QStringLiteral("330502105"), sketch(30.7000, 120.1150, 54, 4200)},
        {QStringLiteral("330502200"), sketch(30.7950, 120.0900, 46, 4000)},
    };
    return known;
}

Sketch sketchOf(const Township &township)
{
    constexpr int kUsualWeight = 40;
    constexpr int kUsualSpread = 3000;
    return sketches().value(township.code, Sketch{township.centre, kUsualWeight, kUsualSpread});
}

/// Any place within the outline.
Place anyPlace(const region::Outline &outline, Dice &dice)
{
    const region::Box &box = outline.bounds();
    Place place = outline.polygons().front().front().front();
    for (int i = 0; i < kMostTries; ++i) {
        const Place candidate{dice.between(box.low.latE7, box.high.latE7), dice.between(box.low.lonE7, box.high.lonE7)};
        if (outline.contains(candidate))
            return candidate;
    }
    return place;
}

/// Denser towards the middle: the sum of two even draws. The middle itself when nothing fits.
Place placeNear(const std::vector<Township> &townships, int township, const region::Outline &outline, Dice &dice)
{
    const Place centre = townships[static_cast<size_t>(township)].centre;
    const int spread = sketchOf(townships[static_cast<size_t>(township)]).spreadMetres;
    const double eastScale = std::cos(centre.latitude() * 3.14159265358979 / 180);
    for (int i = 0; i < kMostTries; ++i) {
        const double north = (dice.share() + dice.share() - 1) * spread;
        const double east = (dice.share() + dice.share() - 1) * spread;
        const Place place = region::placeAt(centre.latitude() + north / kMetresPerDegree,
                                            centre.longitude() + east / (kMetresPerDegree * eastScale));
        if (outline.contains(place) && nearestTownship(townships, place) == township)
            return place;
    }
    return centre;
}

} // namespace

QString gridCellCode(const Township &township, int cell)
{
    return QStringLiteral("%1-%2").arg(township.code).arg(cell + 1, 2, 10, QLatin1Char('0'));
}

std::vector<Township> planTownships(const region::Divisions &divisions, const region::Outline &outline, Dice dice)
{
    std::vector<Township> townships;
    for (const region::Division *division : divisions.children(outline.code())) {
        Place centre = sketches().value(division->code).centre;
        if (!outline.contains(centre))
            centre = anyPlace(outline, dice);
        townships.push_back({division->code, division->name, centre});
    }
    return townships;
}

int nearestTownship(const std::vector<Township> &townships, Place place)
{
    int nearest = 0;
    for (size_t i = 1; i < townships.size(); ++i) {
        if (region::distanceMetres(townships[i].centre, place) <
            region::distanceMetres(townships[static_cast<size_t>(nearest)].centre, place))
            nearest = static_cast<int>(i);
    }
    return nearest;
}

std::vector<Site> planSites(const checklist::Catalogue &catalogue, const region::Outline &outline,
                            const std::vector<Township> &townships, int count, int gridCellsPerTownship, Dice dice)
{
    std::vector<int> townshipWeights;
    townshipWeights.reserve(townships.size());
    for (const Township &township : townships)
        townshipWeights.push_back(sketchOf(township).weight);
    std::vector<int> typeWeights;
    typeWeights.reserve(catalogue.venueTypes().size());
    for (const checklist::VenueType &type : catalogue.venueTypes())
        typeWeights.push_back(venueShare(type.code));
    std::vector<int> inTownship(townships.size());
    std::vector<Site> sites;
    sites.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        const size_t at = dice.weighted(townshipWeights);
        const Township &township = townships[at];
        const auto index = static_cast<size_t>(i);
        const size_t type = index < typeWeights.size() ? index : dice.weighted(typeWeights);
        const int running = ++inTownship[at];
        const int cell = dice.below(gridCellsPerTownship);
        Site site;
        site.number = QStringLiteral("WX-%1").arg(i + 1, 5, 10, QLatin1Char('0'));
        site.venueType = catalogue.venueTypes()[type].code;
        site.name = QStringLiteral("%1%2·%3·%4")
                        .arg(venueNoun(site.venueType), ordinal(running - 1), township.name)
                        .arg(running, 4, 10, QLatin1Char('0'));
        site.township = static_cast<int>(at);
        site.community = QStringLiteral("%1样例%2社区").arg(township.name, ordinal(cell));
        site.gridCell = gridCellCode(township, cell);
        site.address = QStringLiteral("%1%2样例%3路%4号")
                           .arg(outline.name(), township.name, ordinal(dice.below(20)))
                           .arg(dice.between(1, 398));
        site.responsible = QStringLiteral("负责人") + ordinal(dice.below(kOrdinals));
        // No telephone number of mainland China begins with 100000: nobody can be rung by mistake.
        site.phone = QStringLiteral("100000%1").arg(i + 1, 5, 10, QLatin1Char('0'));
        site.place = placeNear(townships, site.township, outline, dice);
        sites.push_back(std::move(site));
    }
    return sites;
}

} // namespace mingcha::demo
