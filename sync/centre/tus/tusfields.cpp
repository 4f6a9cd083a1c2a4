// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/tusfields.h"

#include <algorithm>

namespace mingcha::centre {

namespace {

constexpr qsizetype kMaxDigits = 18;

} // namespace

std::optional<qint64> parseCount(const QByteArray &text)
{
    const bool isDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > kMaxDigits || !isDigits)
        return {};
    return text.toLongLong();
}

std::optional<Response> refuseVersion(const Request &request)
{
    if (request.headers.value("Tus-Resumable") == kTusVersion)
        return {};
    Response response = errorResponse(412, "version", QStringLiteral("Tus-Resumable must be 1.0.0."));
    response.headers.set("Tus-Version", kTusVersion);
    return response;
}

Result<NewUpload> parseCreation(const Request &request)
{
    NewUpload wanted;
    if (request.headers.has("Upload-Defer-Length"))
        return {ErrorCode::Invalid, QStringLiteral("Upload-Defer-Length is not offered; give Upload-Length.")};
    const std::optional<qint64> length = parseCount(request.headers.value("Upload-Length"));
    if (!length)
        return {ErrorCode::Invalid, QStringLiteral("Upload-Length must be given as a whole number.")};
    wanted.length = *length;
    wanted.metadata = request.headers.value("Upload-Metadata");
    const Result<Metadata> metadata = parseMetadata(wanted.metadata);
    if (!metadata.ok())
        return metadata.error();
    if (metadata->contains("sha256")) {
        wanted.sha256 = Hash::fromHex(QString::fromLatin1(metadata->value("sha256")));
        if (!wanted.sha256)
            return {ErrorCode::Invalid,
                    QStringLiteral("Upload-Metadata sha256 must be 64 hexadecimal digits in base64.")};
    }
    return wanted;
}

Response creationRefused(const Error &error)
{
    if (error.code != ErrorCode::Busy)
        return errorResponse(error);
    Response response = errorResponse(429, "quota", error.text);
    response.headers.set("Retry-After", QByteArray::number(kQuotaRetrySeconds));
    return response;
}

Response patchRefused(const Error &error)
{
    if (error.code == ErrorCode::Damaged)
        return errorResponse(460, "checksum", error.text);
    if (error.code == ErrorCode::Conflict)
        return superseded();
    return errorResponse(error);
}

Response superseded()
{
    Response response =
        errorResponse(409, "superseded", QStringLiteral("A newer request for this upload took its place."));
    response.close = true;
    return response;
}

Response tooLong()
{
    return errorResponse(413, "limit", QStringLiteral("The body goes beyond Upload-Length."));
}

} // namespace mingcha::centre
