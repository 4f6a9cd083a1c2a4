// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/history.h"

#include <algorithm>

namespace mingcha::journal {

namespace {

/// Own entries that the centre has not yet ordered, on top of the confirmed state.
Status addPending(Database &database, Object &object)
{
    Query query = database.query(QStringLiteral("SELECT header, body FROM journal WHERE object = ? AND status = 0 ORDER BY n"));
    if (const Status status = query.bind(object.id).run(); !status)
        return status;
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.blob(0));
        if (!header)
            return header.error();
        const Result<Act> act = decodeAct(query.blob(1), header->incarnation);
        if (!act)
            return act.error();
        object.state.apply(*header, *act, {true, header->time.ms, header->time.counter});
        object.pending = true;
    }
    return success();
}

} // namespace

Result<std::vector<HistoryEntry>> history(Database &database, const Id &object)
{
    Query query = database.query(
        QStringLiteral("SELECT header, status, reason, position, effective, body, log.region, log.audience FROM journal "
                       "LEFT JOIN log ON log.n = journal.log WHERE object = ? ORDER BY journal.n"));
    if (const Status status = query.bind(object).run(); !status)
        return status.error();
    std::vector<HistoryEntry> entries;
    while (query.next()) {
        const QByteArray headerBytes = query.blob(0);
        const Result<Header> header = decodeHeader(headerBytes);
        if (!header)
            return header.error();
        HistoryEntry entry;
        entry.ref = header->ref();
        entry.kind = header->kind;
        entry.actor = header->actor;
        entry.moment = header->moment;
        entry.status = static_cast<EntryStatus>(query.integer(1));
        entry.reason = query.text(2).toLatin1();
        entry.position = static_cast<quint64>(query.integer(3));
        entry.effectiveMs = entry.status == EntryStatus::Pending ? header->time.ms : query.integer(4);
        entry.body = query.blob(5);
        entry.log = {query.text(6), static_cast<Audience>(query.integer(7))};
        entry.headerHash = sha256(QByteArrayView(headerBytes));
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const HistoryEntry &a, const HistoryEntry &b) {
        const bool aPending = a.status == EntryStatus::Pending;
        const bool bPending = b.status == EntryStatus::Pending;
        return aPending != bPending ? bPending : a.effectiveMs < b.effectiveMs;
    });
    return entries;
}

quint64 lastSeq(Database &database, const Id &incarnation)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) ORDER BY seq DESC LIMIT 1"));
    if (!query.bind(incarnation).run() || !query.next())
        return 0;
    return static_cast<quint64>(query.integer(0));
}

Result<Object> readObject(Database &database, const Id &id)
{
    Object object;
    object.id = id;
    {
        Query query = database.query(QStringLiteral("SELECT object.dossier, object.state, log.region, log.audience FROM object "
                                                    "LEFT JOIN log ON log.n = object.log WHERE object.id = ?"));
        if (const Status status = query.bind(id).run(); !status)
            return status.error();
        if (!query.next())
            return object;
        object.dossier = query.id(0);
        object.log = {query.text(2), static_cast<Audience>(query.integer(3))};
        if (const QByteArray state = query.blob(1); !state.isEmpty()) {
            Result<ObjectState> decoded = ObjectState::decode(state);
            if (!decoded)
                return decoded.error();
            object.state = std::move(*decoded);
        }
    }
    if (const Status status = addPending(database, object); !status)
        return status.error();
    return object;
}

} // namespace mingcha::journal
