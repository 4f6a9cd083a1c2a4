// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads photos: of an owner, one in detail, and which files are not yet safe. Any connection, any thread's own.
#pragma once

#include "core/evidence/photo.h"
#include "core/evidence/photofile.h"
#include "core/journal/database.h"

#include <QSet>

namespace mingcha::evidence {

/// Of `owner`, as the journal tells it: also those that the table of photos, which is only made from it, has no more.
[[nodiscard]] Result<std::vector<Photo>> photosInJournal(journal::Database &database, const Id &dossier,
                                                         const Id &owner);
/// Of a hazard, inspection or site, in the order they were taken.
[[nodiscard]] Result<std::vector<Photo>> photosOf(journal::Database &database, const Id &owner);
/// With a role, taken with the camera here, and no picture that stands as taken before: what a rule counts.
[[nodiscard]] int countPhotos(journal::Database &database, const Id &owner, PhotoRole role);
[[nodiscard]] std::optional<Photo> findPhoto(journal::Database &database, const Id &id);
/// NotFound when there is none.
[[nodiscard]] Result<PhotoDetail> photoDetail(journal::Database &database, const Id &id);
/// Every photo with an id greater than `after`, in the order of their ids; at most `limit`.
[[nodiscard]] Result<std::vector<Photo>> photosAfter(journal::Database &database, const Id &after, int limit);

/// Every photo whose bytes have this hash.
[[nodiscard]] Result<std::vector<Photo>> photosWithHash(journal::Database &database, const Hash &hash);

struct UnsafePhoto
{
    StoredPhoto stored;
    Id photo;
    Id owner;
    Id dossier;
    qint64 takenMs = 0;
};
/// The outbox of photos: on this device and without a receipt, the oldest first. A photo whose entry the centre has, in a log
/// that is not followed here any more, is known by its file alone (no ids, no time); one whose entry was refused is not sent.
[[nodiscard]] Result<std::vector<UnsafePhoto>> unsafePhotos(journal::Database &database, int limit);
/// Named by entries, with their files here, and not noted: a restored copy of the tablet does not know that it still had
/// to send them. Looks at the disk.
[[nodiscard]] Result<std::vector<StoredPhoto>> forgottenPhotos(journal::Database &database, const PhotoFile &files);
struct UnsafeTotal
{
    qint64 photos = 0;
    qint64 bytes = 0;
};
/// Photos by people of this tablet that the centre is said to have.
[[nodiscard]] Result<std::vector<StoredPhoto>> ownPhotosCalledSafe(journal::Database &database);
[[nodiscard]] UnsafeTotal unsafeTotal(journal::Database &database);
/// At the centre: photos by this person whose entries are here and whose files are not; of the last that came, and not more.
[[nodiscard]] Result<std::vector<Hash>> awaitedPhotos(journal::Database &database, const Id &person, int limit);
/// Whether the centre is known to have it.
[[nodiscard]] bool isSafe(journal::Database &database, const Hash &photo);
/// The centre's receipt, empty when there is none yet.
[[nodiscard]] QByteArray photoReceipt(journal::Database &database, const Hash &hash);
/// Every hash that an entry or a waiting file names, without those noted as gone: what PhotoFile::sweepOrphans keeps.
[[nodiscard]] Result<QSet<Hash>> namedPhotos(journal::Database &database);

/// Every file that is said to be on this device.
[[nodiscard]] Result<std::vector<StoredPhoto>> photosHere(journal::Database &database);

} // namespace mingcha::evidence
