// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/calendar.h"

#include <algorithm>
#include <array>

namespace mingcha::demo {

namespace {

constexpr qint64 kEpochJulianDay = 2'440'588; // 1970-01-01

/// A stretch of days of every year; it may not cross the new year.
struct Stretch
{
    int fromMonth, fromDay, toMonth, toDay;
    [[nodiscard]] bool contains(QDate date) const
    {
        const int day = date.month() * 100 + date.day();
        return day >= fromMonth * 100 + fromDay && day <= toMonth * 100 + toDay;
    }
};

struct Sketch
{
    const char16_t *name;
    const char16_t *agency;
    Stretch days;
    const char *venueTypes; // three letters and a blank each
};

constexpr std::array kCampaigns{
    Sketch{u"春节前消防安全专项检查", u"区消防救援大队", {1, 8, 2, 8}, "A01 A02 A03 A04 C06 C07"},
    Sketch{u"烟花爆竹零售点专项检查", u"区应急管理局", {1, 15, 2, 10}, "D05 A02"},
    Sketch{u"春季开学校园校车专项检查", u"区教育局", {2, 20, 3, 15}, "C01 C02"},
    Sketch{u"清明森林防火与景区专项检查", u"区文化和旅游局", {3, 25, 4, 10}, "D03 C05"},
    Sketch{u"五一节前文旅场所专项检查", u"区文化和旅游局", {4, 15, 5, 5}, "C05 C06 C07 C08 D03"},
    Sketch{u"有限空间作业专项检查", u"区应急管理局", {5, 10, 6, 15}, "B02 B01"},
    Sketch{u"汛期水域与工地专项检查", u"区住房和城乡建设局", {6, 10, 7, 15}, "D02 B08"},
    Sketch{u"夏季用电与电动自行车专项检查", u"区消防救援大队", {7, 1, 8, 20}, "A05 A03 A07"},
    Sketch{u"涉爆粉尘企业专项检查", u"区应急管理局", {8, 1, 8, 31}, "B03 B01"},
    Sketch{u"秋季开学校园校车专项检查", u"区教育局", {8, 25, 9, 15}, "C01 C02"},
    Sketch{u"国庆节前综合安全专项检查", u"区应急管理局", {9, 12, 9, 30}, "A01 C05 C06 C07 B06 D03"},
    Sketch{u"瓶装燃气专项检查", u"区住房和城乡建设局", {10, 10, 11, 10}, "B05 A01"},
    Sketch{u"消防宣传月小作坊合用场所专项检查", u"区消防救援大队", {11, 1, 11, 30}, "A04 A06 A03 B07"},
    Sketch{u"冬季养老与医疗机构专项检查", u"区民政局", {11, 20, 12, 20}, "C03 C04"},
    Sketch{u"岁末年初危险化学品专项检查", u"区应急管理局", {12, 1, 12, 31}, "B04 B06 B07"},
};

constexpr std::array kHolidays{
    Stretch{1, 1, 1, 1}, Stretch{2, 10, 2, 17}, Stretch{4, 4, 4, 6}, Stretch{5, 1, 5, 5}, Stretch{10, 1, 10, 7},
};

bool isHoliday(QDate date)
{
    return std::any_of(kHolidays.begin(), kHolidays.end(), [&](const Stretch &days) { return days.contains(date); });
}

bool isWinter(QDate date)
{
    return date.month() >= 11 || date.month() <= 2;
}

bool isSummer(QDate date)
{
    return date.month() >= 6 && date.month() <= 9;
}

} // namespace

QDate dateOf(qint64 ms)
{
    const qint64 local = ms + kZoneMs;
    const qint64 days = local / kDayMs - (local % kDayMs < 0 ? 1 : 0);
    return QDate::fromJulianDay(kEpochJulianDay + days);
}

qint64 dayStart(QDate date)
{
    return (date.toJulianDay() - kEpochJulianDay) * kDayMs - kZoneMs;
}

bool isWorkday(QDate date)
{
    return date.dayOfWeek() <= 5 && !isHoliday(date);
}

qint64 workdaysLater(qint64 ms, int days)
{
    while (days > 0) {
        ms += kDayMs;
        if (isWorkday(dateOf(ms)))
            --days;
    }
    return ms;
}

int busyness(QDate date)
{
    constexpr int kWorkday = 100;
    constexpr int kSaturday = 22;
    constexpr int kSunday = 12;
    int busy = date.dayOfWeek() <= 5 ? kWorkday : date.dayOfWeek() == 6 ? kSaturday : kSunday;
    if (isHoliday(date))
        busy = date.month() == 2 ? 6 : 25; // at festivals covert visits go on, at New Year hardly
    else if (isHoliday(date.addDays(10)))
        busy = busy * 150 / 100;
    for (const Sketch &campaign : kCampaigns)
        busy += campaign.days.contains(date) && isWorkday(date) ? 12 : 0;
    return busy;
}

int seasonOf(const QString &tag, QDate date)
{
    if (tag == QStringLiteral("gas") || tag == QStringLiteral("fire") || tag == QStringLiteral("evacuation"))
        return isWinter(date) ? 125 : 90;
    if (tag == QStringLiteral("electrical") || tag == QStringLiteral("ebike") || tag == QStringLiteral("dust"))
        return isSummer(date) ? 135 : 90;
    if (tag == QStringLiteral("water") || tag == QStringLiteral("construction"))
        return date.month() >= 6 && date.month() <= 7 ? 140 : 92;
    return 100;
}

QDate lastPlannedDay(QDate today)
{
    constexpr int kLeastDays = 7;
    return std::max(QDate(today.year(), today.month(), today.daysInMonth()), today.addDays(kLeastDays));
}

std::vector<Campaign> planCampaigns(qint64 todayMs)
{
    std::vector<Campaign> campaigns;
    const QDate today = dateOf(todayMs);
    const QDate from = today.addDays(-kPastDays);
    const QDate to = lastPlannedDay(today);
    for (int year = from.year(); year <= to.year(); ++year) {
        for (const Sketch &sketch : kCampaigns) {
            const QDate first(year, sketch.days.fromMonth, sketch.days.fromDay);
            const QDate last(year, sketch.days.toMonth, sketch.days.toDay);
            if (last < from || first > to)
                continue;
            const auto running = static_cast<int>(campaigns.size()) + 1;
            Campaign campaign;
            campaign.number = QStringLiteral("ZX-%1-%2")
                                  .arg(first.toString(QStringLiteral("yyMM")))
                                  .arg(running, 3, 10, QLatin1Char('0'));
            campaign.name = QString::number(year) + QStringLiteral("年") + QString::fromUtf16(sketch.name);
            campaign.agency = QString::fromUtf16(sketch.agency);
            campaign.approvalNumber =
                QStringLiteral("样例检审〔%1〕%2号").arg(year).arg(running, 3, 10, QLatin1Char('0'));
            campaign.fromMs = dayStart(first);
            campaign.toMs = dayStart(last.addDays(1));
            const QStringList types = QString::fromLatin1(sketch.venueTypes).split(u' ');
            campaign.venueTypes.assign(types.begin(), types.end());
            campaigns.push_back(std::move(campaign));
        }
    }
    return campaigns;
}

} // namespace mingcha::demo
