// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a hazard lives as the law and the district want it: found, told, mended, judged by another pair of eyes, closed.
// Method: real stores of a centre and tablets that exchange entries as sync does.
#include "core/evidence/photoqueries.h"
#include "core/hazard/importacts.h"
#include "core/hazard/queries.h"
#include "core/hazard/search.h"
#include "core/journal/history.h"
#include "core/journal/waiting.h"
#include "tests/bench/findings.h"
#include "tests/unit/district.h"

#include <QTest>

#include <algorithm>

using namespace mingcha;
using namespace mingcha::hazard;
using test::District;
using test::sure;

class HazardRoomTest : public QObject
{
    Q_OBJECT

    District m_district;
    std::unique_ptr<test::End> m_first = m_district.tablet();
    std::unique_ptr<test::End> m_second = m_district.tablet();
    test::Desk m_finder, m_colleague, m_lead, m_otherLead, m_grid;
    Id m_site;
    Id m_inspection;
    int m_photos = 0;

    Id find(test::Desk &desk, bool major = false) { return find(desk, m_inspection, major); }
    Id find(test::Desk &desk, const Id &inspection, bool major = false)
    {
        checklist::Item item;
        item.code = QStringLiteral("HT-1.2");
        item.fault.zh = QStringLiteral("消防通道被杂物堵塞");
        item.grade = major ? Grade::Major : Grade::General;
        item.basis = {{QStringLiteral("消防法"), {}, QStringLiteral("28")}};
        item.defaultAction = Action::Deadline;
        item.deadlineDays = 7;
        FoundInput input;
        input.author = desk.author;
        input.inspection = inspection;
        input.item = &item;
        Id hazard;
        const QString said = District::act(desk, found(*desk.end->store, desk.me, input), &hazard);
        [&] { QCOMPARE(said, QStringLiteral("ok")); }();
        return hazard;
    }
    /// One that is to be fixed while the team is there.
    Id findForTheSpot()
    {
        ChangeInput change;
        change.hazard = find(m_finder);
        change.action = Action::FixOnSpot;
        const QString said = step(m_finder, hazard::change(*m_first->store, m_finder.me, change));
        [&] { QCOMPARE(said, QStringLiteral("ok")); }();
        return change.hazard;
    }
    void photograph(test::Desk &desk, const Id &owner, evidence::PhotoRole role)
    {
        photograph(desk, owner, role, QByteArray::number(++m_photos));
    }
    static void photograph(test::Desk &desk, const Id &owner, evidence::PhotoRole role, const QByteArray &picture)
    {
        evidence::PhotoInput input;
        input.owner = owner;
        input.role = role;
        input.stored = {sha256(QByteArrayView(picture)), 1000};
        const QString said = District::act(desk, evidence::take(*desk.end->store, desk.me, input));
        [&] { QCOMPARE(said, QStringLiteral("ok")); }();
    }
    QString step(test::Desk &desk, Result<journal::Draft> draft) { return District::act(desk, std::move(draft)); }
    QString approve(test::Desk &desk, const Id &hazard)
    {
        return step(desk, review(*desk.end->store, desk.me, {hazard, Review::Approved, {}, {}}));
    }
    HazardRow row(test::Desk &desk, const Id &hazard)
    {
        return hazard::find(desk.end->database(), hazard).value_or(HazardRow{});
    }
    void finish(test::Desk &desk, const Id &hazard)
    {
        ChangeInput change;
        change.hazard = hazard;
        change.owner = QStringLiteral("王经理");
        change.interimMeasure = QStringLiteral("专人看守");
        [&] { QCOMPARE(step(desk, hazard::change(*desk.end->store, desk.me, change)), QStringLiteral("ok")); }();
        [&] { QCOMPARE(step(desk, complete(*desk.end->store, desk.me, hazard, nullptr)), QStringLiteral("ok")); }();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto finder = m_district.person(QStringLiteral("甲"), person::kInspector);
        const auto colleague = m_district.person(QStringLiteral("乙"), person::kInspector);
        const auto lead = m_district.person(QStringLiteral("丙"), person::kTeamLead);
        const auto otherLead = m_district.person(QStringLiteral("丁"), person::kTeamLead);
        const auto grid = m_district.person(QStringLiteral("戊"), person::kGridWorker);
        m_site = m_district.site(QStringLiteral("南街旅馆"));
        m_finder = m_district.desk(*m_first, finder);
        m_colleague = m_district.desk(*m_first, colleague);
        m_lead = m_district.desk(*m_second, lead);
        m_otherLead = m_district.desk(*m_second, otherLead);
        m_grid = m_district.desk(*m_second, grid);
        inspection::PlanInput plan;
        plan.site = m_site;
        plan.team = {finder.id, colleague.id};
        plan.lead = finder.id;
        plan.day = QStringLiteral("2026-05-28");
        plan.catalogueVersion = QStringLiteral("2026.1");
        QCOMPARE(District::act(m_finder, inspection::startUnplanned(*m_first->store, m_finder.me, plan), &m_inspection),
                 QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_lead);
    }

    /// Both are founded in the dossier of their site, which says too little.
    void aHazardNamesWhoFoundedItsVisitAndAPhotoWhoFoundedItsHazard()
    {
        const auto founderIn = [&](const char *kind, const Id &dossier) {
            journal::Query query = m_first->database().query(QStringLiteral(
                "SELECT header, body FROM journal WHERE kind = ? AND dossier = ? ORDER BY n DESC LIMIT 1"));
            if (!query.bind(QString::fromLatin1(kind)).bind(dossier).run() || !query.next())
                return std::optional<ShortHash>();
            const journal::Header header = sure(journal::decodeHeader(query.blob(0)));
            return sure(journal::decodeAct(query.blob(1), header.incarnation)).founder;
        };
        const auto founder = [&](const Id &object) { return sure(journal::founderOf(m_first->database(), object)); };
        const Id hazard = find(m_finder);
        photograph(m_finder, hazard, evidence::PhotoRole::Before);
        QVERIFY(founder(m_inspection) && founder(hazard) && founder(hazard) != founder(m_inspection));
        QCOMPARE(founderIn("hazard.found", m_site), founder(m_inspection));
        QCOMPARE(founderIn("photo.taken", m_site), founder(hazard));
    }

    void aHazardIsMendedReinspectedReviewedAndClosedByOthers()
    {
        const Id hazard = find(m_finder);
        QCOMPARE(row(m_finder, hazard).words, QStringLiteral("消防通道被杂物堵塞"));
        QCOMPARE(row(m_finder, hazard).dueDay, QStringLiteral("2026-06-05"));
        QCOMPARE(complete(*m_first->store, m_finder.me, hazard, nullptr).error().context,
                 QStringLiteral("owner interimMeasure"));
        finish(m_finder, hazard);
        QCOMPARE(step(m_finder, tell(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        QVERIFY(step(m_lead, close(*m_second->store, m_lead.me, {hazard, {}})) != QStringLiteral("ok"));
        QCOMPARE(approve(m_lead, hazard), QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Approved);
        QVERIFY(step(m_finder, close(*m_first->store, m_finder.me, {hazard, {}})) != QStringLiteral("ok"));
        QCOMPARE(step(m_grid, mend(*m_second->store, m_grid.me, {hazard, QStringLiteral("已清理")})),
                 QStringLiteral("ok"));
        QVERIFY(step(m_grid, reinspect(*m_second->store, m_grid.me, {hazard, true, {}, {}, {}})) !=
                QStringLiteral("ok"));
        m_district.sync(m_lead);
        m_district.sync(m_grid);
        m_district.sync(m_finder);
        QVERIFY(!reinspect(*m_first->store, m_colleague.me, {hazard, false, QStringLiteral("未清"), {}, {}}));
        QCOMPARE(step(m_colleague, reinspect(*m_first->store, m_colleague.me, {hazard, true, {}, {}, {}})),
                 QStringLiteral("ok"));
        m_district.sync(m_colleague);
        m_district.sync(m_lead);
        QCOMPARE(step(m_lead, close(*m_second->store, m_lead.me, {hazard, QStringLiteral("销号")})),
                 QStringLiteral("ok"));
        for (const journal::Outcome &outcome : m_district.sync(m_lead))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        m_district.sync(m_finder);
        QCOMPARE(row(m_finder, hazard).step, Step::Closed);
        QVERIFY(!row(m_finder, hazard).pending);
        const Life life = sure(hazard::life(m_first->database(), hazard));
        QCOMPARE(life.events.front().kind, QStringLiteral("hazard.found"));
        QCOMPARE(life.events.back().words, QStringLiteral("销号"));
        QVERIFY(life.events.back().position > 0 && !life.events.back().entryHash.isNull());
        QCOMPARE(life.events.back().byName, QStringLiteral("丙"));
        QVERIFY(life.detail.row.originalDueDay == QStringLiteral("2026-06-05"));
    }

    void whatTheUnitWasToldStandsWhateverBecomesOfTheRecord()
    {
        const Id hazard = find(m_finder);
        finish(m_finder, hazard);
        QCOMPARE(step(m_finder, tell(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        ChangeInput turn;
        turn.hazard = hazard;
        turn.action = Action::FixOnSpot;
        QCOMPARE(step(m_finder, change(*m_first->store, m_finder.me, turn)), QStringLiteral("hazard.actionTold"));
        const Id major = find(m_finder, true);
        finish(m_finder, major);
        ChangeInput lower;
        lower.hazard = major;
        lower.gradeField = Grade::General;
        lower.gradeWhy = QStringLiteral("not that bad");
        QCOMPARE(step(m_finder, change(*m_first->store, m_finder.me, lower)), QStringLiteral("hazard.gradeInReview"));
    }

    /// Its tablet comes later, or after the centre was brought back from a copy: what counts is when it was done.
    void aGradeLoweredBeforeTheRecordWasCompletedStandsInWhateverOrderTheyCome()
    {
        test::Desk away = m_district.desk(*m_second, m_colleague.me);
        const Id major = find(m_finder, true);
        m_district.sync(m_finder);
        m_district.pull(away);
        ChangeInput lower;
        lower.hazard = major;
        lower.gradeField = Grade::General;
        lower.gradeWhy = QStringLiteral("a second door is open");
        QCOMPARE(step(away, change(*m_second->store, away.me, lower)), QStringLiteral("ok"));
        constexpr qint64 kHour = 3600 * 1000;
        m_second->clock.advance(kHour);
        m_district.centre.clock.advance(kHour);
        finish(m_finder, major);
        m_district.sync(m_finder);
        for (const journal::Outcome &outcome : m_district.sync(away))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        m_district.sync(m_finder);
        QCOMPARE(row(m_finder, major).grade(), Grade::General);
        // Where its tablet was started anew since, only a clock that can be set says when it was.
        const Id later = find(m_finder, true);
        m_district.sync(m_finder);
        m_district.pull(away);
        lower.hazard = later;
        QCOMPARE(step(away, change(*m_second->store, away.me, lower)), QStringLiteral("ok"));
        Moment restarted = m_second->clock.now();
        restarted.wallMs += kHour;
        restarted.boot += 2;
        m_second->clock.set(restarted);
        finish(m_finder, later);
        m_district.sync(m_finder);
        QCOMPARE(m_district.sync(away).back().reason, QByteArray("hazard.gradeInReview"));
        m_district.sync(m_finder);
        QCOMPARE(row(m_finder, later).grade(), Grade::Major);
        lower.hazard = major;
        lower.gradeField = Grade::Major;
        lower.gradeWhy = QStringLiteral("it is locked");
        QCOMPARE(step(away, change(*m_second->store, away.me, lower)), QStringLiteral("ok"));
        lower.gradeField = Grade::General;
        lower.gradeWhy = QStringLiteral("not that bad");
        QCOMPARE(step(away, change(*m_second->store, away.me, lower)), QStringLiteral("hazard.gradeInReview"));
    }

    void aMajorHazardNeedsTwoReviewers()
    {
        const Id hazard = find(m_finder, true);
        finish(m_finder, hazard);
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        QCOMPARE(approve(m_lead, hazard), QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Pending);
        QVERIFY(approve(m_lead, hazard) != QStringLiteral("ok"));
        QCOMPARE(approve(m_otherLead, hazard), QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Approved);
        m_district.sync(m_lead);
        m_district.sync(m_otherLead);
        QCOMPARE(row(m_lead, hazard).conflicts, 0);
        QVERIFY(!review(*m_second->store, m_lead.me, {hazard, Review::Returned, {}, {}}));
        QCOMPARE(
            step(m_lead, review(*m_second->store, m_lead.me, {hazard, Review::Returned, QStringLiteral("补照片"), {}})),
            QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).approvals, 0);
        // The life line tells what each review decided, with what was said.
        const Life life = sure(hazard::life(m_second->database(), hazard));
        QCOMPARE(std::ranges::count(life.events, Review::Approved, &LifeEvent::review), 2);
        const auto returned = std::ranges::find(life.events, Review::Returned, &LifeEvent::review);
        QVERIFY(returned != life.events.end());
        QCOMPARE(returned->words, QStringLiteral("补照片"));
        m_district.sync(m_lead);
    }

    void whatWasFixedOnTheSpotIsClosedByTheSecondInspector()
    {
        const Id hazard = findForTheSpot();
        QVERIFY(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, {}})) != QStringLiteral("ok"));
        QVERIFY(row(m_finder, hazard).step == Step::Found);
        photograph(m_finder, hazard, evidence::PhotoRole::After);
        QCOMPARE(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        QVERIFY(step(m_finder, close(*m_first->store, m_finder.me, {hazard, {}})) != QStringLiteral("ok"));
        QCOMPARE(step(m_colleague, close(*m_first->store, m_colleague.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_finder);
        for (const journal::Outcome &outcome : m_district.sync(m_colleague))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        QCOMPARE(row(m_finder, hazard).step, Step::Closed);
    }

    void theSameItemThatComesBackAtItsSiteNamesTheEarlierOne()
    {
        const auto earlierOf = [this](const Id &hazard) {
            return sure(life(m_first->database(), hazard)).detail.recurrenceOf;
        };
        const Id hazard = findForTheSpot();
        photograph(m_finder, hazard, evidence::PhotoRole::After);
        QCOMPARE(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        QCOMPARE(step(m_colleague, close(*m_first->store, m_colleague.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_colleague);
        QVERIFY(earlierOf(find(m_finder)) != hazard); // closed on the same visit
        inspection::PlanInput plan;
        plan.site = m_site;
        plan.team = {m_finder.me.id, m_colleague.me.id};
        plan.lead = m_finder.me.id;
        plan.day = QStringLiteral("2026-05-29");
        plan.catalogueVersion = QStringLiteral("2026.1");
        Id visit;
        QCOMPARE(District::act(m_finder, inspection::startUnplanned(*m_first->store, m_finder.me, plan), &visit),
                 QStringLiteral("ok"));
        QVERIFY(earlierOf(find(m_finder, visit)) == hazard);
        for (const journal::Outcome &outcome : m_district.sync(m_finder))
            QCOMPARE(outcome.status, journal::EntryStatus::Accepted);
        // What the place was called before it was merged is the same place.
        const Id twice = m_district.site(QStringLiteral("南街旅社"));
        m_district.pull(m_finder);
        QVERIFY(sure(possibleRecurrences(m_first->database(), twice, QStringLiteral("HT-1.2"), 0)).empty());
        m_district.write(sure(
            site::merge(*m_district.centre.store, person::centrePerson(), {twice, m_site, QStringLiteral("同一家")})));
        m_district.pull(m_finder);
        const auto there = sure(possibleRecurrences(m_first->database(), twice, QStringLiteral("HT-1.2"), 0));
        QVERIFY(std::ranges::find(there, hazard, &HazardRow::id) != there.end());
        constexpr qint64 kDayMs = 86'400'000;
        const qint64 later = m_first->clock.now().wallMs + (kRecurrenceDays + 1) * kDayMs;
        QVERIFY(sure(possibleRecurrences(m_first->database(), m_site, QStringLiteral("HT-1.2"), later)).empty());
    }

    /// Marked, and yet found: should the visit stand after all, the hazard can be worked on.
    void whatIsFoundInAVisitThatEndedElsewhereHasItsFirstStep()
    {
        inspection::PlanInput plan;
        plan.site = m_site;
        plan.team = {m_finder.me.id};
        plan.day = QStringLiteral("2026-05-28");
        plan.catalogueVersion = QStringLiteral("2026.1");
        Id visit;
        QCOMPARE(District::act(m_finder, inspection::startUnplanned(*m_first->store, m_finder.me, plan), &visit),
                 QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        QCOMPARE(step(m_lead, inspection::voidInspection(*m_second->store, m_lead.me, {visit, QStringLiteral("x")})),
                 QStringLiteral("ok"));
        m_district.sync(m_lead);
        const Id hazard = find(m_finder, visit);
        const journal::Outcome late = m_district.push(m_finder).back();
        QCOMPARE(late.status, journal::EntryStatus::Flagged);
        QCOMPARE(late.reason, QByteArray("inspection.voided"));
        m_district.pull(m_finder);
        QCOMPARE(row(m_finder, hazard).step, Step::Found);
        const auto marked = sure(journal::markedObjects(m_first->database(), 0, 9));
        QVERIFY(std::ranges::find(marked, hazard, &journal::MarkedObject::object) != marked.end());
    }

    void onePictureIsNoProofOfBothBeforeAndAfter()
    {
        const Id hazard = findForTheSpot();
        photograph(m_finder, hazard, evidence::PhotoRole::Before, "one");
        photograph(m_finder, hazard, evidence::PhotoRole::After, "one");
        QCOMPARE(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("hazard.afterPhoto"));
        photograph(m_finder, hazard, evidence::PhotoRole::After, "another");
        QCOMPARE(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_finder);
    }

    void aPhotoAfterMendingBelongsBeforeTheCloseOut()
    {
        const Id hazard = findForTheSpot();
        photograph(m_finder, hazard, evidence::PhotoRole::After);
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        // Taken before the close-out by someone without signal: in time, although it arrives later.
        photograph(m_lead, hazard, evidence::PhotoRole::After);
        const auto later = [this] {
            for (test::End *end : {m_first.get(), m_second.get(), &m_district.centre})
                end->clock.advance(60'000);
        };
        later();
        QCOMPARE(step(m_colleague, close(*m_first->store, m_colleague.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_colleague);
        QCOMPARE(m_district.push(m_lead).back().status, journal::EntryStatus::Accepted);
        // Taken afterwards by someone who does not know: kept, and marked.
        later();
        photograph(m_lead, hazard, evidence::PhotoRole::After);
        const journal::Outcome late = m_district.push(m_lead).back();
        QCOMPARE(late.status, journal::EntryStatus::Flagged);
        QCOMPARE(late.reason, QByteArray("photo.afterClose"));
        QCOMPARE(evidence::countPhotos(m_district.centre.database(), hazard, evidence::PhotoRole::After), 3);
        // The life line stands in the order of the log, although the first of the two was taken before the close-out.
        const Life life = sure(hazard::life(m_district.centre.database(), hazard));
        QVERIFY(std::ranges::is_sorted(life.events, {}, &LifeEvent::position));
        QVERIFY(!std::ranges::is_sorted(life.events, {}, &LifeEvent::ms));
        m_district.pull(m_lead);
        evidence::PhotoInput input;
        input.owner = hazard;
        input.role = evidence::PhotoRole::After;
        input.stored = {sha256(QByteArrayView("late")), 1000};
        QCOMPARE(step(m_lead, evidence::take(*m_second->store, m_lead.me, input)), QStringLiteral("photo.afterClose"));
        input.role = evidence::PhotoRole::Scene;
        QCOMPARE(step(m_lead, evidence::take(*m_second->store, m_lead.me, input)), QStringLiteral("ok"));
        m_district.sync(m_lead);
    }

    /// Who has lost their reach adds no picture to what others work on: neither taken nor drawn upon.
    void aPhotoIsTakenByWhoMaySaySomethingOfWhatItShows()
    {
        const auto moved = m_district.person(QStringLiteral("己"), person::kGridWorker);
        test::Desk stranger = m_district.desk(*m_second, moved);
        const Id hazard = find(m_finder);
        photograph(m_finder, hazard, evidence::PhotoRole::Before);
        m_district.sync(m_finder);
        m_district.sync(stranger);
        person::Person elsewhere = moved;
        elsewhere.region = QStringLiteral("330502108");
        m_district.write(sure(person::change(*m_district.centre.store, person::centrePerson(), elsewhere)));
        photograph(stranger, hazard, evidence::PhotoRole::Before);
        evidence::MarkInput mark;
        mark.photo = sure(evidence::photosOf(m_second->database(), hazard)).front().id;
        mark.marks = {{evidence::MarkKind::Arrow, 1, 1, 5, 5, {}}};
        QCOMPARE(step(stranger, evidence::mark(*m_second->store, moved, mark)), QStringLiteral("ok"));
        for (const journal::Outcome &outcome : m_district.push(stranger)) {
            QCOMPARE(outcome.status, journal::EntryStatus::Refused);
            QCOMPARE(outcome.reason, QByteArray("region.outOfReach"));
        }
        // At their own tablet it is refused at once, when the news has come.
        m_district.pull(stranger);
        evidence::PhotoInput input;
        input.owner = hazard;
        input.stored = {sha256(QByteArrayView("refused")), 1000};
        QCOMPARE(step(stranger, evidence::take(*m_second->store, elsewhere, input)),
                 QStringLiteral("region.outOfReach"));
    }

    /// Their own report, of which the pictures come after they were moved.
    void whoFoundItHasItsPicturesWhereverTheyAreSentSince()
    {
        const auto moved = m_district.person(QStringLiteral("庚"), person::kGridWorker);
        test::Desk finder = m_district.desk(*m_second, moved);
        FoundInput input;
        input.author = finder.author;
        input.region = moved.region;
        input.words = QStringLiteral("路面塌陷");
        Id hazard;
        QCOMPARE(District::act(finder, found(*m_second->store, moved, input), &hazard), QStringLiteral("ok"));
        QCOMPARE(m_district.push(finder).back().status, journal::EntryStatus::Accepted);
        person::Person elsewhere = moved;
        elsewhere.region = QStringLiteral("330502108");
        m_district.write(sure(person::change(*m_district.centre.store, person::centrePerson(), elsewhere)));
        photograph(finder, hazard, evidence::PhotoRole::Before);
        QCOMPARE(m_district.push(finder).back().status, journal::EntryStatus::Accepted);
    }

    void aReferralThatCameBackIsTheLeadsToReviewAgain()
    {
        const Id hazard = find(m_finder);
        finish(m_finder, hazard);
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        const ReviewInput refers{hazard, Review::Referred, QStringLiteral("归住建"), QStringLiteral("住建局")};
        QCOMPARE(step(m_lead, review(*m_second->store, m_lead.me, refers)), QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Referred);
        Filter ofDepartment;
        ofDepartment.phase = Phase::Referred;
        ofDepartment.referredTo = QStringLiteral("住建局");
        QCOMPARE(sure(hazard::count(m_second->database(), ofDepartment)), 1);
        ofDepartment.referredTo = QStringLiteral("消防");
        QCOMPARE(sure(hazard::count(m_second->database(), ofDepartment)), 0);
        QCOMPARE(step(m_lead, reopen(*m_second->store, m_lead.me, {hazard, QStringLiteral("退回")})),
                 QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Pending);
        QCOMPARE(approve(m_lead, hazard), QStringLiteral("ok"));
        QCOMPARE(row(m_lead, hazard).review, Review::Approved);
        m_district.sync(m_lead);
        m_district.pull(m_finder);
        QCOMPARE(row(m_finder, hazard).review, Review::Approved);
    }

    void aRecordIsCompleteByRuleNotByItsPageAlone()
    {
        const Id hazard = find(m_finder);
        journal::Draft draft;
        draft.kind = "hazard.completed";
        draft.dossier = row(m_finder, hazard).dossier;
        draft.act.object = hazard;
        draft.act.set(kComplete, true).set(kReview, QCborArray{QStringLiteral("pending"), QString(), 0});
        QCOMPARE(step(m_finder, draft), QStringLiteral("hazard.incomplete"));
        finish(m_finder, hazard);
        m_district.sync(m_finder);
    }

    void twoMovesInConflictShowTheLessFinishedUntilSettled()
    {
        const Id hazard = find(m_finder);
        m_district.sync(m_finder);
        m_district.sync(m_lead);
        QCOMPARE(step(m_finder, tell(*m_first->store, m_finder.me, {hazard, {}})), QStringLiteral("ok"));
        QCOMPARE(step(m_lead, voidHazard(*m_second->store, m_lead.me, {hazard, QStringLiteral("重复")})),
                 QStringLiteral("ok"));
        m_district.sync(m_lead);
        m_district.sync(m_finder);
        m_district.pull(m_lead);
        for (test::Desk *desk : {&m_finder, &m_lead}) {
            QCOMPARE(row(*desk, hazard).step, Step::Told);
            QVERIFY(row(*desk, hazard).conflicts > 0);
        }
        QCOMPARE(step(m_lead, settle(*m_second->store, m_lead.me, {hazard, Step::Voided, QStringLiteral("确系重复")})),
                 QStringLiteral("ok"));
        m_district.sync(m_lead);
        m_district.pull(m_finder);
        QCOMPARE(row(m_finder, hazard).step, Step::Voided);
        QCOMPARE(row(m_finder, hazard).conflicts, 0);
    }

    void importedFindingsFillListsSearchAndCounts()
    {
        const int kCount = 1000;
        const auto findings = bench::makeFindings(kCount);
        auto &store = *m_district.centre.store;
        sure(store.begin());
        for (const QByteArray &json : findings)
            m_district.write(sure(importFinding(store, person::centrePerson(), {m_site, json})));
        sure(store.commit());
        journal::Database &database = m_district.centre.database();
        const auto before = sure(search(database, QStringLiteral("消防"), {}, 500));
        QVERIFY(before.size() > 10);
        while (sure(indexSome(database)) > 0) {
        }
        QCOMPARE(sure(search(database, QStringLiteral("消防"), {}, 500)).size(), before.size());
        for (const HazardRow &row : before)
            QVERIFY(row.words.contains(QStringLiteral("消防")));
        QVERIFY(!sure(search(database, QStringLiteral("gb50016"), {}, 10)).empty());
        QVERIFY(!sure(search(database, QStringLiteral("南街"), {}, 10)).empty());
        size_t listed = 0;
        std::optional<PageKey> after;
        do {
            const Page page = sure(list(database, {}, Order::DueFirst, after, 70));
            listed += page.rows.size();
            after = page.next;
        } while (after);
        QCOMPARE(static_cast<qint64>(listed), sure(count(database, {})));
        const Counts counted = sure(counts(database, QStringLiteral("2026-05-28")));
        QVERIFY(counted.overdue > 0 && counted.closed > 0);
        const Urgent hurried = sure(urgent(database, QStringLiteral("2026-05-28")));
        QVERIFY(hurried.overdue == counted.overdue && hurried.waitingReview == counted.waitingReview);
        Filter overdue;
        overdue.overdueAt = QStringLiteral("2026-05-28");
        QCOMPARE(sure(count(database, overdue)), counted.overdue);
        QVERIFY(sure(due(database, QStringLiteral("2026-05-28"), 30, {}, 50)).front().days < 0);
    }

    /// As on a tablet that began with a snapshot: the states are there, the entries are not.
    void theLifeOfAHazardWithoutItsEntriesTellsItsSteps()
    {
        const Id hazard = findForTheSpot();
        photograph(m_finder, hazard, evidence::PhotoRole::After);
        QCOMPARE(step(m_finder, mend(*m_first->store, m_finder.me, {hazard, QStringLiteral("已更换")})),
                 QStringLiteral("ok"));
        QCOMPARE(step(m_colleague, close(*m_first->store, m_colleague.me, {hazard, {}})), QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_colleague);
        const auto steps = [&] {
            QStringList told;
            for (const LifeEvent &event : sure(life(m_first->database(), hazard)).events) {
                if (event.step != Step::None)
                    told.append(event.kind + u' ' + word(event.step) + u' ' + event.byName + u' ' + event.words +
                                QString::number(event.ms));
            }
            return told;
        };
        const QStringList before = steps();
        QCOMPARE(before.size(), 3);
        journal::Query gone = m_first->database().query(QStringLiteral("DELETE FROM journal WHERE object = ?"));
        QVERIFY(gone.bind(hazard).run());
        QCOMPARE(steps(), before);
        const std::vector<LifeEvent> events = sure(life(m_first->database(), hazard)).events;
        QCOMPARE(std::ranges::count(events, false, &LifeEvent::isHere), 3);
    }

    /// A colleague's warning, or why a lead sent it back, is not lost with the entries.
    void theLifeOfAHazardWithoutItsEntriesTellsWhatWasSaidOfIt()
    {
        const Id hazard = find(m_finder);
        finish(m_finder, hazard);
        QCOMPARE(step(m_colleague, comment(*m_first->store, m_colleague.me, {hazard, QStringLiteral("有狗")})),
                 QStringLiteral("ok"));
        m_district.sync(m_finder);
        m_district.sync(m_colleague);
        m_district.pull(m_lead);
        const ReviewInput back{hazard, Review::Returned, QStringLiteral("照片不清"), {}};
        QCOMPARE(step(m_lead, review(*m_second->store, m_lead.me, back)), QStringLiteral("ok"));
        m_district.sync(m_lead);
        const auto said = [&] {
            QStringList told;
            for (const LifeEvent &event : sure(life(m_second->database(), hazard)).events) {
                if (event.review != Review::None || !event.words.isEmpty())
                    told.append(event.kind + u' ' + QString(word(event.review)) + u' ' + event.byName + u' ' +
                                event.words);
            }
            return told;
        };
        const QStringList before = said();
        QCOMPARE(before.size(), 2);
        journal::Query gone = m_second->database().query(QStringLiteral("DELETE FROM journal WHERE object = ?"));
        QVERIFY(gone.bind(hazard).run());
        QCOMPARE(said(), before);
    }
};

QTEST_GUILESS_MAIN(HazardRoomTest)
#include "hazardroomtest.moc"
