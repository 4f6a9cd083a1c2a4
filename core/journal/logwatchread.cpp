// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What was kept of the centre's logs, for whoever tells of it or asks the centre about it; on any connection.
#include "core/journal/logwatch.h"

namespace mingcha::journal {

namespace {

constexpr int kMostTreesAsked = 16;

} // namespace

Result<std::vector<LogAlarm>> logAlarms(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, kind, atMs, size, source FROM alarm JOIN log ON log.n = alarm.log ORDER BY alarm.n"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<LogAlarm> alarms;
    while (query.next())
        alarms.push_back({{query.text(0), static_cast<Audience>(query.integer(1))},
                          static_cast<AlarmKind>(query.integer(2)),
                          query.integer(3),
                          static_cast<quint64>(query.integer(4)),
                          query.id(5)});
    return alarms;
}

Result<std::vector<HeldSize>> treesToCompare(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, checkpoint.size FROM checkpoint JOIN log ON log.n = checkpoint.log JOIN proof ON "
        "proof.log = checkpoint.log AND proof.epoch = checkpoint.epoch WHERE settled = 0 AND checkpoint.size < proof.size "
        "GROUP BY log.n, checkpoint.size ORDER BY checkpoint.size DESC LIMIT ?"));
    if (const Status status = query.bind(kMostTreesAsked).run(); !status)
        return status.error();
    std::vector<HeldSize> trees;
    while (query.next())
        trees.push_back(
            {{query.text(0), static_cast<Audience>(query.integer(1))}, static_cast<quint64>(query.integer(2))});
    return trees;
}

Result<std::optional<HeldTree>> heldTreeFor(Database &database, const EntryRef &entry)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, proof.size, peaks, proof.epoch FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
        "JOIN dossier ON dossier.id = journal.dossier JOIN log ON log.n = dossier.log JOIN proof ON proof.log = log.n AND "
        "proof.dossier = ? WHERE incarnation.id = ? AND seq = ?"));
    if (const Status status = query.bind(Id{}).bind(entry.incarnation).bind(entry.seq).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<HeldTree>();
    std::optional<Frontier> frontier = Frontier::fromBytes(static_cast<quint64>(query.integer(2)), query.blob(3));
    if (!frontier)
        return std::optional<HeldTree>();
    return std::optional(
        HeldTree{{query.text(0), static_cast<Audience>(query.integer(1))}, query.id(4), std::move(*frontier)});
}

Result<std::vector<ShownTree>> shownTrees(Database &database)
{
    Query query = database.query(QStringLiteral(
        "SELECT region, audience, dossier, epoch, size, peaks, text, signature FROM proof JOIN log ON log.n = proof.log"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<ShownTree> trees;
    while (query.next())
        trees.push_back({{query.text(0), static_cast<Audience>(query.integer(1))},
                         query.id(2),
                         query.id(3),
                         Frontier::fromBytes(static_cast<quint64>(query.integer(4)), query.blob(5)),
                         query.blob(6),
                         query.blob(7)});
    return trees;
}

bool isTextOf(const ShownTree &tree)
{
    // What an epoch went on from comes behind that.
    return tree.frontier && tree.text.startsWith(checkpointText(
                                {tree.log, tree.epoch, tree.frontier->size(), tree.frontier->root(), std::nullopt}));
}

} // namespace mingcha::journal
