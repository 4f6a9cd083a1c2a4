// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/assignments.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/visits.h"

#include <QSet>

#include <array>

namespace mingcha::demo {

namespace {

constexpr int kRoutineShare = 300; ///< per mille
constexpr int kMostTries = 50;
// A small restaurant, a home workshop, a homestay.
const std::array kTodaysVenues{QStringLiteral("A01"), QStringLiteral("A06"), QStringLiteral("C05")};

QString assignmentNumber(QDate day, int running)
{
    return QStringLiteral("RW-%1-%2").arg(day.toString(QStringLiteral("yyMM"))).arg(running, 3, 10, QLatin1Char('0'));
}

/// Open inspections for the first two officers of each team: so the plan's day has work to show on any day of the week.
void assignToday(const DemoDistrict &district, const Staff &staff, QSet<int> &taken,
                 std::vector<Assignment> &assignments)
{
    const qint64 dayMs = dayStart(district.todayMs);
    for (const QString &venueType : kTodaysVenues) {
        size_t site = 0;
        for (const std::vector<int> &officers : staff.officers) {
            const auto fits = [&](size_t at) {
                return district.sites[at].venueType == venueType && !taken.contains(static_cast<int>(at));
            };
            while (site < district.sites.size() && !fits(site))
                ++site;
            if (site == district.sites.size() || officers.size() < 2)
                break;
            taken.insert(static_cast<int>(site));
            const auto running = static_cast<int>(assignments.size()) + 1;
            assignments.push_back({assignmentNumber(dateOf(district.todayMs), running),
                                   Kind::DepartmentSpecial,
                                   Mode::Open,
                                   Authority::Administrative,
                                   dayMs,
                                   static_cast<int>(site),
                                   venueType,
                                   {officers[0], officers[1]},
                                   -1,
                                   approvalNumber(dayMs, running)});
        }
    }
}

} // namespace

std::vector<Assignment> planAssignments(const DemoDistrict &district, int perWorkday, Dice dice)
{
    std::vector<Assignment> assignments;
    const Visits visits(district);
    QSet<int> taken; // a site is not sent for twice
    const QDate today = dateOf(district.todayMs);
    for (QDate day(today.year(), today.month(), 1); day <= lastPlannedDay(today); day = day.addDays(1)) {
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
            assignment.number = assignmentNumber(day, running);
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
        if (day == today)
            assignToday(district, Staff(district.people), taken, assignments);
    }
    return assignments;
}

} // namespace mingcha::demo
