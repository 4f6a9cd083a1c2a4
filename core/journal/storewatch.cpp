// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a tablet notes of the centre's logs, and carries on in its own acts.
#include "core/journal/logwatch.h"

namespace mingcha::journal {

void WatchedPage::note(const FeedItem &item, const QByteArray &headerBytes)
{
    const Hash leaf =
        item.leaf ? *item.leaf
                  : logLeaf(item.position, item.ref, sha256(QByteArrayView(headerBytes)), item.effectiveMs, item.flag);
    leaves.push_back({item.position, leaf});
    if (!item.parsed || !item.parsed->act.seen)
        return;
    if (const std::pair said(item.ref.incarnation, *item.parsed->act.seen); seen.empty() || seen.back() != said)
        seen.push_back(said);
}

Status Store::watchReceipt(const LogKey &log, const LogProof *proof, std::span<const PlacedLeaf> leaves,
                           const Frontier &held)
{
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    m_seen.remove(*row);
    LogWatch watch(*m_database, *row, m_clock.now().wallMs);
    return proof ? watch.receipt(*proof, leaves, held) : watch.receiptUnproven();
}

/// An author's first act after a log was shown anew says what was shown; nothing is said twice.
Status Store::noteSeen(const Id &incarnation, const Header &header, Act &act)
{
    std::optional<LogKey> log;
    if (header.dossier.isNull()) {
        const Room *room = m_rooms.find(header.type());
        log = room ? room->place(header, act) : std::nullopt;
    } else {
        const Result<std::optional<LogKey>> found = logOf(header.dossier);
        if (!found)
            return found.error();
        log = *found;
    }
    if (!log)
        return success();
    const Result<qint64> row = logRow(*log);
    if (!row)
        return row.error();
    if (!m_seen.contains(*row)) {
        const Result<std::optional<SeenCheckpoint>> newest = LogWatch(*m_database, *row, 0).newest();
        if (!newest)
            return newest.error();
        m_seen[*row] = *newest;
    }
    const std::optional<SeenCheckpoint> &seen = m_seen[*row];
    quint64 &carried = m_carried[{incarnation, *row}];
    if (seen && seen->size != carried) {
        act.seen = seen;
        carried = seen->size;
    }
    return success();
}

} // namespace mingcha::journal
