// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: whatever happens to processes and disks, an act is there whole or not at all, and what was called durable stays.
// Method: the fault is brought about at every single call to the disk that the work makes, one after another.
#include "core/hazard/hazard.h"
#include "tests/simulation/scene.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

constexpr int kMostCalls = 400;  ///< no step here makes more calls to its disk
constexpr int kFewestCalls = 10; ///< every one makes more than these: else the work was not what was ended

/// Does `work` over and over, with the fault one call later each time, until a whole round goes by without it.
template <typename Arm, typename Work, typename After>
void atEveryCall(Disk &disk, const Arm &arm, const Work &work, const After &after, int stride = 1)
{
    for (int call = 1; call < kMostCalls; call += stride) {
        const quint64 begun = disk.calls();
        arm(static_cast<quint64>(call));
        work(call);
        const bool met = disk.calls() - begun >= static_cast<quint64>(call) || disk.isDead();
        after(call);
        if (!met)
            QVERIFY2(call > kFewestCalls, qPrintable(QString::number(call)));
        if (QTest::currentTestFailed() || !met)
            return;
    }
}

/// What the tablet has a receipt for is in the centre's database.
void receiptsAreTrue(Scene &scene)
{
    const qint64 acknowledged =
        scene.number(scene.on(0).database(), "SELECT max(acknowledged) FROM incarnation WHERE mine = 1");
    const qint64 held = scene.atCentre("SELECT max(seq) FROM journal JOIN incarnation ON incarnation.n = "
                                       "journal.incarnation WHERE kind LIKE 'hazard.%'");
    QVERIFY2(held >= acknowledged, qPrintable(QStringLiteral("%1 < %2").arg(held).arg(acknowledged)));
}

} // namespace

class FaultsDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f10AppKilledAtAnyCallOfASave() { endedAtAnyCallOfASave(false); }
    void f14PowerCutAtAnyCallOfASaveLeavesTheLastSaveOrNone() { endedAtAnyCallOfASave(true); }
    void f13CentreKilledAtAnyCallOfAPush() { endedAtAnyCallOfAPush(false); }
    void f14PowerCutAtAnyCallOfAPushAndNoReceiptLies() { endedAtAnyCallOfAPush(true); }

private:
    static constexpr const char *kChanges = "SELECT count(*) FROM journal WHERE kind = 'hazard.changed'";

    /// A hazard on the first tablet, which has no link.
    static Id foundOffline(Scene &scene)
    {
        scene.on(0).link->weather.up = false;
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        return hazard;
    }
    static void endedAtAnyCallOfASave(bool withPower)
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = foundOffline(scene);
        qint64 before = 0;
        atEveryCall(
            host.machine.disk,
            [&](quint64 call) {
                before = scene.number(host.database(), kChanges);
                host.machine.disk.dieAtCall(call);
            },
            [&](int call) {
                static_cast<void>(scene.actNow(host, changeWords(scene.who(0), hazard, QString::number(call))));
            },
            [&](int call) {
                host.machine.disk.neverFail();
                host.kill(withPower);
                QVERIFY(host.start());
                const QStringList broken = scene.broken(false);
                QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
                // What the hazard shows was changed exactly where the entry is there.
                const bool isThere = scene.number(host.database(), kChanges) > before;
                QCOMPARE(Scene::words(host.database(), hazard) == QString::number(call), isThere);
                QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM hazard WHERE pending = 1"), 1);
            });
        MINGCHA_HOLDS(scene);
    }

    static void endedAtAnyCallOfAPush(bool withPower)
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        atEveryCall(
            scene.centre.machine.disk, [&](quint64 call) { scene.centre.machine.disk.dieAtCall(call); },
            [&](int call) {
                must(scene.say(0, hazard, QString::number(call)));
                scene.runFor(3 * kSecond);
            },
            [&](int) {
                // What the tablet has a receipt for must be there after the centre comes back.
                noteReceived(scene.on(0), scene.ledger);
                scene.centre.machine.disk.neverFail();
                scene.centre.kill(withPower);
                QVERIFY(scene.centre.start());
                receiptsAreTrue(scene);
                const QStringList broken = scene.broken(false);
                QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
                scene.on(0).core().syncNow();
                scene.runFor(10 * kSecond);
            },
            2);
        MINGCHA_HOLDS(scene);
    }

private Q_SLOTS:
    /// What was written when the program was killed, and not yet synced, is found and told to others: it stays.
    void f14WhatIsFoundAfterAKillStandsAfterAPowerCut()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = foundOffline(scene);
        atEveryCall(
            host.machine.disk, [&](quint64 call) { host.machine.disk.dieAtCall(call); },
            [&](int call) {
                static_cast<void>(scene.actNow(host, changeWords(scene.who(0), hazard, QString::number(call))));
            },
            [&](int) {
                host.machine.disk.neverFail();
                host.kill(false);
                QVERIFY(host.start());
                const qint64 found = scene.number(host.database(), kChanges);
                host.kill(true);
                QVERIFY(host.start());
                QCOMPARE(scene.number(host.database(), kChanges), found);
            });
        MINGCHA_HOLDS(scene);
    }

    void f11AppKilledAtAnyCallOfAPull()
    {
        Scene scene(2);
        TabletHost &host = scene.on(1);
        const Id hazard = scene.find(0);
        const char *comments = "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'";
        qint64 said = 0;
        const auto isThere = [&] { return host.isUp() && scene.number(host.database(), comments) == said; };
        int rounds = 0;
        atEveryCall(
            host.machine.disk, [&](quint64 call) { host.machine.disk.dieAtCall(call); },
            [&](int call) {
                ++rounds;
                must(scene.say(0, hazard, QString::number(call)));
                ++said;
                static_cast<void>(scene.runUntil([&] { return host.machine.disk.isDead() || isThere(); }, 5 * kMinute));
            },
            [&](int call) {
                host.machine.disk.neverFail();
                host.kill(call % 2 == 0);
                QVERIFY(host.start());
                const QStringList broken = scene.broken(false);
                QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
                QVERIFY2(scene.runUntil(isThere, 10 * kMinute), "what came while it was killed never comes again");
            });
        QVERIFY2(rounds > 10, qPrintable(QString::number(rounds)));
        MINGCHA_HOLDS(scene);
    }

    void f13CentreKilledBetweenCommitAndReply()
    {
        Scene scene(1);
        const qint64 before = scene.entries();
        scene.meet(0, "/v1/push", Fate::LoseReply);
        const Id hazard = scene.find(0);
        scene.runFor(kSecond);
        scene.centre.kill(true);
        QVERIFY(scene.centre.start());
        QCOMPARE(scene.entries(), before + 1);
        must(scene.say(0, hazard, QStringLiteral("after it")));
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.entries(), before + 2);
    }

    void f15TabletDiskFullAtEachWrite()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        int refused = 0;
        atEveryCall(
            host.machine.disk, [&](quint64 call) { host.machine.disk.failAtCall(call, SQLITE_FULL); },
            [&](int call) {
                const auto said = scene.say(0, hazard, QString::number(call));
                if (!said) {
                    ++refused;
                    QVERIFY2(!said.error().text.isEmpty(), "no words");
                }
            },
            [&](int call) {
                host.machine.disk.neverFail();
                QVERIFY(scene.say(0, hazard, QStringLiteral("there is room again %1").arg(call)).ok());
            });
        QVERIFY(refused > 0);
        MINGCHA_HOLDS(scene);
    }

    void f15LowDiskStopsPullsButNotAnswers()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(1).machine.disk.setFreeBytes(100LL << 20);
        scene.runFor(2 * kMinute);
        must(scene.say(0, hazard, QStringLiteral("not to be pulled")));
        scene.runFor(5 * kMinute);
        QVERIFY(scene.on(1).core().reason.contains(QStringLiteral("MB are free")));
        QVERIFY(scene.say(1, hazard, QStringLiteral("still kept")).ok());
        MINGCHA_HOLDS(scene);
    }

    void f16CentreDiskFullRefusesAndReadsGoOn()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.centre.machine.disk.setCapacity(1);
        must(scene.say(0, hazard, QStringLiteral("the centre is full")));
        scene.runFor(kMinute);
        QVERIFY(scene.centre.isUp());
        QCOMPARE(must(tablet::counts(scene.on(0).database())).waiting, 1);
        QVERIFY2(scene.on(0).core().reason.contains(QStringLiteral("full"), Qt::CaseInsensitive),
                 qPrintable(scene.on(0).core().reason));
        // The other tablet goes on reading.
        const qint64 read = scene.on(1).link->bytesDown;
        scene.runFor(3 * kMinute);
        QVERIFY(scene.on(1).link->bytesDown > read);
        MINGCHA_HOLDS(scene);
    }

    void f17AnyCallOfTheTabletsDiskFails()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        int call = 0;
        for (const int code : {SQLITE_IOERR_READ, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC}) {
            for (call = 1; call < 60; call += 4) {
                scene.on(0).machine.disk.failAtCall(static_cast<quint64>(call), code);
                static_cast<void>(scene.say(0, hazard, QString::number(call)));
                static_cast<void>(scene.say(1, hazard, QString::number(call)));
                scene.runFor(5 * kSecond);
                const QStringList broken = scene.broken(false);
                QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
            }
        }
        MINGCHA_HOLDS(scene);
    }

    void f17AnyCallFailsWhileItConnects()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        for (int call = 1; call < 120; ++call) {
            if (call % 2 == 0)
                scene.on(0).signIn(scene.who(0)); // a session is opened anew
            else
                scene.on(0).kill(false); // as when the app begins: nothing is known yet to pull from
            QVERIFY(scene.on(0).start());
            scene.on(0).machine.disk.failAtCall(static_cast<quint64>((call + 1) / 2), SQLITE_IOERR_READ);
            scene.runFor(2 * kMinute);
            scene.on(0).machine.disk.neverFail();
        }
        must(scene.say(0, hazard, QStringLiteral("after it")));
        MINGCHA_HOLDS(scene);
    }

    void f17HalfAReadIsNotTakenForAll()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        host.link->weather.up = false;
        for (int i = 0; i < 30; ++i)
            must(scene.actNow(host, changeWords(host.person(), hazard,
                                                QString::number(i).leftJustified(mingcha::hazard::kMaxWordsLength,
                                                                                 QLatin1Char('a')))));
        // What an act builds on fills many pages; where one of them is not read it must not build on the rest, and what
        // was answered as not done has left nothing.
        const char *entries = "SELECT count(*) FROM journal";
        for (int call = 1; call < 90; ++call) {
            host.kill(false);
            QVERIFY(host.start());
            host.machine.disk.failAtCall(static_cast<quint64>(call), SQLITE_IOERR_READ);
            const qint64 before = scene.number(host.database(), entries);
            const bool done = scene.actNow(host, changeWords(host.person(), hazard, QString::number(call))).ok();
            host.machine.disk.neverFail();
            QCOMPARE(scene.number(host.database(), entries) - before, done ? 1 : 0);
        }
        MINGCHA_HOLDS(scene);
        QCOMPARE(Scene::conflicts(host.database(), hazard), 0);
    }

    void f17AnyCallOfTheCentresDiskFails()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        for (const int code : {SQLITE_IOERR_READ, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL}) {
            for (int call = 1; call < 100; call += 4) {
                must(scene.say(0, hazard, QString::number(call)));
                must(scene.say(0, hazard, QStringLiteral("and %1").arg(call)));
                scene.centre.machine.disk.failAtCall(static_cast<quint64>(call), code);
                scene.on(0).core().syncNow();
                scene.runFor(4 * kSecond);
                scene.centre.machine.disk.neverFail();
                receiptsAreTrue(scene);
                const QStringList broken = scene.broken(false);
                QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
            }
        }
        MINGCHA_HOLDS(scene);
    }

    void f19LockedDatabaseIsSaidAndLosesNothing()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        sqlite3 *other = nullptr; // somebody's database browser
        const QByteArray path = scene.on(0).tablet().folder().databasePath().toUtf8();
        QCOMPARE(sqlite3_open_v2(path.constData(), &other, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const Result<journal::Written> said = scene.say(0, hazard, QStringLiteral("while it is locked"));
        QVERIFY(!said);
        QVERIFY(said.error().retryable);
        must(scene.say(1, hazard, QStringLiteral("others go on")));
        scene.runFor(5 * kMinute);
        QCOMPARE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(other), SQLITE_OK);
        must(scene.say(0, hazard, QStringLiteral("once it is free")));
        MINGCHA_HOLDS(scene);
    }

    void f21RebootLoopLosesNothing()
    {
        Scene scene(1);
        const Id hazard = scene.find(0);
        for (int i = 0; i < 20; ++i) {
            must(scene.say(0, hazard, QString::number(i)));
            scene.on(0).kill(true);
            scene.on(0).machine.reboot();
            QVERIFY(scene.on(0).start());
            scene.runFor(300);
        }
        MINGCHA_HOLDS(scene);
    }
};

QTEST_GUILESS_MAIN(FaultsDiskTest)
#include "faultsdisktest.moc"
