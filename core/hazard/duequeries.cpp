// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What is due, and what came back.
#include "core/hazard/hazardtable.h"
#include "core/hazard/hazardwords.h"
#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/site/queries.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace mingcha::hazard {

namespace {

/// Whether the hazard is mine to see to: found by me, or of an inspection I am in.
bool isMine(journal::Database &database, const HazardRow &row, const Id &me, QHash<Id, bool> &memberships)
{
    if (me.isNull() || row.isFinder(me))
        return true;
    if (row.inspection.isNull())
        return false;
    const auto known = memberships.constFind(row.inspection);
    if (known != memberships.constEnd())
        return *known;
    const auto inspection = inspection::find(database, row.inspection);
    return *memberships.insert(row.inspection, inspection && (inspection->hasMember(me) || inspection->lead == me));
}

} // namespace

Result<std::vector<DueRow>> due(journal::Database &database, const QString &day, int withinDays, const Id &me,
                                int limit)
{
    const QDate today = QDate::fromString(day, Qt::ISODate);
    if (!today.isValid())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Hazard", "This is not a day."), day};
    std::vector<DueRow> rows;
    {
        // Two walks along hazard_due, merged: the first rows come without reading and sorting all that are due.
        journal::Query query = database.query(QStringLiteral(
            "SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard WHERE phase = 0 AND dueDay <= ?1 UNION ALL "
            "SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard WHERE phase = 1 AND dueDay <= ?1 ORDER BY dueDay, n"));
        if (const Status status = query.bind(today.addDays(withinDays).toString(Qt::ISODate)).run(); !status)
            return status.error();
        QHash<Id, bool> memberships;
        while (static_cast<int>(rows.size()) < std::min(limit, kMaxHazardsListed) && query.next()) {
            HazardRow row = readHazard(query);
            const QDate last = QDate::fromString(row.dueDay, Qt::ISODate);
            if (last.isValid() && isMine(database, row, me, memberships))
                rows.push_back({std::move(row), static_cast<int>(today.daysTo(last))});
        }
    }
    SiteNames names(database);
    for (DueRow &due : rows)
        due.row.siteName = names.of(due.row.site);
    return rows;
}

Result<std::vector<HazardRow>> possibleRecurrences(journal::Database &database, const Id &site, const QString &code,
                                                   qint64 ms)
{
    constexpr qint64 kDayMs = 86'400'000;
    journal::Query query = database.query(QStringLiteral(
        "WITH RECURSIVE place(id) AS (SELECT ?1 UNION SELECT site.id FROM site JOIN place ON site.mergedInto = place.id "
        "WHERE site.region = (SELECT region FROM site WHERE id = ?1)) "
        "SELECT " MINGCHA_HAZARD_COLUMNS " FROM hazard WHERE site IN (SELECT id FROM place) AND code = ? "
        "AND step = 'closed' AND foundByName = '' AND pending = 0 AND stepMs >= ? AND EXISTS(SELECT 1 FROM object JOIN log ON log.n = "
        "object.log WHERE object.id = hazard.id AND audience = ?) ORDER BY stepMs DESC"));
    if (const Status status = query.bind(site::placeOf(database, site))
                                  .bind(code)
                                  .bind(ms - kRecurrenceDays * kDayMs)
                                  .bind(static_cast<int>(journal::Audience::Everyday))
                                  .run();
        !status)
        return status.error();
    std::vector<HazardRow> rows;
    while (query.next() && static_cast<int>(rows.size()) < kMaxHazardsListed)
        rows.push_back(readHazard(query));
    return rows;
}

} // namespace mingcha::hazard
