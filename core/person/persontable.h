// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of people: everything that names it in SQL is in persontable.cpp, what queries.h offers included.
#pragma once

#include "core/journal/database.h"
#include "core/person/person.h"

namespace mingcha::person {

[[nodiscard]] QStringList personMigration(int version);
[[nodiscard]] Status keepPerson(journal::Database &database, const Person &person);
[[nodiscard]] Status removePerson(journal::Database &database, const Id &id);

} // namespace mingcha::person
