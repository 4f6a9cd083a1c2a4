// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The inside of a PATCH: bytes to disk, checksum, and what follows the last byte.
#include "sync/centre/tus/tusroutes.h"

#include "sync/centre/tus/durablefile.h"
#include "sync/centre/tus/patchchecksum.h"
#include "sync/centre/tus/tusfields.h"

namespace mingcha::centre {

namespace {

constexpr qsizetype kGatheredBytes = 1 << 20; ///< of a body that comes fast, written at once; else as it comes

} // namespace

Awaitable<Status> TusRoutes::fill(Request &request, const Upload &upload, QFile &part, PatchChecksum *checksum)
{
    qint64 at = upload.offset;
    QByteArray gathered;
    for (bool goesOn = true; goesOn;) {
        const Result<QByteArray> chunk = co_await request.body->next();
        goesOn = chunk.ok() && !chunk->isEmpty();
        if (goesOn) {
            at += chunk->size();
            if (at > upload.length)
                co_return Error{ErrorCode::Limit, QStringLiteral("The body goes beyond Upload-Length."), {}, false};
            gathered += *chunk;
            if (gathered.size() < kGatheredBytes && request.body->hasMore())
                continue;
        }
        if (!gathered.isEmpty()) { // also when the body was cut: what came is kept
            const auto write = [&]() -> Status {
                if (checksum)
                    checksum->add(gathered);
                return m_store.append(upload.id, part, gathered);
            };
            const Status written = co_await onThread(m_disk, write);
            if (!written.ok())
                co_return written;
            gathered.clear();
        }
        if (!chunk.ok())
            co_return chunk.error();
    }
    if (checksum && !checksum->fits())
        co_return Error{
            ErrorCode::Damaged, QStringLiteral("The checksum does not match; these bytes were not kept."), {}, true};
    co_return success();
}

Awaitable<Response> TusRoutes::receive(Request &request, const Upload &before, PatchChecksum *checksum)
{
    Upload upload = before;
    if (upload.offset < upload.length) {
        QFile part;
        const auto open = [&]() -> Status {
            if (freeBytes(m_store.config().directory) < m_store.config().reserveBytes)
                return Error{
                    ErrorCode::DiskFull, QStringLiteral("The server's disk is full; try again later."), {}, true};
            return m_store.openPart(upload, part);
        };
        const Status opened = co_await onThread(m_disk, open);
        if (!opened.ok())
            co_return errorResponse(opened.error());
        const Status filled = co_await fill(request, upload, part, checksum);
        const bool discard =
            !filled.ok() && (filled.error().code == ErrorCode::Damaged || filled.error().code == ErrorCode::Limit);
        const auto cut = [&] { return m_store.truncate(part, upload.offset); };
        const Status kept = discard ? co_await onThread(m_disk, cut) : success();
        part.close();
        if (!filled.ok())
            co_return patchRefused(filled.error());
        if (!kept.ok())
            co_return errorResponse(kept.error());
        const auto look = [&] { return m_store.find(upload.id); };
        const Result<Upload> now = co_await onThread(m_disk, look);
        if (!now.ok())
            co_return errorResponse(now.error());
        upload = *now;
    }
    if (upload.state == Upload::State::Open && upload.offset == upload.length) {
        const Result<Upload> settled = co_await settle(before.id);
        if (!settled.ok())
            co_return patchRefused(settled.error());
        upload = *settled;
    }
    co_return described(204, upload);
}

Awaitable<Result<Upload>> TusRoutes::settle(const QByteArray &id)
{
    const auto finish = [&] { return m_store.finish(id); };
    const Result<Upload> finished = co_await onThread(m_disk, finish);
    if (!finished.ok() || finished->state == Upload::State::Completed) {
        if (!finished.ok())
            m_log.warning("uploadNotFinished", {{QStringLiteral("upload"), QString::fromLatin1(id)},
                                                {QStringLiteral("text"), finished.error().message()}});
        co_return finished;
    }
    const Result<QByteArray> receipt = co_await m_events.uploadCompleted(*finished);
    if (!receipt.ok()) {
        m_log.error("receipt", {{QStringLiteral("upload"), QString::fromLatin1(id)},
                                {QStringLiteral("text"), receipt.error().message()}});
        co_return receipt.error();
    }
    m_log.info("uploadCompleted", {{QStringLiteral("upload"), QString::fromLatin1(id)},
                                   {QStringLiteral("sha256"), finished->sha256->toHex()},
                                   {QStringLiteral("bytes"), finished->length}});
    const auto complete = [&] { return m_store.complete(id, *receipt); };
    co_return co_await onThread(m_disk, complete);
}

} // namespace mingcha::centre
