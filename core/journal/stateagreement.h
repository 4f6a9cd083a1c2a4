// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Whether a merged state says in the name of some entries what these say themselves. Values only.
#pragma once

#include "core/journal/objectstate.h"

namespace mingcha::journal {

/// `here` is made of the entries that are here: what `state` says in their name is what they say. Of the rest it says nothing.
[[nodiscard]] bool agrees(const ObjectState &state, const ObjectState &here);

} // namespace mingcha::journal
