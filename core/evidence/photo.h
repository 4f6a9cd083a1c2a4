// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A photo as evidence: what it belongs to, its digest, when and where it was taken. The bytes are photofile.h's; marks and
// custody stand beside the original, never in it. Values only; any thread.
#pragma once

#include "core/base/ids.h"
#include "core/evidence/fix.h"
#include "core/evidence/marks.h"
#include "core/journal/entry.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace mingcha::evidence {

/// Fields of an object of type "photo". Numbers are on disk and on the wire for ever.
enum PhotoField {
    kPhotoOwner = 1,
    kPhotoRole = 2,
    kPhotoHash = 3,
    kPhotoLength = 4,
    kPhotoTakenMs = 5,
    kPhotoSource = 6,
    kPhotoPosition = 7, ///< encodeFix
    kPhotoWidth = 8,
    kPhotoHeight = 9,
    kPhotoItemCode = 10,
    kPhotoOrientation = 11,
};
enum PhotoSet {
    kPhotoMarks = 1,   ///< encodeMarks: one layer for each time somebody drew
    kPhotoCustody = 2, ///< [event, words]
};

enum class PhotoRole { Before, After, Reinspection, Scene, Card };
/// Imported ones come from elsewhere: shown as such, and never primary evidence.
enum class PhotoSource { Camera, Imported };

/// Words as stored and sent, and back.
[[nodiscard]] QLatin1String word(PhotoRole role);
[[nodiscard]] QLatin1String word(PhotoSource source);
[[nodiscard]] std::optional<PhotoRole> photoRoleFromWord(QStringView word);
[[nodiscard]] PhotoSource photoSourceFromWord(QStringView word);

struct MarkLayer
{
    Id by;
    qint64 ms = 0;
    QList<Mark> marks;
    journal::EntryRef entry = {};
};
struct CustodyEvent
{
    Id by;
    qint64 ms = 0;
    QString event;
    QString words;
    journal::EntryRef entry = {};
};

struct Photo
{
    Id id;
    Id owner;
    Id dossier;
    PhotoRole role = PhotoRole::Before;
    PhotoSource source = PhotoSource::Camera;
    Hash hash;
    qint64 length = 0;
    qint64 takenMs = 0;
    Id takenBy;
    int width = 0;
    int height = 0;
    int orientation = 1; ///< 1 … 8, as in EXIF
    QString itemCode;
    std::optional<Point> point;
    std::optional<qint64> accuracyMm;
    int markLayers = 0;
    bool pending = false;
    bool onDevice = false; ///< the original's bytes are here
    bool safe = false;     ///< a receipt names its hash and length

    [[nodiscard]] bool isPrimary() const { return source == PhotoSource::Camera; }
};

struct PhotoDetail
{
    Photo photo;
    std::optional<JudgedFix> position;
    std::vector<MarkLayer> layers;
    std::vector<CustodyEvent> custody;
};

} // namespace mingcha::evidence
