// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/search.h"

#include "core/base/bigrams.h"
#include "core/hazard/hazardtable.h"
#include "core/hazard/hazardwords.h"
#include "core/site/queries.h"

namespace mingcha::hazard {

QString SiteNames::of(const Id &site)
{
    if (site.isNull())
        return {};
    const auto known = m_names.constFind(site);
    if (known != m_names.constEnd())
        return *known;
    const auto found = site::find(m_database, site);
    return *m_names.insert(site, found ? found->name : QString());
}

QString searchText(const HazardRow &row)
{
    const QLatin1Char blank(' ');
    return row.words + blank + row.siteName + blank + row.code + blank + row.category + blank + row.number;
}

Result<int> indexSome(journal::Database &database, int limit)
{
    struct Words
    {
        qint64 n = 0;
        QString words;
    };
    std::vector<Words> rows;
    {
        SiteNames names(database);
        journal::Query query = database.query(
            QStringLiteral("SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard WHERE indexed = 0 ORDER BY n LIMIT ?"));
        if (const Status status = query.bind(limit).run(); !status)
            return status.error();
        while (query.next()) {
            HazardRow row = readHazard(query);
            row.siteName = names.of(row.site);
            rows.push_back({query.integer(0), searchWords(searchText(row))});
        }
    }
    for (const Words &row : rows) {
        journal::Query words =
            database.query(QStringLiteral("INSERT OR REPLACE INTO hazardWords(rowid, words) VALUES(?, ?)"));
        if (const Status status = words.bind(row.n).bind(row.words).run(); !status)
            return status.error();
        journal::Query done = database.query(QStringLiteral("UPDATE hazard SET indexed = 1 WHERE n = ?"));
        if (const Status status = done.bind(row.n).run(); !status)
            return status.error();
    }
    return static_cast<int>(rows.size());
}

Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT id, hazard.words, code, category, number, hazardWords.words FROM hazard LEFT JOIN hazardWords ON "
        "hazardWords.rowid = n WHERE indexed = 1"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        HazardRow row;
        row.words = query.text(1);
        row.code = query.text(2);
        row.category = query.text(3);
        row.number = query.text(4);
        const QString kept = query.text(5);
        // The site's name stands between the hazard's own words and the rest.
        const QString before = searchWords(row.words);
        const QString after = searchWords(searchText(row)).mid(before.size());
        if (kept.size() < before.size() + after.size() || !kept.startsWith(before) || !kept.endsWith(after))
            wrong(query.id(0));
    }
    return success();
}

Result<std::vector<HazardRow>> search(journal::Database &database, const QString &text, const Filter &filter, int limit)
{
    if (searchTerms(text).isEmpty())
        return std::vector<HazardRow>{};
    Filter asked = filter;
    asked.text = text;
    Result<Page> page = list(database, asked, Order::NewestFound, {}, limit);
    if (!page)
        return page.error();
    return std::move(page->rows);
}

} // namespace mingcha::hazard
