// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

#include <QRegularExpression>

namespace mingcha::day {

namespace {

const QString kGas = QStringLiteral("可燃气体");
const QString kWhere = QStringLiteral("后厨灶台旁");

/// Searching looks through all hazards, closed ones too.
void openLife(Person &person)
{
    person.touch(QStringLiteral("nav:hazards"));
    person.write(QStringLiteral("field:search"), kGas);
    person.touch(person.controlWith(QStringLiteral("row:"), kWhere));
}

void signIn(Person &person, const QString &name, const QString &pin)
{
    person.touch(QStringLiteral("navPerson"));
    person.touch(QStringLiteral("action:lock"));
    person.seesControl(QStringLiteral("unlockPage"));
    person.touch(person.controlWith(QStringLiteral("person:"), name));
    person.enterPin(pin);
    person.seesControl(QStringLiteral("todayPage"));
}

void takePhoto(Day &day, const QString &role)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("photos:%1 > addPhoto").arg(role));
    inspector.touch(QStringLiteral("action:shutter"));
    inspector.waitsUntil(
        [&] { return inspector.wordsIn(QStringLiteral("action:closeCamera")).contains(QLatin1Char('1')); },
        QStringLiteral("the picture is not counted"));
    inspector.touch(QStringLiteral("action:closeCamera"));
    inspector.seesControl(QStringLiteral("photos:%1 > photo0").arg(role)); // back in the sheet of the act
    ++day.tally.photos;
}

} // namespace

void theHazardIsRectified(Day &day)
{
    Person &inspector = day.field().person();
    openLife(inspector);
    inspector.touch(QStringLiteral("action:order"));
    inspector.touch(QStringLiteral("accept"));
    inspector.sees(QStringLiteral("整改"));
    inspector.touch(QStringLiteral("action:mend"));
    takePhoto(day, QStringLiteral("after"));
    inspector.write(QStringLiteral("field:words"), QStringLiteral("钢瓶移至室外，已安装报警装置并通电"));
    inspector.touch(QStringLiteral("accept"));
    // Who said that it is mended does not re-inspect it: the colleague does, signed in on the same tablet.
    signIn(inspector, QStringLiteral("检查员乙"), day.colleague.pin);
    openLife(inspector);
    inspector.touch(QStringLiteral("action:pass"));
    takePhoto(day, QStringLiteral("reinspection"));
    // Neither who mended it nor who signs: a third officer of the team, who is there and says so with a PIN of their own.
    inspector.touch(inspector.controlWith(QStringLiteral("person:"), QStringLiteral("检查员丙")));
    inspector.write(QStringLiteral("field:secondPin"), day.third.pin);
    day.pictures.take(day.field(), QStringLiteral("15-reinspection"));
    inspector.touch(QStringLiteral("accept"));
    inspector.waitsUntil([&] { return !inspector.hasControl(QStringLiteral("action:pass")); },
                         QStringLiteral("the re-inspection does not take"));
}

void theLeadClosesIt(Day &day)
{
    Person &lead = day.desk().person();
    openLife(lead);
    lead.touch(QStringLiteral("action:close"));
    lead.touch(QStringLiteral("accept"));
    lead.sees(QStringLiteral("已销号"));

    Person &inspector = day.field().person();
    signIn(inspector, QStringLiteral("检查员甲"), day.inspector.pin);
    openLife(inspector);
    inspector.sees(QStringLiteral("已销号"));
    // Before and after, laid over each other; a finger on the handle moves the border.
    inspector.draw(QStringLiteral("compare"), {0.5, 0.5}, {0.3, 0.5});
    day.pictures.take(day.field(), QStringLiteral("16-life-closed"));
    for (const QString &words : inspector.words()) {
        if (const auto number = QRegularExpression(QStringLiteral("YH-[0-9A-Z]+-[0-9]+")).match(words);
            number.hasMatch())
            day.closedHazard = number.captured();
    }
}

void theEvidenceGoesOut(Day &day)
{
    day.exportEvidence(day.closedHazard);
}

void theSettingsAreTried(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("navPerson"));
    inspector.seesControl(QStringLiteral("settingsPage"));
    day.pictures.take(day.field(), QStringLiteral("17-settings"));
    inspector.touch(QStringLiteral("setting:language > option1"));
    inspector.sees(QStringLiteral("Settings"));
    inspector.touch(QStringLiteral("setting:night"));
    inspector.touch(QStringLiteral("setting:language > option0"));
    inspector.sees(QStringLiteral("设置"));
    inspector.touch(QStringLiteral("setting:night"));
    inspector.touch(QStringLiteral("nav:inspections"));
    inspector.seesControl(QStringLiteral("inspectionsPage"));
    day.pictures.take(day.field(), QStringLiteral("18-inspections"));
}

} // namespace mingcha::day
