// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: nothing is lost or doubled, whatever the network does. Each test is named by the fault of the catalogue (F1…F54)
// that it brings about between the real ends, in simulated time.
#include "tests/simulation/scene.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

class FaultsNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f01RequestLostIsSentAgain()
    {
        Scene scene;
        const qint64 before = scene.entries();
        scene.meet(0, "/v1/push", Fate::LoseRequest);
        scene.find(0);
        scene.runFor(10 * kSecond);
        QCOMPARE(scene.entries(), before);
        QVERIFY(scene.runUntil([&] { return scene.entries() == before + 1; }, 5 * kMinute));
        MINGCHA_HOLDS(scene);
    }

    void f02ReplyLostAfterCommit()
    {
        Scene scene;
        const qint64 before = scene.entries();
        scene.meet(0, "/v1/push", Fate::LoseReply);
        scene.find(0);
        scene.runFor(kSecond);
        QCOMPARE(scene.entries(), before + 1);
        QCOMPARE(must(tablet::counts(scene.on(0).database())).waiting, 1); // nothing is released without the receipt
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.entries(), before + 1);
    }

    void f03ReplyAfterTheRetryIsIgnored()
    {
        Scene scene;
        const qint64 before = scene.entries();
        // With what late replies wait on top, those come after the time-out.
        scene.on(0).link->weather.leastDelayMs = scene.on(0).link->weather.mostDelayMs = 11 * kSecond;
        const auto pushes = std::make_shared<int>(0);
        scene.on(0).link->fate = [pushes](const QByteArray &path) {
            return path == "/v1/push" && ++*pushes <= 2 ? Fate::LateReply : Fate::Weather;
        };
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("and said")));
        scene.runFor(3 * kMinute);
        QVERIFY(*pushes >= 3);
        QCOMPARE(scene.entries(), before + 2);
        QCOMPARE(must(tablet::counts(scene.on(0).database())).waiting, 0);
        must(scene.say(0, hazard, QStringLiteral("and more")));
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.entries(), before + 3);
    }

    void f04RequestsTwiceAndOutOfOrder()
    {
        Scene scene(3);
        const qint64 before = scene.entries();
        for (size_t i = 0; i < 3; ++i) {
            scene.on(i).link->weather.duplicated = 1000;
            scene.on(i).link->weather.mostDelayMs = 9 * kSecond;
        }
        const Id hazard = scene.find(0);
        scene.runFor(2 * kMinute);
        for (int round = 0; round < 5; ++round) {
            for (size_t i = 0; i < 3; ++i)
                must(scene.say(i, hazard, QString::number(round)));
            scene.runFor(7 * kSecond);
        }
        scene.runFor(5 * kMinute);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.entries(), before + 16);
    }

    void f05HalfOpenConnectionResumesWithinTwoSeconds()
    {
        Scene scene;
        const qint64 before = scene.entries();
        scene.meet(0, "/v1/push", Fate::LoseReply, 1000);
        scene.on(0).link->weather.replyLost = 1000;
        const Id hazard = scene.find(0);
        scene.runFor(5 * kMinute);
        QCOMPARE(scene.entries(), before + 1);
        must(scene.say(0, hazard, QStringLiteral("after it")));
        scene.runFor(kSecond);
        // The platform says that the network is another one.
        scene.on(0).link->fate = {};
        scene.on(0).link->weather = {};
        scene.on(0).core().networkChanged();
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting == 0; },
                               2 * kSecond + 500));
        MINGCHA_HOLDS(scene);
    }

    void f06ThinAndLossyLinkStillMakesProgress()
    {
        Scene scene;
        Weather &weather = scene.on(0).link->weather;
        weather.requestLost = 150;
        weather.replyLost = 150;
        weather.leastDelayMs = weather.mostDelayMs = 2 * kSecond;
        const Id hazard = scene.find(0);
        for (int i = 0; i < 150; ++i)
            must(scene.say(0, hazard, QStringLiteral("said %1").arg(i)));
        QVERIFY(
            scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting == 0; }, 30 * kMinute));
        MINGCHA_HOLDS(scene);
    }

    void f07PartitionOfSomeTablets()
    {
        Scene scene(3);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(1).link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("connected")));
        must(scene.say(1, hazard, QStringLiteral("cut off")));
        must(scene.say(2, hazard, QStringLiteral("connected too")));
        scene.runFor(kHour);
        QCOMPARE(must(tablet::counts(scene.on(1).database())).waiting, 1);
        QCOMPARE(must(tablet::counts(scene.on(0).database())).waiting, 0);
        QCOMPARE(scene.outcome(5 * kMinute), QString()); // soon after it is over
    }

    void f08SendsButNeverHears()
    {
        Scene scene;
        const qint64 before = scene.entries();
        scene.on(0).link->weather.replyLost = 1000;
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("one")));
        const qint64 rows = scene.number(scene.on(0).database(), "SELECT count(*) FROM journal");
        scene.runFor(6 * kHour);
        QCOMPARE(scene.entries(), before + 2);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM journal"), rows);
        QVERIFY2(scene.on(0).link->requests < 700, qPrintable(QString::number(scene.on(0).link->requests)));
        MINGCHA_HOLDS(scene);
    }

    void f09CloggedOneByOneAndFreedInAnotherOrder()
    {
        Scene scene(4);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        for (const size_t i : {2U, 0U, 3U, 1U}) {
            scene.on(i).link->weather.up = false;
            for (size_t j = 0; j < 4; ++j)
                must(scene.say(j, hazard, QStringLiteral("%1 clogged").arg(i)));
            scene.runFor(40 * kSecond);
        }
        for (const size_t i : {3U, 2U, 1U, 0U}) {
            scene.on(i).link->weather.up = true;
            must(scene.say(i, hazard, QStringLiteral("free")));
            scene.runFor(40 * kSecond);
        }
        MINGCHA_HOLDS(scene);
    }

    void f46ManyTabletsAtOnceAfterAnOutage()
    {
        constexpr size_t kTablets = 7;
        Scene scene(kTablets);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.centre.kill(false);
        for (size_t i = 0; i < kTablets; ++i)
            static_cast<void>(scene.say(i, hazard, QStringLiteral("in the dark")));
        scene.runFor(kHour);
        QVERIFY(scene.centre.start());
        qint64 before = 0;
        for (size_t i = 0; i < kTablets; ++i)
            before += scene.on(i).link->requests;
        MINGCHA_HOLDS(scene);
        qint64 after = 0;
        for (size_t i = 0; i < kTablets; ++i)
            after += scene.on(i).link->requests;
        QVERIFY2(after - before < 12 * static_cast<qint64>(kTablets), qPrintable(QString::number(after - before)));
    }

    void f49SignInPageGetsNothingAndIsSaid()
    {
        Scene scene;
        scene.on(0).link->weather.portal = true;
        scene.find(0);
        scene.runFor(5 * kMinute);
        QVERIFY(scene.on(0).core().reason.contains(QStringLiteral("sign-in page")));
        QCOMPARE(must(tablet::counts(scene.on(0).database())).waiting, 1);
        MINGCHA_HOLDS(scene);
    }

    void f50SessionEndsInTheMiddleOfABatch()
    {
        Scene scene;
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        for (int i = 0; i < 200; ++i)
            must(scene.say(0, hazard, QStringLiteral("said %1").arg(i)));
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = true;
        // The first batch is taken; the session is gone before the second.
        QVERIFY(
            scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).waiting < 200; }, 5 * kMinute));
        must(scene.centre.run([](journal::Store &store) {
            return store.database().execute(QStringLiteral("DELETE FROM centresession"));
        }));
        MINGCHA_HOLDS(scene);
    }

    /// Sending and receiving both hear of it, after hours in which nothing was heard: neither waits as after another failure.
    void f50ASessionThatEndedMeanwhileIsOpenedAnewAtOnce()
    {
        Scene scene(6); // how long each waits is drawn
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.centre.kill(false);
        for (size_t i = 0; i < scene.tablets().size(); ++i)
            must(scene.say(i, hazard, QStringLiteral("in the dark")));
        scene.runFor(5 * kHour);
        QVERIFY(scene.centre.start());
        must(scene.centre.run([](journal::Store &store) {
            return store.database().execute(QStringLiteral("DELETE FROM centresession"));
        }));
        scene.heal();
        const auto isSent = [](const auto &host) { return must(tablet::counts(host->database())).waiting == 0; };
        QVERIFY(scene.runUntil([&] { return std::ranges::all_of(scene.tablets(), isSent); }, 2 * kMinute));
        MINGCHA_HOLDS(scene);
    }

    void f50WhoSignsInWhileAnothersSessionIsOpenedGetsTheirOwn()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id first = host.person();
        const Id second = district().people[1].id;
        must(host.enrol(scene.centre, second));
        scene.settle();
        for (int ms = 0; ms < 600; ms += 13) { // wherever meeting the centre, the challenge and the session are
            host.signIn(first);
            scene.runFor(ms);
            host.signIn(second);
            scene.runFor(10 * kSecond);
        }
        must(scene.actNow(host, findHazard(second, district().sites[0], QStringLiteral("by the second person"))));
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.found'"), 1);
    }

    void f50AnotherPersonSignsInOnASharedTablet()
    {
        Scene scene(1);
        scene.on(0).link->weather.up = false;
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Id first = scene.on(0).incarnation();
        must(scene.on(0).enrol(scene.centre, district().people[1].id));
        scene.settle();
        QVERIFY(scene.on(0).incarnation() != first);
        must(scene.say(0, hazard, QStringLiteral("by the second person")));
        MINGCHA_HOLDS(scene);
        // Each under their own name.
        QCOMPARE(scene.atCentre("SELECT count(DISTINCT incarnation) FROM journal WHERE kind LIKE 'hazard.%'"), 2);
    }
};

QTEST_GUILESS_MAIN(FaultsNetworkTest)
#include "faultsnetworktest.moc"
