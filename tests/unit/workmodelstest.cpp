// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the lists of hazards and of what waits stay true lists while rows come and go, also with thousands, and what is
// offered leads where it says. Method: a whole tablet, Qt's model tester held the whole time.
#include "tests/unit/support/conflictcases.h"

#include "core/evidence/photoacts.h"
#include "qml/app/facts.h"
#include "qml/hazard/hazardlistmodel.h"
#include "qml/hazard/hazardwords.h"
#include "qml/hazard/lifeactions.h"
#include "qml/hazard/quickkinds.h"
#include "qml/hazard/reviewdetail.h"
#include "qml/hazard/reviewlistmodel.h"
#include "qml/sync/outboxmodel.h"
#include "qml/theme/tone.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class WorkModelsTest : public QObject
{
    Q_OBJECT

    static hazard::FoundInput finding(TestStation &station, int number)
    {
        hazard::FoundInput input;
        input.author = station.tablet().session()->author;
        input.site = station.site();
        input.words = QStringLiteral("隐患 %1").arg(number);
        return input;
    }
    static bool offers(const hazard::Circumstances &circumstances, const QString &action)
    {
        const auto rows = app::lifeActions(circumstances, false);
        return std::any_of(rows.begin(), rows.end(), [&](const QVariantList &row) {
            return row.at(0).toString() == action && row.at(3).toBool();
        });
    }

    /// One row of what could follow: column 3 whether it may, 7 whether a photograph is still missing.
    static QVariantList row(const hazard::Circumstances &circumstances, const QString &action)
    {
        for (const QVariantList &one : app::lifeActions(circumstances, false)) {
            if (one.at(0).toString() == action)
                return one;
        }
        return {};
    }
    static hazard::Circumstances atLead(hazard::Step step)
    {
        hazard::Circumstances circumstances;
        circumstances.me.id = Id::fromHex(QStringLiteral("000000000000000000000000000000aa")).value_or(Id{});
        circumstances.me.roles = {QString(person::kTeamLead)};
        circumstances.hazard.step = step;
        circumstances.hazard.dueDay = QStringLiteral("2026-06-01");
        circumstances.wasTold = true;
        return circumstances;
    }

private Q_SLOTS:
    void whatIsConfirmedAsRectifiedHasAPictureOfItsOwnOrOfTheMender()
    {
        hazard::Circumstances circumstances = atLead(hazard::Step::Mended);
        QVERIFY(row(circumstances, QStringLiteral("pass")).at(3).toBool());
        QVERIFY(row(circumstances, QStringLiteral("pass")).at(7).toBool());
        circumstances.photos.after = 1;
        QVERIFY(!row(circumstances, QStringLiteral("pass")).at(7).toBool());
    }

    void aDeadlineThatWasToldIsMovedByTheLeadAlone()
    {
        hazard::Circumstances circumstances = atLead(hazard::Step::Ordered);
        QVERIFY(row(circumstances, QStringLiteral("extend")).at(3).toBool());
        circumstances.me.roles = {QString(person::kGridWorker)};
        QVERIFY(!row(circumstances, QStringLiteral("extend")).at(3).toBool());
        circumstances = atLead(hazard::Step::Closed);
        QVERIFY(row(circumstances, QStringLiteral("extend")).isEmpty());
        circumstances = atLead(hazard::Step::Found);
        circumstances.wasTold = false;
        QVERIFY(row(circumstances, QStringLiteral("extend")).isEmpty());
    }

    void dangerToLifeStandsFirstOnTheDesk()
    {
        TestStation station;
        station.populate();
        for (const bool emergency : {true, false}) {
            hazard::FoundInput input = finding(station, emergency ? 1 : 2);
            input.category = QStringLiteral("fire");
            input.emergency = emergency;
            evidence::PhotoInput photo;
            photo.role = evidence::PhotoRole::Before;
            photo.stored = {sha256(QByteArrayView(emergency ? "1" : "2")), 1000};
            photo.owner =
                station.act([&](journal::Store &store) { return hazard::found(store, station.me(), input); }).object;
            station.act([&](journal::Store &store) { return evidence::take(store, station.me(), photo); });
            station.act(
                [&](journal::Store &store) { return hazard::complete(store, station.me(), photo.owner, nullptr); });
        }
        app::ReviewListModel reviews;
        const QAbstractItemModelTester tester(&reviews);
        reviews.setSession(&station.session());
        QTRY_COMPARE(reviews.rowCount(), 2);
        QCOMPARE(reviews.data(reviews.index(0), app::ReviewListModel::TitleRole).toString(), QStringLiteral("隐患 1"));
        QCOMPARE(reviews.data(reviews.index(0), app::ReviewListModel::NoteIconRole).toString(),
                 QStringLiteral("shield-alert"));
    }

    void fiveThousandHazardsAreListedQuicklyAndGrowAsTheyAreScrolled()
    {
        constexpr int kHazards = 5000;
        constexpr qint64 kQuickMs = 1500; // of a debug build on a busy machine; a release build takes a tenth
        TestStation station;
        station.populate();
        must(station.tablet().writer().run([&](journal::Store &store) -> Status {
            for (int i = 0; i < kHazards; ++i) {
                const auto draft = hazard::found(store, station.me(), finding(station, i));
                if (!draft)
                    return draft.error();
                if (const auto written = store.write(station.tablet().session()->author, *draft); !written)
                    return written.error();
            }
            return success();
        }));
        app::HazardListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setShow(app::HazardListModel::Drafts);
        QElapsedTimer took;
        took.start();
        model.setSession(&station.session());
        QVERIFY2(took.elapsed() < kQuickMs, qPrintable(QString::number(took.elapsed())));
        QVERIFY(model.rowCount() > 0 && model.rowCount() <= hazard::kMaxHazardsListed);
        while (model.canFetchMore({}) && model.rowCount() < kHazards)
            model.fetchMore({});
        QCOMPARE(model.rowCount(), kHazards);
    }

    void whatWaitsIsListedAndLeadsToItsPage()
    {
        TestStation station;
        station.populate();
        app::OutboxModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSession(&station.session());
        const int before = model.rowCount();
        const Id hazard =
            station.act([&](journal::Store &store) { return hazard::found(store, station.me(), finding(station, 1)); })
                .object;
        site::Site site;
        site.name = QStringLiteral("新店");
        site.region = kTown;
        site.venueType = QStringLiteral("A01");
        const Id added =
            station.act([&](journal::Store &store) { return site::add(store, station.me(), site); }).object;
        model.reload();
        QCOMPARE(model.rowCount(), before + 2);
        const auto page = [&](const Id &object) {
            return model.value(QStringLiteral("w") + object.toHex(), QStringLiteral("page")).toString();
        };
        QCOMPARE(page(hazard), QStringLiteral("life"));
        QCOMPARE(page(added), QStringLiteral("site"));
        QCOMPARE(app::objectPage(station.station().reader(), station.inspection()).page, QStringLiteral("checklist"));
        QVERIFY(app::objectPage(station.station().reader(), station.me().id).page.isEmpty());
        station.push();
        station.pull();
        model.reload();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.value(QStringLiteral("w") + hazard.toHex(), QStringLiteral("page")).isNull());
    }

    void aReviewShowsItsFactsAndWhyItCannotBeApprovedYet()
    {
        ConflictCases cases;
        const ConflictCase &one = cases.named("hazard.review");
        const Id object = cases.found(one);
        app::ReviewDetail detail;
        const QAbstractItemModelTester facts(detail.facts());
        const QAbstractItemModelTester evidence(detail.evidence());
        detail.setSession(&cases.station().session());
        detail.setHazard(cases.found(cases.named("hazard.place")).toHex());
        QVERIFY(detail.isFound() && !detail.approveReason().isEmpty()); // nobody has asked for its review
        detail.setHazard(object.toHex());
        QVERIFY(detail.isFound() && detail.facts()->rowCount() > 0 && detail.evidence()->rowCount() > 0);
        cases.station().act([&](journal::Store &store) { return one.mine(store, object); });
        cases.other().act(one.theirs(cases.other().store(), object));
        cases.exchange();
        detail.setHazard({});
        detail.setHazard(object.toHex());
        QVERIFY(detail.isFound());
        QCOMPARE(hazard::find(cases.station().station().reader(), object)->review,
                 hazard::Review::Returned); // the less favourable
    }

    void evidenceIsReliedOnOnlyWithSufficientPresence()
    {
        app::EvidenceMarks marks{true, true, true, QStringLiteral("sufficient")};
        QVERIFY(app::canBeReliedOn(marks));
        for (const auto &word : {QString(), QStringLiteral("explain"), QStringLiteral("insufficient")}) {
            marks.presence = word;
            QVERIFY(!app::canBeReliedOn(marks));
        }
    }

    void aDateOfAnotherYearShowsItsYear()
    {
        const QString today = QStringLiteral("2026-11-29");
        const auto at = [](int year) { return QDateTime(QDate(year, 12, 10), QTime(10, 25)).toMSecsSinceEpoch(); };
        QCOMPARE(app::HazardWords::moment(at(2026), today), QStringLiteral("12-10 10:25"));
        QCOMPARE(app::HazardWords::moment(at(2025), today), QStringLiteral("2025-12-10 10:25"));
        QCOMPARE(app::HazardWords::moment(0, today), QString());
    }

    void aQuickReportWithoutWordsIsCalledByItsKindAndSaysThatNoSiteIsNamed()
    {
        hazard::HazardRow row;
        row.category = QStringLiteral("ebike");
        QVERIFY(!app::quickKindWord(row.category).isEmpty());
        QCOMPARE(app::HazardWords::title(row), app::quickKindWord(row.category));
        QVERIFY(!app::HazardWords::where(row).isEmpty());
        row.words = QStringLiteral("楼道停放电动车");
        row.siteName = QStringLiteral("企业甲");
        row.place = QStringLiteral("一楼");
        QCOMPARE(app::HazardWords::title(row), row.words);
        QCOMPARE(app::HazardWords::where(row), app::joinFacts({row.siteName, row.place}));
    }

    void aNameIsNotBrokenBetweenItsLetters()
    {
        QCOMPARE(app::heldTogether(QStringLiteral("检查员")), QStringLiteral("检\u2060查\u2060员"));
        QCOMPARE(app::heldTogether(QStringLiteral("\U00020BB7甲")), QStringLiteral("\U00020BB7\u2060甲"));
        QCOMPARE(app::heldTogether({}), QString());
    }

    void noLineBeginsWithTheDotOfAName()
    {
        const QString held = QStringLiteral("企业甲\u2060·织里镇\u2060·0123");
        QCOMPARE(app::dotsHeld(QStringLiteral("企业甲·织里镇·0123")), held);
        QCOMPARE(app::dotsHeld(held), held);
        QVERIFY(app::joinFacts({QStringLiteral("企业甲·织里镇·0123"), {}, QStringLiteral("小餐饮")}).startsWith(held));
    }

    void aReviewStandsInTheLifeLineByWhatItDecided()
    {
        hazard::LifeEvent event;
        event.kind = QStringLiteral("hazard.reviewed");
        QSet<QString> said;
        for (const auto verdict : {hazard::Review::Approved, hazard::Review::Returned, hazard::Review::Referred}) {
            event.review = verdict;
            const app::HazardWords::State shown = app::HazardWords::event(event);
            said.insert(shown.text);
            QCOMPARE(shown.tone == theme::Tone::Ok, verdict == hazard::Review::Approved);
        }
        QCOMPARE(said.size(), 3);
    }

    void settlingIsOfferedForTwoMovesOnlyAndOnlyToWhoMay()
    {
        ConflictCases cases;
        const ConflictCase &one = cases.named("hazard.told or voided");
        const Id object = cases.found(one);
        journal::Database &reader = cases.station().station().reader();
        QVERIFY(!offers(must(hazard::circumstances(reader, object, cases.station().me())), QStringLiteral("settle")));
        cases.station().act([&](journal::Store &store) { return one.mine(store, object); });
        cases.other().act(one.theirs(cases.other().store(), object));
        cases.exchange();
        QVERIFY(offers(must(hazard::circumstances(reader, object, cases.station().me())), QStringLiteral("settle")));
        QVERIFY(!offers(must(hazard::circumstances(reader, object, cases.field().me())), QStringLiteral("settle")));
        app::ActionInput input;
        input.hazard = object;
        input.department = QStringLiteral("told");
        cases.station().act([&](journal::Store &store) {
            return app::buildAction(store, cases.station().me(), QStringLiteral("settle"), input);
        });
        cases.exchange();
        QVERIFY(!offers(must(hazard::circumstances(reader, object, cases.station().me())), QStringLiteral("settle")));
    }
};

QTEST_GUILESS_MAIN(WorkModelsTest)
#include "workmodelstest.moc"
