// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A device that lost its place in a log finds it again by what is here: the entries up to the first gap make a tree, and where
// the centre's has the same root at that size, nothing of it has to come again.
#pragma once

#include "core/journal/merkle.h"
#include "core/journal/storevalues.h"

#include <span>

namespace mingcha::journal {

class Database;

/// The tree of the entries that are here from the log's first on, up to the first gap.
[[nodiscard]] Result<Frontier> logHere(Database &database, const LogKey &log);
/// Whether the page's proof shows that the centre's log began with this tree. `leaves` are those of the page's items.
[[nodiscard]] bool beginsWith(const FeedPage &page, std::span<const PlacedLeaf> leaves, const Frontier &here);

} // namespace mingcha::journal
