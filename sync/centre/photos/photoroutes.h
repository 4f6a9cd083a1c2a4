// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// GET and HEAD of /v1/photos/{sha256} and /v1/photos/{sha256}/preview: the photo byte for byte, or a small picture of it,
// made once and kept. Single ranges (RFC 9110 §14), ETag, If-None-Match, If-Range; several ranges are answered whole.
#pragma once

#include "sync/centre/http/authoriser.h"
#include "sync/centre/http/router.h"
#include "sync/centre/http/worker.h"

#include <functional>

namespace mingcha::centre {

struct PhotoConfig
{
    QString photoDirectory;
    QString previewDirectory;
    /// JPEG bytes of a small picture; runs on the worker.
    std::function<Result<QByteArray>(const QByteArray &jpeg)> makePreview;
};

class PhotoRoutes
{
public:
    /// All must outlive the server.
    PhotoRoutes(PhotoConfig config, Authoriser &authoriser, Worker &disk);
    void addTo(Router &router);

private:
    Awaitable<Response> answer(Request &request, bool preview);
    [[nodiscard]] Result<QString> locate(const Hash &hash, bool preview) const;

    PhotoConfig m_config;
    Authoriser &m_authoriser;
    Worker &m_disk;
};

/// The bytes asked for of a file of `size` bytes. `NotFound`: no (usable) Range, send all; `Invalid`: 416.
[[nodiscard]] Result<FileRange> parseRange(const QByteArray &field, const QString &path, qint64 size);
/// 200, 206, 304 or 416 for a file that never changes under its tag.
[[nodiscard]] Response fileResponse(const Request &request, const QString &path, qint64 size, const QByteArray &tag,
                                    QByteArrayView type);

} // namespace mingcha::centre
