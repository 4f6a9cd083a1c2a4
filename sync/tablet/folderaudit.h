// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a tablet's folder says beyond its journal (core/journal/audit.h), held against what only others could have said: the
// centre's receipts, the vault, the proofs of followed logs. Reads only.
#pragma once

#include "core/journal/audit.h"
#include "sync/tablet/vault.h"

namespace mingcha::tablet {

/// Names own authors that are not the vault's or count as another's; entries that the centre has and that are missing here,
/// are others than its receipts are for, or stand otherwise than those say; entries and photos that count as received without
/// a receipt that the centre signed; feeds without their proof; entries of a second branch that are not what was written.
[[nodiscard]] Result<std::vector<journal::AuditFinding>> auditFolder(journal::Database &database, const Vault &vault);

/// Reads what this tablet was given merged, once it is shown to be signed by a centre of the vault. `vault` outlives it.
[[nodiscard]] journal::ReadPart readsParts(const Vault &vault);

} // namespace mingcha::tablet
