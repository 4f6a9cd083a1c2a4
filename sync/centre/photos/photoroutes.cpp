// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/photos/photoroutes.h"

#include "core/base/files.h"
#include "sync/centre/tus/durablefile.h"
#include "sync/centre/tus/tusfields.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace mingcha::centre {

namespace {

constexpr const char *kCacheControl = "private, max-age=31536000, immutable"; // named by its hash, so it never changes

QString placeOf(const QString &directory, const Hash &hash)
{
    const QString hex = hash.toHex();
    return directory + QLatin1Char('/') + hex.first(2) + QLatin1Char('/') + hex + QStringLiteral(".jpg");
}

Response notFound()
{
    return errorResponse(404, "notFound", QStringLiteral("This photo is not here, or not for you to see."));
}

bool namesTag(const QByteArray &field, const QByteArray &tag)
{
    for (const QByteArray &part : field.split(',')) {
        if (part.trimmed() == tag || part.trimmed() == "*")
            return true;
    }
    return false;
}

} // namespace

PhotoRoutes::PhotoRoutes(PhotoConfig config, Authoriser &authoriser, Worker &disk)
    : m_config(std::move(config)), m_authoriser(authoriser), m_disk(disk)
{
}

void PhotoRoutes::addTo(Router &router)
{
    router.add(
        Method::Get, "/v1/photos/{sha256}", [this](Request &request) { return answer(request, false); }, 0);
    router.add(
        Method::Get, "/v1/photos/{sha256}/preview", [this](Request &request) { return answer(request, true); }, 0);
}

Awaitable<Response> PhotoRoutes::answer(Request &request, bool preview)
{
    const QByteArray token = request.bearer();
    const Result<Caller> caller = co_await m_authoriser.authorise(token);
    if (!caller.ok())
        co_return refusalResponse(caller.error());
    const std::optional<Hash> hash = Hash::fromHex(QString::fromLatin1(request.parameters.value("sha256")));
    if (!hash)
        co_return errorResponse(400, "hash",
                                QStringLiteral("A photo is named by the 64 hexadecimal digits of its SHA-256."));
    const Status allowed = co_await m_authoriser.mayRead(*caller, *hash);
    if (!allowed.ok())
        co_return notFound();
    const Hash wanted = *hash;
    const auto look = [&] { return locate(wanted, preview); };
    const Result<QString> path = co_await onThread(m_disk, look);
    if (!path.ok())
        co_return path.error().code == ErrorCode::NotFound ? notFound() : errorResponse(path.error());
    const QByteArray tag = '"' + wanted.toHex().toLatin1() + (preview ? "-preview\"" : "\"");
    co_return fileResponse(request, *path, QFileInfo(*path).size(), tag, "image/jpeg");
}

Result<QString> PhotoRoutes::locate(const Hash &hash, bool preview) const
{
    const QString photo = placeOf(m_config.photoDirectory, hash);
    const QString small = placeOf(m_config.previewDirectory, hash);
    if (preview && QFileInfo::exists(small))
        return small;
    if (!QFileInfo::exists(photo))
        return {ErrorCode::NotFound, QStringLiteral("This photo is not here.")};
    if (!preview)
        return photo;
    QFile file(photo);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno == 0 ? EIO : errno, photo);
    const Result<QByteArray> made = m_config.makePreview(file.readAll());
    if (!made.ok())
        return made.error();
    if (const Status there = makeDirectory(QFileInfo(small).path()); !there.ok())
        return there.error();
    const Status written = writeAtomically(small, *made);
    return written.ok() ? Result<QString>(small) : written.error();
}

Result<FileRange> parseRange(const QByteArray &field, const QString &path, qint64 size)
{
    constexpr QByteArrayView kUnit = "bytes=";
    const Error whole{ErrorCode::NotFound, {}, {}, false};
    const qsizetype dash = field.indexOf('-');
    if (!field.startsWith(kUnit) || field.contains(',') || dash < 0)
        return whole;
    const QByteArray firstText = field.mid(kUnit.size(), dash - kUnit.size()).trimmed();
    const QByteArray lastText = field.mid(dash + 1).trimmed();
    const std::optional<qint64> first = parseCount(firstText);
    const std::optional<qint64> last = parseCount(lastText);
    const Error outside{ErrorCode::Invalid, QStringLiteral("The range lies outside the file."), {}, false};
    if (firstText.isEmpty()) {
        if (!last)
            return whole;
        const qint64 length = std::min(*last, size);
        return length == 0 ? Result<FileRange>(outside) : FileRange{path, size - length, length};
    }
    if (!first || (!lastText.isEmpty() && (!last || *last < *first)))
        return whole;
    if (*first >= size)
        return outside;
    const qint64 end = std::min(last.value_or(size - 1), size - 1);
    return FileRange{path, *first, end - *first + 1};
}

Response fileResponse(const Request &request, const QString &path, qint64 size, const QByteArray &tag,
                      QByteArrayView type)
{
    Response response = bytesResponse(200, type, {});
    response.headers.set("ETag", tag);
    response.headers.set("Accept-Ranges", "bytes");
    response.headers.set("Cache-Control", kCacheControl);
    if (request.headers.has("If-None-Match") && namesTag(request.headers.value("If-None-Match"), tag)) {
        response.status = 304;
        return response;
    }
    response.file = FileRange{path, 0, size};
    const QByteArray condition = request.headers.value("If-Range");
    if (request.method != Method::Get || !request.headers.has("Range") || (!condition.isEmpty() && condition != tag))
        return response;
    const Result<FileRange> range = parseRange(request.headers.value("Range"), path, size);
    if (range.ok()) {
        const qint64 last = range->offset + range->length - 1;
        response.status = 206;
        response.file = *range;
        response.headers.set("Content-Range", "bytes " + QByteArray::number(range->offset) + '-' +
                                                  QByteArray::number(last) + '/' + QByteArray::number(size));
    } else if (range.error().code == ErrorCode::Invalid) {
        response = errorResponse(416, "range", range.error().text);
        response.headers.set("Content-Range", "bytes */" + QByteArray::number(size));
    }
    return response;
}

} // namespace mingcha::centre
