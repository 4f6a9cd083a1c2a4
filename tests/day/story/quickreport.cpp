// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

namespace mingcha::day {

void theGridWorkerReportsInThreeTaps(Day &day)
{
    Person &worker = day.phone().person();
    worker.seesControl(QStringLiteral("todayPage"));
    day.pictures.take(day.phone(), QStringLiteral("08-today-grid-worker"));
    worker.touch(QStringLiteral("action:quickReport"));
    worker.seesControl(QStringLiteral("capturePage"));
    worker.touch(QStringLiteral("action:shutter"));
    ++day.tally.photos;
    worker.touch(QStringLiteral("kind:ebike"));
    day.pictures.take(day.phone(), QStringLiteral("08b-quick-report"));
    // Called away in the middle of it: Today says that it waits, and leads back into it.
    worker.touch(QStringLiteral("capturePage > back"));
    worker.seesControl(QStringLiteral("draft:capture"));
    day.pictures.take(day.phone(), QStringLiteral("08c-today-with-a-draft"));
    worker.touch(QStringLiteral("draft:capture"));
    worker.touch(QStringLiteral("choice:emergency"));
    worker.touch(QStringLiteral("choice:emergency")); // no, it is none
    worker.touch(QStringLiteral("action:report"));
    ++day.tally.hazards;
    worker.sees(QStringLiteral("已存本机"));
    worker.touch(QStringLiteral("action:report")); // it now leads back
    worker.seesControl(QStringLiteral("todayPage"));
}

} // namespace mingcha::day
