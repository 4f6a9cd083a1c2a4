// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// All SQL of hazards that writes, and how a row is read back. For this folder only.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/database.h"

#include <QStringList>

/// The columns readHazard() reads, in its order.
#define MINGCHA_HAZARD_COLUMNS                                                                                                  \
    "n, id, dossier, site, inspection, code, category, words, number, gradeSuggested, gradeField, gradeFinal, action, dueDay, " \
    "originalDueDay, step, stepMs, foundMs, foundBy, foundByName, finders, menders, review, approvals, isLead, complete, "      \
    "gradeExplained, emergency, place, owner, interimMeasure, referredTo, lat, lon, accuracy, conflicts, pending, phase"

/// Review::Pending or Returned, as the index hazard_review has it: a query must say it in these words to walk that index.
#define MINGCHA_HAZARD_DESK "review IN (1, 3)"

namespace mingcha::hazard {

/// Stands for "no day" in the column dueDay, so that it sorts last.
constexpr char kNoDay[] = "9999-99-99";

[[nodiscard]] QStringList hazardMigration(int version);
[[nodiscard]] Status keepHazard(journal::Database &database, const HazardRow &row);
[[nodiscard]] Status removeHazard(journal::Database &database, const Id &id);
[[nodiscard]] HazardRow readHazard(const journal::Query &query);

} // namespace mingcha::hazard
