// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a tablet was given merged instead of entry by entry, as it came and as the centre signed it: the parts of a first sync
// and what was fetched whole after it. What is here must be what that was, and what came after it (basestates.h). Within
// the writer's transaction; eachKeptPart() reads on any connection.
#pragma once

#include "core/journal/database.h"
#include "core/journal/storevalues.h"

#include <functional>

namespace mingcha::journal {

struct KeptPart
{
    LogKey log;
    Id object;         ///< fetched whole; null: a part of a snapshot
    quint64 after = 0; ///< where that part begins
    QByteArray packed; ///< as it came
    QByteArray signature;
};

/// `log`: the row of the table of that name. Takes the place of an older one of the same object.
[[nodiscard]] Status keepPart(Database &database, qint64 log, const KeptPart &part);
/// The snapshot that was begun last is here whole: what was kept of the log before counts no more.
[[nodiscard]] Status keepLastSnapshot(Database &database, qint64 log);
/// All of a log, as it is no longer followed.
[[nodiscard]] Status forgetParts(Database &database, qint64 log);
/// As they came, one after another.
[[nodiscard]] Status eachKeptPart(Database &database, const std::function<Status(const KeptPart &)> &each);

} // namespace mingcha::journal
