// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mingcha {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

/// A descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }
    /// Some file systems report a failed write only here.
    [[nodiscard]] bool close() { return ::close(release()) == 0; }

private:
    int m_fd;
};

/// 0, or errno.
int writeAndSync(Descriptor &file, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t written = ::write(file.fd(), data.data(), static_cast<size_t>(data.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        data = data.sliced(written);
    }
    if (::fsync(file.fd()) != 0)
        return errno;
    return file.close() ? 0 : errno;
}

/// A descriptor that is the caller's to close.
Result<int> openRegular(const QString &path)
{
    // Not to wait for what may come through a named pipe: that is no file.
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat kind = {};
    if (!file.isOpen() || ::fstat(file.fd(), &kind) != 0)
        return fileError(errno, path);
    if (S_ISDIR(kind.st_mode))
        return fileError(EISDIR, path);
    if (!S_ISREG(kind.st_mode))
        return Error{
            ErrorCode::Invalid,
            words(QT_TRANSLATE_NOOP("Files", "This is a pipe or a device. Copy what it gives into a file, and name "
                                             "that file.")),
            path};
    return file.release();
}

} // namespace

Error fileError(int systemError, const QString &path)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
                words(QT_TRANSLATE_NOOP("Files", "The disk is full. Free some space, then try again.")), path, true};
    case EFBIG:
        return {ErrorCode::DiskFull,
                words(QT_TRANSLATE_NOOP("Files", "The file is larger than this disk allows. Use another disk.")), path};
    case EROFS:
        return {
            ErrorCode::ReadOnly,
            words(QT_TRANSLATE_NOOP("Files", "The disk is read-only. Make it writable or choose another directory.")),
            path};
    case EACCES:
    case EPERM:
        return {ErrorCode::ReadOnly,
                words(QT_TRANSLATE_NOOP("Files",
                                        "There is no permission here. Give this user the right to write, or choose "
                                        "another directory.")),
                path};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, words(QT_TRANSLATE_NOOP("Files", "The file or its directory does not exist.")),
                path};
    case EISDIR:
        return {ErrorCode::Invalid, words(QT_TRANSLATE_NOOP("Files", "This is a directory; name a file.")), path};
    default:
        // By its number: the system's own words know one language only.
        return {ErrorCode::Io,
                words(QT_TRANSLATE_NOOP("Files", "The disk reports error %1. Check the device and try again."))
                    .arg(systemError),
                path, true};
    }
}

Status syncDirectory(const QString &path)
{
    const Descriptor directory(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // EINVAL: a file system that keeps names durable without being asked.
    if (!directory.isOpen() || (::fsync(directory.fd()) != 0 && errno != EINVAL))
        return fileError(errno, path);
    return success();
}

Status mayBeWritten(const QString &path)
{
    struct stat kind = {};
    if (::stat(QFile::encodeName(path).constData(), &kind) == 0 && !S_ISREG(kind.st_mode) && !S_ISDIR(kind.st_mode))
        return Error{ErrorCode::Invalid,
                     words(QT_TRANSLATE_NOOP("Files", "This is a pipe or a device. Name a file to be written.")), path};
    // Photos lie in folders of the data folder.
    for (QString folder = QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath(); folder.size() > 1;
         folder = QFileInfo(folder).path()) {
        const auto isKept = [&folder](const char *name) { return QFileInfo::exists(folder + QLatin1String(name)); };
        if (std::ranges::any_of(std::array{"/mingcha.db", "/centre.db", "/people.vault", "/centre.key"}, isKept))
            return Error{
                ErrorCode::Denied,
                words(QT_TRANSLATE_NOOP("Files", "This lies in a data folder of Mingcha. Name a file somewhere else.")),
                path};
    }
    return success();
}

Status writeFileAtomically(const QString &path, QByteArrayView data)
{
    const QByteArray target = QFile::encodeName(path);
    // A name of its own for each call, so that two writers of one path never share a file; readable by the owner only.
    QByteArray unfinished = target + ".XXXXXX" + kUnfinishedSuffix;
    constexpr int kSuffixLength = sizeof kUnfinishedSuffix - 1;
    Descriptor file(::mkostemps(unfinished.data(), kSuffixLength, O_CLOEXEC));
    if (!file.isOpen())
        return fileError(errno, path);
    if (const int failed = writeAndSync(file, data); failed != 0) {
        ::unlink(unfinished.constData());
        return fileError(failed, path);
    }
    if (::rename(unfinished.constData(), target.constData()) != 0) {
        const int failed = errno;
        ::unlink(unfinished.constData());
        return fileError(failed, path);
    }
    return syncDirectory(QFileInfo(path).absolutePath());
}

Status openToRead(QFile &file)
{
    const QString path = file.fileName(); // a file opened by its descriptor no longer tells
    const Result<int> descriptor = openRegular(path);
    if (!descriptor)
        return descriptor.error();
    if (file.open(*descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return success();
    ::close(*descriptor);
    return fileError(EIO, path);
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const Result<int> descriptor = openRegular(path);
    if (!descriptor)
        return descriptor.error();
    const Descriptor file(*descriptor);
    constexpr qsizetype kBlock = 256 * 1024;
    QByteArray bytes;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + kBlock);
        const ssize_t read = ::read(file.fd(), bytes.data() + before, kBlock);
        if (read < 0 && errno != EINTR)
            return fileError(errno, path);
        bytes.resize(before + std::max<ssize_t>(read, 0));
        if (bytes.size() > maxBytes)
            return {
                ErrorCode::Limit,
                words(QT_TRANSLATE_NOOP("Files", "The file is larger than the %1 bytes allowed here.")).arg(maxBytes),
                path};
        if (read == 0)
            return bytes;
    }
}

} // namespace mingcha
