// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What goes with receipts and pages so that a device need not believe the centre: signed checkpoints of the logs, with the
// hashes that show the entries in them and older trees as their beginning. A checkpoint is signed at the size that the answer
// speaks of, so that it tells nothing of what else a log holds (rule 7). Reads only, on any connection.
#pragma once

#include "core/journal/logtree.h"
#include "sync/centre/accounts/identity.h"

namespace mingcha::centre {

/// Of any tree that was; NotFound when there is no such log.
[[nodiscard]] Result<journal::LogProof> proveLog(journal::Database &database, const Identity &identity,
                                                 const journal::LogKey &log, journal::ProofScope scope);
/// One proof for each log that the outcomes have positions in.
[[nodiscard]] Result<std::vector<journal::LogProof>> proveOutcomes(journal::Database &database,
                                                                   const Identity &identity,
                                                                   const std::vector<journal::Outcome> &outcomes,
                                                                   const std::vector<journal::HeldSize> &held);
/// That the items of a page are in its log; `held` is the size the device goes on from, `older` what it wants to compare.
[[nodiscard]] Result<journal::LogProof> provePage(journal::Database &database, const Identity &identity,
                                                  const journal::FeedPage &page, quint64 held,
                                                  std::vector<quint64> older);

} // namespace mingcha::centre
