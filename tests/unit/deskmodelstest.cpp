// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the lists of hazards, of the review desk and of the sync centre say what the tables say, and follow what is
// written. Method: a whole tablet with a hazard of its own; Qt's model tester held the whole time.
#include "tests/unit/support/teststation.h"

#include "core/evidence/photoacts.h"
#include "core/hazard/acts.h"
#include "core/inspection/acts.h"
#include "qml/app/drafts.h"
#include "qml/evidence/fixwords.h"
#include "qml/hazard/capturedraft.h"
#include "qml/hazard/hazardlife.h"
#include "qml/hazard/hazardlistmodel.h"
#include "qml/hazard/hazardwords.h"
#include "qml/hazard/reviewdetail.h"
#include "qml/hazard/reviewlistmodel.h"
#include "qml/inspection/draftlist.h"
#include "qml/inspection/formalities.h"
#include "qml/site/sitedesk.h"
#include "qml/sync/outboxmodel.h"
#include "tone.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class DeskModelsTest : public QObject
{
    Q_OBJECT

    static Id find(TestStation &station, const QString &words)
    {
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.words = words;
        const person::Person me = station.me();
        return station.act([=](journal::Store &store) { return hazard::found(store, me, input); }).object;
    }

    /// A hazard of an administrative inspection of two officers, which the third reported as mended.
    static Id mended(TestStation &station, const std::array<person::Person, 3> &officers)
    {
        inspection::PlanInput plan;
        plan.site = station.addSite(QStringLiteral("织里镇吴越人家餐厅"));
        plan.team = {officers[0].id, officers[1].id};
        plan.lead = officers[0].id;
        plan.day = station.today();
        plan.authority = inspection::Authority::Administrative;
        plan.approvalNumber = QStringLiteral("吴应急检〔2026〕12号");
        const Id visit = station.assign(plan);
        for (const person::Person &one : {officers[2], officers[1], officers[0]})
            station.signIn(one);
        station.pull();
        app::Formalities formalities;
        formalities.setSession(&station.session());
        formalities.setSubject(visit.toHex());
        formalities.state(true, {});
        [&] { QTRY_VERIFY(!formalities.isBusy()); }();
        formalities.stateAs(officers[1].id.toHex(), QString::fromLatin1(kPin), true, {});
        [&] { QTRY_VERIFY(!formalities.areStatementsMissing() && !formalities.isBusy()); }();
        formalities.begin();
        [&] { QTRY_VERIFY(formalities.hasBegun() && !formalities.isBusy()); }();
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.inspection = visit;
        input.words = QStringLiteral("安全出口被杂物堵塞");
        const person::Person me = station.session().me();
        const Id found = station.act([=](journal::Store &store) { return hazard::found(store, me, input); }).object;
        station.act([=](journal::Store &store) { return hazard::tell(store, me, {found, {}}); });
        station.changeTo(officers[2]);
        station.act([=, third = officers[2]](journal::Store &store) {
            return hazard::mend(store, third, {found, QStringLiteral("已清理")});
        });
        station.changeTo(officers[0]);
        return found;
    }

private Q_SLOTS:
    void theSecondOfficerOfAReinspectionIsThereWithTheirOwnPin()
    {
        TestStation station;
        std::array<person::Person, 3> officers;
        for (size_t i = 0; i < officers.size(); ++i)
            officers[i] = station.addPerson(QStringLiteral("检查员%1").arg(i), {QString(person::kOfficer)}, kDistrict,
                                            QStringLiteral("1105020%1").arg(i));
        for (int i = 0; i < 30; ++i)
            station.addPerson(QStringLiteral("同事%1").arg(i), {QString(person::kOfficer)}, kDistrict,
                              QStringLiteral("220502%1").arg(i));
        const Id found = mended(station, officers);
        app::HazardLife life;
        life.setSession(&station.session());
        life.setHazard(found.toHex());
        QTRY_VERIFY(life.actionValue(QStringLiteral("pass"), QStringLiteral("allowed")).toBool());
        QCOMPARE(life.colleagues()->rowCount(), 31); // all of them, whoever can sign here first; not who mended it
        const int enrolled = life.colleagues()->roleNames().key("enrolled");
        QVERIFY(life.colleagues()->index(0).data(enrolled).toBool());
        QVERIFY(!life.colleagues()->index(1).data(enrolled).toBool());

        const auto pass = [&](const QString &pin) {
            life.act(QStringLiteral("pass"), {}, {}, officers[1].id.toHex(), {}, false, pin);
        };
        pass(QStringLiteral("000000"));
        QTRY_VERIFY(!life.message().isEmpty());
        QCOMPARE(must(hazard::life(station.station().reader(), found)).detail.row.step, hazard::Step::Mended);
        pass(QString::fromLatin1(kPin));
        QTRY_COMPARE(must(hazard::life(station.station().reader(), found)).detail.row.step, hazard::Step::Passed);
        QVERIFY(life.message().isEmpty());
    }

    void aHazardFoundAppearsInTheListByItselfAndIsFoundByTwoCharacters()
    {
        TestStation station;
        station.populate();
        app::HazardListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSession(&station.session());
        QCOMPARE(model.status(), app::SessionListModel::Empty);
        find(station, QStringLiteral("安全出口被杂物堵塞"));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0), app::HazardListModel::DraftRole).toBool());
        model.setSearchText(QStringLiteral("出口"));
        QCOMPARE(model.rowCount(), 1);
        model.setSearchText(QStringLiteral("配电"));
        QCOMPARE(model.status(), app::SessionListModel::Empty);
    }

    void whatIsRecordedWaitsInTheOutboxAndNotOnTheDeskUntilItIsComplete()
    {
        TestStation station;
        station.populate();
        app::OutboxModel outbox;
        app::ReviewListModel reviews;
        const QAbstractItemModelTester tester(&outbox);
        const QAbstractItemModelTester deskTester(&reviews);
        outbox.setSession(&station.session());
        reviews.setSession(&station.session());
        find(station, QStringLiteral("灭火器压力不足"));
        QTRY_COMPARE(outbox.rowCount(), 1);
        QCOMPARE(reviews.rowCount(), 0);
        QVERIFY(
            outbox.data(outbox.index(0), app::OutboxModel::TitleRole).toString().contains(QStringLiteral("灭火器")));
    }

    void aPhotoThatWaitsIsNamedByWhatItIsOf()
    {
        TestStation station;
        station.populate();
        const QTemporaryDir pictures;
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = pictures.filePath(QStringLiteral("a.jpg"));
        QVERIFY(image.save(path, "JPG"));
        evidence::PhotoInput input;
        input.owner = find(station, QStringLiteral("安全出口被杂物堵塞"));
        input.role = evidence::PhotoRole::After;
        input.stored = must(station.station().photos().storeFile(path));
        input.takenMs = 1;
        input.width = 640;
        input.height = 480;
        station.act([&](journal::Store &store) { return evidence::take(store, station.session().me(), input); });
        app::OutboxModel outbox;
        outbox.setSession(&station.session());
        outbox.setShow(app::OutboxModel::Photos);
        QTRY_COMPARE(outbox.rowCount(), 1);
        const QString title = outbox.data(outbox.index(0), app::OutboxModel::TitleRole).toString();
        QVERIFY2(title.startsWith(QStringLiteral("Photo after the fix: ")), qPrintable(title));
        QVERIFY(title.contains(QStringLiteral("安全出口被杂物堵塞")));
        QVERIFY(!title.contains(input.stored.hash.toHex().left(4)));
    }

    void whatWasBegunAndLeftIsListedUntilItIsFinished()
    {
        TestStation station;
        station.populate();
        app::DraftList drafts;
        const QAbstractItemModelTester tester(&drafts);
        drafts.setSession(&station.session());
        QCOMPARE(drafts.status(), app::SessionListModel::Empty);
        const Id hazard = find(station, QStringLiteral("灭火器压力不足"));
        app::CaptureDraft report;
        report.reason = QStringLiteral("楼道里停了三辆电动车");
        app::Drafts &kept = station.session().drafts();
        kept.keep(kept.nameOf(QStringLiteral("capture")), app::encodeCapture(report));
        {
            app::SiteDesk desk;
            desk.setSession(&station.session());
            desk.setName(QStringLiteral("新店"));
        }
        QTRY_COMPARE(drafts.rowCount(), 3);
        const auto row = [&](int n, app::DraftList::Role role) {
            return drafts.data(drafts.index(n), role).toString();
        };
        QCOMPARE(row(0, app::DraftList::TitleRole), report.reason);
        QCOMPARE(row(0, app::DraftList::PageRole), QStringLiteral("capture"));
        QCOMPARE(row(1, app::DraftList::TitleRole), QStringLiteral("新店"));
        QCOMPARE(row(2, app::DraftList::PageRole), QStringLiteral("hazard"));
        QCOMPARE(row(2, app::DraftList::SubjectRole), hazard.toHex());
        kept.drop(kept.nameOf(QStringLiteral("capture")));
        QCOMPARE(drafts.rowCount(), 2);
        // After a restart they are read from the disk; another person has none.
        station.reopen();
        app::DraftList again;
        again.setSession(&station.session());
        QCOMPARE(again.rowCount(), 2);
        station.signIn(station.addPerson(QStringLiteral("沈丽华"), {QString(person::kInspector)}));
        station.pull();
        QTRY_COMPARE(again.rowCount(), 0);
    }

    void aLeadIsConfirmedByOnesOwnOpenInspectionOfTheSameSite()
    {
        TestStation station;
        const person::Person officer =
            station.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)}, kDistrict);
        const Id place = station.addSite(QStringLiteral("织里镇吴越人家餐厅"));
        station.signIn(officer);
        station.pull();
        const auto begin = [&](inspection::Mode mode, const Id &site) {
            inspection::PlanInput plan;
            plan.site = site;
            plan.kind = inspection::Kind::Routine;
            plan.mode = mode;
            plan.authority = inspection::Authority::GridVisit;
            plan.day = station.today();
            plan.catalogueVersion = station.station().catalogues().newest()->version();
            return station
                .act([&, me = station.session().me()](journal::Store &store) {
                    return inspection::startUnplanned(store, me, plan);
                })
                .object;
        };
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.inspection = begin(inspection::Mode::Covert, place);
        input.words = QStringLiteral("安全出口被杂物堵塞");
        const Id found = station
                             .act([&, me = station.session().me()](journal::Store &store) {
                                 return hazard::found(store, me, input);
                             })
                             .object;
        app::HazardLife life;
        life.setSession(&station.session());
        life.setHazard(found.toHex());
        QVERIFY(must(hazard::life(station.station().reader(), found)).detail.row.isLead);
        const QString confirm = QStringLiteral("confirmLead");
        QVERIFY(!life.actionValue(confirm, QStringLiteral("allowed")).toBool()); // nobody went there openly yet
        const Id followUp = begin(inspection::Mode::Open, place);
        life.setHazard({});
        life.setHazard(found.toHex());
        QTRY_VERIFY(life.actionValue(confirm, QStringLiteral("allowed")).toBool());
        QCOMPARE(life.followUps()->rowCount(), 1);
        life.act(confirm, {}, {}, {}, followUp.toHex(), false);
        QTRY_VERIFY(!must(hazard::life(station.station().reader(), found)).detail.row.isLead);
        QTRY_VERIFY(life.actionValue(confirm, QStringLiteral("name")).isNull());
    }

    void aLifeTellsHowGoodItsPositionWasWhenItWasRecorded()
    {
        TestStation station;
        station.populate();
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.words = QStringLiteral("安全出口被杂物堵塞");
        input.position.emplace();
        input.position->fix.point = evidence::Point{308703000, 1200960000};
        input.position->fix.accuracyMm = 4000;
        input.position->ageMs = 3'600'000;
        input.position->judgement = evidence::judge(input.position->fix, {input.position->ageMs, {}, {}});
        const Id found =
            station.act([&](journal::Store &store) { return hazard::found(store, station.me(), input); }).object;
        app::HazardLife life;
        life.setSession(&station.session());
        life.setHazard(found.toHex());
        QCOMPARE(life.position(), app::FixWords::kept(input.position));
        QVERIFY2(life.position().contains(app::FixWords::tr("Position stale")), qPrintable(life.position()));
        QCOMPARE(life.positionTone(), int(theme::Tone::Warn));
        app::ReviewDetail review;
        review.setSession(&station.session());
        review.setHazard(found.toHex());
        QStringList lines;
        for (int row = 0; row < review.evidence()->rowCount(); ++row)
            lines.append(review.evidence()->at(row, QStringLiteral("text")).toString());
        QVERIFY2(lines.contains(life.position()), qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void aRecurrenceLeadsToTheEarlierHazard()
    {
        TestStation station;
        station.populate();
        const Id earlier = find(station, QStringLiteral("安全出口被杂物堵塞"));
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.words = QStringLiteral("安全出口再次被堵塞");
        const auto finds = [&] {
            return station.act([&](journal::Store &store) { return hazard::found(store, station.me(), input); }).object;
        };
        app::HazardLife life;
        life.setSession(&station.session());
        life.setHazard(finds().toHex());
        QVERIFY(life.earlier().isEmpty() && life.earlierText().isEmpty());
        input.recurrenceOf = earlier;
        life.setHazard(finds().toHex());
        QCOMPARE(life.earlier(), earlier.toHex());
        const QString number = app::HazardWords::number(*hazard::find(station.station().reader(), earlier));
        QVERIFY2(life.earlierText().contains(number), qPrintable(life.earlierText()));
    }

    void aChangeInALifeLineNamesWhatItSet()
    {
        TestStation station;
        const person::Person finder = station.addPerson(QStringLiteral("周建国"), {QString(person::kInspector)});
        const Id place = station.addSite(QStringLiteral("织里镇吴越人家餐厅"));
        station.signIn(finder);
        station.pull();
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = place;
        input.words = QStringLiteral("安全出口被杂物堵塞");
        const auto act = [&](const auto &build) {
            return station.act([&, me = station.session().me()](journal::Store &store) { return build(store, me); });
        };
        const Id found = act([&](auto &store, auto &me) { return hazard::found(store, me, input); }).object;
        hazard::ChangeInput change;
        change.hazard = found;
        change.owner = QStringLiteral("店主甲");
        change.place = QStringLiteral("后门");
        act([&](auto &store, auto &me) { return hazard::change(store, me, change); });
        app::HazardLife life;
        life.setSession(&station.session());
        life.setHazard(found.toHex());
        const QString said = life.events()->at(0, QStringLiteral("detail")).toString();
        for (const auto &[field, value] :
             {std::pair(hazard::kOwner, change.owner), std::pair(hazard::kPlace, change.place)})
            QVERIFY2(said.contains(app::HazardWords::field(field) + QStringLiteral(": ") + *value), qPrintable(said));
    }
};

QTEST_MAIN(DeskModelsTest)
#include "deskmodelstest.moc"
