// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

namespace {

const QString kGasAlarm = QStringLiteral("A01-001");
const QString kBars = QStringLiteral("二楼外窗有铁栅栏");
const QString kBarsBetter = QStringLiteral("二楼东侧两扇外窗装有固定铁栅栏，影响逃生");
const QString kComment = QStringLiteral("请写明哪几扇窗，并补拍整体");

/// A photo that was not yet at the centre when the lead looked is asked for again, at growing intervals.
constexpr int kPhotoPatienceMs = 120'000;

const QString kViewer = QStringLiteral("photoViewer");

void opensThePhoto(Person &person)
{
    person.touch(person.controls(QStringLiteral("photo:")).value(0));
    person.seesControl(kViewer);
    person.settles();
}

void approve(Person &lead, const QString &row)
{
    lead.touch(row);
    lead.touch(QStringLiteral("button:approve"), kPhotoPatienceMs);
    lead.waitsUntil([&] { return !lead.hasControl(row); }, QStringLiteral("the approved hazard stays on the desk"));
}

} // namespace

void theLeadReviews(Day &day)
{
    Person &lead = day.desk().person();
    lead.touch(QStringLiteral("nav:review"));
    lead.seesControl(QStringLiteral("reviewPage"));
    const QString bars = lead.controlWith(QStringLiteral("row:"), kBars);
    const QString gas = lead.controlWith(QStringLiteral("row:"), QStringLiteral("可燃气体"));
    const QString extinguisher = lead.controlWith(QStringLiteral("row:"), QStringLiteral("灭火器"));
    lead.touch(gas);
    // The photograph comes after its entry; the desk asks for it until it has it.
    lead.waitsUntil([&] { return lead.words().contains(QStringLiteral("1/1 一致")); },
                    QStringLiteral("the photograph does not come to the desk"), kPhotoPatienceMs);
    day.pictures.take(day.desk(), QStringLiteral("12-review-desk"));
    opensThePhoto(lead);
    lead.touch(QStringLiteral("action:zoom"));
    day.pictures.take(day.desk(), QStringLiteral("12b-photo-enlarged"));
    lead.touch(QStringLiteral("action:custody"));
    lead.sees(QStringLiteral("中心已逐字节收到"));
    day.pictures.take(day.desk(), QStringLiteral("12c-chain-of-custody"));
    lead.pressKey(Qt::Key_Escape);
    lead.waitsUntil([&] { return !lead.hasControl(QStringLiteral("photoHash")); },
                    QStringLiteral("the chain of custody stays over the photo"));
    lead.settles();
    lead.pressKey(Qt::Key_Escape);
    lead.waitsUntil([&] { return !lead.hasControl(kViewer); }, QStringLiteral("the photo stays over the desk"));
    lead.touch(bars);
    lead.sees(kBars);
    lead.write(QStringLiteral("field:opinion"), kComment);
    lead.touch(QStringLiteral("button:return"));
    lead.waitsUntil([&] { return !lead.hasControl(bars); },
                    QStringLiteral("the hazard that was sent back stays on the desk"));
    approve(lead, gas);
    approve(lead, extinguisher);
}

void theInspectorMendsTheRecord(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("nav:hazards"));
    inspector.seesControl(QStringLiteral("hazardsPage"));
    day.pictures.take(day.field(), QStringLiteral("13-hazards"));
    inspector.write(QStringLiteral("field:search"), QStringLiteral("铁栅栏"));
    inspector.touch(inspector.controlWith(QStringLiteral("row:"), kBars));
    inspector.sees(kComment);
    day.pictures.take(day.field(), QStringLiteral("14-sent-back"));
    opensThePhoto(inspector);
    day.pictures.take(day.field(), QStringLiteral("14b-photo-with-marks"));
    inspector.touch(QStringLiteral("action:marks"));
    inspector.sees(QStringLiteral("显示标注"));
    inspector.touch(QStringLiteral("action:closePhoto"));
    inspector.touch(QStringLiteral("action:continue"));
    inspector.seesControl(QStringLiteral("hazardPage"));
    inspector.waitsUntil(
        [&] {
            const QQuickItem *photo = findNamed(inspector.window(), QStringLiteral("annotator"));
            return photo != nullptr && photo->property("source").toString().contains(QStringLiteral("marks="));
        },
        QStringLiteral("what was drawn on the photograph is gone"));
    inspector.write(QStringLiteral("field:words"), kBarsBetter);
    inspector.sees(QStringLiteral("已存本机"));
    inspector.touch(QStringLiteral("action:complete"));
    inspector.seesControl(QStringLiteral("hazardsPage"));

    Person &lead = day.desk().person();
    const QString bars = lead.controlWith(QStringLiteral("row:"), kBarsBetter);
    approve(lead, bars);
}

} // namespace mingcha::day
