// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts on draws: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's job.
#pragma once

#include "core/base/random.h"
#include "core/campaign/draw.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::campaign {

/// Freezes the pool. Of `draw` region, covert, purpose, pool, parties, dueMs, replaces and reason are used.
[[nodiscard]] Result<journal::Draft> open(journal::Store &store, const person::Person &me, const Draw &draw);
/// Makes a secret, keeps it on this device and says its hash.
[[nodiscard]] Result<journal::Draft> commit(journal::Store &store, const person::Person &me, const Id &draw,
                                            Random &random);
/// Says the secret that was kept. NotFound where it is not on this device.
[[nodiscard]] Result<journal::Draft> reveal(journal::Store &store, const person::Person &me, const Id &draw);
/// Names those who did not reveal in time; nothing follows from the draw.
[[nodiscard]] Result<journal::Draft> lapse(journal::Store &store, const person::Person &me, const Id &draw,
                                           qint64 nowMs);

} // namespace mingcha::campaign
