// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the lists of hazards, of the review desk and of the sync centre say what the tables say, and follow what is
// written. Method: a whole tablet with a hazard of its own; Qt's model tester held the whole time.
#include "tests/unit/support/teststation.h"

#include "core/hazard/acts.h"
#include "qml/hazard/hazardlife.h"
#include "qml/hazard/hazardlistmodel.h"
#include "qml/hazard/reviewlistmodel.h"
#include "qml/sync/outboxmodel.h"

#include <QAbstractItemModelTester>
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

private Q_SLOTS:
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
};

QTEST_MAIN(DeskModelsTest)
#include "deskmodelstest.moc"
