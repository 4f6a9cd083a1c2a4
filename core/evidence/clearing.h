// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Which photo files may leave this device to make room: the centre gave the file itself, or its receipt for it and has had 90
// days to lose it (a centre restored from a backup is offered what it lacks); and every piece of work that it shows is done. The entry, its receipt and its place in the history stay; only the
// bytes go, and can be fetched again. What is done is the business of other rooms, hence it is asked for. Any connection.
#pragma once

#include "core/evidence/photofile.h"
#include "core/journal/database.h"

#include <functional>
#include <vector>

namespace mingcha::evidence {

/// How long what was sent is kept, for a centre that has to be restored.
inline constexpr qint64 kKeptAfterSentMs = 90LL * 24 * 60 * 60 * 1000;

/// One file of this device, and what its photos belong to.
struct FileUse
{
    StoredPhoto stored;
    bool received = false;  ///< a receipt of the centre names it
    bool sent = false;      ///< by this device
    qint64 takenMs = 0;     ///< of the newest photo with this digest
    std::vector<Id> owners; ///< of every photo with this digest
};

/// Whether nothing more is to be done at a hazard, an inspection or a site.
using IsDone = std::function<bool(const Id &owner)>;

/// False whenever in doubt: not received, of no known photo, sent not long ago, or of work that goes on.
[[nodiscard]] bool mayLeave(const FileUse &use, const IsDone &isDone, qint64 nowMs);

/// Those that may leave now, in the order of their digests.
[[nodiscard]] Result<std::vector<StoredPhoto>> filesThatMayLeave(journal::Database &database, const IsDone &isDone,
                                                                 qint64 nowMs);

/// Notes that the file is no longer here, unless it must stay by now; whether it was noted. Inside a writer's job, and before
/// the file is removed: a file that is there though noted as gone does no harm, the reverse would.
[[nodiscard]] Result<bool> noteGone(journal::Database &database, const StoredPhoto &photo, const IsDone &isDone,
                                    qint64 nowMs);

} // namespace mingcha::evidence
