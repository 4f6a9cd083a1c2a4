// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The uploads on disk (see upload.h for the files) and their way into the photo store. Everything here blocks and is
// called on a worker; any thread may call. Bytes of one upload are written only by the request that holds its lease
// (uploadlease.h). Killed at any time it opens again with what had arrived; without power, with what the disk had.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "sync/centre/tus/upload.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <mutex>

namespace mingcha::centre {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kTouchMs = 3600LL * 1000; ///< the time of the last byte is written down at most this often

struct UploadConfig
{
    QString directory;      ///< unfinished uploads and state files
    QString photoDirectory; ///< the photo store, on the same file system
    qint64 maxLength = 64LL << 20;
    qint64 ownerBytes = 4LL << 30;     ///< of all open uploads of one owner
    int ownerUploads = 2000;           ///< open uploads of one owner
    qint64 reserveBytes = 512LL << 20; ///< kept free for entries: uploads stop first (rule 12)
    qint64 openMs = 30 * kDayMs;       ///< an open upload lives so long from its last byte
    qint64 tombstoneMs = 30 * kDayMs;  ///< so long an expired or terminated one answers 410
    qint64 completedMs = 90 * kDayMs;  ///< so long a completed one tells its receipt
};

struct NewUpload
{
    QByteArray owner;
    qint64 length = 0;
    QByteArray metadata;
    std::optional<Hash> sha256;
};

class UploadStore
{
public:
    UploadStore(UploadConfig config, const Clock &clock, Random &random);

    /// Reads what is there. State files that cannot be read are set aside and named in `damaged`.
    [[nodiscard]] Status open(QStringList &damaged);
    /// The same owner and hash give the same upload. Errors: Limit (too long), Conflict (known with another length),
    /// Busy (the owner's quota), DiskFull.
    [[nodiscard]] Result<Upload> create(const NewUpload &wanted);
    /// NotFound when there never was one; an expired upload comes back as Expired.
    [[nodiscard]] Result<Upload> find(const QByteArray &id);
    /// Opens the bytes for writing at `offset`, where the file must end.
    [[nodiscard]] Status openPart(const Upload &upload, QFile &part);
    [[nodiscard]] Status append(const QByteArray &id, QFile &part, const QByteArray &bytes);
    [[nodiscard]] Status truncate(QFile &part, qint64 length);
    /// All bytes are there: syncs, reads them back, compares the hash and moves them into the photo store. Damaged: they
    /// are not what was announced, and the upload is at 0 again. Doing it twice does no harm.
    [[nodiscard]] Result<Upload> finish(const QByteArray &id);
    [[nodiscard]] Result<Upload> complete(const QByteArray &id, const QByteArray &receipt);
    /// The photo of a completed upload stays in the photo store.
    [[nodiscard]] Status terminate(const QByteArray &id);
    /// Removes what has expired; the number of uploads that changed.
    int expire();

    [[nodiscard]] const UploadConfig &config() const { return m_config; }
    [[nodiscard]] QString photoPath(const Hash &hash) const;

    /// The id that a device can work out for itself from its owner name and the photo's hash.
    [[nodiscard]] static QByteArray uploadId(const QByteArray &owner, const Hash &sha256);

private:
    [[nodiscard]] QString partPath(const QByteArray &id) const;
    [[nodiscard]] QString statePath(const QByteArray &id) const;
    [[nodiscard]] Status keep(const Upload &upload);
    [[nodiscard]] Status load(const QString &name, QStringList &damaged);
    [[nodiscard]] Status checkQuota(const NewUpload &wanted) const;
    [[nodiscard]] std::optional<Upload> known(const QByteArray &id) const;
    [[nodiscard]] Status close(Upload upload, Upload::State state);
    [[nodiscard]] qint64 offsetOf(const Upload &upload) const;
    void forget(const Upload &upload);

    const UploadConfig m_config;
    const Clock &m_clock;
    Random &m_random;
    std::mutex m_creating; ///< one creation or expiry at a time
    mutable std::mutex m_mutex;
    QHash<QByteArray, Upload> m_uploads;
};

} // namespace mingcha::centre
