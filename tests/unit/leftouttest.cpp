// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: a page of which only part is on the tablet says so, asks for the rest, and stops saying it once it is here.
#include "tests/unit/support/teststation.h"

#include "core/hazard/acts.h"
#include "core/journal/snapshot.h"
#include "qml/sync/leftout.h"

#include <QTest>

using namespace mingcha;
using namespace mingcha::testing;

class LeftOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHereInPartIsAskedForAndTold()
    {
        TestStation desk;
        desk.populate();
        app::LeftOut leftOut;
        leftOut.setObject(desk.inspection().toHex());
        leftOut.setSession(&desk.session());
        QVERIFY(!leftOut.isPartial());
        const auto execute = [&](const QString &statement) {
            must(
                desk.tablet().writer().run([&](journal::Store &store) { return store.database().execute(statement); }));
        };
        execute(QStringLiteral("INSERT INTO leftout(object, wanted) VALUES(x'%1', 0)").arg(desk.inspection().toHex()));
        find(desk);
        QTRY_VERIFY(leftOut.isPartial());
        // Without a link it waits for one, and says so.
        QTRY_VERIFY2(leftOut.text().contains(QStringLiteral("cannot be reached")), qPrintable(leftOut.text()));
        QCOMPARE(must(journal::wantedObjects(desk.station().reader(), 10)), std::vector<Id>{desk.inspection()});
        execute(QStringLiteral("DELETE FROM leftout"));
        find(desk);
        QTRY_VERIFY(!leftOut.isPartial());
    }

private:
    /// Something is written, and the pages look again.
    static void find(TestStation &desk)
    {
        desk.act([&](journal::Store &store) {
            hazard::FoundInput input;
            input.site = desk.site();
            input.words = QStringLiteral("a blocked exit");
            input.category = QStringLiteral("fire");
            return hazard::found(store, desk.me(), input);
        });
    }
};

QTEST_MAIN(LeftOutTest)
#include "leftouttest.moc"
