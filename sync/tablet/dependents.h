// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What people who share a tablet built on the work of one whose entries stay here for now: before that has come the centre would
// refuse it for good. Reads only.
#pragma once

#include "sync/tablet/pushstep.h"

namespace mingcha::tablet {

/// Where somebody's entries stay (left out by `step`, or signed by nobody), each other author's go no further than the last
/// signature before the first one that is about, names, follows or replaces one of them.
[[nodiscard]] Status holdWhatBuildsOn(journal::Database &database, const PushStep &step, std::vector<Outbox> &boxes);

} // namespace mingcha::tablet
