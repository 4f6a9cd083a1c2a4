// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/accounts/accounttables.h"

#include <QCoreApplication>

namespace mingcha::centre {

namespace {

constexpr int kVersion = 2;

#define MINGCHA_DEVICE_COLUMNS                                                                                         \
    "SELECT incarnation, device, person, publicKey, name, appVersion, enrolledMs, lastSeenMs, revokedMs FROM centredevice "

Device readDevice(const journal::Query &query)
{
    return {query.id(0),   query.id(1),      query.id(2),      query.blob(3),   query.text(4),
            query.text(5), query.integer(6), query.integer(7), query.integer(8)};
}

QStringList statements(int version)
{
    if (version == 2)
        return {QStringLiteral("CREATE INDEX centredevice_device ON centredevice(device)")};
    if (version != 1)
        return {};
    return {
        QStringLiteral(
            "CREATE TABLE enroltoken(token BLOB PRIMARY KEY, person BLOB NOT NULL, expiresMs INTEGER NOT NULL, "
            "usedBy BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE centredevice(incarnation BLOB PRIMARY KEY, device BLOB NOT NULL, person BLOB NOT NULL, "
            "publicKey BLOB NOT NULL, name TEXT NOT NULL, appVersion TEXT NOT NULL, enrolledMs INTEGER NOT NULL, "
            "lastSeenMs INTEGER NOT NULL, revokedMs INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE centresession(token BLOB PRIMARY KEY, incarnation BLOB NOT NULL, "
                       "expiresMs INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX centresession_incarnation ON centresession(incarnation)"),
        QStringLiteral("CREATE TABLE centrelogin(login TEXT PRIMARY KEY, person BLOB NOT NULL) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE receiptgiven(incarnation BLOB NOT NULL, lastSeq INTEGER NOT NULL, receipt BLOB NOT NULL, "
            "signature BLOB NOT NULL, PRIMARY KEY(incarnation, lastSeq)) WITHOUT ROWID"),
    };
}

} // namespace

Status prepareAccounts(journal::Database &database)
{
    if (const Status made =
            database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS accountsversion(version INTEGER NOT NULL)"));
        !made)
        return made;
    const qint64 found = database.number(QStringLiteral("SELECT max(version) FROM accountsversion"));
    if (found > kVersion)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("Server",
                                                 "This data was made by a newer server. Update mingcha-server; nothing "
                                                 "was changed."),
                     database.path()};
    for (int version = static_cast<int>(found) + 1; version <= kVersion; ++version) {
        QStringList all = statements(version);
        all += QStringLiteral("INSERT INTO accountsversion(version) VALUES(%1)").arg(version);
        for (const QString &statement : std::as_const(all)) {
            if (const Status status = database.execute(statement); !status)
                return status;
        }
    }
    return success();
}

Status keepToken(journal::Database &database, const EnrolmentToken &token)
{
    journal::Query query = database.query(
        QStringLiteral("INSERT OR REPLACE INTO enroltoken(token, person, expiresMs, usedBy) VALUES(?, ?, ?, ?)"));
    return query.bind(token.token).bind(token.person).bind(token.expiresMs).bind(token.usedBy).run();
}

Result<std::optional<EnrolmentToken>> findToken(journal::Database &database, const Hash &token)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT person, expiresMs, usedBy FROM enroltoken WHERE token = ?"));
    if (const Status status = query.bind(token).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<EnrolmentToken>();
    return std::optional(EnrolmentToken{token, query.id(0), query.integer(1), query.id(2)});
}

Status sweepAccounts(journal::Database &database, qint64 beforeMs)
{
    journal::Query tokens = database.query(QStringLiteral("DELETE FROM enroltoken WHERE expiresMs < ?"));
    if (const Status status = tokens.bind(beforeMs).run(); !status)
        return status;
    journal::Query sessions = database.query(QStringLiteral("DELETE FROM centresession WHERE expiresMs < ?"));
    return sessions.bind(beforeMs).run();
}

Status keepDevice(journal::Database &database, const Device &device)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT OR REPLACE INTO centredevice(incarnation, device, person, publicKey, name, appVersion, enrolledMs, "
        "lastSeenMs, revokedMs) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(device.incarnation).bind(device.device).bind(device.person).bind(device.publicKey).bind(device.name);
    return query.bind(device.appVersion).bind(device.enrolledMs).bind(device.lastSeenMs).bind(device.revokedMs).run();
}

Result<std::optional<Device>> findDevice(journal::Database &database, const Id &incarnation)
{
    journal::Query query = database.query(QStringLiteral(MINGCHA_DEVICE_COLUMNS "WHERE incarnation = ?"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    return query.next() ? std::optional(readDevice(query)) : std::nullopt;
}

Result<std::vector<Device>> devicesOn(journal::Database &database, const Id &device, int limit)
{
    journal::Query query = database.query(
        QStringLiteral(MINGCHA_DEVICE_COLUMNS "WHERE device = ? ORDER BY enrolledMs DESC, incarnation LIMIT ?"));
    if (const Status status = query.bind(device).bind(limit).run(); !status)
        return status.error();
    std::vector<Device> devices;
    while (query.next())
        devices.push_back(readDevice(query));
    return devices;
}

Result<std::vector<Device>> allDevices(journal::Database &database)
{
    journal::Query query =
        database.query(QStringLiteral(MINGCHA_DEVICE_COLUMNS "ORDER BY enrolledMs DESC, incarnation"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<Device> devices;
    while (query.next())
        devices.push_back(readDevice(query));
    return devices;
}

Status noteSeen(journal::Database &database, const Id &incarnation, qint64 ms)
{
    journal::Query query =
        database.query(QStringLiteral("UPDATE centredevice SET lastSeenMs = ? WHERE incarnation = ?"));
    return query.bind(ms).bind(incarnation).run();
}

Status markRevoked(journal::Database &database, const Id &incarnation, qint64 ms)
{
    journal::Query device =
        database.query(QStringLiteral("UPDATE centredevice SET revokedMs = ? WHERE incarnation = ? AND revokedMs = 0"));
    if (const Status status = device.bind(ms).bind(incarnation).run(); !status)
        return status;
    journal::Query sessions = database.query(QStringLiteral("DELETE FROM centresession WHERE incarnation = ?"));
    return sessions.bind(incarnation).run();
}

Status keepLogin(journal::Database &database, const QString &login, const Id &person)
{
    journal::Query query =
        database.query(QStringLiteral("INSERT OR REPLACE INTO centrelogin(login, person) VALUES(?, ?)"));
    return query.bind(login).bind(person).run();
}

Result<QString> loginOf(journal::Database &database, const Id &person)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT login FROM centrelogin WHERE person = ? ORDER BY login LIMIT 1"));
    if (const Status status = query.bind(person).run(); !status)
        return status.error();
    return query.next() ? query.text(0) : QString();
}

Result<std::optional<Id>> findLogin(journal::Database &database, const QString &login)
{
    journal::Query query = database.query(QStringLiteral("SELECT person FROM centrelogin WHERE login = ?"));
    if (const Status status = query.bind(login).run(); !status)
        return status.error();
    return query.next() ? std::optional(query.id(0)) : std::nullopt;
}

Status keepSession(journal::Database &database, const Hash &token, const Session &session)
{
    journal::Query query = database.query(
        QStringLiteral("INSERT OR REPLACE INTO centresession(token, incarnation, expiresMs) VALUES(?, ?, ?)"));
    return query.bind(token).bind(session.incarnation).bind(session.expiresMs).run();
}

Status endSessions(journal::Database &database)
{
    return database.execute(QStringLiteral("DELETE FROM centresession"));
}

Status endSessionsBeside(journal::Database &database, const Id &incarnation)
{
    journal::Query query = database.query(QStringLiteral(
        "DELETE FROM centresession WHERE incarnation IN (SELECT incarnation FROM centredevice WHERE device = (SELECT device "
        "FROM centredevice WHERE incarnation = ?))"));
    return query.bind(incarnation).run();
}

Result<std::optional<Session>> findSession(journal::Database &database, const Hash &token, qint64 nowMs)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT s.incarnation, d.person, d.device, s.expiresMs FROM centresession s JOIN centredevice d "
                       "ON d.incarnation = s.incarnation WHERE s.token = ? AND s.expiresMs > ? AND d.revokedMs = 0"));
    if (const Status status = query.bind(token).bind(nowMs).run(); !status)
        return status.error();
    if (!query.next())
        return std::optional<Session>();
    return std::optional(Session{query.id(0), query.id(1), query.id(2), query.integer(3)});
}

Status keepReceipt(journal::Database &database, const Id &incarnation, quint64 lastSeq, const QByteArray &receipt,
                   const QByteArray &signature)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT OR IGNORE INTO receiptgiven(incarnation, lastSeq, receipt, signature) VALUES(?, ?, ?, ?)"));
    return query.bind(incarnation).bind(lastSeq).bind(receipt).bind(signature).run();
}

Result<std::optional<GivenReceipt>> receiptFor(journal::Database &database, const Id &incarnation, quint64 seq)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT receipt, signature FROM receiptgiven WHERE incarnation = ? AND lastSeq >= ? ORDER BY lastSeq LIMIT 1"));
    if (const Status status = query.bind(incarnation).bind(seq).run(); !status)
        return status.error();
    return query.next() ? std::optional(GivenReceipt{query.blob(0), query.blob(1)}) : std::nullopt;
}

Result<std::vector<GivenReceipt>> receiptsOf(journal::Database &database, const Id &incarnation)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT receipt, signature FROM receiptgiven WHERE incarnation = ? ORDER BY lastSeq"));
    if (const Status status = query.bind(incarnation).run(); !status)
        return status.error();
    std::vector<GivenReceipt> given;
    while (query.next())
        given.push_back({query.blob(0), query.blob(1)});
    return given;
}

} // namespace mingcha::centre
