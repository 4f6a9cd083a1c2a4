// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A machine's disk in memory, as SQLite sees it through a VFS of its own (vfs.h). It knows what was synced: a power cut
// loses or tears the rest. It can be full, fail its n-th call, and die at its n-th call, which is how a process is killed at
// any statement: from then on nothing changes and everything fails. Main thread.
#pragma once

#include "core/base/random.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mingcha::simulation {

inline constexpr qint64 kSectorBytes = 512; ///< what a power cut keeps or loses as a whole

/// What one file holds, and what of it is not yet synced.
struct File
{
    struct Change
    {
        qint64 offset = 0;
        std::string before;
        std::string after;
        qint64 sizeBefore = 0;
        qint64 sizeAfter = 0;
    };
    std::string data;
    std::vector<Change> unsynced;
    bool nameIsDurable = false;
    // Locks of the main file and of the shared memory beside it; they end with the handles that hold them.
    int shared = 0;
    const void *reserved = nullptr;
    const void *pending = nullptr;
    const void *exclusive = nullptr;
    static constexpr int kShmLocks = 8;
    std::vector<std::unique_ptr<char[]>> shm;
    int shmUsers = 0;
    int shmShared[kShmLocks] = {};
    const void *shmExclusive[kShmLocks] = {};

    void write(qint64 offset, const char *bytes, qint64 length);
    void truncate(qint64 size);
    void sync();
    void losePower(Random &random);
};

/// The durable bytes of a disk by file name: a backup, a clone, or what a new machine begins with.
using Image = std::map<QByteArray, std::string>;

class Disk
{
public:
    enum class Call { Read, Write, Truncate, Sync, Delete };
    struct Fault
    {
        int code = 0; ///< of SQLite; 0: none
    };

    /// Makes the file when missing; null when it is missing and not to be made.
    [[nodiscard]] std::shared_ptr<File> file(const QByteArray &name, bool make);
    [[nodiscard]] bool exists(const QByteArray &name) const { return m_files.contains(name); }
    void remove(const QByteArray &name) { m_files.erase(name); }

    /// Counts a call and says whether it fails.
    [[nodiscard]] int judge(Call call, qint64 growth = 0);
    void dieAtCall(quint64 calls) { m_dieAt = m_calls + calls; }
    void failAtCall(quint64 calls, int code);
    void neverFail() { m_failAt = m_dieAt = 0; }
    void setCapacity(qint64 bytes) { m_capacity = bytes; }
    void setFreeBytes(qint64 bytes) { m_freeBytes = bytes; }
    [[nodiscard]] qint64 freeBytes() const { return m_freeBytes; }
    [[nodiscard]] quint64 calls() const { return m_calls; }
    [[nodiscard]] quint64 failures() const { return m_failures; }
    [[nodiscard]] bool isDead() const { return m_dead; }
    void die() { m_dead = true; }

    /// While it lives, calls neither count nor fail: for the simulator's own checks.
    class Unfailing
    {
    public:
        explicit Unfailing(Disk &disk) : m_disk(disk) { ++m_disk.m_unfailing; }
        ~Unfailing() { --m_disk.m_unfailing; }
        Unfailing(const Unfailing &) = delete;

    private:
        Disk &m_disk;
    };

    /// After the process is gone: what the operating system still had is there, unless the power went as well.
    void losePower(Random &random);
    void revive();

    [[nodiscard]] Image image() const;
    void restore(const Image &image);

    /// A small file written whole and synced, or not at all.
    [[nodiscard]] bool writeWhole(const QByteArray &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray readWhole(const QByteArray &name) const;

private:
    [[nodiscard]] qint64 size() const;
    std::map<QByteArray, std::shared_ptr<File>> m_files;
    quint64 m_calls = 0;
    quint64 m_failures = 0;
    quint64 m_dieAt = 0;
    quint64 m_failAt = 0;
    int m_failCode = 0;
    qint64 m_capacity = 0; ///< 0: no limit
    qint64 m_freeBytes = 64LL << 30;
    bool m_dead = false;
    int m_unfailing = 0;
};

} // namespace mingcha::simulation
