// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/database.h"

#include "core/journal/statement.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringEncoder>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <utility>

namespace mingcha::journal {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kMaxLogPages = 8000; ///< 32 MB: a log as long as this is copied even while acts wait

QString words(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

// Primary result codes: https://www.sqlite.org/rescode.html
Error toError(int extended, const QString &detail, const QString &path)
{
    switch (extended & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                words(QT_TRANSLATE_NOOP("Database", "The disk is full. Free some space, then try again.")), path, true};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
                words(QT_TRANSLATE_NOOP("Database", "The data folder cannot be written. Check its owner and rights.")),
                path};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
                words(QT_TRANSLATE_NOOP("Database", "Another program holds the data. Close it, then try again.")), path,
                true};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Damaged,
                words(QT_TRANSLATE_NOOP("Database", "The data file is damaged. Keep the folder as it is, and ask the "
                                                    "administrator: what the centre received is safe there.")),
                path};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                words(QT_TRANSLATE_NOOP(
                    "Database", "The data file cannot be opened. Check that the folder exists and may be written.")),
                path};
    default: return {ErrorCode::Io, words(QT_TRANSLATE_NOOP("Database", "The database reports: %1")).arg(detail), path};
    }
}

Error toError(sqlite3 *handle, const QString &path)
{
    return toError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)), path);
}

} // namespace

Query::Slot::Slot(Database &database, sqlite3 *connection, const QString &sql, QString path)
    : owner(database), handle(connection), file(std::move(path))
{
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(handle, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        broken = toError(handle, file + QStringLiteral(" (") + sql.simplified() + QLatin1Char(')'));
}

Query::Query(std::shared_ptr<Slot> slot) : m_slot(std::move(slot))
{
    m_slot->busy = true;
}

Query::Query(Query &&other) noexcept = default;

Query::~Query()
{
    if (!m_slot)
        return;
    // None where the SQL did not compile: that is told by run(), and clearing nothing would crash.
    if (m_slot->statement) {
        sqlite3_reset(m_slot->statement);
        sqlite3_clear_bindings(m_slot->statement);
        m_slot->forgetHeld();
    }
    m_slot->busy = false;
}

Query &Query::bind(qint64 value)
{
    sqlite3_bind_int64(m_slot->statement, ++m_bound, value);
    return *this;
}

Query &Query::bind(double value)
{
    sqlite3_bind_double(m_slot->statement, ++m_bound, value);
    return *this;
}

Query &Query::bind(const QString &value)
{
    if (value.isEmpty()) {
        sqlite3_bind_text(m_slot->statement, ++m_bound, "", 0, SQLITE_STATIC);
        return *this;
    }
    constexpr qsizetype kMostUtf8 = 3; // bytes for one UTF-16 unit
    if (char *text = m_slot->shortOf(value.size() * kMostUtf8)) {
        QStringEncoder toUtf8(QStringConverter::Utf8);
        const char *end = toUtf8.appendToBuffer(text, value);
        m_slot->roomTaken = end - m_slot->room.get();
        sqlite3_bind_text(m_slot->statement, ++m_bound, text, static_cast<int>(end - text), SQLITE_STATIC);
        return *this;
    }
    const QByteArray &text = m_slot->hold(value.toUtf8());
    sqlite3_bind_text(m_slot->statement, ++m_bound, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::bindCopy(QByteArrayView blob)
{
    char *copy = m_slot->shortOf(blob.size());
    if (copy == nullptr)
        return bind(blob.toByteArray());
    std::memcpy(copy, blob.data(), static_cast<size_t>(blob.size()));
    sqlite3_bind_blob(m_slot->statement, ++m_bound, copy, static_cast<int>(blob.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::bind(const QByteArray &blob)
{
    const QByteArray &held = m_slot->hold(blob);
    sqlite3_bind_blob(m_slot->statement, ++m_bound, held.isNull() ? "" : held.constData(),
                      static_cast<int>(held.size()), SQLITE_STATIC);
    return *this;
}

Query &Query::bindNull()
{
    sqlite3_bind_null(m_slot->statement, ++m_bound);
    return *this;
}

Status Query::run()
{
    m_bound = 0;
    if (m_slot->broken)
        return *m_slot->broken;
    if (m_slot->owner.m_within && sqlite3_get_autocommit(m_slot->handle) != 0)
        return Error{ErrorCode::Io,
                     words(QT_TRANSLATE_NOOP(
                         "Database", "The disk failed in the middle of this; nothing of it was kept. Try again.")),
                     m_slot->file, true};
    sqlite3_reset(m_slot->statement);
    const int code = sqlite3_step(m_slot->statement);
    m_hasRow = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return success();
    const Error error = toError(m_slot->handle, m_slot->file);
    return code == SQLITE_CONSTRAINT ? Status(error) : m_slot->owner.note(error);
}

int Query::changed() const
{
    return sqlite3_changes(m_slot->handle);
}

bool Query::next()
{
    if (m_hasRow) {
        m_hasRow = false;
        return true;
    }
    // A finished statement would start again by itself; sqlite3_data_count tells whether it still stands on a row.
    if (sqlite3_data_count(m_slot->statement) == 0)
        return false;
    const int code = sqlite3_step(m_slot->statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        static_cast<void>(m_slot->owner.note(toError(m_slot->handle, m_slot->file)));
    return code == SQLITE_ROW;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_slot->statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_slot->statement, column);
}

QString Query::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_slot->statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_slot->statement, column));
}

QByteArray Query::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_slot->statement, column));
    return {data, sqlite3_column_bytes(m_slot->statement, column)};
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_slot->statement, column) == SQLITE_NULL;
}

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    // SQLite counts its memory under one lock of all threads; nobody asks for the count. Too late once it is in use.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static std::atomic<int> next{0};
    const QString name = QStringLiteral("mingcha-%1").arg(next.fetch_add(1));
    std::unique_ptr<Database> database(new Database(path, name));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    const QString sealed = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    connection.setDatabaseName(mode == Mode::Sealed ? sealed : path);
    const QString readOnly = mode == Mode::Writer || mode == Mode::Scratch
                                 ? QString()
                                 : QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs) + readOnly);
    if (!connection.open())
        return toError(connection.lastError().nativeErrorCode().toInt(), connection.lastError().databaseText(), path);
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{
            ErrorCode::Io,
            words(QT_TRANSLATE_NOOP("Database", "This build's SQLite driver gives no access to its connection.")),
            path};
    database->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA temp_store=MEMORY"),
                        QStringLiteral("PRAGMA cache_size=-32000")};
    if (mode == Mode::Writer)
        pragmas += {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL")};
    else if (mode == Mode::Scratch)
        pragmas += {QStringLiteral("PRAGMA journal_mode=OFF"), QStringLiteral("PRAGMA synchronous=OFF"),
                    QStringLiteral("PRAGMA cache_size=-8000")};
    else
        pragmas += {QStringLiteral("PRAGMA query_only=ON"), QStringLiteral("PRAGMA wal_autocheckpoint=0")};
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const Status status = database->execute(pragma); !status)
            return status.error();
    }
    if (mode != Mode::Writer)
        return database;
    sqlite3_wal_hook(database->m_handle, &Database::afterCommit, database.get());
    const Status found = database->syncLog();
    return found ? Result(std::move(database)) : found.error();
}

/// What a program that was killed had written is found in the log and shown, and may not have reached the disk: loss of power
/// would take back what others were told since.
Status Database::syncLog()
{
    sqlite3_file *log = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    const bool isOpen = log != nullptr && log->pMethods != nullptr;
    const int code = isOpen ? log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) : SQLITE_OK;
    return code == SQLITE_OK ? success() : Status(toError(code, QString(), m_path));
}

int Database::afterCommit(void *self, sqlite3 *, const char *, int pages)
{
    auto *database = static_cast<Database *>(self);
    database->m_logPages = pages;
    database->m_aheadOfDisk = !database->m_synced;
    if (pages >= kMaxLogPages)
        database->checkpoint();
    return SQLITE_OK;
}

void Database::checkpoint()
{
    m_logPages = 0;
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Database::~Database()
{
    m_slots.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Query Database::query(const QString &sql)
{
    std::shared_ptr<Query::Slot> &slot = m_slots[sql];
    // What did not compile may have failed to read the disk: it is tried anew, not remembered as broken.
    if (!slot || (!slot->statement && !slot->busy))
        slot = std::make_shared<Query::Slot>(*this, m_handle, sql, m_path);
    // A statement already in use further up the stack gets a second, passing one.
    if (slot->busy)
        return Query(std::make_shared<Query::Slot>(*this, m_handle, sql, m_path));
    return Query(slot);
}

Status Database::execute(const QString &sql)
{
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? success() : Status(toError(m_handle, m_path));
}

Status Database::setSynced(bool synced)
{
    if (synced == m_synced)
        return success();
    const Status set =
        execute(synced ? QStringLiteral("PRAGMA synchronous=FULL")
                       : QStringLiteral("PRAGMA synchronous=NORMAL")); // https://www.sqlite.org/pragma.html
    if (set)
        m_synced = synced;
    return set;
}

Status Database::note(Error error)
{
    m_broken = std::move(error);
    return *m_broken;
}

Status Database::whole()
{
    const std::optional<Error> broken = std::exchange(m_broken, std::nullopt);
    return broken ? Status(*broken) : success();
}

qint64 Database::number(const QString &sql, qint64 otherwise)
{
    Query query = this->query(sql);
    if (!query.run() || !query.next())
        return otherwise;
    return query.integer(0);
}

} // namespace mingcha::journal
