// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Plans the demo district (plan.h) from a seed. Pure: the same seed, day and scale give the same plan on every machine,
// which digestOf tells. Takes a fraction of a second; touches no disk, no network and no clock.
#pragma once

#include "core/base/result.h"
#include "core/checklist/catalogue.h"
#include "core/region/divisions.h"
#include "core/region/outline.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

/// How much of everything.
struct Scale
{
    int sites = 5000;
    int inspections = 6000;
    int hazards = 9000; ///< about
    int teams = 12;
    int gridCellsPerTownship = 12;
    int assignmentsPerWorkday = 14;

    /// Enough of all kinds for a test.
    [[nodiscard]] static Scale small()
    {
        return {.sites = 200,
                .inspections = 300,
                .hazards = 450,
                .teams = 4,
                .gridCellsPerTownship = 2,
                .assignmentsPerWorkday = 4};
    }
};

constexpr int kMaxSites = 100'000;
constexpr int kMaxPastInspections = 1'000'000;
constexpr int kMaxTeams = 24; ///< what names and cards last for

/// The outline's code must name a district of the divisions, and the scale must be within the limits above.
[[nodiscard]] Result<DemoDistrict> planDistrict(const checklist::Catalogue &catalogue,
                                                const region::Divisions &divisions, const region::Outline &outline,
                                                quint64 seed, qint64 todayMs, Scale scale = {});
/// Over every field of the plan.
[[nodiscard]] Hash digestOf(const DemoDistrict &district);

} // namespace mingcha::demo
