// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The folder that holds everything a tablet knows: the database, the photos, and who is enrolled. Makes it when missing,
// readable by its owner only, and says in words why it cannot be used. Copying it whole while the app is closed is a backup.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace mingcha::tablet {

inline constexpr qint64 kLowSpaceBytes = 500LL
                                         << 20; ///< below this the screen says so; pulls and photos stop (rule 12)
inline constexpr qint64 kLeastSpaceBytes = 20LL << 20; ///< below this nothing new is begun

class DataFolder
{
public:
    /// Makes what is missing and writes a trial file. NotFound, ReadOnly, Denied or DiskFull say what to do.
    [[nodiscard]] static Result<DataFolder> open(const QString &path);
    /// A folder that is there, to be read only: makes and writes nothing. NotFound when it is not.
    [[nodiscard]] static Result<DataFolder> look(const QString &path);
    /// A place that is not one of the file system; `freeBytes` tells how much room it has.
    [[nodiscard]] static DataFolder over(const QString &path, std::function<qint64()> freeBytes);
    /// Where the app keeps its data when it is not told otherwise.
    [[nodiscard]] static QString standardPath();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString photosPath() const;
    /// Previews of photos of other devices; may be emptied at any time.
    [[nodiscard]] QString previewsPath() const;
    /// Versions of the checklists fetched from the centre.
    [[nodiscard]] QString cataloguesPath() const;
    [[nodiscard]] QString vaultPath() const;
    /// Of the disk; −1 when it cannot be told.
    [[nodiscard]] qint64 freeBytes() const;
    /// DiskFull when less than `needed` is free.
    [[nodiscard]] Status checkSpace(qint64 needed = kLeastSpaceBytes) const;

private:
    explicit DataFolder(QString path) : m_path(std::move(path)) {}
    QString m_path;
    std::function<qint64()> m_freeBytes;
};

} // namespace mingcha::tablet
