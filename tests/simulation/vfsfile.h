// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One open file of the simulated file system, as SQLite calls it: reading, writing, locks and shared memory. vfs.cpp opens
// them. Main thread.
#pragma once

#include "tests/simulation/disk.h"

#include <sqlite3.h>

namespace mingcha::simulation {

struct Opened
{
    Disk *disk = nullptr;
    std::shared_ptr<File> file;
    QByteArray name;
    bool deleteOnClose = false;
    int level = SQLITE_LOCK_NONE;
    bool usesShm = false;
    unsigned shmShared = 0;
    unsigned shmExclusive = 0;
};

struct Handle
{
    sqlite3_file base;
    Opened *opened;
};

[[nodiscard]] const sqlite3_io_methods *fileMethods();

} // namespace mingcha::simulation
