// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Signs what an author's chain has come to (rule 15). Inside a writer's job.
#pragma once

#include "core/journal/keys.h"
#include "core/journal/store.h"

namespace mingcha::tablet {

/// A locked author's chain is signed at every so many unsent entries, so that it can still be sent in batches.
inline constexpr int kSealEvery = 64;

/// Keeps the author's signature over its link at `seq`.
[[nodiscard]] Status sealAt(journal::Store &store, const journal::EntryRef &ref, const journal::SigningKey &key);
/// As far as the chain is not yet acknowledged: every kSealEvery entries and at its end.
[[nodiscard]] Status sealUnsent(journal::Store &store, const Id &incarnation, const journal::SigningKey &key);

} // namespace mingcha::tablet
