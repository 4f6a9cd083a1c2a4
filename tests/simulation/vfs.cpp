// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/vfs.h"

#include "tests/simulation/vfsfile.h"

#include <optional>

namespace mingcha::simulation {

namespace {

std::map<QByteArray, Disk *> s_disks;
std::optional<SeededRandom> s_random;
qint64 s_wallMs = 0;
Disk s_scratch; ///< SQLite's own passing files

Disk *diskOf(const QByteArray &path, QByteArray *name)
{
    const qsizetype slash = path.lastIndexOf('/');
    const auto found = s_disks.find(path.left(slash));
    *name = path.mid(slash + 1);
    return found == s_disks.end() ? nullptr : found->second;
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *handle = reinterpret_cast<Handle *>(file);
    handle->base.pMethods = nullptr;
    auto opened = std::make_unique<Opened>();
    if (!path) {
        static quint64 passing = 0;
        opened->disk = &s_scratch;
        opened->name = "passing-" + QByteArray::number(++passing);
        opened->file = s_scratch.file(opened->name, true);
        opened->deleteOnClose = true;
    } else {
        opened->disk = diskOf(path, &opened->name);
        if (!opened->disk)
            return SQLITE_CANTOPEN;
        const bool isThere = opened->disk->exists(opened->name);
        const bool make = (flags & SQLITE_OPEN_CREATE) != 0;
        if ((!isThere && !make) || opened->disk->isDead())
            return SQLITE_CANTOPEN;
        opened->file = opened->disk->file(opened->name, make);
    }
    if (outFlags)
        *outFlags = flags;
    handle->opened = opened.release();
    handle->base.pMethods = fileMethods();
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *path, int)
{
    QByteArray name;
    Disk *disk = diskOf(path, &name);
    if (!disk)
        return SQLITE_IOERR_DELETE;
    if (!disk->exists(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (disk->judge(Disk::Call::Delete) != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    disk->remove(name);
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs *, const char *path, int, int *result)
{
    QByteArray name;
    Disk *disk = diskOf(path, &name);
    *result = disk && disk->exists(name);
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int length, char *out)
{
    sqlite3_snprintf(length, out, "%s", path);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *, int length, char *out)
{
    if (!s_random)
        s_random.emplace(1);
    s_random->fill({reinterpret_cast<quint8 *>(out), static_cast<size_t>(length)});
    return length;
}

int sleepFor(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int timeNow64(sqlite3_vfs *, sqlite3_int64 *now)
{
    constexpr sqlite3_int64 kUnixEpochInJulianMs = 210866760000000;
    *now = kUnixEpochInJulianMs + s_wallMs;
    return SQLITE_OK;
}

int timeNow(sqlite3_vfs *vfs, double *now)
{
    sqlite3_int64 ms = 0;
    timeNow64(vfs, &ms);
    *now = static_cast<double>(ms) / 86400000.0;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

void installVfs()
{
    static sqlite3_vfs vfs = {};
    if (vfs.zName)
        return;
    constexpr int kLongestPath = 512;
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = kLongestPath;
    vfs.zName = "mingcha-simulation";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = timeNow;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = timeNow64;
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        qFatal("The simulated file system cannot be registered.");
}

void mountDisk(const QByteArray &folder, Disk *disk)
{
    if (disk)
        s_disks[folder] = disk;
    else
        s_disks.erase(folder);
}

void seedVfs(quint64 seed, qint64 wallMs)
{
    s_random.emplace(seed);
    s_wallMs = wallMs;
    sqlite3_randomness(0, nullptr);
}

} // namespace mingcha::simulation
