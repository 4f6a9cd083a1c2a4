// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/vfsfile.h"

#include <algorithm>
#include <cstring>

namespace mingcha::simulation {

namespace {

Opened &of(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file)->opened;
}

int unlock(sqlite3_file *handle, int level)
{
    Opened &opened = of(handle);
    File &file = *opened.file;
    if (opened.level <= level)
        return SQLITE_OK;
    for (const void **holder : {&file.exclusive, &file.pending, &file.reserved}) {
        if (*holder == handle)
            *holder = nullptr;
    }
    if (level == SQLITE_LOCK_NONE && opened.level >= SQLITE_LOCK_SHARED)
        --file.shared;
    opened.level = level;
    return SQLITE_OK;
}

int shmUnmap(sqlite3_file *handle, int)
{
    Opened &opened = of(handle);
    if (!opened.usesShm)
        return SQLITE_OK;
    File &file = *opened.file;
    for (int i = 0; i < File::kShmLocks; ++i) {
        if (opened.shmShared & (1U << i))
            --file.shmShared[i];
        if (opened.shmExclusive & (1U << i))
            file.shmExclusive[i] = nullptr;
    }
    opened.shmShared = opened.shmExclusive = 0;
    opened.usesShm = false;
    // The memory ends with its last user, as it does with the last process.
    if (--file.shmUsers == 0)
        file.shm.clear();
    return SQLITE_OK;
}

int closeFile(sqlite3_file *handle)
{
    Opened *opened = reinterpret_cast<Handle *>(handle)->opened;
    shmUnmap(handle, 0);
    unlock(handle, SQLITE_LOCK_NONE);
    if (opened->deleteOnClose)
        opened->disk->remove(opened->name);
    delete opened;
    return SQLITE_OK;
}

int readFile(sqlite3_file *handle, void *into, int amount, sqlite3_int64 offset)
{
    Opened &opened = of(handle);
    if (const int code = opened.disk->judge(Disk::Call::Read); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_IOERR_READ : code;
    const auto size = static_cast<sqlite3_int64>(opened.file->data.size());
    const sqlite3_int64 there = std::clamp<sqlite3_int64>(size - offset, 0, amount);
    if (there > 0)
        std::memcpy(into, opened.file->data.data() + offset, static_cast<size_t>(there));
    if (there == amount)
        return SQLITE_OK;
    std::memset(static_cast<char *>(into) + there, 0, static_cast<size_t>(amount - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *handle, const void *from, int amount, sqlite3_int64 offset)
{
    Opened &opened = of(handle);
    const sqlite3_int64 growth = offset + amount - static_cast<sqlite3_int64>(opened.file->data.size());
    if (const int code = opened.disk->judge(Disk::Call::Write, std::max<sqlite3_int64>(growth, 0)); code != SQLITE_OK)
        return code;
    opened.file->write(offset, static_cast<const char *>(from), amount);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *handle, sqlite3_int64 size)
{
    Opened &opened = of(handle);
    if (const int code = opened.disk->judge(Disk::Call::Truncate); code != SQLITE_OK)
        return code;
    opened.file->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *handle, int)
{
    Opened &opened = of(handle);
    if (const int code = opened.disk->judge(Disk::Call::Sync); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
    opened.file->sync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *handle, sqlite3_int64 *size)
{
    *size = static_cast<sqlite3_int64>(of(handle).file->data.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file *handle, int level)
{
    Opened &opened = of(handle);
    File &file = *opened.file;
    if (opened.level >= level)
        return SQLITE_OK;
    const auto isOther = [&](const void *holder) { return holder && holder != handle; };
    if (isOther(file.exclusive) || (isOther(file.pending) && opened.level == SQLITE_LOCK_NONE))
        return SQLITE_BUSY;
    if (opened.level == SQLITE_LOCK_NONE) {
        ++file.shared;
        opened.level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED && opened.level < SQLITE_LOCK_RESERVED) {
        if (isOther(file.reserved))
            return SQLITE_BUSY;
        file.reserved = handle;
        opened.level = SQLITE_LOCK_RESERVED;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        file.pending = handle;
        opened.level = SQLITE_LOCK_PENDING;
        if (file.shared > 1)
            return SQLITE_BUSY;
        file.exclusive = handle;
        opened.level = SQLITE_LOCK_EXCLUSIVE;
    }
    return SQLITE_OK;
}

int isReserved(sqlite3_file *handle, int *result)
{
    *result = of(handle).file->reserved != nullptr;
    return SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    constexpr int kBytes = 4096;
    return kBytes;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shmMap(sqlite3_file *handle, int region, int bytes, int extend, void volatile **memory)
{
    Opened &opened = of(handle);
    File &file = *opened.file;
    if (!opened.usesShm) {
        opened.usesShm = true;
        ++file.shmUsers;
    }
    *memory = nullptr;
    if (region >= static_cast<int>(file.shm.size()) && !extend)
        return SQLITE_OK;
    while (region >= static_cast<int>(file.shm.size()))
        file.shm.push_back(std::make_unique<char[]>(static_cast<size_t>(bytes)));
    *memory = file.shm[static_cast<size_t>(region)].get();
    return SQLITE_OK;
}

int shmLock(sqlite3_file *handle, int first, int count, int flags)
{
    Opened &opened = of(handle);
    File &file = *opened.file;
    const unsigned mask = ((1U << count) - 1U) << first;
    if (flags & SQLITE_SHM_UNLOCK) {
        for (int i = first; i < first + count; ++i) {
            if (opened.shmShared & (1U << i))
                --file.shmShared[i];
            if (opened.shmExclusive & (1U << i))
                file.shmExclusive[i] = nullptr;
        }
        opened.shmShared &= ~mask;
        opened.shmExclusive &= ~mask;
        return SQLITE_OK;
    }
    for (int i = first; i < first + count; ++i) {
        if (file.shmExclusive[i] && file.shmExclusive[i] != handle)
            return SQLITE_BUSY;
        const int others = file.shmShared[i] - ((opened.shmShared & (1U << i)) ? 1 : 0);
        if ((flags & SQLITE_SHM_EXCLUSIVE) && others > 0)
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        if (flags & SQLITE_SHM_EXCLUSIVE) {
            file.shmExclusive[i] = handle;
            opened.shmExclusive |= 1U << i;
        } else if (!(opened.shmShared & (1U << i))) {
            ++file.shmShared[i];
            opened.shmShared |= 1U << i;
        }
    }
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file *) {}

const sqlite3_io_methods kMethods = {2,           closeFile,  readFile,        writeFile, truncateFile,
                                     syncFile,    fileSize,   lockFile,        unlock,    isReserved,
                                     fileControl, sectorSize, characteristics, shmMap,    shmLock,
                                     shmBarrier,  shmUnmap,   nullptr,         nullptr};

} // namespace

const sqlite3_io_methods *fileMethods()
{
    return &kMethods;
}

} // namespace mingcha::simulation
