// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: photos arrive whole over links that cut and boxes in between that hold back, hang up or limit, little is sent
// twice, and what cannot pass is said. Method: the shipped programs with the fault proxy between them.
#include "sync/tablet/photostep.h"
#include "tests/sync/live/photosoak.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mingcha;
using namespace mingcha::live;
using Kind = Fault::Kind;

namespace {

constexpr qint64 kMegabyte = 1'000'000;

} // namespace

class PhotoTransferTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<PhotoSoak> m_soak;

    /// Tries a few times as the app does, which remembers how fast the link was; `said` is what went wrong first.
    QJsonObject syncInOneLife(QString &said)
    {
        const QList<QJsonObject> answers = m_soak->tablet().act(QList<QJsonObject>(16, doing("sync")));
        for (const QJsonObject &answer : answers) {
            if (said.isEmpty() && !isGood(answer))
                said = textOf(answer);
        }
        return answers.value(answers.size() - 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_soak = std::make_unique<PhotoSoak>(Programs{QStringLiteral(MINGCHA_PROGRAM), QStringLiteral(MINGCHA_SERVER)},
                                             m_folder.path(), 20261124);
    }
    void cleanup() { m_soak->proxy().heal(); }

    void photosArriveAlthoughThreeInTenRequestsAreCut()
    {
        const PhotoCounts counts = m_soak->run({12, kMegabyte, 30});
        qInfo("%d photos, %lld bytes, %lld PATCHes cut, %lld bytes sent again of %lld allowed, %lld ms", counts.photos,
              static_cast<long long>(counts.bytes), static_cast<long long>(counts.link.spoiltPatches),
              static_cast<long long>(counts.resent), static_cast<long long>(counts.allowed),
              static_cast<long long>(counts.ms));
        QVERIFY2(counts.faults.isEmpty(), qPrintable(counts.faults.join(QLatin1Char('\n'))));
        QVERIFY(counts.link.spoiltPatches > 3);
    }

    void f43APhotoCutAtEvery64KiBArrivesWithFewBytesTwice()
    {
        m_soak->proxy().plan([](const SeenRequest &request, Random &) -> Fault {
            const bool isLong = request.verb == "PATCH" && request.bodyBytes > 40'000;
            return isLong ? Fault{Kind::CutUp, request.headBytes + 64 * 1024 - 1} : Fault{};
        });
        const qint64 bytes = m_soak->take({1, kMegabyte, 0});
        const ProxyCounts before = m_soak->proxy().counts();
        QJsonObject last;
        for (int n = 0; n < 40 && !isGood(last); ++n)
            last = m_soak->tablet().sync();
        QVERIFY(isGood(last));
        const qint64 sent = m_soak->proxy().counts().patchBytes - before.patchBytes;
        QVERIFY2(sent <= bytes + bytes / 20, qPrintable(QStringLiteral("%1 for %2").arg(sent).arg(bytes)));
    }

    void f43ALostCreationReplyMakesNoSecondUpload()
    {
        const int lost = 3;
        m_soak->proxy().plan([left = std::make_shared<int>(lost)](const SeenRequest &request, Random &) -> Fault {
            return request.verb == "POST" && request.path == "/v1/files" && (*left)-- > 0 ? Fault{Kind::CutDown, 0}
                                                                                          : Fault{};
        });
        const qint64 bytes = m_soak->take({1, 100'000, 0});
        const ProxyCounts before = m_soak->proxy().counts();
        QJsonObject last;
        for (int n = 0; n < 10 && !isGood(last); ++n)
            last = m_soak->tablet().sync();
        QVERIFY2(isGood(last), qPrintable(textOf(last)));
        QCOMPARE(m_soak->proxy().counts().patchBytes - before.patchBytes, bytes);
    }

    void f44ABoxThatHoldsBodiesBackLetsPhotosThrough()
    {
        m_soak->proxy().way({0, 0, true});
        static_cast<void>(m_soak->take({2, kMegabyte, 0}));
        const QJsonObject answer = m_soak->tablet().sync();
        QVERIFY2(isGood(answer), qPrintable(textOf(answer)));
        QCOMPARE(answer.value(QLatin1String("photosNotSafe")).toInt(-1), 0);
    }

    // A proxy hangs up after a minute, here after a second: pieces are cut to what passes in time.
    void f44ABoxThatHangsUpEndsInProgressAllTheSame()
    {
        Way way;
        way.bytesPerSecond = 150'000;
        way.longestMs = 1000;
        way.holdsBodies = true; // so that nothing of a piece that took too long has arrived
        static_cast<void>(m_soak->take({1, kMegabyte, 0}));
        m_soak->proxy().way(way);
        QString said;
        const QJsonObject last = syncInOneLife(said);
        QVERIFY2(isGood(last), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("A proxy before the centre gave up")), qPrintable(said));
        QCOMPARE(last.value(QLatin1String("photosNotSafe")).toInt(-1), 0);
    }

    void f44ABoxThatLimitsBodiesIsNamedAndPassedInSmallerPieces()
    {
        Way way;
        way.bodyLimit = 100'000;
        static_cast<void>(m_soak->take({1, 600'000, 0}));
        m_soak->proxy().way(way);
        QString said;
        const QJsonObject last = syncInOneLife(said);
        QVERIFY2(isGood(last), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("refuses requests of this size")), qPrintable(said));
        QCOMPARE(last.value(QLatin1String("photosNotSafe")).toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(PhotoTransferTest)
#include "phototransfertest.moc"
