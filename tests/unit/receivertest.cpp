// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Goal: whatever the receiver is, its positions arrive, at once and as they are; a date long past does not make one old.
#include "receiver.h"
#include "fixwords.h"
#include "tests/unit/support/teststation.h"
#include "tone.h"

#include <QFile>
#include <QGeoPositionInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace mingcha;
using namespace mingcha::app;

namespace {

const QString kQuectel = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/demo/nmea/quectel-l76k-nmea.log");
const QString kUblox = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/demo/nmea/ublox-neo-m9n-nmea.log");
constexpr int kFast = 1000;

QByteArray sentence(const QByteArray &body)
{
    quint8 sum = 0;
    for (const char c : body)
        sum ^= static_cast<quint8>(c);
    return '$' + body + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
}

const QByteArray kOneEpoch = sentence("GPRMC,132820.00,A,3052.21800,N,12005.76000,E,0.1,92.3,180326,,,A") +
                             sentence("GPGGA,132820.00,3052.21800,N,12005.76000,E,1,09,1.0,12.0,M,8.3,M,,");

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void playsEveryEpochOfALog_data();
    void playsEveryEpochOfALog();
    void aLogOfLongAgoGivesAFreshPositionAtOnce_data() { playsEveryEpochOfALog_data(); }
    void aLogOfLongAgoGivesAFreshPositionAtOnce();
    void takesAnEpochFromAPortWithoutWaitingForTheNext();
    void takesAnEpochFromASerialDevice_data();
    void takesAnEpochFromASerialDevice();
    void saysWhatIsWrongWithASource_data();
    void saysWhatIsWrongWithASource();
    void aPositionPutByHandSaysSo();
    void withoutAFixItTellsWhatTheReceiverSees();
    void aPositionThatGrowsOldIsShownAsStale();
    void aPositionOfTheSystemHasItsSatellites();
    void whatWasKeptIsToldInWords_data();
    void whatWasKeptIsToldInWords();
};

void ReceiverTest::playsEveryEpochOfALog_data()
{
    QTest::addColumn<QString>("log");
    QTest::newRow("quectel") << kQuectel;
    QTest::newRow("ublox") << kUblox;
}

void ReceiverTest::playsEveryEpochOfALog()
{
    QFETCH(QString, log);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    evidence::NmeaReader reader(evidence::FixSource::Recorded);
    QList<evidence::Fix> expected = reader.feed(file.readAll());
    expected.append(reader.finish());
    QVERIFY(expected.size() > 10);

    Receiver receiver;
    receiver.setPace(kFast);
    QList<evidence::Fix> played;
    connect(&receiver, &Receiver::fixRead, this, [&](const evidence::Fix &fix) { played.append(fix); });
    QVERIFY(receiver.open(log));
    QTRY_VERIFY(played.size() >= expected.size());
    QVERIFY(played.first(expected.size()) == expected);
    QCOMPARE(receiver.kind(), evidence::FixSource::Recorded);
}

void ReceiverTest::aLogOfLongAgoGivesAFreshPositionAtOnce()
{
    QFETCH(QString, log);
    const SystemClock clock;
    Positions positions(clock);
    QCOMPARE(positions.state(), Positions::Missing);
    positions.listen(log);
    QCOMPARE(positions.state(), Positions::Searching);
    QTRY_COMPARE(positions.state(), Positions::Fixed);
    const std::optional<evidence::JudgedFix> fix = positions.last();
    QVERIFY(fix && fix->judgement.usable);
    QVERIFY(fix->ageMs < 5000);
    QVERIFY(positions.ageSeconds() < 5);
    QTRY_VERIFY(positions.accuracyMetres() >= 0 && positions.accuracyMetres() < 100); // a log may begin within an epoch
}

void ReceiverTest::takesAnEpochFromAPortWithoutWaitingForTheNext()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const SystemClock clock;
    Positions positions(clock);
    positions.listen(QStringLiteral("127.0.0.1:%1").arg(server.serverPort()));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *const socket = server.nextPendingConnection();
    socket->write(kOneEpoch);
    QTRY_COMPARE(positions.state(), Positions::Fixed);
    const std::optional<evidence::JudgedFix> fix = positions.last();
    QVERIFY(fix && fix->fix.source == evidence::FixSource::Receiver && fix->fix.point);
    QCOMPARE(evidence::degreesText(fix->fix.point->latE7), QStringLiteral("30.8703000"));
    QCOMPARE(fix->fix.satellitesUsed, std::optional<int>(9));
}

void ReceiverTest::takesAnEpochFromASerialDevice_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("with its speed") << QStringLiteral("serial:%1@115200");
    QTest::newRow("by its name alone") << QStringLiteral("%1");
}

void ReceiverTest::takesAnEpochFromASerialDevice()
{
    QFETCH(QString, source);
    const int device = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(device >= 0 && grantpt(device) == 0 && unlockpt(device) == 0);
    Receiver receiver;
    QSignalSpy fixes(&receiver, &Receiver::fixRead);
    const Status opened = receiver.open(source.arg(QString::fromLocal8Bit(ptsname(device))));
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message()));
    QCOMPARE(::write(device, kOneEpoch.constData(), static_cast<size_t>(kOneEpoch.size())),
             static_cast<ssize_t>(kOneEpoch.size()));
    QTRY_COMPARE(fixes.count(), 1);
    ::close(device);
}

void ReceiverTest::saysWhatIsWrongWithASource_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("no such log") << QStringLiteral("no-such.log");
    QTest::newRow("no positions") << QStringLiteral(MINGCHA_SOURCE_DIR "/LICENSE");
    QTest::newRow("no port") << QStringLiteral("127.0.0.1:port");
    QTest::newRow("no such device") << QStringLiteral("serial:/dev/no-such-receiver");
    QTest::newRow("no such speed") << QStringLiteral("serial:/dev/null@7");
}

void ReceiverTest::saysWhatIsWrongWithASource()
{
    QFETCH(QString, source);
    const SystemClock clock;
    Positions positions(clock);
    positions.listen(source);
    QCOMPARE(positions.state(), Positions::Missing);
    QVERIFY(!positions.words().isEmpty() && positions.words() != Positions::tr("No position"));
}

void ReceiverTest::withoutAFixItTellsWhatTheReceiverSees()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const SystemClock clock;
    Positions positions(clock);
    const QString none = positions.searchText();
    positions.listen(QStringLiteral("127.0.0.1:%1").arg(server.serverPort()));
    QVERIFY(positions.searchText() != none);
    QVERIFY(!positions.searchText().contains(QStringLiteral("8")));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *const socket = server.nextPendingConnection();
    socket->write(sentence("GPRMC,023044.00,V,,,,,,,180326,,,N") + sentence("GPGGA,023044.00,,,,,0,02,99.9,,,,,,") +
                  sentence("GPGSV,2,1,08,01,10,100,20,02,11,110,21,03,12,120,22,04,13,130,23") +
                  sentence("GPGSV,2,2,08,05,14,140,18,06,15,150,17,07,16,160,16,08,17,170,15"));
    QTRY_VERIFY(positions.searchText().contains(Positions::tr("%n satellite(s) in view", nullptr, 8)));
    QVERIFY(positions.searchText().contains(Positions::tr("%n in use", nullptr, 2)));
    QCOMPARE(positions.state(), Positions::Searching);
}

void ReceiverTest::aPositionPutByHandSaysSo()
{
    const SystemClock clock;
    Positions positions(clock);
    positions.putByHand(30.8703, 120.096);
    QCOMPARE(positions.state(), Positions::Manual);
    positions.putByHand(91, 0);
    QCOMPARE(positions.last()->fix.point->latE7, 308703000LL);
}

void ReceiverTest::aPositionThatGrowsOldIsShownAsStale()
{
    ManualClock clock(SystemClock().now());
    Positions positions(clock);
    evidence::Fix fix;
    fix.point = evidence::Point{308703000, 1200960000};
    fix.accuracyMm = 4000;
    positions.add(fix);
    const auto quality = [&positions] { return static_cast<evidence::FixQuality>(positions.quality()); };
    QCOMPARE(quality(), evidence::FixQuality::Good);
    QCOMPARE(positions.tone(), int(theme::Tone::Ok));
    clock.advance(evidence::kFreshForMs + 1);
    QCOMPARE(quality(), evidence::FixQuality::Stale);
    QCOMPARE(positions.tone(), int(theme::Tone::Danger));
    QVERIFY2(positions.judgement().contains(FixWords::tr("%1 s").arg(30)), qPrintable(positions.judgement()));
    fix.accuracyMm = 88000;
    positions.add(fix);
    QCOMPARE(quality(), evidence::FixQuality::Coarse);
    QVERIFY2(positions.judgement().contains(QStringLiteral("±88 m")), qPrintable(positions.judgement()));
}

void ReceiverTest::aPositionOfTheSystemHasItsSatellites()
{
    const QGeoPositionInfo info(QGeoCoordinate(30.8703, 120.096), QDateTime::currentDateTimeUtc());
    const evidence::Fix fix = systemFix(info, {12, 9});
    QCOMPARE(fix.satellitesInView, std::optional(12));
    QCOMPARE(fix.satellitesUsed, std::optional(9));
    QVERIFY(!systemFix(info, {}).satellitesUsed);
}

void ReceiverTest::whatWasKeptIsToldInWords_data()
{
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<qint64>("accuracyMm");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, qint64 ageMs, qint64 accuracyMm, const QString &word) {
        QTest::newRow(name) << ageMs << accuracyMm << word;
    };
    row("good", 3000, 4000, FixWords::tr("Position good"));
    row("fair", 3000, 24000, FixWords::tr("Position fair"));
    row("coarse", 3000, 88000, FixWords::tr("Position coarse"));
    row("an hour old", 3600000, 4000, FixWords::tr("Position stale"));
}

void ReceiverTest::whatWasKeptIsToldInWords()
{
    QFETCH(qint64, ageMs);
    QFETCH(qint64, accuracyMm);
    QFETCH(QString, word);
    evidence::JudgedFix kept;
    kept.fix.point = evidence::Point{308703000, 1200960000};
    kept.fix.accuracyMm = accuracyMm;
    kept.fix.satellitesUsed = 9;
    kept.fix.source = evidence::FixSource::Receiver;
    kept.ageMs = ageMs;
    kept.judgement = evidence::judge(kept.fix, {ageMs, {}, {}});
    const QString said = FixWords::kept(kept);
    for (const QString &part : {word, FixWords::accuracy(kept.fix), FixWords::age(ageMs), QStringLiteral("9"),
                                evidence::sourceText(kept.fix.source)})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(FixWords::kept({}) != said);
}

QTEST_GUILESS_MAIN(ReceiverTest)
#include "receivertest.moc"
