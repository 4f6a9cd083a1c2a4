// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/regain.h"

#include "core/journal/checkpoint.h"
#include "core/journal/database.h"

#include <algorithm>

namespace mingcha::journal {

Result<Frontier> logHere(Database &database, const LogKey &log)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, position, effective, status, reason, header FROM journal JOIN incarnation ON "
        "incarnation.n = journal.incarnation WHERE log = (SELECT n FROM log WHERE region = ? AND audience = ?) AND "
        "position > 0 ORDER BY position"));
    if (const Status status = query.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
        return status.error();
    Frontier here;
    while (query.next() && static_cast<quint64>(query.integer(2)) == here.size() + 1) {
        const bool isFlagged = query.integer(4) == static_cast<int>(EntryStatus::Flagged);
        here.append(logLeaf(here.size() + 1, {query.id(0), static_cast<quint64>(query.integer(1))},
                            sha256(QByteArrayView(query.blob(6))), query.integer(3),
                            isFlagged ? query.text(5).toLatin1() : QByteArray()));
    }
    return here;
}

bool beginsWith(const FeedPage &page, std::span<const PlacedLeaf> leaves, const Frontier &here)
{
    if (!page.proof || page.proof->held > 0)
        return false;
    const ProofScope scope = [&] {
        ProofScope made{page.proof->checkpoint.size, {}, page.proof->sizes, 0};
        for (const PlacedLeaf &leaf : leaves)
            made.leaves.push_back(leaf.position - 1);
        return made;
    }();
    std::vector<Hash> hashes;
    std::ranges::transform(leaves, std::back_inserter(hashes), &PlacedLeaf::leaf);
    const std::optional<Proven> proven = check(scope, hashes, {}, page.proof->hashes);
    if (!proven || proven->tree.root() != page.proof->checkpoint.root)
        return false;
    return proven->tree == here || std::ranges::find(proven->older, here) != proven->older.end();
}

} // namespace mingcha::journal
