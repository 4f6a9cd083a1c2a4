// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What all routes of the service share. References are owned by Centre (centre.h), which outlives the server's requests.
#pragma once

#include "sync/centre/accounts/accounttables.h"
#include "sync/centre/accounts/identity.h"
#include "sync/centre/accounts/nonces.h"
#include "sync/centre/log/log.h"
#include "sync/centre/service/news.h"
#include "sync/centre/service/readers.h"
#include "sync/centre/service/writequeue.h"

#include "core/person/person.h"

namespace mingcha::centre {

struct Desk
{
    const Clock &clock;
    Random &random;
    Log &log;
    const Identity &identity;
    Nonces &nonces;
    WriteQueue &writes;
    Readers &readers;
    News &news;
    std::function<QString(const QString &code)> regionName;
    QString catalogues; ///< the folder of the checklist versions
    qint64 refillingMs = kRefillingMs;

    [[nodiscard]] qint64 nowMs() const { return clock.now().wallMs; }
};

/// Who asks: an open session and its person.
struct Asking
{
    Session session;
    person::Person person;
};

/// Errors: Invalid for no or no good token, or when device or person may no longer (401: the device opens a new session
/// and is told why there).
[[nodiscard]] Result<Asking> whoAsks(journal::Database &database, const QByteArray &token, qint64 nowMs);

/// A message of the protocol.
[[nodiscard]] Response messageResponse(QByteArray packed);
/// Why nothing of what was sent is taken while the centre is being refilled.
[[nodiscard]] Error stillLacking();
/// An error whose context is a stable word: that word is the code. Denied is 403.
[[nodiscard]] Response refusal(const Error &error);

} // namespace mingcha::centre
