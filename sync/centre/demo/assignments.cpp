// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/assignments.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/visits.h"

#include <QSet>

namespace mingcha::demo {

namespace {

constexpr int kRoutineShare = 300; ///< per mille
constexpr int kMostTries = 50;

} // namespace

std::vector<Assignment> planAssignments(const DemoDistrict &district, int perWorkday, Dice dice)
{
    std::vector<Assignment> assignments;
    const Visits visits(district);
    QSet<int> taken; // a site is not sent for twice in a month
    const QDate today = dateOf(district.todayMs);
    for (QDate day(today.year(), today.month(), 1); day.month() == today.month(); day = day.addDays(1)) {
        const int wanted = perWorkday * busyness(day) / 100;
        for (int i = 0; i < wanted; ++i) {
            Visit visit = visits.draw(dayStart(day), kRoutineShare, dice);
            for (int tries = 0; taken.contains(visit.site) && tries < kMostTries; ++tries)
                visit = visits.draw(dayStart(day), kRoutineShare, dice);
            if (taken.contains(visit.site))
                continue;
            taken.insert(visit.site);
            const auto running = static_cast<int>(assignments.size()) + 1;
            Assignment assignment;
            assignment.number = QStringLiteral("RW-%1-%2")
                                    .arg(day.toString(QStringLiteral("yyMM")))
                                    .arg(running, 3, 10, QLatin1Char('0'));
            assignment.kind = visit.kind;
            assignment.mode = visit.mode;
            assignment.authority = visit.authority;
            assignment.dayMs = dayStart(day);
            assignment.site = visit.site;
            assignment.venueType = district.sites[static_cast<size_t>(visit.site)].venueType;
            assignment.members = visit.members;
            assignment.campaign = visit.campaign;
            if (visit.authority == Authority::Administrative)
                assignment.approvalNumber = approvalNumber(assignment.dayMs, running);
            assignments.push_back(std::move(assignment));
        }
    }
    return assignments;
}

} // namespace mingcha::demo
