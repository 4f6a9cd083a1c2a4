// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a failing centre is asked ever more seldom, at times spread out, never beyond a cap, and at once when there is
// reason to. Method: tables of failures and clocks.
#include "sync/tablet/backoff.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::tablet;

class BackoffTest : public QObject
{
    Q_OBJECT
    Moment m_now{1700000000000, 480, 42, 1000000};

private Q_SLOTS:
    void waitsGrowUpToTheCapOfTheirKind_data()
    {
        QTest::addColumn<int>("failure");
        for (const Failure failure :
             {Failure::Transport, Failure::Portal, Failure::Busy, Failure::Server, Failure::Refused})
            QTest::addRow("kind %d", static_cast<int>(failure)) << static_cast<int>(failure);
    }
    void waitsGrowUpToTheCapOfTheirKind()
    {
        QFETCH(int, failure);
        SeededRandom random(3);
        Backoff backoff;
        qint64 longest = 0;
        for (int n = 0; n < 200; ++n) {
            backoff.failed(static_cast<Failure>(failure), m_now, random);
            QVERIFY(backoff.waitMs(m_now) > 0);
            QVERIFY(backoff.waitMs(m_now) <= retryCapMs(static_cast<Failure>(failure)));
            if (n == 0)
                QVERIFY(backoff.waitMs(m_now) <= kFirstRetryMs);
            longest = std::max(longest, backoff.waitMs(m_now));
        }
        QVERIFY(longest > retryCapMs(static_cast<Failure>(failure)) / 2);
    }

    void fiveHundredTabletsComeBackSpreadOut()
    {
        int inOneTenth[10] = {};
        SeededRandom random(5);
        for (int tablet = 0; tablet < 500; ++tablet) {
            Backoff backoff;
            for (int n = 0; n < 8; ++n)
                backoff.failed(Failure::Transport, m_now, random);
            ++inOneTenth[(backoff.waitMs(m_now) - 1) * 10 / kTransportRetryCapMs];
        }
        for (const int count : inOneTenth)
            QVERIFY2(count > 20 && count < 100, qPrintable(QString::number(count)));
    }

    void retryAfterIsObeyedAlsoWhenTheNetworkChangesButNotAgainstThePerson()
    {
        SeededRandom random(1);
        Backoff backoff;
        backoff.failed(Failure::Busy, m_now, random, 90000);
        QVERIFY(backoff.waitMs(m_now) >= 90000);
        backoff.nudge(m_now, false);
        QVERIFY(backoff.waitMs(m_now) >= 90000);
        backoff.nudge(m_now, true);
        QCOMPARE(backoff.waitMs(m_now), 0);
    }

    void aClockSetBackDoesNotLengthenAWaitAndUptimeEndsIt()
    {
        SeededRandom random(1);
        Backoff backoff;
        backoff.failed(Failure::Server, m_now, random);
        const qint64 wait = backoff.waitMs(m_now);
        Moment later = m_now;
        later.wallMs -= 86400000;
        later.uptimeMs += static_cast<quint64>(wait) + 1;
        QCOMPARE(backoff.waitMs(later), 0);
        // Another boot, and the clock was years ahead when it failed: the wait still ends.
        later.boot = 77;
        later.uptimeMs = 1;
        QCOMPARE(backoff.waitMs(later), wait - 1);
        later.uptimeMs = wait;
        QCOMPARE(backoff.waitMs(later), 0);
    }

    void aWaitIsKeptOverARestart()
    {
        SeededRandom random(9);
        Backoff backoff;
        backoff.failed(Failure::Busy, m_now, random, 5000);
        const Backoff read = Backoff::fromBytes(backoff.toBytes());
        QCOMPARE(read.waitMs(m_now), backoff.waitMs(m_now));
        QCOMPARE(read.failures(), 1);
        QCOMPARE(Backoff::fromBytes("rubbish").waitMs(m_now), 0);
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backofftest.moc"
