// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

namespace {

const QStringList kEscape{QStringLiteral("A01-009")};
const QStringList kGas{QStringLiteral("A01-002"), QStringLiteral("A01-003"), QStringLiteral("A01-004"),
                       QStringLiteral("A01-005")};
const QStringList kCooking{QStringLiteral("A01-007"), QStringLiteral("A01-008")};
const QStringList kElectric{QStringLiteral("A01-011")};
const QString kNoCellar = QStringLiteral("A01-006");
const QString kNoAlcoholFuel = QStringLiteral("A01-014");

constexpr int kOfflinePatienceMs = 60'000;

void answer(Day &day, const QString &code, const QString &word)
{
    day.field().person().touch(QStringLiteral("answer:%1:%2").arg(code, word));
    ++day.tally.answers;
}

void pass(Day &day, const QStringList &codes)
{
    for (const QString &code : codes)
        answer(day, code, QStringLiteral("pass"));
}

} // namespace

void theAssignmentIsOpened(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(inspector.controlWith(QStringLiteral("row:"), QStringLiteral("小餐饮")));
    inspector.seesControl(QStringLiteral("checklistPage"));
    inspector.seesControl(QStringLiteral("formality:cards"));
    day.pictures.take(day.field(), QStringLiteral("04-before-the-inspection"));
    // Each of the two says that there is no ground for recusal, the colleague with their own PIN on the same tablet.
    const QStringList statements = inspector.controls(QStringLiteral("statement:"));
    if (statements.size() != 2)
        inspector.giveUp(QStringLiteral("an open inspection asks its two officers for a statement on recusal"));
    inspector.touch(statements.constLast());
    const QString pin = QStringLiteral("statementPin:") + statements.constLast().section(QLatin1Char(':'), 1);
    inspector.write(pin, day.colleague.pin);
    inspector.pressKey(Qt::Key_Return);
    inspector.waitsUntil([&] { return !inspector.hasControl(pin); },
                         QStringLiteral("the colleague's statement is not kept"));
    inspector.touch(statements.constFirst());
    inspector.waitsUntil([&] { return !inspector.hasControl(statements.constFirst()); },
                         QStringLiteral("the inspector's statement is not kept"));
    inspector.touch(QStringLiteral("accept"));
    inspector.touch(QStringLiteral("formality:cards"));
    inspector.touch(QStringLiteral("formality:recusal"));
    inspector.waitsUntil([&] { return sheetInFront(inspector.window()) == nullptr; },
                         QStringLiteral("the sheet with the formalities stays"));
    ++day.tally.inspections;
}

void theChecklistIsWalkedWithoutSignal(Day &day)
{
    Person &inspector = day.field().person();
    day.stopServer();
    inspector.waitsUntil([&] { return findText(inspector.window(), QStringLiteral("离线")) != nullptr; },
                         QStringLiteral("the tablet does not say that it is offline"), kOfflinePatienceMs);
    answer(day, QStringLiteral("A01-013"), QStringLiteral("fail"));
    pass(day, kEscape);
    inspector.touch(QStringLiteral("section1"));
    answer(day, QStringLiteral("A01-001"), QStringLiteral("fail"));
    pass(day, kGas);
    answer(day, kNoCellar, QStringLiteral("notApplicable"));
    inspector.touch(QStringLiteral("section2"));
    pass(day, kCooking);
    answer(day, kNoAlcoholFuel, QStringLiteral("notApplicable"));
    inspector.touch(QStringLiteral("section3"));
    answer(day, QStringLiteral("A01-010"), QStringLiteral("fail"));
    pass(day, kElectric);
    // A tap on the answer that stands takes it back; another gives it again.
    inspector.touch(QStringLiteral("answer:A01-011:pass"));
    inspector.touch(QStringLiteral("answer:A01-011:pass"));
    inspector.sees(QStringLiteral("已存本机"));
    inspector.touch(QStringLiteral("section1"));
    inspector.seesControl(QStringLiteral("item:A01-001"));
    day.pictures.take(day.field(), QStringLiteral("05-checklist-offline"));
    day.timePasses();
    // Looks at the position before recording: one from before that time is old, and would be kept as such.
    inspector.touch(QStringLiteral("chip:position"));
    inspector.sees(QStringLiteral("可作证据"));
    day.pictures.take(day.field(), QStringLiteral("05b-position"));
    inspector.pressKey(Qt::Key_Escape);
    inspector.waitsUntil([&] { return sheetInFront(inspector.window()) == nullptr; },
                         QStringLiteral("the sheet of the position stays"));
}

} // namespace mingcha::day
