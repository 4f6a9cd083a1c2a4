// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "checklist.h"
#include "tests/unit/support/teststation.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mingcha;
using namespace mingcha::app;

class ChecklistTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laysAThousandItemsInOneSection();
};

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
