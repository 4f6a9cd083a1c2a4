// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/site/sitetable.h"

#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/site/queries.h"
#include "core/site/sitevalues.h"

#include <QCborArray>

#include <algorithm>
#include <cmath>

namespace mingcha::site {

namespace {

constexpr int kMaxMergeHops = 8;
constexpr double kMetresPerDegree = 111'195.0;
constexpr int kActiveRow = 0;
constexpr int kVoidedRow = 1;

} // namespace

QStringList siteMigration(int version)
{
    if (version != 1)
        return {};
    return {
        // indexed = 0: its words are not yet in siteWords.
        QStringLiteral(
            "CREATE TABLE site(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, "
            "venueType TEXT NOT NULL, address TEXT NOT NULL, region TEXT NOT NULL, latE7 INTEGER, lonE7 INTEGER, "
            "accuracyMm INTEGER, responsible TEXT NOT NULL, contact TEXT NOT NULL, community TEXT NOT NULL, "
            "status INTEGER NOT NULL, mergedInto BLOB NOT NULL, proposed INTEGER NOT NULL, pending INTEGER NOT NULL, "
            "indexed INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE INDEX site_region ON site(region, venueType)"),
        QStringLiteral("CREATE INDEX site_name ON site(name)"),
        QStringLiteral("CREATE INDEX site_unindexed ON site(n) WHERE indexed = 0"),
        QStringLiteral("CREATE INDEX site_proposed ON site(n) WHERE proposed = 1"),
        QStringLiteral(
            "CREATE VIRTUAL TABLE siteWords USING fts5(words, detail = none, tokenize = 'unicode61 remove_diacritics 0')"),
    };
}

Status keepSite(journal::Database &database, const Site &site)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT INTO site(id, name, venueType, address, region, latE7, lonE7, accuracyMm, responsible, contact, community, "
        "status, mergedInto, proposed, pending) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        "name = excluded.name, venueType = excluded.venueType, address = excluded.address, region = excluded.region, "
        "latE7 = excluded.latE7, lonE7 = excluded.lonE7, accuracyMm = excluded.accuracyMm, responsible = excluded.responsible, "
        "contact = excluded.contact, community = excluded.community, status = excluded.status, mergedInto = excluded.mergedInto, "
        "proposed = excluded.proposed, pending = excluded.pending, indexed = indexed AND name = excluded.name AND "
        "address = excluded.address AND responsible = excluded.responsible AND community = excluded.community"));
    const auto e7 = [&](qint32 region::Place::*part) {
        return site.point ? std::optional<qint64>((*site.point).*part) : std::optional<qint64>();
    };
    return query.bind(site.id)
        .bind(site.name)
        .bind(site.venueType)
        .bind(site.address)
        .bind(site.region)
        .bind(e7(&region::Place::latE7))
        .bind(e7(&region::Place::lonE7))
        .bind(site.pointAccuracyMm)
        .bind(site.responsible)
        .bind(site.contact)
        .bind(site.community)
        .bind(site.voided ? kVoidedRow : kActiveRow)
        .bind(site.mergedInto.isNull() ? QByteArray() : site.mergedInto.toBytes())
        .bind(site.hasOpenMergeProposal)
        .bind(site.pending)
        .run();
}

Status removeSite(journal::Database &database, const Id &id)
{
    journal::Query words =
        database.query(QStringLiteral("DELETE FROM siteWords WHERE rowid = (SELECT n FROM site WHERE id = ?)"));
    if (const Status status = words.bind(id).run(); !status)
        return status;
    journal::Query query = database.query(QStringLiteral("DELETE FROM site WHERE id = ?"));
    return query.bind(id).run();
}

Site readSite(const journal::Query &query)
{
    Site site;
    site.id = query.id(0);
    site.name = query.text(1);
    site.venueType = query.text(2);
    site.address = query.text(3);
    site.region = query.text(4);
    if (!query.isNull(5) && !query.isNull(6))
        site.point = region::Place{static_cast<qint32>(query.integer(5)), static_cast<qint32>(query.integer(6))};
    if (!query.isNull(7))
        site.pointAccuracyMm = query.integer(7);
    site.responsible = query.text(8);
    site.contact = query.text(9);
    site.community = query.text(10);
    site.voided = query.integer(11) == kVoidedRow;
    site.mergedInto = query.id(12);
    site.hasOpenMergeProposal = query.integer(13) != 0;
    site.pending = query.integer(14) != 0;
    return site;
}

std::optional<Site> find(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS " FROM site WHERE id = ?"));
    if (!query.bind(id).run() || !query.next())
        return {};
    return readSite(query);
}

std::optional<Site> standing(journal::Database &database, const Id &id)
{
    std::optional<Site> site = find(database, id);
    // Two merges made apart may point at each other: the hops are bounded.
    for (int hop = 0; site && !site->mergedInto.isNull() && hop < kMaxMergeHops; ++hop) {
        std::optional<Site> next = find(database, site->mergedInto);
        if (!next)
            break;
        site = std::move(next);
    }
    return site;
}

Id placeOf(journal::Database &database, const Id &id)
{
    const std::optional<Site> stands = standing(database, id);
    return stands ? stands->id : id;
}

qint64 count(journal::Database &database)
{
    return database.number(QStringLiteral("SELECT count(*) FROM site"));
}

std::vector<Near> near(journal::Database &database, region::Place place, double metres, int limit)
{
    const double latitudes = metres / kMetresPerDegree;
    const double longitudes = latitudes / std::max(0.01, std::cos(place.latitude() * M_PI / 180.0));
    const qint64 latE7 = std::llround(latitudes * region::kE7);
    const qint64 lonE7 = std::llround(longitudes * region::kE7);
    std::vector<Near> found;
    journal::Query query = database.query(QStringLiteral(
        "SELECT " MINGCHA_SITE_COLUMNS " FROM site WHERE latE7 BETWEEN ? AND ? AND lonE7 BETWEEN ? AND ? "
        "AND status = 0 AND mergedInto = x''"));
    if (!query.bind(place.latE7 - latE7)
             .bind(place.latE7 + latE7)
             .bind(place.lonE7 - lonE7)
             .bind(place.lonE7 + lonE7)
             .run())
        return found;
    while (query.next()) {
        Near one{readSite(query), 0};
        one.metres = region::distanceMetres(place, *one.site.point);
        if (one.metres <= metres)
            found.push_back(std::move(one));
    }
    std::ranges::sort(found, {}, &Near::metres);
    found.resize(std::min(found.size(), static_cast<size_t>(std::max(limit, 0))));
    return found;
}

std::vector<Site> mergeProposals(journal::Database &database, QStringView region, int limit)
{
    std::vector<Site> found;
    journal::Query query = database.query(
        QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS
                       " FROM site WHERE proposed = 1 AND substr(region, 1, length(?)) = ? ORDER BY name LIMIT ?"));
    const QString prefix = region.toString();
    if (!query.bind(prefix).bind(prefix).bind(std::min(limit, kMaxSitesListed)).run())
        return found;
    while (query.next())
        found.push_back(readSite(query));
    return found;
}

std::vector<MergeProposal> proposalsFor(journal::Database &database, const Id &site)
{
    std::vector<MergeProposal> found;
    const std::optional<Site> row = find(database, site);
    const Result<journal::Object> object = journal::readObject(database, site);
    if (!row || !row->hasOpenMergeProposal || !object)
        return found;
    for (const journal::Element &one : openProposals(object->state)) {
        const QCborArray said = one.value.toArray();
        MergeProposal proposal;
        proposal.other = Id::fromBytes(said.at(0).toByteArray()).value_or(Id{});
        proposal.reason = said.at(1).toString();
        if (const std::optional<Site> other = find(database, proposal.other))
            proposal.otherName = other->name;
        if (const auto by = person::find(database, one.actor))
            proposal.byName = by->name;
        found.push_back(std::move(proposal));
    }
    return found;
}

} // namespace mingcha::site
