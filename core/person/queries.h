// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads people. Any connection, any thread's own.
#pragma once

#include "core/journal/database.h"
#include "core/person/person.h"

#include <QHash>

#include <optional>
#include <vector>

namespace mingcha::person {

constexpr int kMaxPeopleListed = 2000;

/// Empty when there is none; the centre's author is always found.
[[nodiscard]] std::optional<Person> find(journal::Database &database, const Id &id);
/// All, in order of their names.
[[nodiscard]] std::vector<Person> all(journal::Database &database);
/// Active ones with the role, in order of their names.
[[nodiscard]] std::vector<Person> withRole(journal::Database &database, QAnyStringView role);
/// Everyone's name by id, for lists.
[[nodiscard]] QHash<Id, QString> names(journal::Database &database);

} // namespace mingcha::person
