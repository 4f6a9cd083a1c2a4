// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The receipts that the centre gave and kept, held against what it has now: who changed its files has not its key, and cannot
// give them anew. Reads only.
#pragma once

#include "core/journal/audit.h"

namespace mingcha::centre {

/// Names, of each author on a device, entries that no receipt reaches, a receipt that is not the centre's or names another
/// entry than the one that is there, entries that their author did not sign, and a key that is not the one enrolled.
/// `centreKey` is the public one.
[[nodiscard]] Result<std::vector<journal::AuditFinding>> auditReceipts(journal::Database &database,
                                                                       const QByteArray &centreKey);

} // namespace mingcha::centre
