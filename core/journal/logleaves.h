// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The leaves of a log's tree as the journal has its entries: what a tree is made anew from, and a lost place regained.
#pragma once

#include "core/journal/database.h"
#include "core/journal/storevalues.h"

#include <functional>

namespace mingcha::journal {

/// One leaf with the entry it was made from.
struct LogLeaf : PlacedLeaf
{
    EntryRef ref;
    EntryStatus status = EntryStatus::Accepted;
};
/// Every leaf that is here, by position; `each` says whether to go on.
[[nodiscard]] Status eachLeaf(Database &database, qint64 log, const std::function<Result<bool>(const LogLeaf &)> &each);

} // namespace mingcha::journal
