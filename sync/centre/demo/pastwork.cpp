// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/pastwork.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/hazardlife.h"
#include "sync/centre/demo/visits.h"

#include <algorithm>

namespace mingcha::demo {

namespace {

constexpr int kRoutineShare = 430;       ///< per mille: grid workers' rounds
constexpr int kNotApplicableShare = 110; ///< per mille of items
constexpr double kMajorShare = 0.04;     ///< of all hazards
constexpr double kMostFailing = 0.85;    ///< of one item, however common its fault

using checklist::Grade;
using checklist::Item;
using checklist::VenueType;

/// How often an item fails against others, 1 … 40: a few faults are very common, most are rare.
int commonness(const Item &item)
{
    const int draw = sha256(item.code.toUtf8()).bytes[0] % 40;
    return draw < 4 ? 40 : draw < 12 ? 14 : draw < 24 ? 5 : 1;
}

/// In per cent of the usual: small catering and rooms to let are worse, filling stations better.
int venueRate(const QString &venueType)
{
    const QString bad = QStringLiteral("A01 A03 A04 A05 A06 B01");
    const QString good = QStringLiteral("B06 C01 C03 C04 D02");
    return bad.contains(venueType) ? 135 : good.contains(venueType) ? 55 : 100;
}

bool isSeen(const PastInspection &inspection, const Item &item)
{
    return inspection.mode == Mode::Open || item.covertObservable;
}

double weightOf(const Item &item, const QString &venueType, QDate date)
{
    const int season = item.tags.empty() ? 100 : seasonOf(item.tags.front(), date);
    return commonness(item) * venueRate(venueType) * season / 1e4;
}

/// What makes the whole year's hazards come out near the number wanted, and few of them major.
struct Rates
{
    double general = 0;
    double major = 0;
};

class Year
{
public:
    Year(DemoDistrict &district, const checklist::Catalogue &catalogue, Dice &dice)
        : m_district(district), m_catalogue(catalogue), m_dice(dice)
    {
    }
    void planInspections(int count);
    void planHazards(int count);

private:
    [[nodiscard]] const VenueType &typeOf(const PastInspection &inspection) const
    {
        return *m_catalogue.venueType(m_district.sites[static_cast<size_t>(inspection.site)].venueType);
    }
    [[nodiscard]] qint64 startOn(qint64 dayMs, const Visit &visit);
    [[nodiscard]] Rates ratesFor(int count) const;
    void answer(PastInspection &inspection, int index, const Rates &rates, HazardLives &lives);

    DemoDistrict &m_district;
    const checklist::Catalogue &m_catalogue;
    Dice &m_dice;
};

qint64 Year::startOn(qint64 dayMs, const Visit &visit)
{
    const QString &type = m_district.sites[static_cast<size_t>(visit.site)].venueType;
    if (visit.mode == Mode::Covert && (type == QStringLiteral("C07") || type == QStringLiteral("A01")))
        return dayMs + 18 * kHourMs + m_dice.below(180) * kMinuteMs;
    const bool isMorning = m_dice.perMille(560);
    return dayMs + (isMorning ? 8 * kHourMs + 40 * kMinuteMs : 13 * kHourMs + 45 * kMinuteMs) +
           m_dice.below(160) * kMinuteMs + m_dice.below(60'000);
}

void Year::planInspections(int count)
{
    const QDate today = dateOf(m_district.todayMs);
    std::vector<int> weights;
    weights.reserve(kPastDays);
    for (int day = 0; day < kPastDays; ++day)
        weights.push_back(busyness(today.addDays(day - kPastDays)));
    std::vector<int> days;
    days.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        days.push_back(static_cast<int>(m_dice.weighted(weights)));
    std::sort(days.begin(), days.end());
    const Visits visits(m_district);
    for (const int day : days) {
        const qint64 dayMs = dayStart(today.addDays(day - kPastDays));
        const Visit visit = visits.draw(dayMs, kRoutineShare, m_dice);
        PastInspection inspection{visit.kind, visit.mode, visit.authority, visit.site, visit.members, visit.campaign};
        inspection.startedMs = startOn(dayMs, visit);
        const auto items = static_cast<int>(typeOf(inspection).items.size());
        inspection.endedMs = inspection.startedMs + (12 + items * 2 + m_dice.below(20)) * kMinuteMs;
        m_district.inspections.push_back(std::move(inspection));
    }
    std::stable_sort(
        m_district.inspections.begin(), m_district.inspections.end(),
        [](const PastInspection &left, const PastInspection &right) { return left.startedMs < right.startedMs; });
}

Rates Year::ratesFor(int count) const
{
    double general = 0;
    double major = 0;
    for (const PastInspection &inspection : m_district.inspections) {
        const VenueType &type = typeOf(inspection);
        for (const Item &item : type.items) {
            if (isSeen(inspection, item))
                (item.grade == Grade::Major ? major : general) +=
                    weightOf(item, type.code, dateOf(inspection.startedMs));
        }
    }
    const double asked = count * 1000.0 / (1000 - kNotApplicableShare);
    return {general > 0 ? asked * (1 - kMajorShare) / general : 0, major > 0 ? asked * kMajorShare / major : 0};
}

void Year::answer(PastInspection &inspection, int index, const Rates &rates, HazardLives &lives)
{
    const VenueType &type = typeOf(inspection);
    for (const Item &item : type.items) {
        if (!isSeen(inspection, item)) {
            ++inspection.notChecked;
            continue;
        }
        if (m_dice.perMille(kNotApplicableShare)) {
            ++inspection.notApplicable;
            continue;
        }
        const double rate = item.grade == Grade::Major ? rates.major : rates.general;
        const double chance = rate * weightOf(item, type.code, dateOf(inspection.startedMs));
        const bool isFault = lives.comesBack(inspection.site, item.code, inspection.startedMs, m_dice)
                                 .value_or(m_dice.share() < std::min(chance, kMostFailing));
        if (isFault) {
            ++inspection.fail;
            lives.add(inspection, index, item, m_dice);
        } else {
            ++inspection.pass;
        }
    }
}

void Year::planHazards(int count)
{
    const Rates rates = ratesFor(count);
    HazardLives lives(m_district);
    for (size_t i = 0; i < m_district.inspections.size(); ++i)
        answer(m_district.inspections[i], static_cast<int>(i), rates, lives);
}

} // namespace

void planPastWork(DemoDistrict &district, const checklist::Catalogue &catalogue, int inspections, int hazards,
                  Dice dice)
{
    Year year(district, catalogue, dice);
    year.planInspections(inspections);
    year.planHazards(hazards);
}

} // namespace mingcha::demo
