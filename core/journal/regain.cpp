// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/regain.h"

#include "core/journal/logleaves.h"

#include <algorithm>

namespace mingcha::journal {

Result<Frontier> logHere(Database &database, const LogKey &log)
{
    Query row = database.query(QStringLiteral("SELECT n FROM log WHERE region = ? AND audience = ?"));
    if (const Status status = row.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
        return status.error();
    Frontier here;
    if (!row.next())
        return here;
    const Status read = eachLeaf(database, row.integer(0), [&](const LogLeaf &placed) -> Result<bool> {
        if (placed.position != here.size() + 1)
            return false;
        here.append(placed.leaf);
        return true;
    });
    if (!read)
        return read.error();
    return here;
}

bool beginsWith(const FeedPage &page, std::span<const PlacedLeaf> leaves, const Frontier &here)
{
    if (!page.proof || page.proof->held > 0)
        return false;
    ProofScope scope{page.proof->checkpoint.size, {}, page.proof->sizes, 0};
    std::vector<Hash> hashes;
    for (const PlacedLeaf &leaf : leaves) {
        scope.leaves.push_back(leaf.position - 1);
        hashes.push_back(leaf.leaf);
    }
    const std::optional<Proven> proven = check(scope, hashes, {}, page.proof->hashes);
    if (!proven || proven->tree.root() != page.proof->checkpoint.root)
        return false;
    return proven->tree == here || std::ranges::find(proven->older, here) != proven->older.end();
}

} // namespace mingcha::journal
