// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/queries.h"

#include "core/inspection/answertable.h"
#include "core/inspection/inspectiontable.h"
#include "core/journal/history.h"
#include "core/person/queries.h"
#include "core/site/queries.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace mingcha::inspection {

namespace {

std::vector<Listed> listed(journal::Database &database, std::vector<Inspection> inspections)
{
    std::vector<Listed> all;
    all.reserve(inspections.size());
    for (Inspection &one : inspections) {
        Listed line;
        if (const std::optional<site::Site> site = site::find(database, one.site)) {
            line.siteName = site->name;
            line.siteAddress = site->address;
        }
        if (one.step == Step::Submitted && one.submittedTally) {
            line.tally = *one.submittedTally;
        } else if (one.step != Step::Assigned) {
            line.tally = tally(database, one.id);
            line.conflicts = conflictsIn(database, one.id);
        }
        line.inspection = std::move(one);
        all.push_back(std::move(line));
    }
    return all;
}

} // namespace

std::vector<person::Person> teamOf(journal::Database &database, const Inspection &inspection)
{
    std::vector<person::Person> team;
    std::set<Id> seen;
    const auto take = [&](const Id &id) {
        if (id.isNull() || !seen.insert(id).second)
            return;
        if (std::optional<person::Person> member = person::find(database, id))
            team.push_back(std::move(*member));
    };
    take(inspection.lead);
    for (const Id &id : inspection.team)
        take(id);
    return team;
}

bool holdsOthersHazards(journal::Database &database, const Id &inspection, const Id &me)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT 1 FROM hazard WHERE inspection = ? AND foundBy <> ? AND step <> 'voided' LIMIT 1"));
    return query.bind(inspection).bind(me).run() && query.next();
}

std::vector<Listed> list(journal::Database &database, const Filter &filter)
{
    return listed(database, filtered(database, filter));
}

std::vector<Listed> today(journal::Database &database, const person::Person &me, const QString &day)
{
    std::vector<Inspection> found = dueFor(database, me.id, day);
    Filter regional;
    regional.fromDay = day;
    regional.toDay = day;
    regional.region = me.region;
    const bool seesAll = person::may(me, person::Capability::Review) || person::may(me, person::Capability::Assign);
    for (Inspection &one : filtered(database, regional)) {
        const bool isNobodys = one.team.empty() && one.lead.isNull();
        if (!one.hasMember(me.id) && (seesAll || isNobodys))
            found.push_back(std::move(one));
    }
    return listed(database, std::move(found));
}

std::vector<Listed> between(journal::Database &database, const person::Person &me, const QString &fromDay,
                            const QString &toDay)
{
    Filter own;
    own.fromDay = fromDay;
    own.toDay = toDay;
    own.limit = kMaxInspectionsListed;
    const bool seesAll = person::may(me, person::Capability::Review) || person::may(me, person::Capability::Assign);
    if (!seesAll) {
        own.member = me.id;
        return list(database, own);
    }
    Filter regional = own;
    regional.region = me.region;
    own.member = me.id;
    // One's own may lie elsewhere (cross-region); each is listed once.
    std::vector<Inspection> found = filtered(database, own);
    std::set<Id> ids;
    for (const Inspection &one : found)
        ids.insert(one.id);
    for (Inspection &one : filtered(database, regional)) {
        if (ids.insert(one.id).second)
            found.push_back(std::move(one));
    }
    std::ranges::sort(found, [](const Inspection &left, const Inspection &right) {
        return std::tie(left.day, left.minuteOfDay, left.id) < std::tie(right.day, right.minuteOfDay, right.id);
    });
    return listed(database, std::move(found));
}

qint64 begunUptimeMs(journal::Database &database, const Inspection &inspection, const Moment &now)
{
    const qint64 reckoned = now.uptimeMs - (now.wallMs - inspection.stepMs);
    const Result<std::vector<journal::HistoryEntry>> entries = journal::history(database, inspection.id);
    const auto isBeginning = [&](const journal::HistoryEntry &one) {
        return one.kind == "inspection.started" && one.moment.sameBoot(now) && one.moment.uptimeMs <= now.uptimeMs;
    };
    if (entries) {
        if (const auto last = std::find_if(entries->rbegin(), entries->rend(), isBeginning); last != entries->rend())
            return last->moment.uptimeMs;
    }
    return std::clamp<qint64>(reckoned, 0, now.uptimeMs);
}

Visits visits(journal::Database &database, const Id &site, int year, bool withCovert)
{
    Visits visits;
    const QString prefix = QString::number(year) + QLatin1Char('-');
    std::set<QString> administrative;
    std::set<QString> covert;
    std::set<QString> grid;
    for (const Inspection &one : ofSite(database, site)) {
        const bool wasMade = one.step == Step::Started || one.step == Step::Submitted || one.step == Step::Returned;
        if (!wasMade || !one.day.startsWith(prefix) || (one.isCovert() && !withCovert))
            continue;
        (one.isCovert() ? covert : one.isAdministrative() ? administrative : grid).insert(one.day);
        visits.lastDay = std::max(visits.lastDay, one.day);
    }
    visits.administrative = static_cast<int>(administrative.size());
    visits.covert = static_cast<int>(covert.size());
    visits.grid = static_cast<int>(grid.size());
    return visits;
}

} // namespace mingcha::inspection
