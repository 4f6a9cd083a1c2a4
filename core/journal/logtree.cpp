// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/logtree.h"

#include "core/journal/feed.h"
#include "core/journal/logleaves.h"

#include <QCoreApplication>

#include <bit>

namespace mingcha::journal {

namespace {

constexpr int kTileBits = 6;
static_assert(kTileHashes == 1ULL << kTileBits);
constexpr size_t kLeavesAtOnce = 4096; ///< while the tree of an old log is made

Error incomplete()
{
    return {
        ErrorCode::Damaged,
        QCoreApplication::translate("Journal", "The tree of a log is not complete. Bring the data back from a backup."),
        {}};
}

Hash foldWhole(QByteArrayView hashes)
{
    std::vector<Hash> row;
    for (qsizetype at = 0; at < hashes.size(); at += Hash::kSize)
        row.push_back(Hash::fromBytes(hashes.sliced(at, Hash::kSize)).value_or(Hash{}));
    while (row.size() > 1) {
        for (size_t i = 0; i < row.size() / 2; ++i)
            row[i] = treeNode(row[2 * i], row[2 * i + 1]);
        row.resize(row.size() / 2);
    }
    return row.front();
}

} // namespace

Result<std::optional<LogTree>> LogTree::find(Database &database, const LogKey &log)
{
    Query query = database.query(QStringLiteral("SELECT n FROM log WHERE region = ? AND audience = ?"));
    if (const Status status = query.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
        return status.error();
    return query.next() ? std::optional(LogTree(database, query.integer(0))) : std::nullopt;
}

Result<QByteArray> LogTree::tile(int level, quint64 number)
{
    if (const auto known = m_tiles.find({level, number}); known != m_tiles.end())
        return known->second;
    Query query =
        m_database->query(QStringLiteral("SELECT hashes FROM tile WHERE log = ? AND level = ? AND number = ?"));
    if (const Status status = query.bind(m_log).bind(level).bind(number).run(); !status)
        return status.error();
    return m_tiles[{level, number}] = query.next() ? query.blob(0) : QByteArray();
}

Status LogTree::keepTile(int level, quint64 number, const QByteArray &hashes)
{
    m_tiles.erase({level, number});
    Query query = m_database->query(QStringLiteral(
        "INSERT INTO tile(log, level, number, hashes) VALUES(?, ?, ?, ?) ON CONFLICT(log, level, number) "
        "DO UPDATE SET hashes = excluded.hashes"));
    return query.bind(m_log).bind(level).bind(number).bind(hashes).run();
}

Status LogTree::append(quint64 size, std::span<const Hash> leaves)
{
    std::vector<Hash> row(leaves.begin(), leaves.end());
    quint64 before = size;
    for (int level = 0; !row.empty(); ++level) {
        quint64 number = before / kTileHashes;
        const auto begun = static_cast<qsizetype>(before % kTileHashes) * Hash::kSize;
        QByteArray hashes;
        if (begun > 0) {
            const Result<QByteArray> kept = tile(level, number);
            if (!kept)
                return kept.error();
            if (kept->size() != begun)
                return incomplete();
            hashes = *kept;
        }
        std::vector<Hash> whole;
        for (const Hash &hash : row) {
            hashes += hash.view();
            if (hashes.size() < static_cast<qsizetype>(kTileHashes) * Hash::kSize)
                continue;
            if (const Status kept = keepTile(level, number++, hashes); !kept)
                return kept;
            whole.push_back(foldWhole(hashes));
            hashes.clear();
        }
        if (!hashes.isEmpty()) {
            if (const Status kept = keepTile(level, number, hashes); !kept)
                return kept;
        }
        row = std::move(whole);
        before /= kTileHashes;
    }
    return success();
}

Result<Hash> LogTree::node(quint64 from, quint64 count)
{
    const int bits = std::countr_zero(count);
    const int level = bits / kTileBits;
    const quint64 index = from >> (level * kTileBits);
    const auto wanted = qsizetype{1} << (bits % kTileBits);
    const Result<QByteArray> hashes = tile(level, index / kTileHashes);
    if (!hashes)
        return hashes.error();
    const auto at = static_cast<qsizetype>(index % kTileHashes);
    if (hashes->size() < (at + wanted) * Hash::kSize)
        return incomplete();
    return foldWhole(QByteArrayView(*hashes).sliced(at * Hash::kSize, wanted * Hash::kSize));
}

Result<Frontier> LogTree::frontier(quint64 size)
{
    std::vector<Hash> peaks;
    quint64 from = 0;
    while (from < size) {
        const quint64 count = std::bit_floor(size - from);
        const Result<Hash> peak = node(from, count);
        if (!peak)
            return peak.error();
        peaks.push_back(*peak);
        from += count;
    }
    return Frontier::fromPeaks(size, std::move(peaks)).value_or(Frontier());
}

Result<std::vector<Hash>> LogTree::prove(const ProofScope &scope)
{
    return journal::prove(scope, [this](quint64 from, quint64 count) { return node(from, count); });
}

Status LogTree::growAll(Database &database)
{
    std::vector<qint64> rows;
    {
        Query logs = database.query(QStringLiteral("SELECT n FROM log WHERE head > 0"));
        if (const Status status = logs.run(); !status)
            return status;
        while (logs.next())
            rows.push_back(logs.integer(0));
    }
    for (const qint64 row : rows) {
        if (const Status grown = LogTree(database, row).growAnew(); !grown)
            return grown;
    }
    return success();
}

Status LogTree::growAnew()
{
    m_tiles.clear();
    Query drop = m_database->query(QStringLiteral("DELETE FROM tile WHERE log = ?"));
    if (const Status status = drop.bind(m_log).run(); !status)
        return status;
    quint64 size = 0;
    std::vector<Hash> leaves;
    const Status read = eachLeaf(*m_database, m_log, [&](const LogLeaf &placed) -> Result<bool> {
        while (size + leaves.size() + 1 < placed.position) // a damaged folder: `verify` names the place
            leaves.push_back(treeLeaf({}));
        leaves.push_back(placed.leaf);
        if (leaves.size() < kLeavesAtOnce)
            return true;
        if (const Status status = append(size, leaves); !status)
            return status.error();
        size += leaves.size();
        leaves.clear();
        return true;
    });
    if (!read)
        return read;
    return append(size, leaves);
}

Status beginEpochs(Database &database, const Id &parent, const Id &epoch)
{
    const Result<std::vector<LogKey>> all = logs(database);
    if (!all)
        return all.error();
    for (const LogKey &log : *all) {
        const Result<quint64> head = headOf(database, log);
        Result<std::optional<LogTree>> tree = LogTree::find(database, log);
        if (!head || !tree || !*tree)
            return !head ? head.error() : !tree ? tree.error() : incomplete();
        const Result<Frontier> frontier = (*tree)->frontier(*head);
        if (!frontier)
            return frontier.error();
        Query query = database.query(QStringLiteral(
            "INSERT OR REPLACE INTO epochstart(log, epoch, parent, size, root) SELECT n, ?, ?, ?, ? FROM log WHERE "
            "region = ? AND audience = ?"));
        query.bind(epoch).bind(parent).bind(*head).bind(frontier->root());
        if (const Status kept = query.bind(log.region).bind(static_cast<int>(log.audience)).run(); !kept)
            return kept;
    }
    return success();
}

Result<std::optional<EpochStart>> epochStart(Database &database, const LogKey &log, const Id &epoch)
{
    Query query = database.query(
        QStringLiteral("SELECT parent, size, epochstart.root FROM epochstart JOIN log ON log.n = epochstart.log WHERE "
                       "region = ? AND audience = ? AND epoch = ?"));
    if (const Status status = query.bind(log.region).bind(static_cast<int>(log.audience)).bind(epoch).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<EpochStart>();
    return std::optional(EpochStart{query.id(0), static_cast<quint64>(query.integer(1)), query.hash(2)});
}

} // namespace mingcha::journal
