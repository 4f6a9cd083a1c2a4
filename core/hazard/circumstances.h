// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Gathers what the rules of hazards look at from the tables. For this folder only.
#pragma once

#include "core/hazard/hazardroom.h"
#include "core/hazard/rules.h"
#include "core/journal/database.h"

namespace mingcha::hazard {

[[nodiscard]] PhotoCounts countPhotos(journal::Database &database, const Id &hazard);
[[nodiscard]] Circumstances circumstancesOf(journal::Database &database, const journal::Object &object,
                                            const person::Person &me);

} // namespace mingcha::hazard
