// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/logleaves.h"

#include "core/journal/checkpoint.h"

namespace mingcha::journal {

Status eachLeaf(Database &database, qint64 log, const std::function<Result<bool>(const LogLeaf &)> &each)
{
    Query query = database.query(QStringLiteral(
        "SELECT incarnation.id, seq, position, effective, status, reason, header FROM journal JOIN incarnation ON "
        "incarnation.n = journal.incarnation WHERE log = ? AND position > 0 ORDER BY position"));
    if (const Status status = query.bind(log).run(); !status)
        return status;
    while (query.next()) {
        const auto position = static_cast<quint64>(query.integer(2));
        const EntryRef ref{query.id(0), static_cast<quint64>(query.integer(1))};
        const auto standing = static_cast<EntryStatus>(query.integer(4));
        const Hash leaf = logLeaf(position, ref, sha256(query.bytes(6)), query.integer(3),
                                  standing == EntryStatus::Flagged ? query.text(5).toLatin1() : QByteArray());
        const Result<bool> goesOn = each({{position, leaf}, ref, standing});
        if (!goesOn)
            return goesOn.error();
        if (!*goesOn)
            break;
    }
    return success();
}

} // namespace mingcha::journal
