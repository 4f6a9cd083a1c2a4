// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/database.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace mingcha::journal {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kCheckpointPages = 1000;

QString words(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

// Primary result codes: https://www.sqlite.org/rescode.html
Error toError(const QSqlError &error, const QString &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (code) {
    case 13: return {ErrorCode::DiskFull, words("The disk is full. Free some space, then try again."), path, true};
    case 8: return {ErrorCode::ReadOnly, words("The data folder cannot be written. Check its owner and rights."), path};
    case 5:
    case 6: return {ErrorCode::Busy, words("Another program holds the data. Close it, then try again."), path, true};
    case 11:
    case 26:
        return {ErrorCode::Damaged, words("The data file is damaged. Keep it, and run \"mingcha check\" on a copy."),
                path};
    case 14:
        return {ErrorCode::Io, words("The data file cannot be opened. Check that the folder exists and may be written."),
                path};
    default: return {ErrorCode::Io, words("The database reports: %1").arg(detail), path};
    }
}

} // namespace

struct Query::Slot
{
    Slot(const QSqlDatabase &database, const QString &sql, QString path) : query(database), file(std::move(path))
    {
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            broken = toError(query.lastError(), file + QStringLiteral(" (") + sql.simplified() + QLatin1Char(')'));
    }
    QSqlQuery query;
    QString file;
    std::optional<Error> broken;
    bool busy = false;
};

Query::Query(std::shared_ptr<Slot> slot) : m_slot(std::move(slot))
{
    m_slot->busy = true;
}

Query::Query(Query &&other) noexcept = default;

Query::~Query()
{
    if (!m_slot)
        return;
    m_slot->query.finish();
    m_slot->busy = false;
}

Query &Query::bind(qint64 value)
{
    m_slot->query.bindValue(m_bound++, value);
    return *this;
}

Query &Query::bind(double value)
{
    m_slot->query.bindValue(m_bound++, value);
    return *this;
}

Query &Query::bind(const QString &value)
{
    // A null QString would be bound as NULL: columns that hold text hold text.
    m_slot->query.bindValue(m_bound++, value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Query &Query::bind(const QByteArray &blob)
{
    m_slot->query.bindValue(m_bound++, blob.isNull() ? QByteArray("") : blob);
    return *this;
}

Query &Query::bindNull()
{
    m_slot->query.bindValue(m_bound++, QVariant());
    return *this;
}

Status Query::run()
{
    m_bound = 0;
    if (m_slot->broken)
        return *m_slot->broken;
    if (!m_slot->query.exec())
        return toError(m_slot->query.lastError(), m_slot->file);
    return success();
}

int Query::changed() const
{
    return m_slot->query.numRowsAffected();
}

bool Query::next()
{
    return m_slot->query.next();
}

qint64 Query::integer(int column) const
{
    return m_slot->query.value(column).toLongLong();
}

double Query::real(int column) const
{
    return m_slot->query.value(column).toDouble();
}

QString Query::text(int column) const
{
    return m_slot->query.value(column).toString();
}

QByteArray Query::blob(int column) const
{
    return m_slot->query.value(column).toByteArray();
}

bool Query::isNull(int column) const
{
    return m_slot->query.isNull(column);
}

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    static std::atomic<int> next{0};
    const QString name = QStringLiteral("mingcha-%1").arg(next.fetch_add(1));
    std::unique_ptr<Database> database(new Database(path, name));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(path);
    const QString readOnly = mode == Mode::Reader ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs) + readOnly);
    if (!connection.open())
        return toError(connection.lastError(), path);
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA temp_store=MEMORY"),
                        QStringLiteral("PRAGMA cache_size=-8000")};
    if (mode == Mode::Writer)
        pragmas += {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
                    QStringLiteral("PRAGMA wal_autocheckpoint=%1").arg(kCheckpointPages)};
    else
        pragmas += {QStringLiteral("PRAGMA query_only=ON"), QStringLiteral("PRAGMA wal_autocheckpoint=0")};
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const Status status = database->execute(pragma); !status)
            return status.error();
    }
    return database;
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
    if (!slot)
        slot = std::make_shared<Query::Slot>(QSqlDatabase::database(m_connection, false), sql, m_path);
    // A statement already in use further up the stack gets a second, passing one.
    if (slot->busy)
        return Query(std::make_shared<Query::Slot>(QSqlDatabase::database(m_connection, false), sql, m_path));
    return Query(slot);
}

Status Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        return toError(query.lastError(), m_path);
    return success();
}

qint64 Database::number(const QString &sql, qint64 otherwise)
{
    Query query = this->query(sql);
    if (!query.run() || !query.next())
        return otherwise;
    return query.integer(0);
}

} // namespace mingcha::journal
