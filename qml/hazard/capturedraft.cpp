// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/capturedraft.h"

#include <algorithm>

namespace mingcha::app {

namespace {

/// Numbers are in files that outlive the app's version.
enum Value { kPictures = 1, kCategory, kReason, kPlace, kTownship, kEmergency, kReported, kAttached };
enum PictureValue { kHash = 1, kLength, kTakenMs, kWidth, kHeight, kOrientation, kImported, kPosition };

constexpr int kUpright = 1;

QCborMap encodePicture(const KeptPicture &picture)
{
    const evidence::PhotoInput &input = picture.input;
    QCborMap map{{kHash, input.stored.hash.toBytes()},
                 {kLength, input.stored.length},
                 {kTakenMs, input.takenMs},
                 {kWidth, input.width},
                 {kHeight, input.height},
                 {kOrientation, input.orientation},
                 {kImported, picture.imported}};
    if (input.position)
        map.insert(kPosition, evidence::encodeFix(*input.position));
    return map;
}

std::optional<KeptPicture> decodePicture(const QCborMap &map)
{
    const std::optional<Hash> hash = Hash::fromBytes(map.value(kHash).toByteArray());
    if (!hash || map.value(kLength).toInteger() <= 0)
        return {};
    KeptPicture picture;
    picture.imported = map.value(kImported).toBool();
    evidence::PhotoInput &input = picture.input;
    input.stored = {*hash, map.value(kLength).toInteger()};
    input.takenMs = map.value(kTakenMs).toInteger();
    input.width = static_cast<int>(map.value(kWidth).toInteger());
    input.height = static_cast<int>(map.value(kHeight).toInteger());
    input.orientation = static_cast<int>(map.value(kOrientation).toInteger(kUpright));
    if (const Result<evidence::JudgedFix> fix = evidence::decodeFix(map.value(kPosition).toArray()))
        input.position = *fix;
    return picture;
}

} // namespace

QCborMap encodeCapture(const CaptureDraft &draft)
{
    QCborArray pictures;
    for (const KeptPicture &picture : draft.pictures)
        pictures.append(encodePicture(picture));
    return {{kPictures, pictures},
            {kCategory, draft.category},
            {kReason, draft.reason},
            {kPlace, draft.place},
            {kTownship, draft.township},
            {kEmergency, draft.emergency},
            {kReported, draft.reported.toBytes()},
            {kAttached, static_cast<qint64>(draft.attached)}};
}

CaptureDraft decodeCapture(const QCborMap &values)
{
    CaptureDraft draft;
    const QCborArray pictures = values.value(kPictures).toArray();
    for (const QCborValue picture : pictures) {
        if (const std::optional<KeptPicture> whole = decodePicture(picture.toMap()))
            draft.pictures.push_back(*whole);
    }
    draft.category = values.value(kCategory).toString();
    draft.reason = values.value(kReason).toString();
    draft.place = values.value(kPlace).toString();
    draft.township = values.value(kTownship).toString();
    draft.emergency = values.value(kEmergency).toBool();
    draft.reported = Id::fromBytes(values.value(kReported).toByteArray()).value_or(Id{});
    const qint64 attached = values.value(kAttached).toInteger();
    draft.attached = std::clamp<qsizetype>(attached, 0, std::ssize(draft.pictures));
    return draft;
}

} // namespace mingcha::app
