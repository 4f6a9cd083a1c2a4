// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Holds an act on a hazard to its shape and to the rules of rules.h, with what it reads from the tables. For this folder only.
#pragma once

#include "core/journal/room.h"

namespace mingcha::hazard {

[[nodiscard]] journal::Verdict judge(const journal::Judging &judging);

} // namespace mingcha::hazard
