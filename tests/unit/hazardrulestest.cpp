// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the rules say the same to everyone: which step follows which, who may take it, and by what word it is denied.
// Method: a table of roles and steps over plain values.
#include "core/hazard/rules.h"
#include "core/person/reasons.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::hazard;

namespace {

Id id(quint8 n)
{
    Id made;
    made.bytes[15] = n;
    return made;
}

constexpr quint8 kFinder = 1;
constexpr quint8 kMender = 2;
constexpr quint8 kOther = 3;

Circumstances circumstances(QLatin1String role, quint8 who, Step step)
{
    Circumstances c;
    c.me.id = id(who);
    c.me.roles = {QString(role)};
    c.me.region = QStringLiteral("330502");
    c.region = QStringLiteral("330502001");
    if (role == person::kGridWorker)
        c.me.region = c.region;
    c.hazard.foundBy = id(kFinder);
    c.hazard.finders = {id(kFinder)};
    c.hazard.menders = {id(kMender)};
    c.hazard.action = Action::Deadline;
    c.hazard.step = step;
    c.hazard.complete = true;
    c.hazard.review = Review::Approved;
    return c;
}

} // namespace

class HazardRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayTakeWhichStep_data()
    {
        QTest::addColumn<QLatin1String>("role");
        QTest::addColumn<int>("who");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](QLatin1String role, quint8 who, Step from, Step to, const char *said) {
            QTest::addRow("%s %d: %s -> %s", role.data(), who, word(from).data(), word(to).data())
                << role << int{who} << static_cast<int>(from) << static_cast<int>(to) << QByteArray(said);
        };
        using namespace person;
        row(kGridWorker, kFinder, Step::Found, Step::Told, "");
        row(kGridWorker, kFinder, Step::Found, Step::Ordered, "right.missing");
        row(kGridWorker, kOther, Step::Passed, Step::Closed, "right.missing");
        row(kGridWorker, kFinder, Step::Found, Step::Voided, "right.missing");
        row(kInspector, kFinder, Step::Found, Step::Ordered, "inspection.notAdministrative");
        row(kInspector, kFinder, Step::Told, Step::Mended, "");
        row(kInspector, kFinder, Step::Found, Step::Mended, "hazard.notTold");
        row(kTeamLead, kOther, Step::Reopened, Step::Mended, "hazard.notTold");
        row(kInspector, kMender, Step::Mended, Step::Passed, "fourEyes.mender");
        row(kInspector, kOther, Step::Mended, Step::Passed, "");
        row(kInspector, kOther, Step::Mended, Step::Failed, "hazard.reinspectionPhoto");
        row(kInspector, kOther, Step::Passed, Step::Closed, "right.closeOut");
        row(kTeamLead, kFinder, Step::Passed, Step::Closed, "fourEyes.finder");
        row(kTeamLead, kMender, Step::Passed, Step::Closed, "fourEyes.mender");
        row(kTeamLead, kOther, Step::Passed, Step::Closed, "");
        row(kTeamLead, kOther, Step::Mended, Step::Closed, "hazard.notReinspected");
        row(kTeamLead, kOther, Step::Closed, Step::Mended, "hazard.stepOrder");
        row(kTeamLead, kOther, Step::Closed, Step::Reopened, "");
        row(kInspector, kOther, Step::Closed, Step::Reopened, "right.missing");
        row(kTeamLead, kOther, Step::Told, Step::Voided, "");
        row(kDepartmentOfficer, kOther, Step::Passed, Step::Closed, "right.missing");
        row(kDepartmentOfficer, kOther, Step::Told, Step::Referred, "");
        row(kAdministrator, kOther, Step::Found, Step::Told, "right.missing");
    }

    void whoMayTakeWhichStep()
    {
        QFETCH(QLatin1String, role);
        QFETCH(int, who);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QByteArray, said);
        const Circumstances c = circumstances(role, static_cast<quint8>(who), static_cast<Step>(from));
        QCOMPARE(mayMove(c, static_cast<Step>(to)).reason, said);
        if (!said.isEmpty())
            QVERIFY(!person::reasonText(said).contains(QString::fromLatin1(said)));
    }

    void closingNeedsReviewAndSecondEyesOnTheSpotOnlyTheTeam()
    {
        Circumstances c = circumstances(person::kTeamLead, kOther, Step::Passed);
        c.hazard.review = Review::Pending;
        QCOMPARE(mayMove(c, Step::Closed).reason, QByteArray("hazard.notApproved"));
        c = circumstances(person::kInspector, kOther, Step::Mended);
        c.hazard.action = Action::FixOnSpot;
        c.hazard.review = Review::None;
        QCOMPARE(mayMove(c, Step::Closed).reason, QByteArray("hazard.notInTeam"));
        c.inspection = inspection::Inspection{};
        c.inspection->team = {id(kFinder), id(kOther)};
        QCOMPARE(mayMove(c, Step::Closed).reason, QByteArray("hazard.afterPhoto"));
        c.photos.after = 1;
        QCOMPARE(mayMove(c, Step::Closed).kind, journal::Verdict::Accepted);
        c.hazard.gradeField = Grade::Major;
        QCOMPARE(mayMove(c, Step::Closed).reason, QByteArray("hazard.majorNeedsReview"));
    }

    void anOrderSaysByWhenAndByWhomAndIsAnOfficersWithACard()
    {
        Circumstances c = circumstances(person::kOfficer, kOther, Step::Found);
        c.inspection = inspection::Inspection{};
        c.inspection->authority = inspection::Authority::Administrative;
        c.inspection->step = inspection::Step::Started;
        c.inspection->team = {id(kFinder), id(kOther)};
        c.inspection->cardsShownMs = c.inspection->recusalToldMs = 1;
        QCOMPARE(mayMove(c, Step::Ordered).reason, QByteArray("hazard.orderNeedsCard"));
        c.me.cardNumber = QStringLiteral("33-1");
        c.me.cardExpiry = QStringLiteral("2027-12-31");
        QCOMPARE(mayMove(c, Step::Ordered).reason, QByteArray("hazard.incomplete"));
        c.hazard.dueDay = QStringLiteral("2026-06-30");
        c.hazard.owner = c.hazard.interimMeasure = QStringLiteral("x");
        QCOMPARE(mayMove(c, Step::Ordered).kind, journal::Verdict::Accepted);
        c.day = QStringLiteral("2028-01-01");
        QCOMPARE(mayMove(c, Step::Ordered).reason, QByteArray("hazard.cardExpired"));
        c.day = c.me.cardExpiry;
        QCOMPARE(mayMove(c, Step::Ordered).kind, journal::Verdict::Accepted);
        c.team = journal::Verdict::flag("inspection.fewOfficers");
        QCOMPARE(mayMove(c, Step::Ordered).reason, QByteArray("inspection.fewOfficers"));
    }

    void bothWhoReinspectAnOrderHaveACard()
    {
        Circumstances c = circumstances(person::kOfficer, kOther, Step::Mended);
        c.inspection = inspection::Inspection{};
        c.inspection->authority = inspection::Authority::Administrative;
        QCOMPARE(mayMove(c, Step::Passed).reason, QByteArray("hazard.reinspectionNeedsCard"));
        c.me.cardNumber = QStringLiteral("33-1");
        c.me.cardExpiry = c.day = QStringLiteral("2027-12-31");
        QCOMPARE(mayMove(c, Step::Passed).kind, journal::Verdict::Accepted);
        c.day = QStringLiteral("2028-01-01");
        QCOMPARE(mayMove(c, Step::Passed).reason, QByteArray("hazard.cardExpired"));
    }

    void whatFailedOrCameBackIsNotClosedOnTheSpot()
    {
        Circumstances c = circumstances(person::kInspector, kOther, Step::Mended);
        c.hazard.action = Action::FixOnSpot;
        c.inspection = inspection::Inspection{};
        c.inspection->team = {id(kFinder), id(kOther)};
        c.photos.after = 1;
        QCOMPARE(mayMove(c, Step::Closed).kind, journal::Verdict::Accepted);
        c.wasFailed = true;
        QVERIFY(mayMove(c, Step::Closed).kind != journal::Verdict::Accepted);
        c.wasFailed = false;
        c.wasReopened = true;
        QVERIFY(mayMove(c, Step::Closed).kind != journal::Verdict::Accepted);
        // Nor is the photo of the first time enough to report it mended.
        c.hazard.step = Step::Reopened;
        QCOMPARE(mayMove(c, Step::Mended).reason, QByteArray("hazard.notTold"));
    }

    void whoFoundItDoesNotVoidWhatOthersWorkedOn()
    {
        Circumstances c = circumstances(person::kInspector, kFinder, Step::Found);
        c.hazard.review = Review::None;
        QCOMPARE(mayMove(c, Step::Voided).kind, journal::Verdict::Accepted);
        c.isMineAlone = false;
        QCOMPARE(mayMove(c, Step::Voided).reason, QByteArray("hazard.othersWork"));
        c.hazard.review = Review::Returned;
        QCOMPARE(mayMove(c, Step::Voided).kind, journal::Verdict::Accepted);
        c.hazard.review = Review::None;
        c.me.roles = {QString(person::kTeamLead)};
        QCOMPARE(mayMove(c, Step::Voided).kind, journal::Verdict::Accepted);
    }

    void whoFoundItDoesNotVoidWhatTheUnitWasTold()
    {
        Circumstances c = circumstances(person::kTeamLead, kFinder, Step::Told);
        QCOMPARE(mayMove(c, Step::Voided).kind, journal::Verdict::Accepted);
        c.wasTold = true;
        QCOMPARE(mayMove(c, Step::Voided).reason, QByteArray("fourEyes.voiding"));
        c.me.id = id(kOther);
        QCOMPARE(mayMove(c, Step::Voided).kind, journal::Verdict::Accepted);
    }

    void aLeadIsNotToldNorOrderedUntilConfirmed()
    {
        Circumstances c = circumstances(person::kTeamLead, kOther, Step::Found);
        c.hazard.isLead = true;
        QCOMPARE(mayMove(c, Step::Told).reason, QByteArray("hazard.isLead"));
        QCOMPARE(mayMove(c, Step::Referred).kind, journal::Verdict::Accepted);
        inspection::Inspection followUp;
        followUp.mode = inspection::Mode::Covert;
        followUp.team = {c.me.id};
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("hazard.followUp"));
        followUp.mode = inspection::Mode::Open;
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("inspection.notOpen"));
        followUp.step = inspection::Step::Started;
        QCOMPARE(mayConfirmLead(c, followUp).kind, journal::Verdict::Accepted);
        followUp.authority = inspection::Authority::Administrative;
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("inspection.cardsNotShown"));
        followUp.cardsShownMs = 1;
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("inspection.recusalNotTold"));
        followUp.recusalToldMs = 2;
        QCOMPARE(mayConfirmLead(c, followUp).kind, journal::Verdict::Accepted);
        followUp.step = inspection::Step::Submitted;
        followUp.stepMs = 1000;
        c.hazard.foundMs = 2000;
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("hazard.followUpEarlier"));
        followUp.step = inspection::Step::Voided;
        QCOMPARE(mayConfirmLead(c, followUp).reason, QByteArray("inspection.voided"));
    }

    void aHazardOfAVoidedInspectionStandsStill()
    {
        Circumstances c = circumstances(person::kTeamLead, kOther, Step::Told);
        c.hazard.withdrawn = true;
        const QByteArray said("hazard.inspectionVoided");
        QCOMPARE(mayMove(c, Step::Mended).reason, said);
        QCOMPARE(mayChange(c).reason, said);
        QCOMPARE(mayReview(c, Review::Approved, {}).reason, said);
        QCOMPARE(mayComment(c).kind, journal::Verdict::Accepted);
        QCOMPARE(c.hazard.phase(), Phase::Voided);
    }

    void whatIsClosedIsGradedNoMore()
    {
        Circumstances c = circumstances(person::kDepartmentOfficer, kOther, Step::Passed);
        QCOMPARE(mayGrade(c).kind, journal::Verdict::Accepted);
        c.hazard.step = Step::Closed;
        QCOMPARE(mayGrade(c).reason, QByteArray("hazard.closed"));
    }

    void aDeadlineIsADayNotBeforeItWasFoundNorYearsAhead()
    {
        const QString found = QStringLiteral("2026-05-28");
        const auto said = [&](const char *due) { return checkDueDay(QString::fromLatin1(due), found, found).reason; };
        QCOMPARE(said(""), QByteArray());
        QCOMPARE(said("2026-05-28"), QByteArray());
        QCOMPARE(said("2028-05-27"), QByteArray());
        QCOMPARE(said("2026-05-27"), QByteArray("hazard.dueDay"));
        QCOMPARE(said("2028-05-28"), QByteArray("hazard.dueDay"));
        QCOMPARE(said("9999-12-31"), QByteArray("hazard.dueDay"));
        QCOMPARE(said("2026-02-30"), QByteArray("day.invalid"));
        QVERIFY(checkDueDay(u"2026-6-1", found, found).refused());
    }

    void aGradeThatIsNotTheSuggestedOneAsksWhy()
    {
        QVERIFY(gradeNeedsWhy(Grade::General, Grade::Major) && gradeNeedsWhy(Grade::Major, Grade::General));
        QVERIFY(gradeNeedsWhy({}, Grade::Major) && !gradeNeedsWhy({}, Grade::General));
        QVERIFY(!gradeNeedsWhy(Grade::Major, Grade::Major) && !gradeNeedsWhy(Grade::Major, {}));
    }

    void theAuthorDoesNotReviewAndReturnsNeedWords()
    {
        QCOMPARE(mayReview(circumstances(person::kTeamLead, kFinder, Step::Found), Review::Approved, {}).reason,
                 QByteArray("fourEyes.author"));
        const Circumstances c = circumstances(person::kTeamLead, kOther, Step::Found);
        QCOMPARE(mayReview(c, Review::Returned, QStringLiteral(" ")).reason, QByteArray("words.missing"));
        QCOMPARE(mayReview(c, Review::Approved, {}).kind, journal::Verdict::Accepted);
    }

    void enforcementIsReinspectedByTwo()
    {
        Circumstances c = circumstances(person::kInspector, kOther, Step::Mended);
        c.inspection = inspection::Inspection{};
        c.inspection->authority = inspection::Authority::Administrative;
        const QString day = QStringLiteral("2026-05-28");
        person::Person second;
        second.id = id(kFinder);
        second.roles = {QString(person::kGridWorker)};
        second.cardNumber = QStringLiteral("1");
        second.cardExpiry = day;
        const auto said = [&] { return checkSecondPerson(c, second.id, &second, day).reason; };
        QCOMPARE(checkSecondPerson(c, {}, nullptr, day).reason, QByteArray("hazard.secondPerson"));
        QCOMPARE(checkSecondPerson(c, id(kOther), &second, day).reason, QByteArray("hazard.secondPerson"));
        QCOMPARE(checkSecondPerson(c, id(kMender), &second, day).reason, QByteArray("fourEyes.mender"));
        QCOMPARE(checkSecondPerson(c, id(9), nullptr, day).reason, QByteArray("hazard.secondUnknown"));
        QCOMPARE(said(), QByteArray("hazard.secondNoOfficer"));
        second.roles = {QString(person::kOfficer)};
        QCOMPARE(said(), QByteArray());
        QCOMPARE(checkSecondPerson(c, second.id, &second, u"2026-05-29").reason, QByteArray("hazard.secondNoOfficer"));
        second.active = false;
        QCOMPARE(said(), QByteArray("hazard.secondUnknown"));
        c.inspection.reset();
        QCOMPARE(checkSecondPerson(c, {}, nullptr, day).reason, QByteArray());
    }

    void closedIsTheMostFinished()
    {
        for (int step = 0; step < static_cast<int>(Step::Voided) + 1; ++step) {
            QVERIFY(finishedness(static_cast<Step>(step)) <= finishedness(Step::Closed));
            QCOMPARE(stepFromWord(word(static_cast<Step>(step)).latin1() ? QString(word(static_cast<Step>(step)))
                                                                         : QString()),
                     static_cast<Step>(step));
        }
        QVERIFY(finishedness(Step::Mended) < finishedness(Step::Passed));
    }

    void aQuickReportNeedsAPhotoAndItsKindButNoAction()
    {
        HazardRow row;
        row.category = QStringLiteral("evacuation");
        QCOMPARE(missing(row, {}, nullptr), QStringList{QStringLiteral("photo")});
        QVERIFY(missing(row, {1, 0, 0}, nullptr).isEmpty());
        row.action = Action::Deadline; // the lead decided, the day may follow
        QVERIFY(missing(row, {1, 0, 0}, nullptr).isEmpty());
        row.code = QStringLiteral("A01-009");
        QVERIFY(missing(row, {1, 0, 0}, nullptr).contains(QStringLiteral("owner")));
    }

    void missingFieldsAreNamed()
    {
        HazardRow row;
        row.inspection = deriveId("inspection", {});
        row.action = Action::Deadline;
        QCOMPARE(missing(row, {}, nullptr).join(QLatin1Char(' ')),
                 QStringLiteral("words photo dueDay owner interimMeasure"));
        row.words = QStringLiteral("x");
        row.action = Action::FixOnSpot;
        QCOMPARE(missing(row, {1, 0, 0}, nullptr).join(QLatin1Char(' ')), QStringLiteral("afterPhoto"));
        row.action.reset();
        QCOMPARE(missing(row, {1, 0, 0}, nullptr).join(QLatin1Char(' ')), QStringLiteral("action"));
    }
};

QTEST_GUILESS_MAIN(HazardRulesTest)
#include "hazardrulestest.moc"
