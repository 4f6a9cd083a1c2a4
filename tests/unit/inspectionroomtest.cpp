// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: two tablets work on one visit apart from each other, and centre and tablets agree on what came of it.
#include "core/inspection/gaps.h"
#include "core/inspection/queries.h"
#include "core/journal/history.h"
#include "districtends.h"

using namespace mingcha;
using namespace mingcha::districtends;
using namespace mingcha::inspection;
using checklist::Answer;
using journal::EntryStatus;
using person::Person;

namespace {

const QString kVisitDay = QStringLiteral("2026-09-21");

checklist::VenueType venue()
{
    checklist::VenueType venue;
    venue.code = QStringLiteral("restaurant");
    venue.sections = {{QStringLiteral("gas"), {}}};
    for (const char *code : {"R-1", "R-2", "R-3"}) {
        checklist::Item item;
        item.code = QString::fromLatin1(code);
        item.section = QStringLiteral("gas");
        item.covertObservable = venue.items.empty();
        venue.items.push_back(item);
    }
    return venue;
}

} // namespace

class InspectionRoomTest : public QObject
{
    Q_OBJECT

    struct Visit
    {
        Ends ends;
        Person first = ends.enter("First", person::kOfficer, kDistrict, QStringLiteral("ZJ-1"));
        Person second = ends.enter("Second", person::kOfficer, kDistrict, QStringLiteral("ZJ-2"));
        Person lead = ends.enter("Lead", person::kTeamLead, kDistrict, QStringLiteral("ZJ-3"));
        Id site = ends.addSite(QStringLiteral("企业甲"), kTown);
        End &a = ends.newTablet();
        End &b = ends.newTablet();
        Seat seatA = ends.seat(a, first);
        Seat seatB = ends.seat(b, second);
        Seat seatLead = ends.seat(b, lead);

        Id assign(Mode mode, Authority authority)
        {
            ends.pull(b);
            PlanInput plan;
            plan.site = site;
            plan.mode = mode;
            plan.authority = authority;
            plan.team = {first.id, second.id};
            plan.lead = first.id;
            plan.day = kVisitDay;
            plan.approvalNumber = QStringLiteral("批1");
            const Id id = write(b, seatLead, must(inspection::assign(*b.store, lead, plan))).object;
            ends.push(b, seatLead);
            ends.pull(a);
            ends.pull(b);
            return id;
        }
        static journal::Written write(End &end, const Seat &seat, const journal::Draft &draft)
        {
            return must(end.store->write(seat.author, draft));
        }
        void start(End &end, const Seat &seat, const Id &id)
        {
            write(end, seat, must(inspection::start(*end.store, seat.me, {id, QStringLiteral("2026.1")})));
        }
        void give(End &end, const Seat &seat, const Id &id, const char *code, Answer value)
        {
            write(end, seat, must(answer(*end.store, seat.me, {id, QString::fromLatin1(code), value, {}})));
        }
    };
    static bool allAccepted(const std::vector<journal::Outcome> &outcomes)
    {
        for (const journal::Outcome &outcome : outcomes) {
            if (outcome.status != EntryStatus::Accepted) {
                qWarning("%s", outcome.reason.constData());
                return false;
            }
        }
        return !outcomes.empty();
    }

private Q_SLOTS:
    void whatNobodyCouldBeginIsNotHandedOut()
    {
        Visit visit;
        visit.ends.pull(visit.b);
        PlanInput plan;
        plan.site = visit.site;
        plan.authority = Authority::Administrative;
        plan.team = {visit.first.id};
        plan.lead = visit.second.id; // who leads from a desk does not go
        plan.day = kVisitDay;
        plan.approvalNumber = QStringLiteral("批1");
        journal::Store &store = *visit.b.store;
        QCOMPARE(inspection::assign(store, visit.lead, plan).error().context, QStringLiteral("inspection.fewOfficers"));
        plan.team = {visit.first.id, Id{{7}}};
        QCOMPARE(inspection::assign(store, visit.lead, plan).error().context,
                 QStringLiteral("inspection.memberUnknown"));
        plan.team = {visit.first.id, visit.second.id};
        QVERIFY(inspection::assign(store, visit.lead, plan));
    }

    void aVisitOnATabletWhoseClockIsBehindIsSaidToBeginWhenItDid()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        const Moment slow = visit.a.clock.now();
        constexpr qint64 kBehindMs = 360'000;
        visit.a.clock.set({slow.wallMs - kBehindMs, slow.zoneMinutes, slow.boot, slow.uptimeMs});
        visit.start(visit.a, visit.seatA, id);
        visit.ends.push(visit.a, visit.seatA);
        visit.ends.pull(visit.a);
        const Inspection begun = *find(visit.a.database(), id);
        Moment now = visit.a.clock.now();
        QVERIFY2(begun.stepMs > now.wallMs, "the centre's time is ahead of this clock");
        now.wallMs += kBehindMs;
        now.uptimeMs += kBehindMs;
        QCOMPARE(begunUptimeMs(visit.a.database(), begun, now), slow.uptimeMs);
        now.boot += 2; // as on the colleague's tablet: reckoned from the effective time, and never after now
        QVERIFY(begunUptimeMs(visit.a.database(), begun, now) <= now.uptimeMs);
        now.uptimeMs = 5;
        QCOMPARE(begunUptimeMs(visit.a.database(), begun, now), 5);
    }

    /// Founded by nobody, it names who founded its visit.
    void anAnswerNamesTheEntryThatFoundedItsVisit()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        visit.start(visit.a, visit.seatA, id);
        const auto founderIn = [&](const journal::Written &written) {
            journal::Query query =
                visit.a.database().query(QStringLiteral("SELECT body FROM journal WHERE seq = ? AND incarnation = "
                                                        "(SELECT n FROM incarnation WHERE id = ?)"));
            must(query.bind(written.ref.seq).bind(written.ref.incarnation).run());
            return query.next() ? must(journal::decodeAct(query.blob(0), written.ref.incarnation)).founder
                                : std::nullopt;
        };
        const auto founder = [&](const Id &object) { return must(journal::founderOf(visit.a.database(), object)); };
        const auto answered = [&](Answer value) {
            return Visit::write(visit.a, visit.seatA,
                                must(answer(*visit.a.store, visit.first, {id, QStringLiteral("R-1"), value, {}})));
        };
        QVERIFY(founder(id));
        QCOMPARE(founderIn(answered(Answer::Pass)), founder(id));
        visit.ends.push(visit.a, visit.seatA);
        visit.ends.pull(visit.a);
        QCOMPARE(founderIn(answered(Answer::Fail)), founder(id)); // which no longer says what it belongs to
    }

    /// As at a centre that was brought back from a copy: the visit that the first answer names is still to come.
    void aLaterAnswerHangsOnNothingWhereTheFirstIsNotHere()
    {
        Visit visit;
        journal::Header header;
        header.dossier = visit.site;
        journal::Act act;
        act.object = visit.site; // of no answer that is here
        QVERIFY(visit.a.store->rooms().find("answer")->about(header, act, {}).isNull());
    }

    void aFounderWhoseBytesTheDiskChangedSaysNothing()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        journal::Database &database = visit.b.database();
        QVERIFY(must(journal::founderOf(database, id)));
        journal::Query change = database.query(QStringLiteral(
            "UPDATE journal SET header = CAST(substr(header, 1, 60) || x'00' || substr(header, 62) AS BLOB) "
            "WHERE object = ?"));
        must(change.bind(id).run());
        QVERIFY(!must(journal::founderOf(database, id)));
    }

    void equalAnswersOfTwoTabletsJoinAndUnequalOnesConflict()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        visit.start(visit.a, visit.seatA, id);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        visit.ends.pull(visit.b);
        visit.give(visit.a, visit.seatA, id, "R-1", Answer::Pass);
        visit.give(visit.b, visit.seatB, id, "R-1", Answer::Pass);
        visit.give(visit.a, visit.seatA, id, "R-2", Answer::Pass);
        visit.give(visit.b, visit.seatB, id, "R-2", Answer::Fail);
        QVERIFY(answers(visit.a.database(), id).value(QStringLiteral("R-1")).pending);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        QVERIFY(allAccepted(visit.ends.push(visit.b, visit.seatB)));
        visit.ends.pull(visit.a);
        visit.ends.pull(visit.b);
        for (journal::Database *database : {&visit.a.database(), &visit.b.database(), &visit.ends.centre.database()}) {
            const Answers given = answers(*database, id);
            QVERIFY(given.value(QStringLiteral("R-1")).conflict.empty() && !given.value(QStringLiteral("R-1")).pending);
            const GivenAnswer second = given.value(QStringLiteral("R-2"));
            QCOMPARE(second.conflict.size(), 2u);
            QVERIFY(second.value == Answer::Fail && second.by == visit.second.id);
            QCOMPARE(gaps(venue(), Mode::Open, given).conflicting, QStringList{QStringLiteral("R-2")});
        }
        // Answered again by one who sees both, the conflict is settled.
        visit.give(visit.a, visit.seatA, id, "R-2", Answer::Fail);
        QVERIFY(answers(visit.a.database(), id).value(QStringLiteral("R-2")).conflict.empty());
        const auto lines = today(visit.a.database(), visit.first, kVisitDay);
        QCOMPARE(lines.size(), 1u);
        QCOMPARE(lines.at(0).tally.pass, 1);
        QCOMPARE(lines.at(0).tally.fail, 1);
        QCOMPARE(lines.at(0).siteName, QStringLiteral("企业甲"));
    }

    void anOpenInspectionIsSubmittedOnceAndLaterAnswersAreFlagged()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        journal::Store &store = *visit.a.store;
        const checklist::VenueType list = venue();
        QCOMPARE(answer(store, visit.first, {id, QStringLiteral("R-1"), Answer::Pass, {}}).error().context,
                 QStringLiteral("inspection.notOpen"));
        visit.start(visit.a, visit.seatA, id);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        visit.ends.pull(visit.b);
        SubmitInput closing{id, &list, QStringLiteral("王某"), {}};
        QCOMPARE(submit(store, visit.first, closing).error().context, QStringLiteral("inspection.cardsNotShown"));
        visit.write(visit.a, visit.seatA, must(stateRecusal(store, visit.first, {id, false, QStringLiteral("亲属")})));
        // Who has stated a ground does not do away with it without saying why.
        const auto unsaid = store.write(visit.seatA.author, must(stateRecusal(store, visit.first, {id, true, {}})));
        QVERIFY(!unsaid);
        QCOMPARE(unsaid.error().context, QStringLiteral("words.missing"));
        visit.write(visit.a, visit.seatA, must(stateRecusal(store, visit.first, {id, true, QStringLiteral("填错")})));
        visit.write(visit.a, visit.seatA, must(showCards(store, visit.first, id)));
        visit.write(visit.a, visit.seatA, must(tellRecusal(store, visit.first, id)));
        visit.write(visit.a, visit.seatA, must(notePresence(store, visit.first, {id, {QStringLiteral("充分"), {}}})));
        visit.give(visit.a, visit.seatA, id, "R-1", Answer::Pass);
        QCOMPARE(submit(store, visit.first, closing).error().context, QStringLiteral("inspection.gaps"));
        for (const journal::Draft &draft :
             must(giveGaps(store, visit.first,
                           {id, {QStringLiteral("R-2"), QStringLiteral("R-3")}, QStringLiteral("锅炉房上锁")})))
            visit.write(visit.a, visit.seatA, draft);
        for (const journal::Draft &draft : must(submit(store, visit.first, closing)))
            visit.write(visit.a, visit.seatA, draft);
        QCOMPARE(answer(store, visit.first, {id, QStringLiteral("R-1"), Answer::Fail, {}}).error().context,
                 QStringLiteral("inspection.submitted"));
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));

        visit.give(visit.b, visit.seatB, id, "R-2", Answer::Fail);
        const auto late = visit.ends.push(visit.b, visit.seatB);
        QCOMPARE(late.at(0).status, EntryStatus::Flagged);
        QCOMPARE(late.at(0).reason, QByteArray("inspection.submitted"));
        visit.ends.pull(visit.b);
        const Inspection done = *find(visit.b.database(), id);
        QVERIFY(done.step == Step::Submitted && done.submittedBy == visit.first.id && done.startedBy == visit.first.id);
        QCOMPARE(done.submittedTally->notChecked, 2);
        QCOMPARE(done.catalogueVersion, QStringLiteral("2026.1"));
        QCOMPARE(done.presence->word, QStringLiteral("充分"));
        QCOMPARE(visits(visit.b.database(), visit.site, 2026, true).administrative, 1);

        visit.write(visit.b, visit.seatLead,
                    must(sendBack(*visit.b.store, visit.lead, {id, QStringLiteral("补照片")})));
        QVERIFY(allAccepted(visit.ends.push(visit.b, visit.seatLead)));
        visit.ends.pull(visit.a);
        QVERIFY(find(visit.a.database(), id)->step == Step::Returned);
        QCOMPARE(find(visit.a.database(), id)->remarks.at(0).words, QStringLiteral("补照片"));
        // The late answer differs from the submitted one: it must be decided before submitting again.
        QCOMPARE(submit(store, visit.first, closing).error().context, QStringLiteral("inspection.gaps"));
        visit.give(visit.a, visit.seatA, id, "R-2", Answer::Fail);
        for (const journal::Draft &draft : must(submit(store, visit.first, closing)))
            visit.write(visit.a, visit.seatA, draft);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        QVERIFY(!find(visit.ends.centre.database(), id)->conflict);
    }

    void aCovertInspectionStaysInTheCovertLog()
    {
        Visit visit;
        const auto everydayHead = [&] {
            return must(journal::headOf(visit.ends.centre.database(), {kTown, journal::Audience::Everyday}));
        };
        const quint64 before = everydayHead();
        const Id id = visit.assign(Mode::Covert, Authority::GridVisit);
        visit.start(visit.a, visit.seatA, id);
        visit.give(visit.a, visit.seatA, id, "R-1", Answer::Fail);
        const checklist::VenueType list = venue();
        for (const journal::Draft &draft : must(submit(*visit.a.store, visit.first, {id, &list, {}, {}})))
            visit.write(visit.a, visit.seatA, draft);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        QCOMPARE(everydayHead(), before);
        QVERIFY(must(journal::headOf(visit.ends.centre.database(), {kDistrict, journal::Audience::Covert})) > 0);
        const Answers given = answers(visit.ends.centre.database(), id);
        QVERIFY(given.value(QStringLiteral("R-3")).value == Answer::NotChecked);
        QCOMPARE(given.value(QStringLiteral("R-3")).note, QString::fromUtf16(kNotVisibleNote));
        QCOMPARE(visits(visit.ends.centre.database(), visit.site, 2026, true).covert, 1);
        QCOMPARE(visits(visit.ends.centre.database(), visit.site, 2026, false).covert, 0);
    }

    void aVisitAtTheWrongDoorIsVoidedWithAReason()
    {
        Visit visit;
        visit.ends.pull(visit.a);
        PlanInput plan;
        plan.site = visit.site;
        plan.day = kVisitDay;
        plan.catalogueVersion = QStringLiteral("2026.1");
        const Id id =
            Visit::write(visit.a, visit.seatA, must(startUnplanned(*visit.a.store, visit.first, plan))).object;
        QVERIFY(voidInspection(*visit.a.store, visit.first, {id, QStringLiteral(" ")}).error().code ==
                ErrorCode::Denied);
        Visit::write(visit.a, visit.seatA,
                     must(voidInspection(*visit.a.store, visit.first, {id, QStringLiteral("走错门")})));
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        QVERIFY(find(visit.ends.centre.database(), id)->step == Step::Voided);
        QVERIFY(today(visit.a.database(), visit.first, kVisitDay).empty());
        QCOMPARE(visits(visit.a.database(), visit.site, 2026, true).grid, 0);
        plan.authority = Authority::Administrative;
        QCOMPARE(startUnplanned(*visit.a.store, visit.first, plan).error().context,
                 QStringLiteral("inspection.approvalMissing"));
        plan.approvalNumber = QString(kMaxShortLength + 1, u'批');
        plan.team = {visit.first.id, visit.second.id};
        QCOMPARE(visit.a.store->write(visit.seatA.author, must(startUnplanned(*visit.a.store, visit.first, plan)))
                     .error()
                     .context,
                 QStringLiteral("inspection.tooLong"));
    }

    void cardsThatRanOutStartNoUnplannedInspection()
    {
        Visit visit;
        visit.ends.pull(visit.a);
        person::Person old = visit.first;
        old.cardExpiry = QStringLiteral("2020-01-01");
        visit.ends.atCentre(must(person::change(*visit.ends.centre.store, person::centrePerson(), old)));
        visit.ends.pull(visit.b); // the tablet of the first has not heard of it
        PlanInput plan;
        plan.site = visit.site;
        plan.authority = Authority::Administrative;
        plan.approvalNumber = QStringLiteral("批1");
        plan.team = {visit.first.id, visit.second.id};
        plan.day = kVisitDay;
        plan.catalogueVersion = QStringLiteral("2026.1");
        QCOMPARE(startUnplanned(*visit.b.store, visit.second, plan).error().context,
                 QStringLiteral("inspection.cardExpired"));
        Visit::write(visit.a, visit.seatA, must(startUnplanned(*visit.a.store, visit.first, plan)));
        const auto outcomes = visit.ends.push(visit.a, visit.seatA);
        QCOMPARE(outcomes.at(0).status, EntryStatus::Flagged);
        QCOMPARE(outcomes.at(0).reason, QByteArray("inspection.cardExpired"));
    }

    void twoWhoHandInOneVisitApartEndInOne()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        visit.start(visit.a, visit.seatA, id);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        visit.ends.pull(visit.b);
        const checklist::VenueType list = venue();
        const SubmitInput closing{id, &list, QStringLiteral("王某"), {}};
        const auto handIn = [&](End &end, Seat &seat) {
            journal::Store &store = *end.store;
            Visit::write(end, seat, must(stateRecusal(store, seat.me, {id, true, {}})));
            Visit::write(end, seat, must(showCards(store, seat.me, id)));
            Visit::write(end, seat, must(tellRecusal(store, seat.me, id)));
            for (const char *code : {"R-1", "R-2", "R-3"})
                visit.give(end, seat, id, code, Answer::Pass);
            for (const journal::Draft &draft : must(submit(store, seat.me, closing)))
                Visit::write(end, seat, draft);
        };
        handIn(visit.a, visit.seatA);
        handIn(visit.b, visit.seatB);
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
        QVERIFY(allAccepted(visit.ends.push(visit.b, visit.seatB)));
        const journal::Object done = must(visit.ends.centre.store->object(id));
        QVERIFY(!done.state.hasMovesInConflict());
        QCOMPARE(done.state.heads(kTally).size(), 2u);
        const std::vector<int> fields = done.state.conflictingFields();
        QVERIFY(std::ranges::find(fields, int{kTally}) == fields.end());
        QVERIFY(std::ranges::find(fields, int{kUnitRepresentative}) == fields.end());
        QVERIFY(find(visit.ends.centre.database(), id)->step == Step::Submitted);
    }

    void anAnswerIsOfTheChecklistAndSaysWhyItWasNotChecked()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Open, Authority::Administrative);
        visit.start(visit.a, visit.seatA, id);
        const checklist::VenueType list = venue();
        const auto give = [&](const char *code, Answer value, const QString &note) {
            return answer(*visit.a.store, visit.first, {id, QString::fromLatin1(code), value, note, &list});
        };
        QCOMPARE(give("X-9", Answer::Pass, {}).error().context, QStringLiteral("answer.notInChecklist"));
        const journal::Draft silent = must(give("R-1", Answer::NotChecked, QStringLiteral(" ")));
        QCOMPARE(visit.a.store->write(visit.seatA.author, silent).error().context,
                 QStringLiteral("answer.notCheckedWhy"));
        Visit::write(visit.a, visit.seatA, must(give("R-1", Answer::NotChecked, QStringLiteral("上锁"))));
        QVERIFY(allAccepted(visit.ends.push(visit.a, visit.seatA)));
    }

    void anAnswerUnderAnotherDossierOrNameIsRefused()
    {
        Visit visit;
        const Id id = visit.assign(Mode::Covert, Authority::GridVisit);
        visit.start(visit.a, visit.seatA, id);
        journal::Draft leak = must(answer(*visit.a.store, visit.first, {id, QStringLiteral("R-1"), Answer::Pass, {}}));
        leak.dossier = visit.site;
        QCOMPARE(visit.a.store->write(visit.seatA.author, leak).error().context, QStringLiteral("dossier.wrong"));
        journal::Draft other = must(answer(*visit.a.store, visit.first, {id, QStringLiteral("R-1"), Answer::Pass, {}}));
        other.act.object = answerId(id, u"R-2");
        QCOMPARE(visit.a.store->write(visit.seatA.author, other).error().context, QStringLiteral("answer.wrongObject"));
    }
};

QTEST_GUILESS_MAIN(InspectionRoomTest)
#include "inspectionroomtest.moc"
