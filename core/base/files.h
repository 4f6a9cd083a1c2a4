// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Files that are either the old one or the new one, never half of each: written to a temporary name, synced, renamed,
// and the directory synced. Errors say what a person can do. Any thread but the GUI's (these calls wait for the disk).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace mingcha {

/// Ends the names of files that are not finished; such a file may be removed whenever no writer runs.
inline constexpr char kUnfinishedSuffix[] = ".unfinished";

/// The Error for a failed call of the system: DiskFull, ReadOnly, NotFound, Invalid (a directory) or Io, with `path` as its context.
[[nodiscard]] Error fileError(int systemError, const QString &path);

/// Makes the names in a directory durable.
[[nodiscard]] Status syncDirectory(const QString &path);

/// Whether a file for people (an export, a picture of a code, a folder of evidence) may stand there: not among what Mingcha
/// itself keeps, a tablet's or a centre's data folder, where it could take the place of the database, a key or a photo; nor in the
/// place of a pipe or a device.
[[nodiscard]] Status mayBeWritten(const QString &path);

/// Replaces `path` by `data` durably; at every moment the file is the old one or the new one.
[[nodiscard]] Status writeFileAtomically(const QString &path, QByteArrayView data);

/// Opens a regular file to be read. Of anything else (a directory, a named pipe, a device) it says so at once, and does not wait
/// for what may come through it.
[[nodiscard]] Status openToRead(QFile &file);

/// All of a regular file; Limit when it is longer than `maxBytes`.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace mingcha
