// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of answers: everything that names it in SQL is in answertable.cpp, what queries.h offers included.
#pragma once

#include "core/inspection/queries.h"

namespace mingcha::inspection {

[[nodiscard]] QStringList answerMigration(int version);
[[nodiscard]] Status keepAnswer(journal::Database &database, const Id &inspection, const GivenAnswer &answer);
[[nodiscard]] Status removeAnswer(journal::Database &database, const Id &id);
/// Answers by their ids.
[[nodiscard]] Result<std::vector<Id>> answersOf(journal::Database &database, const Id &inspection);
/// How many answers of the inspection differ between tablets.
[[nodiscard]] int conflictsIn(journal::Database &database, const Id &inspection);

} // namespace mingcha::inspection
