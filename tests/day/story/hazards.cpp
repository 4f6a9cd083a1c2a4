// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

namespace {

const QString kDeadline = QStringLiteral("choice:action > option1");
const QString kOnTheSpot = QStringLiteral("choice:action > option0");

/// From the checklist: the item's section, the item, and the form of its hazard.
void openForm(Person &inspector, int section, const QString &code)
{
    inspector.touch(QStringLiteral("section%1").arg(section));
    inspector.touchAt(QStringLiteral("item:") + code, {0.2, 0.2});
    inspector.touch(QStringLiteral("action:recordHazard"));
    inspector.seesControl(QStringLiteral("hazardPage"));
}

void shoot(Day &day, const QString &openCamera)
{
    Person &inspector = day.field().person();
    inspector.touch(openCamera);
    inspector.touch(QStringLiteral("action:shutter"));
    inspector.waitsUntil(
        [&] { return inspector.wordsIn(QStringLiteral("action:closeCamera")).contains(QLatin1Char('1')); },
        QStringLiteral("the picture is not counted"));
    inspector.touch(QStringLiteral("action:closeCamera"));
    ++day.tally.photos;
}

void finish(Day &day)
{
    Person &inspector = day.field().person();
    inspector.sees(QStringLiteral("已存本机"));
    inspector.touch(QStringLiteral("action:complete"));
    ++day.tally.hazards;
}

} // namespace

void aHazardIsRecordedWithADeadline(Day &day)
{
    Person &inspector = day.field().person();
    openForm(inspector, 1, QStringLiteral("A01-001"));
    shoot(day, QStringLiteral("primary"));
    // An arrow to the cylinder beside the stove; it is kept beside the photo, which stays as it was.
    inspector.draw(QStringLiteral("annotator"), {0.35, 0.35}, {0.55, 0.5});
    inspector.touch(QStringLiteral("action:keepMarks"));
    inspector.touch(kDeadline);
    inspector.touch(QStringLiteral("choice:due > days7"));
    inspector.write(QStringLiteral("field:interimMeasure"), QStringLiteral("停用燃气灶，关闭总阀"));
    inspector.write(QStringLiteral("field:owner"), QStringLiteral("店主甲"));
    inspector.write(QStringLiteral("field:place"), QStringLiteral("后厨灶台旁"));
    inspector.sees(QStringLiteral("已存本机"));
    day.pictures.take(day.field(), QStringLiteral("06-record-hazard"));
    finish(day);
    inspector.seesControl(QStringLiteral("checklistPage"));
    inspector.sees(QStringLiteral("YH-"));
}

void aHazardIsFixedOnTheSpot(Day &day)
{
    Person &inspector = day.field().person();
    openForm(inspector, 3, QStringLiteral("A01-010"));
    shoot(day, QStringLiteral("primary"));
    inspector.touch(kOnTheSpot);
    shoot(day, QStringLiteral("action:afterPhoto"));
    inspector.write(QStringLiteral("field:owner"), QStringLiteral("店主甲"));
    finish(day);
    // Who found it cannot close it: the colleague does, with their own PIN, on the same tablet.
    inspector.seesControl(QStringLiteral("field:secondPin"));
    inspector.touch(inspector.controls(QStringLiteral("person:")).constFirst());
    inspector.write(QStringLiteral("field:secondPin"), day.colleague.pin);
    day.pictures.take(day.field(), QStringLiteral("07-fixed-on-the-spot"));
    inspector.touch(QStringLiteral("accept"));
    inspector.seesControl(QStringLiteral("checklistPage"));
    // The third, which the lead will send back.
    openForm(inspector, 0, QStringLiteral("A01-013"));
    shoot(day, QStringLiteral("primary"));
    inspector.touch(kDeadline);
    inspector.touch(QStringLiteral("choice:due > days15"));
    // Drawn, and never kept by hand: leaving the page keeps it.
    inspector.draw(QStringLiteral("annotator"), {0.6, 0.3}, {0.4, 0.5});
    inspector.write(QStringLiteral("field:words"), QStringLiteral("二楼外窗有铁栅栏"));
    inspector.write(QStringLiteral("field:owner"), QStringLiteral("店主甲"));
    inspector.write(QStringLiteral("field:interimMeasure"), QStringLiteral("二楼暂停接待"));
    finish(day);
    inspector.seesControl(QStringLiteral("checklistPage"));
}

} // namespace mingcha::day
