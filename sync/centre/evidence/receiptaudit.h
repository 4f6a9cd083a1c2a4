// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The receipts that the centre gave and kept, held against what it has now: who changed its files has not its key, and cannot
// give them anew. Reads only.
#pragma once

#include "core/journal/audit.h"
#include "core/journal/storevalues.h"

namespace mingcha::centre {

/// Names, of each author on a device, entries that no receipt names, a receipt that is not the centre's, names another entry
/// than the one that is there or says otherwise of it, entries that their author did not sign, and a key that is not the one
/// enrolled; and authors that were never enrolled. `centre` writes without a device; `centreKey` is the public one.
[[nodiscard]] Result<std::vector<journal::AuditFinding>>
auditReceipts(journal::Database &database, const journal::Author &centre, const QByteArray &centreKey);

} // namespace mingcha::centre
