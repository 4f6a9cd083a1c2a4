// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Does what is on disk still say what was written? Walks a whole journal as it is at one moment, reads only, changes nothing:
// hashes of bodies, links of chains, gaps in numbers and positions, signatures kept, what is said beside an entry (kind,
// place, time, flag), the trees of logs, merge states made again from their entries, and the rows of all tables made again
// from those.
#pragma once

#include "core/journal/basestates.h"

namespace mingcha::journal {

struct AuditFinding
{
    QString where; ///< "incarnation/seq", "log/position" or "table/object"
    QString what;  ///< in words
};

struct AuditReport
{
    qint64 entries = 0;
    qint64 authors = 0;
    qint64 objects = 0;
    qint64 signatures = 0;
    qint64 unchecked =
        0; ///< objects that were not held against all of their entries, as their log or a new epoch is still coming in
    qint64 damaged = 0; ///< entries whose bodies are not here: a disk damaged them, or somebody took them away
    std::vector<AuditFinding> findings;
    [[nodiscard]] bool isSound() const { return findings.empty(); }
};

constexpr size_t kMaxFindings = 200; ///< listed; a broken disk would otherwise fill memory

/// The list that an audit beside this one fills.
class Findings
{
public:
    /// what: marked for translation under "Audit".
    void note(const QString &where, const char *what);
    void note(const EntryRef &where, const char *what);
    [[nodiscard]] std::vector<AuditFinding> take() { return std::move(m_list); }

private:
    std::vector<AuditFinding> m_list;
};

/// Which of the two keeps the database. It is said, not looked for: a changed one may look like the other.
enum class AuditOf { Tablet, Centre };

/// Beside a running program on a connection of its own. DiskFull when the tables made again have no room (rowaudit.h).
/// `read`: how what a tablet was given merged is read; without it what came so is believed, and gaps in logs are not seen.
[[nodiscard]] Result<AuditReport> audit(Database &database, const Rooms &rooms, AuditOf of, const ReadPart &read = {});

} // namespace mingcha::journal
