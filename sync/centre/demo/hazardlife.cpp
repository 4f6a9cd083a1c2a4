// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/hazardlife.h"

#include "sync/centre/demo/calendar.h"

namespace mingcha::demo {

namespace {

constexpr int kComesBackShare = 220;   ///< per mille of closed hazards looked at again
constexpr int kFixedAtOnceShare = 860; ///< per mille of what can be fixed on the spot
constexpr int kInTimeShare = 760;      ///< per mille of what has a deadline
constexpr int kNeverShare = 35;        ///< per mille: not put right at all so far
constexpr int kReturnedShare = 80;     ///< per mille of re-inspections
constexpr int kReferredShare = 30;     ///< per mille of hazards
constexpr int kConfirmedMajorShare = 720;
constexpr int kFallbackDays = 3; ///< when something was not fixed while the inspectors were there

qint64 workingHour(qint64 ms, Dice &dice)
{
    return dayStart(ms) + 9 * kHourMs + dice.below(8 * 60) * kMinuteMs;
}

int fundsFor(bool isMajor, bool fixOnSpot, Dice &dice)
{
    if (isMajor)
        return dice.between(20, 300) * 1000;
    return fixOnSpot ? dice.between(0, 6) * 50 : dice.between(2, 120) * 100;
}

} // namespace

int HazardLives::closedBefore(int site, const QString &item, qint64 atMs) const
{
    const std::vector<int> earlier = m_bySite.value(site);
    for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
        const PastHazard &hazard = m_district.hazards[static_cast<size_t>(*it)];
        const bool isSame = hazard.item == item && hazard.closedMs && *hazard.closedMs < atMs;
        if (isSame && atMs - *hazard.closedMs < kRecurrenceDays * kDayMs)
            return *it;
    }
    return -1;
}

std::optional<bool> HazardLives::comesBack(int site, const QString &item, qint64 atMs, Dice &dice) const
{
    if (closedBefore(site, item, atMs) < 0)
        return std::nullopt;
    return dice.perMille(kComesBackShare);
}

void HazardLives::add(const PastInspection &inspection, int index, const checklist::Item &item, Dice &dice)
{
    PastHazard hazard;
    const auto running = static_cast<int>(m_district.hazards.size());
    hazard.number = QStringLiteral("YH-%1").arg(running + 1, 5, 10, QLatin1Char('0'));
    hazard.inspection = index;
    hazard.site = inspection.site;
    hazard.item = item.code;
    hazard.suggestedMajor = item.grade == checklist::Grade::Major;
    const qint64 lengthMs = inspection.endedMs - inspection.startedMs;
    hazard.foundMs = inspection.startedMs + static_cast<qint64>(dice.share() * 0.9 * static_cast<double>(lengthMs));
    hazard.foundBy = inspection.members[static_cast<size_t>(dice.below(static_cast<int>(inspection.members.size())))];
    hazard.recurrenceOf = closedBefore(inspection.site, item.code, hazard.foundMs);
    hazard.reviewedMs = workingHour(workdaysLater(hazard.foundMs, 1), dice);
    if (hazard.suggestedMajor && dice.perMille(920))
        hazard.finalMajor = dice.perMille(kConfirmedMajorShare);
    if (dice.perMille(kReferredShare) || (hazard.suggestedMajor && dice.perMille(250)))
        hazard.referredTo = agencies()[static_cast<size_t>(dice.below(static_cast<int>(agencies().size())))];
    hazard.fixOnSpot = item.defaultAction == checklist::DefaultAction::FixOnSpot && inspection.mode == Mode::Open &&
                       dice.perMille(kFixedAtOnceShare);
    hazard.fundsYuan = fundsFor(hazard.suggestedMajor, hazard.fixOnSpot, dice);
    if (hazard.fixOnSpot)
        liveOnTheSpot(hazard, inspection, dice);
    else
        liveByDeadline(hazard, item, dice);
    forgetTheFuture(hazard);
    m_bySite[inspection.site].push_back(running);
    m_district.hazards.push_back(std::move(hazard));
}

void HazardLives::liveOnTheSpot(PastHazard &hazard, const PastInspection &inspection, Dice &dice) const
{
    hazard.rectifiedMs = hazard.foundMs + dice.between(3, 25) * kMinuteMs;
    hazard.reinspectedMs = *hazard.rectifiedMs + dice.between(1, 6) * kMinuteMs;
    hazard.reinspectedBy = inspection.members;
    close(hazard, dice);
}

void HazardLives::liveByDeadline(PastHazard &hazard, const checklist::Item &item, Dice &dice) const
{
    const int days = item.deadlineDays > 0 ? item.deadlineDays : kFallbackDays;
    hazard.deadlineMs = dayStart(hazard.foundMs) + (days + 1) * kDayMs - 1;
    if (dice.perMille(kNeverShare))
        return;
    const bool isInTime = dice.perMille(kInTimeShare);
    const double part = 0.3 + 0.65 * dice.share();
    const qint64 wait = isInTime ? static_cast<qint64>(part * days * static_cast<double>(kDayMs))
                                 : (days + dice.between(1, days + 12)) * kDayMs;
    hazard.rectifiedMs = workingHour(hazard.foundMs + wait, dice);
    if (*hazard.rectifiedMs <= hazard.foundMs)
        hazard.rectifiedMs = hazard.foundMs + dice.between(30, 90) * kMinuteMs;
    qint64 lookMs = workingHour(workdaysLater(*hazard.rectifiedMs, dice.between(1, 3)), dice);
    if (dice.perMille(kReturnedShare)) {
        hazard.returnedMs = lookMs;
        hazard.rectifiedMs = workingHour(lookMs + dice.between(2, 6) * kDayMs, dice);
        lookMs = workingHour(workdaysLater(*hazard.rectifiedMs, dice.between(1, 3)), dice);
    }
    hazard.reinspectedMs = lookMs;
    const int township = m_district.sites[static_cast<size_t>(hazard.site)].township;
    hazard.reinspectedBy = m_staff.pair(m_staff.teamFrom(township, false, dice), dice);
    close(hazard, dice);
}

void HazardLives::close(PastHazard &hazard, Dice &dice) const
{
    const qint64 closedMs = workingHour(workdaysLater(*hazard.reinspectedMs, dice.between(1, 2)), dice);
    hazard.closedMs = std::max(closedMs, *hazard.reviewedMs + kMinuteMs);
    // A lead is never an officer of the pair that found it, so the one who closes is not the one who found.
    hazard.closedBy = m_staff.leads[static_cast<size_t>(dice.below(static_cast<int>(m_staff.leads.size())))];
}

void HazardLives::forgetTheFuture(PastHazard &hazard) const
{
    const auto forget = [&](std::optional<qint64> &moment) {
        if (moment && *moment >= m_district.todayMs)
            moment.reset();
    };
    for (auto *moment :
         {&hazard.reviewedMs, &hazard.rectifiedMs, &hazard.returnedMs, &hazard.reinspectedMs, &hazard.closedMs})
        forget(*moment);
    if (!hazard.reinspectedMs)
        hazard.reinspectedBy.clear();
    if (!hazard.closedMs)
        hazard.closedBy = -1;
    constexpr qint64 kJudgingMs = 5 * kDayMs;
    if (hazard.foundMs + kJudgingMs > m_district.todayMs)
        hazard.finalMajor.reset();
}

} // namespace mingcha::demo
