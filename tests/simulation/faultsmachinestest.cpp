// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: clones, restores and revocations: nothing is lost silently, and work goes on.
#include "tests/simulation/scene.h"

#include "core/journal/claims.h"
#include "core/journal/waiting.h"
#include "core/person/acts.h"
#include "core/site/acts.h"
#include "core/site/queries.h"
#include "sync/centre/accounts/enrolment.h"

#include <QHashSeed>

using namespace mingcha;
using namespace mingcha::simulation;

namespace {

using State = tablet::SyncEngine::State;

/// Every promise is at the centre, in its place or as another branch.
QString promisesAtCentre(Scene &scene)
{
    return brokenAtCentre(scene.centre, scene.ledger, true).join(QLatin1Char('\n'));
}

} // namespace

class FaultsMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); }

    /// Both copies found something under one number, in two townships: what is done with the centre's is of its log.
    void f29OneNumberFoundsTwoSitesInTwoTownships()
    {
        Scene scene(2);
        scene.runFor(kMinute);
        TabletHost &original = scene.on(0);
        TabletHost &clone = scene.clone(original);
        clone.link->weather.up = false;
        const auto add = [&](TabletHost &host, const QString &region) {
            site::Site one;
            one.name = QStringLiteral("of ") + region;
            one.venueType = QStringLiteral("A01");
            one.region = region;
            return must(scene.actNow(
                            host, [&](journal::Store &store) { return site::add(store, district().people[0], one); }))
                .object;
        };
        const Id site = add(original, kTown);
        QVERIFY(add(clone, kOtherTown) == site);
        clone.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return clone.core().state == State::NeedsPerson; }, kHour));
        must(clone.enrol(scene.centre, clone.person()));
        scene.settle();
        for (int i = 0; i < 3; ++i) { // with what its author was shown of that log, which all compare
            must(scene.actNow(clone, [&](journal::Store &store) -> Result<journal::Draft> {
                site::Site one = *site::find(store.database(), site);
                one.name = QStringLiteral("name %1").arg(i);
                return site::correct(store, district().people[0], one);
            }));
            scene.settle();
        }
        MINGCHA_HOLDS(scene);
        QCOMPARE(falseAlarms(scene.on(1)), QStringList());
        QCOMPARE(falseAlarms(clone), QStringList());
        journal::Query query = clone.database().query(
            QStringLiteral("SELECT region FROM dossier JOIN log ON log.n = dossier.log WHERE dossier.id = ?"));
        must(query.bind(site).run());
        QVERIFY(query.next());
        QCOMPARE(query.text(0), kTown);
    }

    void f29FolderClonedToASecondTablet()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        TabletHost &original = scene.on(0);
        TabletHost &clone = scene.clone(original);
        original.link->weather.up = clone.link->weather.up = false;
        for (int i = 0; i < 3; ++i)
            must(scene.say(0, hazard, QStringLiteral("original %1").arg(i)));
        for (int i = 0; i < 5; ++i)
            must(scene.say(2, hazard, QStringLiteral("clone %1").arg(i)));
        original.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(original.database())).waiting == 0; }, kHour));
        clone.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return clone.core().state == State::NeedsPerson; }, kHour));
        QVERIFY2(clone.core().reason.contains(QStringLiteral("enrol this tablet again")),
                 qPrintable(clone.core().reason));
        QVERIFY2(scene.runUntil([&] { return promisesAtCentre(scene).isEmpty(); }, kHour),
                 qPrintable(promisesAtCentre(scene)));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 5);
        // As a new incarnation it works on; what it made before stays on it.
        must(clone.enrol(scene.centre, clone.person()));
        scene.settle();
        const Id found = must(scene.actNow(clone, findHazard(clone.person(), district().sites[1],
                                                             QStringLiteral("after enrolling"))))
                             .object;
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(Scene::words(scene.on(1).database(), found), QStringLiteral("after enrolling"));
        // What it made under the numbers of the other is told as refused with the reason, and shows nowhere else.
        QCOMPARE(must(tablet::counts(clone.database())).refused, 5);
        const std::vector<journal::RefusedEntry> refused = must(journal::refusedEntries(clone.database(), 9));
        QCOMPARE(refused.front().reason, QByteArray("chain.forked"));
        QVERIFY(std::ranges::all_of(refused,
                                    [](const auto &one) { return one.branched && one.said.startsWith(u"clone "); }));
        QCOMPARE(scene.number(clone.database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 3);
    }

    /// What both copies have from before they parted was signed with what came after it, and that went to the other branch.
    void f29WhatNothingSignsAnyMoreIsNotToBeSentAgain()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        TabletHost &original = scene.on(0);
        original.link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("before they parted")));
        TabletHost &clone = scene.clone(original);
        clone.link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("original")));
        must(scene.say(2, hazard, QStringLiteral("clone")));
        must(scene.centre.run([id = original.incarnation(), &scene](journal::Store &store) {
            return centre::revoke(store, id, scene.time.now());
        }));
        original.link->weather.up = true;
        must(original.enrol(scene.centre, original.person()));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(original.database())).waiting == 0; }, kHour));
        clone.link->weather.up = true;
        must(clone.enrol(scene.centre, clone.person()));
        QVERIFY(
            scene.runUntil([&] { return scene.number(clone.database(), "SELECT count(*) FROM branch") == 1; }, kHour));
        scene.restoreCentre(scene.centre.machine.disk.image(), true);
        MINGCHA_HOLDS(scene);
        QCOMPARE(must(tablet::counts(clone.database())).waiting, 0);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 2);
    }

    void f30TabletRestoredFromAnOlderBackup()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = host.machine.disk.image();
        for (int i = 0; i < 4; ++i)
            must(scene.say(0, hazard, QStringLiteral("after the backup %1").arg(i)));
        scene.runFor(7 * kMinute);
        noteReceived(host, scene.ledger);
        host.kill(false);
        host.machine.disk.restore(backup);
        QVERIFY(host.start());
        // It is told, not left to try in vain; enrolled again it fetches its own past.
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        QVERIFY2(host.core().reason.contains(QStringLiteral("enrol this tablet again")),
                 qPrintable(host.core().reason));
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 4);
    }

    void f30RestoredTabletGoesOnUnderTheSameNumbers()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = host.machine.disk.image();
        for (int i = 0; i < 4; ++i)
            must(scene.say(0, hazard, QStringLiteral("after the backup %1").arg(i)));
        scene.runFor(7 * kMinute);
        noteReceived(host, scene.ledger);
        host.kill(false);
        host.machine.disk.restore(backup);
        host.link->weather.up = false;
        QVERIFY(host.start());
        for (int i = 0; i < 6; ++i)
            must(scene.say(0, hazard, QStringLiteral("from the backup %1").arg(i)));
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        // Until it is enrolled again all of it stays in sight; nothing of the other life is taken for this one's.
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM journal WHERE status = 0"), 6);
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 4);
        QCOMPARE(scene.number(host.database(), "SELECT count(*) FROM branch"), 6);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM branch"), 6);
        QCOMPARE(must(tablet::counts(host.database())).refused, 6);
    }

    void f39ATabletThatIsEnrolledAgainDoesNotWaitForWhatFailedBefore()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        scene.runFor(kMinute);
        host.link->weather.up = false;
        scene.runFor(kHour);
        host.link->weather.up = true;
        QCOMPARE(host.core().state, State::Offline);
        must(host.enrol(scene.centre, host.person()));
        for (int i = 0; i < 10; ++i)
            scene.runFor(kSecond);
        QCOMPARE(host.core().state, State::UpToDate);
    }

    /// While there is still more to fetch, as of a region that the person has been given meanwhile.
    void f30WhatThePersonIsToDoStaysInSight()
    {
        Scene scene(std::vector<size_t>{3, 1});
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        const Image backup = host.machine.disk.image();
        must(scene.say(0, hazard, QStringLiteral("after the backup")));
        scene.runFor(kMinute);
        noteReceived(host, scene.ledger);
        host.kill(false);
        host.machine.disk.restore(backup);
        host.link->weather.up = false;
        QVERIFY(host.start());
        must(scene.say(0, hazard, QStringLiteral("from the backup")));
        scene.moveTo(3, kOtherTown);
        host.link->weather.up = true;
        // What was asked for before is still on its way when the push finds out.
        host.link->fate = [](const QByteArray &asked) { return asked == "/v1/pull" ? Fate::LateReply : Fate::Weather; };
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        QVERIFY(!scene.runUntil([&] { return host.core().state != State::NeedsPerson; }, 5 * kMinute));
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
    }

    void f38OwnWorkAcceptedIntoALogNoLongerFollowed()
    {
        Scene scene(std::vector<size_t>{3, 1});
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        // It arrives, but neither the answer nor what the feed says of it comes back before the right is lost.
        scene.on(0).link->fate = [](const QByteArray &) { return Fate::LoseReply; };
        must(scene.say(0, hazard, QStringLiteral("made while it was theirs")));
        const char *arrived = "SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 1";
        QVERIFY(scene.runUntil([&] { return scene.atCentre(arrived) == 1; }, kHour));
        scene.on(0).link->weather.up = false;
        scene.moveTo(3, kOtherTown);
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre(arrived), 1);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM journal WHERE status = 0"), 0);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM hazard"), 0);
    }

    /// No feed of theirs brings it any more.
    void f38AnAuthorWhoseRegionWasTakenHearsThatTheirWorkWasLetIn()
    {
        Scene scene(std::vector<size_t>{3, 4});
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        scene.moveTo(3, kOtherTown);
        must(scene.say(0, hazard, QStringLiteral("made after it was theirs")));
        scene.on(0).link->weather.up = true;
        const auto refused = [&] { return must(tablet::counts(scene.on(0).database())).refused; };
        QVERIFY(scene.runUntil([&] { return refused() == 1; }, kHour));
        scene.runFor(10 * kMinute); // their feed of it is gone
        scene.letInAll(1);
        QVERIFY(scene.runUntil([&] { return refused() == 0; }, 10 * kMinute));
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 1"), 1);
    }

    /// What was let in of them was acknowledged before, and so was all that a colleague at their tablet builds on since.
    void f38WhatIsLetInOfWhoseAccountRestsHoldsNoColleagueBack()
    {
        Scene scene(std::vector<size_t>{3, 4});
        TabletHost &host = scene.on(0);
        const Id first = host.person();
        const Id second = district().people[6].id;
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->weather.up = false;
        scene.moveTo(3, kOtherTown);
        must(scene.say(0, hazard, QStringLiteral("made after it was theirs")));
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).refused == 1; }, kHour));
        scene.runFor(2 * kMinute); // what is of the other town comes
        const Id later =
            must(scene.actNow(host, findHazard(first, district().sites[2], QStringLiteral("blocked exit")))).object;
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        must(host.enrol(scene.centre, second));
        scene.runFor(2 * kMinute);
        must(scene.centre.act([&](journal::Store &store) {
            person::Person one = district().people[3];
            one.region = kOtherTown;
            one.active = false;
            return person::change(store, person::centrePerson(), one);
        }));
        host.signIn(second);
        scene.letInAll(1);
        scene.runFor(2 * kMinute);
        must(scene.actNow(host, comment(second, later, QStringLiteral("seen"))));
        QVERIFY(scene.runUntil([&] { return must(tablet::counts(host.database())).waiting == 0; }, kHour));
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND status = 1"), 2);
    }

    /// Wherever the disk fails while the rows of a lost right are let go: what comes back with the right is all there again.
    void f38ARightThatIsLostOverAFailingDiskAndComesBackShowsAllAgain()
    {
        constexpr quint64 kMostCalls = 60;
        for (quint64 calls = 1; calls < kMostCalls; calls += 2) {
            Scene scene(std::vector<size_t>{3, 1});
            scene.find(0);
            scene.runFor(kMinute);
            scene.on(0).machine.disk.failAtCall(calls, SQLITE_IOERR);
            scene.moveTo(3, kOtherTown);
            scene.runFor(3 * kMinute);
            scene.on(0).machine.disk.neverFail();
            scene.moveTo(3, kTown);
            MINGCHA_HOLDS(scene);
        }
    }

    /// One covert inspection of one's own, or the whole log that it stands in: what a failing disk has kept of the one is not taken
    /// for a part of the other.
    void f38ADossierThatBecomesAWholeLogOverAFailingDiskShowsAll()
    {
        constexpr quint64 kMostCalls = 100;
        for (quint64 calls = 1; calls < kMostCalls; ++calls) {
            Scene scene(std::vector<size_t>{0});
            for (const QLatin1String role : {person::kGridWorker, person::kInspector}) {
                scene.on(0).machine.disk.failAtCall(calls, SQLITE_IOERR);
                scene.giveRole(0, role);
                scene.runFor(3 * kMinute);
                scene.on(0).machine.disk.neverFail();
                MINGCHA_HOLDS(scene);
                QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM inspection"), 3);
            }
        }
    }

    void f38WorkMadeAfterTheScopeMovedIsKeptAndMarked()
    {
        Scene scene(std::vector<size_t>{3, 1});
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        scene.moveTo(3, kOtherTown);
        scene.runFor(kMinute);
        must(scene.say(0, hazard, QStringLiteral("made when it was no longer theirs")));
        MINGCHA_HOLDS(scene);
        const char *told = "SELECT status FROM journal WHERE kind = 'hazard.commented'";
        constexpr qint64 kRefused = 2;
        QCOMPARE(scene.atCentre(told), kRefused);
        QCOMPARE(scene.number(scene.on(0).database(), told), kRefused);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND reason <> ''"), 1);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM journal WHERE status = 0"), 0);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM hazard"), 0);
    }

    void f37AwayFor400Days()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        must(scene.say(0, hazard, QStringLiteral("before going away")));
        for (const auto &host : scene.tablets())
            host->kill(true);
        scene.runFor(400 * kDay);
        QVERIFY(scene.on(1).start());
        scene.runFor(kMinute); // what it had pulled the loss of power may have taken
        must(scene.say(1, hazard, QStringLiteral("meanwhile")));
        scene.runFor(kHour);
        scene.on(0).machine.reboot();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 2);
        // What was made then counts as of then.
        const QByteArray old = "SELECT count(*) FROM journal WHERE kind = 'hazard.commented' AND effective < " +
                               QByteArray::number(scene.time.now() - 399 * kDay);
        QCOMPARE(scene.atCentre(old.constData()), 1);
    }

    void f39KeyRevokedWhileOffline()
    {
        Scene scene(2);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        must(scene.say(0, hazard, QStringLiteral("before it")));
        scene.runFor(kMinute);
        host.link->weather.up = false;
        const Id revoked = host.incarnation();
        must(scene.centre.run([&](journal::Store &store) { return centre::revoke(store, revoked, scene.time.now()); }));
        must(scene.say(0, hazard, QStringLiteral("after it")));
        host.link->weather.up = true;
        QVERIFY(scene.runUntil([&] { return host.core().state == State::NeedsPerson; }, kHour));
        QCOMPARE(host.core().cause, QByteArray("device.revoked"));
        // Enrolled again, its late work arrives, is kept and shown as refused with the reason; what came before stays.
        must(host.enrol(scene.centre, host.person()));
        scene.settle();
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE status = 2 AND reason = 'device.revoked'"), 1);
        QCOMPARE(scene.number(host.database(),
                              "SELECT count(*) FROM journal WHERE status = 2 AND reason = 'device.revoked'"),
                 1);
        QCOMPARE(scene.number(scene.on(1).database(), "SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"),
                 1);
    }

    void f39WhatWasMadeBeforeAKillIsSentAfterEnrollingAnew()
    {
        Scene scene(1);
        TabletHost &host = scene.on(0);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        host.link->weather.up = false;
        for (int i = 0; i < 7; ++i)
            must(scene.say(0, hazard, QString::number(i)));
        host.kill(false);
        QVERIFY(host.start());
        host.link->weather.up = true;
        must(host.enrol(scene.centre, host.person())); // as with a PIN that was forgotten: the former key is gone
        MINGCHA_HOLDS(scene);
        QCOMPARE(scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.commented'"), 7);
    }

    void f39RightLostWhileOffline()
    {
        Scene scene(2);
        const Id hazard = scene.find(0);
        scene.runFor(kMinute);
        scene.on(0).link->weather.up = false;
        must(scene.actNow(scene.on(0), voidHazard(scene.who(0), hazard)));
        must(scene.centre.act([&](journal::Store &store) {
            person::Person one = district().people[0];
            one.roles = {};
            return person::change(store, person::centrePerson(), one);
        }));
        MINGCHA_HOLDS(scene);
        // The act is kept with its reason, and shown to its author as refused; what it did is undone on the tablet.
        QCOMPARE(
            scene.atCentre("SELECT count(*) FROM journal WHERE kind = 'hazard.voided' AND status = 2 AND reason <> ''"),
            1);
        QCOMPARE(must(tablet::counts(scene.on(0).database())).refused, 1);
        QCOMPARE(scene.number(scene.on(0).database(), "SELECT count(*) FROM hazard WHERE step = 'voided'"), 0);
    }
};

QTEST_GUILESS_MAIN(FaultsMachinesTest)
#include "faultsmachinestest.moc"
