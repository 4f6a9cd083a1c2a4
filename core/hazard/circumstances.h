// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Gathers what the rules of hazards look at from the tables. For this folder only.
#pragma once

#include "core/hazard/hazardroom.h"
#include "core/hazard/rules.h"
#include "core/journal/database.h"

namespace mingcha::hazard {

/// Lets the row say what follows from the inspections around it: voided with the one it stands on, a lead again where the
/// visit that confirmed it was voided.
void weigh(journal::Database &database, const journal::Object &object, HazardRow &row);
/// The inspection the hazard stands on: of a confirmed lead the visit that confirmed it, else where it was found; may be null.
[[nodiscard]] Id standsOn(const journal::Object &object, const HazardRow &row);
/// Hazards whose rows say something else now that this inspection changed.
[[nodiscard]] Result<std::vector<journal::Object>> hazardsOf(journal::Database &database, const Id &inspection);
[[nodiscard]] PhotoCounts countPhotos(journal::Database &database, const Id &hazard);
[[nodiscard]] Circumstances circumstancesOf(journal::Database &database, const journal::Object &object,
                                            const person::Person &me);

} // namespace mingcha::hazard
