// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the centre says, taken in by a tablet: pages of feeds.
#include "core/journal/store.h"

#include "core/journal/feed.h"
#include "core/journal/history.h"
#include "core/journal/logwatch.h"
#include "core/journal/regain.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

Result<Parsed> parse(const QByteArray &headerBytes, const QByteArray &body)
{
    Result<Entry> entry = readEntry(headerBytes, body);
    if (!entry)
        return entry.error();
    Result<Act> act = decodeAct(body, entry->header.incarnation);
    if (!act)
        return act.error();
    return Parsed{std::move(entry->header), std::move(*act)};
}

EntryStatus statusOf(const FeedItem &item)
{
    return item.flag.isEmpty() ? EntryStatus::Accepted : EntryStatus::Flagged;
}

} // namespace

Status Store::confirm(const Header &header, const Act &act, const FeedItem &item, const LogKey &log, bool anyPending)
{
    const Id id = objectOf(header, act);
    bool isOfBefore = false;
    Result<Object> object = confirmed(id, &isOfBefore);
    if (!object)
        return object.error();
    // The beginning of what only a line is here of: its entries come one after another, and make it anew.
    const bool isAnew = isOfBefore || (object->state.isLine() && !act.object);
    if (isAnew)
        object->state = {};
    // A copy of its tablet may have founded something of another kind under the same number.
    if (isOfBefore && object->type != header.type()) {
        if (const Status gone = project({id, object->dossier, object->log, {}, false}, object->type); !gone)
            return gone;
    }
    if (isAnew && !act.object) {
        if (const Status here = noteLeftOut({id, {}, {}, {}, false}); !here)
            return here;
    }
    object->dossier = header.effectiveDossier();
    object->log = log;
    object->state.apply(header, act, {false, item.effectiveMs, header.time.counter}, item.flag.isEmpty());
    if (!anyPending)
        return keep(*object, *object, header.type());
    Object shown = *object;
    if (const Status status = addPending(*m_database, shown); !status)
        return status;
    return keep(*object, shown, header.type());
}

void workOut(FeedItem &item, const LogKey &log)
{
    if (!item.headerBytes.isEmpty())
        item.leaf =
            logLeaf(item.position, item.ref, sha256(QByteArrayView(item.headerBytes)), item.effectiveMs, item.flag);
    if (!item.parsed || item.parsed->act.object)
        return;
    const auto &[header, act] = *item.parsed;
    auto founded = std::make_shared<Founded>();
    founded->object.id = objectFoundedBy(item.ref);
    founded->object.dossier = header.dossier.isNull() ? founded->object.id : header.dossier;
    founded->object.log = log;
    founded->object.state.apply(header, act, {false, item.effectiveMs, header.time.counter}, item.flag.isEmpty());
    founded->state = founded->object.state.encode();
    item.founded = std::move(founded);
}

/// The object as worked out ahead; false when something of it is here already and must be merged with it.
Result<bool> Store::keepFounded(const Founded &founded, QByteArrayView type)
{
    const Object &object = founded.object;
    const Result<qint64> log = logRow(object.log);
    if (!log)
        return log.error();
    Query query = m_database->query(QStringLiteral("INSERT INTO object(id, type, dossier, log, conflicts, state) "
                                                   "VALUES(?, ?, ?, ?, 0, ?) ON CONFLICT(id) DO NOTHING"));
    query.bind(object.id).bind(QString::fromLatin1(type)).bind(object.dossier).bind(*log).bind(founded.state);
    if (const Status status = query.run(); !status)
        return status.error();
    if (query.changed() == 0)
        return false;
    if (const Status status = project(object, type); !status)
        return status.error();
    return true;
}

/// What the centre's disk damaged: its header keeps its place; what it said is gone, and nobody waits for it.
Result<bool> Store::takeInDamaged(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow)
{
    Result<Header> header = decodeHeader(item.headerBytes);
    if (!header)
        return header.error();
    const Id dossier = header->effectiveDossier();
    const Result<bool> isNew = insertIfNew(author, {std::move(*header), item.headerBytes, {}}, {}, EntryStatus::Damaged,
                                           "entry.damaged", logRow, item.position, item.effectiveMs, {});
    if (!isNew || !*isNew)
        return isNew;
    const Status placed = noteDossier(dossier, log);
    return placed ? Result<bool>(true) : placed.error();
}

/// An entry that is not here yet, as most are that a feed brings; false when it is here, as own ones are.
Result<bool> Store::takeInNew(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow, bool anyPending)
{
    if (item.headerBytes.isEmpty())
        return false;
    if (item.body.isEmpty())
        return takeInDamaged(item, log, author, logRow);
    std::shared_ptr<const Parsed> parsed = item.parsed;
    if (!parsed) {
        Result<Parsed> read = parse(item.headerBytes, item.body);
        if (!read)
            return read.error();
        parsed = std::make_shared<const Parsed>(std::move(*read));
    }
    const auto &[header, act] = *parsed;
    const Id object = item.founded ? item.founded->object.id : objectOf(header, act);
    const Id dossier = item.founded ? item.founded->object.dossier : header.effectiveDossier();
    const Result<bool> isNew = insertIfNew(author, {header, item.headerBytes, item.body}, object, statusOf(item),
                                           item.flag, logRow, item.position, item.effectiveMs, {});
    if (!isNew || !*isNew)
        return isNew;
    if (const Status placed = noteDossier(dossier, log); !placed)
        return placed.error();
    if (item.founded && !anyPending) {
        if (const Result<bool> kept = keepFounded(*item.founded, header.type()); !kept || *kept)
            return kept;
    }
    if (const Status confirmed = confirm(header, act, item, log, anyPending); !confirmed)
        return confirmed.error();
    return true;
}

/// The entry as it is here already; empty when it is not.
Result<std::optional<Store::Known>> Store::known(qint64 author, quint64 seq)
{
    Query query = m_database->query(QStringLiteral(
        "SELECT n, position, header, body, link <> zeroblob(32) FROM journal WHERE incarnation = ? AND seq = ?"));
    if (const Status status = query.bind(author).bind(seq).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<Known>();
    return std::optional(
        Known{query.integer(0), query.integer(1), query.blob(2), query.blob(3), query.integer(4) != 0});
}

Status Store::takeIn(const FeedItem &item, const LogKey &log, qint64 logRow, bool anyPending, WatchedPage &watched)
{
    const Result<qint64> author = authorRow(item.ref.incarnation, {});
    if (!author)
        return author.error();
    if (const Result<bool> taken = takeInNew(item, log, *author, logRow, anyPending); !taken || *taken) {
        watched.note(item, item.headerBytes);
        return taken ? success() : Status(taken.error());
    }
    const Result<std::optional<Known>> here = known(*author, item.ref.seq);
    if (!here)
        return here.error();
    if (!*here && !item.headerBytes.isEmpty()) {
        watched.note(item, item.headerBytes);
        return takeInAnyway(item, log, *author, logRow, anyPending);
    }
    if (*here)
        watched.note(item, (*here)->header);
    if (*here && (*here)->position > 0)
        return success();
    if (*here && !item.headerBytes.isEmpty() && (*here)->header != item.headerBytes) {
        // A copy of this tablet wrote under the same numbers, and the centre has what that wrote; or a centre of before did.
        const Status aside = makeWay(*author, item.ref, (*here)->written);
        return aside ? takeInAnyway(item, log, *author, logRow, anyPending) : aside;
    }
    if (!*here)
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate(
                         "Journal",
                         "The centre has entries of this tablet that are not here, as after bringing back an "
                         "older copy. Nothing is lost: enrol this tablet again, and it fetches them."),
                     {}};
    const Result<Parsed> read = parse((*here)->header, (*here)->body);
    if (!read)
        return read.error();
    const auto settle = [&]() -> Result<bool> {
        Query update = m_database->query(QStringLiteral(
            "UPDATE OR IGNORE journal SET status = ?, reason = ?, log = ?, position = ?, effective = ? WHERE n = ?"));
        update.bind(static_cast<int>(statusOf(item))).bind(QString::fromLatin1(item.flag)).bind(logRow);
        const Status updated = update.bind(item.position).bind(item.effectiveMs).bind((*here)->row).run();
        return updated ? Result<bool>(update.changed() > 0) : updated.error();
    };
    Result<bool> settled = settle();
    if (settled && !*settled) {
        const Status room = makeRoom(logRow, item.position);
        settled = room ? settle() : Result<bool>(room.error());
    }
    if (!settled)
        return settled.error();
    if (const Status placed = noteDossier(read->header.effectiveDossier(), log); !placed)
        return placed;
    return confirm(read->header, read->act, item, log, anyPending);
}

/// Another entry stands there, of a page that did not fit or of a log that was another before: until all is read again it has
/// no place.
Status Store::makeRoom(qint64 log, quint64 position)
{
    Query query = m_database->query(
        QStringLiteral("UPDATE journal SET position = 0 WHERE log = ? AND position > 0 AND position = ?"));
    return query.bind(log).bind(position).run();
}

/// Once its number is free: whatever stands in its place goes.
Status Store::takeInAnyway(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow, bool anyPending)
{
    const Status room = makeRoom(logRow, item.position);
    const Result<bool> taken = room ? takeInNew(item, log, author, logRow, anyPending) : Result<bool>(room.error());
    if (!taken)
        return taken.error();
    return *taken ? success() : Status(numberTaken());
}

/// The rest of the page is of use; the place is not passed, so that the next session asks for it again.
Status Store::noteWithheld(const FeedPage &page, qint64 log, quint64 position)
{
    LogWatch watch(*m_database, log, m_clock.now().wallMs);
    m_seen.remove(log);
    const Status forgotten = watch.forget(page.dossier);
    const Status again = forgotten ? watch.compareAgain() : forgotten;
    return again ? watch.withheld(page.log, position) : again;
}

Status Store::applyFeed(const FeedPage &page, const Frontier &here, bool *isOfLog)
{
    const Result<qint64> log = logRow(page.log);
    if (!log)
        return log.error();
    if (here.size() > 0) {
        if (const Status set = setCursor(page.log, page.dossier, here.size()); !set)
            return set;
    }
    const quint64 from = cursor(page.log, page.dossier);
    if (from == here.size() && page.proof && page.proof->held == 0) { // the place was lost, or there was none
        if (const Status forgotten = LogWatch(*m_database, *log, 0).forget(page.dossier); !forgotten)
            return forgotten;
    }
    const bool anyPending =
        m_database->number(QStringLiteral("SELECT EXISTS(SELECT 1 FROM journal WHERE status = 0)")) > 0;
    WatchedPage watched;
    for (const FeedItem &item : page.items) {
        if (item.position <= from)
            continue;
        if (const Status status = takeIn(item, page.log, *log, anyPending, watched); !status)
            return status;
    }
    if (here.size() > 0 && !beginsWith(page, watched.leaves, here))
        return Error{
            ErrorCode::Damaged,
            QCoreApplication::translate("Journal", "What is here of the log is not how it begins at the centre."),
            {}};
    const std::optional<quint64> leftOut = firstLeftOut(page, std::max(from, page.askedFrom));
    bool fits = true; // else the cursor stays as well: who stands in between may have put something else in its place
    if (leftOut) {
        if (const Status noted = noteWithheld(page, *log, *leftOut); !noted)
            return noted;
    } else if (watched.leaves.size() < page.items.size()) {
        fits = page.completeTo <= from; // it came before, and was looked at then
    } else {
        m_seen.remove(*log);
        LogWatch watch(*m_database, *log, m_clock.now().wallMs);
        const Result<bool> shown = watch.page(page, watched.leaves, watched.seen);
        if (!shown)
            return shown.error();
        fits = *shown;
    }
    if (!page.items.empty()) {
        if (const Status noted = noteReturned(); !noted)
            return noted;
        if (const Status wanted = wantChanged(*log, from, page.completeTo); !wanted)
            return wanted;
    }
    if (isOfLog)
        *isOfLog = fits;
    return setCursor(page.log, page.dossier, leftOut ? *leftOut - 1 : fits ? page.completeTo : from);
}

Status Store::setCursor(const LogKey &log, const Id &dossier, quint64 cursor)
{
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    Query query = m_database->query(
        QStringLiteral("INSERT INTO feed(log, dossier, cursor) VALUES(?, ?, ?) ON CONFLICT(log, dossier) "
                       "DO UPDATE SET cursor = max(cursor, excluded.cursor)"));
    return query.bind(*row).bind(dossier).bind(cursor).run();
}

quint64 Store::cursor(const LogKey &log, const Id &dossier)
{
    Query query = m_database->query(
        QStringLiteral("SELECT cursor FROM feed JOIN log ON log.n = feed.log WHERE log.region = ? AND "
                       "log.audience = ? AND feed.dossier = ?"));
    if (!query.bind(log.region).bind(static_cast<int>(log.audience)).bind(dossier).run() || !query.next())
        return 0;
    return static_cast<quint64>(query.integer(0));
}

} // namespace mingcha::journal
