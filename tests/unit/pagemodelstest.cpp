// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: what the lists of a day, the choice of sites, the settings and the notices show is what the tables say, in the
// language chosen. Method: a whole tablet with a person signed in; Qt's model tester held the whole time.
#include "tests/unit/support/teststation.h"

#include "assets/translations/words.h"
#include "core/hazard/acts.h"
#include "core/inspection/acts.h"
#include "core/site/queries.h"
#include "qml/app/notices.h"
#include "qml/app/recovery.h"
#include "qml/app/windowoptions.h"
#include "qml/evidence/fixwords.h"
#include "qml/inspection/duelist.h"
#include "qml/inspection/inspectionlist.h"
#include "qml/inspection/inspectionwords.h"
#include "qml/inspection/monthprogress.h"
#include "qml/inspection/startdesk.h"
#include "qml/settings/devicefacts.h"
#include "qml/settings/settings.h"
#include "qml/site/sitedesk.h"
#include "qml/site/sitelist.h"
#include "qml/sync/handoverdesk.h"
#include "qml/sync/syncstatus.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QQmlComponent>
#include <QSignalSpy>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class PageModelsTest : public QObject
{
    Q_OBJECT

    static Id find(TestStation &station, const QString &words)
    {
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.words = words;
        return station.act([=, me = station.me()](journal::Store &store) { return hazard::found(store, me, input); })
            .object;
    }

private Q_SLOTS:
    void todaysInspectionIsListedTodayAndFoundByTwoCharactersOfItsSite()
    {
        TestStation station;
        station.populate();
        app::InspectionList today;
        app::InspectionList all;
        const QAbstractItemModelTester tester(&today);
        const QAbstractItemModelTester allTester(&all);
        all.setScope(app::InspectionList::Everything);
        today.setSession(&station.session());
        all.setSession(&station.session());
        QCOMPARE(today.rowCount(), 1);
        QCOMPARE(today.data(today.index(0), app::InspectionList::IdRole).toString(), station.inspection().toHex());
        QVERIFY(!today.data(today.index(0), app::InspectionList::PrimaryRole).toBool()); // nothing is under way yet
        all.setSearchText(QStringLiteral("餐厅"));
        QCOMPARE(all.rowCount(), 1);
        all.setSearchText(QStringLiteral("服装"));
        QCOMPARE(all.status(), app::SessionListModel::Empty);
        all.setSearchText({});
        all.setShow(app::InspectionList::Submitted);
        QCOMPARE(all.rowCount(), 0);
    }

    void anInspectionPlannedForTodayComesInByItselfAndTheMonthCountsIt()
    {
        TestStation station;
        station.populate();
        app::InspectionList today;
        app::MonthProgress month;
        const QAbstractItemModelTester tester(&today);
        const QAbstractItemModelTester monthTester(&month);
        today.setSession(&station.session());
        month.setSession(&station.session());
        inspection::PlanInput plan;
        plan.site = station.addSite(QStringLiteral("织里镇童装加工点"));
        plan.kind = inspection::Kind::Routine;
        plan.team = {station.me().id};
        plan.lead = station.me().id;
        plan.day = station.today();
        station.assign(plan);
        station.pull();
        QTRY_COMPARE(today.rowCount(), 2);
        QTRY_COMPARE(month.rowCount(), 2);
    }

    void theWeekAheadIsSeenOnTheLastDayOfAMonthToo()
    {
        TestStation station;
        station.populate();
        app::InspectionList coming;
        const QAbstractItemModelTester tester(&coming);
        coming.setScope(app::InspectionList::Coming);
        coming.setSession(&station.session());
        inspection::PlanInput plan;
        plan.kind = inspection::Kind::Routine;
        plan.team = {station.me().id};
        plan.lead = station.me().id;
        const QDate today = QDate::fromString(station.today(), Qt::ISODate);
        for (const int days : {0, 1, 7, 32}) { // the last one is neither this month nor soon
            plan.site = station.addSite(QStringLiteral("织里镇童装加工点%1").arg(days));
            plan.day = today.addDays(days).toString(Qt::ISODate);
            station.assign(plan);
        }
        station.pull();
        QTRY_COMPARE(coming.rowCount(), 2);
        QCOMPARE(app::InspectionWords::comingDay(QStringLiteral("2026-12-02"), QStringLiteral("2026-11-30")).left(5),
                 QStringLiteral("12-02"));
    }

    void nothingIsDueWhileNoHazardWasTold()
    {
        TestStation station;
        station.populate();
        app::DueList due;
        const QAbstractItemModelTester tester(&due);
        due.setSession(&station.session());
        QCOMPARE(due.status(), app::SessionListModel::Empty);
        find(station, QStringLiteral("安全出口被杂物堵塞"));
        QCOMPARE(due.rowCount(), 0);
    }

    void sitesAreFoundByTwoChineseCharactersAndOneCanBeLeftOut()
    {
        TestStation station;
        station.populate();
        station.addSite(QStringLiteral("八里店镇永福木业"));
        station.pull();
        app::SiteList sites;
        const QAbstractItemModelTester tester(&sites);
        sites.setSession(&station.session());
        QTRY_COMPARE(sites.rowCount(), 2);
        sites.setSearchText(QStringLiteral("木业"));
        QTRY_COMPARE(sites.rowCount(), 1);
        QVERIFY(sites.data(sites.index(0), app::SiteList::NameRole).toString().contains(QStringLiteral("永福木业")));
        sites.setSearchText({});
        sites.setExcept(station.site().toHex());
        QTRY_COMPARE(sites.rowCount(), 1);
    }

    void onlyWhoMayRecordIsOfferedToReportAndToStart_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("may");
        for (const auto &[role, may] :
             {std::pair(person::kGridWorker, true), std::pair(person::kInspector, true),
              std::pair(person::kOfficer, true), std::pair(person::kTeamLead, true),
              std::pair(person::kDepartmentOfficer, false), std::pair(person::kCoordinator, false),
              std::pair(person::kAdministrator, false)})
            QTest::newRow(role.data()) << QString(role) << may;
    }
    void onlyWhoMayRecordIsOfferedToReportAndToStart()
    {
        QFETCH(QString, role);
        QFETCH(bool, may);
        TestStation station;
        const person::Person someone = station.addPerson(QStringLiteral("沈华"), {role});
        const Id place = station.addSite(QStringLiteral("织里镇吴越人家餐厅"));
        station.signIn(someone);
        station.pull();
        QCOMPARE(station.session().mayRecord(), may);
        app::StartDesk desk;
        desk.setSession(&station.session());
        desk.setSiteId(place.toHex());
        QCOMPARE(desk.mayStart(), may);
        desk.setAdministrative(false); // what an administrative one takes as well is another matter
        QVERIFY2(desk.disabledReason().isEmpty() == may, qPrintable(desk.disabledReason()));
    }

    void aListedSiteIsCorrectedFromItsForm()
    {
        TestStation station;
        station.populate();
        app::SiteDesk desk;
        desk.setSiteId(station.site().toHex()); // as a page may: before the session
        desk.setSession(&station.session());
        QVERIFY(desk.isKnown());
        QTRY_VERIFY2(desk.disabledReason().isEmpty(), qPrintable(desk.disabledReason()));
        QVERIFY(desk.mayPropose());
        QVERIFY(!desk.mayMerge());
        desk.setContact(QStringLiteral("0572-2000001"));
        QSignalSpy kept(&desk, &app::SiteDesk::kept);
        desk.keep();
        QVERIFY(kept.wait());
        app::SiteDesk again;
        again.setSession(&station.session());
        again.setSiteId(station.site().toHex());
        QCOMPARE(again.contact(), QStringLiteral("0572-2000001"));
    }

    void whoDecidesMergesFindsThoseProposedAndAnswersThem()
    {
        TestStation station;
        station.populate();
        const Id twin = station.addSite(QStringLiteral("织里镇吴越人家饭店"));
        const person::Person chief = station.addPerson(QStringLiteral("钱芳"), {QString(person::kCoordinator)});
        station.pull();
        station.act([&](journal::Store &store) {
            return site::proposeMerge(store, station.session().me(),
                                      {twin, station.site(), QStringLiteral("门头换过")});
        });
        app::SiteList sites;
        const QAbstractItemModelTester tester(&sites);
        sites.setSession(&station.session());
        QTRY_COMPARE(sites.rowCount(), 2);
        QCOMPARE(sites.proposedCount(), 0); // an inspector decides none
        station.push();
        station.signIn(chief);
        station.pull();
        QTRY_COMPARE(sites.proposedCount(), 1);
        sites.setOnlyProposed(true);
        QTRY_COMPARE(sites.rowCount(), 1);
        QCOMPARE(sites.data(sites.index(0), app::SiteList::IdRole).toString(), twin.toHex());

        app::SiteDesk desk;
        desk.setSession(&station.session());
        desk.setSiteId(twin.toHex());
        QVERIFY(desk.mayDecide());
        QCOMPARE(desk.proposedIds(), QStringList{station.site().toHex()});
        QVERIFY(desk.notice().contains(QStringLiteral("门头换过")));
        QSignalSpy kept(&desk, &app::SiteDesk::kept);
        desk.decline(desk.proposedIds().front(), QStringLiteral("两家，隔一条街"));
        QVERIFY(kept.wait());
        QTRY_COMPARE(sites.proposedCount(), 0);
        QTRY_VERIFY(!desk.mayDecide());
        QVERIFY(!sites.onlyProposed());
        QTRY_COMPARE(sites.rowCount(), 2);
        QVERIFY(site::find(station.station().reader(), twin)->isActive());
    }

    void aSiteTakesNoPointFromAStaleOrJumpedPosition()
    {
        TestStation station;
        station.populate();
        app::SiteDesk desk;
        desk.setSession(&station.session());
        desk.setSiteId(station.site().toHex());
        const QString before = desk.pointText();
        QSignalSpy said(&station.session(), &app::Session::said);
        const auto takes = [&](qint64 latE7, qint64 fixTimeMs) {
            evidence::Fix fix;
            fix.point = evidence::Point{latE7, 1200960000};
            fix.accuracyMm = 4000;
            fix.fixTimeMs = fixTimeMs;
            station.session().positions().add(fix);
            desk.takePoint();
        };
        takes(308703000, 1'000'000);
        const QString taken = desk.pointText();
        QVERIFY(taken != before);
        QCOMPARE(said.count(), 0);
        takes(318703000, 1'001'000); // a degree in a second
        QCOMPARE(desk.pointText(), taken);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.last().at(0).toString().startsWith(evidence::reasonText(evidence::FixReason::PositionJump)));
        evidence::JudgedFix old;
        old.fix.point = evidence::Point{308703000, 1200960000};
        old.fix.accuracyMm = 4000;
        old.ageMs = 3'600'000;
        old.judgement = evidence::judge(old.fix, {old.ageMs, {}, {}});
        QVERIFY(app::SiteDesk::whyNoPoint(old).contains(app::FixWords::age(old.ageMs)));
    }

    void whatWasTypedOfASiteIsThereAgainAndNeverUndoesWhatOthersChanged()
    {
        TestStation station;
        station.populate();
        {
            app::SiteDesk desk;
            desk.setSession(&station.session());
            desk.setSiteId(station.site().toHex());
            desk.setContact(QStringLiteral("0572-2000001"));
        }
        {
            app::SiteDesk desk; // a new site is another draft
            desk.setSession(&station.session());
            QVERIFY(!desk.isBroughtBack());
            desk.setName(QStringLiteral("新店"));
        }
        site::Site change = *site::find(station.station().reader(), station.site());
        change.responsible = QStringLiteral("王经理");
        station.act([&](journal::Store &store) { return site::correct(store, station.session().me(), change); });
        station.reopen();
        app::SiteDesk desk;
        desk.setSession(&station.session());
        QCOMPARE(desk.name(), QStringLiteral("新店"));
        desk.setSiteId(station.site().toHex());
        QVERIFY(desk.isBroughtBack());
        QCOMPARE(desk.contact(), QStringLiteral("0572-2000001"));
        QCOMPARE(desk.responsible(), QStringLiteral("王经理"));
        QTRY_VERIFY(desk.disabledReason().isEmpty());
        QSignalSpy kept(&desk, &app::SiteDesk::kept);
        desk.keep();
        QVERIFY(kept.wait());
        app::SiteDesk again;
        again.setSession(&station.session());
        again.setSiteId(station.site().toHex());
        QVERIFY(!again.isBroughtBack());
        QCOMPARE(again.contact(), QStringLiteral("0572-2000001"));
        again.setContact({});
        again.discard();
        QCOMPARE(again.contact(), QStringLiteral("0572-2000001"));
    }

    void aListThatCannotBeReadSaysSoAndIsReadAgain()
    {
        TestStation station;
        station.populate();
        app::SiteList sites;
        app::InspectionList inspections;
        inspections.setScope(app::InspectionList::Everything);
        app::DueList due;
        const QList<app::SessionListModel *> lists{&sites, &inspections, &due};
        for (app::SessionListModel *list : lists) {
            list->setSession(&station.session());
            QVERIFY(list->status() == app::SessionListModel::Filled || list->status() == app::SessionListModel::Empty);
        }
        const auto rename = [&](const QString &from, const QString &to) {
            const QString sql = QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to);
            const Status done =
                station.tablet().writer().run([&](journal::Store &store) { return store.database().query(sql).run(); });
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message()));
        };
        const QStringList tables{QStringLiteral("site"), QStringLiteral("inspection"), QStringLiteral("hazard")};
        for (const QString &table : tables)
            rename(table, table + QStringLiteral("Away"));
        for (app::SessionListModel *list : lists) {
            list->reload();
            QCOMPARE(list->status(), app::SessionListModel::Failed);
            QVERIFY(!list->errorString().isEmpty());
        }
        for (const QString &table : tables)
            rename(table + QStringLiteral("Away"), table);
        for (app::SessionListModel *list : lists) {
            list->reload();
            QVERIFY(list->status() != app::SessionListModel::Failed);
            QVERIFY(list->errorString().isEmpty());
        }
    }

    void whoMayNotMergeProposesItAndTheFormSaysSo()
    {
        TestStation station;
        station.populate();
        const Id other = station.addSite(QStringLiteral("吴越人家（织里店）"));
        station.pull();
        app::SiteDesk desk;
        desk.setSession(&station.session());
        desk.setSiteId(station.site().toHex());
        QTRY_VERIFY(desk.mayPropose()); // once the session knows the person's row
        QSignalSpy kept(&desk, &app::SiteDesk::kept);
        desk.merge(other.toHex(), QStringLiteral("同一家店"));
        QVERIFY(kept.wait());
        app::SiteDesk again;
        again.setSession(&station.session());
        again.setSiteId(station.site().toHex());
        for (const QString &part :
             {station.me().name, QStringLiteral("吴越人家（织里店）"), QStringLiteral("同一家店")})
            QVERIFY2(again.notice().contains(part), qPrintable(again.notice()));
        QVERIFY(again.isKnown());
    }

    void lowSpaceIsSaidWithWhatStillFits()
    {
        TestStation station;
        station.populate();
        app::Notices notices;
        notices.setSession(&station.session());
        notices.setFreeBytes([] { return tablet::kLowSpaceBytes; });
        QVERIFY(!notices.isSpaceLow());
        notices.setFreeBytes([] { return tablet::kLeastSpaceBytes + (30LL << 20); });
        QVERIFY(notices.isSpaceLow());
        QCOMPARE(notices.photosLeft(), 10);
        notices.setFreeBytes([] { return 0LL; });
        QCOMPARE(notices.photosLeft(), 0);
        QVERIFY(!notices.isRevoked());
        QVERIFY(!notices.isOtherCentre());
    }

    void nothingIsCalledSyncedWhileAPhotoIsHereAlone()
    {
        using app::SyncStatus;
        QCOMPARE(SyncStatus::titleOf(SyncStatus::UpToDate, 0), QStringLiteral("Synced"));
        QCOMPARE(SyncStatus::titleOf(SyncStatus::UpToDate, 1), QStringLiteral("To be sent"));
    }

    void fingerprintsShowTheEndsOfTheKeysDigest()
    {
        QCOMPARE(app::fingerprintText(QByteArray("abc")), QStringLiteral("ba:78:16…15:ad"));
        QVERIFY(app::fingerprintText({}).isEmpty());
    }

    void afterAnUnexpectedEndTheTabletSaysUpToWhenAllIsThere()
    {
        TestStation station;
        station.populate();
        const QString mark = station.tablet().folder().path() + QStringLiteral("/open.mark");
        {
            app::Recovery first(station.session());
            first.begin();
            QVERIFY(!first.isShown());
            QVERIFY(QFile::exists(mark));
        }
        QVERIFY(!QFile::exists(mark)); // a clean end
        {
            app::Recovery running(station.session());
            running.begin();
            QVERIFY(QFile::copy(mark, mark + QStringLiteral(".kept")));
        }
        const Id draft = find(station, QStringLiteral("灭火器压力不足"));
        QVERIFY(QFile::rename(mark + QStringLiteral(".kept"), mark)); // as if the end had not been clean
        app::Recovery after(station.session());
        after.begin();
        QVERIFY(after.isShown());
        QCOMPARE(after.draftId(), draft.toHex());
        QVERIFY(after.draftText().contains(QStringLiteral("灭火器")));
        QCOMPARE(after.photosHere(), after.photos());
        after.dismiss();
        QVERIFY(!after.isShown());
    }

    void settingsAreKeptAndTheRunningQmlSpeaksTheLanguageChosen()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        QQmlEngine engine;
        {
            app::Settings settings(file, engine);
            QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
            QQmlComponent component(&engine);
            component.setData(
                "import QtQml\nQtObject { property string words: qsTranslate(\"AppFrame\", \"Hazards\") }", QUrl());
            const std::unique_ptr<QObject> object(component.create());
            QVERIFY2(object != nullptr, qPrintable(component.errorString()));
            QCOMPARE(object->property("words").toString(), QStringLiteral("隐患"));
            settings.setLanguage(QStringLiteral("en"));
            QTRY_COMPARE(object->property("words").toString(), QStringLiteral("Hazards"));
            settings.setGloves(true);
            settings.setTextScale(9);
        }
        const app::Settings again(file, engine);
        QCOMPARE(again.language(), QStringLiteral("en"));
        QVERIFY(again.hasGloves());
        QCOMPARE(again.textScale(), 1.3);
        QCOMPARE(app::Settings::keptLanguage(file), QStringLiteral("en"));
        QCOMPARE(app::Settings::keptLanguage(folder.filePath(QStringLiteral("none.ini"))), QStringLiteral("zh_CN"));
    }

    void factsOfTheTabletAreSaidAgainWhenTheLanguageChanges()
    {
        TestStation station;
        station.populate();
        app::DeviceFacts facts;
        facts.setSession(&station.session());
        speak(QStringLiteral("zh_CN"));
        const QString chinese = facts.roles();
        const QSignalSpy changed(&facts, &app::DeviceFacts::changed);
        speak(QStringLiteral("en"));
        station.session().readAll();
        QVERIFY(!changed.isEmpty());
        QVERIFY(!facts.roles().isEmpty() && facts.roles() != chinese);
    }

    void theConsoleAnswersMistakesWithoutAWindow()
    {
        const auto code = [](const QStringList &arguments) {
            const auto read = app::readWindowOptions(QStringList{QStringLiteral("mingcha")} + arguments);
            return std::holds_alternative<int>(read) ? std::get<int>(read) : -1;
        };
        QCOMPARE(code({QStringLiteral("--help")}), 0);
        QCOMPARE(code({QStringLiteral("--unknown")}), 2);
        QCOMPARE(code({QStringLiteral("--lang"), QStringLiteral("fr")}), 2);
        QCOMPARE(code({QStringLiteral("dance")}), 2);
        QCOMPARE(code({QStringLiteral("--photos"), QStringLiteral("/nowhere/at/all")}), 2);
        QCOMPARE(
            code({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("-platform"), QStringLiteral("xcb")}),
            -1);
    }
    void whatWaitsIsWrittenOntoADriveAndSaidInWords()
    {
        TestStation station;
        station.populate();
        find(station, QStringLiteral("疏散通道堆放杂物"));
        app::HandoverDesk desk;
        desk.setProperty("session", QVariant::fromValue(&station.session()));
        QTemporaryDir drive;
        desk.exportTo(QUrl::fromLocalFile(drive.path()), true);
        QVERIFY(desk.isBusy());
        QTRY_VERIFY(!desk.isBusy());
        QVERIFY2(desk.isGood(), qPrintable(desk.words()));
        const QStringList files = QDir(drive.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(desk.words().contains(files[0]));
        // Its own file is not receipts, and says so.
        desk.takeReceipts(QUrl::fromLocalFile(drive.filePath(files[0])));
        QTRY_VERIFY(!desk.isBusy());
        QVERIFY(!desk.isGood() && !desk.words().isEmpty());
        desk.exportTo(QUrl::fromLocalFile(drive.filePath(QStringLiteral("gone"))), true);
        QTRY_VERIFY(!desk.isBusy());
        QVERIFY(!desk.isGood() && !desk.words().isEmpty());
        desk.look();
        QVERIFY(desk.words().isEmpty());
    }
};

QTEST_MAIN(PageModelsTest)
#include "pagemodelstest.moc"
