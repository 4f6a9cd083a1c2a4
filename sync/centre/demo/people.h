// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The people of the demo district, in every role. Teams have a lead, officers with cards and one inspector without.
#pragma once

#include "sync/centre/demo/dice.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

constexpr int kOfficersPerTeam = 4;

[[nodiscard]] std::vector<Person> planPeople(const std::vector<Township> &townships, int teams,
                                             int gridCellsPerTownship, qint64 todayMs, Dice dice);

/// Who can be sent, by index into the people.
struct Staff
{
    explicit Staff(const std::vector<Person> &people);
    std::vector<std::vector<int>> officers;    ///< by team
    std::vector<int> leads;                    ///< by team
    std::vector<std::vector<int>> gridWorkers; ///< by township
    std::vector<int> homes;                    ///< township of each team

    /// Two different officers of a team.
    [[nodiscard]] std::vector<int> pair(int team, Dice &dice) const;
    /// A team whose home is not this township, where there is one.
    [[nodiscard]] int teamFrom(int township, bool mustBeElsewhere, Dice &dice) const;
};

/// The agencies that send department officers and run campaigns.
[[nodiscard]] const std::vector<QString> &agencies();

} // namespace mingcha::demo
