// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The tree of one log at the centre, kept as tiles: 64 hashes side by side in one row, level 0 of leaves, each further
// level of whole tiles below. An append writes one row for each 64 entries, a proof reads a few. A tile's beginning never
// changes, so a reader may ask for any tree that was. On any connection; append() within the writer's transaction.
#pragma once

#include "core/journal/checkpoint.h"
#include "core/journal/database.h"

#include <map>

namespace mingcha::journal {

inline constexpr quint64 kTileHashes = 64; ///< side by side in one row

class LogTree
{
public:
    LogTree(Database &database, qint64 log) : m_database(&database), m_log(log) {}
    /// Empty when there is no such log.
    [[nodiscard]] static Result<std::optional<LogTree>> find(Database &database, const LogKey &log);

    /// The leaves that follow the first `size` ones.
    [[nodiscard]] Status append(quint64 size, std::span<const Hash> leaves);
    [[nodiscard]] Result<Frontier> frontier(quint64 size);
    /// The hash of a complete subtree, as a Subtree gives it (merkle.h).
    [[nodiscard]] Result<Hash> node(quint64 from, quint64 count);
    [[nodiscard]] Result<std::vector<Hash>> prove(const ProofScope &scope);
    /// Makes the tree again from what the journal has at each position: where its own rows were damaged.
    [[nodiscard]] Status growAnew();
    /// Makes the trees of logs that have none: the step of the storage layout that brought them.
    [[nodiscard]] static Status growAll(Database &database);

private:
    [[nodiscard]] Result<QByteArray> tile(int level, quint64 number);
    [[nodiscard]] Status keepTile(int level, quint64 number, const QByteArray &hashes);

    Database *m_database;
    qint64 m_log;
    std::map<std::pair<int, quint64>, QByteArray> m_tiles; ///< read by this object
};

/// Notes where a log's new epoch goes on from. Inside the writer's transaction.
[[nodiscard]] Status beginEpochs(Database &database, const Id &parent, const Id &epoch);
[[nodiscard]] Result<std::optional<EpochStart>> epochStart(Database &database, const LogKey &log, const Id &epoch);

} // namespace mingcha::journal
