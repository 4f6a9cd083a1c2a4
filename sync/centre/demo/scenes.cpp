// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/scenes.h"

#include "core/evidence/exif.h"
#include "sync/centre/demo/canvas.h"
#include "sync/centre/demo/rooms.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QImageWriter>

namespace mingcha::demo {

namespace {

constexpr int kJpegQuality = 86;
constexpr int kZoneMinutes = 8 * 60;
constexpr qint64 kMinuteMs = 60'000;

evidence::ExifFacts cameraFacts(quint64 seed, qint64 takenMs, region::Place place)
{
    Dice dice(seed, "camera");
    evidence::ExifFacts facts;
    facts.takenLocalMs = takenMs + kZoneMinutes * kMinuteMs;
    facts.zoneMinutes = kZoneMinutes;
    facts.make = QStringLiteral("Mingcha");
    facts.model = QStringLiteral("Demo scene");
    facts.orientation = 1;
    facts.point = evidence::Point{place.latE7, place.lonE7};
    facts.accuracyMm = dice.between(2500, 8000);
    facts.gpsTimeMs = takenMs / 1000 * 1000;
    return facts;
}

} // namespace

QImage drawScene(SceneKind kind, Variant variant, quint64 seed)
{
    Canvas canvas(seed);
    const bool isMended = variant == Variant::Mended;
    switch (kind) {
    case SceneKind::Kitchen: paintKitchen(canvas, isMended); break;
    case SceneKind::Corridor: paintCorridor(canvas, isMended); break;
    case SceneKind::DistributionBox: paintDistributionBox(canvas, isMended); break;
    case SceneKind::Workshop: paintWorkshop(canvas, isMended); break;
    case SceneKind::EbikeIndoors: paintEbike(canvas, isMended); break;
    case SceneKind::SchoolBus: paintSchoolBus(canvas, isMended); break;
    case SceneKind::Extinguisher: paintExtinguisher(canvas, isMended); break;
    case SceneKind::ShopFront: paintShopFront(canvas, isMended); break;
    }
    return canvas.finish();
}

Result<QByteArray> sceneJpeg(SceneKind kind, Variant variant, quint64 seed, qint64 takenMs, region::Place place)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kJpegQuality);
    if (!writer.write(drawScene(kind, variant, seed))) {
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("Demo", "The scene cannot be saved (%1).").arg(writer.errorString()),
                     {}};
    }
    buffer.close();
    return evidence::writeExif(jpeg, cameraFacts(seed, takenMs, place));
}

SceneKind sceneForTags(const std::vector<QString> &tags, const QString &venueType)
{
    static const QHash<QString, SceneKind> byTag{
        {QStringLiteral("gas"), SceneKind::Kitchen},
        {QStringLiteral("evacuation"), SceneKind::Corridor},
        {QStringLiteral("electrical"), SceneKind::DistributionBox},
        {QStringLiteral("residence"), SceneKind::Workshop},
        {QStringLiteral("ebike"), SceneKind::EbikeIndoors},
        {QStringLiteral("traffic"), SceneKind::SchoolBus},
    };
    if (venueType == QStringLiteral("C02"))
        return SceneKind::SchoolBus;
    for (const QString &tag : tags) {
        const auto found = byTag.constFind(tag);
        if (found != byTag.cend())
            return *found;
    }
    for (const QString &tag : tags) {
        if (tag == QStringLiteral("fire"))
            return SceneKind::Extinguisher;
    }
    return venueType.startsWith(u'B') ? SceneKind::Workshop : SceneKind::ShopFront;
}

} // namespace mingcha::demo
