// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// The centre's word on what was pushed: its receipts, what it refused or flagged, and the signatures it was given.
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
        if (outcome.status == EntryStatus::Accepted)
            continue; // accepted and flagged ones take effect when their feed brings them
        const bool isFlagged = outcome.status == EntryStatus::Flagged;
        if (!isFlagged && outcome.status != EntryStatus::Refused)
            continue;
        // What had a position in an epoch before may be refused in this one.
        Query update = m_database->query(
            isFlagged
                ? QStringLiteral("UPDATE journal SET reason = ? WHERE incarnation = ? AND seq = ? AND status = 0 "
                                 "RETURNING object, kind, dossier")
                : QStringLiteral(
                      "UPDATE journal SET status = 2, reason = ?, position = 0 WHERE incarnation = ? AND seq = ? AND "
                      "status <> 2 RETURNING object, kind, dossier"));
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
