// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "story.h"

#include <QElapsedTimer>

namespace mingcha::day {

namespace {

constexpr int kSyncPatienceMs = 120'000;
constexpr double kMsPerSecond = 1000.0;

/// Retries are automatic; somebody who sees the signal come back does not wait for the next.
void syncNow(Tablet &tablet, const QString &way)
{
    Person &person = tablet.person();
    person.touch(way);
    person.seesControl(QStringLiteral("syncPage"));
    person.touchIfThere(QStringLiteral("button:retry"));
}

} // namespace

void theInspectionIsHandedIn(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("action:finish"));
    // One item was left without an answer: it needs a reason, and becomes 未查.
    inspector.write(QStringLiteral("field:gapReason"), QStringLiteral("配电间上锁，无人开门"));
    inspector.waitsUntil([&] { return inspector.wordsIn(QStringLiteral("presence")).contains(QStringLiteral("充分")); },
                         QStringLiteral("presence is not sufficient, with a receiver that was there all the time"));
    day.pictures.take(day.field(), QStringLiteral("09-finish-with-gaps"));
    inspector.touch(QStringLiteral("gap:A01-012"));
    ++day.tally.answers;
    inspector.write(QStringLiteral("field:unitRepresentative"), QStringLiteral("店主甲"));
    inspector.write(QStringLiteral("field:submitNote"), QStringLiteral("定位来自记录的接收机日志"));
    inspector.touch(QStringLiteral("accept"));
    inspector.seesControl(QStringLiteral("todayPage"));
    inspector.sees(QStringLiteral("已存本机"));
}

void theSignalComesBack(Day &day)
{
    Person &inspector = day.field().person();
    inspector.touch(QStringLiteral("navSync"));
    inspector.seesControl(QStringLiteral("syncPage"));
    day.pictures.take(day.field(), QStringLiteral("10-sync-offline"));
    day.startServer();
    // The lead's desk is open before anything arrives there.
    syncNow(day.desk(), QStringLiteral("navSync"));
    day.desk().person().sees(QStringLiteral("已同步"));
    day.desk().person().touch(QStringLiteral("nav:review"));
    QElapsedTimer clock;
    clock.start();
    inspector.touchIfThere(QStringLiteral("button:retry"));
    inspector.waitsUntil(
        [&] {
            return inspector.hasControl(QStringLiteral("syncAmount")) &&
                   inspector.wordsIn(QStringLiteral("syncTitle")) == QStringLiteral("已同步") &&
                   inspector.wordsIn(QStringLiteral("syncAmount")) == QStringLiteral("0 条");
        },
        QStringLiteral("not all is received by the centre"), kSyncPatienceMs);
    day.tally.secondsToAllReceived = static_cast<double>(clock.elapsed()) / kMsPerSecond;
    day.pictures.take(day.field(), QStringLiteral("11-sync-all-received"));
    syncNow(day.phone(), QStringLiteral("bar:sync"));
}

} // namespace mingcha::day
