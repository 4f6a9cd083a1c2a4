// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the tables say of what is to be sent and followed: outboxes, batches ready to push, feeds and their cursors. Reads
// only, on a reader's connection, on any thread.
#pragma once

#include "core/journal/logwatch.h"
#include "sync/tablet/pullstep.h"
#include "sync/tablet/pushstep.h"
#include "sync/tablet/tablet.h"

#include <span>

namespace mingcha::tablet {

/// The authors of this device among `incarnations`, in whose turn it is. `received`: what the centre has beyond what the
/// tables say yet.
[[nodiscard]] Result<std::vector<Outbox>> readOutboxes(journal::Database &database, const std::vector<Id> &incarnations,
                                                       std::span<const journal::EntryRef> received = {});
/// Why what nobody signed is not sent.
[[nodiscard]] QString unsignedText();

struct Batch
{
    journal::PushedBatch pushed;
    quint64 lastSeq = 0;
    std::vector<Hash> links; ///< of each entry: the centre's receipt must name one of them
    std::vector<Hash> seals; ///< of each entry: the hash of its header
    Id heldEpoch;
    journal::Frontier held; ///< of the log that the last entry goes into: told with the batch, a proof goes on from it
    quint64 firstSeq = 0;
};

/// A receipt with what its proofs are checked against.
struct Received
{
    wire::Receipt receipt;
    QByteArray bytes;                      ///< with the centre's signature, as it is kept
    std::vector<journal::LogProof> proofs; ///< in the order in which the receipt names their logs
    QByteArray centreKey;
    std::vector<Hash> seals;
    Id heldEpoch;
    journal::Frontier held;
    quint64 firstSeq = 0;
    QByteArray ownSignature; ///< over the link at the receipt's last seq; empty where the batch did not end there
};
/// In the writer's job: settles the entries, and notes what the proofs show.
[[nodiscard]] Status settleReceived(journal::Store &store, const Received &received);
/// Entries as `next` says, up to a place where their author signed: nothing is signed here, as what was changed since would
/// be signed with it. An entry that no longer matches its hash goes as damaged.
[[nodiscard]] Result<Batch> readBatch(journal::Database &database, const PushNext &next, const Moment &now);

/// What the push lane sends next, if anything, as it goes on the wire.
struct Outgoing
{
    PushNext next;
    Result<Batch> batch;
    QByteArray packed;
};

/// Every feed this device has begun.
[[nodiscard]] Result<std::vector<Followed>> readFollowed(journal::Database &database);
/// Whether a dossier, or for a null one the whole of a log, comes by one of `feeds`.
[[nodiscard]] journal::Store::Followed isAmong(std::vector<Followed> feeds);

} // namespace mingcha::tablet
