// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what the centre refused comes in when somebody entitled says so, in order and once, and everybody sees who let it in.
// Method: an inspector whom another office made a grid worker, a coordinator at a tablet of their own, one centre.
#include "core/admit/acts.h"
#include "core/journal/admitaudit.h"
#include "core/journal/audit.h"
#include "core/journal/claims.h"
#include "core/journal/ownchain.h"
#include "core/journal/snapshot.h"
#include "core/person/persontable.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "tests/unit/districtends.h"

#include <QCborArray>

using namespace mingcha;
using namespace mingcha::districtends;
using journal::EntryStatus;
using journal::Outcome;

namespace {

constexpr char kReason[] = "seen on site by the team lead";

} // namespace

class AdmitTest : public QObject
{
    Q_OBJECT

    /// A site in another town than its author's, refused, and what builds on it.
    struct Scene
    {
        Ends ends;
        End *tablet = nullptr;
        Seat author;
        End *office = nullptr;
        Seat coordinator;
        Id site;
        std::vector<Outcome> outcomes;

        Scene()
        {
            tablet = &ends.newTablet();
            office = &ends.newTablet();
            const person::Person worker = ends.enter("Worker", person::kInspector, kDistrict, QStringLiteral("33-1"));
            const person::Person chief = ends.enter("Chief", person::kCoordinator, kDistrict);
            author = ends.seat(*tablet, worker);
            coordinator = ends.seat(*office, chief);
            ends.pull(*tablet);
            ends.pull(*office);
            // Meanwhile the office took the right away, which the tablet does not know.
            person::Person other = worker;
            other.roles = {person::kDepartmentOfficer};
            ends.atCentre(must(person::change(*ends.centre.store, person::centrePerson(), other)));
        }
        /// A site, two corrections of it, and a site of another day.
        void work()
        {
            site::Site one;
            one.name = QStringLiteral("found closed");
            one.region = kTown;
            one.venueType = QStringLiteral("restaurant");
            site = write(*tablet, author, must(site::add(*tablet->store, author.me, one)));
            for (const char *name : {"open again", "and closed"}) {
                site::Site changed = *site::find(tablet->database(), site);
                changed.name = QString::fromLatin1(name);
                write(*tablet, author, must(site::correct(*tablet->store, author.me, changed)));
            }
            outcomes = ends.push(*tablet, author);
        }
        static Id write(End &end, const Seat &seat, journal::Draft draft)
        {
            end.clock.advance(1000);
            const journal::Written written = must(end.store->write(seat.author, std::move(draft)));
            must(journal::sealWritten(*end.store, written.ref.seq, written, seat.key));
            return written.object;
        }
        QString reference(quint64 seq)
        {
            for (const auto &one : must(journal::refusedAtCentre(ends.centre.database(), ends.centre.rooms))) {
                if (one.ref == journal::EntryRef{author.author.incarnation, seq})
                    return one.reference;
            }
            return {};
        }
        Outcome admit(quint64 from, quint64 upTo, const char *reason = kReason)
        {
            write(*office, coordinator,
                  must(admit::give(*office->store, coordinator.me, reference(from), reference(upTo),
                                   QString::fromLatin1(reason))));
            return ends.push(*office, coordinator).back();
        }
        Outcome outcomeOf(quint64 seq)
        {
            return *must(journal::outcomeOf(ends.centre.database(), {author.author.incarnation, seq}));
        }
        QString nameAt(End &end)
        {
            const std::optional<site::Site> found = site::find(end.database(), site);
            return found ? found->name : QString();
        }
        qsizetype wrong(End &end) const
        {
            const journal::AuditOf of = &end == &ends.centre ? journal::AuditOf::Centre : journal::AuditOf::Tablet;
            const auto report = must(journal::audit(end.database(), end.rooms, of));
            for (const auto &finding : report.findings)
                qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what));
            return static_cast<qsizetype>(report.findings.size());
        }
    };

private Q_SLOTS:
    void whatWasRefusedComesInBehindTheActThatLetsItIn()
    {
        Scene scene;
        scene.work();
        for (const Outcome &outcome : scene.outcomes)
            QCOMPARE(outcome.status, EntryStatus::Refused);
        QCOMPARE(scene.nameAt(scene.ends.centre), QString());
        const qint64 before = scene.outcomeOf(2).effectiveMs;

        const Outcome given = scene.admit(1, 3);
        QCOMPARE(given.status, EntryStatus::Accepted);
        QVERIFY(given.reason.isEmpty());
        for (quint64 seq = 1; seq <= 3; ++seq) {
            QCOMPARE(scene.outcomeOf(seq).status, EntryStatus::Accepted);
            QCOMPARE(scene.outcomeOf(seq).position, given.position + seq);
        }
        QCOMPARE(scene.outcomeOf(2).effectiveMs, before); // it counts from when it was done
        QCOMPARE(scene.nameAt(scene.ends.centre), QStringLiteral("and closed"));
        QCOMPARE(scene.wrong(scene.ends.centre), 0);
    }

    void everybodySeesWhoLetItInAndWhy()
    {
        Scene scene;
        scene.work();
        scene.admit(1, 3);
        for (End *end : {scene.tablet, scene.office, &scene.ends.centre}) {
            if (end != &scene.ends.centre)
                scene.ends.pull(*end);
            const journal::EntryRef ref{scene.author.author.incarnation, 2};
            const Outcome here = *must(journal::outcomeOf(end->database(), ref));
            const auto by = must(journal::admittedBy(end->database(), ref, here.log, here.position));
            QVERIFY(by);
            QCOMPARE(by->actor, scene.coordinator.me.id);
            QCOMPARE(by->reason, QString::fromLatin1(kReason));
        }
    }

    void oneAloneComesInAndWhatBuildsOnItStays()
    {
        Scene scene;
        scene.work();
        QCOMPARE(scene.admit(1, 1).status, EntryStatus::Accepted);
        QCOMPARE(scene.outcomeOf(2).status, EntryStatus::Refused);
        QCOMPARE(scene.nameAt(scene.ends.centre), QStringLiteral("found closed"));
        // What comes later by itself is not said to have been let in.
        QVERIFY(!must(journal::admittedBy(scene.ends.centre.database(), {scene.author.author.incarnation, 2},
                                          scene.outcomeOf(1).log, 0)));
    }

    void whatBuildsOnSomethingRefusedDoesNotComeInBeforeIt()
    {
        Scene scene;
        scene.work();
        const Outcome given = scene.admit(2, 3);
        QCOMPARE(given.status, EntryStatus::Refused);
        QCOMPARE(given.reason, QByteArray("admit.nothing"));
        QCOMPARE(scene.outcomeOf(3).status, EntryStatus::Refused);
        QCOMPARE(scene.admit(1, 3).status, EntryStatus::Accepted);
        QCOMPARE(scene.wrong(scene.ends.centre), 0);
    }

    void nothingIsLetInTwice()
    {
        Scene scene;
        scene.work();
        const QString reference = scene.reference(1);
        QCOMPARE(scene.admit(1, 3).status, EntryStatus::Accepted);
        const Outcome first = scene.outcomeOf(1);
        Scene::write(
            *scene.office, scene.coordinator,
            must(admit::give(*scene.office->store, scene.coordinator.me, reference, {}, QStringLiteral("again"))));
        const Outcome again = scene.ends.push(*scene.office, scene.coordinator).back();
        QCOMPARE(again.reason, QByteArray("admit.notRefused"));
        QCOMPARE(scene.outcomeOf(1), first);
    }

    void nobodyLetsInWhatTheyRecordedThemselves()
    {
        Scene scene;
        scene.work();
        person::Person me = scene.author.me;
        me.roles = {person::kCoordinator};
        QCOMPARE(admit::give(*scene.tablet->store, me, scene.reference(1), {}, QStringLiteral("mine")).error().context,
                 QStringLiteral("fourEyes.admit"));
        // Nor from another tablet, which does not know whose it was: there the centre says it.
        scene.ends.atCentre(must(person::change(*scene.ends.centre.store, person::centrePerson(), me)));
        Seat elsewhere = scene.ends.seat(*scene.office, me);
        scene.ends.pull(*scene.office);
        Scene::write(*scene.office, elsewhere,
                     must(admit::give(*scene.office->store, me, scene.reference(1), {}, QStringLiteral("mine"))));
        QCOMPARE(scene.ends.push(*scene.office, elsewhere).back().reason, QByteArray("fourEyes.admit"));
        QCOMPARE(scene.outcomeOf(1).status, EntryStatus::Refused);
    }

    void onlyTheEntitledLetInAndOnlyWithAReason()
    {
        Scene scene;
        scene.work();
        const QString reference = scene.reference(1);
        const auto whyNot = [&](const person::Person &me, const char *reason) {
            const auto draft = admit::give(*scene.office->store, me, reference, {}, QString::fromLatin1(reason));
            return draft ? QString() : draft.error().context;
        };
        person::Person lead = scene.coordinator.me;
        lead.roles = {person::kTeamLead};
        QCOMPARE(whyNot(lead, kReason), QStringLiteral("right.admit"));
        QCOMPARE(whyNot(person::centrePerson(), kReason), QStringLiteral("right.admit"));
        person::Person elsewhere = scene.coordinator.me;
        elsewhere.region = QStringLiteral("330503");
        QCOMPARE(whyNot(elsewhere, kReason), QStringLiteral("region.outOfReach"));
        QCOMPARE(whyNot(scene.coordinator.me, "  "), QStringLiteral("words.missing"));
        person::Person administrator = scene.coordinator.me;
        administrator.roles = {person::kAdministrator};
        QCOMPARE(whyNot(administrator, kReason), QString());
    }

    void whatTheCentreDoesNotHaveIsNotLetIn()
    {
        Scene scene;
        scene.work();
        journal::Admit unknown = *journal::readAdmitReference(scene.reference(1));
        unknown.link.bytes[0] ^= 1; // of another branch of the chain
        Scene::write(*scene.office, scene.coordinator,
                     must(admit::give(*scene.office->store, scene.coordinator.me, journal::admitReference(unknown), {},
                                      QString::fromLatin1(kReason))));
        QCOMPARE(scene.ends.push(*scene.office, scene.coordinator).back().reason, QByteArray("admit.unknown"));
        QVERIFY(!admit::give(*scene.office->store, scene.coordinator.me, QStringLiteral("no word for it"), {},
                             QString::fromLatin1(kReason)));
        for (const QByteArray word : {"admit.unknown", "admit.nothing", "admit.partly", "fourEyes.admit"})
            QVERIFY(!person::reasonText(word).contains(QString::fromLatin1(word)));
    }

    void theKeysEndIsNoBarForWhoLetsIn()
    {
        Scene scene;
        must(journal::Admission(*scene.ends.centre.store, 1).revoke(scene.author.author.incarnation));
        scene.work();
        QCOMPARE(scene.outcomes.front().reason, QByteArray("device.revoked"));
        QCOMPARE(scene.admit(1, 3).status, EntryStatus::Accepted);
        QCOMPARE(scene.nameAt(scene.ends.centre), QStringLiteral("and closed"));
        QCOMPARE(scene.wrong(scene.ends.centre), 0);
    }

    void itsAuthorHasItBackWhateverComesFirst()
    {
        for (const bool isPullFirst : {true, false}) {
            Scene scene;
            scene.work();
            QCOMPARE(must(journal::ownCounts(scene.tablet->database())).refused, 3);
            scene.admit(1, 3);
            const std::vector<Outcome> late = scene.outcomes; // said before anybody let it in
            const auto settle = [&](const std::vector<Outcome> &outcomes) {
                must(scene.tablet->store->settle(scene.author.author.incarnation, 3, outcomes, "late"));
            };
            scene.author.sent = 0;
            if (isPullFirst) {
                scene.ends.pull(*scene.tablet);
                settle(late);
                QCOMPARE(scene.ends.push(*scene.tablet, scene.author).back().status, EntryStatus::Accepted);
            } else {
                QCOMPARE(scene.ends.push(*scene.tablet, scene.author).back().status, EntryStatus::Accepted);
                QCOMPARE(must(journal::ownCounts(scene.tablet->database())).refused, 0);
                scene.ends.pull(*scene.tablet);
                settle(late);
            }
            QCOMPARE(must(journal::ownCounts(scene.tablet->database())).refused, 0);
            QCOMPARE(scene.nameAt(*scene.tablet), QStringLiteral("and closed"));
            QCOMPARE(must(scene.tablet->store->object(scene.site)).state,
                     must(scene.ends.centre.store->object(scene.site)).state);
            QCOMPARE(scene.wrong(*scene.tablet), 0);
        }
    }

    void aFirstSyncGivesItsAuthorWhatWasLetIn()
    {
        Scene scene;
        scene.work();
        const journal::LogKey log = [&] {
            scene.admit(1, 3);
            return scene.outcomeOf(1).log;
        }();
        const auto part = must(
            journal::readSnapshot(scene.ends.centre.database(), scene.ends.centre.rooms, {log, 0, 0, 1000, 1 << 20}));
        must(scene.tablet->store->applyPart(log, 0, part));
        must(scene.tablet->store->endSnapshot(log, part.position));
        QCOMPARE(must(journal::ownCounts(scene.tablet->database())).refused, 0);
        QCOMPARE(scene.nameAt(*scene.tablet), QStringLiteral("and closed"));
        must(scene.tablet->store->settle(scene.author.author.incarnation, 3, scene.outcomes, "late"));
        QCOMPARE(must(journal::ownCounts(scene.tablet->database())).refused, 0);
        QCOMPARE(scene.wrong(*scene.tablet), 0);
    }

    /// Somebody who has the right does it in their own name: nobody's approval or decision is made of another's.
    void whatTakesMoreThanAnInspectorsRightStaysRefused()
    {
        Scene scene;
        scene.work();
        scene.admit(1, 3);
        scene.ends.pull(*scene.tablet);
        // A tablet whose rules say nothing, as a changed program would.
        person::Person lead = scene.author.me;
        lead.roles = {person::kTeamLead};
        must(person::keepPerson(scene.tablet->database(), lead));
        Scene::write(*scene.tablet, scene.author,
                     must(site::voidSite(*scene.tablet->store, lead, {scene.site, QStringLiteral("gone")})));
        QCOMPARE(scene.ends.push(*scene.tablet, scene.author).back().reason, QByteArray("right.missing"));
        QCOMPARE(scene.admit(4, 4).reason, QByteArray("admit.nothing"));
        QVERIFY(site::find(scene.ends.centre.database(), scene.site)->isActive());
    }

    /// The receipts given before only say that it was refused.
    void whatWasLetInIsHeldToTheActThatDidIt_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("refused again") << QStringLiteral(
            "UPDATE journal SET status = 2, reason = 'right.missing', position = 0 "
            "WHERE seq = 3 AND kind = 'site.corrected'");
        QTest::newRow("somewhere else") << QStringLiteral(
            "UPDATE journal SET position = position + 1000 WHERE seq = 3 AND "
            "kind = 'site.corrected'");
    }
    void whatWasLetInIsHeldToTheActThatDidIt()
    {
        QFETCH(QString, change);
        Scene scene;
        scene.work();
        scene.admit(1, 3);
        QVERIFY(must(journal::auditAdmits(scene.ends.centre.database())).empty());
        must(scene.ends.centre.database().execute(change));
        QCOMPARE(must(journal::auditAdmits(scene.ends.centre.database())).size(), size_t{1});
    }

    void anActThatLetNothingInIsNotItselfLetIn()
    {
        Scene scene;
        scene.work();
        QCOMPARE(scene.admit(2, 3).reason, QByteArray("admit.nothing"));
        for (const auto &one : must(journal::refusedAtCentre(scene.ends.centre.database(), scene.ends.centre.rooms)))
            QCOMPARE(one.reference.isEmpty(), one.kind == journal::kAdmitKind);
    }

    void rightsAreNotMadeByHand()
    {
        Scene scene;
        const auto mine = [&](const QString &role) {
            journal::Draft draft;
            draft.kind = "person.changed";
            draft.dossier = draft.act.object.emplace(scene.author.me.id);
            draft.act.set(person::kRolesHeld, QCborArray{role});
            return draft;
        };
        // A tablet whose rules say nothing, as a changed program would.
        person::Person chief = scene.author.me;
        chief.roles = {person::kAdministrator};
        must(person::keepPerson(scene.tablet->database(), chief));
        Scene::write(*scene.tablet, scene.author, mine(person::kAdministrator));
        QCOMPARE(scene.ends.push(*scene.tablet, scene.author).back().reason, QByteArray("right.missing"));
        QCOMPARE(scene.admit(1, 1).reason, QByteArray("admit.nothing"));
    }
};

QTEST_GUILESS_MAIN(AdmitTest)
#include "admittest.moc"
