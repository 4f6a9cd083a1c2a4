// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the rules of an inspection, asked with values alone: who may do what, after which step, and why not.
#include "core/inspection/gaps.h"
#include "core/inspection/rules.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::inspection;
using journal::Verdict;
using person::Person;

class InspectionRulesTest : public QObject
{
    Q_OBJECT

    const QString m_town = QStringLiteral("330502103");

    Person one(quint8 number, QLatin1String role) const
    {
        Person person;
        person.id.bytes[0] = number;
        person.name = QString::number(number);
        person.roles = {role};
        person.region = role == person::kGridWorker ? m_town : m_town.left(6);
        if (role == person::kOfficer) {
            person.cardNumber = QString::number(number);
            person.cardExpiry = QStringLiteral("2026-09-30");
        }
        return person;
    }
    const Person m_first = one(1, person::kOfficer);
    const Person m_second = one(2, person::kOfficer);
    const Person m_grid = one(3, person::kGridWorker);
    const Person m_lead = one(4, person::kTeamLead);
    const std::vector<Person> m_team{m_first, m_second};

    Inspection administrative(Step step) const
    {
        Inspection made;
        made.site.bytes[0] = 9;
        made.region = m_town;
        made.authority = Authority::Administrative;
        made.approvalNumber = QStringLiteral("批2026-1");
        made.team = {m_first.id, m_second.id};
        made.lead = m_first.id;
        made.day = QStringLiteral("2026-09-20");
        made.step = step;
        return made;
    }
    static QByteArray reason(const Verdict &verdict) { return verdict.reason; }

private Q_SLOTS:
    void anAdministrativeInspectionNeedsApprovalAndTwoValidCards()
    {
        Inspection made = administrative(Step::Assigned);
        QVERIFY(mayStart(m_first, made, m_team, made.day).kind == Verdict::Accepted);
        QCOMPARE(reason(mayStart(m_first, made, m_team, QStringLiteral("2026-10-01"))),
                 QByteArray("inspection.cardExpired"));
        QVERIFY(mayStart(m_first, made, m_team, {}).kind == Verdict::Accepted);
        const std::vector<Person> alone{m_first, m_grid};
        QCOMPARE(reason(mayStart(m_first, made, alone, made.day)), QByteArray("inspection.fewOfficers"));
        made.recusals = {{m_second.id, false, QStringLiteral("亲属")}};
        QCOMPARE(reason(mayStart(m_first, made, m_team, made.day)), QByteArray("inspection.fewOfficers"));
        made.approvalNumber.clear();
        QCOMPARE(reason(mayStart(m_first, made, m_team, made.day)), QByteArray("inspection.approvalMissing"));
    }

    void whoLeadsFromADeskIsNoneOfTheTwoOfficers()
    {
        Inspection made = administrative(Step::Assigned);
        made.team = {m_first.id};
        made.lead = m_second.id;
        QVERIFY(made.hasMember(m_second.id));
        QCOMPARE(reason(mayStart(m_first, made, m_team, made.day)), QByteArray("inspection.fewOfficers"));
        made.team.push_back(m_second.id);
        QVERIFY(mayStart(m_first, made, m_team, made.day).kind == Verdict::Accepted);
    }

    void aGridWorkersVisitIsNeverAdministrative()
    {
        Inspection made = administrative(Step::None);
        made.team = {m_grid.id};
        const Verdict verdict = mayStart(m_grid, made, m_team, {});
        QVERIFY(verdict.refused());
        QCOMPARE(reason(verdict), QByteArray("inspection.gridNeverAdministrative"));
        made.authority = Authority::GridVisit;
        QVERIFY(mayStart(m_grid, made, {}, {}).kind == Verdict::Accepted);
        made.mode = Mode::Covert;
        QVERIFY(mayStart(m_grid, made, {}, {}).refused());
    }

    void aGridWorkerInTheTeamOfOfficersShowsNoCardsAndHandsNothingIn()
    {
        Inspection made = administrative(Step::Started);
        made.team = {m_first.id, m_second.id, m_grid.id};
        QCOMPARE(reason(mayShowCards(m_grid, made)), QByteArray("inspection.gridNeverAdministrative"));
        QCOMPARE(reason(maySubmit(m_grid, made)), QByteArray("inspection.gridNeverAdministrative"));
        QVERIFY(mayRecord(m_grid, made).kind == Verdict::Accepted);
    }

    void nobodyIsInACovertTeamWhoMayNotInspectCovertly()
    {
        Inspection made = administrative(Step::None);
        made.mode = Mode::Covert;
        const std::vector<Person> team{m_first, m_grid};
        QCOMPARE(reason(checkCovertTeam(made, team)), QByteArray("inspection.covertTeam"));
        QVERIFY(checkCovertTeam(made, m_team).kind == Verdict::Accepted);
        made.mode = Mode::Open;
        QVERIFY(checkCovertTeam(made, team).kind == Verdict::Accepted);
    }

    void covertKindsAreCovertAndGridWorkersAreNotSentForADepartment()
    {
        Inspection made = administrative(Step::None);
        made.kind = Kind::DistrictCovert;
        QCOMPARE(reason(mayStart(m_first, made, m_team, made.day)), QByteArray("inspection.kindIsCovert"));
        QCOMPARE(reason(mayAssign(m_lead, made)), QByteArray("inspection.kindIsCovert"));
        made.mode = Mode::Covert;
        QVERIFY(mayStart(m_first, made, m_team, made.day).kind == Verdict::Accepted);
        made = administrative(Step::None);
        made.team = {m_grid.id};
        made.authority = Authority::GridVisit;
        for (const Kind kind : {Kind::DepartmentSpecial, Kind::CrossRegion, Kind::Joint}) {
            made.kind = kind;
            QCOMPARE(reason(mayStart(m_grid, made, {}, {})), QByteArray("inspection.kindNotForGrid"));
        }
        made.kind = Kind::LookBack;
        QVERIFY(mayStart(m_grid, made, {}, {}).kind == Verdict::Accepted);
    }

    void whatADepartmentSendsOutIsNoMereVisit()
    {
        Inspection made = administrative(Step::None);
        made.authority = Authority::GridVisit;
        for (const Kind kind : {Kind::DepartmentSpecial, Kind::CrossRegion, Kind::Joint}) {
            made.kind = kind;
            QVERIFY(mayStart(m_first, made, m_team, made.day).refused());
            QCOMPARE(reason(mayStart(m_first, made, m_team, made.day)), QByteArray("inspection.kindIsAdministrative"));
            QCOMPARE(reason(mayAssign(m_lead, made)), QByteArray("inspection.kindIsAdministrative"));
        }
        made.authority = Authority::Administrative;
        QVERIFY(mayStart(m_first, made, m_team, made.day).kind == Verdict::Accepted);
        made.authority = Authority::GridVisit;
        made.kind = Kind::Routine;
        QVERIFY(mayStart(m_first, made, m_team, made.day).kind == Verdict::Accepted);
    }

    void thePlannedDayIsOneOfTheCalendar()
    {
        Inspection made = administrative(Step::None);
        QVERIFY(mayAssign(m_lead, made).kind == Verdict::Accepted);
        made.day = QStringLiteral("2031-02-30");
        QCOMPARE(reason(mayAssign(m_lead, made)), QByteArray("day.invalid"));
        QCOMPARE(reason(mayStart(m_first, made, m_team, {})), QByteArray("day.invalid"));
        made = administrative(Step::None);
        made.minuteOfDay = kMinutesOfDay;
        QCOMPARE(reason(mayAssign(m_lead, made)), QByteArray("day.invalid"));
    }

    void cardsAndRecusalComeBeforeOrdersAndSubmission()
    {
        Inspection made = administrative(Step::Started);
        QCOMPARE(reason(mayOrder(m_first, made)), QByteArray("inspection.cardsNotShown"));
        QCOMPARE(reason(maySubmit(m_first, made)), QByteArray("inspection.cardsNotShown"));
        made.cardsShownMs = 1;
        QCOMPARE(reason(maySubmit(m_first, made)), QByteArray("inspection.recusalNotTold"));
        made.recusalToldMs = 2;
        QCOMPARE(reason(maySubmit(m_first, made)), QByteArray("inspection.recusalNotStated"));
        made.recusals = {{m_first.id, true, {}}};
        made.unitRepresentative = QStringLiteral("王某");
        QVERIFY(maySubmit(m_first, made).kind == Verdict::Accepted &&
                mayOrder(m_first, made).kind == Verdict::Accepted);
        QVERIFY(mayOrder(m_grid, made).refused());
    }

    void aRecusedMemberCannotTakePartUntilTheyTakeItBack()
    {
        Inspection made = administrative(Step::Started);
        made.recusals = {{m_first.id, false, QStringLiteral("持股")}};
        QCOMPARE(reason(mayRecord(m_first, made)), QByteArray("inspection.recused"));
        QVERIFY(mayRecord(m_first, made).refused());
        QVERIFY(mayRecord(m_second, made).kind == Verdict::Accepted);
        made.recusals.push_back({m_first.id, true, {}});
        QVERIFY(mayRecord(m_first, made).kind == Verdict::Accepted);
        QCOMPARE(withoutRecusalStatement(made), std::vector<Id>{m_second.id});
    }

    void anAdministrativeInspectionIsHandedInWithWhoStoodForTheUnit()
    {
        Inspection made = administrative(Step::Started);
        made.cardsShownMs = made.recusalToldMs = 1;
        made.recusals = {{m_first.id, true, {}}};
        QCOMPARE(reason(maySubmit(m_first, made)), QByteArray("inspection.representativeMissing"));
        made.unitRepresentative = QStringLiteral("无人在场");
        QVERIFY(maySubmit(m_first, made).kind == Verdict::Accepted);
        made.unitRepresentative.clear();
        made.authority = Authority::GridVisit;
        QVERIFY(maySubmit(m_first, made).kind == Verdict::Accepted);
    }

    void aCovertInspectionHasNoCardsSignatureOrOrder()
    {
        Inspection made = administrative(Step::Started);
        made.mode = Mode::Covert;
        QVERIFY(mayShowCards(m_first, made).refused() && mayOrder(m_first, made).refused());
        QVERIFY(maySubmit(m_first, made).kind == Verdict::Accepted);
        made.unitRepresentative = QStringLiteral("王某");
        QCOMPARE(reason(maySubmit(m_first, made)), QByteArray("inspection.covertHasNoPapers"));
    }

    void workAfterTheEndIsFlaggedAndWorkOfStrangersRefused()
    {
        QVERIFY(mayRecord(m_first, administrative(Step::Submitted)).kind == Verdict::Flagged);
        QVERIFY(mayRecord(m_first, administrative(Step::Voided)).kind == Verdict::Flagged);
        QVERIFY(mayRecord(m_first, administrative(Step::Assigned)).kind == Verdict::Flagged);
        QVERIFY(mayRecord(m_first, administrative(Step::Returned)).kind == Verdict::Accepted);
        QVERIFY(mayRecord(m_lead, administrative(Step::Started)).refused());
    }

    void theTeamVoidsBeforeItSubmitsAndTheLeadAnyTime()
    {
        QVERIFY(mayVoid(m_first, administrative(Step::Started), false).kind == Verdict::Accepted);
        QVERIFY(mayVoid(m_first, administrative(Step::Submitted), false).kind == Verdict::Flagged);
        QVERIFY(mayVoid(m_lead, administrative(Step::Submitted), true).kind == Verdict::Accepted);
        QVERIFY(mayVoid(m_grid, administrative(Step::Started), false).refused());
        // What a colleague recorded does not go with a visit unless who leads it says so.
        QCOMPARE(reason(mayVoid(m_second, administrative(Step::Started), true)),
                 QByteArray("inspection.othersHazards"));
        QVERIFY(mayReturn(m_lead, administrative(Step::Submitted)).kind == Verdict::Accepted);
        QVERIFY(mayReturn(m_first, administrative(Step::Submitted)).refused());
    }

    void gapsAreWhatHasNeitherAnswerNorReason()
    {
        checklist::VenueType venue;
        for (const char *code : {"1", "2", "3", "4"}) {
            checklist::Item item;
            item.code = QString::fromLatin1(code);
            item.covertObservable = venue.items.size() != 3;
            venue.items.push_back(item);
        }
        Answers given;
        given[QStringLiteral("1")].value = checklist::Answer::Pass;
        given[QStringLiteral("2")].value = checklist::Answer::NotChecked;
        given[QStringLiteral("3")].value = checklist::Answer::Fail;
        given[QStringLiteral("3")].conflict = {{checklist::Answer::Fail, {}, 1}, {checklist::Answer::Pass, {}, 2}};
        const Gaps open = gaps(venue, Mode::Open, given);
        QCOMPARE(open.toAsk, QStringList({QStringLiteral("2"), QStringLiteral("4")}));
        QCOMPARE(open.conflicting, QStringList{QStringLiteral("3")});
        const Gaps covert = gaps(venue, Mode::Covert, given);
        QCOMPARE(covert.notVisible, QStringList{QStringLiteral("4")});
        QCOMPARE(tallyOf(venue, Mode::Covert, given).notChecked, 2);
    }

    void wordsComeBackFromTheirEnums()
    {
        for (int kind = 0; kind <= static_cast<int>(Kind::LookBack); ++kind)
            QVERIFY(kindFromWord(QString(word(static_cast<Kind>(kind)))) == static_cast<Kind>(kind));
        QVERIFY(!kindFromWord(u"raid") && !modeFromWord(u"") && !authorityFromWord(u"x"));
        QVERIFY(stepFromWord(u"returned") == Step::Returned && stepFromWord(u"odd") == Step::None);
    }
};

QTEST_GUILESS_MAIN(InspectionRulesTest)
#include "inspectionrulestest.moc"
