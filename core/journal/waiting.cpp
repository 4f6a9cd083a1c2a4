// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/waiting.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>
#include <iterator>

namespace mingcha::journal {

namespace {

/// The longest text in a value, or in what it holds.
QString longestText(const QCborValue &value)
{
    QString longest = value.toString();
    const auto see = [&longest](const QCborValue &held) {
        if (QString text = longestText(held); text.size() > longest.size())
            longest = std::move(text);
    };
    const QCborArray held = value.toArray();
    std::for_each(held.begin(), held.end(), see);
    const QCborMap map = value.toMap();
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        see(entry.value());
    return longest;
}

QString longestText(const Act &act)
{
    QCborArray all;
    for (const auto &[field, change] : act.changes)
        all.append(change.value);
    for (const auto &[set, elements] : act.additions) {
        for (const QCborValue &element : elements)
            all.append(element);
    }
    return longestText(QCborValue(all));
}

/// What was written here under numbers that a copy of this tablet had used already.
Result<std::vector<RefusedEntry>> branchedEntries(Database &database, int limit)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, header, body, hash FROM branch JOIN incarnation ON incarnation.n = branch.incarnation "
        "WHERE incarnation.mine = 1 ORDER BY receivedMs DESC, seq DESC LIMIT ?"));
    if (const Status status = query.bind(std::max(limit, 0)).run(); !status)
        return status.error();
    std::vector<RefusedEntry> entries;
    while (query.next()) {
        RefusedEntry entry;
        entry.ref = {query.id(0), static_cast<quint64>(query.integer(1))};
        entry.reason = "chain.forked";
        entry.branched = true;
        entry.headerHash = query.hash(4);
        if (const Result<Header> header = decodeHeader(query.blob(2))) {
            entry.kind = header->kind;
            entry.dossier = header->effectiveDossier();
            entry.ms = header->time.ms;
            if (const Result<Act> act = decodeAct(query.blob(3), entry.ref.incarnation)) {
                entry.object = objectOf(*header, *act);
                entry.said = longestText(*act);
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

Result<std::vector<WaitingObject>> waitingObjects(Database &database, int limit)
{
    // The bare columns of a query with max() are those of the row that holds the maximum.
    Query query = database.query(QStringLiteral(
        "SELECT object, dossier, kind, header, count(*), max(journal.n) AS newest FROM journal "
        "JOIN incarnation ON incarnation.n = journal.incarnation WHERE incarnation.mine = 1 AND seq > acknowledged AND status = 0 "
        "GROUP BY object ORDER BY newest DESC LIMIT ?"));
    if (const Status status = query.bind(limit).run(); !status)
        return status.error();
    std::vector<WaitingObject> objects;
    while (query.next()) {
        WaitingObject waiting{query.id(0), query.id(1), query.text(2).toLatin1(), 0,
                              static_cast<int>(query.integer(4))};
        if (const Result<Header> header = decodeHeader(query.blob(3)))
            waiting.ms = header->time.ms;
        objects.push_back(std::move(waiting));
    }
    return objects;
}

Result<std::vector<MarkedObject>> markedObjects(Database &database, qint64 sinceMs, int limit)
{
    constexpr int kLookedBack = 5'000; // entries of each own chain: the journal has no index by mark
    Query query = database.query(QStringLiteral(
        "SELECT object, kind, reason, header, count(*), max(journal.n) AS newest FROM incarnation JOIN journal "
        "ON journal.incarnation = incarnation.n WHERE incarnation.mine = 1 AND journal.seq > (SELECT max(seq) FROM journal j "
        "WHERE j.incarnation = incarnation.n) - ? AND status = 3 GROUP BY object ORDER BY newest DESC LIMIT ?"));
    if (const Status status = query.bind(kLookedBack).bind(limit).run(); !status)
        return status.error();
    std::vector<MarkedObject> objects;
    while (query.next()) {
        const Result<Header> header = decodeHeader(query.blob(3));
        if (header && header->time.ms >= sinceMs)
            objects.push_back({query.id(0), query.text(1).toLatin1(), query.text(2).toLatin1(), header->time.ms,
                               static_cast<int>(query.integer(4))});
    }
    return objects;
}

Result<std::vector<RefusedEntry>> refusedEntries(Database &database, int limit)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, kind, object, journal.dossier, reason, header FROM journal "
        "JOIN incarnation ON incarnation.n = journal.incarnation WHERE status = 2 AND incarnation.mine = 1 "
        "ORDER BY journal.n DESC LIMIT ?"));
    if (const Status status = query.bind(limit).run(); !status)
        return status.error();
    std::vector<RefusedEntry> entries;
    while (query.next()) {
        RefusedEntry entry;
        entry.ref = {query.id(0), static_cast<quint64>(query.integer(1))};
        entry.kind = query.text(2).toLatin1();
        entry.object = query.id(3);
        entry.dossier = query.id(4);
        entry.reason = query.text(5).toLatin1();
        const QByteArray header = query.blob(6);
        entry.headerHash = sha256(QByteArrayView(header));
        if (const Result<Header> decoded = decodeHeader(header))
            entry.ms = decoded->time.ms;
        entries.push_back(std::move(entry));
    }
    const int left = limit - static_cast<int>(entries.size());
    Result<std::vector<RefusedEntry>> branched = branchedEntries(database, left);
    if (!branched)
        return branched;
    std::move(branched->begin(), branched->end(), std::back_inserter(entries));
    return entries;
}

} // namespace mingcha::journal
