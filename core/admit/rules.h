// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may let in what the centre refused. Plain functions; reasons are words of core/person/reasons.h.
#pragma once

#include "core/journal/admit.h"
#include "core/person/person.h"

namespace mingcha::admit {

/// `author` is the person who wrote the refused entries; null where that is not known.
[[nodiscard]] journal::Verdict mayAdmit(const person::Person &me, const journal::Admit &admit, const Id &author);

} // namespace mingcha::admit
