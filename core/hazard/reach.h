// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What several of the rules of hazards ask first: does it lie in this person's reach, are they of its team, does it stand on
// an administrative inspection. For this folder only.
#pragma once

#include "core/hazard/rules.h"

namespace mingcha::hazard {

[[nodiscard]] bool isAdministrative(const Circumstances &circumstances);
[[nodiscard]] bool isMember(const Circumstances &circumstances);
[[nodiscard]] journal::Verdict checkReach(const Circumstances &circumstances);

} // namespace mingcha::hazard
