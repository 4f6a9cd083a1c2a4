// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What is to be inspected in the month of the plan's day and the week after it.
#pragma once

#include "sync/centre/demo/dice.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

/// The people, sites and campaigns must be planned.
[[nodiscard]] std::vector<Assignment> planAssignments(const DemoDistrict &district, int perWorkday, Dice dice);

} // namespace mingcha::demo
