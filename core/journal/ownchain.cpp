// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/ownchain.h"

#include "core/journal/history.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

Result<std::vector<OwnChain>> ownChains(Database &database, std::span<const EntryRef> received)
{
    Query query = database.query(QStringLiteral(
        "SELECT id, acknowledged, (SELECT coalesce(max(seq), 0) FROM journal j WHERE j.incarnation = i.n), "
        "(SELECT coalesce(max(seq), 0) FROM signature s WHERE s.incarnation = i.n), "
        "coalesce((SELECT seq FROM journal j WHERE j.incarnation = i.n AND (link <> zeroblob(32) OR status = 0) ORDER BY seq DESC "
        "LIMIT 1), 0) FROM incarnation i WHERE mine = 1 ORDER BY i.n"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<OwnChain> chains;
    while (query.next()) {
        OwnChain chain{query.id(0),
                       static_cast<quint64>(query.integer(1)),
                       static_cast<quint64>(query.integer(2)),
                       static_cast<quint64>(query.integer(3)),
                       static_cast<quint64>(query.integer(4)),
                       0,
                       0};
        for (const EntryRef &end : received) {
            if (end.incarnation == chain.incarnation)
                chain.acknowledged = std::max(chain.acknowledged, end.seq);
        }
        Query first = database.query(QStringLiteral(
            "SELECT n FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = first.bind(chain.incarnation).bind(chain.acknowledged + 1).run(); !status)
            return status.error();
        chain.firstRow = first.next() ? first.integer(0) : 0;
        chains.push_back(chain);
    }
    std::ranges::stable_sort(chains, {},
                             [](const OwnChain &one) { return std::pair(one.firstRow == 0, one.firstRow); });
    for (size_t i = 0; i < chains.size(); ++i) {
        const bool isFollowed = i + 1 < chains.size() && chains[i + 1].firstRow > 0;
        chains[i].turnEnd = chains[i].last;
        if (!isFollowed)
            continue;
        Query before = database.query(QStringLiteral(
            "SELECT max(seq) FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND n < ?"));
        if (const Status status = before.bind(chains[i].incarnation).bind(chains[i + 1].firstRow).run(); !status)
            return status.error();
        if (before.next())
            chains[i].turnEnd = static_cast<quint64>(before.integer(0));
    }
    return chains;
}

Result<std::vector<ChainEntry>> chainEntries(Database &database, const Id &incarnation, quint64 from, quint64 upTo,
                                             int limit)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq, header, body, link FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) "
        "AND seq >= ? AND seq <= ? ORDER BY seq LIMIT ?"));
    if (const Status status = query.bind(incarnation).bind(from).bind(upTo).bind(limit).run(); !status)
        return status.error();
    std::vector<ChainEntry> entries;
    while (query.next())
        entries.push_back({static_cast<quint64>(query.integer(0)), query.blob(1), query.blob(2), query.hash(3)});
    return entries;
}

Result<std::vector<quint64>> refusedEntries(Database &database, const Id &incarnation, quint64 from, quint64 upTo,
                                            int limit)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq >= ? AND "
        "seq <= ? AND status = 2 ORDER BY seq LIMIT ?"));
    if (const Status status = query.bind(incarnation).bind(from).bind(upTo).bind(limit).run(); !status)
        return status.error();
    std::vector<quint64> seqs;
    while (query.next())
        seqs.push_back(static_cast<quint64>(query.integer(0)));
    return seqs;
}

Result<std::optional<quint64>> firstRefused(Database &database, const ChainRun &run, const Store::Followed &isFollowed)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq, journal.dossier, region, audience FROM journal LEFT JOIN dossier ON dossier.id = journal.dossier LEFT "
        "JOIN log ON log.n = dossier.log WHERE incarnation = (SELECT n FROM incarnation WHERE id = ? AND mine = 1) AND seq "
        "BETWEEN ? AND ? AND status = 2 AND reason <> 'chain.forked' ORDER BY seq"));
    if (const Status status = query.bind(run.incarnation).bind(run.from).bind(run.upTo).run(); !status)
        return status.error();
    while (query.next()) {
        if (query.isNull(2) || !isFollowed({query.text(2), static_cast<Audience>(query.integer(3))}, query.id(1)))
            return std::optional(static_cast<quint64>(query.integer(0)));
    }
    return std::optional<quint64>();
}

Result<std::vector<QByteArray>> keptReceipts(Database &database, const Id &incarnation, quint64 from)
{
    Query query = database.query(QStringLiteral(
        "SELECT bytes FROM receipt WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq >= ? ORDER BY seq"));
    if (const Status status = query.bind(incarnation).bind(from).run(); !status)
        return status.error();
    std::vector<QByteArray> receipts;
    while (query.next())
        receipts.push_back(query.blob(0));
    return receipts;
}

Result<std::vector<KeptSignature>> keptSignatures(Database &database, const Id &incarnation, quint64 from, int limit)
{
    Query query = database.query(QStringLiteral(
        "SELECT seq, value FROM signature WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND "
        "seq >= ? ORDER BY seq LIMIT ?"));
    if (const Status status = query.bind(incarnation).bind(from).bind(limit).run(); !status)
        return status.error();
    std::vector<KeptSignature> kept;
    while (query.next())
        kept.push_back({static_cast<quint64>(query.integer(0)), query.blob(1)});
    return kept;
}

namespace {

Status sealAt(Store &store, const EntryRef &ref, const SigningKey &key)
{
    const Result<Hash> link = linkAt(store.database(), ref);
    return link ? store.keepSignature(ref, sign(key, link->view())) : Status(link.error());
}

} // namespace

Status sealWritten(Store &store, quint64 first, const Written &last, const SigningKey &key)
{
    const EntryRef &end = last.ref;
    if (const Status sealed = store.checkSeal({end.incarnation, first - 1}, key.publicKey); !sealed)
        return sealed;
    for (quint64 seq = first + (kSealEvery - first % kSealEvery) % kSealEvery; seq < end.seq; seq += kSealEvery) {
        if (const Status status = sealAt(store, {end.incarnation, seq}, key); !status)
            return status;
    }
    if (const Status status = store.keepSignature(end, sign(key, last.link.view())); !status)
        return status;
    store.noteSealed(end);
    if (first == 1 || (first - 1) % kSealEvery == 0)
        return success();
    // The row before the act's first is that entry's: no other author of this device had a turn in between. One that ended a
    // batch which the centre once took stays: should what follows go to another branch, nothing else would sign what is before.
    Query superseded = store.database().query(QStringLiteral(
        "DELETE FROM signature WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?1 AND acknowledged < ?2) AND seq = ?2 "
        "AND EXISTS(SELECT 1 FROM journal WHERE n = (SELECT max(n) FROM journal) - ?3 AND incarnation = signature.incarnation AND "
        "seq = ?2) AND NOT EXISTS(SELECT 1 FROM receipt r WHERE r.incarnation = signature.incarnation AND r.seq >= ?2)"));
    return superseded.bind(end.incarnation).bind(first - 1).bind(end.seq - first + 1).run();
}

Status sealOlder(Store &store, const Id &incarnation, const SigningKey &key)
{
    if (readMeta(store.database(), kUnsealedKey).isEmpty())
        return success();
    std::vector<quint64> seqs;
    {
        Query query = store.database().query(QStringLiteral(
            "SELECT seq FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE incarnation.id = ?1 AND "
            "seq > acknowledged AND (seq % ?2 = 0 OR seq = (SELECT max(seq) FROM journal j WHERE j.incarnation = incarnation.n)) "
            "AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.incarnation = incarnation.n AND s.seq = journal.seq)"));
        if (const Status status = query.bind(incarnation).bind(kSealEvery).run(); !status)
            return status;
        while (query.next())
            seqs.push_back(static_cast<quint64>(query.integer(0)));
    }
    for (const quint64 seq : seqs) {
        if (const Status status = sealAt(store, {incarnation, seq}, key); !status)
            return status;
    }
    Query done = store.database().query(
        QStringLiteral("DELETE FROM meta WHERE key = ?1 AND NOT EXISTS(%1)").arg(QLatin1String(kUnsealedChains)));
    return done.bind(kUnsealedKey).run();
}

Result<std::vector<BegunFeed>> begunFeeds(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, feed.dossier, cursor, coalesce(proof.size, 0) FROM feed JOIN log ON log.n = feed.log "
        "LEFT JOIN proof ON proof.log = feed.log AND proof.dossier = feed.dossier ORDER BY region, audience, feed.dossier"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<BegunFeed> feeds;
    while (query.next())
        feeds.push_back({{query.text(0), static_cast<Audience>(query.integer(1))},
                         query.id(2),
                         static_cast<quint64>(query.integer(3)),
                         static_cast<quint64>(query.integer(4))});
    return feeds;
}

Result<OwnCounts> ownCounts(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT (SELECT count(*) FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE mine = 1 AND "
        "seq > acknowledged) + (SELECT count(*) FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
        "status = 0 AND mine = 0), (SELECT count(*) FROM journal WHERE status = 2) + (SELECT count(*) FROM branch JOIN incarnation ON "
        "incarnation.n = branch.incarnation WHERE mine = 1), (SELECT count(*) FROM object WHERE conflicts > 0)"));
    if (const Status status = query.run(); !status)
        return status.error();
    OwnCounts counts;
    if (query.next())
        counts = {static_cast<int>(query.integer(0)), static_cast<int>(query.integer(1)),
                  static_cast<int>(query.integer(2))};
    return counts;
}

Result<qint64> lastRow(Database &database)
{
    Query query = database.query(QStringLiteral("SELECT coalesce(max(n), 0) FROM journal"));
    if (const Status status = query.run(); !status)
        return status.error();
    return query.next() ? query.integer(0) : 0;
}

Result<std::vector<OwnEntry>> ownAfter(Database &database, qint64 row, int limit)
{
    Query query = database.query(
        QStringLiteral("SELECT header, object FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
                       "WHERE mine = 1 AND journal.n > ? ORDER BY journal.n LIMIT ?"));
    if (const Status status = query.bind(row).bind(limit).run(); !status)
        return status.error();
    std::vector<OwnEntry> entries;
    while (query.next()) {
        if (const Result<Header> header = decodeHeader(query.blob(0)))
            entries.push_back({header->kind, query.id(1), header->moment.wallMs});
    }
    return entries;
}

QByteArray readMeta(Database &database, const QString &key)
{
    Query query = database.query(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    return query.bind(key).run() && query.next() ? query.blob(0) : QByteArray();
}

Status writeMeta(Database &database, const QString &key, const QByteArray &value)
{
    return database.query(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)"))
        .bind(key)
        .bind(value)
        .run();
}

} // namespace mingcha::journal
