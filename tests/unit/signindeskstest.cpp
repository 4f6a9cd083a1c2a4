// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the PIN pad says how many tries are left, when to wait and when it is shut; enrolling takes the slip's text, refuses
// weak or differing PINs and goes back step by step. Method: a whole tablet; the vault's own count of wrong PINs.
#include "tests/unit/support/teststation.h"

#include "qml/person/enroldesk.h"
#include "qml/person/enrolledlist.h"
#include "qml/person/unlockdesk.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class SignInDesksTest : public QObject
{
    Q_OBJECT

    static void missTimes(TestStation &station, int times)
    {
        for (int i = 0; i < times; ++i)
            must(station.tablet().vault().noteWrong(station.me().id, station.station().clock().now()));
    }

private Q_SLOTS:
    void aWrongPinSaysHowManyTriesAreLeftAndTheRightOneUnlocks()
    {
        TestStation station;
        station.populate();
        station.tablet().lock();
        app::UnlockDesk desk;
        desk.setSession(&station.session());
        QCOMPARE(desk.personName(), QStringLiteral("周建国"));
        QVERIFY(desk.message().isEmpty());
        desk.enter(QStringLiteral("111111"));
        QVERIFY(desk.isBusy());
        QVERIFY(desk.isLocked());
        QTRY_VERIFY(!desk.isBusy());
        QVERIFY2(desk.message().contains(QStringLiteral("9")), qPrintable(desk.message()));
        QVERIFY(!desk.isLocked());
        desk.enter(QString::fromLatin1(kPin));
        QTRY_VERIFY(station.session().isUnlocked());
        QVERIFY(desk.message().isEmpty());
    }

    void afterTheFreeTriesThePadWaits()
    {
        TestStation station;
        station.populate();
        station.tablet().lock();
        missTimes(station, tablet::kFreePinTries);
        app::UnlockDesk desk;
        desk.setSession(&station.session());
        QVERIFY(desk.isLocked());
        QVERIFY2(desk.message().contains(QStringLiteral("7")), qPrintable(desk.message()));
        QVERIFY2(desk.message().startsWith(QStringLiteral("Wait ")), qPrintable(desk.message()));
        desk.enter(QString::fromLatin1(kPin));
        QVERIFY(!desk.isBusy());
        QVERIFY(!station.session().isUnlocked());
    }

    void afterTheLastTryThePadIsShut()
    {
        TestStation station;
        station.populate();
        station.tablet().lock();
        missTimes(station, tablet::kMaxPinTries);
        app::UnlockDesk desk;
        desk.setSession(&station.session());
        QVERIFY(desk.isLocked());
        QVERIFY(desk.message().contains(QStringLiteral("enrolled again")));
    }

    void anotherPersonOfThisTabletIsChosenByTheList()
    {
        TestStation station;
        station.populate();
        const person::Person other = station.addPerson(QStringLiteral("沈秀兰"), {QString(person::kInspector)});
        station.signIn(other);
        station.tablet().lock();
        app::EnrolledList list;
        const QAbstractItemModelTester tester(&list);
        list.setSession(&station.session());
        QCOMPARE(list.rowCount(), 2);
        app::UnlockDesk desk;
        desk.setSession(&station.session());
        desk.choose(list.data(list.index(1), app::EnrolledList::IdRole).toString());
        QCOMPARE(desk.personName(), list.data(list.index(1), app::EnrolledList::NameRole).toString());
        desk.choose(QStringLiteral("not an id"));
        QCOMPARE(desk.personName(), list.data(list.index(1), app::EnrolledList::NameRole).toString());
    }

    void aWholeEnrolmentTextFillsAddressAndCode()
    {
        TestStation station;
        app::EnrolDesk desk;
        desk.setSession(&station.session());
        desk.setDeviceName(QStringLiteral("平板 09"));
        QVERIFY(!desk.isReady());
        desk.setAddress(QStringLiteral("https://centre.example:8443#ABCD-EFGH-JKMN"));
        QCOMPARE(desk.address(), QStringLiteral("https://centre.example:8443"));
        QCOMPARE(desk.code(), QStringLiteral("ABCD-EFGH-JKMN"));
        QVERIFY(desk.isReady());
        QVERIFY(!desk.goBack());
    }

    void aCentreThatIsNotThereIsSaidAndTheSlipStays()
    {
        TestStation station;
        app::EnrolDesk desk;
        desk.setSession(&station.session());
        desk.setDeviceName(QStringLiteral("平板 09"));
        desk.setAddress(QStringLiteral("http://127.0.0.1:1"));
        desk.setCode(QStringLiteral("ABCD-EFGH"));
        desk.meet();
        QVERIFY(desk.isBusy());
        QTRY_VERIFY(!desk.isBusy());
        QCOMPARE(desk.step(), app::EnrolDesk::Slip);
        QVERIFY(!desk.problem().isEmpty());
        QCOMPARE(desk.code(), QStringLiteral("ABCD-EFGH"));
    }
};

QTEST_MAIN(SignInDesksTest)
#include "signindeskstest.moc"
