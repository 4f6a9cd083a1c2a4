// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a tablet does when the centre is another than it was, or its own rights are: reading again, and letting go.
#include "core/journal/store.h"

namespace mingcha::journal {

namespace {

struct Row
{
    Id id;
    QByteArray type;
};

/// Objects that no feed brings any more, once this one is gone: neither their log nor their dossier by itself.
Result<std::vector<Row>> cameBy(Database &database, qint64 log, const Id &dossier)
{
    Query query = database.query(QStringLiteral(
        "SELECT id, type FROM object WHERE log = ?1 AND (?2 = ?3 OR dossier = ?2) AND NOT EXISTS(SELECT 1 FROM feed "
        "WHERE feed.log = ?1 AND feed.dossier IN (object.dossier, ?3))"));
    const Id wholeLog;
    if (const Status status = query.bind(log).bind(dossier).bind(wholeLog).run(); !status)
        return status.error();
    std::vector<Row> rows;
    while (query.next())
        rows.push_back({query.id(0), query.text(1).toLatin1()});
    return rows;
}

} // namespace

Status Store::reconcile(bool anew)
{
    // The last entry once more: what a centre that still has it answers costs nothing, one that has not names the gap.
    QStringList statements{
        QStringLiteral("UPDATE incarnation SET acknowledged = acknowledged - 1 WHERE mine = 1 AND acknowledged > 0 "
                       "AND acknowledged = (SELECT max(seq) FROM journal WHERE incarnation = incarnation.n)")};
    if (anew) {
        statements += QStringLiteral("UPDATE journal SET position = 0 WHERE position > 0");
        statements += QStringLiteral("UPDATE feed SET cursor = 0");
        // Of what the logs were shown to be in the epoch before, the newest is compared with the new one's beginning.
        statements += QStringLiteral("DELETE FROM proof");
        statements +=
            QStringLiteral("DELETE FROM checkpoint WHERE settled <> 1 OR size < (SELECT max(size) FROM checkpoint c "
                           "WHERE c.log = checkpoint.log AND c.settled = 1)");
        statements += QStringLiteral("UPDATE checkpoint SET settled = 3");
    }
    m_seen.clear();
    for (const QString &statement : std::as_const(statements)) {
        if (const Status status = m_database->execute(statement); !status)
            return status;
    }
    return success();
}

Status Store::dropFeed(const LogKey &log, const Id &dossier)
{
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    Query feed = m_database->query(QStringLiteral("DELETE FROM feed WHERE log = ? AND dossier = ?"));
    if (const Status status = feed.bind(*row).bind(dossier).run(); !status)
        return status;
    Query proof = m_database->query(QStringLiteral("DELETE FROM proof WHERE log = ? AND dossier = ?"));
    if (const Status status = proof.bind(*row).bind(dossier).run(); !status)
        return status;
    const Result<std::vector<Row>> rows = cameBy(*m_database, *row, dossier);
    if (!rows)
        return rows.error();
    for (const Row &object : *rows) {
        Query unsent =
            m_database->query(QStringLiteral("SELECT 1 FROM journal WHERE object = ? AND status = 0 LIMIT 1"));
        if (const Status status = unsent.bind(object.id).run(); !status)
            return status;
        if (unsent.next())
            continue;
        if (const Status status = letGo(object.id, object.type); !status)
            return status;
    }
    return success();
}

Status Store::letGo(const Id &object, QByteArrayView type)
{
    if (const Room *room = m_rooms.find(type)) {
        if (const Status status = room->withdraw(*m_database, object); !status)
            return status;
    }
    // Own entries stay. Without their positions they are merged again should the feed come back.
    for (
        const char *statement :
        {"DELETE FROM object WHERE id = ?",
         "DELETE FROM journal WHERE object = ? AND status <> 0 AND incarnation IN (SELECT n FROM incarnation WHERE mine = 0)",
         "UPDATE journal SET position = 0 WHERE object = ? AND status <> 0", "DELETE FROM dossier WHERE id = ?"}) {
        Query query = m_database->query(QString::fromLatin1(statement));
        if (const Status status = query.bind(object).run(); !status)
            return status;
    }
    m_dossiers.remove(object);
    m_touched.push_back({type.toByteArray(), object, {}, {}});
    return success();
}

} // namespace mingcha::journal
