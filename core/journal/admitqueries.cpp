// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What was refused, what was let in of it, and by which act.
#include "core/journal/admit.h"

#include "core/journal/claims.h"
#include "core/journal/history.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace mingcha::journal {

Id personOf(Database &database, const Id &incarnation)
{
    Query query = database.query(QStringLiteral("SELECT person FROM incarnation WHERE id = ?"));
    return query.bind(incarnation).run() && query.next() ? query.id(0) : Id{};
}

namespace {

/// The log of a dossier; empty when it is not known here.
Result<std::optional<LogKey>> logOfDossier(Database &database, const Id &dossier)
{
    Query query = database.query(QStringLiteral(
        "SELECT log.region, log.audience FROM dossier JOIN log ON log.n = dossier.log WHERE dossier.id = ?"));
    if (const Status status = query.bind(dossier).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<LogKey>();
    return std::optional(LogKey{query.text(0), static_cast<Audience>(query.integer(1))});
}

/// The log of an entry's dossier.
Result<std::optional<LogKey>> logOfEntry(Database &database, const EntryRef &ref)
{
    Id dossier;
    {
        Query query = database.query(QStringLiteral(
            "SELECT dossier FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        if (!query.next())
            return std::optional<LogKey>();
        dossier = query.id(0);
    }
    return logOfDossier(database, dossier);
}

} // namespace

Result<QString> referenceOf(Database &database, const EntryRef &ref)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log)
        return log.error();
    const Result<Hash> link = linkAt(database, ref);
    if (!link && link.error().code != ErrorCode::NotFound)
        return link.error();
    return *log && link && !link->isNull() ? admitReference({ref.incarnation, ref.seq, ref.seq, *link, **log, {}})
                                           : QString();
}

Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, const LogKey &log, quint64 position)
{
    using Found = std::optional<Admitted>;
    const Result<Object> object = readObject(database, admitObject(ref.incarnation, log));
    if (!object)
        return object.error();
    Found found;
    for (const Element &element : object->state.elements(kAdmits)) {
        const std::optional<Admit> admit = readAdmit(element.value);
        if (element.stamp.pending || !admit || !admit->names(ref))
            continue;
        const Result<std::optional<Outcome>> given = outcomeOf(database, element.ref);
        if (!given)
            return given.error();
        // What came in by itself before the act is none of its doing.
        if (*given && position > 0 && (*given)->position > position)
            continue;
        found = Admitted{element.ref, element.actor, element.stamp.effectiveMs, admit->reason};
    }
    return found;
}

Result<std::optional<Admitted>> admittedBy(Database &database, const EntryRef &ref, quint64 position)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log)
        return log.error();
    return *log ? admittedBy(database, ref, **log, position) : std::optional<Admitted>();
}

Result<bool> mayBeLetIn(Database &database, const EntryRef &ref)
{
    const Result<std::optional<LogKey>> log = logOfEntry(database, ref);
    if (!log || !*log)
        return log ? Result<bool>(false) : log.error();
    const Result<std::optional<Admitted>> by = admittedBy(database, ref, **log, 0);
    if (!by || *by)
        return by ? Result<bool>(true) : by.error();
    Query query = database.query(QStringLiteral(
        "SELECT 1 FROM feed JOIN log ON log.n = feed.log WHERE region = ? AND audience = ? AND feed.dossier = ?"));
    query.bind((*log)->region).bind(static_cast<int>((*log)->audience)).bind(Id{});
    if (const Status status = query.run(); !status)
        return status.error();
    return !query.next();
}

namespace {

/// What came in by one act: has its place behind it.
Status addLetIn(Database &database, const Admit &admit, quint64 behind, std::set<quint64> &seqs)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq FROM journal JOIN log ON log.n = journal.log WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) "
        "AND seq BETWEEN ? AND ? AND status IN (1, 3) AND region = ? AND audience = ? AND position > ?"));
    query.bind(admit.incarnation).bind(admit.from).bind(admit.upTo).bind(admit.log.region);
    query.bind(static_cast<int>(admit.log.audience)).bind(behind);
    if (const Status status = query.run(); !status)
        return status;
    while (query.next())
        seqs.insert(static_cast<quint64>(query.integer(0)));
    return success();
}

/// Numbers that are no more than `apart` from each other are of one run.
std::vector<ChainRun> runsOf(const Id &incarnation, const std::set<quint64> &seqs, quint64 apart)
{
    std::vector<ChainRun> runs;
    for (const quint64 seq : seqs) {
        if (!runs.empty() && seq - runs.back().upTo <= apart)
            runs.back().upTo = seq;
        else
            runs.push_back({incarnation, seq, seq});
    }
    return runs;
}

Result<std::vector<LogKey>> allLogs(Database &database)
{
    Query query = database.query(QStringLiteral("SELECT region, audience FROM log"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<LogKey> logs;
    while (query.next())
        logs.push_back({query.text(0), static_cast<Audience>(query.integer(1))});
    return logs;
}

} // namespace

Result<std::vector<ChainRun>> letInOf(Database &database, const Id &incarnation, int limit)
{
    const Result<std::vector<LogKey>> logs = allLogs(database);
    if (!logs)
        return logs.error();
    std::set<quint64> seqs;
    for (const LogKey &log : *logs) {
        const Result<Object> acts = readObject(database, admitObject(incarnation, log));
        if (!acts && acts.error().code != ErrorCode::Damaged)
            return acts.error();
        if (!acts) // a disk's harm is named by verify and holds up nobody
            continue;
        for (const Element &element : acts->state.elements(kAdmits)) {
            const std::optional<Admit> admit = readAdmit(element.value);
            const Result<std::optional<Outcome>> given = outcomeOf(database, element.ref);
            if (!given)
                return given.error();
            if (!admit || !*given)
                continue;
            if (const Status added = addLetIn(database, *admit, (*given)->position, seqs); !added)
                return added.error();
        }
    }
    std::vector<ChainRun> runs = runsOf(incarnation, seqs, 1);
    for (quint64 apart = 2; std::ssize(runs) > std::max(limit, 1); apart *= 2)
        runs = runsOf(incarnation, seqs, apart);
    return limit > 0 ? runs : std::vector<ChainRun>();
}

Result<std::vector<RefusedAtCentre>> refusedAtCentre(Database &database, const Rooms &rooms)
{
    std::map<Id, LogKey> founded; // by refused entries, whose dossiers have no log yet
    std::vector<RefusedAtCentre> refused;
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, person, kind, object, reason, effective, header, body, link FROM journal JOIN "
        "incarnation ON incarnation.n = journal.incarnation WHERE status = 2 ORDER BY journal.n"));
    if (const Status status = query.run(); !status)
        return status.error();
    while (query.next()) {
        RefusedAtCentre one{{query.id(0), static_cast<quint64>(query.integer(1))},
                            query.id(2),
                            query.text(3).toLatin1(),
                            query.id(4),
                            query.text(5).toLatin1(),
                            query.integer(6),
                            {}};
        const Result<Header> header = decodeHeader(query.blob(7));
        const Result<Act> act =
            header ? decodeAct(query.blob(8), header->incarnation) : Result<Act>(ErrorCode::Damaged, {});
        if (act && header->kind != kAdmitKind) { // who wants that gives another
            Result<std::optional<LogKey>> log = logOfDossier(database, header->effectiveDossier());
            if (!log)
                return log.error();
            const Room *room = rooms.find(header->type());
            if (!*log && room)
                *log = room->place(*header, *act);
            if (*log)
                founded.emplace(header->effectiveDossier(), **log);
            else if (const auto known = founded.find(header->effectiveDossier()); known != founded.end())
                *log = known->second;
            if (*log)
                one.reference =
                    admitReference({one.ref.incarnation, one.ref.seq, one.ref.seq, query.hash(9), **log, {}});
        }
        refused.push_back(std::move(one));
    }
    return refused;
}

} // namespace mingcha::journal
