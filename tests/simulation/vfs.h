// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The SQLite VFS of the simulator: made the default one, so that every database this process opens lies on a simulated
// disk, chosen by its folder. Time and randomness of SQLite come from the run's seed. Main thread.
#pragma once

#include "tests/simulation/disk.h"

namespace mingcha::simulation {

/// Once, before the first database is opened.
void installVfs();
/// From now on files in `folder` lie on `disk`; null: no more.
void mountDisk(const QByteArray &folder, Disk *disk);
/// SQLite's own randomness and time begin anew.
void seedVfs(quint64 seed, qint64 wallMs);

} // namespace mingcha::simulation
