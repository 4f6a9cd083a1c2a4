// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/history.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

Status addPending(Database &database, Object &object)
{
    Query query =
        database.query(QStringLiteral("SELECT header, body FROM journal WHERE object = ? AND status = 0 ORDER BY n"));
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
        if (object.dossier.isNull())
            object.dossier = header->effectiveDossier();
    }
    return success();
}

namespace {

/// The log of an object that the centre has not ordered yet.
Status readLog(Database &database, Object &object)
{
    Query query = database.query(QStringLiteral(
        "SELECT log.region, log.audience FROM dossier JOIN log ON log.n = dossier.log WHERE dossier.id = ?"));
    if (const Status status = query.bind(object.dossier).run(); !status)
        return status;
    if (query.next())
        object.log = {query.text(0), static_cast<Audience>(query.integer(1))};
    return success();
}

Result<std::vector<Id>> idsOf(Query &query)
{
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

} // namespace

Result<std::vector<HistoryEntry>> history(Database &database, const Id &object)
{
    Query query = database.query(QStringLiteral(
        "SELECT header, status, reason, position, effective, body, log.region, log.audience FROM journal "
        "LEFT JOIN log ON log.n = journal.log WHERE journal.n IN (SELECT n FROM journal WHERE object = ?1 AND "
        "status = 0 UNION ALL SELECT n FROM journal WHERE object = ?1 AND status <> 0) ORDER BY journal.n"));
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

Result<std::optional<ShortHash>> founderOf(Database &database, const Id &object)
{
    constexpr int kMostLookedAt = 4; // it came first, but for what was refused before it
    for (const char *where : {"status <> 0", "status = 0"}) {
        Query query = database.query(
            QStringLiteral(
                "SELECT incarnation.id, seq, header, link, (SELECT link FROM journal before WHERE before.incarnation = "
                "journal.incarnation AND before.seq = journal.seq - 1) FROM journal JOIN incarnation ON incarnation.n = "
                "journal.incarnation WHERE object = ? AND %1 ORDER BY journal.n LIMIT %2")
                .arg(QLatin1String(where))
                .arg(kMostLookedAt));
        if (const Status status = query.bind(object).run(); !status)
            return status.error();
        while (query.next()) {
            const EntryRef ref{query.id(0), static_cast<quint64>(query.integer(1))};
            if (objectFoundedBy(ref) != object)
                continue;
            const QByteArray header = query.blob(2);
            const Hash before = ref.seq == 1 ? Hash{} : query.hash(4);
            const bool isLinked = !query.hash(3).isNull() && (ref.seq == 1 || !before.isNull());
            if (isLinked && nextLink(before, header) != query.hash(3))
                return std::optional<ShortHash>(); // the disk changed it: it says nothing of what was founded
            ShortHash founder;
            const Hash hash = sha256(QByteArrayView(header));
            std::copy_n(hash.bytes.begin(), founder.bytes.size(), founder.bytes.begin());
            return std::optional(founder);
        }
    }
    return std::optional<ShortHash>();
}

Result<Hash> linkAt(Database &database, const EntryRef &ref)
{
    Query query = database.query(QStringLiteral(
        "SELECT link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
    if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Journal", "The entry is not here."), {}};
    return query.hash(0);
}

Result<quint64> lastSeqOf(Database &database, const Id &incarnation)
{
    Query query = database.query(QStringLiteral(
        "SELECT coalesce(max(seq), 0) FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?)"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    return query.next() ? static_cast<quint64>(query.integer(0)) : 0;
}

Result<Object> readObject(Database &database, const Id &id)
{
    Object object;
    object.id = id;
    {
        Query query = database.query(
            QStringLiteral("SELECT object.dossier, object.state, log.region, log.audience, object.type FROM object "
                           "LEFT JOIN log ON log.n = object.log WHERE object.id = ?"));
        if (const Status status = query.bind(id).run(); !status)
            return status.error();
        if (query.next()) {
            object.dossier = query.id(0);
            object.log = {query.text(2), static_cast<Audience>(query.integer(3))};
            object.type = query.text(4).toLatin1();
            if (const QByteArray state = query.blob(1); !state.isEmpty()) {
                Result<ObjectState> decoded = ObjectState::decode(state);
                if (!decoded)
                    return decoded.error();
                object.state = std::move(*decoded);
            }
        }
    }
    const bool isConfirmed = !object.dossier.isNull();
    if (const Status status = addPending(database, object); !status)
        return status.error();
    if (!isConfirmed && !object.dossier.isNull()) {
        if (const Status status = readLog(database, object); !status)
            return status.error();
    }
    return object;
}

Result<std::vector<JournalLine>> journalLines(Database &database, bool onlyUnsettled)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, kind, object, dossier, status, reason, position, effective, header, mine, "
        "seq <= acknowledged FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
        "WHERE ?1 = 0 OR (mine = 1 AND (seq > acknowledged OR status = 2)) ORDER BY journal.n"));
    if (const Status status = query.bind(onlyUnsettled).run(); !status)
        return status.error();
    std::vector<JournalLine> lines;
    while (query.next()) {
        JournalLine line;
        line.ref = {query.id(0), static_cast<quint64>(query.integer(1))};
        line.kind = query.text(2).toLatin1();
        line.object = query.id(3);
        line.dossier = query.id(4);
        line.status = static_cast<EntryStatus>(query.integer(5));
        line.reason = query.text(6).toLatin1();
        line.position = static_cast<quint64>(query.integer(7));
        line.effectiveMs = query.integer(8);
        line.headerHash = sha256(QByteArrayView(query.blob(9)));
        line.mine = query.integer(10) != 0;
        line.received = !line.mine || query.integer(11) != 0;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<Id>> objectsOfDossier(Database &database, const Id &dossier, const QString &type)
{
    Query query =
        database.query(QStringLiteral("SELECT object FROM journal WHERE dossier = ? AND kind GLOB ? || '.*' AND "
                                      "status IN (1, 3) GROUP BY object ORDER BY min(n)"));
    return idsOf(query.bind(dossier).bind(type));
}

bool isInUse(Database &database)
{
    return database.number(QStringLiteral("SELECT EXISTS(SELECT 1 FROM incarnation)")) > 0;
}

Result<std::vector<Id>> objectsOfType(Database &database, const QString &type)
{
    Query query = database.query(
        QStringLiteral("SELECT id FROM object WHERE type = ?1 UNION SELECT object FROM journal WHERE status = 0 AND "
                       "kind GLOB ?1 || '.*' ORDER BY 1"));
    return idsOf(query.bind(type));
}

} // namespace mingcha::journal
