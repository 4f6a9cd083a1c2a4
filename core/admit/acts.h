// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the act by which what was refused is let in: out comes a draft for Store::write. Runs inside a writer's job.
#pragma once

#include "core/journal/admit.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::admit {

/// The entry that `reference` names, and with `upTo`, the word for a later one of the same author, all between that belong in
/// the same log: what was refused only because it builds on it.
[[nodiscard]] Result<journal::Draft> give(journal::Store &store, const person::Person &me, const QString &reference,
                                          const QString &upTo, const QString &reason);

} // namespace mingcha::admit
