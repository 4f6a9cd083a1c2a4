// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/keptparts.h"

namespace mingcha::journal {

Status keepPart(Database &database, qint64 log, const KeptPart &part)
{
    if (!part.object.isNull()) {
        Query older = database.query(QStringLiteral("DELETE FROM part WHERE object = ?"));
        if (const Status gone = older.bind(part.object).run(); !gone)
            return gone;
    }
    Query query =
        database.query(QStringLiteral("INSERT INTO part(log, object, after, signature, packed) VALUES(?, ?, ?, ?, ?)"));
    return query.bind(log).bind(part.object).bind(part.after).bind(part.signature).bind(part.packed).run();
}

Status keepLastSnapshot(Database &database, qint64 log)
{
    Query query = database.query(
        QStringLiteral("DELETE FROM part WHERE log = ?1 AND n < (SELECT max(n) FROM part WHERE log = ?1 AND object = "
                       "zeroblob(16) AND after = 0)"));
    return query.bind(log).run();
}

Status forgetParts(Database &database, qint64 log)
{
    Query query = database.query(QStringLiteral("DELETE FROM part WHERE log = ?"));
    return query.bind(log).run();
}

Status eachKeptPart(Database &database, const std::function<Status(const KeptPart &)> &each)
{
    Query query =
        database.query(QStringLiteral("SELECT region, audience, object, after, packed, signature FROM part JOIN log ON "
                                      "log.n = part.log ORDER BY part.n"));
    if (const Status status = query.run(); !status)
        return status;
    while (query.next()) {
        const KeptPart part{{query.text(0), static_cast<Audience>(query.integer(1))},
                            query.id(2),
                            static_cast<quint64>(query.integer(3)),
                            query.blob(4),
                            query.blob(5)};
        if (const Status taken = each(part); !taken)
            return taken;
    }
    return success();
}

} // namespace mingcha::journal
