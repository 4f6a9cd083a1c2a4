// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The store of photo bytes on disk: DIR/ab/abcdef….jpg, named by SHA-256, byte for byte as the camera gave them. A file
// is there whole or not at all; it is read back and its hash checked before it counts as stored. Knows nothing of
// entries: who refers to a photo is the journal's business, hence sweepOrphans is told what to keep. Not on the GUI
// thread; several threads may store at once.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QSet>
#include <QString>

#include <functional>
#include <memory>

class QIODevice;

namespace mingcha::evidence {

inline constexpr qint64 kMaxPhotoBytes = 64LL << 20; ///< one photo
/// Before that an entry may still come to name it: those that an older copy of the database lacks come back by the feeds.
inline constexpr qint64 kOrphanAgeMs = 90LL * 24 * 3600 * 1000;
inline constexpr qint64 kPhotoReserveBytes = 200LL << 20; ///< kept free for the journal: photos stop first (rule 12)

/// How a file of this device stands; in the database, for ever.
enum FileState {
    kFileWaits = 0,    ///< here, and not yet safe: no receipt
    kFileReceived = 1, ///< here, and the centre has it
    kFileGone = 2,     ///< the centre has it; removed from here to make room
};

struct StoredPhoto
{
    Hash hash;
    qint64 length = 0;
    bool operator==(const StoredPhoto &) const = default;
};

class PhotoFile
{
public:
    /// Tells the free bytes of the disk that holds a directory.
    using FreeBytes = std::function<qint64(const QString &directory)>;

    explicit PhotoFile(QString directory, FreeBytes freeBytes = diskFreeBytes);

    /// Checks that the bytes are a whole JPEG and stores them durably. The same photo again is a success.
    [[nodiscard]] Result<StoredPhoto> store(const QByteArray &jpeg) const;
    [[nodiscard]] Result<StoredPhoto> storeFile(const QString &source) const;
    /// Stores bytes already checked elsewhere (a preview, a photo received); must hash to `expected`.
    [[nodiscard]] Result<StoredPhoto> storeAs(const Hash &expected, const QByteArray &bytes) const;
    /// Reads all of the file and compares: NotFound, or Damaged when it is not what its name says.
    [[nodiscard]] Result<StoredPhoto> verify(const Hash &hash) const;
    /// Opened for reading.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const Hash &hash) const;
    [[nodiscard]] Result<QByteArray> read(const Hash &hash) const;
    [[nodiscard]] bool contains(const Hash &hash) const;
    /// Where the photo is or would be.
    [[nodiscard]] QString path(const Hash &hash) const;
    /// Removes one photo, here or not; who calls has made sure that it may go (clearing.h).
    [[nodiscard]] Status remove(const Hash &hash) const;
    /// Removes photos not in `keep` and unfinished files, both only when last written before `olderThanMs` (wall time):
    /// a photo is stored before the entry that names it. The number removed.
    [[nodiscard]] Result<int> sweepOrphans(const QSet<Hash> &keep, qint64 olderThanMs) const;

    [[nodiscard]] static qint64 diskFreeBytes(const QString &directory);

private:
    [[nodiscard]] Result<StoredPhoto> takeAgain(const Hash &hash) const;
    QString m_directory;
    FreeBytes m_freeBytes;
};

} // namespace mingcha::evidence
