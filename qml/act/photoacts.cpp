// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts on photos: the bytes are stored and hashed first, then the entry that names them is written.
#include "qml/act/acts.h"

#include "core/base/files.h"
#include "core/evidence/exif.h"
#include "core/evidence/jpeg.h"
#include "core/evidence/marks.h"
#include "core/evidence/photoacts.h"
#include "qml/act/values.h"
#include "qml/act/words.h"

#include <QJsonArray>

namespace mingcha::app {

namespace {

void photo(ActDesk &desk, Fields &fields, Reply reply)
{
    evidence::PhotoInput input;
    input.owner = fields.id("owner");
    input.role = fields.has("role")
                     ? fields.word("role", [](const QString &w) { return evidence::photoRoleFromWord(w); })
                     : input.role;
    input.itemCode = fields.text("item", {});
    input.position = positionFrom(fields);
    const QString file = fields.text("file");
    const bool imported = fields.boolean("imported", false);
    if (!fieldsAreGood(fields, reply))
        return;
    const Result<QByteArray> bytes = readFile(file, evidence::kMaxPhotoBytes);
    const Result<evidence::StoredPhoto> stored =
        bytes ? desk.station.photos().store(*bytes) : Result<evidence::StoredPhoto>(bytes.error());
    if (!stored) {
        reply(stored.error());
        return;
    }
    input.stored = *stored;
    input.takenMs = desk.station.clock().now().wallMs;
    if (const Result<evidence::JpegFrame> frame = evidence::readJpegFrame(*bytes)) {
        input.width = frame->size.width();
        input.height = frame->size.height();
    }
    if (const Result<evidence::ExifFacts> exif = evidence::readExif(*bytes)) {
        input.orientation = exif->orientation.value_or(1);
        input.takenMs = imported ? exif->takenMs().value_or(input.takenMs) : input.takenMs;
    }
    performOne(
        desk,
        [input, imported](journal::Store &store, const person::Person &me) {
            return imported ? evidence::importPhoto(store, me, input) : evidence::take(store, me, input);
        },
        [reply = std::move(reply), hash = stored->hash.toHex()](Result<QJsonObject> result) {
            if (result)
                result->insert(QStringLiteral("sha256"), hash);
            reply(std::move(result));
        });
}

void mark(ActDesk &desk, Fields &fields, Reply reply)
{
    evidence::MarkInput input;
    input.photo = fields.id("photo");
    for (const QJsonValue value : fields.array("marks")) {
        const QJsonObject mark = value.toObject();
        const std::optional<evidence::MarkKind> kind = markKindFromWord(mark.value(QLatin1String("kind")).toString());
        if (!kind)
            fields.fail("marks", ActWords::tr("knows the kinds %1").arg(markWords().join(QStringLiteral(", "))));
        if (!mark.value(QLatin1String("text")).toString().isValidUtf16())
            fields.fail("marks",
                        ActWords::tr("holds half of a character (a lone surrogate); give the whole character"));
        input.marks.append({kind.value_or(evidence::MarkKind::Arrow), mark.value(QLatin1String("x1")).toInt(),
                            mark.value(QLatin1String("y1")).toInt(), mark.value(QLatin1String("x2")).toInt(),
                            mark.value(QLatin1String("y2")).toInt(), mark.value(QLatin1String("text")).toString()});
    }
    fields.failWithin("marks", evidence::checkMarks(input.marks));
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [input](journal::Store &store, const person::Person &me) { return evidence::mark(store, me, input); },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"photo", "owner file [role item imported position]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Keeps a JPEG byte for byte. Left out, role is before, and imported false: taken by this tablet, now."),
     photo},
    {"mark", "photo marks",
     QT_TRANSLATE_NOOP("ActHelp", "Adds a layer of marks: [{kind, x1, y1, x2, y2, text}], coordinates 0 to 10000."),
     mark},
};

} // namespace

std::span<const ActSpec> photoActs()
{
    return kActs;
}

} // namespace mingcha::app
