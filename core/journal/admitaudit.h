// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What was let in by hand at the centre, held against the acts that did it: the receipts given before say of it only that it was
// refused. Reads only, on any connection.
#pragma once

#include "core/journal/audit.h"

namespace mingcha::journal {

/// Names what does not stand right behind the act that let it in, and what an act that let in all it names left refused.
[[nodiscard]] Result<std::vector<AuditFinding>> auditAdmits(Database &centre);

} // namespace mingcha::journal
