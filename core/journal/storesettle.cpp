// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The centre's word on what was pushed: its receipts, what it refused or flagged, and the signatures it was given.
#include "core/journal/admit.h"
#include "core/journal/store.h"

#include <map>

namespace mingcha::journal {

Status Store::settle(const Id &incarnation, quint64 upTo, std::span<const Outcome> outcomes, QByteArrayView receipt)
{
    const Result<Tail> tail = this->tail(incarnation);
    if (!tail)
        return tail.error();
    {
        Query query =
            m_database->query(QStringLiteral("UPDATE incarnation SET acknowledged = max(acknowledged, ?) WHERE n = ?"));
        if (const Status status = query.bind(upTo).bind(tail->row).run(); !status)
            return status;
        Query kept = m_database->query(
            QStringLiteral("INSERT OR REPLACE INTO receipt(incarnation, seq, bytes) VALUES(?, ?, ?)"));
        if (const Status status = kept.bind(tail->row).bind(upTo).bind(receipt.toByteArray()).run(); !status)
            return status;
    }
    std::map<Id, std::pair<QByteArray, Id>> touched; // type and dossier
    for (const Outcome &outcome : outcomes) {
        const bool isRefused = outcome.status == EntryStatus::Refused;
        if (!isRefused && outcome.status != EntryStatus::Accepted && outcome.status != EntryStatus::Flagged)
            continue;
        if (isRefused) {
            const Result<bool> isTaken = isLetIn(tail->row, {incarnation, outcome.seq});
            if (!isTaken)
                return isTaken.error();
            if (*isTaken)
                continue;
        }
        // Accepted and flagged ones take effect when their feed brings them, those among them that a person let in since, too.
        // What had a position in an epoch before may be refused in this one, or was refused for another reason.
        Query update = m_database->query(
            isRefused
                ? QStringLiteral(
                      "UPDATE journal SET status = 2, reason = ?1, position = 0 WHERE incarnation = ?2 AND seq = ?3 AND "
                      "NOT (status = 2 AND reason = ?1) RETURNING object, kind, dossier")
                : QStringLiteral(
                      "UPDATE journal SET status = 0, reason = ?1 WHERE incarnation = ?2 AND seq = ?3 AND (status = 2 "
                      "OR status = 0 AND ?1 <> '') RETURNING object, kind, dossier"));
        if (const Status status =
                update.bind(QString::fromLatin1(outcome.reason)).bind(tail->row).bind(outcome.seq).run();
            !status)
            return status;
        while (update.next()) {
            const QByteArray kind = update.text(1).toLatin1();
            touched[update.id(0)] = {kind.left(kind.indexOf('.')), update.id(2)};
        }
    }
    for (const auto &[id, told] : touched) {
        Result<Object> object = this->object(id);
        if (!object)
            return object.error();
        const Result<std::optional<LogKey>> log = logOf(told.second);
        if (!log)
            return log.error();
        if (object->dossier.isNull()) { // nothing of it is left; who looks at its dossier is to hear of it
            object->dossier = told.second;
            object->log = log->value_or(LogKey{});
        }
        if (const Status status = showAgain(*object, told.first); !status)
            return status;
    }
    return success();
}

/// A person has let it in since, as a feed or a snapshot showed: an answer that still refuses it was given before that.
Result<bool> Store::isLetIn(qint64 author, const EntryRef &ref)
{
    Query query = m_database->query(
        QStringLiteral("SELECT position, object FROM journal WHERE incarnation = ? AND seq = ? AND status IN (1, 3)"));
    if (const Status status = query.bind(author).bind(ref.seq).run(); !status)
        return status.error();
    if (!query.next())
        return false;
    const Result<bool> hasPlace = query.integer(0) > 0 ? Result<bool>(true) : isMerged(query.id(1), ref);
    return hasPlace && *hasPlace ? mayBeLetIn(*m_database, ref) : hasPlace;
}

/// Of an own chain: what waits although it counts as received, by its first and last number; empty when nothing does.
Result<std::optional<std::pair<quint64, quint64>>> Store::unconfirmed(qint64 author)
{
    Query query = m_database->query(QStringLiteral(
        "SELECT min(seq), max(seq) FROM journal WHERE incarnation = ?1 AND status = 0 AND seq <= (SELECT "
        "acknowledged FROM incarnation WHERE n = ?1)"));
    if (const Status status = query.bind(author).run(); !status)
        return status.error();
    if (!query.next() || query.isNull(0))
        return std::optional<std::pair<quint64, quint64>>();
    return std::optional(std::pair(static_cast<quint64>(query.integer(0)), static_cast<quint64>(query.integer(1))));
}

Status Store::holdToReceipts(const std::vector<Id> &own, const IsGiven &isGiven)
{
    for (const Id &incarnation : own) {
        Query mine = m_database->query(QStringLiteral("UPDATE incarnation SET mine = 1 WHERE id = ? RETURNING n"));
        if (const Status status = mine.bind(incarnation).run(); !status)
            return status;
        if (!mine.next())
            continue; // enrolled, and nothing is written yet
        const qint64 author = mine.integer(0);
        const auto waits = unconfirmed(author);
        if (!waits)
            return waits.error();
        if (!*waits)
            continue;
        const auto [first, last] = **waits;
        quint64 given = first - 1;
        Query receipts = m_database->query(
            QStringLiteral("SELECT seq, bytes FROM receipt WHERE incarnation = ? AND seq >= ? ORDER BY seq DESC"));
        if (const Status status = receipts.bind(author).bind(first).run(); !status)
            return status;
        while (given < first && receipts.next()) {
            if (isGiven(incarnation, {static_cast<quint64>(receipts.integer(0)), receipts.blob(1)}))
                given = static_cast<quint64>(receipts.integer(0));
        }
        if (given >= last)
            continue;
        Query again = m_database->query(QStringLiteral("UPDATE incarnation SET acknowledged = ? WHERE n = ?"));
        if (const Status status = again.bind(given).bind(author).run(); !status)
            return status;
    }
    // Where own entries that the centre has are gone, all that is here says again how far it goes, and what is not here comes.
    for (const char *statement : {"UPDATE feed SET cursor = 0 WHERE ", "DELETE FROM proof WHERE "}) {
        const Status again = m_database->execute(
            QLatin1String(statement) +
            QStringLiteral("EXISTS(SELECT 1 FROM incarnation i WHERE mine = 1 AND acknowledged > (SELECT "
                           "coalesce(max(seq), 0) FROM journal j WHERE j.incarnation = i.n))"));
        if (!again)
            return again;
    }
    return success();
}

Status Store::keepSignature(const EntryRef &ref, QByteArrayView signature)
{
    const Result<Tail> tail = this->tail(ref.incarnation);
    if (!tail)
        return tail.error();
    Query query =
        m_database->query(QStringLiteral("INSERT OR REPLACE INTO signature(incarnation, seq, value) VALUES(?, ?, ?)"));
    return query.bind(tail->row).bind(ref.seq).bind(signature.toByteArray()).run();
}

} // namespace mingcha::journal
