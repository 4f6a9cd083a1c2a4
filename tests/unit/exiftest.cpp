// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: a whole JPEG is told from a broken one at every byte; EXIF goes in and comes out exactly, the picture
// untouched; hostile segments do no harm; previews are upright and small.
#include "core/evidence/exif.h"
#include "core/evidence/jpeg.h"
#include "core/evidence/preview.h"

#include "core/base/random.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

QByteArray drawnJpeg(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QPainter painter(&image);
    painter.fillRect(0, 0, width / 4, height / 4, Qt::red); // red in the upper left, as stored
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 90);
    return bytes;
}

ExifFacts fullFacts()
{
    ExifFacts facts;
    facts.takenLocalMs = 1'795'430'472'345;
    facts.zoneMinutes = 480;
    facts.make = QStringLiteral("Mingcha");
    facts.model = QStringLiteral("Drawn scene");
    facts.software = QStringLiteral("mingcha 0.1.0");
    facts.orientation = 6;
    facts.point = Point{308'703'123, 1'200'960'457};
    facts.accuracyMm = 4'500;
    facts.gpsTimeMs = 1'795'401'672'100;
    facts.size = {64, 48};
    return facts;
}

bool isReddish(QRgb pixel)
{
    return qRed(pixel) > 150 && qGreen(pixel) < 100;
}

} // namespace

class ExifTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJpegCutAtAnyByteIsCutShort();
    void whatIsNoJpegIsRefused_data();
    void whatIsNoJpegIsRefused();
    void factsComeBackExactly();
    void everyCornerOfTheEarthComesBackExactly_data();
    void everyCornerOfTheEarthComesBackExactly();
    void writingLeavesThePictureAlone();
    void writingAgainReplacesTheFacts();
    void aPictureWithoutExifHasOnlyItsSize();
    void hostileExifDoesNoHarm();
    void hostileFramesDoNoHarm();
    void previewsAreSmallAndUpright();
    void aSmallPhotoIsNotEnlarged();
    void bytesAfterThePictureAreTakenUpToWhatCamerasAdd();
    void aBrokenPhotoHasNoPreview();
};

void ExifTest::aJpegCutAtAnyByteIsCutShort()
{
    const QByteArray whole = drawnJpeg(24, 16);
    QVERIFY(isJpeg(whole).ok());
    for (qsizetype end = 0; end < whole.size(); ++end) {
        const Status status = isJpeg(QByteArrayView(whole).first(end));
        QVERIFY2(!status.ok(), qPrintable(QString::number(end)));
        QVERIFY(end < 2 || status.error().text.contains(QString::number(end)));
        QVERIFY(!readExif(QByteArrayView(whole).first(end)).ok());
    }
    QVERIFY(isJpeg(whole + "added by the camera").ok());
}

void ExifTest::bytesAfterThePictureAreTakenUpToWhatCamerasAdd()
{
    const QByteArray whole = drawnJpeg(24, 16);
    QVERIFY(isJpeg(whole + QByteArray(kMaxBytesAfterPicture, '\0')).ok());
    const Status status = isJpeg(whole + QByteArray(kMaxBytesAfterPicture + 1, '\0'));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Limit);
    QVERIFY2(status.error().text.contains(QStringLiteral("goes on for 5 MB")), qPrintable(status.error().text));
}

void ExifTest::whatIsNoJpegIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("text") << QByteArray("not a photo");
    QTest::newRow("no picture") << QByteArray::fromHex("ffd8ffd9");
    QTest::newRow("scan before frame") << QByteArray::fromHex("ffd8ffda0002ffd9");
    QTest::newRow("length of one") << QByteArray::fromHex("ffd8ffe00001ffd9");
    QTest::newRow("empty frame") << QByteArray::fromHex("ffd8ffc000080800000000ffd9");
    QTest::newRow("short frame") << QByteArray::fromHex("ffd8ffc00003080001ffd9");
    QTest::newRow("two starts") << QByteArray::fromHex("ffd8ffd8ffd9");
    QByteArray many = QByteArray::fromHex("ffd8");
    for (int i = 0; i <= kMaxJpegSegments; ++i)
        many.append(QByteArray::fromHex("ffe00002"));
    QTest::newRow("endless segments") << many;
}

void ExifTest::whatIsNoJpegIsRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!isJpeg(bytes).ok());
    QVERIFY(!isJpeg(bytes).error().text.isEmpty());
    QVERIFY(!readExif(bytes).ok());
    QVERIFY(!writeExif(bytes, {}).ok());
    QVERIFY(!makePreview(bytes, kThumbSide).ok());
}

void ExifTest::factsComeBackExactly()
{
    const Result<QByteArray> written = writeExif(drawnJpeg(64, 48), fullFacts());
    QVERIFY(written.ok());
    const Result<ExifFacts> facts = readExif(*written);
    QVERIFY(facts.ok());
    QCOMPARE(*facts, fullFacts());
    QCOMPARE(facts->takenMs(), std::optional<qint64>(1'795'430'472'345 - 480 * 60'000));
}

void ExifTest::everyCornerOfTheEarthComesBackExactly_data()
{
    QTest::addColumn<qint64>("lat");
    QTest::addColumn<qint64>("lon");
    QTest::newRow("south pole") << qint64(-900'000'000) << qint64(1'800'000'000);
    QTest::newRow("date line") << qint64(1) << qint64(-1'799'999'999);
    QTest::newRow("all digits") << qint64(-338'688'197) << qint64(1'512'092'955);
}

void ExifTest::everyCornerOfTheEarthComesBackExactly()
{
    QFETCH(qint64, lat);
    QFETCH(qint64, lon);
    ExifFacts facts;
    facts.point = Point{lat, lon};
    const Result<QByteArray> written = writeExif(drawnJpeg(8, 8), facts);
    QVERIFY(written.ok());
    QCOMPARE(readExif(*written)->point, facts.point);
}

void ExifTest::writingLeavesThePictureAlone()
{
    const QByteArray plain = drawnJpeg(64, 48);
    const Result<QByteArray> written = writeExif(plain, fullFacts());
    QVERIFY(written.ok() && isJpeg(*written).ok());
    QVERIFY(written->endsWith(plain.sliced(2)));
}

void ExifTest::writingAgainReplacesTheFacts()
{
    const Result<QByteArray> first = writeExif(drawnJpeg(64, 48), fullFacts());
    ExifFacts other;
    other.make = QStringLiteral("Other");
    const Result<QByteArray> second = writeExif(*first, other);
    QVERIFY(second.ok());
    QCOMPARE(readExif(*second)->make, QStringLiteral("Other"));
    QVERIFY(!readExif(*second)->point);
    QCOMPARE(second->count("Exif"), 1);
}

void ExifTest::aPictureWithoutExifHasOnlyItsSize()
{
    ExifFacts only;
    only.size = {64, 48};
    QCOMPARE(*readExif(drawnJpeg(64, 48)), only);
}

void ExifTest::hostileExifDoesNoHarm()
{
    // Each byte of the EXIF segment replaced by a few telling values, then random bytes all over it.
    const QByteArray good = *writeExif(drawnJpeg(8, 8), fullFacts());
    const JpegSegment segment = readJpegFrame(good)->segments.first();
    for (qsizetype at = segment.payload; at < segment.payload + segment.size; ++at) {
        for (const char value : {'\0', '\x01', '\x7f', '\x80', '\xff'}) {
            QByteArray bad = good;
            bad[at] = value;
            const Result<ExifFacts> facts = readExif(bad);
            QVERIFY(facts.ok());
            QVERIFY(!facts->point || isOnEarth(*facts->point));
            QVERIFY(facts->make.size() <= kMaxExifText);
        }
    }
    SeededRandom random(7);
    constexpr int kRounds = 2'000;
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 8; ++i)
            bad[segment.payload + 6 + static_cast<qsizetype>(random.below(static_cast<quint64>(segment.size - 6)))] =
                static_cast<char>(random.below(256));
        QVERIFY(readExif(bad).ok());
    }
}

void ExifTest::hostileFramesDoNoHarm()
{
    const QByteArray good = drawnJpeg(8, 8);
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char value : {'\0', '\x02', '\xd8', '\xd9', '\xda', '\xff'}) {
            QByteArray bad = good;
            bad[at] = value;
            const Result<JpegFrame> frame = readJpegFrame(bad);
            QVERIFY(!frame.ok() || (frame->end <= bad.size() && !frame->size.isEmpty()));
        }
    }
}

void ExifTest::previewsAreSmallAndUpright()
{
    ExifFacts turned;
    turned.orientation = 6; // the camera was held upright: the stored left edge is the top
    const QByteArray photo = *writeExif(drawnJpeg(2'000, 1'000), turned);
    const Result<QImage> screen = scaledPhoto(photo, kScreenSide);
    QVERIFY(screen.ok());
    QCOMPARE(screen->size(), QSize(800, 1'600));
    QVERIFY(isReddish(screen->pixel(790, 10)));
    QVERIFY(!isReddish(screen->pixel(10, 10)));
    const Result<QByteArray> thumb = makePreview(photo, kThumbSide);
    QVERIFY(thumb.ok() && isJpeg(*thumb).ok());
    QCOMPARE(readExif(*thumb)->size, QSize(160, 320));
    QVERIFY(!readExif(*thumb)->orientation);
    QVERIFY(thumb->size() < photo.size());
}

void ExifTest::aSmallPhotoIsNotEnlarged()
{
    QCOMPARE(scaledPhoto(drawnJpeg(64, 48), kScreenSide)->size(), QSize(64, 48));
    QCOMPARE(scaledPhoto(drawnJpeg(2'000, 3), kThumbSide)->size(), QSize(320, 1));
}

void ExifTest::aBrokenPhotoHasNoPreview()
{
    // A frame header that promises more pixels than any camera has.
    QByteArray huge = drawnJpeg(8, 8);
    const JpegFrame frame = *readJpegFrame(huge);
    for (const JpegSegment &segment : frame.segments) {
        if (segment.marker == 0xc0)
            huge.replace(segment.payload + 1, 4, QByteArray::fromHex("ffffffff"));
    }
    QCOMPARE(scaledPhoto(huge, kScreenSide).error().code, ErrorCode::Limit);
    QCOMPARE(isJpeg(huge).error().code, ErrorCode::Limit); // nor is it taken as evidence
}

QTEST_GUILESS_MAIN(ExifTest)
#include "exiftest.moc"
