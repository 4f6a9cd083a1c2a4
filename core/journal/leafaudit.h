// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Does what the journal says of its entries beside their bytes fit the trees of the logs: place, effective time, flag? At the
// centre each entry is held against its leaf, and each node against those below it. On a tablet, which keeps no leaves, the
// entries from the place on where they begin to be here one by one must be without a gap up to the cursor, and make with the
// tree of that place the tree that the centre proved last. Reads only, on any connection.
#pragma once

#include "core/journal/basestates.h"

namespace mingcha::journal {

/// As a finding names an entry: "incarnation/seq".
[[nodiscard]] QString entryName(const EntryRef &ref);
[[nodiscard]] Status auditLeaves(Database &centre, const RowAudit::Found &found);
/// Without `bases` it is not known where the entries begin: whole stretches are held against the frontier only.
[[nodiscard]] Status auditFrontiers(Database &tablet, const BaseStates *bases, const RowAudit::Found &found);

} // namespace mingcha::journal
