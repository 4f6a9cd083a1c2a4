// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The year of the demo district: how busy each day is, and which campaigns run when. Days are those of China (UTC+8),
// wherever the program runs. Lunar festivals are taken at their usual solar dates: good enough for a rhythm.
#pragma once

#include "sync/centre/demo/plan.h"

#include <QDate>

namespace mingcha::demo {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kZoneMs = 8 * kHourMs;
constexpr int kPastDays = 365;

[[nodiscard]] QDate dateOf(qint64 ms);
[[nodiscard]] qint64 dayStart(QDate date);
[[nodiscard]] inline qint64 dayStart(qint64 ms)
{
    return dayStart(dateOf(ms));
}
[[nodiscard]] bool isWorkday(QDate date);
/// Up to when there are plans: this month, and the week ahead where less of it is left.
[[nodiscard]] QDate lastPlannedDay(QDate today);
/// The same time of day, so many workdays later.
[[nodiscard]] qint64 workdaysLater(qint64 ms, int days);
/// How much is inspected on a day; 100 on a plain workday, more before festivals and in campaigns, little at weekends.
[[nodiscard]] int busyness(QDate date);
/// In per cent: gas and fire in winter, electricity and dust in summer, water in the flood season.
[[nodiscard]] int seasonOf(const QString &tag, QDate date);
/// Every campaign that touches the past year or the days planned, by first day.
[[nodiscard]] std::vector<Campaign> planCampaigns(qint64 todayMs);

} // namespace mingcha::demo
