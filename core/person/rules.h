// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may change whom. Plain functions; reasons are words of reasons.h.
#pragma once

#include "core/journal/room.h"
#include "core/person/person.h"

namespace mingcha::person {

/// `before` is null for a new person.
[[nodiscard]] journal::Verdict mayKeep(const Person &me, const Person *before, const Person &after);
/// Two values in what is known of a person.
[[nodiscard]] journal::Verdict maySettle(const Person &me, const Person &person);

} // namespace mingcha::person
