// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/inspectiontable.h"

#include "core/base/cbor.h"
#include "core/inspection/inspectionvalues.h"

#include <algorithm>
#include <set>

namespace mingcha::inspection {

namespace {

#define MINGCHA_INSPECTION_COLUMNS                                                                                     \
    "inspection.id, dossier, site, region, day, minute, step, stepMs, kind, mode, authority, conflict, pending, detail"

/// What no list is made by; read back in the same order.
QByteArray detailOf(const Inspection &one)
{
    QCborArray recusals;
    for (const Recusal &recusal : one.recusals)
        recusals.append(recusalValue(recusal));
    QCborArray remarks;
    for (const Remark &remark : one.remarks)
        remarks.append(QCborArray{remark.step, remark.words, remark.by.toBytes(), remark.ms});
    const QCborArray detail{one.venueType,
                            one.catalogueVersion,
                            idsValue(one.team),
                            one.lead.toBytes(),
                            one.approvalNumber,
                            one.title,
                            one.number,
                            one.unitRepresentative,
                            one.cardsShownMs,
                            one.recusalToldMs,
                            one.submittedTally ? QCborValue(tallyValue(*one.submittedTally)) : QCborValue(nullptr),
                            one.submitNote,
                            one.startedBy.toBytes(),
                            one.submittedBy.toBytes(),
                            recusals,
                            one.presence ? QCborValue(presenceValue(*one.presence)) : QCborValue(nullptr),
                            remarks};
    cbor::Writer writer;
    writer.value(detail);
    return writer.result();
}

/// Calls `handle` at each item of the next array.
template <typename Handle>
void each(cbor::Reader &in, Handle handle)
{
    for (quint64 left = in.array(); left > 0 && !in.failed(); --left)
        handle();
}

std::optional<Tally> readTally(cbor::Reader &in)
{
    if (in.takeNull())
        return {};
    in.array();
    const auto number = [&] { return static_cast<int>(in.integer()); };
    return Tally{number(), number(), number(), number()};
}

std::optional<Presence> readPresence(cbor::Reader &in)
{
    if (in.takeNull())
        return {};
    in.array();
    Presence presence{in.text(), {}};
    each(in, [&] { presence.facts.append(in.text()); });
    return presence;
}

/// Straight into the struct: every answer reads its inspection, twice.
void readDetail(QByteArrayView bytes, Inspection &one)
{
    cbor::Reader in(bytes);
    in.array();
    one.venueType = in.text();
    one.catalogueVersion = in.text();
    each(in, [&] { one.team.push_back(in.fixed<16>()); });
    one.lead = in.fixed<16>();
    one.approvalNumber = in.text();
    one.title = in.text();
    one.number = in.text();
    one.unitRepresentative = in.text();
    one.cardsShownMs = in.integer();
    one.recusalToldMs = in.integer();
    one.submittedTally = readTally(in);
    one.submitNote = in.text();
    one.startedBy = in.fixed<16>();
    one.submittedBy = in.fixed<16>();
    each(in, [&] {
        in.array();
        const Id person = in.fixed<16>();
        const bool none = in.boolean();
        one.recusals.push_back({person, none, in.text()});
    });
    one.presence = readPresence(in);
    each(in, [&] {
        in.array();
        const QString step = in.text();
        const QString words = in.text();
        const Id by = in.fixed<16>();
        one.remarks.push_back({step, words, by, in.integer()});
    });
}

Inspection readRow(const journal::Query &query)
{
    Inspection one;
    one.id = query.id(0);
    one.dossier = query.id(1);
    one.site = query.id(2);
    one.region = query.text(3);
    one.day = query.text(4);
    one.minuteOfDay = static_cast<int>(query.integer(5));
    one.step = static_cast<Step>(query.integer(6));
    one.stepMs = query.integer(7);
    one.kind = static_cast<Kind>(query.integer(8));
    one.mode = static_cast<Mode>(query.integer(9));
    one.authority = static_cast<Authority>(query.integer(10));
    one.conflict = query.integer(11) != 0;
    one.pending = query.integer(12) != 0;
    readDetail(query.blob(13), one);
    return one;
}

} // namespace

QStringList inspectionMigration(int version)
{
    if (version != 1)
        return {};
    return {
        QStringLiteral(
            "CREATE TABLE inspection(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dossier BLOB NOT NULL, "
            "site BLOB NOT NULL, region TEXT NOT NULL, day TEXT NOT NULL, minute INTEGER NOT NULL, "
            "step INTEGER NOT NULL, stepMs INTEGER NOT NULL, kind INTEGER NOT NULL, mode INTEGER NOT NULL, "
            "authority INTEGER NOT NULL, conflict INTEGER NOT NULL, pending INTEGER NOT NULL, detail BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX inspection_day ON inspection(day, minute)"),
        QStringLiteral("CREATE INDEX inspection_site ON inspection(site)"),
        // Who ever was in the team; readers look at the row itself to see who is.
        QStringLiteral(
            "CREATE TABLE inspection_member(person BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(person, n)) "
            "WITHOUT ROWID"),
    };
}

Status keepInspection(journal::Database &database, const Inspection &one)
{
    qint64 n = 0;
    {
        journal::Query query = database.query(QStringLiteral(
            "INSERT INTO inspection(id, dossier, site, region, day, minute, step, stepMs, kind, mode, authority, conflict, pending, "
            "detail) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET dossier = excluded.dossier, "
            "site = excluded.site, region = excluded.region, day = excluded.day, minute = excluded.minute, step = excluded.step, "
            "stepMs = excluded.stepMs, kind = excluded.kind, mode = excluded.mode, authority = excluded.authority, "
            "conflict = excluded.conflict, pending = excluded.pending, detail = excluded.detail RETURNING n"));
        query.bind(one.id).bind(one.dossier).bind(one.site).bind(one.region).bind(one.day).bind(one.minuteOfDay);
        query.bind(static_cast<int>(one.step)).bind(one.stepMs).bind(static_cast<int>(one.kind));
        query.bind(static_cast<int>(one.mode))
            .bind(static_cast<int>(one.authority))
            .bind(one.conflict)
            .bind(one.pending);
        if (const Status status = query.bind(detailOf(one)).run(); !status)
            return status;
        if (query.next())
            n = query.integer(0);
    }
    std::set<Id> members(one.team.begin(), one.team.end());
    if (!one.lead.isNull())
        members.insert(one.lead);
    for (const Id &member : members) {
        journal::Query query =
            database.query(QStringLiteral("INSERT OR IGNORE INTO inspection_member(person, n) VALUES(?, ?)"));
        if (const Status status = query.bind(member).bind(n).run(); !status)
            return status;
    }
    return success();
}

Status removeInspection(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("DELETE FROM inspection WHERE id = ?"));
    return query.bind(id).run();
}

std::optional<Inspection> find(journal::Database &database, const Id &id)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT " MINGCHA_INSPECTION_COLUMNS " FROM inspection WHERE id = ?"));
    if (!query.bind(id).run() || !query.next())
        return {};
    return readRow(query);
}

bool isVoided(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral("SELECT step FROM inspection WHERE id = ?"));
    return query.bind(id).run() && query.next() && query.integer(0) == static_cast<int>(Step::Voided);
}

std::vector<Inspection> filtered(journal::Database &database, const Filter &filter)
{
    QString sql = QStringLiteral("SELECT " MINGCHA_INSPECTION_COLUMNS " FROM inspection");
    if (!filter.member.isNull())
        sql += QStringLiteral(" JOIN inspection_member USING(n) WHERE person = ? AND day >= ? AND day <= ?");
    else if (!filter.site.isNull())
        sql += QStringLiteral(" WHERE site = ? AND day >= ? AND day <= ?");
    else
        sql += QStringLiteral(" WHERE day >= ? AND day <= ?");
    sql += filter.newestFirst ? QStringLiteral(" ORDER BY day DESC, minute DESC")
                              : QStringLiteral(" ORDER BY day, minute");
    std::vector<Inspection> found;
    journal::Query query = database.query(sql);
    if (!filter.member.isNull())
        query.bind(filter.member);
    else if (!filter.site.isNull())
        query.bind(filter.site);
    if (!query.bind(filter.fromDay).bind(filter.toDay.isEmpty() ? QStringLiteral("9999") : filter.toDay).run())
        return found;
    const int limit = std::clamp(filter.limit, 0, kMaxInspectionsListed);
    int skipped = 0;
    while (std::ssize(found) < limit && query.next()) {
        Inspection one = readRow(query);
        const bool fits = (filter.member.isNull() || one.hasMember(filter.member)) &&
                          (filter.site.isNull() || one.site == filter.site) && one.region.startsWith(filter.region) &&
                          (filter.step ? one.step == *filter.step : filter.withVoided || one.step != Step::Voided);
        if (fits && skipped++ >= filter.offset)
            found.push_back(std::move(one));
    }
    return found;
}

std::vector<Inspection> dueFor(journal::Database &database, const Id &member, const QString &day)
{
    std::vector<Inspection> found;
    journal::Query query = database.query(QStringLiteral(
        "SELECT " MINGCHA_INSPECTION_COLUMNS " FROM inspection JOIN inspection_member USING(n) WHERE person = ? "
        "AND step <> 5 AND (day = ? OR step IN (2, 4) OR (step = 1 AND day < ?)) ORDER BY day, minute LIMIT ?"));
    if (!query.bind(member).bind(day).bind(day).bind(kMaxInspectionsListed).run())
        return found;
    while (query.next()) {
        Inspection one = readRow(query);
        if (one.hasMember(member))
            found.push_back(std::move(one));
    }
    return found;
}

std::vector<Inspection> ofSite(journal::Database &database, const Id &site)
{
    std::vector<Inspection> found;
    journal::Query query = database.query(
        QStringLiteral("SELECT " MINGCHA_INSPECTION_COLUMNS " FROM inspection WHERE site = ? ORDER BY day, minute"));
    if (!query.bind(site).run())
        return found;
    while (query.next())
        found.push_back(readRow(query));
    return found;
}

} // namespace mingcha::inspection
