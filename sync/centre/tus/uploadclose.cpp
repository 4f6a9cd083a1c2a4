// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The ends of an upload: into the photo store, terminated by its owner, or expired.
#include "sync/centre/tus/uploadstore.h"

#include "sync/centre/tus/durablefile.h"

#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace mingcha::centre {

namespace {

/// The hash of what the disk holds, not of what memory remembers: the cached pages are given up first.
Result<Hash> readBack(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {ErrorCode::Io, QStringLiteral("The server cannot read back what it stored."), path};
    if (::fdatasync(file.handle()) != 0)
        return systemError(errno, path);
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    const std::optional<Hash> hash = sha256(file);
    if (!hash)
        return {ErrorCode::Io, QStringLiteral("The server cannot read back what it stored."), path};
    return *hash;
}

Error mismatch()
{
    return {ErrorCode::Damaged,
            QStringLiteral("The file's SHA-256 is not the announced one; it starts again at 0."),
            {},
            false};
}

} // namespace

Result<Upload> UploadStore::finish(const QByteArray &id)
{
    std::optional<Upload> upload = known(id);
    if (!upload)
        return {ErrorCode::NotFound, QStringLiteral("There is no such upload.")};
    upload->offset = upload->length;
    if (upload->state == Upload::State::Completed)
        return *upload;
    const QString part = partPath(id);
    if (!QFileInfo::exists(part) && upload->sha256 && QFileInfo::exists(photoPath(*upload->sha256))) {
        const QString photo = photoPath(*upload->sha256);
        const Result<Hash> held = readBack(photo);
        if (!held.ok())
            return held.error();
        if (*held == *upload->sha256)
            return *upload;
        const Status aside = moveDurably(photo, photo + QStringLiteral(".damaged"));
        return aside.ok() ? mismatch() : aside.error();
    }
    if (upload->length == 0 && !QFileInfo::exists(part)) {
        if (const Status made = writeAtomically(part, {}); !made.ok())
            return made.error();
    }
    const Result<Hash> hash = readBack(part);
    if (!hash.ok())
        return hash.error();
    if (upload->sha256 && *upload->sha256 != *hash) {
        const Status removed = removeFile(part);
        return removed.ok() ? mismatch() : removed.error();
    }
    if (!upload->sha256) {
        upload->sha256 = *hash;
        if (const Status kept = keep(*upload); !kept.ok())
            return kept.error();
    }
    const QString photo = photoPath(*hash);
    if (const Status made = makeDirectory(QFileInfo(photo).path()); !made.ok())
        return made.error();
    const Status moved = moveDurably(part, photo);
    return moved.ok() ? Result<Upload>(*upload) : moved.error();
}

Result<Upload> UploadStore::complete(const QByteArray &id, const QByteArray &receipt)
{
    std::optional<Upload> upload = known(id);
    if (!upload)
        return {ErrorCode::NotFound, QStringLiteral("There is no such upload.")};
    upload->receipt = receipt;
    upload->state = Upload::State::Completed;
    upload->closedMs = m_clock.now().wallMs;
    upload->offset = upload->length;
    const Status kept = keep(*upload);
    return kept.ok() ? Result<Upload>(*upload) : kept.error();
}

/// State first, bytes second: a crash between them leaves a part that open() removes.
Status UploadStore::close(Upload upload, Upload::State state)
{
    upload.state = state;
    upload.closedMs = m_clock.now().wallMs;
    upload.receipt.clear();
    if (const Status kept = keep(upload); !kept.ok())
        return kept;
    return removeFile(partPath(upload.id));
}

Status UploadStore::terminate(const QByteArray &id)
{
    const std::optional<Upload> upload = known(id);
    if (!upload)
        return {ErrorCode::NotFound, QStringLiteral("There is no such upload.")};
    return close(*upload, Upload::State::Terminated);
}

void UploadStore::forget(const Upload &upload)
{
    if (!removeFile(statePath(upload.id)).ok())
        return; // it stays known and is tried again at the next expiry
    const std::lock_guard lock(m_mutex);
    m_uploads.remove(upload.id);
}

int UploadStore::expire()
{
    const std::lock_guard creating(m_creating);
    QHash<QByteArray, Upload> uploads;
    {
        const std::lock_guard lock(m_mutex);
        uploads = m_uploads;
    }
    const qint64 now = m_clock.now().wallMs;
    int changed = 0;
    for (const Upload &upload : std::as_const(uploads)) {
        if (upload.state == Upload::State::Open) {
            if (now - upload.lastByteMs > m_config.openMs && close(upload, Upload::State::Expired).ok())
                ++changed;
            continue;
        }
        const bool isCompleted = upload.state == Upload::State::Completed;
        if (now - upload.closedMs > (isCompleted ? m_config.completedMs : m_config.tombstoneMs)) {
            forget(upload);
            ++changed;
        }
    }
    return changed;
}

} // namespace mingcha::centre
