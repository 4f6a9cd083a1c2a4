// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Does what is on disk still say what was written? Walks a whole journal, reads only, changes nothing: hashes of bodies,
// links of chains, gaps in numbers and positions, signatures kept, and merge states made again from their entries.
#pragma once

#include "core/journal/room.h"

namespace mingcha::journal {

struct AuditFinding
{
    QString where; ///< "incarnation/seq", "log/position" or an object's id
    QString what;  ///< in words
};

struct AuditReport
{
    qint64 entries = 0;
    qint64 authors = 0;
    qint64 objects = 0;
    qint64 signatures = 0;
    std::vector<AuditFinding> findings;
    [[nodiscard]] bool isSound() const { return findings.empty(); }
};

constexpr size_t kMaxFindings = 200; ///< listed; a broken disk would otherwise fill memory

[[nodiscard]] Result<AuditReport> audit(Database &database);

} // namespace mingcha::journal
