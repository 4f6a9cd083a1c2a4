// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What changes of a hazard's fields are held to, and what all its acts ask of words and days. Part of judging.
#pragma once

#include "core/hazard/rules.h"

namespace mingcha::hazard {

/// Whether the act says something in words.
[[nodiscard]] bool hasWords(const journal::Act &act);
/// The day that the author's own clock shows: terms run from the day told, whatever the centre thinks of that clock.
[[nodiscard]] QString wallDay(const journal::Judging &judging);
/// A deadline that is moved: not before the hazard was found, by either clock.
[[nodiscard]] journal::Verdict checkMovedDay(const journal::Judging &judging, const HazardRow &row);
[[nodiscard]] journal::Verdict judgeChange(const journal::Judging &judging, const Circumstances &circumstances);
[[nodiscard]] journal::Verdict judgeCompleted(const journal::Judging &judging, const Circumstances &circumstances);

} // namespace mingcha::hazard
