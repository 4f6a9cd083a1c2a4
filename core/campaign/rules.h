// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may do what with a draw, and when. Plain functions over values; the room calls them with what it reads from the
// tables, a screen calls them to know beforehand. Reasons are words of person/reasons.h.
#pragma once

#include "core/campaign/draw.h"
#include "core/journal/room.h"
#include "core/person/person.h"

namespace mingcha::campaign {

/// Who hands out inspections opens a draw. `earlier`: the latest one for the same purpose or over the same pool, if any;
/// drawing again is to draw until the result pleases, so a second run names it and says why.
[[nodiscard]] journal::Verdict mayOpen(const person::Person &me, const Draw &draw, const Draw *earlier);
/// A party, once, while nobody has revealed, and for the pool that was frozen.
[[nodiscard]] journal::Verdict mayCommit(const person::Person &me, const Draw &draw, const Hash &pool);
/// A party, once all have committed, and only what they committed to.
[[nodiscard]] journal::Verdict mayReveal(const person::Person &me, const Draw &draw, QByteArrayView secret);
/// Whoever may open one says, after the time set, who did not reveal; nothing follows from such a draw.
[[nodiscard]] journal::Verdict mayLapse(const person::Person &me, const Draw &draw, const std::vector<Id> &missed,
                                        qint64 nowMs);

} // namespace mingcha::campaign
