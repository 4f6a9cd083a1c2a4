// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/photoqueries.h"

#include "core/evidence/photoroom.h"
#include "core/journal/history.h"

#include <QCoreApplication>

namespace mingcha::evidence {

namespace {

#define MINGCHA_PHOTO_COLUMNS                                                                                                 \
    "SELECT id, owner, dossier, role, source, photo.hash, photo.length, takenMs, takenBy, width, height, orientation, code, " \
    "lat, lon, accuracy, markLayers, pending, photofile.safe FROM photo LEFT JOIN photofile ON photofile.hash = photo.hash "

Photo readRow(const journal::Query &query)
{
    Photo photo;
    photo.id = query.id(0);
    photo.owner = query.id(1);
    photo.dossier = query.id(2);
    photo.role = photoRoleFromWord(query.text(3)).value_or(PhotoRole::Scene);
    photo.source = photoSourceFromWord(query.text(4));
    photo.hash = query.hash(5);
    photo.length = query.integer(6);
    photo.takenMs = query.integer(7);
    photo.takenBy = query.id(8);
    photo.width = static_cast<int>(query.integer(9));
    photo.height = static_cast<int>(query.integer(10));
    photo.orientation = static_cast<int>(query.integer(11));
    photo.itemCode = query.text(12);
    if (!query.isNull(13) && !query.isNull(14))
        photo.point = Point{query.integer(13), query.integer(14)};
    if (!query.isNull(15))
        photo.accuracyMm = query.integer(15);
    photo.markLayers = static_cast<int>(query.integer(16));
    photo.pending = query.integer(17) != 0;
    photo.onDevice = !query.isNull(18) && query.integer(18) != kFileGone;
    photo.safe = !query.isNull(18) && query.integer(18) != kFileWaits;
    return photo;
}

} // namespace

Result<std::vector<Photo>> photosInJournal(journal::Database &database, const Id &dossier, const Id &owner)
{
    const Result<std::vector<Id>> ids = journal::objectsOfDossier(database, dossier, QStringLiteral("photo"));
    if (!ids)
        return ids.error();
    std::vector<Photo> photos;
    for (const Id &id : *ids) {
        const Result<journal::Object> object = journal::readObject(database, id);
        if (!object)
            return object.error();
        Photo photo = photoOf(*object);
        if (photo.owner != owner)
            continue;
        journal::Query file = database.query(QStringLiteral("SELECT safe FROM photofile WHERE hash = ?"));
        if (const Status status = file.bind(photo.hash).run(); !status)
            return status.error();
        const bool isKnown = file.next();
        photo.onDevice = isKnown && file.integer(0) != kFileGone;
        photo.safe = isKnown && file.integer(0) != kFileWaits;
        photos.push_back(std::move(photo));
    }
    return photos;
}

Result<std::vector<Photo>> photosOf(journal::Database &database, const Id &owner)
{
    journal::Query query =
        database.query(QStringLiteral(MINGCHA_PHOTO_COLUMNS "WHERE owner = ? ORDER BY takenMs, photo.n"));
    if (const Status status = query.bind(owner).run(); !status)
        return status.error();
    std::vector<Photo> photos;
    while (query.next())
        photos.push_back(readRow(query));
    return photos;
}

Result<std::vector<Photo>> photosAfter(journal::Database &database, const Id &after, int limit)
{
    journal::Query query = database.query(QStringLiteral(MINGCHA_PHOTO_COLUMNS "WHERE id > ? ORDER BY id LIMIT ?"));
    if (const Status status = query.bind(after).bind(limit).run(); !status)
        return status.error();
    std::vector<Photo> photos;
    while (query.next())
        photos.push_back(readRow(query));
    return photos;
}

Result<std::vector<Photo>> photosWithHash(journal::Database &database, const Hash &hash)
{
    journal::Query query = database.query(QStringLiteral(MINGCHA_PHOTO_COLUMNS "WHERE photo.hash = ? ORDER BY id"));
    if (const Status status = query.bind(hash).run(); !status)
        return status.error();
    std::vector<Photo> photos;
    while (query.next())
        photos.push_back(readRow(query));
    return photos;
}

int countPhotos(journal::Database &database, const Id &owner, PhotoRole role)
{
    journal::Query query = database.query(
        QStringLiteral("SELECT count(*) FROM photo WHERE owner = ?1 AND role = ?2 AND source = 'camera' AND "
                       "(?2 = ?3 OR NOT EXISTS (SELECT 1 FROM photo before WHERE before.owner = ?1 AND "
                       "before.role = ?3 AND before.hash = photo.hash))"));
    const QString before = QString(word(PhotoRole::Before));
    if (!query.bind(owner).bind(QString(word(role))).bind(before).run() || !query.next())
        return 0;
    return static_cast<int>(query.integer(0));
}

std::optional<Photo> findPhoto(journal::Database &database, const Id &id)
{
    journal::Query query = database.query(QStringLiteral(MINGCHA_PHOTO_COLUMNS "WHERE id = ?"));
    if (!query.bind(id).run() || !query.next())
        return {};
    return readRow(query);
}

Result<PhotoDetail> photoDetail(journal::Database &database, const Id &id)
{
    const Result<journal::Object> object = journal::readObject(database, id);
    if (!object)
        return object.error();
    const std::optional<Photo> row = findPhoto(database, id);
    if (!row)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Photo", "This photo is not on this device."),
                     id.toHex()};
    PhotoDetail detail = photoDetailOf(*object);
    detail.photo = *row;
    return detail;
}

Result<std::vector<UnsafePhoto>> unsafePhotos(journal::Database &database, int limit)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT photofile.hash, photofile.length, photo.id, owner, dossier, min(takenMs) AS taken FROM photofile "
        "LEFT JOIN photo ON photo.hash = photofile.hash WHERE safe = 0 AND (photo.id IS NOT NULL OR (NOT EXISTS "
        "(SELECT 1 FROM journal WHERE status = 2 AND kind LIKE 'photo.%' AND instr(body, photofile.hash) > 0) AND NOT "
        "EXISTS (SELECT 1 FROM branch WHERE instr(body, photofile.hash) > 0))) GROUP BY photofile.hash "
        "ORDER BY taken, photofile.hash LIMIT ?"));
    if (const Status status = query.bind(limit).run(); !status)
        return status.error();
    std::vector<UnsafePhoto> photos;
    while (query.next())
        photos.push_back({{query.hash(0), query.integer(1)}, query.id(2), query.id(3), query.id(4), query.integer(5)});
    return photos;
}

Result<std::vector<StoredPhoto>> forgottenPhotos(journal::Database &database, const PhotoFile &files)
{
    journal::Query query = database.query(
        // Of the people of this tablet: those of others are many, and were never to be sent from here.
        QStringLiteral("SELECT DISTINCT hash, length FROM photo WHERE hash NOT IN (SELECT hash FROM photofile) AND "
                       "takenBy IN (SELECT person FROM incarnation WHERE mine = 1)"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<StoredPhoto> photos;
    while (query.next()) {
        if (files.contains(query.hash(0)))
            photos.push_back({query.hash(0), query.integer(1)});
    }
    return photos;
}

Result<std::vector<StoredPhoto>> ownPhotosCalledSafe(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral(
        "SELECT DISTINCT photofile.hash, photofile.length FROM photofile JOIN photo ON photo.hash = photofile.hash "
        "WHERE safe <> 0 AND takenBy IN (SELECT person FROM incarnation WHERE mine = 1)"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<StoredPhoto> photos;
    while (query.next())
        photos.push_back({query.hash(0), query.integer(1)});
    return photos;
}

UnsafeTotal unsafeTotal(journal::Database &database)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT count(*), coalesce(sum(length), 0) FROM photofile WHERE safe = 0"));
    if (!query.run() || !query.next())
        return {};
    return {query.integer(0), query.integer(1)};
}

Result<std::vector<Hash>> awaitedPhotos(journal::Database &database, const Id &person, int limit)
{
    constexpr int kLookedBack =
        20'000; // of the rows that came last: a centre has millions, and a night's copy lacks none of old
    journal::Query query = database.query(QStringLiteral(
        "SELECT photo.hash FROM photo LEFT JOIN photofile ON photofile.hash = photo.hash "
        "WHERE n > (SELECT max(n) FROM photo) - ? AND takenBy = ? AND coalesce(safe, 0) = 0 GROUP BY photo.hash ORDER BY max(n) DESC LIMIT ?"));
    if (const Status status = query.bind(kLookedBack).bind(person).bind(limit).run(); !status)
        return status.error();
    std::vector<Hash> photos;
    while (query.next())
        photos.push_back(query.hash(0));
    return photos;
}

bool isSafe(journal::Database &database, const Hash &photo)
{
    journal::Query query = database.query(QStringLiteral("SELECT 1 FROM photofile WHERE hash = ? AND safe <> 0"));
    return query.bind(photo).run() && query.next();
}

QByteArray photoReceipt(journal::Database &database, const Hash &hash)
{
    journal::Query query = database.query(QStringLiteral("SELECT receipt FROM photofile WHERE hash = ? AND safe <> 0"));
    if (!query.bind(hash).run() || !query.next())
        return {};
    return query.blob(0);
}

Result<QSet<Hash>> namedPhotos(journal::Database &database)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT hash FROM photo UNION SELECT hash FROM photofile EXCEPT "
                                      "SELECT hash FROM photofile WHERE safe = 2"));
    if (const Status status = query.run(); !status)
        return status.error();
    QSet<Hash> named;
    while (query.next())
        named.insert(query.hash(0));
    return named;
}

#undef MINGCHA_PHOTO_COLUMNS

Result<std::vector<StoredPhoto>> photosHere(journal::Database &database)
{
    journal::Query query =
        database.query(QStringLiteral("SELECT hash, length FROM photofile WHERE safe <> 2 ORDER BY hash"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<StoredPhoto> photos;
    while (query.next())
        photos.push_back({query.hash(0), query.integer(1)});
    return photos;
}

} // namespace mingcha::evidence
