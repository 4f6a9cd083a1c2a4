// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/feed.h"

namespace mingcha::journal {

Result<quint64> headOf(Database &database, const LogKey &log)
{
    Query query = database.query(QStringLiteral("SELECT head FROM log WHERE region = ? AND audience = ?"));
    if (const Status status = query.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
        return status.error();
    return query.next() ? static_cast<quint64>(query.integer(0)) : 0;
}

namespace {

/// Who reads a log only in part stands at an entry of that part.
Result<bool> isOfDossier(Database &database, const FeedRequest &request)
{
    Query query = database.query(QStringLiteral(
        "SELECT 1 FROM journal JOIN log ON log.n = journal.log WHERE log.region = ? AND log.audience = ? "
        "AND position = ? AND position > 0 AND journal.dossier = ?"));
    query.bind(request.log.region).bind(static_cast<int>(request.log.audience)).bind(request.cursor);
    if (const Status status = query.bind(request.dossier).run(); !status)
        return status.error();
    return query.next();
}

} // namespace

Result<FeedPage> readFeed(Database &database, const FeedRequest &request, int maxItems, qsizetype maxBytes)
{
    FeedPage page;
    page.log = request.log;
    page.dossier = request.dossier;
    // The head first: what becomes visible after it is for the next page.
    const Result<quint64> head = headOf(database, request.log);
    if (!head)
        return head.error();
    page.head = *head;
    page.completeTo = std::max(request.cursor, *head);
    if (!request.dossier.isNull() && request.cursor > 0) {
        const Result<bool> isHere = isOfDossier(database, request);
        if (!isHere)
            return isHere.error();
        if (!*isHere) { // it was never told of this place: no more is said than that
            page.completeTo = request.cursor;
            page.head = request.cursor - 1;
            return page;
        }
    }
    // "position > 0" is what journal_position is made of: without these words SQLite does not see that it may use the index, and
    // reads the whole journal for every page. That they are likely says that the cursor is the better place to begin.
    Query query = database.query(
        request.dossier.isNull()
            ? QStringLiteral(
                  "SELECT incarnation.id, seq, position, effective, status, reason, header, body FROM journal "
                  "JOIN log ON log.n = journal.log JOIN incarnation ON incarnation.n = journal.incarnation "
                  "WHERE log.region = ? AND log.audience = ? AND likely(position > 0) AND position > ? AND position <= ? "
                  "ORDER BY position LIMIT ?")
            : QStringLiteral(
                  "SELECT incarnation.id, seq, position, effective, status, reason, header, body FROM journal "
                  "JOIN log ON log.n = journal.log JOIN incarnation ON incarnation.n = journal.incarnation "
                  "WHERE log.region = ? AND log.audience = ? AND likely(position > 0) AND position > ? AND position <= ? "
                  "AND journal.dossier = ? ORDER BY position LIMIT ?"));
    query.bind(request.log.region).bind(static_cast<int>(request.log.audience)).bind(request.cursor).bind(*head);
    if (!request.dossier.isNull())
        query.bind(request.dossier);
    if (const Status status = query.bind(maxItems).run(); !status)
        return status.error();
    qsizetype bytes = 0;
    while (query.next()) {
        FeedItem item;
        item.ref = {query.id(0), static_cast<quint64>(query.integer(1))};
        item.position = static_cast<quint64>(query.integer(2));
        item.effectiveMs = query.integer(3);
        if (query.integer(4) == static_cast<int>(EntryStatus::Flagged))
            item.flag = query.text(5).toLatin1();
        if (item.ref.incarnation != request.reader) {
            item.headerBytes = query.blob(6);
            item.body = query.blob(7);
        }
        bytes += item.headerBytes.size() + item.body.size();
        page.items.push_back(std::move(item));
        if (bytes >= maxBytes)
            break;
    }
    const bool isCut = bytes >= maxBytes || static_cast<int>(page.items.size()) == maxItems;
    if (isCut)
        page.completeTo = page.items.back().position;
    return page;
}

std::optional<quint64> firstLeftOut(const FeedPage &page, quint64 from)
{
    if (!page.dossier.isNull())
        return {};
    quint64 next = from + 1;
    for (const FeedItem &item : page.items) {
        if (item.position > next)
            return next;
        next += item.position == next ? 1 : 0; // else it came before
    }
    return next <= page.completeTo ? std::optional(next) : std::nullopt;
}

Result<std::vector<LogKey>> logs(Database &database)
{
    Query query =
        database.query(QStringLiteral("SELECT region, audience FROM log WHERE head > 0 ORDER BY region, audience"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<LogKey> logs;
    while (query.next())
        logs.push_back({query.text(0), static_cast<Audience>(query.integer(1))});
    return logs;
}

} // namespace mingcha::journal
