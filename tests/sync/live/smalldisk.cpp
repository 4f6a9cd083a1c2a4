// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

namespace mingcha::live {

namespace {

QString notHere()
{
    return QStringLiteral("No small disk can be mounted here (%1); root may.")
        .arg(QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

SmallDisk::SmallDisk(QString path, qint64 bytes) : m_path(std::move(path)), m_bytes(bytes)
{
    QDir().mkpath(m_path);
    // In a mount namespace of this thread and its children: gone with them, however they end.
    const bool apart = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (apart)
        resize(0, bytes);
    else
        m_whyNot = notHere();
}

SmallDisk::~SmallDisk()
{
    if (m_whyNot.isEmpty())
        ::umount2(QFile::encodeName(m_path).constData(), MNT_DETACH);
}

void SmallDisk::resize(unsigned long flags, qint64 bytes)
{
    const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
    if (::mount("tmpfs", QFile::encodeName(m_path).constData(), "tmpfs", flags, options.constData()) != 0)
        m_whyNot = notHere();
}

void SmallDisk::leave(qint64 bytes)
{
    const QStorageInfo storage(m_path);
    resize(MS_REMOUNT, storage.bytesTotal() - storage.bytesFree() + bytes);
}

void SmallDisk::free()
{
    resize(MS_REMOUNT, m_bytes);
}

} // namespace mingcha::live
