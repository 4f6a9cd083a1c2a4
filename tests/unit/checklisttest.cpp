// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "checklist.h"
#include "closing.h"
#include "formalities.h"
#include "tests/unit/support/teststation.h"

#include "core/inspection/queries.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;
using namespace mingcha::testing;

namespace {

// Segments of McAnswerSegment, states of McSaveState.
constexpr int kPass = 1, kFail = 2;
constexpr int kNothing = 0, kStored = 1, kFailed = 3;

void start(TestStation &tablet, const Id &inspection)
{
    Formalities formalities;
    formalities.setSession(&tablet.session());
    formalities.setSubject(inspection.toHex());
    QVERIFY2(formalities.hindrance().isEmpty(), qPrintable(formalities.hindrance()));
    formalities.begin();
    QTRY_VERIFY(formalities.hasBegun());
}

void begin(TestStation &tablet)
{
    tablet.populate();
    start(tablet, tablet.inspection());
}

void open(Checklist &checklist, TestStation &tablet, const Id &inspection)
{
    checklist.setSession(&tablet.session());
    checklist.setSubject(inspection.toHex());
}

void open(Checklist &checklist, TestStation &tablet)
{
    open(checklist, tablet, tablet.inspection());
}

inspection::GivenAnswer answer(TestStation &tablet, const Id &inspection, const QString &code)
{
    return inspection::answers(tablet.station().reader(), inspection).value(code);
}

std::optional<checklist::Answer> kept(TestStation &tablet, const QString &code)
{
    return answer(tablet, tablet.inspection(), code).value;
}

inspection::PlanInput planFor(TestStation &tablet, const std::vector<Id> &team)
{
    inspection::PlanInput plan;
    plan.site = tablet.addSite(QStringLiteral("织里镇吴越人家餐厅"));
    plan.kind = inspection::Kind::Routine;
    plan.mode = inspection::Mode::Open;
    plan.team = team;
    plan.lead = team.front();
    plan.day = tablet.today();
    return plan;
}

} // namespace

class ChecklistTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAnAnswerAtOnceAndSaysStoredOnlyWhenItIsDurable();
    void keepsAnswersOverARestart();
    void bringsTheOldAnswerBackWhereStoringFails();
    void twoPeopleAnswerOnOneTablet();
    void submitsOnceEveryGapHasItsReason();
    void theLeadSendsBackWhatWasHandedIn();
    void takesAdministrativeStepsInTheirOrder();
    void aStatedGroundForRecusalKeepsThePersonOut();
    void laysAThousandItemsInOneSection();
};

void ChecklistTest::showsAnAnswerAtOnceAndSaysStoredOnlyWhenItIsDurable()
{
    TestStation tablet;
    begin(tablet);
    Checklist checklist;
    const QAbstractItemModelTester tester(checklist.items());
    open(checklist, tablet);
    QVERIFY2(!checklist.isLocked(), qPrintable(checklist.lockReason()));
    const QString first = checklist.currentCode();
    checklist.choose(first, kPass);
    QCOMPARE(checklist.passed(), 1);
    QVERIFY(checklist.currentCode() != first);
    QCOMPARE(checklist.saveState(), kNothing);
    QTRY_COMPARE(checklist.saveState(), kStored);
    QVERIFY(kept(tablet, first) == checklist::Answer::Pass);
    QVERIFY(!checklist.storedAt().isEmpty());
    checklist.clear(first);
    QCOMPARE(checklist.passed(), 0);
    QTRY_VERIFY(!kept(tablet, first).has_value());
}

void ChecklistTest::keepsAnswersOverARestart()
{
    TestStation tablet;
    begin(tablet);
    QString first, second;
    {
        Checklist checklist;
        open(checklist, tablet);
        first = checklist.currentCode();
        checklist.choose(first, kPass);
        second = checklist.currentCode();
        checklist.choose(second, kFail);
        QTRY_COMPARE(checklist.saveState(), kStored);
        QTRY_VERIFY(kept(tablet, second) == checklist::Answer::Fail);
    }
    tablet.reopen();
    Checklist checklist;
    open(checklist, tablet);
    QCOMPARE(checklist.passed(), 1);
    QCOMPARE(checklist.failed(), 1);
    const int row = checklist.sheet().rowOf(second);
    QVERIFY(checklist.sheet().row(row).value == checklist::Answer::Fail);
}

void ChecklistTest::bringsTheOldAnswerBackWhereStoringFails()
{
    TestStation tablet;
    begin(tablet);
    Checklist checklist;
    open(checklist, tablet);
    const QString first = checklist.currentCode();
    // Closed in the writer before the screen hears of it.
    const inspection::RemarkInput voiding{tablet.inspection(), QStringLiteral("重复派发")};
    tablet.act(
        [me = tablet.me(), voiding](journal::Store &store) { return inspection::voidInspection(store, me, voiding); });
    QSignalSpy failed(&tablet.session(), &Session::failed);
    checklist.choose(first, kPass);
    QTRY_COMPARE(checklist.saveState(), kFailed);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(checklist.passed(), 0);
}

void ChecklistTest::twoPeopleAnswerOnOneTablet()
{
    TestStation tablet;
    const person::Person first = tablet.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)});
    const person::Person second = tablet.addPerson(QStringLiteral("沈丽华"), {QString(person::kInspector)});
    const Id inspection = tablet.assign(planFor(tablet, {first.id, second.id}));
    tablet.signIn(second);
    tablet.signIn(first);
    tablet.pull();
    start(tablet, inspection);
    Checklist checklist;
    open(checklist, tablet, inspection);
    const QString code = checklist.currentCode();
    checklist.choose(code, kPass);
    QTRY_COMPARE(checklist.saveState(), kStored);
    tablet.changeTo(second);
    QTRY_COMPARE(tablet.session().me().name, second.name);
    checklist.choose(code, kFail);
    QTRY_VERIFY(answer(tablet, inspection, code).value == checklist::Answer::Fail);
    QVERIFY(answer(tablet, inspection, code).conflict.empty());
    for (const person::Person &one : {first, second}) {
        tablet.changeTo(one);
        const std::vector<journal::Outcome> outcomes = tablet.push();
        QVERIFY(!outcomes.empty());
        for (const journal::Outcome &outcome : outcomes)
            QVERIFY2(outcome.status == journal::EntryStatus::Accepted, outcome.reason.constData());
    }
}

void ChecklistTest::submitsOnceEveryGapHasItsReason()
{
    TestStation tablet;
    begin(tablet);
    Closing closing;
    const QAbstractItemModelTester tester(&closing);
    closing.setSession(&tablet.session());
    closing.setSubject(tablet.inspection().toHex());
    QVERIFY(closing.count() > 0);
    QVERIFY(!closing.hindrance().isEmpty());
    const int gaps = closing.count();
    closing.give(closing.data(closing.index(0), Closing::CodeRole).toString(), QStringLiteral("该区域上锁"));
    QTRY_COMPARE(closing.count(), gaps - 1);
    closing.give({}, QStringLiteral("暗访时未能进入"));
    QTRY_COMPARE(closing.count(), 0);
    QTRY_VERIFY(!closing.isBusy());
    QVERIFY2(closing.hindrance().isEmpty(), qPrintable(closing.hindrance()));
    QSignalSpy finished(&closing, &Closing::finished);
    closing.submit(QStringLiteral("无"));
    QTRY_COMPARE(finished.count(), 1);
    const std::optional<inspection::Inspection> one = inspection::find(tablet.station().reader(), tablet.inspection());
    QVERIFY(one && one->step == inspection::Step::Submitted);
    QVERIFY(one->presence.has_value());
    for (const inspection::GivenAnswer &given : inspection::answers(tablet.station().reader(), tablet.inspection()))
        QVERIFY(!given.note.isEmpty());
}

void ChecklistTest::theLeadSendsBackWhatWasHandedIn()
{
    TestStation tablet;
    const person::Person inspector = tablet.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)});
    const person::Person lead = tablet.addPerson(QStringLiteral("沈丽华"), {QString(person::kTeamLead)});
    const Id inspection = tablet.assign(planFor(tablet, {inspector.id}));
    tablet.signIn(lead);
    tablet.signIn(inspector);
    tablet.pull();
    start(tablet, inspection);
    Checklist checklist;
    checklist.setSession(&tablet.session());
    checklist.setSubject(inspection.toHex());
    QVERIFY(!checklist.isReturnable()); // not handed in
    Closing closing;
    closing.setSession(&tablet.session());
    closing.setSubject(inspection.toHex());
    closing.setRepresentative(QStringLiteral("店主甲"));
    for (int row = 0; row < checklist.sheet().size(); ++row)
        checklist.choose(checklist.sheet().row(row).item->code, kPass);
    QTRY_COMPARE(checklist.saveState(), 1);
    QTRY_VERIFY2((closing.read(), closing.hindrance().isEmpty()), qPrintable(closing.hindrance()));
    closing.submit(QStringLiteral("定位良好"));
    QTRY_VERIFY(checklist.isLocked());
    QVERIFY(!checklist.isReturnable()); // not by who handed it in
    tablet.changeTo(lead);
    QTRY_VERIFY(checklist.isReturnable());
    QSignalSpy sent(&checklist, &Checklist::sentBack);
    checklist.sendBack(QStringLiteral(" "));
    checklist.sendBack(QStringLiteral("请补拍全景"));
    QTRY_COMPARE(sent.count(), 1);
    QTRY_COMPARE(checklist.remark(), QStringLiteral("请补拍全景"));
    QVERIFY(!checklist.isReturnable());
    tablet.changeTo(inspector);
    QTRY_VERIFY(!checklist.isLocked());
}

void ChecklistTest::takesAdministrativeStepsInTheirOrder()
{
    TestStation tablet;
    const person::Person first =
        tablet.addPerson(QStringLiteral("周建国"), {QString(person::kOfficer)}, kDistrict, QStringLiteral("11050201"));
    const person::Person second =
        tablet.addPerson(QStringLiteral("沈丽华"), {QString(person::kOfficer)}, kDistrict, QStringLiteral("11050202"));
    inspection::PlanInput plan = planFor(tablet, {first.id, second.id});
    plan.authority = inspection::Authority::Administrative;
    plan.approvalNumber = QStringLiteral("吴应急检〔2026〕12号");
    const Id inspection = tablet.assign(plan);
    tablet.signIn(second);
    tablet.signIn(first);
    tablet.pull();
    Formalities formalities;
    formalities.setSession(&tablet.session());
    formalities.setSubject(inspection.toHex());
    QVERIFY(formalities.isAdministrative() && formalities.isNeeded());
    QVERIFY(!formalities.hindrance().isEmpty()); // nobody has stated yet
    formalities.state(true, {});
    QTRY_VERIFY(!formalities.isBusy());
    QVERIFY(formalities.areStatementsMissing());
    formalities.stateAs(second.id.toHex(), QStringLiteral("000000"), true, {});
    QTRY_VERIFY(!formalities.isBusy());
    QVERIFY(!formalities.message().isEmpty());
    QVERIFY(formalities.areStatementsMissing());
    formalities.stateAs(second.id.toHex(), QString::fromLatin1(kPin), true, {});
    QTRY_VERIFY(!formalities.areStatementsMissing());
    QTRY_VERIFY2(formalities.hindrance().isEmpty(), qPrintable(formalities.hindrance()));
    QTRY_VERIFY(!formalities.isBusy());
    formalities.begin();
    QTRY_VERIFY(formalities.hasBegun());
    QTRY_VERIFY(!formalities.isBusy());
    QVERIFY(formalities.isNeeded()); // cards and the right of recusal are still open
    formalities.showCards();
    QTRY_VERIFY(!formalities.cardsShown().isEmpty());
    QTRY_VERIFY(!formalities.isBusy());
    formalities.tellRecusal();
    QTRY_VERIFY(!formalities.recusalTold().isEmpty());
    QTRY_VERIFY(!formalities.isNeeded());
}

void ChecklistTest::aStatedGroundForRecusalKeepsThePersonOut()
{
    TestStation tablet;
    const person::Person first =
        tablet.addPerson(QStringLiteral("周建国"), {QString(person::kOfficer)}, kDistrict, QStringLiteral("11050201"));
    const person::Person second =
        tablet.addPerson(QStringLiteral("李卫东"), {QString(person::kOfficer)}, kDistrict, QStringLiteral("11050202"));
    inspection::PlanInput plan = planFor(tablet, {first.id, second.id});
    plan.authority = inspection::Authority::Administrative;
    plan.approvalNumber = QStringLiteral("吴应急检〔2026〕13号");
    const Id inspection = tablet.assign(plan);
    tablet.signIn(first);
    tablet.pull();
    Formalities formalities;
    formalities.setSession(&tablet.session());
    formalities.setSubject(inspection.toHex());
    formalities.state(false, QStringLiteral("经营者系本人亲属"));
    const auto isRecused = [&] {
        const std::optional<inspection::Inspection> one = inspection::find(tablet.station().reader(), inspection);
        return one && one->isRecused(first.id);
    };
    QTRY_VERIFY(isRecused());
    QTRY_VERIFY(!formalities.hindrance().isEmpty());
}

void ChecklistTest::laysAThousandItemsInOneSection()
{
    checklist::VenueType venue;
    venue.sections.push_back({QStringLiteral("s"), {QStringLiteral("节"), QStringLiteral("Section")}});
    constexpr int kItems = 1000;
    for (int n = 0; n < kItems; ++n) {
        checklist::Item item;
        item.code = QString::number(n);
        item.section = QStringLiteral("s");
        venue.items.push_back(item);
    }
    ChecklistSheet sheet;
    ChecklistModel model(sheet);
    const QAbstractItemModelTester tester(&model);
    sheet.lay(venue, inspection::Mode::Open, checklist::Language::English);
    model.show(0, false, -1);
    QCOMPARE(model.rowCount(), kItems);
    QCOMPARE(sheet.nextUnanswered(kItems - 1), 0);
}

QTEST_MAIN(ChecklistTest)
#include "checklisttest.moc"
