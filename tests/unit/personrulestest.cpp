// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: roles allow what the law lets them, people reach where they work, and only who may changes people.
#include "core/person/author.h"
#include "core/person/reasons.h"
#include "core/person/rules.h"
#include "districtends.h"

using namespace mingcha;
using namespace mingcha::districtends;
using journal::EntryStatus;
using person::Capability;
using person::Person;

class PersonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGridWorkerNeverOrdersAsksForPapersOrSigns()
    {
        const person::Capabilities grid = person::capabilitiesOf(person::kGridWorker);
        for (const Capability allowed : {Capability::Observe, Capability::Record, Capability::Photo, Capability::Advise,
                                         Capability::Report, Capability::FollowUp})
            QVERIFY(grid.has(allowed));
        for (const Capability never :
             {Capability::Order, Capability::InspectPapers, Capability::SignAsOfficer, Capability::InspectOpenly,
              Capability::InspectCovertly, Capability::ReadCovert, Capability::Close, Capability::DetermineGrade})
            QVERIFY(!grid.has(never));
    }

    void everyRoleAllowsSomethingAndAnUnknownOneNothing()
    {
        for (const QLatin1String role : person::kRoles)
            QVERIFY(person::capabilitiesOf(QString(role)).has(Capability::Observe));
        QVERIFY(!person::capabilitiesOf(QStringLiteral("mayor")).has(Capability::Observe));
        QVERIFY(person::may(person::centrePerson(), Capability::Import));
    }

    void peopleReachTheRegionTheyWorkIn()
    {
        Person officer;
        officer.region = kDistrict;
        Person grid;
        grid.region = kTown;
        QVERIFY(person::mayReach(officer, kTown) && person::mayReach(officer, kOtherTown));
        QVERIFY(!person::mayReach(officer, QStringLiteral("330503001")));
        QVERIFY(person::mayReach(grid, kTown));
        QVERIFY(!person::mayReach(grid, kOtherTown) && !person::mayReach(grid, kDistrict));
        QVERIFY(!person::mayReach(Person{}, kTown));
        QCOMPARE(person::districtOf(kTown), kDistrict);
    }

    void aCardIsValidThroughItsLastDay()
    {
        Person officer;
        QVERIFY(!person::hasValidCard(officer, QStringLiteral("2026-01-01")));
        officer.cardNumber = QStringLiteral("ZJ-1");
        officer.cardExpiry = QStringLiteral("2026-09-30");
        QVERIFY(person::hasValidCard(officer, QStringLiteral("2026-09-30")));
        QVERIFY(!person::hasValidCard(officer, QStringLiteral("2026-10-01")));
        QVERIFY(person::hasValidCard(officer, {}));
    }

    void theLastDayOfACardIsOneOfTheCalendar()
    {
        Person after;
        after.name = QStringLiteral("甲");
        after.region = kTown;
        after.cardExpiry = QStringLiteral("2020-13-01");
        QCOMPARE(person::mayKeep(person::centrePerson(), nullptr, after).reason, QByteArray("person.cardExpiry"));
        after.cardExpiry = QStringLiteral("2027-12-31");
        QCOMPARE(person::mayKeep(person::centrePerson(), nullptr, after).kind, journal::Verdict::Accepted);
    }

    void textsThatHideOrTurnWhatFollowsAreSeen()
    {
        QVERIFY(!person::hasHiddenControls(QStringLiteral("消防通道\n被堵 exit\t1")));
        for (const char16_t code : {u'\0', u'\x1b', u'\x7f', u'\x85', u'\u202e', u'\u2066'})
            QVERIFY(person::hasHiddenControls(QStringLiteral("a") + QChar(code)));
    }

    void everyReasonHasASentenceAndAnUnknownOneIsNamed()
    {
        for (const QByteArray &reason : person::allReasons())
            QVERIFY(!person::reasonText(reason).contains(QString::fromLatin1(reason)));
        QVERIFY(person::reasonText("new.reason").contains(QStringLiteral("new.reason")));
    }

    void peopleAreFoundByIdAndRole()
    {
        Ends ends;
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        const Person officer = ends.enter("Officer", person::kOfficer, kDistrict);
        journal::Database &database = ends.centre.database();
        QCOMPARE(person::find(database, grid.id)->name, grid.name);
        QVERIFY(!person::find(database, Id{}));
        QVERIFY(person::find(database, person::centrePersonId()));
        QCOMPARE(person::all(database).size(), 2u);
        QCOMPARE(person::withRole(database, person::kOfficer).at(0).id, officer.id);
        QCOMPARE(person::names(database).value(grid.id), grid.name);
    }

    void onlyAnAdministratorChangesPeopleOfTheirRegion()
    {
        Ends ends;
        const Person admin = ends.enter("Admin", person::kAdministrator, kDistrict);
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        journal::Store &store = *ends.centre.store;
        Person changed = *person::find(store.database(), grid.id);
        changed.team = QStringLiteral("North");
        QVERIFY(person::change(store, admin, changed));
        QCOMPARE(person::change(store, grid, changed).error().context, QStringLiteral("right.missing"));
        changed.region = QStringLiteral("330503001");
        QCOMPARE(person::change(store, admin, changed).error().context, QStringLiteral("region.outOfReach"));
        changed.region = kTown;
        changed.roles = {person::kCentre};
        QCOMPARE(person::change(store, admin, changed).error().context, QStringLiteral("person.centreRole"));
    }

    void anActThatHoldsMoreThanItsKindMayIsRefusedByTheCentre()
    {
        Ends ends;
        const Person admin = ends.enter("Admin", person::kAdministrator, kDistrict);
        const Person grid = ends.enter("Grid", person::kGridWorker, kTown);
        journal::Draft smuggled;
        smuggled.kind = "person.waved";
        smuggled.dossier = grid.id;
        smuggled.act.object = grid.id;
        smuggled.act.set(person::kRegion, kOtherTown);
        End &tablet = ends.newTablet();
        ends.pull(tablet);
        const Seat seat = ends.seat(tablet, admin);
        QCOMPARE(tablet.store->write(seat.author, smuggled).error().context, QStringLiteral("kind.unknown"));
        smuggled.kind = "person.changed";
        smuggled.act.move = journal::Move{"gone", {}};
        QCOMPARE(tablet.store->write(seat.author, smuggled).error().context, QStringLiteral("act.shape"));
    }
};

QTEST_GUILESS_MAIN(PersonRulesTest)
#include "personrulestest.moc"
