// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// People, sites and inspections of the plan as the values that the rooms' acts take. Pure.
#pragma once

#include "core/inspection/acts.h"
#include "core/person/person.h"
#include "core/site/site.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

/// What of the plan is in the journal already, by index.
struct Written
{
    std::vector<Id> people;
    std::vector<Id> sites;
    std::vector<Id> inspections;
    std::vector<Id> hazards;

    [[nodiscard]] std::vector<Id> peopleAt(const std::vector<int> &indices) const;
};

[[nodiscard]] person::Person personOf(const DemoDistrict &plan, const Person &planned);
[[nodiscard]] site::Site siteOf(const DemoDistrict &plan, const Site &planned);
[[nodiscard]] inspection::PlanInput assignmentOf(const DemoDistrict &plan, size_t index, const Written &written);
/// Of an earlier day, and done; all but every nineteenth are.
[[nodiscard]] bool isDone(const DemoDistrict &plan, size_t assignment);
/// An assignment that was done and found everything right.
[[nodiscard]] inspection::Inspection doneAssignmentOf(const DemoDistrict &plan, size_t index,
                                                      const checklist::Catalogue &catalogue, const Written &written);
[[nodiscard]] inspection::Inspection inspectionOf(const DemoDistrict &plan, size_t index,
                                                  const QString &catalogueVersion, const Written &written);

[[nodiscard]] inspection::Mode modeOf(Mode mode);
[[nodiscard]] inspection::Authority authorityOf(Authority authority);
/// "YYYY-MM-DD" in China.
[[nodiscard]] QString dayText(qint64 ms);

} // namespace mingcha::demo
