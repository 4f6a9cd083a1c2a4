// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The townships and sites of the demo district. Sites lie within the real outline. Townships have no public outlines:
// each has a rough middle, and a site belongs to the township whose middle is nearest, so the borders are illustrative.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/region/divisions.h"
#include "core/region/outline.h"
#include "sync/centre/demo/dice.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

[[nodiscard]] std::vector<Township> planTownships(const region::Divisions &divisions, const region::Outline &outline,
                                                  Dice dice);
/// Every venue type is present when `count` is at least their number.
[[nodiscard]] std::vector<Site> planSites(const checklist::Catalogue &catalogue, const region::Outline &outline,
                                          const std::vector<Township> &townships, int count, int gridCellsPerTownship,
                                          Dice dice);
/// The index of the township whose middle is nearest.
[[nodiscard]] int nearestTownship(const std::vector<Township> &townships, region::Place place);
/// "330502100-03" for the third cell.
[[nodiscard]] QString gridCellCode(const Township &township, int cell);

} // namespace mingcha::demo
