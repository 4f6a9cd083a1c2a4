// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace mingcha::centre {

Error systemError(int number, const QString &path)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("Server", "The server's disk is full; nothing is lost, try again later."),
                path, true};
    case EROFS:
    case EACCES:
    case EPERM:
        return {ErrorCode::ReadOnly,
                QCoreApplication::translate("Server", "The server cannot write to its data directory."), path, true};
    default:
        return {ErrorCode::Io,
                QCoreApplication::translate("Server", "The server's disk failed (error %1).").arg(number), path, true};
    }
}

namespace {

/// Writes the bytes beside `path`, and tells where.
Result<QString> writeBeside(const QString &path, const QByteArray &bytes, bool synced)
{
    const QString temporary = path + QStringLiteral(".new");
    QFile file(temporary);
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) &&
                         file.write(bytes) == bytes.size() && (!synced || ::fsync(file.handle()) == 0);
    if (written)
        return temporary;
    const Error error = systemError(errno, path);
    file.close();
    QFile::remove(temporary);
    return error;
}

Status renameFile(const QString &from, const QString &to)
{
    const bool moved = ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    return moved ? success() : Status(systemError(errno, to));
}

} // namespace

Status writeAtomically(const QString &path, const QByteArray &bytes)
{
    const Result<QString> temporary = writeBeside(path, bytes, true);
    return temporary.ok() ? moveDurably(*temporary, path) : Status(temporary.error());
}

Status writeQuickly(const QString &path, const QByteArray &bytes)
{
    const Result<QString> temporary = writeBeside(path, bytes, false);
    return temporary.ok() ? renameFile(*temporary, path) : Status(temporary.error());
}

Status moveDurably(const QString &from, const QString &to)
{
    if (const Status moved = renameFile(from, to); !moved.ok())
        return moved;
    return syncDirectory(QFileInfo(to).path());
}

Status syncDirectory(const QString &directory)
{
    const int descriptor = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errno, directory);
    const int outcome = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    return outcome == 0 ? success() : Status(systemError(number, directory));
}

Status makeDirectory(const QString &directory)
{
    if (QFileInfo(directory).isDir())
        return success();
    const QString parent = QFileInfo(directory).path();
    if (const Status made = makeDirectory(parent); !made.ok())
        return made;
    errno = 0;
    if (!QDir().mkdir(directory) && !QFileInfo(directory).isDir())
        return systemError(errno == 0 ? EACCES : errno, directory);
    return syncDirectory(parent);
}

Status removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, path);
    return success();
}

qint64 freeBytes(const QString &directory)
{
    return QStorageInfo(directory).bytesAvailable();
}

} // namespace mingcha::centre
