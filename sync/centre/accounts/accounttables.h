// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The server's own tables beside the journal: enrolment tokens, devices, logins, sessions, receipts given. All SQL that names
// them is in accounttables.cpp. Secrets are never in them: of tokens only the hash. Writing functions run inside a
// writer's job; reading ones on any connection.
#pragma once

#include "core/journal/database.h"

#include <optional>
#include <vector>

namespace mingcha::centre {

/// One person's key on one device: what enrolment makes.
struct Device
{
    Id incarnation;
    Id device;
    Id person;
    QByteArray publicKey;
    QString name;
    QString appVersion;
    qint64 enrolledMs = 0;
    qint64 lastSeenMs = 0;
    qint64 revokedMs = 0; ///< 0: it is not
};

struct EnrolmentToken
{
    Hash token;
    Id person;
    qint64 expiresMs = 0;
    Id usedBy; ///< the incarnation; null while unused
};

struct Session
{
    Id incarnation;
    Id person;
    Id device;
    qint64 expiresMs = 0;
};

/// Makes or brings up to date the tables. Inside a writer's job.
[[nodiscard]] Status prepareAccounts(journal::Database &database);

[[nodiscard]] Status keepToken(journal::Database &database, const EnrolmentToken &token);
[[nodiscard]] Result<std::optional<EnrolmentToken>> findToken(journal::Database &database, const Hash &token);
/// Removes what has run out before: tokens and sessions.
[[nodiscard]] Status sweepAccounts(journal::Database &database, qint64 beforeMs);

[[nodiscard]] Status keepDevice(journal::Database &database, const Device &device);
[[nodiscard]] Result<std::optional<Device>> findDevice(journal::Database &database, const Id &incarnation);
/// Those of one device, the newest first.
[[nodiscard]] Result<std::vector<Device>> devicesOn(journal::Database &database, const Id &device, int limit);
/// All, the newest first.
[[nodiscard]] Result<std::vector<Device>> allDevices(journal::Database &database);
[[nodiscard]] Status noteSeen(journal::Database &database, const Id &incarnation, qint64 ms);
/// Marks it revoked and ends its sessions.
[[nodiscard]] Status markRevoked(journal::Database &database, const Id &incarnation, qint64 ms);

/// A short name by which the command line finds a person.
[[nodiscard]] Status keepLogin(journal::Database &database, const QString &login, const Id &person);
/// The login by which a person is named; empty where there is none.
[[nodiscard]] Result<QString> loginOf(journal::Database &database, const Id &person);
[[nodiscard]] Result<std::optional<Id>> findLogin(journal::Database &database, const QString &login);

[[nodiscard]] Status keepSession(journal::Database &database, const Hash &token, const Session &session);
/// All of them. As the server starts: its folder may have been put back from a copy that has them, and with a new session each
/// tablet hears how far this centre has what its people wrote, before it sends anything that builds on it.
[[nodiscard]] Status endSessions(journal::Database &database);
/// Of everybody on the device of `incarnation`: with the next one they hear what became of what they wrote.
[[nodiscard]] Status endSessionsBeside(journal::Database &database, const Id &incarnation);
/// Empty for an unknown token, one that has run out, or one of a revoked device.
[[nodiscard]] Result<std::optional<Session>> findSession(journal::Database &database, const Hash &token, qint64 nowMs);

/// The centre's signed word, kept as it was given: receipt and signature. What it said first stays: each entry is in the receipt
/// of the push that brought it, and one that is sent again is told the same.
[[nodiscard]] Status keepReceipt(journal::Database &database, const Id &incarnation, quint64 lastSeq,
                                 const QByteArray &receipt, const QByteArray &signature);

struct GivenReceipt
{
    QByteArray receipt;
    QByteArray signature;
};
/// All that were given to an author, in the order of what they reach.
[[nodiscard]] Result<std::vector<GivenReceipt>> receiptsOf(journal::Database &database, const Id &incarnation);
/// The first one given that reaches up to this entry; empty when there is none.
[[nodiscard]] Result<std::optional<GivenReceipt>> receiptFor(journal::Database &database, const Id &incarnation,
                                                             quint64 seq);

} // namespace mingcha::centre
