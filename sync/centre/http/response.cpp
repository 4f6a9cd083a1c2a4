// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/response.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>

namespace mingcha::centre {

namespace {

constexpr std::array<std::pair<int, const char *>, 30> kReasons{{{100, "Continue"},
                                                                 {200, "OK"},
                                                                 {201, "Created"},
                                                                 {202, "Accepted"},
                                                                 {204, "No Content"},
                                                                 {206, "Partial Content"},
                                                                 {304, "Not Modified"},
                                                                 {400, "Bad Request"},
                                                                 {401, "Unauthorized"},
                                                                 {403, "Forbidden"},
                                                                 {404, "Not Found"},
                                                                 {405, "Method Not Allowed"},
                                                                 {408, "Request Timeout"},
                                                                 {409, "Conflict"},
                                                                 {410, "Gone"},
                                                                 {411, "Length Required"},
                                                                 {412, "Precondition Failed"},
                                                                 {413, "Content Too Large"},
                                                                 {415, "Unsupported Media Type"},
                                                                 {416, "Range Not Satisfiable"},
                                                                 {417, "Expectation Failed"},
                                                                 {422, "Unprocessable Content"},
                                                                 {429, "Too Many Requests"},
                                                                 {431, "Request Header Fields Too Large"},
                                                                 {460, "Checksum Mismatch"},
                                                                 {500, "Internal Server Error"},
                                                                 {501, "Not Implemented"},
                                                                 {503, "Service Unavailable"},
                                                                 {505, "HTTP Version Not Supported"},
                                                                 {507, "Insufficient Storage"}}};

struct Kind
{
    int status;
    const char *code;
};

Kind kindOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid: return {400, "invalid"};
    case ErrorCode::NotFound: return {404, "notFound"};
    case ErrorCode::Denied: return {403, "denied"};
    case ErrorCode::Conflict: return {409, "conflict"};
    case ErrorCode::DiskFull: return {507, "diskFull"};
    case ErrorCode::ReadOnly: return {507, "readOnly"};
    case ErrorCode::Busy: return {503, "busy"};
    case ErrorCode::Newer: return {503, "newer"};
    case ErrorCode::Damaged: return {422, "damaged"};
    case ErrorCode::Io: return {500, "io"};
    case ErrorCode::Network: return {400, "cut"};
    case ErrorCode::Limit: return {413, "limit"};
    }
    return {500, "io"};
}

} // namespace

Response bytesResponse(int status, QByteArrayView type, QByteArray body)
{
    Response response;
    response.status = status;
    response.headers.set("Content-Type", type);
    response.body = std::move(body);
    return response;
}

Response emptyResponse(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response errorResponse(int status, QByteArrayView code, const QString &text)
{
    const QJsonObject error{{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("text"), text}};
    const QJsonObject outer{{QStringLiteral("error"), error}};
    return bytesResponse(status, "application/json", QJsonDocument(outer).toJson(QJsonDocument::Compact) + '\n');
}

Response errorResponse(const Error &error)
{
    const Kind kind = kindOf(error.code);
    Response response = errorResponse(kind.status, kind.code, error.text);
    response.close = error.code == ErrorCode::Network;
    return response;
}

QByteArrayView reasonPhrase(int status)
{
    for (const auto &[known, text] : kReasons) {
        if (known == status)
            return text;
    }
    return "Status";
}

QByteArray httpDate(qint64 unixMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace mingcha::centre
