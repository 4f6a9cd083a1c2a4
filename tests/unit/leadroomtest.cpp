// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what a hazard stands on counts: the visit that confirms a lead lets it be ordered, and whatever is voided takes its
// hazards with it. What is said of a hazard is within limits.
// Method: real stores of a centre and two tablets that exchange entries as sync does.
#include "core/hazard/queries.h"
#include "tests/unit/district.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::hazard;
using test::District;
using test::sure;

class LeadRoomTest : public QObject
{
    Q_OBJECT

    const QString m_ok = QStringLiteral("ok");
    const QString m_day = QStringLiteral("2026-05-28");
    District m_district;
    std::unique_ptr<test::End> m_first = m_district.tablet();
    std::unique_ptr<test::End> m_second = m_district.tablet();
    test::Desk m_officer, m_colleague, m_lead;
    Id m_site;

    Id start(inspection::Mode mode, inspection::Authority authority)
    {
        inspection::PlanInput plan;
        plan.site = m_site;
        plan.kind = mode == inspection::Mode::Covert ? inspection::Kind::DistrictCovert : inspection::Kind::Routine;
        plan.mode = mode;
        plan.authority = authority;
        plan.team = {m_officer.me.id, m_colleague.me.id};
        plan.lead = m_officer.me.id;
        plan.day = m_day;
        plan.approvalNumber = QStringLiteral("批1");
        plan.catalogueVersion = QStringLiteral("2026.1");
        Id id;
        const QString said =
            District::act(m_officer, inspection::startUnplanned(*m_first->store, m_officer.me, plan), &id);
        [&] { QCOMPARE(said, m_ok); }();
        return id;
    }
    FoundInput input(const Id &inspection)
    {
        FoundInput input;
        input.author = m_officer.author;
        input.inspection = inspection;
        input.words = QStringLiteral("灭火器过期");
        return input;
    }
    Id find(const Id &inspection)
    {
        Id hazard;
        const QString said = District::act(m_officer, found(*m_first->store, m_officer.me, input(inspection)), &hazard);
        [&] { QCOMPARE(said, m_ok); }();
        return hazard;
    }
    QString tryToFind(const FoundInput &input)
    {
        return District::act(m_officer, found(*m_first->store, m_officer.me, input));
    }
    QString confirm(const Id &hazard, const Id &followUp)
    {
        return District::act(m_officer, confirmLead(*m_first->store, m_officer.me, {hazard, followUp}));
    }
    QString order(const Id &hazard)
    {
        return District::act(m_officer, hazard::order(*m_first->store, m_officer.me, {hazard, {}}));
    }
    void keepFormalities(const Id &inspection)
    {
        journal::Store &store = *m_first->store;
        [&] { QCOMPARE(District::act(m_officer, inspection::showCards(store, m_officer.me, inspection)), m_ok); }();
        [&] { QCOMPARE(District::act(m_officer, inspection::tellRecusal(store, m_officer.me, inspection)), m_ok); }();
    }
    void voidIt(const Id &inspection)
    {
        const QString said =
            District::act(m_officer, inspection::voidInspection(*m_first->store, m_officer.me,
                                                                {inspection, QStringLiteral("走错门")}));
        [&] { QCOMPARE(said, m_ok); }();
    }
    bool allAccepted()
    {
        for (const journal::Outcome &outcome : m_district.sync(m_officer)) {
            if (outcome.status != journal::EntryStatus::Accepted) {
                qWarning("%llu %s", static_cast<unsigned long long>(outcome.seq), outcome.reason.constData());
                return false;
            }
        }
        m_district.pull(m_lead);
        return true;
    }
    std::vector<journal::Database *> everywhere()
    {
        return {&m_first->database(), &m_second->database(), &m_district.centre.database()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto officer = m_district.person(QStringLiteral("甲"), person::kOfficer);
        const auto colleague = m_district.person(QStringLiteral("乙"), person::kOfficer);
        const auto lead = m_district.person(QStringLiteral("丙"), person::kTeamLead);
        m_site = m_district.site(QStringLiteral("南街旅馆"));
        m_officer = m_district.desk(*m_first, officer);
        m_colleague = m_district.desk(*m_first, colleague);
        m_lead = m_district.desk(*m_second, lead);
    }

    void aConfirmedLeadIsOrderedByTheTeamOfTheVisitThatConfirmedIt()
    {
        const Id hazard = find(start(inspection::Mode::Covert, inspection::Authority::GridVisit));
        QCOMPARE(order(hazard), QStringLiteral("hazard.isLead"));
        const Id followUp = start(inspection::Mode::Open, inspection::Authority::Administrative);
        QCOMPARE(confirm(hazard, followUp), QStringLiteral("inspection.cardsNotShown"));
        keepFormalities(followUp);
        QCOMPARE(confirm(hazard, followUp), m_ok);
        QCOMPARE(order(hazard), QStringLiteral("hazard.incomplete"));
        ChangeInput term;
        term.hazard = hazard;
        term.action = Action::Deadline;
        term.dueDay = QStringLiteral("2026-06-30");
        term.owner = QStringLiteral("王经理");
        term.interimMeasure = QStringLiteral("专人看守");
        QCOMPARE(District::act(m_officer, change(*m_first->store, m_officer.me, term)), m_ok);
        QCOMPARE(order(hazard), m_ok);
        QVERIFY(allAccepted());
        QCOMPARE(hazard::find(m_district.centre.database(), hazard)->step, Step::Ordered);
    }

    void aLeadIsOneAgainWhenTheVisitThatConfirmedItIsVoided()
    {
        const Id hazard = find(start(inspection::Mode::Covert, inspection::Authority::GridVisit));
        const Id followUp = start(inspection::Mode::Open, inspection::Authority::Administrative);
        keepFormalities(followUp);
        QCOMPARE(confirm(hazard, followUp), m_ok);
        QVERIFY(allAccepted());
        for (journal::Database *database : everywhere())
            QVERIFY(!hazard::find(*database, hazard)->isLead);
        voidIt(followUp);
        QVERIFY(allAccepted());
        for (journal::Database *database : everywhere()) {
            QVERIFY(hazard::find(*database, hazard)->isLead);
            QVERIFY(sure(life(*database, hazard)).detail.row.isLead);
        }
        QCOMPARE(order(hazard), QStringLiteral("hazard.isLead"));
        const Id again = start(inspection::Mode::Open, inspection::Authority::Administrative);
        keepFormalities(again);
        QCOMPARE(confirm(hazard, again), m_ok);
        QVERIFY(!hazard::find(m_first->database(), hazard)->isLead);
        QVERIFY(allAccepted());
    }

    void theHazardsOfAVoidedInspectionAreNoLongerOpen()
    {
        const Id inspection = start(inspection::Mode::Open, inspection::Authority::GridVisit);
        const Id hazard = find(inspection);
        const Id toldOf = find(inspection);
        QCOMPARE(District::act(m_officer, tell(*m_first->store, m_officer.me, {toldOf, {}})), m_ok);
        QVERIFY(allAccepted());
        const qint64 open = sure(counts(m_second->database(), m_day)).open;
        voidIt(inspection);
        QVERIFY(allAccepted());
        QCOMPARE(sure(counts(m_second->database(), m_day)).open, open - 1);
        for (journal::Database *database : everywhere()) {
            QCOMPARE(hazard::find(*database, hazard)->phase(), Phase::Voided);
            QCOMPARE(hazard::find(*database, toldOf)->phase(), Phase::Open); // the unit was told of it
            Filter filter;
            filter.inspection = inspection;
            QCOMPARE(sure(count(*database, filter)), 1);
        }
        ChangeInput change;
        change.hazard = hazard;
        change.owner = QStringLiteral("王经理");
        const QString said = QStringLiteral("hazard.inspectionVoided");
        QCOMPARE(District::act(m_officer, hazard::change(*m_first->store, m_officer.me, change)), said);
        QCOMPARE(District::act(m_lead, tell(*m_second->store, m_lead.me, {hazard, {}})), said);
        QCOMPARE(tryToFind(input(inspection)), QStringLiteral("inspection.voided"));
    }

    void aNewHazardNamesWhatIsKnownAndSaysWhyItIsMajor()
    {
        FoundInput wanted = input(start(inspection::Mode::Open, inspection::Authority::GridVisit));
        wanted.finders = {deriveId("nobody", {})};
        QCOMPARE(tryToFind(wanted), QStringLiteral("hazard.finderUnknown"));
        wanted.finders = {m_colleague.me.id};
        wanted.recurrenceOf = deriveId("nothing", {});
        QCOMPARE(tryToFind(wanted), QStringLiteral("hazard.recurrenceUnknown"));
        wanted.recurrenceOf = {};
        wanted.grade = Grade::Major;
        QVERIFY(!found(*m_first->store, m_officer.me, wanted));
        wanted.gradeWhy = QStringLiteral("涉及多人");
        QCOMPARE(tryToFind(wanted), m_ok);
        QVERIFY(allAccepted());
    }

    void wordsAndDaysAreWithinLimits()
    {
        const Id hazard = find(start(inspection::Mode::Open, inspection::Authority::GridVisit));
        journal::Store &store = *m_first->store;
        const auto say = [&](const QString &words) {
            return District::act(m_officer, comment(store, m_officer.me, {hazard, words}));
        };
        QCOMPARE(say(QString(kMaxWordsLength + 1, u'长')), QStringLiteral("hazard.tooLong"));
        QCOMPARE(say(QString(kMaxWordsLength, u'长')), m_ok);
        QCOMPARE(say(QStringLiteral("a") + QChar(u'\0') + u'b'), QStringLiteral("text.control"));
        QCOMPARE(say(QStringLiteral("a") + QChar(u'\u202e') + u'b'), QStringLiteral("text.control"));
        ChangeInput change;
        change.hazard = hazard;
        const auto move = [&](const char *day) {
            change.dueDay = QString::fromLatin1(day);
            return District::act(m_officer, hazard::change(store, m_officer.me, change));
        };
        QCOMPARE(move("2020-01-01"), QStringLiteral("hazard.dueDay"));
        QCOMPARE(move("9999-12-31"), QStringLiteral("hazard.dueDay"));
        QCOMPARE(move("2026-06-30"), m_ok);
        QVERIFY(allAccepted());
    }

    /// Everybody may read the one that came later.
    void whatACovertVisitFoundIsNotNamedAsTheEarlierOne()
    {
        checklist::Item item;
        item.code = QStringLiteral("HT-9.9");
        item.fault.zh = QStringLiteral("灭火器过期");
        FoundInput covertly = input(start(inspection::Mode::Covert, inspection::Authority::GridVisit));
        covertly.item = &item;
        QCOMPARE(tryToFind(covertly), m_ok);
        QVERIFY(allAccepted());
        journal::Database &database = m_first->database();
        QVERIFY(database.execute(
            QStringLiteral("UPDATE hazard SET phase = 3, step = 'closed' WHERE code = 'HT-9.9'"))); // as if closed
        QVERIFY(test::sure(possibleRecurrences(database, m_site, item.code, m_first->clock.now().wallMs)).empty());
        FoundInput openly = input(start(inspection::Mode::Open, inspection::Authority::GridVisit));
        openly.item = &item;
        Id hazard;
        QCOMPARE(District::act(m_officer, found(*m_first->store, m_officer.me, openly), &hazard), m_ok);
        QVERIFY(test::sure(life(database, hazard)).detail.recurrenceOf.isNull());
    }
};

QTEST_GUILESS_MAIN(LeadRoomTest)
#include "leadroomtest.moc"
