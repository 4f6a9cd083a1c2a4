// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

namespace {

constexpr int kFirstSyncPatienceMs = 180'000;

/// A slip in hand: address and code typed, the four digits compared, a PIN chosen twice.
void enrol(Day &day, Tablet &tablet, const Player &player, const QString &deviceName, bool withPictures)
{
    Person &person = tablet.person();
    const Slip slip = day.slipFor(tablet, player);
    person.seesControl(QStringLiteral("enrolPage"));
    person.write(QStringLiteral("field:address"), slip.url);
    person.write(QStringLiteral("field:code"), slip.token);
    person.write(QStringLiteral("field:deviceName"), deviceName);
    if (withPictures)
        day.pictures.take(tablet, QStringLiteral("01-enrol"));
    person.touch(QStringLiteral("action:meet"));
    for (const QChar digit : slip.digits)
        person.sees(digit);
    if (withPictures)
        day.pictures.take(tablet, QStringLiteral("01b-enrol-digits"));
    person.touch(QStringLiteral("action:digitsAgree"));
    person.seesControl(QStringLiteral("newPin"));
    person.enterPin(player.pin);
    person.sees(QStringLiteral("再"));
    person.enterPin(player.pin);
    person.seesControl(QStringLiteral("todayPage"));
}

} // namespace

void theTabletsAreEnrolled(Day &day)
{
    enrol(day, day.field(), day.colleague, QStringLiteral("平板 07"), true);
    Person &colleague = day.field().person();
    colleague.touch(QStringLiteral("navPerson"));
    colleague.touch(QStringLiteral("action:lock"));
    colleague.touch(QStringLiteral("action:enrol"));
    for (const Player &next : {day.third, day.inspector}) {
        enrol(day, day.field(), next, QStringLiteral("平板 07"), false);
        if (next.login == day.inspector.login)
            break;
        colleague.touch(QStringLiteral("navPerson"));
        colleague.touch(QStringLiteral("action:lock"));
        colleague.touch(QStringLiteral("action:enrol"));
    }
    enrol(day, day.desk(), day.lead, QStringLiteral("平板 02"), false);
    enrol(day, day.phone(), day.gridWorker, QStringLiteral("手机 31"), false);
}

void theInspectorUnlocks(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("navPerson"));
    inspector.touch(QStringLiteral("action:lock"));
    inspector.seesControl(QStringLiteral("unlockPage"));
    day.pictures.take(day.field(), QStringLiteral("02-unlock"));
    inspector.enterPin(QStringLiteral("000000"));
    inspector.sees(QStringLiteral("口令不对"));
    inspector.enterPin(day.inspector.pin);
    inspector.seesControl(QStringLiteral("todayPage"));
    inspector.waitsUntil([&] { return inspector.words().contains(QStringLiteral("已同步")); },
                         QStringLiteral("the district does not come to the tablet"), kFirstSyncPatienceMs);
    day.pictures.take(day.field(), QStringLiteral("03-today"));
}

} // namespace mingcha::day
