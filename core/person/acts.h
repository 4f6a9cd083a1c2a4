// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts on people: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's job.
#pragma once

#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::person {

/// Enters a new person; `person.id` is not used, as the entry founds it.
[[nodiscard]] Result<journal::Draft> add(journal::Store &store, const Person &me, const Person &person);
/// Writes only what differs from what is shown. Invalid when nothing does.
[[nodiscard]] Result<journal::Draft> change(journal::Store &store, const Person &me, const Person &person);

} // namespace mingcha::person
