// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who visits which site when and how: the same rules for the past year's inspections and this month's assignments.
// Routine visits are a grid worker's, in his own cell's township; all others are two officers' with an approval number;
// a cross-region team never works in its home township.
#pragma once

#include "sync/centre/demo/people.h"
#include "sync/centre/demo/plan.h"

#include <QHash>

namespace mingcha::demo {

struct Visit
{
    Kind kind = Kind::Routine;
    Mode mode = Mode::Open;
    Authority authority = Authority::Administrative;
    int site = 0;
    std::vector<int> members;
    int campaign = -1;
};

/// Must not outlive the district it is given.
class Visits
{
public:
    explicit Visits(const DemoDistrict &district);
    /// A visit of that day; `routineShare` of them, per mille, are a grid worker's.
    [[nodiscard]] Visit draw(qint64 dayMs, int routineShare, Dice &dice) const;

private:
    [[nodiscard]] int campaignOn(qint64 dayMs, Dice &dice) const;
    [[nodiscard]] int siteOf(const std::vector<QString> &venueTypes, Dice &dice) const;

    const DemoDistrict &m_district;
    Staff m_staff;
    QHash<QString, std::vector<int>> m_sitesByType;
};

/// "样例检审〔2026〕00012号"
[[nodiscard]] QString approvalNumber(qint64 dayMs, int running);

} // namespace mingcha::demo
