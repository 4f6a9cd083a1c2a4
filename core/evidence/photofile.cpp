// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/photofile.h"

#include "core/base/files.h"
#include "core/evidence/jpeg.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <filesystem>
#include <mutex>
#include <system_error>

namespace mingcha::evidence {

namespace {

constexpr qsizetype kFolderDigits = 2;
std::mutex s_sweeping; ///< between a look at a file's age and its removal nobody may come to count on the file

QString words(const char *text)
{
    return QCoreApplication::translate("PhotoFile", text);
}

QString suffix()
{
    return QStringLiteral(".jpg");
}

Error damaged(const QString &path)
{
    return {ErrorCode::Damaged,
            words(QT_TRANSLATE_NOOP("PhotoFile",
                                    "The photo on disk is not the one that was taken: its bytes have changed. If "
                                    "the centre has it, it can be fetched again.")),
            path};
}

Error tooLarge(const QString &path)
{
    return {ErrorCode::Limit,
            words(QT_TRANSLATE_NOOP("PhotoFile",
                                    "The photo is larger than %1 MB. Use a smaller picture size in the camera."))
                .arg(kMaxPhotoBytes >> 20),
            path};
}

/// The hash a stored photo's name gives; empty for any other file.
std::optional<Hash> hashOfName(const QString &name)
{
    return name.endsWith(suffix()) ? Hash::fromHex(QStringView(name).chopped(suffix().size())) : std::nullopt;
}

} // namespace

PhotoFile::PhotoFile(QString directory, FreeBytes freeBytes)
    : m_directory(std::move(directory)), m_freeBytes(std::move(freeBytes))
{
}

qint64 PhotoFile::diskFreeBytes(const QString &directory)
{
    return QStorageInfo(directory).bytesAvailable();
}

QString PhotoFile::path(const Hash &hash) const
{
    const QString name = hash.toHex();
    return m_directory + QLatin1Char('/') + name.first(kFolderDigits) + QLatin1Char('/') + name + suffix();
}

Result<StoredPhoto> PhotoFile::store(const QByteArray &jpeg) const
{
    if (jpeg.size() > kMaxPhotoBytes)
        return tooLarge({});
    const Status sound = isJpeg(jpeg);
    if (!sound)
        return sound.error();
    return storeAs(sha256(jpeg), jpeg);
}

Result<StoredPhoto> PhotoFile::storeFile(const QString &source) const
{
    const Result<QByteArray> bytes = readFile(source, kMaxPhotoBytes);
    if (!bytes)
        return bytes.error().code == ErrorCode::Limit ? tooLarge(source) : bytes.error();
    Result<StoredPhoto> stored = store(*bytes);
    if (stored || !stored.error().context.isEmpty())
        return stored;
    Error error = stored.error();
    error.context = source;
    return error;
}

Result<StoredPhoto> PhotoFile::storeAs(const Hash &expected, const QByteArray &bytes) const
{
    const QString target = path(expected);
    if (bytes.size() > kMaxPhotoBytes)
        return tooLarge(target);
    if (sha256(bytes) != expected)
        return damaged(target);
    // The same photo again; a damaged copy of it is replaced.
    if (const Result<StoredPhoto> present = takeAgain(expected); present)
        return present;
    const QString folder = QFileInfo(target).absolutePath();
    const bool isNewStore = !QFileInfo::exists(m_directory);
    // Unlike QDir::mkpath this does not fail when another thread makes the same directory meanwhile.
    std::error_code failed;
    std::filesystem::create_directories(QFile::encodeName(folder).toStdString(), failed);
    if (failed)
        return fileError(failed.value(), folder);
    if (m_freeBytes(folder) - bytes.size() < kPhotoReserveBytes)
        return {ErrorCode::DiskFull,
                words(QT_TRANSLATE_NOOP("PhotoFile",
                                        "There is no room for this photo: the last %1 MB are kept for answers. "
                                        "Free some space, or sync and remove photos that the centre holds."))
                    .arg(kPhotoReserveBytes >> 20),
                folder};
    const Status written = writeFileAtomically(target, bytes);
    if (!written)
        return written.error();
    // The folder may be new, made by this call or by another that has not yet come to its sync.
    const Status synced = syncDirectory(m_directory);
    if (!synced)
        return synced.error();
    if (isNewStore) {
        const Status storeSynced = syncDirectory(QFileInfo(m_directory).absolutePath());
        if (!storeSynced)
            return storeSynced.error();
    }
    return verify(expected);
}

/// Left over or not, from now on it is as young as one just written: an entry is about to name it.
Result<StoredPhoto> PhotoFile::takeAgain(const Hash &hash) const
{
    {
        const std::lock_guard lock(s_sweeping);
        QFile file(path(hash));
        if (!file.exists() || !file.open(QIODevice::ReadWrite) ||
            !file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime))
            return {ErrorCode::NotFound, {}, path(hash)};
    }
    return verify(hash);
}

Result<StoredPhoto> PhotoFile::verify(const Hash &hash) const
{
    Result<std::unique_ptr<QIODevice>> device = open(hash);
    if (!device)
        return device.error();
    const qint64 length = (*device)->size();
    const std::optional<Hash> found = sha256(**device);
    if (!found)
        return {ErrorCode::Io, words(QT_TRANSLATE_NOOP("PhotoFile", "The photo cannot be read. Check the disk.")),
                path(hash)};
    if (*found != hash)
        return damaged(path(hash));
    return StoredPhoto{hash, length};
}

Result<std::unique_ptr<QIODevice>> PhotoFile::open(const Hash &hash) const
{
    auto file = std::make_unique<QFile>(path(hash));
    errno = 0;
    const bool isOpen = file->open(QIODevice::ReadOnly);
    // Not asked of QFile::exists: to it a file is gone while the same photo, stored again, takes its place.
    if (!isOpen && errno == ENOENT)
        return {ErrorCode::NotFound,
                words(QT_TRANSLATE_NOOP("PhotoFile", "The photo is not on this device. Fetch it from the centre.")),
                path(hash)};
    if (!isOpen)
        return {ErrorCode::Io,
                words(QT_TRANSLATE_NOOP("PhotoFile", "The photo cannot be opened: %1")).arg(file->errorString()),
                path(hash)};
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<QByteArray> PhotoFile::read(const Hash &hash) const
{
    const Result<QByteArray> bytes = readFile(path(hash), kMaxPhotoBytes);
    if (!bytes)
        return bytes.error();
    if (sha256(*bytes) != hash)
        return damaged(path(hash));
    return bytes;
}

bool PhotoFile::contains(const Hash &hash) const
{
    return QFileInfo(path(hash)).isFile();
}

Status PhotoFile::remove(const Hash &hash) const
{
    const std::lock_guard lock(s_sweeping);
    QFile file(path(hash));
    if (!file.exists() || file.remove())
        return success();
    return Error{ErrorCode::Io,
                 words(QT_TRANSLATE_NOOP("PhotoFile", "A photo cannot be removed: %1")).arg(file.errorString()),
                 path(hash)};
}

Result<int> PhotoFile::sweepOrphans(const QSet<Hash> &keep, qint64 olderThanMs) const
{
    int removed = 0;
    QDirIterator files(m_directory, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const std::lock_guard lock(s_sweeping);
        const QFileInfo info(files.filePath());
        const std::optional<Hash> hash = hashOfName(info.fileName());
        const bool isUnfinished = info.fileName().endsWith(QLatin1String(kUnfinishedSuffix));
        // A file of any other name is not ours to remove.
        if ((!hash && !isUnfinished) || (hash && keep.contains(*hash)) ||
            info.lastModified().toMSecsSinceEpoch() >= olderThanMs)
            continue;
        QFile file(info.absoluteFilePath());
        if (!file.remove())
            return {ErrorCode::Io,
                    words(QT_TRANSLATE_NOOP("PhotoFile", "A left-over photo cannot be removed: %1"))
                        .arg(file.errorString()),
                    info.absoluteFilePath()};
        ++removed;
    }
    return removed;
}

} // namespace mingcha::evidence
