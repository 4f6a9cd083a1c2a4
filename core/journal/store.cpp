// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/store.h"

#include "core/journal/history.h"
#include "core/journal/schema.h"

#include <QCoreApplication>

namespace mingcha::journal {

namespace {

constexpr qsizetype kMaxCachedDossiers = 20000;

} // namespace

Store::Store(std::unique_ptr<Database> database, std::unique_ptr<FileLock> lock, const Rooms &rooms, const Clock &clock)
    : m_database(std::move(database)), m_lock(std::move(lock)), m_rooms(rooms), m_clock(clock)
{
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Rooms &rooms, const Clock &clock)
{
    Result<std::unique_ptr<FileLock>> lock = FileLock::take(path + QStringLiteral(".lock"));
    if (!lock) {
        Error error = lock.error();
        error.context = path;
        if (error.code == ErrorCode::ReadOnly)
            error.text = QCoreApplication::translate("Database",
                                                     "The data folder cannot be written. Check its owner and rights.");
        return error;
    }
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::Writer);
    if (!database)
        return database.error();
    if (const Status status = migrate(**database, rooms); !status)
        return status.error();
    return std::unique_ptr<Store>(new Store(std::move(*database), std::move(*lock), rooms, clock));
}

void Store::forget()
{
    m_tails.clear();
    m_sealed.clear();
    m_authors.clear();
    m_logs.clear();
    m_dossiers.clear();
    m_seen.clear();
    m_carried.clear();
}

Status Store::begin()
{
    const Status begun = m_database->query(QStringLiteral("BEGIN IMMEDIATE")).run();
    m_database->setWithin(begun.ok());
    return begun;
}

Status Store::commit()
{
    const Status committed = m_database->query(QStringLiteral("COMMIT")).run();
    if (committed)
        m_database->setWithin(false);
    return committed;
}

Status Store::reachDisk()
{
    if (const Status set = m_database->setSynced(true); !set)
        return set;
    if (const Status begun = begin(); !begun)
        return begun;
    Query query =
        m_database->query(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES('journal.onDisk', x'01')"));
    Status status = query.run();
    if (status)
        status = commit();
    if (!status)
        rollback();
    return status;
}

void Store::rollback()
{
    forget();
    m_database->setWithin(false);
    static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")));
}

void Store::rollbackToSavepoint()
{
    forget();
    static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK TO act")));
    static_cast<void>(m_database->execute(QStringLiteral("RELEASE act")));
}

Result<qint64> Store::logRow(const LogKey &log)
{
    const QString name = log.region + QLatin1Char('/') + QString::number(static_cast<int>(log.audience));
    if (const auto known = m_logs.constFind(name); known != m_logs.cend())
        return *known;
    {
        Query insert = m_database->query(QStringLiteral("INSERT OR IGNORE INTO log(region, audience) VALUES(?, ?)"));
        if (const Status status = insert.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
            return status.error();
    }
    Query query = m_database->query(QStringLiteral("SELECT n FROM log WHERE region = ? AND audience = ?"));
    if (const Status status = query.bind(log.region).bind(static_cast<int>(log.audience)).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::Io, QCoreApplication::translate("Database", "A row just written is not there."),
                     m_database->path()};
    m_logs[name] = query.integer(0);
    return query.integer(0);
}

Result<std::optional<LogKey>> Store::logOf(const Id &dossier)
{
    if (const auto known = m_dossiers.constFind(dossier); known != m_dossiers.cend())
        return std::optional(*known);
    Query query = m_database->query(QStringLiteral(
        "SELECT log.region, log.audience FROM dossier JOIN log ON log.n = dossier.log WHERE dossier.id = ?"));
    if (const Status status = query.bind(dossier).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<LogKey>();
    const LogKey log{query.text(0), static_cast<Audience>(query.integer(1))};
    if (m_dossiers.size() >= kMaxCachedDossiers)
        m_dossiers.clear();
    m_dossiers[dossier] = log;
    return std::optional(log);
}

Status Store::noteDossier(const Id &dossier, const LogKey &log)
{
    if (const auto known = m_dossiers.constFind(dossier); known != m_dossiers.cend() && *known == log)
        return success();
    const Result<qint64> row = logRow(log);
    if (!row)
        return row.error();
    m_dossiers[dossier] = log;
    Query query = m_database->query(QStringLiteral("INSERT INTO dossier(id, log) VALUES(?, ?) ON CONFLICT(id) DO "
                                                   "UPDATE SET log = excluded.log WHERE log <> excluded.log"));
    return query.bind(dossier).bind(*row).run();
}

/// What is known of its dossier stands: only who founds it says where it belongs.
Status Store::place(const Header &header, const Act &act)
{
    const Room *room = m_rooms.find(header.type());
    const std::optional<LogKey> log = room ? room->place(header, act) : std::nullopt;
    if (!log)
        return success();
    const Result<std::optional<LogKey>> known = logOf(header.effectiveDossier());
    if (!known || *known)
        return known ? success() : Status(known.error());
    return noteDossier(header.effectiveDossier(), *log);
}

Status Store::insertEntry(qint64 author, const Entry &entry, const Id &object, EntryStatus status,
                          const QByteArray &reason, qint64 log, quint64 position, qint64 effectiveMs, const Hash &link)
{
    const Result<bool> isNew = insertIfNew(author, entry, object, status, reason, log, position, effectiveMs, link);
    if (!isNew)
        return isNew.error();
    return *isNew ? success() : Status(numberTaken());
}

Error Store::numberTaken() const
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Journal", "This number of the author's journal is taken."),
            m_database->path()};
}

Result<bool> Store::insertIfNew(qint64 author, const Entry &entry, const Id &object, EntryStatus status,
                                const QByteArray &reason, qint64 log, quint64 position, qint64 effectiveMs,
                                const Hash &link)
{
    Query query = m_database->query(QStringLiteral(
        "INSERT INTO journal(incarnation, seq, kind, object, dossier, status, reason, log, position, effective, header, body, "
        "link) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    const Header &header = entry.header;
    query.bind(author)
        .bind(header.seq)
        .bind(QString::fromLatin1(header.kind))
        .bind(object)
        .bind(header.effectiveDossier())
        .bind(static_cast<int>(status))
        .bind(QString::fromLatin1(reason))
        .bind(log)
        .bind(position)
        .bind(effectiveMs)
        .bind(entry.headerBytes)
        .bind(entry.body)
        .bind(link);
    if (const Status run = query.run(); !run)
        return run.error();
    return query.changed() > 0;
}

Result<Composed> Store::compose(const Author &author, Draft draft)
{
    const Result<Tail> tail = this->tail(author.incarnation);
    if (!tail)
        return tail.error();
    if (const Status whole = checkWhole(*tail); !whole)
        return whole.error();
    Header header;
    header.incarnation = author.incarnation;
    header.seq = tail->seq + 1;
    header.moment = m_clock.now();
    header.time = nextHybridTime(tail->time, header.moment.wallMs);
    header.actor = author.person;
    header.dossier = draft.dossier;
    header.kind = draft.kind;
    header.satelliteMs = draft.satelliteMs;

    Result<Object> before = object(objectOf(header, draft.act));
    if (!before)
        return before.error();
    const Room *room = m_rooms.find(header.type());
    if (!room)
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Journal", "This kind of act is not known."),
                     QString::fromLatin1(draft.kind)};
    if (before->state.isLine())
        return Error{ErrorCode::Denied,
                     QCoreApplication::translate(
                         "Journal", "Only the ledger line of this is on the tablet. Open it where there is a "
                                    "link to the centre: the rest is fetched, and then you can go on."),
                     QStringLiteral("object.line")};
    for (auto &[field, change] : draft.act.changes) {
        if (change.replaces.empty())
            change.replaces = before->state.headRefs(field);
    }
    if (draft.act.move && draft.act.move->after.empty()) {
        // Equal moves of two devices stand together: what follows one follows all of them.
        const std::optional<StepMove> shown = room->shownMove(before->state);
        for (const StepMove &tip : before->state.tips()) {
            if (shown && tip.step == shown->step)
                draft.act.move->after.push_back(tip.ref);
        }
    }
    const Verdict verdict = room->judge({*m_database, header, draft.act, *before, header.time.ms});
    if (verdict.kind != Verdict::Accepted)
        return Error{ErrorCode::Denied, QString::fromLatin1(verdict.reason), QString::fromLatin1(verdict.reason)};

    if (const Status status = noteSeen(author.incarnation, header, draft.act); !status)
        return status.error();
    if (const Id about = room->about(header, draft.act, *before); !about.isNull()) {
        const Result<std::optional<ShortHash>> founder = founderOf(*m_database, about);
        if (!founder)
            return founder.error();
        draft.act.founder = *founder;
    }
    Composed composed{
        {header, {}, encodeAct(draft.act, author.incarnation)}, std::move(draft.act), std::move(*before), {}};
    if (composed.entry.body.size() > kMaxBodyBytes)
        return Error{
            ErrorCode::Limit, QCoreApplication::translate("Journal", "This is too long to be kept in one piece."), {}};
    composed.entry.header.bodyHash = sha256(QByteArrayView(composed.entry.body));
    composed.entry.headerBytes = encodeHeader(composed.entry.header);
    composed.link = nextLink(tail->link, composed.entry.headerBytes);
    return composed;
}

Result<Written> Store::write(const Author &author, Draft draft)
{
    Result<Composed> composed = compose(author, std::move(draft));
    if (!composed)
        return composed.error();
    const Header &header = composed->entry.header;
    const qint64 row = m_tails[author.incarnation].row;
    if (const Status status = place(header, composed->act); !status)
        return status.error();
    const Result<std::optional<LogKey>> log = logOf(header.effectiveDossier());
    if (!log)
        return log.error();
    if (!*log)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Journal", "The dossier of this act is not known here."),
                     {}};
    Object after = std::move(composed->before);
    const qint64 conflicts = after.state.conflictCount();
    after.id = objectOf(header, composed->act);
    after.dossier = header.effectiveDossier();
    after.log = **log;
    if (const Status status =
            insertEntry(row, composed->entry, after.id, EntryStatus::Pending, {}, 0, 0, 0, composed->link);
        !status)
        return status.error();
    after.state.apply(header, composed->act, {true, header.time.ms, header.time.counter});
    after.pending = true;
    if (const Status status =
            after.state.conflictCount() == conflicts ? project(after, header.type()) : show(after, header.type());
        !status)
        return status.error();
    m_tails[author.incarnation] = {row, header.seq, composed->link, header.time};
    return Written{header.ref(), after.id, composed->link};
}

} // namespace mingcha::journal
