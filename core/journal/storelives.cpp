// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a tablet does when the centre is another than it was, or its own rights are: reading again, and letting go.
#include "core/journal/keptparts.h"
#include "core/journal/logwatch.h"
#include "core/journal/ownchain.h"

namespace mingcha::journal {

namespace {

constexpr int kCheckpointsKept = 16; ///< of each log, of an epoch that is over

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
    // The last entry once more: what a centre that still has it answers costs nothing, one that has not names the gap. Not of a
    // life whose end went to the other branch and took with it what signed the rest: that would wait and never go.
    QStringList statements{QStringLiteral(
        "UPDATE incarnation SET acknowledged = acknowledged - 1 WHERE mine = 1 AND acknowledged > 0 "
        "AND (SELECT seq FROM journal WHERE incarnation = incarnation.n AND link <> zeroblob(32) "
        "ORDER BY seq DESC LIMIT 1) = acknowledged "
        "AND (NOT EXISTS(SELECT 1 FROM branch b WHERE b.incarnation = incarnation.n) OR "
        "EXISTS(SELECT 1 FROM signature s WHERE s.incarnation = incarnation.n AND s.seq >= acknowledged))")};
    if (anew) {
        // Merge states are shown on, but made anew by the first entry that the new epoch gives of them. Negative: of before.
        statements += QStringLiteral("UPDATE object SET conflicts = -1 - conflicts WHERE conflicts >= 0");
        statements += QStringLiteral("UPDATE journal SET position = 0 WHERE position > 0");
        statements += QStringLiteral("UPDATE feed SET cursor = 0");
        statements +=
            QStringLiteral("UPDATE leftout SET wanted = 0"); // what is left out now, the new epoch's snapshot says
        // Of what the logs were shown to be in the epoch before, some sizes up to the newest are compared with the new one's
        // beginning: a copy that was brought back may be much older.
        statements += QStringLiteral("DELETE FROM proof");
        statements += QStringLiteral("DELETE FROM part");
        statements += QStringLiteral("DELETE FROM checkpoint WHERE settled IN (0, 2)");
        statements +=
            QStringLiteral("DELETE FROM checkpoint WHERE settled = 1 AND (log, size) NOT IN (SELECT log, size FROM "
                           "(SELECT log, size, row_number() OVER newest AS place, count(*) OVER (PARTITION BY "
                           "log) AS all_of FROM checkpoint WHERE settled = 1 WINDOW newest AS (PARTITION BY log "
                           "ORDER BY size DESC)) WHERE (place - 1) % ((all_of + %1 - 1) / %1) = 0)")
                .arg(kCheckpointsKept);
        // Those of epochs before that one stay: who only claimed another epoch does not make this tablet forget.
        statements += QStringLiteral("UPDATE checkpoint SET settled = 3");
        statements += QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES('%1', x'01')").arg(kRefillingKey);
    }
    m_seen.clear();
    for (const QString &statement : std::as_const(statements)) {
        if (const Status status = m_database->execute(statement); !status)
            return status;
    }
    return anew ? readingAgain(*m_database) : success();
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
    if (const Status gone = dossier.isNull() ? forgetParts(*m_database, *row) : success(); !gone)
        return gone;
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

/// From the columns n, object, kind, dossier, header.
Result<Store::Beyond> Store::beyondOf(const Query &query)
{
    const QByteArray kind = query.text(2).toLatin1();
    const Result<Header> header = decodeHeader(query.blob(4));
    if (!header)
        return header.error();
    return Beyond{query.integer(0), query.id(1), kind.left(kind.indexOf('.')), query.id(3), header->ref(), false};
}

Result<std::vector<Store::Beyond>> Store::settledBeyond(const Followed &isFollowed)
{
    std::vector<Beyond> all;
    {
        Query query = m_database->query(QStringLiteral(
            "SELECT journal.n, object, kind, dossier, header FROM journal JOIN incarnation ON incarnation.n = "
            "journal.incarnation WHERE status = 0 AND mine = 1 AND seq <= acknowledged"));
        if (const Status status = query.run(); !status)
            return status.error();
        while (query.next()) {
            Result<Beyond> one = beyondOf(query);
            if (!one)
                return one.error();
            all.push_back(std::move(*one));
        }
    }
    for (Beyond &one : all) {
        const Result<std::optional<LogKey>> log = logOf(one.dossier);
        if (!log)
            return log.error();
        const Result<Object> merged = confirmed(one.object);
        if (!merged)
            return merged.error();
        const bool comes = *log && isFollowed(**log, one.dossier);
        one.isSettled = !comes || merged->state.contains(one.ref);
    }
    std::erase_if(all, [](const Beyond &one) { return !one.isSettled; });
    return all;
}

/// Objects of logs that are not followed, and without unsent work.
Status Store::letGoBeyond(const Followed &isFollowed)
{
    std::vector<std::pair<qint64, LogKey>> beyond;
    {
        Query logs = m_database->query(QStringLiteral("SELECT n, region, audience FROM log"));
        if (const Status status = logs.run(); !status)
            return status;
        while (logs.next()) {
            const LogKey log{logs.text(1), static_cast<Audience>(logs.integer(2))};
            if (!isFollowed(log, {}))
                beyond.emplace_back(logs.integer(0), log);
        }
    }
    std::vector<Row> rows;
    for (const auto &[row, log] : beyond) {
        if (const Status gone = forgetParts(*m_database, row); !gone)
            return gone;
        Query objects = m_database->query(QStringLiteral(
            "SELECT id, type, dossier FROM object WHERE log = ? AND NOT EXISTS(SELECT 1 FROM journal WHERE object = "
            "object.id AND status = 0)"));
        if (const Status status = objects.bind(row).run(); !status)
            return status;
        while (objects.next()) {
            if (!isFollowed(log, objects.id(2)))
                rows.push_back({objects.id(0), objects.text(1).toLatin1()});
        }
        // A place in a log must not outlive what came of it: should the right come back, it begins anew.
        Query feeds = m_database->query(QStringLiteral("SELECT dossier FROM feed WHERE log = ?"));
        if (const Status status = feeds.bind(row).run(); !status)
            return status;
        std::vector<Id> kept;
        while (feeds.next())
            kept.push_back(feeds.id(0));
        for (const Id &dossier : kept) {
            for (const char *statement : {"DELETE FROM feed WHERE log = ? AND dossier = ?",
                                          "DELETE FROM proof WHERE log = ? AND dossier = ?"}) {
                Query gone = m_database->query(QString::fromLatin1(statement));
                if (const Status status = isFollowed(log, dossier) ? success() : gone.bind(row).bind(dossier).run();
                    !status)
                    return status;
            }
        }
    }
    for (const Row &object : rows) {
        if (const Status status = letGo(object.id, object.type); !status)
            return status;
    }
    return success();
}

Result<bool> Store::settleBeyond(const Followed &isFollowed)
{
    const Result<std::vector<Beyond>> settled = settledBeyond(isFollowed);
    if (!settled)
        return settled.error();
    for (const Beyond &one : *settled) {
        Query update = m_database->query(
            QStringLiteral("UPDATE journal SET status = CASE reason WHEN '' THEN 1 ELSE 3 END WHERE n = ?"));
        if (const Status status = update.bind(one.row).run(); !status)
            return status.error();
        const Result<Object> merged = confirmed(one.object);
        if (const Status adopted = merged ? adoptStamps(*merged) : Status(merged.error()); !adopted)
            return adopted.error();
    }
    if (const Status shown = showThese(*settled); !shown)
        return shown.error();
    Result<std::vector<Beyond>> again = std::vector<Beyond>();
    if (!readMeta(*m_database, kRefillingKey).isEmpty()) {
        again = offerUnseen(isFollowed);
        if (const Status ended = again ? endRefilling() : Status(again.error()); !ended)
            return ended.error();
        if (const Status shown = showThese(*again); !shown)
            return shown.error();
    }
    if (const Status noted = noteReturned(); !noted)
        return noted.error();
    const Status gone = letGoBeyond(isFollowed);
    return gone ? Result<bool>(!again->empty()) : Result<bool>(gone.error());
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
        {"DELETE FROM object WHERE id = ?", "DELETE FROM leftout WHERE object = ?", "DELETE FROM part WHERE object = ?",
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
