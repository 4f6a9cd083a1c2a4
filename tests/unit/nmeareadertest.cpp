// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: the logs of real receivers give the positions that stand in them, and nothing that can stand in a log does
// harm. Expected figures were counted and converted from the logs by hand. Qt's own parser is held against ours line by
// line.
#include "core/evidence/nmeareader.h"
#include "core/evidence/fixlines.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNmeaPositionInfoSource>
#include <QTest>

#include <cmath>

using namespace mingcha;
using namespace mingcha::evidence;

namespace {

QByteArray sentence(const QByteArray &body)
{
    quint8 sum = 0;
    for (const char c : body)
        sum ^= static_cast<quint8>(c);
    return '$' + body + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
}

const QByteArray kGga = "GPGGA,132820.60,3052.21800,N,12005.76000,E,1,09,1.0,12.0,M,8.3,M,,";
const QByteArray kRmc = "GPRMC,132820.60,A,3052.21800,N,12005.76000,E,0.1,92.3,180326,,,A";

QList<Fix> readAll(const QByteArray &bytes)
{
    NmeaReader reader(FixSource::Recorded);
    QList<Fix> fixes = reader.feed(bytes);
    fixes.append(reader.finish());
    return fixes;
}

QByteArray logBytes(const char *path)
{
    QFile file(QStringLiteral(MINGCHA_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Opens up Qt's parser.
class QtParser : public QNmeaPositionInfoSource
{
public:
    QtParser() : QNmeaPositionInfoSource(SimulationMode) {}
    QGeoCoordinate coordinate(const QByteArray &line)
    {
        QGeoPositionInfo info;
        bool hasFix = false;
        parsePosInfoFromNmeaData(line.constData(), static_cast<int>(line.size()), &info, &hasFix);
        return info.coordinate();
    }
};

} // namespace

class NmeaReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realLogsGiveWhatStandsInThem_data();
    void realLogsGiveWhatStandsInThem();
    void qtsParserAgreesOnEveryCoordinate_data();
    void qtsParserAgreesOnEveryCoordinate();
    void piecesOfAnySizeGiveTheSameFixes();
    void aLogCutAtAnyByteGivesOnlyTrueFixes();
    void badSentencesAreCountedAndPassedOver_data();
    void badSentencesAreCountedAndPassedOver();
    void everyWayTheReceiverObjectsMakesTheFixUnusable_data();
    void everyWayTheReceiverObjectsMakesTheFixUnusable();
    void aSentenceBrokenOffLosesOnlyItself();
    void midnightMovesTheDateOn();
    void anUndatedLogHasNoTimes();
    void accuracyComesFromGstBeforeHdop();
    void allByteValuesDoNoHarm();
    void aBinaryLogIsSaidToHoldNoNmea();
    void whatWasPassedOverIsNamedByItsLine();
    void linesAreJsonWithSevenDecimals();
};

void NmeaReaderTest::realLogsGiveWhatStandsInThem_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("fixes");
    QTest::addColumn<int>("usable");
    QTest::addColumn<QByteArray>("firstUsable");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("l76k") << QByteArray("assets/demo/nmea/quectel-l76k-nmea.log") << 2280 << 151 << 151
                          << QByteArray("2026-08-05T05:52:34.000Z 47.6619817 -122.3263937 ? ?")
                          << QByteArray("2026-08-05T05:53:04.000Z 47.6619783 -122.3263922 4500 14");
    QTest::newRow("neo-m9n") << QByteArray("assets/demo/nmea/ublox-neo-m9n-nmea.log") << 1403 << 61 << 61
                             << QByteArray("2020-07-11T22:37:45.000Z 38.1104940 -122.6268970 1400 12")
                             << QByteArray("2020-07-11T22:38:45.000Z 38.1105010 -122.6269230 1336 12");
    QTest::newRow("L70") << QByteArray("tests/data/nmea/quectel-L70.log") << 115 << 16 << 16
                         << QByteArray("2022-03-09T15:01:19.000Z 51.0680983 -114.0956450 9904 8")
                         << QByteArray("2022-03-09T15:01:34.000Z 51.0680967 -114.0956417 9285 8");
    QTest::newRow("BD") << QByteArray("tests/data/nmea/beidou-bd.log") << 79 << 10 << 5
                        << QByteArray("2015-02-25T07:41:55.799Z 31.2479500 121.5874383 6500 5")
                        << QByteArray("2015-02-25T07:41:59.799Z 31.2482383 121.5874067 5500 7");
    QTest::newRow("GB") << QByteArray("tests/data/nmea/beidou-gb.log") << 68 << 5 << 2
                        << QByteArray("2015-03-02T05:32:32.438Z 31.2479817 121.5874033 6000 6")
                        << QByteArray("2015-03-02T05:32:33.438Z 31.2480350 121.5873800 6000 6");
    QTest::newRow("fuzzy") << QByteArray("tests/data/nmea/nmea-fuzzy-cases.log") << 28 << 14 << 14
                           << QByteArray("2020-03-18T13:28:20.600Z 41.5749702 -93.7505586 5000 9")
                           << QByteArray("2020-03-18T13:39:00.900Z 41.5750300 -93.7505978 3500 19");
    QTest::newRow("binary") << QByteArray("tests/data/nmea/bu303-nofix.log") << 0 << 0 << 0 << QByteArray()
                            << QByteArray();
}

void NmeaReaderTest::realLogsGiveWhatStandsInThem()
{
    QFETCH(QByteArray, path);
    QFETCH(int, sentences);
    QFETCH(int, fixes);
    QFETCH(int, usable);
    QFETCH(QByteArray, firstUsable);
    QFETCH(QByteArray, last);
    const QByteArray bytes = logBytes(path);
    QVERIFY(!bytes.isEmpty());
    NmeaReader reader(FixSource::Recorded);
    QList<Fix> found = reader.feed(bytes);
    found.append(reader.finish());
    QCOMPARE(reader.counts().sentences, sentences);
    QCOMPARE(reader.counts().refused(), 0);
    QCOMPARE(found.size(), fixes);
    QByteArrayList good;
    for (const Fix &fix : std::as_const(found)) {
        if (!judge(fix, {}).usable) {
            QCOMPARE(judge(fix, {}).reason, FixReason::Void);
            QVERIFY(!fix.point && fix.fixTimeMs);
            continue;
        }
        const auto text = [](auto value) {
            return value ? QByteArray::number(static_cast<qint64>(*value)) : QByteArray("?");
        };
        good.append(
            QDateTime::fromMSecsSinceEpoch(fix.fixTimeMs.value_or(0), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1() +
            ' ' + degreesText(fix.point->latE7).toLatin1() + ' ' + degreesText(fix.point->lonE7).toLatin1() + ' ' +
            text(fix.accuracyMm) + ' ' + text(fix.satellitesUsed));
    }
    QCOMPARE(good.size(), usable);
    if (!good.isEmpty()) {
        QCOMPARE(good.first(), firstUsable);
        QCOMPARE(good.last(), last);
    }
}

void NmeaReaderTest::qtsParserAgreesOnEveryCoordinate_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"assets/demo/nmea/quectel-l76k-nmea.log", "assets/demo/nmea/ublox-neo-m9n-nmea.log",
                             "tests/data/nmea/quectel-L70.log", "tests/data/nmea/beidou-bd.log",
                             "tests/data/nmea/beidou-gb.log", "tests/data/nmea/nmea-fuzzy-cases.log"})
        QTest::newRow(path) << QByteArray(path);
}

void NmeaReaderTest::qtsParserAgreesOnEveryCoordinate()
{
    QFETCH(QByteArray, path);
    QtParser qt;
    int compared = 0;
    for (const QByteArray &raw : logBytes(path).split('\n')) {
        const QByteArray line = raw.trimmed();
        if (!line.startsWith('$'))
            continue;
        const NmeaParse ours = parseNmea(line);
        QCOMPARE(ours.fault, NmeaFault::None);
        const QGeoCoordinate theirs = qt.coordinate(line);
        // GNS is not known to Qt.
        if (ours.sentence.type == NmeaType::Gns)
            continue;
        QCOMPARE(ours.sentence.point.has_value(), theirs.isValid());
        if (!theirs.isValid())
            continue;
        constexpr double kE7 = 1e7;
        QVERIFY(std::abs(theirs.latitude() * kE7 - static_cast<double>(ours.sentence.point->latE7)) <= 1);
        QVERIFY(std::abs(theirs.longitude() * kE7 - static_cast<double>(ours.sentence.point->lonE7)) <= 1);
        ++compared;
    }
    QVERIFY(compared > 0);
}

void NmeaReaderTest::piecesOfAnySizeGiveTheSameFixes()
{
    const QByteArray bytes = logBytes("tests/data/nmea/beidou-bd.log");
    const QList<Fix> whole = readAll(bytes);
    for (const qsizetype size : {1, 2, 7, 80, 1000}) {
        NmeaReader reader(FixSource::Recorded);
        QList<Fix> fixes;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            fixes.append(reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at))));
        fixes.append(reader.finish());
        QCOMPARE(fixes, whole);
    }
}

void NmeaReaderTest::aLogCutAtAnyByteGivesOnlyTrueFixes()
{
    const QByteArray bytes = logBytes("tests/data/nmea/beidou-gb.log");
    const QList<Fix> whole = readAll(bytes);
    for (qsizetype end = 0; end < bytes.size(); ++end) {
        const QList<Fix> cut = readAll(bytes.first(end));
        QVERIFY(cut.size() <= whole.size());
        for (qsizetype i = 0; i < cut.size(); ++i)
            QVERIFY(!cut[i].point || cut[i].point == whole[i].point);
    }
}

void NmeaReaderTest::badSentencesAreCountedAndPassedOver_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("badChecksum");
    QTest::addColumn<int>("noChecksum");
    QTest::addColumn<int>("malformed");
    QTest::addColumn<int>("tooLong");
    const auto row = [](const char *name, const QByteArray &line, int bad, int none, int malformed, int tooLong) {
        QTest::newRow(name) << line << bad << none << malformed << tooLong;
    };
    row("false checksum", "$" + kGga + "*00\r\n", 1, 0, 0, 0);
    row("half a checksum", "$" + kGga + "*7\r\n", 1, 0, 0, 0);
    row("no checksum", "$" + kGga + "\r\n", 0, 1, 0, 0);
    row("only a dollar", "$\r\n", 0, 1, 0, 0);
    row("latitude of letters", sentence("GPGGA,132820.60,abcd.21800,N,12005.76000,E,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("sixty minutes", sentence("GPGGA,132820.60,3060.00000,N,12005.76000,E,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("no hemisphere", sentence("GPGGA,132820.60,3052.21800,,12005.76000,E,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("half a position", sentence("GPGGA,132820.60,3052.21800,N,,,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("25 o'clock", sentence("GPGGA,252820.60,3052.21800,N,12005.76000,E,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("30 February", sentence("GPRMC,132820.60,A,3052.21800,N,12005.76000,E,0.1,92.3,300226,,,A"), 0, 0, 1, 0);
    row("status X", sentence("GPRMC,132820.60,X,3052.21800,N,12005.76000,E,0.1,92.3,180326,,,A"), 0, 0, 1, 0);
    row("huge number", sentence("GPGGA,132820.60,99999999999999999952.2,N,12005.76000,E,1,09,1.0,,M,,M,,"), 0, 0, 1, 0);
    row("a zero byte",
        QByteArray("$GPGGA,13\0"
                   "2820*00\r\n",
                   17),
        0, 0, 1, 0);
    row("a long sentence", "$GPGGA," + QByteArray(600, '1') + "*00\n", 0, 0, 0, 1);
    row("a long line", QByteArray(100'000, '$') + "\n", 0, 0, 0, 1);
    row("a comment", "# $GPGGA,132820.60\n", 0, 0, 0, 0);
    row("proprietary", sentence("PUBX,00,132820.60,3052.21800,N,12005.76000,E"), 0, 0, 0, 0);
}

void NmeaReaderTest::badSentencesAreCountedAndPassedOver()
{
    QFETCH(QByteArray, line);
    QFETCH(int, badChecksum);
    QFETCH(int, noChecksum);
    QFETCH(int, malformed);
    QFETCH(int, tooLong);
    NmeaReader reader(FixSource::Recorded);
    QList<Fix> fixes = reader.feed(line);
    QVERIFY(fixes.isEmpty());
    fixes = reader.feed(sentence(kRmc));
    fixes.append(reader.finish());
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(degreesText(fixes[0].point->latE7), QStringLiteral("30.8703000"));
    QCOMPARE(degreesText(fixes[0].point->lonE7), QStringLiteral("120.0960000"));
    QCOMPARE(reader.counts().badChecksum, badChecksum);
    QCOMPARE(reader.counts().noChecksum, noChecksum);
    QCOMPARE(reader.counts().malformed, malformed);
    QCOMPARE(reader.counts().tooLong, tooLong);
}

void NmeaReaderTest::everyWayTheReceiverObjectsMakesTheFixUnusable_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<FixReason>("reason");
    const auto gga = [](const char *quality) {
        return sentence("GPGGA,132820.60,3052.21800,N,12005.76000,E," + QByteArray(quality) + ",09,1.0,,M,,M,,");
    };
    const auto rmc = [](const char *status, const char *mode) {
        return sentence("GPRMC,132820.60," + QByteArray(status) + ",3052.21800,N,12005.76000,E,0.1,92.3,180326,,," +
                        mode);
    };
    QTest::newRow("sound") << gga("1") + rmc("A", "A") << FixReason::Fine;
    QTest::newRow("old RMC without mode") << gga("1") + sentence(kRmc.chopped(2)) << FixReason::Fine;
    QTest::newRow("GGA 0") << gga("0") + rmc("A", "A") << FixReason::Void;
    QTest::newRow("RMC V") << gga("1") + rmc("V", "A") << FixReason::Void;
    QTest::newRow("RMC V first") << rmc("V", "N") + gga("1") << FixReason::Void;
    QTest::newRow("GGA 6") << gga("6") + rmc("A", "A") << FixReason::DeadReckoning;
    QTest::newRow("mode E") << gga("1") + rmc("A", "E") << FixReason::DeadReckoning;
    QTest::newRow("V with mode E") << rmc("V", "E") << FixReason::DeadReckoning;
    QTest::newRow("GGA 7") << gga("7") << FixReason::Simulated;
    QTest::newRow("GGA 8") << rmc("A", "A") + gga("8") << FixReason::Simulated;
    QTest::newRow("mode S") << gga("1") + rmc("A", "S") << FixReason::Simulated;
    QTest::newRow("null island") << sentence("GPGGA,132820.60,0000.00000,N,00000.00000,E,1,09,1.0,,M,,M,,")
                                 << FixReason::NullIsland;
    QTest::newRow("95 north") << sentence("GPGGA,132820.60,9552.21800,N,12005.76000,E,1,09,1.0,,M,,M,,")
                              << FixReason::OutOfRange;
    QTest::newRow("GLL V") << sentence("GPGLL,3052.21800,N,12005.76000,E,132820.60,V,N") << FixReason::Void;
    QTest::newRow("GNS all N") << sentence("GNGNS,132820.60,,,,,NNNN,00,,,,,") << FixReason::Void;
}

void NmeaReaderTest::everyWayTheReceiverObjectsMakesTheFixUnusable()
{
    QFETCH(QByteArray, lines);
    QFETCH(FixReason, reason);
    const QList<Fix> fixes = readAll(lines);
    QCOMPARE(fixes.size(), 1);
    const Judgement judgement = judge(fixes[0], {});
    QCOMPARE(judgement.reason, reason);
    QCOMPARE(judgement.usable, reason == FixReason::Fine);
}

void NmeaReaderTest::aSentenceBrokenOffLosesOnlyItself()
{
    NmeaReader reader(FixSource::Receiver);
    static_cast<void>(reader.feed("\x01\xff$GPGGA,1328" + sentence(kRmc)));
    const QList<Fix> fixes = reader.finish();
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].source, FixSource::Receiver);
    QCOMPARE(reader.counts().noChecksum, 1);
}

void NmeaReaderTest::midnightMovesTheDateOn()
{
    const QList<Fix> fixes = readAll(sentence("GPRMC,235959.00,A,3052.21800,N,12005.76000,E,0.1,92.3,311226,,,A") +
                                     sentence("GPGGA,000000.00,3052.21800,N,12005.76000,E,1,09,1.0,,M,,M,,") +
                                     sentence("GPGGA,000001.00,3052.21800,N,12005.76000,E,1,09,1.0,,M,,M,,"));
    QCOMPARE(fixes.size(), 3);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*fixes[1].fixTimeMs, Qt::UTC), QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC));
    QCOMPARE(*fixes[2].fixTimeMs - *fixes[0].fixTimeMs, 2'000);
}

void NmeaReaderTest::anUndatedLogHasNoTimes()
{
    const QList<Fix> fixes = readAll(sentence(kGga));
    QCOMPARE(fixes.size(), 1);
    QVERIFY(!fixes[0].fixTimeMs);
    QVERIFY(judge(fixes[0], {}).usable);
}

void NmeaReaderTest::accuracyComesFromGstBeforeHdop()
{
    const QByteArray gst = sentence("GPGST,132820.60,4.0,8.7,4.7,132.3,3.0,4.0,14");
    const Fix measured = readAll(sentence(kGga) + gst).value(0);
    QCOMPARE(measured.accuracyMm, std::optional<qint64>(5'000));
    QVERIFY(!measured.accuracyEstimated);
    const Fix estimated = readAll(sentence("GPGGA,132820.60,3052.21800,N,12005.76000,E,1,09,1.25,,M,,M,,")).value(0);
    QCOMPARE(estimated.accuracyMm, std::optional<qint64>(6'250));
    QVERIFY(estimated.accuracyEstimated);
}

void NmeaReaderTest::allByteValuesDoNoHarm()
{
    // Every byte of a sentence replaced by every value: none but the true position may come out of it.
    const QByteArray good = sentence(kGga);
    const Point truth = *readAll(good).value(0).point;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(value);
            for (const Fix &fix : readAll(bad))
                QVERIFY(fix.point == truth);
        }
    }
}

void NmeaReaderTest::aBinaryLogIsSaidToHoldNoNmea()
{
    QFile log(QStringLiteral(MINGCHA_SOURCE_DIR "/tests/data/nmea/bu303-nofix.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<FixSummary> summary = printFixes(log, out);
    QVERIFY(summary.ok());
    QCOMPARE(out.data(), QByteArray());
    QVERIFY(summaryText(*summary).contains(QLatin1String("NMEA")));
    QVERIFY(summaryText(*summary).startsWith(log.fileName()));
}

void NmeaReaderTest::whatWasPassedOverIsNamedByItsLine()
{
    NmeaReader reader(FixSource::Recorded);
    QByteArray bad = sentence(kGga);
    bad[10] = bad[10] == '1' ? '2' : '1';
    static_cast<void>(reader.feed("# a log\r\n" + sentence(kGga) + bad + QByteArray(2 * kMaxLineBytes, 'x') + '\n'));
    const QList<NmeaCounts::Named> named = reader.counts().named;
    QCOMPARE(named.size(), 2);
    QCOMPARE(named[0].line, 3);
    QCOMPARE(named[0].fault, NmeaFault::BadChecksum);
    QCOMPARE(named[1].line, 4);
    QCOMPARE(named[1].fault, NmeaFault::TooLong);
    FixSummary summary;
    summary.counts = reader.counts();
    summary.file = QStringLiteral("walk.nmea");
    const QString text = summaryText(summary);
    QVERIFY2(text.startsWith(summary.file) && text.contains(QLatin1String("line 3: false checksum; line 4: too long")),
             qPrintable(text));
    for (int i = 0; i < 2 * kMostRefusedNamed; ++i)
        static_cast<void>(reader.feed(bad));
    QCOMPARE(reader.counts().named.size(), kMostRefusedNamed);
}

void NmeaReaderTest::linesAreJsonWithSevenDecimals()
{
    QByteArray log = sentence(kGga) + sentence(kRmc) + sentence("GPRMC,132821.60,V,,,,,,,180326,,,N");
    QBuffer in(&log);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<FixSummary> summary = printFixes(in, out);
    QVERIFY(summary.ok());
    QCOMPARE(summary->fixes, 2);
    QCOMPARE(summary->usable, 1);
    const QByteArrayList lines = out.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(
        lines[0].startsWith("{\"time\":\"2026-03-18T13:28:20.600Z\",\"latitude\":30.8703000,\"longitude\":120.0960000,"
                            "\"accuracy\":5.000,\"accuracyEstimated\":true,\"satellites\":9,"));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QVERIFY(second.value(QLatin1String("latitude")).isNull());
    QCOMPARE(second.value(QLatin1String("usable")).toBool(true), false);
    QCOMPARE(second.value(QLatin1String("reason")).toString(), QStringLiteral("void"));
    QVERIFY(!second.value(QLatin1String("why")).toString().isEmpty());
}

QTEST_APPLESS_MAIN(NmeaReaderTest)
#include "nmeareadertest.moc"
