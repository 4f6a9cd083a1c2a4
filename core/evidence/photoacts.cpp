// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/photoacts.h"

#include "core/evidence/photoqueries.h"
#include "core/person/reasons.h"

#include <QCoreApplication>

namespace mingcha::evidence {

namespace {

constexpr qsizetype kMaxCustodyWords = 500;

Error notHere()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Photo", "What this photo belongs to is not on this device."),
            {}};
}

Result<journal::Draft> founding(journal::Store &store, const PhotoInput &input, const char *kind, PhotoSource source)
{
    const Result<journal::Object> owner = store.object(input.owner);
    if (!owner)
        return owner.error();
    if (owner->dossier.isNull())
        return notHere();
    if (const Status noted = noteWaiting(store.database(), input.stored); !noted)
        return noted.error();
    journal::Draft draft;
    draft.kind = kind;
    draft.dossier = owner->dossier;
    draft.act.set(kPhotoOwner, input.owner.toBytes())
        .set(kPhotoRole, QString(word(input.role)))
        .set(kPhotoHash, input.stored.hash.toBytes())
        .set(kPhotoLength, input.stored.length)
        .set(kPhotoTakenMs, input.takenMs)
        .set(kPhotoSource, QString(word(source)));
    if (input.width > 0 && input.height > 0)
        draft.act.set(kPhotoWidth, input.width).set(kPhotoHeight, input.height);
    if (input.orientation > 1)
        draft.act.set(kPhotoOrientation, input.orientation);
    if (!input.itemCode.isEmpty())
        draft.act.set(kPhotoItemCode, input.itemCode);
    if (input.position)
        draft.act.set(kPhotoPosition, encodeFix(*input.position));
    return draft;
}

Result<journal::Draft> onPhoto(journal::Store &store, const Id &photo, const char *kind)
{
    const Result<journal::Object> object = store.object(photo);
    if (!object)
        return object.error();
    if (object->dossier.isNull() || !findPhoto(store.database(), photo))
        return person::denied("photo.unknown");
    journal::Draft draft;
    draft.kind = kind;
    draft.dossier = object->dossier;
    draft.act.object = photo;
    return draft;
}

} // namespace

Result<journal::Draft> take(journal::Store &store, const person::Person &, const PhotoInput &input)
{
    return founding(store, input, "photo.taken", PhotoSource::Camera);
}

Result<journal::Draft> importPhoto(journal::Store &store, const person::Person &, const PhotoInput &input)
{
    return founding(store, input, "photo.imported", PhotoSource::Imported);
}

Result<journal::Draft> mark(journal::Store &store, const person::Person &, const MarkInput &input)
{
    if (const Status fine = checkMarks(input.marks); !fine)
        return fine.error();
    if (input.marks.isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Photo", "There is no mark to keep."), {}};
    Result<journal::Draft> draft = onPhoto(store, input.photo, "photo.marked");
    if (draft)
        draft->act.add(kPhotoMarks, encodeMarks(input.marks));
    return draft;
}

Result<journal::Draft> noteCustody(journal::Store &store, const person::Person &, const CustodyInput &input)
{
    if (input.event.isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Photo", "Say what was done with the photo."), {}};
    Result<journal::Draft> draft = onPhoto(store, input.photo, "photo.custody");
    if (draft)
        draft->act.add(kPhotoCustody, QCborArray{input.event, input.words.left(kMaxCustodyWords)});
    return draft;
}

Status noteWaiting(journal::Database &database, const StoredPhoto &photo)
{
    // The same photo once more: its file is here again, and what the centre has given its receipt for stays received.
    journal::Query query =
        database.query(QStringLiteral("INSERT INTO photofile(hash, length, safe, receipt) VALUES(?, ?, 0, ?) "
                                      "ON CONFLICT(hash) DO UPDATE SET safe = 1 WHERE safe = 2"));
    return query.bind(photo.hash).bind(photo.length).bind(QByteArray()).run();
}

Status offerPhotosAgain(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral(
        "UPDATE photofile SET safe = 0 WHERE safe = 1 AND hash IN (SELECT hash FROM photo WHERE takenBy IN "
        "(SELECT person FROM incarnation WHERE mine = 1))"));
    return query.run();
}

Status offerAwaited(journal::Database &database, const std::vector<Hash> &photos)
{
    for (const Hash &photo : photos) {
        journal::Query query =
            database.query(QStringLiteral("UPDATE photofile SET safe = 0 WHERE safe = 1 AND hash = ?"));
        if (const Status status = query.bind(photo).run(); !status)
            return status;
    }
    return success();
}

Status offerUnreceipted(journal::Database &database)
{
    journal::Query query = database.query(QStringLiteral(
        "UPDATE photofile SET safe = 0 WHERE safe = 1 AND receipt = x'' AND hash IN (SELECT hash FROM photo "
        "WHERE takenBy IN (SELECT person FROM incarnation WHERE mine = 1))"));
    return query.run();
}

Status markSafe(journal::Database &database, const StoredPhoto &photo, QByteArrayView receipt)
{
    journal::Query query = database.query(QStringLiteral(
        "INSERT INTO photofile(hash, length, safe, receipt) VALUES(?, ?, 1, ?) ON CONFLICT(hash) DO UPDATE SET "
        "safe = 1, receipt = excluded.receipt WHERE length = excluded.length"));
    if (const Status status = query.bind(photo.hash).bind(photo.length).bind(receipt.toByteArray()).run(); !status)
        return status;
    if (query.changed() > 0)
        return success();
    return Error{ErrorCode::Invalid,
                 QCoreApplication::translate(
                     "Photo", "The receipt names another length than the photo has. It stays on the list of "
                              "what is not yet safe."),
                 photo.hash.toHex()};
}

Status noteFetched(journal::Database &database, const StoredPhoto &photo, QByteArrayView receipt)
{
    journal::Query query =
        database.query(QStringLiteral("INSERT INTO photofile(hash, length, safe, receipt) VALUES(?, ?, 1, ?) "
                                      "ON CONFLICT(hash) DO UPDATE SET safe = 1 WHERE safe = 2"));
    return query.bind(photo.hash).bind(photo.length).bind(receipt.toByteArray()).run();
}

} // namespace mingcha::evidence
