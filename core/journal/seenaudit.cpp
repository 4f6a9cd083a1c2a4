// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/seenaudit.h"

#include "core/journal/leafaudit.h"
#include "core/journal/logleaves.h"
#include "core/journal/merkle.h"

#include <QCoreApplication>

#include <map>

namespace mingcha::journal {

namespace {

struct Seen
{
    Hash root;
    EntryRef by;
};
using SeenBySize = std::multimap<quint64, Seen>;

Result<SeenBySize> seenOf(Database &centre, qint64 log, const Id &epoch)
{
    SeenBySize seen;
    Query query =
        centre.query(QStringLiteral("SELECT incarnation.id, seq, body FROM journal JOIN incarnation ON incarnation.n = "
                                    "journal.incarnation WHERE log = ? AND position > 0"));
    if (const Status status = query.bind(log).run(); !status)
        return status.error();
    while (query.next()) {
        const EntryRef ref{query.id(0), static_cast<quint64>(query.integer(1))};
        const Result<Act> act = decodeAct(query.bytes(2), ref.incarnation);
        if (act && act->seen && act->seen->epoch == epoch)
            seen.emplace(act->seen->size, Seen{act->seen->root, ref});
    }
    return seen;
}

/// Each leaf once: the tree of every size that somebody was shown.
Result<SeenBySize> otherThan(Database &centre, qint64 log, SeenBySize seen)
{
    SeenBySize other;
    Frontier tree;
    const Status read = eachLeaf(centre, log, [&](const LogLeaf &leaf) -> Result<bool> {
        tree.append(leaf.leaf);
        const auto [first, last] = seen.equal_range(tree.size());
        for (auto one = first; one != last; ++one) {
            if (one->second.root != tree.root())
                other.insert(*one);
        }
        seen.erase(first, last);
        return !seen.empty();
    });
    if (!read)
        return read.error();
    other.merge(seen); // of more than there is
    return other;
}

} // namespace

Result<std::vector<AuditFinding>> auditSeen(Database &centre, const Id &epoch)
{
    std::vector<AuditFinding> findings;
    Query logs = centre.query(QStringLiteral("SELECT n, region, audience FROM log"));
    if (const Status status = logs.run(); !status)
        return status.error();
    while (logs.next()) {
        Result<SeenBySize> seen = seenOf(centre, logs.integer(0), epoch);
        Result<SeenBySize> other = seen ? otherThan(centre, logs.integer(0), std::move(*seen)) : std::move(seen);
        if (!other)
            return other.error();
        for (const auto &[size, one] : *other) {
            if (findings.size() < kMaxFindings)
                findings.push_back(
                    {entryName(one.by), QCoreApplication::translate(
                                            "Audit", "Its author was shown another log than this one, up to %1/%2/%3.")
                                            .arg(logs.text(1))
                                            .arg(logs.integer(2))
                                            .arg(size)});
        }
    }
    return findings;
}

} // namespace mingcha::journal
