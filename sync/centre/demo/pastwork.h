// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A year of inspections up to the plan's day, and the hazards they found with their lives so far.
#pragma once

#include "core/checklist/catalogue.h"
#include "sync/centre/demo/dice.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

/// Fills inspections (exactly `inspections`) and hazards (about `hazards`) of a district whose people, sites and
/// campaigns are planned.
void planPastWork(DemoDistrict &district, const checklist::Catalogue &catalogue, int inspections, int hazards,
                  Dice dice);

} // namespace mingcha::demo
