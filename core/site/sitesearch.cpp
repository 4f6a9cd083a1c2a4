// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Searching sites by words, and the word index behind it. A hit of the index, or a row not yet in it, is checked against
// the words as typed: pairs of characters may stand apart.
#include "core/base/bigrams.h"
#include "core/site/queries.h"
#include "core/site/sitetable.h"

#include <algorithm>

namespace mingcha::site {

namespace {

constexpr qsizetype kTownshipDigits = 9;
constexpr QLatin1Char kBlank{' '};

QString wordsOf(const Site &site)
{
    return site.name + kBlank + site.address + kBlank + site.responsible + kBlank + site.community;
}

bool fits(const Site &site, const Filter &filter, const QStringList &terms)
{
    return (!filter.onlyActive || site.isActive()) &&
           (filter.region.isEmpty() || site.region.startsWith(filter.region)) &&
           (filter.venueType.isEmpty() || site.venueType == filter.venueType) && containsAll(wordsOf(site), terms);
}

void collect(journal::Query &query, const Filter &filter, const QStringList &terms, std::vector<Site> &found)
{
    const size_t wanted = static_cast<size_t>(filter.offset) + static_cast<size_t>(filter.limit);
    while (found.size() < wanted && query.next()) {
        Site site = readSite(query);
        if (fits(site, filter, terms))
            found.push_back(std::move(site));
    }
}

/// Sites that may hold the words, in order of their names; those not yet indexed are read one by one.
std::vector<Site> byWords(journal::Database &database, const Filter &filter, const QStringList &terms)
{
    std::vector<Site> found;
    const QString expression = matchExpression(filter.text);
    if (expression.isEmpty()) {
        journal::Query query = database.query(QStringLiteral(
            "SELECT " MINGCHA_SITE_COLUMNS " FROM site WHERE name LIKE ? ESCAPE '\\' ORDER BY name, id"));
        if (query.bind(likePattern(terms)).run())
            collect(query, filter, terms, found);
        return found;
    }
    journal::Query query = database.query(QStringLiteral(
        "SELECT " MINGCHA_SITE_COLUMNS
        " FROM site WHERE n IN (SELECT rowid FROM siteWords WHERE siteWords MATCH ? UNION "
        "SELECT n FROM site WHERE indexed = 0 AND name || ' ' || address || ' ' || responsible || ' ' || community LIKE ? "
        "ESCAPE '\\') ORDER BY name, id"));
    if (query.bind(expression).bind(likePattern(terms)).run())
        collect(query, filter, terms, found);
    return found;
}

std::vector<Site> byRegion(journal::Database &database, const Filter &filter)
{
    std::vector<Site> found;
    if (filter.region.size() == kTownshipDigits) {
        journal::Query query = database.query(
            QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS
                           " FROM site WHERE region = ? AND (? = '' OR venueType = ?) ORDER BY name, id"));
        if (query.bind(filter.region).bind(filter.venueType).bind(filter.venueType).run())
            collect(query, filter, {}, found);
        return found;
    }
    journal::Query query =
        database.query(QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS " FROM site INDEXED BY site_name ORDER BY name"));
    if (query.run())
        collect(query, filter, {}, found);
    return found;
}

} // namespace

std::vector<Site> list(journal::Database &database, const Filter &filter)
{
    Filter bounded = filter;
    bounded.limit = std::clamp(filter.limit, 0, kMaxSitesListed);
    bounded.offset = std::max(filter.offset, 0);
    const QStringList terms = searchTerms(filter.text);
    std::vector<Site> found = terms.isEmpty() ? byRegion(database, bounded) : byWords(database, bounded, terms);
    found.erase(found.begin(), found.begin() + std::min<std::ptrdiff_t>(bounded.offset, std::ssize(found)));
    return found;
}

Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS
                       ", words FROM site LEFT JOIN siteWords ON siteWords.rowid = n WHERE indexed = 1"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const Site site = readSite(query);
        if (query.text(15) != searchWords(wordsOf(site)))
            wrong(site.id);
    }
    return success();
}

Result<int> indexSome(journal::Database &database, int limit)
{
    struct Row
    {
        qint64 n;
        QString words;
    };
    std::vector<Row> rows;
    {
        journal::Query query = database.query(
            QStringLiteral("SELECT " MINGCHA_SITE_COLUMNS ", n FROM site WHERE indexed = 0 ORDER BY n LIMIT ?"));
        if (const Status status = query.bind(limit).run(); !status)
            return status.error();
        while (query.next())
            rows.push_back({query.integer(15), searchWords(wordsOf(readSite(query)))});
    }
    for (const Row &row : rows) {
        journal::Query words =
            database.query(QStringLiteral("INSERT OR REPLACE INTO siteWords(rowid, words) VALUES(?, ?)"));
        if (const Status status = words.bind(row.n).bind(row.words).run(); !status)
            return status.error();
        journal::Query done = database.query(QStringLiteral("UPDATE site SET indexed = 1 WHERE n = ?"));
        if (const Status status = done.bind(row.n).run(); !status)
            return status.error();
    }
    return static_cast<int>(rows.size());
}

} // namespace mingcha::site
