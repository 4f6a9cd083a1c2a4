// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Sites between the values of a merge state and the struct. Used by the room and the acts.
#pragma once

#include "core/journal/objectstate.h"
#include "core/site/site.h"

namespace mingcha::site {

/// The site that the state shows; with `act` given, as it would be after that act.
[[nodiscard]] Site siteOf(const Id &id, const journal::ObjectState &state, const journal::Act *act = nullptr);

/// The proposals to merge it that nobody declined since, the earliest first.
[[nodiscard]] std::vector<journal::Element> openProposals(const journal::ObjectState &state);

} // namespace mingcha::site
