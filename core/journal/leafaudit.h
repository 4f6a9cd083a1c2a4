// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Does what the journal says of its entries beside their bytes fit the trees of the logs: place, effective time, flag? At the
// centre each entry is held against its leaf, and each node against those below it; on a tablet, which keeps no leaves,
// whole stretches against the frontier that the centre's last proof left. Reads only, on any connection.
#pragma once

#include "core/journal/rowaudit.h"

namespace mingcha::journal {

/// As a finding names an entry: "incarnation/seq".
[[nodiscard]] QString entryName(const EntryRef &ref);
/// Whether this database numbers entries: it is a centre's.
[[nodiscard]] bool isCentre(Database &database);
[[nodiscard]] Status auditLeaves(Database &database, bool atCentre, const RowAudit::Found &found);

} // namespace mingcha::journal
