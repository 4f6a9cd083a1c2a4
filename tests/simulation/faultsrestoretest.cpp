// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a centre that was brought back from a copy, told or not: what it lacks comes again from who has it, and shows.
#include "tests/simulation/scene.h"

#include "core/hazard/hazard.h"
#include "core/journal/claims.h"
#include "core/journal/waiting.h"
#include "core/person/acts.h"
#include "core/site/acts.h"
#include "sync/centre/accounts/enrolment.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

using State = tablet::SyncEngine::State;

constexpr const char *kAllSaid = "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'";

/// A hazard, a copy of the centre, and what was said of the hazard after that copy was made.
struct Copied
{
    Id hazard;
    Image backup;
};

Copied copied(Scene &scene)
{
    const Id hazard = scene.find(0);
    scene.runFor(kMinute);
    const Image backup = scene.centre.machine.disk.image();
    must(scene.say(0, hazard, QStringLiteral("lost by the restore")));
    scene.runFor(2 * kMinute);
    return {hazard, backup};
}

} // namespace

class FaultsRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    void f31CentreRestoredDeclared()
    {
        Scene scene(2);
        const auto [hazard, backup] = copied(scene);
        must(scene.say(1, hazard, QStringLiteral("this too")));
        scene.runFor(2 * kMinute);
        scene.restoreCentre(backup, true);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre(kAllSaid), 2);
        for (size_t i = 0; i < 2; ++i)
            QCOMPARE(scene.number(scene.on(i).database(), kAllSaid), 2);
        QVERIFY(scene.say(0, hazard, QStringLiteral("work goes on")).ok());
        MINGCHA_HOLDS(scene);
    }

    /// Whether a reader hears of the restore before the other entry is there or with it.
    void f31OneNumberFoundsAHazardAfterTheRestoreThatWasASiteBefore()
    {
        for (const bool isReaderAway : {false, true}) {
            Scene scene(2);
            TabletHost &original = scene.on(0);
            scene.runFor(kMinute);
            const Image before = scene.centre.machine.disk.image();
            TabletHost &clone = scene.clone(original);
            clone.link->weather.up = false;
            must(scene.actNow(original, [&](journal::Store &store) {
                site::Site one;
                one.name = QStringLiteral("unlisted");
                one.venueType = QStringLiteral("A01");
                one.region = kTown;
                return site::add(store, district().people[0], one);
            }));
            must(scene.actNow(clone,
                              findHazard(clone.person(), district().sites[0], QStringLiteral("under its number"))));
            const auto unlisted = [&] {
                return scene.number(scene.on(1).database(), "SELECT count(*) FROM site WHERE name = 'unlisted'");
            };
            QVERIFY(scene.runUntil([&] { return unlisted() == 1; }, kHour));
            original.link->weather.up = false;
            scene.on(1).link->weather.up = !isReaderAway;
            scene.restoreCentre(before, true);
            clone.link->weather.up = true;
            QVERIFY(scene.runUntil([&] { return must(tablet::counts(clone.database())).waiting == 0; }, kHour));
            original.link->weather.up = true;
            must(original.enrol(scene.centre, original.person())); // as it says
            MINGCHA_HOLDS(scene);
            QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM hazard"), 1);
            QCOMPARE(unlisted(), 0);
        }
    }

    void f31WhatAFormerLifeHadAtALostCentreCountsAsReceivedNoMore()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        scene.runFor(kMinute);
        const Image lost = scene.centre.machine.disk.image();
        const Image older = host.machine.disk.image();
        scene.find(0);
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        scene.restore(host, older);
        host.link->weather.up = false;
        scene.find(0); // under the same number
        host.link->weather.up = true;
        must(host.enrol(scene.centre, host.person()));
        QVERIFY(
            scene.runUntil([&] { return scene.number(host.database(), "SELECT count(*) FROM branch") == 1; }, kHour));
        QVERIFY(scene.runUntil([&] { return hasEverything(host, scene.centre); }, kHour));
        scene.restoreCentre(lost, true);
        scene.heal();
        must(host.enrol(scene.centre, host.person())); // that centre does not know the new life
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM incarnation WHERE mine = 1 AND acknowledged > "
                                               "coalesce((SELECT max(seq) FROM journal WHERE incarnation = "
                                               "incarnation.n), 0)"),
                 0);
    }

    /// Its receipt that says so was lost on the way, and the next one is of the last entry alone.
    void f31WhatTheLostCentreRefusedTheNextOneMayTake()
    {
        Scene scene(std::vector<size_t>{3, 1});
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image before = scene.centre.machine.disk.image();
        host.link->weather.up = false;
        scene.moveTo(3, kOtherTown);
        must(scene.say(0, hazard, QStringLiteral("when it was no longer theirs")));
        host.link->weather.up = true;
        const auto received = [&] { return must(tablet::counts(host.database())).waiting == 0; };
        QVERIFY(scene.runUntil(received, kHour));
        QCOMPARE(must(tablet::counts(host.database())).refused, 1);
        scene.moveTo(3, kTown);
        scene.runFor(2 * kMinute);
        must(scene.say(0, hazard, QStringLiteral("theirs again")));
        QVERIFY(scene.runUntil(received, kHour));
        int pushes = 0;
        host.link->fate = [&pushes](const QByteArray &asked) {
            return asked == "/v1/push" && ++pushes > 1 ? Fate::LoseReply : Fate::Weather;
        };
        scene.restoreCentre(before, true);
        const char *all = "SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 1";
        QVERIFY(scene.runUntil([&] { return scene.atCentre(all) == 2; }, kHour));
        host.kill(false);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(host.database(), all), 2);
    }

    /// Where nothing is left to send, no receipt of the new epoch says anything of it.
    void f31ARefusalOfBeforeIsNotHeldAgainstThePlaceThatACopyBroughtItTo()
    {
        Scene scene(2);
        TabletHost &original = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        original.link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("both have it")));
        TabletHost &clone = scene.clone(original);
        must(scene.centre.run([id = original.incarnation(), &scene](journal::Store &store) {
            return centre::revoke(store, id, scene.time.now());
        }));
        must(clone.enrol(scene.centre, clone.person()));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(clone.database())).refused == 1; }, kHour));
        scene.restoreCentre(backup, true);
        must(scene.say(0, hazard, QStringLiteral("only the original has it")));
        original.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(original.database())).waiting == 0; }, kHour));
        must(clone.enrol(scene.centre, clone.person())); // that centre does not know its new life
        MINGCHA_HOLDS(scene);
        QCOMPARE(must(tablet::counts(clone.database())).refused, 0);
        QCOMPARE(scene.number(clone.database(), kAllSaid), 2);
    }

    void f31WhatOnlyTheLostCentreWroteIsNotShownOn()
    {
        Scene scene(2);
        const Image backup = scene.centre.machine.disk.image();
        must(scene.centre.act([&](journal::Store &store) {
            person::Person one = district().people[1];
            one.team = QStringLiteral("a team that the copy does not know");
            return person::change(store, person::centrePerson(), one);
        }));
        scene.runFor(2 * kMinute);
        scene.restoreCentre(backup, true);
        MINGCHA_HOLDS(scene);
    }

    /// The tablet that wrote it never comes back: what another one has of it is no longer shown, and is not thrown away.
    void f31WhatOnlyAColleagueStillHasIsKeptAside()
    {
        Scene scene(2);
        const Image backup = scene.centre.machine.disk.image();
        scene.find(0, QStringLiteral("only the colleague has it"));
        scene.runFor(2 * kMinute);
        TabletHost &colleague = scene.on(1);
        const qint64 before = scene.number(colleague.database(), "SELECT count(*) FROM hazard");
        scene.on(0).setSyncing(false);
        scene.on(0).link->weather.up = false;
        scene.restoreCentre(backup, true);
        QVERIFY(scene.runUntil([&] { return hasEverything(colleague, scene.centre); }, kHour));
        QCOMPARE(scene.number(colleague.database(), "SELECT count(*) FROM hazard"), before - 1);
        QCOMPARE(scene.number(colleague.database(), "SELECT count(*) FROM branch WHERE instr(body, "
                                                    "CAST('only the colleague has it' AS BLOB)) > 0"),
                 1);
        QCOMPARE(must(journal::lostOfOthers(colleague.database())), 1);
        MINGCHA_HOLDS(scene); // it comes back with the tablet that wrote it
        QCOMPARE(scene.number(colleague.database(), "SELECT count(*) FROM hazard"), before);
        QCOMPARE(must(journal::lostOfOthers(colleague.database())), 0);
    }

    /// What it names is still with a colleague: no mark for good because that one comes later.
    void f31AHazardThatNamesAnEarlierOneWaitsForIt()
    {
        Scene scene(2);
        const Image backup = scene.centre.machine.disk.image();
        const Id earlier = scene.find(0, QStringLiteral("came first"));
        scene.runFor(2 * kMinute);
        scene.on(0).link->weather.up = false;
        const auto again = [build = findHazard(scene.who(1), district().sites[0], QStringLiteral("came back")),
                            earlier](journal::Store &store) {
            Result<journal::Draft> draft = build(store);
            if (draft)
                draft->act.set(hazard::kRecurrenceOf, earlier.toBytes());
            return draft;
        };
        must(scene.actNow(scene.on(1), again));
        scene.restoreCentre(backup, true);
        scene.runFor(10 * kMinute);
        QCOMPARE(must(tablet::counts(scene.on(1).database())).waiting, 1);
        scene.on(0).link->weather.up = true;
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 3"), 0);
    }

    void f32CentreRestoredUndeclared()
    {
        Scene scene(2);
        const auto [hazard, backup] = copied(scene);
        scene.restoreCentre(backup, false);
        // Noticed at the first contact and told; what is missing is sent again, and new work after it.
        QVERIFY(scene.runUntil([&] { return scene.on(0).isOnlyTold() || scene.on(1).isOnlyTold(); }, 5 * kMinute));
        must(scene.say(0, hazard, QStringLiteral("made after it")));
        QVERIFY(scene.runUntil([&] { return scene.atCentre(kAllSaid) == 2; }, kHour));
        // Whoever looks after the centre was told, and declares it: positions and times are then the same for all.
        scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre(kAllSaid), 2);
    }

    /// Of two who share a tablet the copy lacks one's work only; the other signs in, and builds on it.
    void f32WhatACentreLostOfAColleagueIsThereBeforeWhatBuildsOnIt()
    {
        Scene scene(std::vector<size_t>{0, 2});
        TabletHost &host = scene.on(0);
        const Id first = host.person();
        const Id second = district().people[1].id;
        must(host.enrol(scene.centre, second));
        scene.runFor(2 * kMinute);
        const Image backup = scene.centre.machine.disk.image();
        host.signIn(first);
        const Id hazard = scene.find(0);
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        host.link->weather.up = false;
        host.signIn(second);
        scene.restoreCentre(backup, false);
        must(scene.say(0, hazard, QStringLiteral("about a colleague's hazard")));
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return scene.atCentre(kAllSaid) == 1; }, kHour));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2"), 0);
        QCOMPARE(Scene::words(scene.centre.database(), hazard), QStringLiteral("loose cable"));
        scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
    }

    /// The session was opened before the copy was made, which has it.
    void f32ASessionThatTheCopyKnowsHearsOfItToo()
    {
        Scene scene(std::vector<size_t>{0, 2});
        TabletHost &host = scene.on(0);
        const Id first = host.person();
        must(host.enrol(scene.centre, district().people[1].id));
        scene.runFor(2 * kMinute);
        const Image backup = scene.centre.machine.disk.image();
        scene.actAs(host, first, findHazard(first, district().sites[0], QStringLiteral("loose cable")));
        const char *hazards = "SELECT count(*) FROM hazard";
        QVERIFY(scene.runUntil([&] { return scene.atCentre(hazards) == 1; }, kHour));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        const Id hazard = journal::objectFoundedBy({host.tablet().vault().find(first)->incarnation, 1});
        scene.restoreCentre(backup, false);
        must(scene.say(0, hazard, QStringLiteral("about a colleague's hazard")));
        QVERIFY(scene.runUntil([&] { return scene.atCentre(hazards) == 1; }, kHour));
        scene.runFor(kMinute);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2"), 0);
        QCOMPARE(scene.atCentre(kAllSaid), 1);
        scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
    }

    /// Nobody declares it, and nothing is begun anew on the tablets: they find out by themselves, twice from the same copy.
    void f32ARestoreThatOthersBuiltOnHealsWithinASession()
    {
        Scene scene(3);
        const auto [hazard, backup] = copied(scene);
        qint64 said = 1;
        for (size_t other = 1; other < 3; ++other) {
            scene.on(0).link->weather.up = false;
            scene.restoreCentre(backup, false);
            for (int i = 0; i < 2; ++i, ++said)
                must(scene.say(other, hazard, QStringLiteral("%1 of %2").arg(i).arg(other)));
            scene.runFor(10 * kMinute);
            scene.on(0).link->weather.up = true;
            scene.on(0).core().networkChanged();
            QVERIFY(scene.runUntil([&] { return scene.atCentre(kAllSaid) == said; }, kHour));
            for (size_t i = 0; i < 3; ++i)
                QVERIFY(scene.runUntil([&] { return scene.number(scene.on(i).database(), kAllSaid) == said; }, kHour));
        }
        scene.centre.declareRestored();
        MINGCHA_HOLDS(scene);
    }

    /// What the copy wrote is at the centre no more, and what the other wrote under the same numbers is, fewer or more.
    void f31TheOtherBranchIsAtTheRestoredCentre_data()
    {
        QTest::addColumn<int>("others");
        QTest::newRow("one") << 1;
        QTest::newRow("one fewer") << 2; // what the copy sends then goes on from another entry
        QTest::newRow("as many") << 3;
        QTest::newRow("more") << 5;
    }
    void f31TheOtherBranchIsAtTheRestoredCentre()
    {
        QFETCH(const int, others);
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        TabletHost &original = scene.on(0);
        TabletHost &clone = scene.clone(original);
        original.link->weather.up = false;
        for (int i = 0; i < 3; ++i)
            must(scene.say(2, hazard, QStringLiteral("clone %1").arg(i)));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(clone.database())).waiting == 0; }, kHour));
        clone.link->weather.up = false;
        scene.restoreCentre(backup, true);
        for (int i = 0; i < others; ++i)
            must(scene.say(0, hazard, QStringLiteral("original %1").arg(i)));
        original.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(original.database())).waiting == 0; }, kHour));
        clone.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return clone.core().state == State::NeedsPerson; }, kHour));
        must(clone.enrol(scene.centre, clone.person())); // as it says
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 3);
    }

    /// One number founded what the colleague worked on, and founds something else now.
    void f31WhatWasDoneWithACopysHazardIsNotDoneToAnother()
    {
        Scene scene(2);
        TabletHost &original = scene.on(0);
        TabletHost &colleague = scene.on(1);
        const Image backup = scene.centre.machine.disk.image();
        TabletHost &clone = scene.clone(original);
        clone.link->weather.up = false;
        const Id hazard = scene.find(0, QStringLiteral("a loose tile"));
        QVERIFY(scene.runUntil([&] { return Scene::words(colleague.database(), hazard) == u"a loose tile"; }, kHour));
        must(scene.photograph(1, hazard,
                              QByteArrayLiteral("of the tile"))); // first: it would be taken where the hazard is not
        must(scene.say(1, hazard, QStringLiteral("about the tile")));
        const Id other =
            must(scene.actNow(clone, findHazard(clone.person(), district().sites[1], QStringLiteral("leaking gas"))))
                .object;
        QCOMPARE(other, hazard);
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(colleague.database())).waiting == 0; }, kHour));
        original.link->weather.up = false;
        scene.restoreCentre(backup, true);
        clone.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return Scene::words(scene.centre.database(), hazard) == u"leaking gas"; }, kHour));
        original.link->weather.up = true;
        must(original.enrol(scene.centre, original.person())); // as it says
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2 AND reason = 'object.other'"), 2);
        QCOMPARE(scene.atCentre(
                     "SELECT count(*) FROM journal WHERE kind IN ('hazard.commented', 'photo.taken') AND status = 1"),
                 0);
        QCOMPARE(must(tablet::counts(colleague.database())).refused, 2);
        QCOMPARE(Scene::words(colleague.database(), hazard), QStringLiteral("leaking gas"));
    }

    /// Its enrolment was made after the copy: it waits for that person, and who works on the same tablet goes on.
    void f31WhoseEnrolmentIsLostKeepsNobodyFromReceiving()
    {
        Scene scene(std::vector<size_t>{1, 2});
        TabletHost &host = scene.on(0);
        const Id known = host.person();
        const Id lost = district().people[0].id;
        scene.runFor(kMinute);
        const Image backup = scene.centre.machine.disk.image();
        must(host.enrol(scene.centre, lost));
        scene.settle();
        host.link->weather.up = false;
        must(scene.actNow(host, findHazard(lost, district().sites[0], QStringLiteral("of another person"))));
        host.signIn(known);
        scene.restoreCentre(backup, true);
        host.link->weather.up = true;
        const auto isTold = [&] { return host.core().reason.contains(QStringLiteral("another person")); };
        QVERIFY2(scene.runUntil(isTold, kHour), qPrintable(host.core().reason));
        host.link->weather.up = false;
        scene.runFor(kHour);
        host.link->weather.up = true;
        const Id news = scene.find(1, QStringLiteral("news"));
        QVERIFY(scene.runUntil([&] { return Scene::words(host.database(), news) == u"news"; }, kHour));
        QCOMPARE(must(tablet::counts(host.database())).waiting, 1);
        must(host.enrol(scene.centre, lost)); // as it says
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM hazard"), 2);
    }

    /// What came back of a former life went with the lost centre; another copy of the folder brings it again.
    void f31WhatComesBackIsToldAsRefusedNoMore()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const auto refused = [&] { return must(tablet::counts(host.database())).refused; };
        const Image backup = scene.centre.machine.disk.image();
        const Image older = host.machine.disk.image();
        scene.find(0);
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        TabletHost &copy = scene.clone(host);
        copy.link->weather.up = false;
        scene.restore(host, older);
        must(host.enrol(scene.centre, host.person()));
        QVERIFY(scene.runUntil([&] { return hasEverything(host, scene.centre); }, kHour));
        scene.restoreCentre(backup, true);
        scene.runFor(kMinute);
        must(host.enrol(scene.centre, host.person())); // that centre does not know the new life
        QVERIFY(scene.runUntil([&] { return refused() == 1; }, kHour));
        copy.link->weather.up = true;
        MINGCHA_HOLDS(scene);
        QCOMPARE(refused(), 0);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM hazard"), 1);
    }

    /// The copy has neither what was refused nor who let it in; both come back, and what a colleague did with it.
    void f31WhatWasLetInAndWhatHangsOnItComesInAgain_data()
    {
        QTest::addColumn<size_t>("first");
        QTest::newRow("its author first") << size_t{0};
        QTest::newRow("who let it in first") << size_t{1};
        QTest::newRow("who worked on it first") << size_t{2};
    }
    void f31WhatWasLetInAndWhatHangsOnItComesInAgain()
    {
        QFETCH(size_t, first);
        Scene scene(std::vector<size_t>{3, 4, 2});
        scene.on(0).link->weather.up = false;
        scene.giveRole(3, person::kDepartmentOfficer);
        scene.runFor(kMinute);
        const Image before = scene.centre.machine.disk.image();
        const Id hazard = scene.find(0);
        scene.on(0).link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(scene.on(0).database())).refused == 1; }, kHour));
        scene.letInAll(1);
        QVERIFY(scene.runUntil([&] { return !Scene::words(scene.on(2).database(), hazard).isEmpty(); }, kHour));
        must(scene.say(2, hazard, QStringLiteral("seen")));
        scene.runFor(kMinute);
        for (size_t i = 0; i < 3; ++i)
            scene.on(i).link->weather.up = i == first;
        scene.restoreCentre(before, true);
        scene.runFor(10 * kMinute);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind IN ('hazard.found', 'hazard.commented', "
                                "'admit.given') AND status = 1"),
                 3);
    }

    void f33CentreBeginsEmpty()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("only the tablets have it now")));
        scene.runFor(2 * kMinute);
        scene.restoreCentre(district().centre, true);
        // Such a centre knows no tablet any more: they say so, and bring all they wrote once enrolled again.
        for (size_t i = 0; i < 2; ++i)
            QVERIFY(scene.runUntil([&] { return scene.on(i).core().state == State::NeedsPerson; }, kHour));
        scene.attend();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre(kAllSaid), 1);
        QCOMPARE(Scene::words(scene.on(1).database(), hazard), QStringLiteral("loose cable"));
    }
};

QTEST_GUILESS_MAIN(FaultsRestoreTest)
#include "faultsrestoretest.moc"
