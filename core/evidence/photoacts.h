// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts on photos: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's job,
// after the bytes were stored (photofile.h); notes in the same transaction that the file waits to be made safe.
#pragma once

#include "core/evidence/photo.h"
#include "core/evidence/photofile.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::evidence {

struct PhotoInput
{
    Id owner; ///< a hazard, an inspection or a site
    PhotoRole role = PhotoRole::Before;
    StoredPhoto stored;
    qint64 takenMs = 0;
    int width = 0;
    int height = 0;
    int orientation = 1;
    QString itemCode;
    std::optional<JudgedFix> position;
};
[[nodiscard]] Result<journal::Draft> take(journal::Store &store, const person::Person &me, const PhotoInput &input);
/// From elsewhere: never primary evidence.
[[nodiscard]] Result<journal::Draft> importPhoto(journal::Store &store, const person::Person &me,
                                                 const PhotoInput &input);

struct MarkInput
{
    Id photo;
    QList<Mark> marks;
};
[[nodiscard]] Result<journal::Draft> mark(journal::Store &store, const person::Person &me, const MarkInput &input);

struct CustodyInput
{
    Id photo;
    QString event; ///< "viewed", "exported", "submitted", "archived", "destroyed"
    QString words;
};
[[nodiscard]] Result<journal::Draft> noteCustody(journal::Store &store, const person::Person &me,
                                                 const CustodyInput &input);

/// Says that its file is here and the centre is still to have it.
[[nodiscard]] Status noteWaiting(journal::Database &database, const StoredPhoto &photo);
/// Says that a receipt names this hash and length; keeps the receipt. Invalid when the length differs.
/// A centre that was brought back from a copy may lack them: photos by people of this tablet whose bytes are here are offered
/// again, which costs a question each where it has them.
[[nodiscard]] Status offerPhotosAgain(journal::Database &database);
/// Of these the centre says that it has not got them, whatever it said before: those whose bytes are here are sent again.
[[nodiscard]] Status offerAwaited(journal::Database &database, const std::vector<Hash> &photos);
/// What counts as received without any receipt is sent.
[[nodiscard]] Status offerUnreceipted(journal::Database &database);
[[nodiscard]] Status markSafe(journal::Database &database, const StoredPhoto &photo, QByteArrayView receipt);
/// Says that the bytes of a photo of another device are here now: on a tablet safe, as they came from the centre; at the
/// centre with the first receipt that it gave for them.
[[nodiscard]] Status noteFetched(journal::Database &database, const StoredPhoto &photo, QByteArrayView receipt = {});

} // namespace mingcha::evidence
