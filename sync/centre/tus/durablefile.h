// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// File operations that are done only when the disk says so: write to a temporary name, sync, rename, sync the directory.
// Errors tell a full disk and a read-only one from other failures. They block: call them on a worker.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace mingcha::centre {

/// The Error for `errno`, about that file.
[[nodiscard]] Error systemError(int number, const QString &path);
/// After it the file holds either its old bytes or these, whenever the power fails.
[[nodiscard]] Status writeAtomically(const QString &path, const QByteArray &bytes);
/// The same when the process dies; where the power fails soon after, the file may be older, empty or missing. For what
/// can be made again, and is asked for too often to wait for the disk each time.
[[nodiscard]] Status writeQuickly(const QString &path, const QByteArray &bytes);
/// Moves within one file system, replacing what is there. Synced is where it goes to: after a power failure it may be
/// found under its old name as well.
[[nodiscard]] Status moveDurably(const QString &from, const QString &to);
[[nodiscard]] Status syncDirectory(const QString &directory);
/// Creates it with its parents, durably.
[[nodiscard]] Status makeDirectory(const QString &directory);
/// Success also when there is no such file.
[[nodiscard]] Status removeFile(const QString &path);
[[nodiscard]] qint64 freeBytes(const QString &directory);

} // namespace mingcha::centre
