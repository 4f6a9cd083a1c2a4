// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/uploadstore.h"

#include "core/base/files.h"
#include "sync/centre/tus/durablefile.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace mingcha::centre {

namespace {

const QString kStateSuffix = QStringLiteral(".json");
const QString kPartSuffix = QStringLiteral(".part");

} // namespace

UploadStore::UploadStore(UploadConfig config, const Clock &clock, Random &random)
    : m_config(std::move(config)), m_clock(clock), m_random(random)
{
}

QByteArray UploadStore::uploadId(const QByteArray &owner, const Hash &sha256)
{
    return deriveId("mingcha upload", {owner, sha256.view()}).toBytes().toHex();
}

QString UploadStore::photoPath(const Hash &hash) const
{
    const QString hex = hash.toHex();
    return m_config.photoDirectory + QLatin1Char('/') + hex.first(2) + QLatin1Char('/') + hex + QStringLiteral(".jpg");
}

QString UploadStore::partPath(const QByteArray &id) const
{
    return m_config.directory + QLatin1Char('/') + QString::fromLatin1(id) + kPartSuffix;
}

QString UploadStore::statePath(const QByteArray &id) const
{
    return m_config.directory + QLatin1Char('/') + QString::fromLatin1(id) + kStateSuffix;
}

Status UploadStore::open(QStringList &damaged)
{
    for (const QString &directory : {m_config.directory, m_config.photoDirectory}) {
        if (const Status made = makeDirectory(directory); !made.ok())
            return made;
    }
    const QStringList names = QDir(m_config.directory).entryList(QDir::Files);
    for (const QString &name : names) {
        if (name.endsWith(kStateSuffix)) {
            if (const Status loaded = load(name, damaged); !loaded.ok())
                return loaded;
        }
    }
    for (const QString &name : names) {
        const auto upload = known(name.chopped(kPartSuffix.size()).toLatin1());
        const bool isStalePart = name.endsWith(kPartSuffix) && upload && upload->state != Upload::State::Open;
        if (isStalePart || name.endsWith(QStringLiteral(".new"))) {
            if (const Status removed = removeFile(m_config.directory + QLatin1Char('/') + name); !removed.ok())
                return removed;
        }
    }
    return success();
}

Status UploadStore::load(const QString &name, QStringList &damaged)
{
    const QString path = m_config.directory + QLatin1Char('/') + name;
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno == 0 ? EIO : errno, path);
    const QByteArray bytes = file.readAll();
    file.close();
    if (bytes.isEmpty()) // the power failed before the disk had it: it is made again when it is asked for
        return removeFile(path);
    Result<Upload> upload = decodeUpload(bytes, path);
    if (upload.ok() && statePath(upload->id) == path) {
        m_uploads.insert(upload->id, *upload);
        return success();
    }
    if (!upload.ok() && upload.error().code == ErrorCode::Newer)
        return upload.error();
    damaged.append(path);
    return moveDurably(path, path + QStringLiteral(".damaged"));
}

std::optional<Upload> UploadStore::known(const QByteArray &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_uploads.constFind(id);
    return found == m_uploads.constEnd() ? std::nullopt : std::optional(*found);
}

Status UploadStore::keep(const Upload &upload)
{
    if (const Status written = writeQuickly(statePath(upload.id), encode(upload)); !written.ok())
        return written;
    const std::lock_guard lock(m_mutex);
    m_uploads.insert(upload.id, upload);
    return success();
}

qint64 UploadStore::offsetOf(const Upload &upload) const
{
    if (upload.state == Upload::State::Completed)
        return upload.length;
    if (upload.state != Upload::State::Open)
        return 0;
    const QFileInfo part(partPath(upload.id));
    if (part.exists())
        return std::min(part.size(), upload.length);
    if (!upload.sha256)
        return 0;
    const QFileInfo photo(photoPath(*upload.sha256));
    return photo.exists() && photo.size() == upload.length ? upload.length : 0;
}

Status UploadStore::checkQuota(const NewUpload &wanted) const
{
    const std::lock_guard lock(m_mutex);
    qint64 bytes = wanted.length;
    int count = 1;
    for (const Upload &upload : m_uploads) {
        if (upload.owner == wanted.owner && upload.state == Upload::State::Open) {
            bytes += upload.length;
            ++count;
        }
    }
    if (bytes <= m_config.ownerBytes && count <= m_config.ownerUploads)
        return success();
    return {ErrorCode::Busy, QStringLiteral("This device has too many unfinished uploads; finish or end some first.")};
}

Result<Upload> UploadStore::create(const NewUpload &wanted)
{
    if (wanted.length > m_config.maxLength)
        return {ErrorCode::Limit,
                QStringLiteral("The file is longer than the %1 bytes taken here.").arg(m_config.maxLength)};
    const std::lock_guard creating(m_creating);
    const qint64 now = m_clock.now().wallMs;
    Upload upload;
    upload.id = wanted.sha256 ? uploadId(wanted.owner, *wanted.sha256) : makeId(now, m_random).toBytes().toHex();
    if (const Result<Upload> old = find(upload.id); old.ok()) {
        const bool lives = old->state == Upload::State::Open || old->state == Upload::State::Completed;
        // One that was completed begins anew: its photo is looked at again, and what an older copy of the centre that was
        // brought back does not have is asked for.
        if (old->state == Upload::State::Open && old->length == wanted.length)
            return old;
        if (lives && old->length != wanted.length)
            return {ErrorCode::Conflict,
                    QStringLiteral("This hash was announced before with another length; one is wrong.")};
        if (const Status removed = removeFile(partPath(upload.id)); !removed.ok())
            return removed.error();
    }
    if (const Status allowed = checkQuota(wanted); !allowed.ok())
        return allowed.error();
    upload.owner = wanted.owner;
    upload.length = wanted.length;
    upload.metadata = wanted.metadata;
    upload.sha256 = wanted.sha256;
    upload.createdMs = now;
    upload.lastByteMs = now;
    upload.offset = offsetOf(upload);
    if (upload.offset < upload.length && freeBytes(m_config.directory) < m_config.reserveBytes + upload.length)
        return systemError(ENOSPC, m_config.directory);
    if (const Status kept = keep(upload); !kept.ok())
        return kept.error();
    return upload;
}

Result<Upload> UploadStore::find(const QByteArray &id)
{
    std::optional<Upload> upload = known(id);
    if (!upload)
        return {ErrorCode::NotFound, QStringLiteral("There is no such upload.")};
    if (upload->state == Upload::State::Open && m_clock.now().wallMs - upload->lastByteMs > m_config.openMs)
        upload->state = Upload::State::Expired;
    upload->offset = offsetOf(*upload);
    return *upload;
}

Status UploadStore::openPart(const Upload &upload, QFile &part)
{
    part.setFileName(partPath(upload.id));
    errno = 0;
    if (!part.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !part.seek(upload.offset))
        return systemError(errno, part.fileName());
    return part.size() > upload.length ? truncate(part, upload.length) : success();
}

Status UploadStore::append(const QByteArray &id, QFile &part, const QByteArray &bytes)
{
    errno = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qint64 written = part.write(bytes.constData() + at, bytes.size() - at);
        if (written <= 0)
            return systemError(errno == 0 ? ENOSPC : errno, part.fileName());
        at += written;
    }
    // The disk begins now, so that the end of the upload has less to wait for; a failure shows there.
    ::sync_file_range(part.handle(), part.pos() - bytes.size(), bytes.size(), SYNC_FILE_RANGE_WRITE);
    const qint64 now = m_clock.now().wallMs;
    std::optional<Upload> upload = known(id);
    if (!upload || now - upload->lastByteMs < kTouchMs)
        return success();
    upload->lastByteMs = now;
    return keep(*upload);
}

Status UploadStore::truncate(QFile &part, qint64 length)
{
    if (::ftruncate(part.handle(), length) != 0)
        return systemError(errno, part.fileName());
    if (!part.seek(length))
        return systemError(EIO, part.fileName());
    return success();
}

} // namespace mingcha::centre
