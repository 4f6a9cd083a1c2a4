// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Are the tables what the journal says? Makes the visible rows again from objects as they are shown, by the rooms' own code,
// in a database of its own that is gone afterwards, and holds the real rows against them, one by one. Reads the real
// database only, on any connection. Rows of rooms that read those of others (showsOthers()) are to be given last: then each
// is made once, in any order, and no dependents need to follow.
#pragma once

#include "core/journal/room.h"

namespace mingcha::journal {

class RowAudit
{
public:
    /// Told where ("hazard/ID") and in words what is wrong.
    using Found = std::function<void(const QString &where, const QString &what)>;

    [[nodiscard]] static Result<std::unique_ptr<RowAudit>> begin(Database &real, const Rooms &rooms);
    /// An empty database for what is made again: in memory, what is long in the folder for temporary files.
    [[nodiscard]] static Result<std::unique_ptr<Database>> scratch();
    /// What keeps rows from being made is the scratch database: says so, and what to do.
    [[nodiscard]] static Error noScratch(const Error &error);
    [[nodiscard]] Status project(const Object &object, const Room &room);
    /// All rows that were given, with the real ones.
    [[nodiscard]] Status compare(Database &real, const Found &found);

private:
    RowAudit(std::unique_ptr<Database> made, const Rooms &rooms) : m_made(std::move(made)), m_rooms(rooms) {}
    [[nodiscard]] Status compareTable(Database &real, const RowTable &table, const Found &found);
    [[nodiscard]] Result<QStringList> columnsOf(const RowTable &table);

    std::unique_ptr<Database> m_made;
    const Rooms &m_rooms;
};

/// Triggers and views: no version of the tables has one, and each would change or hide what is shown.
[[nodiscard]] Status auditSchema(Database &database, const RowAudit::Found &found);

} // namespace mingcha::journal
