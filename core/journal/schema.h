// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The journal's tables and the numbered, forward-only way from any released schema to today's. Each step is one
// transaction; a database from a newer version is refused in words and left as it is.
#pragma once

#include "core/journal/room.h"

namespace mingcha::journal {

/// Raised by one with every change of any table; the rooms' and the journal's statements for it are run together.
constexpr int kSchemaVersion = 8;

/// What a reader asks first. Errors: Newer, or Invalid when the program that keeps it has not yet brought it up to date.
[[nodiscard]] Status checkFormat(Database &database);
/// A connection that only reads, beside a program that writes, or in a folder that nobody may write. Checks the format.
[[nodiscard]] Result<std::unique_ptr<Database>> openToRead(const QString &path);
/// Brings the database up to date, or only up to an older version. Errors: Newer when it was made by a later version.
[[nodiscard]] Status migrate(Database &database, const Rooms &rooms, int upTo = kSchemaVersion);

} // namespace mingcha::journal
