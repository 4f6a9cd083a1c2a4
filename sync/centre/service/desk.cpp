// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/desk.h"

#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "sync/wire/pack.h"

#include <QCoreApplication>

namespace mingcha::centre {

Result<Asking> whoAsks(journal::Database &database, const QByteArray &token, qint64 nowMs)
{
    const Error none{ErrorCode::Invalid,
                     QCoreApplication::translate("Server", "The session has ended; the device opens a new one."),
                     {}};
    if (token.isEmpty())
        return none;
    const Result<std::optional<Session>> session = findSession(database, sha256(QByteArrayView(token)), nowMs);
    if (!session)
        return session.error();
    if (!*session)
        return none;
    std::optional<person::Person> who = person::find(database, (*session)->person);
    if (!who || !who->active)
        return none;
    return Asking{**session, std::move(*who)};
}

Response messageResponse(QByteArray packed)
{
    Response response = bytesResponse(200, wire::kContentType, std::move(packed));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

Error stillLacking()
{
    return {ErrorCode::Busy, person::reasonText(wire::kRefilling), QLatin1String(wire::kRefilling), true};
}

Response refusal(const Error &error)
{
    const bool isWord =
        !error.context.isEmpty() && error.context.size() < 64 && !error.context.contains(QLatin1Char(' '));
    if (error.code != ErrorCode::Denied || !isWord)
        return errorResponse(error);
    return errorResponse(403, error.context.toLatin1(), error.text);
}

} // namespace mingcha::centre
