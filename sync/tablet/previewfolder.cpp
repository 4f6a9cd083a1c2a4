// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/previewfolder.h"

#include "core/base/files.h"
#include "core/evidence/jpeg.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace mingcha::tablet {

namespace {

const QString kSuffix = QStringLiteral(".jpg");

} // namespace

PreviewFolder::PreviewFolder(QString directory, qint64 mostBytes)
    : m_directory(std::move(directory)), m_mostBytes(mostBytes)
{
    list();
}

QString PreviewFolder::path(const Hash &hash) const
{
    return m_directory + QLatin1Char('/') + hash.toHex() + kSuffix;
}

void PreviewFolder::list()
{
    const QFileInfoList files =
        QDir(m_directory).entryInfoList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const std::optional<Hash> hash = Hash::fromHex(file.completeBaseName());
        if (!hash)
            continue;
        m_kept.insert(*hash, {file.size(), ++m_uses});
        m_bytes += file.size();
    }
}

bool PreviewFolder::contains(const Hash &hash) const
{
    const QMutexLocker lock(&m_mutex);
    return m_kept.contains(hash);
}

qint64 PreviewFolder::bytes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes;
}

Result<QByteArray> PreviewFolder::read(const Hash &hash)
{
    Result<QByteArray> bytes = readFile(path(hash), kMaxPreviewBytes);
    const QMutexLocker lock(&m_mutex);
    const auto kept = m_kept.find(hash);
    if (!bytes) {
        if (kept != m_kept.end()) {
            m_bytes -= kept->bytes;
            m_kept.erase(kept);
        }
        return bytes;
    }
    if (kept != m_kept.end())
        kept->used = ++m_uses;
    // What was used last is told by the file's time after the next start; it only decides what makes room first.
    QFile file(path(hash));
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

Status PreviewFolder::keep(const Hash &hash, const QByteArray &jpeg)
{
    if (const Status sound = evidence::isJpeg(jpeg); !sound)
        return sound;
    if (!QDir().mkpath(m_directory))
        return Error{ErrorCode::ReadOnly,
                     QCoreApplication::translate("PreviewFolder",
                                                 "The folder of previews cannot be made. Photos of other "
                                                 "tablets are shown once it can be written."),
                     m_directory};
    if (const Status written = writeFileAtomically(path(hash), jpeg); !written)
        return written;
    const QMutexLocker lock(&m_mutex);
    m_bytes += jpeg.size() - m_kept.value(hash).bytes;
    m_kept.insert(hash, {jpeg.size(), ++m_uses});
    makeRoom();
    return success();
}

void PreviewFolder::makeRoom()
{
    const auto earlier = [](const Kept &left, const Kept &right) { return left.used < right.used; };
    while (m_bytes > m_mostBytes && m_kept.size() > 1) {
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(), earlier);
        if (!QFile::remove(path(oldest.key())) && QFile::exists(path(oldest.key())))
            return;
        m_bytes -= oldest->bytes;
        m_kept.erase(oldest);
    }
}

} // namespace mingcha::tablet
