// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The lives of the demo district's hazards: reviewed, put right in time or late, re-inspected, now and then returned,
// closed by a team lead who did not find it, and sometimes back again. What would lie after the plan's day is left out,
// so recent hazards are still open.
#pragma once

#include "core/checklist/catalogue.h"
#include "sync/centre/demo/people.h"
#include "sync/centre/demo/plan.h"

#include <QHash>

namespace mingcha::demo {

constexpr int kRecurrenceDays = 180;

/// Adds to the hazards of the district it is given, which must outlive it.
class HazardLives
{
public:
    explicit HazardLives(DemoDistrict &district) : m_district(district), m_staff(district.people) {}
    /// Whether a hazard closed at this site less than 180 days before is there again; empty when there was none.
    [[nodiscard]] std::optional<bool> comesBack(int site, const QString &item, qint64 atMs, Dice &dice) const;
    void add(const PastInspection &inspection, int index, const checklist::Item &item, Dice &dice);

private:
    [[nodiscard]] int closedBefore(int site, const QString &item, qint64 atMs) const;
    void liveOnTheSpot(PastHazard &hazard, const PastInspection &inspection, Dice &dice) const;
    void liveByDeadline(PastHazard &hazard, const checklist::Item &item, Dice &dice) const;
    void close(PastHazard &hazard, Dice &dice) const;
    void forgetTheFuture(PastHazard &hazard) const;

    DemoDistrict &m_district;
    Staff m_staff;
    QHash<int, std::vector<int>> m_bySite;
};

} // namespace mingcha::demo
