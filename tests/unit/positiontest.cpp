// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: the judge's word and reason at each side of each limit, ages by uptime, coordinates as text to the last digit.
#include "core/evidence/fixtrack.h"

#include "core/base/cbor.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

const Point kZhili{308'703'000, 1'200'960'000};

Fix goodFix(Point point = kZhili)
{
    Fix fix;
    fix.point = point;
    fix.accuracyMm = 5'000;
    fix.fixTimeMs = 1'774'000'000'000;
    fix.kind = FixKind::Autonomous;
    fix.satellitesUsed = 9;
    fix.hdopCenti = 100;
    return fix;
}

Fix later(qint64 ms, Point point = kZhili)
{
    Fix fix = goodFix(point);
    *fix.fixTimeMs += ms;
    return fix;
}

constexpr qint64 kMetreE7 = 90; // of latitude: 1e-7 degree is 11.1 mm

} // namespace

class PositionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void qualityFollowsAccuracyAndAge_data();
    void qualityFollowsAccuracyAndAge();
    void aJumpIsSeenOnceAndTheTrackHeals();
    void aFastTrainIsNoJump();
    void timeRunningBackIsATimeJump();
    void satelliteTimeLeapingAgainstUptimeIsATimeJump();
    void aFixGrowsStaleByUptime();
    void aPlaceThatWasOldOnArrivalIsStale();
    void historyHasALimit();
    void degreesHaveSevenDecimals_data();
    void degreesHaveSevenDecimals();
    void distanceIsRightToAMetre();
    void aFixSurvivesItsEncoding();
    void hostileFixesAreRefused();
};

void PositionTest::qualityFollowsAccuracyAndAge_data()
{
    QTest::addColumn<qint64>("accuracyMm");
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<FixQuality>("quality");
    QTest::addColumn<bool>("usable");
    const auto row = [](const char *name, qint64 accuracyMm, qint64 ageMs, FixQuality quality, bool usable) {
        QTest::newRow(name) << accuracyMm << ageMs << quality << usable;
    };
    row("10 m", 10'000, 0, FixQuality::Good, true);
    row("just over 10 m", 10'001, 0, FixQuality::Fair, true);
    row("30 m", 30'000, 0, FixQuality::Fair, true);
    row("just over 30 m", 30'001, 0, FixQuality::Coarse, true);
    row("unknown", -1, 0, FixQuality::Coarse, true);
    row("30 s", 5'000, kFreshForMs, FixQuality::Good, true);
    row("older", 5'000, kFreshForMs + 1, FixQuality::Stale, false);
    row("from the future", 5'000, -1, FixQuality::Stale, false);
}

void PositionTest::qualityFollowsAccuracyAndAge()
{
    QFETCH(qint64, accuracyMm);
    QFETCH(qint64, ageMs);
    QFETCH(FixQuality, quality);
    QFETCH(bool, usable);
    Fix fix = goodFix();
    fix.accuracyMm = accuracyMm < 0 ? std::nullopt : std::optional(accuracyMm);
    const Judgement judgement = judge(fix, {ageMs, {}, {}});
    QCOMPARE(judgement.quality, quality);
    QCOMPARE(judgement.usable, usable);
    QVERIFY(!reasonText(judgement.reason).isEmpty() && !reasonId(judgement.reason).isEmpty());
}

void PositionTest::aJumpIsSeenOnceAndTheTrackHeals()
{
    FixTrack track;
    QVERIFY(track.add(goodFix(), 0).judgement.usable);
    const Point away{kZhili.latE7 + 2'000 * kMetreE7, kZhili.lonE7};
    QCOMPARE(track.add(later(1'000, away), 1'000).judgement.reason, FixReason::PositionJump);
    QVERIFY(track.add(later(2'000, away), 2'000).judgement.usable);
}

void PositionTest::aFastTrainIsNoJump()
{
    FixTrack track;
    for (int second = 0; second < 60; ++second) {
        const Point at{kZhili.latE7 + 97 * kMetreE7 * second, kZhili.lonE7}; // 350 km/h
        QVERIFY(track.add(later(second * 1'000, at), second * 1'000).judgement.usable);
    }
}

void PositionTest::timeRunningBackIsATimeJump()
{
    QCOMPARE(judge(later(-1), {0, goodFix(), {}}).reason, FixReason::TimeJump);
    QVERIFY(judge(later(600'000), {0, goodFix(), {}}).usable); // a gap in a log
}

void PositionTest::satelliteTimeLeapingAgainstUptimeIsATimeJump()
{
    QVERIFY(judge(later(1'000), {0, goodFix(), 1'000}).usable);
    QVERIFY(judge(later(1'000 + kTimeJumpMs), {0, goodFix(), 1'000}).usable);
    QCOMPARE(judge(later(1'001 + kTimeJumpMs), {0, goodFix(), 1'000}).reason, FixReason::TimeJump);
}

void PositionTest::aFixGrowsStaleByUptime()
{
    FixTrack track;
    QVERIFY(!track.last(0));
    static_cast<void>(track.add(goodFix(), 1'000));
    QCOMPARE(track.last(1'000 + kFreshForMs)->judgement.quality, FixQuality::Good);
    const JudgedFix stale = *track.last(1'001 + kFreshForMs);
    QCOMPARE(stale.judgement.reason, FixReason::Stale);
    QCOMPARE(stale.ageMs, kFreshForMs + 1);
    Fix lost;
    lost.kind = FixKind::Void;
    QCOMPARE(track.add(lost, 2'000).judgement.reason, FixReason::Void);
    QCOMPARE(track.last(2'000)->fix, goodFix());
}

void PositionTest::aPlaceThatWasOldOnArrivalIsStale()
{
    FixTrack track;
    QCOMPARE(track.add(goodFix(), 100'000, kFreshForMs + 1).judgement.reason, FixReason::Stale);
    // Measured 40 s later by the receiver, and 40 s later by uptime once the first one's age is taken off.
    QVERIFY(track.add(later(40'000), 100'000 + 40'000 - kFreshForMs - 1).judgement.usable);
}

void PositionTest::historyHasALimit()
{
    FixTrack track;
    for (int i = 0; i < kMaxTrackFixes + 10; ++i)
        static_cast<void>(track.add(later(i), i));
    QCOMPARE(static_cast<qsizetype>(track.history().size()), kMaxTrackFixes);
    QCOMPARE(track.history().front().uptimeMs, 10);
}

void PositionTest::degreesHaveSevenDecimals_data()
{
    QTest::addColumn<qint64>("e7");
    QTest::addColumn<QString>("text");
    QTest::newRow("Zhili") << qint64(308'703'000) << QStringLiteral("30.8703000");
    QTest::newRow("Beijing") << qint64(1'163'974'281) << QStringLiteral("116.3974281");
    QTest::newRow("south") << qint64(-338'688'197) << QStringLiteral("-33.8688197");
    QTest::newRow("a hair") << qint64(-1) << QStringLiteral("-0.0000001");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0.0000000");
}

void PositionTest::degreesHaveSevenDecimals()
{
    QFETCH(qint64, e7);
    QFETCH(QString, text);
    QCOMPARE(degreesText(e7), text);
}

void PositionTest::distanceIsRightToAMetre()
{
    // One minute of arc is one nautical mile by its old definition: 1,853.2 m on the mean sphere.
    QVERIFY(std::abs(distanceMm({0, 0}, {166'667, 0}) - 1'853'250) < 1'000);
    QCOMPARE(distanceMm(kZhili, kZhili), 0);
    QVERIFY(distanceMm({0, 1'799'999'000}, {0, -1'799'999'000}) < 30'000); // across the date line
    QVERIFY(std::abs(distanceMm({0, 0}, {0, 1'800'000'000}) - 20'015'114'000) < 1'000'000);
}

void PositionTest::aFixSurvivesItsEncoding()
{
    JudgedFix judged{goodFix(), 1'234, judge(goodFix(), {1'234, {}, {}})};
    judged.fix.satellitesInView = 25;
    cbor::Writer writer;
    writer.value(encodeFix(judged));
    const QByteArray bytes = writer.result();
    cbor::Reader reader(bytes);
    const QCborArray back = reader.value().toArray();
    QVERIFY(reader.finish().ok());
    const Result<JudgedFix> decoded = decodeFix(back);
    QVERIFY(decoded.ok());
    QCOMPARE(*decoded, judged);
    const Result<JudgedFix> nothing = decodeFix(encodeFix({}));
    QVERIFY(nothing.ok());
    QCOMPARE(*nothing, JudgedFix{});
}

void PositionTest::hostileFixesAreRefused()
{
    const QCborArray good = encodeFix({goodFix(), 0, {}});
    QVERIFY(decodeFix(good).ok());
    QVERIFY(!decodeFix({}).ok());
    const QCborValue hostile[] = {
        QStringLiteral("x"), QCborArray{1}, 1.5, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(),
        QCborValue()};
    for (qsizetype at = 0; at < good.size(); ++at) {
        QCborArray shorter = good;
        shorter.removeAt(at);
        QVERIFY(!decodeFix(shorter).ok());
        for (const QCborValue &value : hostile) {
            QCborArray bad = good;
            bad[at] = value;
            const Result<JudgedFix> decoded = decodeFix(bad);
            QVERIFY(!decoded.ok());
            QVERIFY(!decoded.error().text.isEmpty());
        }
    }
    QCborArray halfPosition = good;
    halfPosition[1] = nullptr;
    QVERIFY(!decodeFix(halfPosition).ok());
}

QTEST_APPLESS_MAIN(PositionTest)
#include "positiontest.moc"
