// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/datafolder.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace mingcha::tablet {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

Error cannotMake(const QString &path)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "DataFolder", "This folder cannot be made. Choose another place, or ask the person who looks after "
                              "this tablet to give you the right to write there."),
            path};
}

Status tryWriting(const QString &path)
{
    QTemporaryFile trial(QDir(path).filePath(QStringLiteral("trial-XXXXXX")));
    if (!trial.open())
        return Error{ErrorCode::ReadOnly,
                     QCoreApplication::translate("DataFolder",
                                                 "The data folder cannot be written, so nothing could be saved. "
                                                 "Check its owner and rights, or that the disk is not read-only."),
                     path};
    constexpr qint64 kTrialBytes = 4096;
    if (trial.write(QByteArray(kTrialBytes, '\0')) != kTrialBytes || !trial.flush())
        return Error{ErrorCode::DiskFull,
                     QCoreApplication::translate("DataFolder",
                                                 "The disk is full, so nothing could be saved. Free some space, "
                                                 "then start again; what was saved before is safe."),
                     path};
    return success();
}

} // namespace

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("DataFolder", "This is a file. Name a folder for the data."), path};
    const bool isNew = !info.exists();
    if (isNew && !QDir().mkpath(path))
        return cannotMake(path);
    if (isNew)
        QFile::setPermissions(path, kOwnerOnly);
    DataFolder folder(QFileInfo(path).absoluteFilePath());
    if (const Status status = tryWriting(folder.m_path); !status)
        return status.error();
    if (!QDir().mkpath(folder.photosPath()))
        return cannotMake(folder.photosPath());
    return folder;
}

Result<DataFolder> DataFolder::look(const QString &path)
{
    const DataFolder folder(QDir(path).absolutePath());
    if (!QFileInfo::exists(folder.databasePath()))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("DataFolder", "There is no data of Mingcha in this folder."), path};
    return folder;
}

DataFolder DataFolder::over(const QString &path, std::function<qint64()> freeBytes)
{
    DataFolder folder(path);
    folder.m_freeBytes = std::move(freeBytes);
    return folder;
}

QString DataFolder::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString DataFolder::databasePath() const
{
    return m_path + QStringLiteral("/mingcha.db");
}

QString DataFolder::photosPath() const
{
    return m_path + QStringLiteral("/photos");
}

QString DataFolder::previewsPath() const
{
    return m_path + QStringLiteral("/previews");
}

QString DataFolder::cataloguesPath() const
{
    return m_path + QStringLiteral("/catalogues");
}

QString DataFolder::vaultPath() const
{
    return m_path + QStringLiteral("/people.vault");
}

qint64 DataFolder::freeBytes() const
{
    if (m_freeBytes)
        return m_freeBytes();
    const QStorageInfo storage(m_path);
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

Status DataFolder::checkSpace(qint64 needed) const
{
    const qint64 left = freeBytes();
    if (left < 0 || left >= needed)
        return success();
    return Error{ErrorCode::DiskFull,
                 QCoreApplication::translate("DataFolder",
                                             "Only %1 MB are free on this tablet. Free some space; photos already "
                                             "received by the centre can be removed from this tablet.")
                     .arg(left >> 20),
                 m_path};
}

} // namespace mingcha::tablet
