// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/visits.h"

#include "sync/centre/demo/calendar.h"

namespace mingcha::demo {

namespace {

constexpr int kCampaignShare = 620; ///< per mille of officers' visits while a campaign runs

/// What officers do outside campaigns.
Kind ordinaryKind(Dice &dice)
{
    static const std::vector<int> weights{30, 0, 38, 0, 14, 8, 10}; // in the order of Kind
    return static_cast<Kind>(dice.weighted(weights));
}

} // namespace

Visits::Visits(const DemoDistrict &district) : m_district(district), m_staff(district.people)
{
    for (size_t i = 0; i < district.sites.size(); ++i)
        m_sitesByType[district.sites[i].venueType].push_back(static_cast<int>(i));
}

int Visits::campaignOn(qint64 dayMs, Dice &dice) const
{
    std::vector<int> running;
    for (size_t i = 0; i < m_district.campaigns.size(); ++i) {
        if (m_district.campaigns[i].fromMs <= dayMs && dayMs < m_district.campaigns[i].toMs)
            running.push_back(static_cast<int>(i));
    }
    if (running.empty())
        return -1;
    return running[static_cast<size_t>(dice.below(static_cast<int>(running.size())))];
}

int Visits::siteOf(const std::vector<QString> &venueTypes, Dice &dice) const
{
    std::vector<int> weights;
    weights.reserve(venueTypes.size());
    for (const QString &type : venueTypes)
        weights.push_back(static_cast<int>(m_sitesByType.value(type).size()));
    bool isAny = false;
    for (const int weight : weights)
        isAny = isAny || weight > 0;
    if (!isAny)
        return dice.below(static_cast<int>(m_district.sites.size()));
    const std::vector<int> sites = m_sitesByType.value(venueTypes[dice.weighted(weights)]);
    return sites[static_cast<size_t>(dice.below(static_cast<int>(sites.size())))];
}

Visit Visits::draw(qint64 dayMs, int routineShare, Dice &dice) const
{
    Visit visit;
    if (dice.perMille(routineShare)) {
        visit.authority = Authority::GridVisit;
        visit.site = dice.below(static_cast<int>(m_district.sites.size()));
        const Site &site = m_district.sites[static_cast<size_t>(visit.site)];
        for (const int worker : m_staff.gridWorkers[static_cast<size_t>(site.township)]) {
            if (m_district.people[static_cast<size_t>(worker)].gridCell == site.gridCell)
                visit.members = {worker};
        }
        return visit;
    }
    visit.campaign = dice.perMille(kCampaignShare) ? campaignOn(dayMs, dice) : -1;
    if (visit.campaign >= 0) {
        visit.kind = Kind::DepartmentSpecial;
        visit.site = siteOf(m_district.campaigns[static_cast<size_t>(visit.campaign)].venueTypes, dice);
    } else {
        visit.kind = ordinaryKind(dice);
        visit.site = dice.below(static_cast<int>(m_district.sites.size()));
    }
    visit.mode = visit.kind == Kind::DistrictCovert ? Mode::Covert : Mode::Open;
    const int township = m_district.sites[static_cast<size_t>(visit.site)].township;
    const bool mustBeElsewhere = visit.kind == Kind::CrossRegion || visit.kind == Kind::DistrictCovert;
    visit.members = m_staff.pair(m_staff.teamFrom(township, mustBeElsewhere, dice), dice);
    return visit;
}

QString approvalNumber(qint64 dayMs, int running)
{
    return QStringLiteral("样例检审〔%1〕%2号").arg(dateOf(dayMs).year()).arg(running, 5, 10, QLatin1Char('0'));
}

} // namespace mingcha::demo
