// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The drawn scenes: the same from the same seed, both variants from the same view, and whole JPEGs as a camera saves.
#include "core/checklist/cataloguereader.h"
#include "core/evidence/exif.h"
#include "core/evidence/jpeg.h"
#include "sync/centre/demo/scenes.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::demo;

namespace {

constexpr quint64 kSeed = 7;

/// Pixels that differ by more than the eye would miss.
int differing(const QImage &left, const QImage &right)
{
    constexpr int kVisible = 24;
    int count = 0;
    for (int y = 0; y < left.height(); y += 4) {
        for (int x = 0; x < left.width(); x += 4)
            count += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > kVisible;
    }
    return count;
}

} // namespace

class DemoScenesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mendingChangesOnlyPartOfTheView();
    void sameSeedDrawsTheSame();
    void jpegCarriesTimeAndPlace();
    void everyItemFindsAScene();
};

void DemoScenesTest::mendingChangesOnlyPartOfTheView()
{
    constexpr int kSampled = 400 * 300;
    for (const SceneKind kind : kSceneKinds) {
        const QImage hazard = drawScene(kind, Variant::Hazard, kSeed);
        QCOMPARE(hazard.size(), kSceneSize);
        const int changed = differing(hazard, drawScene(kind, Variant::Mended, kSeed));
        QVERIFY2(changed > kSampled / 2000, qPrintable(QString::number(static_cast<int>(kind))));
        QVERIFY2(changed < kSampled / 3, qPrintable(QString::number(static_cast<int>(kind))));
    }
}

void DemoScenesTest::sameSeedDrawsTheSame()
{
    const QImage first = drawScene(SceneKind::Corridor, Variant::Hazard, kSeed);
    QCOMPARE(drawScene(SceneKind::Corridor, Variant::Hazard, kSeed), first);
    QVERIFY(drawScene(SceneKind::Corridor, Variant::Hazard, kSeed + 1) != first);
}

void DemoScenesTest::jpegCarriesTimeAndPlace()
{
    constexpr qint64 kTakenMs = 1'795'497'303'000;
    const region::Place place = region::placeAt(30.8450123, 120.2630456);
    const auto jpeg = sceneJpeg(SceneKind::Kitchen, Variant::Hazard, kSeed, kTakenMs, place);
    QVERIFY2(jpeg.ok(), jpeg.ok() ? "" : qPrintable(jpeg.error().message()));
    QVERIFY(jpeg->size() < 2 << 20);
    QCOMPARE(QImage::fromData(*jpeg).size(), kSceneSize);
    const auto facts = evidence::readExif(*jpeg);
    QVERIFY2(facts.ok(), facts.ok() ? "" : qPrintable(facts.error().message()));
    QCOMPARE(facts->takenMs(), std::optional(kTakenMs));
    QVERIFY(facts->point);
    QVERIFY(std::abs(facts->point->latE7 - place.latE7) <= 1);
    QVERIFY(std::abs(facts->point->lonE7 - place.lonE7) <= 1);
}

void DemoScenesTest::everyItemFindsAScene()
{
    const auto catalogue =
        checklist::loadCatalogue(QStringLiteral(MINGCHA_SOURCE_DIR "/assets/checklists/catalogue.json"));
    QVERIFY(catalogue.ok());
    QCOMPARE(sceneForTags(catalogue->item(QStringLiteral("A01-001"))->tags, QStringLiteral("A01")), SceneKind::Kitchen);
    std::array<int, kSceneKinds.size()> uses{};
    for (const auto &type : catalogue->venueTypes()) {
        for (const auto &item : type.items)
            ++uses[static_cast<size_t>(sceneForTags(item.tags, type.code))];
    }
    for (const int count : uses)
        QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(DemoScenesTest)
#include "demoscenestest.moc"
