// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of inspections: everything that names it in SQL is in inspectiontable.cpp, what queries.h offers included.
// What lists are made by stands in columns; the rest is one value.
#pragma once

#include "core/inspection/queries.h"

namespace mingcha::inspection {

[[nodiscard]] QStringList inspectionMigration(int version);
[[nodiscard]] Status keepInspection(journal::Database &database, const Inspection &inspection);
[[nodiscard]] Status removeInspection(journal::Database &database, const Id &id);

/// By filter, without what other tables add.
[[nodiscard]] std::vector<Inspection> filtered(journal::Database &database, const Filter &filter);
/// A member's: of that day, begun and not submitted, or planned before and not begun.
[[nodiscard]] std::vector<Inspection> dueFor(journal::Database &database, const Id &member, const QString &day);
[[nodiscard]] std::vector<Inspection> ofSite(journal::Database &database, const Id &site);

} // namespace mingcha::inspection
