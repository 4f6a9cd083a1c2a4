// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a handler answers: a status, header fields, and either bytes or a range of a file, which is streamed. The server
// adds Content-Length, Date, X-Request-Id (to errors, and where one came) and, where it is the last one, Connection, and
// leaves the body out for HEAD. Errors are JSON, so that a person with curl can read them: {"error":{"code":"…","text":"…"}}.
#pragma once

#include "core/base/result.h"
#include "sync/centre/http/headers.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace mingcha::centre {

struct FileRange
{
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
};

struct Response
{
    int status = 200;
    Headers headers;
    QByteArray body;
    std::optional<FileRange> file; ///< sent instead of `body`
    bool close = false;            ///< the connection ends after this answer
};

[[nodiscard]] Response bytesResponse(int status, QByteArrayView type, QByteArray body);
/// No body and no type.
[[nodiscard]] Response emptyResponse(int status);
/// `code` is for programs and stays the same; `text` is for people: what is wrong and what to do.
[[nodiscard]] Response errorResponse(int status, QByteArrayView code, const QString &text);
/// The status that fits the kind of error (disk full 507, not found 404, …).
[[nodiscard]] Response errorResponse(const Error &error);

[[nodiscard]] QByteArrayView reasonPhrase(int status);
/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
[[nodiscard]] QByteArray httpDate(qint64 unixMs);

} // namespace mingcha::centre
