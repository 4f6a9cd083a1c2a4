// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a photo goes up whole once, whatever is lost on the way, and counts only with a receipt. Method: tables of tus
// answers, and a seeded network against a model of an upload.
#include "sync/tablet/photostep.h"

#include "core/base/random.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;
using Kind = PhotoNext::Kind;

namespace {

constexpr qint64 kLength = 1000000;

PhotoHeard heard(int status, std::optional<qint64> offset = {}, bool receipt = false)
{
    return {status, offset, "/v1/files/abc", receipt, 1000};
}

} // namespace

class PhotoStepTest : public QObject
{
    Q_OBJECT
    LinkRate m_rate;
    PhotoStep sendingAt(qint64 offset)
    {
        PhotoStep step({{}, kLength, false}, m_rate);
        step.heard(heard(201, offset));
        return step;
    }

private Q_SLOTS:
    void init() { m_rate = {}; }

    void previewsGoBeforeOriginalsAndSmallOnesFirst()
    {
        QVERIFY(!nextPhoto({}));
        QCOMPARE(nextPhoto({{{}, 500, false}, {{}, 100, false}, {{}, 900, true}})->length, 900);
        QCOMPARE(nextPhoto({{{}, 500, false}, {{}, 100, false}})->length, 100);
    }

    void anAnswerDecidesWhatComesNext_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("next");
        QTest::newRow("taken") << 204 << int(Kind::Patch);
        QTest::newRow("other offset") << 409 << int(Kind::Head);
        QTest::newRow("checksum") << 460 << int(Kind::Patch);
        QTest::newRow("unknown") << 404 << int(Kind::Create);
        QTest::newRow("expired") << 410 << int(Kind::Create);
        QTest::newRow("too large") << 413 << int(Kind::GiveUp);
        QTest::newRow("disk full") << 507 << int(Kind::Wait);
        QTest::newRow("busy") << 503 << int(Kind::Wait);
        QTest::newRow("quota") << 429 << int(Kind::Wait);
        QTest::newRow("cut") << 0 << int(Kind::Wait);
    }
    void anAnswerDecidesWhatComesNext()
    {
        QFETCH(int, status);
        QFETCH(int, next);
        PhotoStep step = sendingAt(0);
        QCOMPARE(int(step.next().kind), int(Kind::Patch));
        step.heard(heard(status, status == 204 ? std::optional<qint64>(65536) : std::nullopt));
        QCOMPARE(int(step.next().kind), next);
    }

    void uploadResumesAtTheCentresOffset()
    {
        PhotoStep step = sendingAt(300000);
        QCOMPARE(step.next().offset, 300000);
        step.heard(heard(409));
        step.heard(heard(200, 123));
        QCOMPARE(step.next().offset, 123);
    }

    void allBytesWithoutAReceiptAreNotDone()
    {
        PhotoStep step = sendingAt(0);
        step.heard(heard(204, kLength));
        for (int n = 1; n < kMostFruitless; ++n) {
            QCOMPARE(int(step.next().kind), int(Kind::Head));
            step.heard(heard(200, kLength));
        }
        QCOMPARE(int(step.next().kind), int(Kind::Wait));
    }

    void aPhotoThatNeverFitsItsChecksumIsSetAside()
    {
        PhotoStep step = sendingAt(0);
        for (int n = 0; n < kMostMismatches; ++n)
            step.heard(heard(460));
        QCOMPARE(int(step.next().kind), int(Kind::GiveUp));
    }

    void piecesTakeAboutTenSecondsWithinTheirLimits()
    {
        LinkRate rate;
        for (int n = 0; n < 20; ++n)
            rate.sent(rate.pieceBytes(), 100);
        QCOMPARE(rate.pieceBytes(), kMostPatchBytes);
        rate.sent(30000, 10000);
        QCOMPARE(rate.pieceBytes(), kLeastPatchBytes);
        rate.sent(65536, 5000);
        QCOMPARE(rate.pieceBytes(), 131072);
    }

    void theWholePhotoArrivesOverANetworkThatLosesRequestsAndReplies()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            SeededRandom random(seed);
            LinkRate rate;
            qint64 centreHas = 0;
            qint64 sent = 0;
            bool exists = false;
            bool done = false;
            for (int starts = 0; !done; ++starts) {
                QVERIFY2(starts < 500, qPrintable(QString::number(seed)));
                PhotoStep step({{}, kLength, false}, rate);
                while (step.next().kind != Kind::Wait && !done) {
                    const PhotoNext next = step.next();
                    QVERIFY(next.kind != Kind::GiveUp);
                    done = next.kind == Kind::Done;
                    if (done || random.below(10) == 0) { // the request is lost
                        step.heard({});
                        continue;
                    }
                    PhotoHeard reply = heard(next.kind == Kind::Create ? 201 : 200, 0);
                    if (next.kind == Kind::Create) {
                        exists = true;
                    } else if (!exists) {
                        reply = heard(404);
                    } else if (next.kind == Kind::Patch && next.offset != centreHas) {
                        reply = heard(409);
                    } else if (next.kind == Kind::Patch) {
                        centreHas += next.length;
                        sent += next.length;
                    }
                    if (reply.offset)
                        reply.offset = centreHas;
                    reply.receipt = centreHas == kLength;
                    step.heard(random.below(10) == 0 ? PhotoHeard{} : reply);
                }
            }
            QCOMPARE(centreHas, kLength);
            QCOMPARE(sent, kLength);
        }
    }
};

QTEST_GUILESS_MAIN(PhotoStepTest)
#include "photosteptest.moc"
