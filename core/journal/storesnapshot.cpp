// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a tablet takes in of snapshots, and what it knows to be left out of them.
#include "core/journal/store.h"

#include "core/journal/history.h"
#include "core/journal/keptparts.h"

#include <algorithm>

namespace mingcha::journal {

namespace {

constexpr char kMarked[] = "entry.marked"; ///< the reason where a state only tells that there is one

} // namespace

/// Own entries that a snapshot's state holds already are no longer pending, once a receipt shows that they are the same; nor
/// refused: a person let them in since.
Status Store::settleContained(const Object &confirmed)
{
    std::vector<qint64> rows;
    {
        Query query = m_database->query(QStringLiteral(
            "SELECT journal.n, header, status FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
            "journal.n IN (SELECT n FROM journal WHERE object = ?1 AND status = 0 UNION ALL SELECT n FROM journal WHERE "
            "object = ?1 AND status <> 0 AND status = 2) AND seq <= acknowledged"));
        if (const Status status = query.bind(confirmed.id).run(); !status)
            return status;
        while (query.next()) {
            const Result<Header> header = decodeHeader(query.blob(1));
            // A line does not name all that it is the sum of; what came after it comes by its feed.
            const bool mayBeInLine = confirmed.state.isLine() && query.integer(2) == 0;
            if (header && (mayBeInLine || confirmed.state.contains(header->ref())))
                rows.push_back(query.integer(0));
        }
    }
    for (const qint64 row : rows) {
        Query update = m_database->query(QStringLiteral(
            "UPDATE journal SET status = CASE WHEN status = 2 OR reason = '' THEN 1 ELSE 3 END, reason = CASE status "
            "WHEN 2 THEN '' ELSE reason END WHERE n = ?"));
        if (const Status status = update.bind(row).run(); !status)
            return status;
    }
    return success();
}

/// What no feed brings any more, as a state that came whole holds it, has its time from that, and whether it moved anything.
/// So have own entries, and those of before a centre was brought back, which may have marked them otherwise.
Status Store::adoptStamps(const Object &confirmed)
{
    struct Row
    {
        qint64 n = 0;
        qint64 effectiveMs = 0;
        EntryStatus status = EntryStatus::Accepted;
    };
    std::vector<Row> rows;
    {
        Query query = m_database->query(QStringLiteral(
            "SELECT n, header, effective, status FROM journal WHERE object = ? AND status <> 0 AND status IN (1, 3) AND position = 0"));
        if (const Status status = query.bind(confirmed.id).run(); !status)
            return status;
        while (query.next()) {
            const Result<Header> header = decodeHeader(query.blob(1));
            const std::optional<Stamp> stamp = header ? confirmed.state.stampOf(header->ref()) : std::nullopt;
            if (!stamp)
                continue;
            Row row{query.integer(0), stamp->effectiveMs, static_cast<EntryStatus>(query.integer(3))};
            const auto move = std::ranges::find(confirmed.state.moves(), header->ref(), &StepMove::ref);
            const bool isFounding = objectFoundedBy(header->ref()) == confirmed.id; // its move counts in any case
            if (move != confirmed.state.moves().end() && !isFounding)
                row.status = move->counts ? EntryStatus::Accepted : EntryStatus::Flagged;
            if (row.effectiveMs != query.integer(2) || static_cast<int>(row.status) != query.integer(3))
                rows.push_back(row);
        }
    }
    for (const Row &row : rows) {
        Query update = m_database->query(
            QStringLiteral("UPDATE journal SET effective = ?1, status = ?2, reason = CASE ?2 WHEN 1 "
                           "THEN '' ELSE CASE reason WHEN '' THEN ?4 ELSE reason END END WHERE n = ?3"));
        update.bind(row.effectiveMs).bind(static_cast<int>(row.status)).bind(row.n);
        if (const Status status = update.bind(QString::fromLatin1(kMarked)).run(); !status)
            return status;
    }
    return success();
}

Status Store::noteLeftOut(const SnapshotObject &item)
{
    Query query =
        m_database->query(item.isPartial ? QStringLiteral("INSERT OR IGNORE INTO leftout(object, wanted) VALUES(?, 0)")
                                         : QStringLiteral("DELETE FROM leftout WHERE object = ?"));
    return query.bind(item.id).run();
}

Status Store::applyMerged(const LogKey &log, std::span<const SnapshotObject> objects)
{
    const bool anyPending =
        m_database->number(QStringLiteral("SELECT EXISTS(SELECT 1 FROM journal WHERE status = 0)")) > 0;
    const bool anyRefused =
        m_database->number(QStringLiteral("SELECT EXISTS(SELECT 1 FROM journal WHERE status = 2)")) > 0;
    const bool anyEntries = m_database->number(QStringLiteral("SELECT EXISTS(SELECT 1 FROM journal)")) > 0;
    for (const SnapshotObject &item : objects) {
        const Object confirmed{item.id, item.dossier, log, item.state, false};
        if (const Status status = noteDossier(item.dossier, log); !status)
            return status;
        if (const Status status = noteLeftOut(item); !status)
            return status;
        if (const Status status = anyPending || anyRefused ? settleContained(confirmed) : success(); !status)
            return status;
        if (const Status status = anyEntries ? adoptStamps(confirmed) : success(); !status)
            return status;
        if (!anyPending) {
            if (const Status status = keep(confirmed, confirmed, item.type); !status)
                return status;
            continue;
        }
        Object shown = confirmed;
        if (const Status status = addPending(*m_database, shown); !status)
            return status;
        if (const Status status = keep(confirmed, shown, item.type); !status)
            return status;
    }
    return success();
}

Status Store::applyPart(const LogKey &log, quint64 after, const SnapshotPart &part)
{
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    const Status kept = keepPart(*m_database, *row, {log, {}, after, part.packed, part.signature});
    return kept ? applyMerged(log, part.objects) : kept;
}

Status Store::endSnapshot(const LogKey &log, quint64 position)
{
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    const Status kept = keepLastSnapshot(*m_database, *row);
    return kept ? setCursor(log, {}, position) : kept;
}

Result<bool> Store::applyWhole(const LogKey &log, const Id &object, const SnapshotPart &part)
{
    // A centre that is behind what was pulled from it must not take anything back.
    if (part.position < cursor(log))
        return false;
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    const Status kept = keepPart(*m_database, *row, {log, object, 0, part.packed, part.signature});
    const Status applied = kept ? applyMerged(log, part.objects) : kept;
    return applied ? Result<bool>(true) : applied.error();
}

Status Store::want(const Id &object)
{
    Query query = m_database->query(QStringLiteral("UPDATE leftout SET wanted = 1 WHERE object = ?"));
    return query.bind(object).run();
}

Status Store::letWait(const Id &object)
{
    Query query = m_database->query(QStringLiteral("UPDATE leftout SET wanted = 0 WHERE object = ?"));
    return query.bind(object).run();
}

Status Store::wantChanged(qint64 log, quint64 after, quint64 upTo)
{
    Query query = m_database->query(
        QStringLiteral("UPDATE leftout SET wanted = 1 WHERE wanted = 0 AND object IN (SELECT object FROM journal WHERE "
                       "log = ? AND position > ? AND position <= ? AND position > 0)"));
    return query.bind(log).bind(after).bind(upTo).run();
}

} // namespace mingcha::journal
