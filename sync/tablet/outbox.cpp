// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/outbox.h"

#include "core/journal/history.h"
#include "core/journal/ownchain.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

const Signer *signerOf(const std::vector<Signer> &open, const Id &incarnation)
{
    const auto found =
        std::find_if(open.begin(), open.end(), [&](const Signer &s) { return s.author.incarnation == incarnation; });
    return found == open.end() ? nullptr : &*found;
}

/// A locked author's batch must end exactly where a signature was kept.
Result<journal::KeptSignature> keptFor(journal::Database &database, const Id &incarnation, quint64 from)
{
    const Result<std::optional<journal::KeptSignature>> kept = journal::keptSignature(database, incarnation, from);
    if (!kept)
        return kept.error();
    if (!*kept)
        return Error{ErrorCode::Denied,
                     QCoreApplication::translate("Tablet", "These entries are sent once their author signs in again."),
                     {}};
    return **kept;
}

/// The header as it was written, by its link; one bit that turned on the disk is turned back. Nothing: it is lost.
std::optional<QByteArray> soundHeader(QByteArray header, const std::optional<Hash> &before, const Hash &link)
{
    constexpr int kBits = 8;
    if (!before || link.isNull() || journal::nextLink(*before, header) == link)
        return header;
    for (qsizetype i = 0; i < header.size() * kBits; ++i) {
        const char bit = static_cast<char>(1 << (i % kBits));
        header[i / kBits] = static_cast<char>(header[i / kBits] ^ bit);
        if (journal::nextLink(*before, header) == link)
            return header;
        header[i / kBits] = static_cast<char>(header[i / kBits] ^ bit);
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<Outbox>> readOutboxes(journal::Database &database, const std::vector<Id> &incarnations,
                                         const std::vector<Signer> &open)
{
    const Result<std::vector<journal::OwnChain>> chains = journal::ownChains(database);
    if (!chains)
        return chains.error();
    std::vector<Outbox> boxes;
    for (const journal::OwnChain &chain : *chains) {
        if (std::find(incarnations.begin(), incarnations.end(), chain.incarnation) == incarnations.end())
            continue;
        Outbox box{chain.incarnation, chain.acknowledged, chain.last, chain.lastSigned, chain.turnEnd};
        if (signerOf(open, box.incarnation))
            box.signable = box.last;
        boxes.push_back(box);
    }
    return boxes;
}

Result<Batch> readBatch(journal::Database &database, const PushNext &next, const std::vector<Signer> &open,
                        const Moment &now)
{
    const Signer *signer = signerOf(open, next.incarnation);
    journal::KeptSignature kept;
    if (!signer) {
        Result<journal::KeptSignature> found = keptFor(database, next.incarnation, next.from);
        if (!found)
            return found.error();
        kept = std::move(*found);
    }
    // With a kept signature its place decides how long the batch is, within what one push may hold.
    const int most = signer ? next.maxEntries : kMostPushEntries;
    Batch batch;
    batch.firstSeq = next.from;
    batch.pushed.incarnation = next.incarnation;
    batch.pushed.device = now;
    Result<std::vector<journal::ChainEntry>> entries =
        journal::chainEntries(database, next.incarnation, next.from, signer ? next.upTo : kept.seq, most);
    if (!entries)
        return entries.error();
    const Result<Hash> begins = journal::linkAt(database, {next.incarnation, next.from - 1});
    // Where what came before is not here, or came back from the centre, its link is not known.
    std::optional<Hash> before;
    if (next.from == 1 || (begins && !begins->isNull()))
        before = next.from == 1 ? Hash{} : *begins;
    qsizetype bytes = 0;
    for (journal::ChainEntry &entry : *entries) {
        if (entry.seq != next.from + batch.pushed.entries.size())
            break; // a hole in the own chain: said below, when nothing at all can go
        const std::optional<QByteArray> header = soundHeader(std::move(entry.headerBytes), before, entry.link);
        if (!header)
            break; // said below, when nothing at all can go
        before = entry.link;
        journal::Pushed pushed{*header, std::move(entry.body), false};
        bytes += pushed.headerBytes.size() + pushed.body.size();
        if (signer && !batch.pushed.entries.empty() && bytes > next.maxBytes)
            break;
        if (!journal::readEntry(pushed.headerBytes, pushed.body)) {
            pushed.damaged = true;
            pushed.body.clear();
        }
        batch.pushed.entries.push_back(std::move(pushed));
        batch.links.push_back(entry.link);
        batch.seals.push_back(sha256(QByteArrayView(batch.pushed.entries.back().headerBytes)));
        batch.lastSeq = entry.seq;
    }
    if (batch.pushed.entries.empty() || (!signer && batch.lastSeq != kept.seq))
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Tablet", "Some entries on this tablet cannot be read, so those after them are not sent. "
                                   "Do not clear this tablet; call who looks after it."),
                     QStringLiteral("#%1").arg(batch.lastSeq + 1)};
    Result<std::optional<journal::HeldTree>> held = journal::heldTreeFor(database, {next.incarnation, batch.lastSeq});
    if (!held)
        return held.error();
    batch.pushed.held.emplace();
    if (*held) {
        batch.pushed.held->push_back({(*held)->log, (*held)->frontier.size()});
        batch.heldEpoch = (*held)->epoch;
        batch.held = std::move((*held)->frontier);
    }
    batch.pushed.signature = signer ? journal::sign(signer->key, batch.links.back().view()) : kept.signature;
    return batch;
}

namespace {

/// The checkpoint that a receipt's proof gives with its leaves; the signature shows whether it is the centre's.
journal::LogProof provenBy(const Received &received, journal::LogProof proof, const journal::LogKey &log,
                           const std::vector<journal::PlacedLeaf> &leaves)
{
    journal::ProofScope scope{leaves.back().position, {}, {}, proof.held};
    std::vector<Hash> hashes;
    for (const journal::PlacedLeaf &leaf : leaves) {
        scope.leaves.push_back(leaf.position - 1);
        hashes.push_back(leaf.leaf);
    }
    const std::optional<journal::Proven> proven = journal::check(scope, hashes, received.held, proof.hashes);
    proof.checkpoint = {log, received.receipt.epoch, scope.size, proven ? proven->tree.root() : Hash{},
                        proof.checkpoint.start};
    proof.isGenuine = proven && journal::verifySignature(received.centreKey, journal::checkpointText(proof.checkpoint),
                                                         proof.signature);
    return proof;
}

} // namespace

Status settleReceived(journal::Store &store, const Received &received)
{
    const wire::Receipt &receipt = received.receipt;
    std::vector<std::pair<journal::LogKey, std::vector<journal::PlacedLeaf>>> placed;
    for (const journal::Outcome &outcome : receipt.outcomes) {
        const bool isSent = outcome.seq >= received.firstSeq && outcome.seq - received.firstSeq < received.seals.size();
        if (outcome.position == 0 || !isSent)
            continue;
        auto log =
            std::find_if(placed.begin(), placed.end(), [&](const auto &one) { return one.first == outcome.log; });
        if (log == placed.end())
            log = placed.insert(placed.end(), {outcome.log, {}});
        log->second.push_back(
            {outcome.position,
             journal::logLeaf(outcome.position, {receipt.incarnation, outcome.seq},
                              received.seals[outcome.seq - received.firstSeq], outcome.effectiveMs,
                              outcome.status == journal::EntryStatus::Flagged ? outcome.reason : QByteArray())});
    }
    for (size_t i = 0; i < placed.size(); ++i) {
        auto &[log, leaves] = placed[i];
        std::sort(leaves.begin(), leaves.end(), [](const auto &a, const auto &b) { return a.position < b.position; });
        std::optional<journal::LogProof> proof;
        if (i < received.proofs.size())
            proof = provenBy(received, received.proofs[i], log, leaves);
        if (proof && proof->held > 0 && received.heldEpoch != receipt.epoch)
            continue; // asked before the centre was restored: the tree told then is of another epoch
        if (const Status watched = store.watchReceipt(log, proof ? &*proof : nullptr, leaves, received.held); !watched)
            return watched;
    }
    const Status settled = store.settle(receipt.incarnation, receipt.lastSeq, receipt.outcomes, received.bytes);
    // Kept, so that it can be sent again to a centre that lost it, even when this life of the tablet is over.
    return settled && !received.ownSignature.isEmpty()
               ? store.keepSignature({receipt.incarnation, receipt.lastSeq}, received.ownSignature)
               : settled;
}

Result<std::vector<Followed>> readFollowed(journal::Database &database)
{
    const Result<std::vector<journal::BegunFeed>> feeds = journal::begunFeeds(database);
    if (!feeds)
        return feeds.error();
    std::vector<Followed> followed;
    for (const journal::BegunFeed &feed : *feeds)
        followed.push_back({{feed.log, feed.dossier}, feed.cursor, feed.held, {}, false});
    return followed;
}

} // namespace mingcha::tablet
