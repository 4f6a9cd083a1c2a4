// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/filelock.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace mingcha {

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    constexpr mode_t kOwnerOnly = 0600;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0)
        return fileError(errno, path);
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno != EWOULDBLOCK)
        return fileError(errno, path);
    return Error{
        ErrorCode::Busy,
        QCoreApplication::translate("Database", "Mingcha is already running on this data. Close it, then try again."),
        path, true};
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace mingcha
