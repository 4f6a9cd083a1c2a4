// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What authors wrote into their own acts of the logs that they were shown, held against the logs that the centre has now: who
// changes its files can make its trees anew, and not what others signed. Reads only, on any connection.
#pragma once

#include "core/journal/audit.h"

namespace mingcha::journal {

/// Of this epoch; names the entry whose author was shown another log.
[[nodiscard]] Result<std::vector<AuditFinding>> auditSeen(Database &centre, const Id &epoch);

} // namespace mingcha::journal
