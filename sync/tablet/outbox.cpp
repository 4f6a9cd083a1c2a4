// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/outbox.h"

#include "core/journal/history.h"
#include "core/journal/ownchain.h"
#include "sync/tablet/keptreceipt.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

/// Where a batch ends: at the last signature within what it may hold, or at the first one there is.
struct Ends
{
    std::vector<journal::KeptSignature> kept;
    [[nodiscard]] const journal::KeptSignature *at(quint64 seq) const
    {
        const auto found = std::ranges::find(kept, seq, &journal::KeptSignature::seq);
        return found == kept.end() ? nullptr : &*found;
    }
};

Result<Ends> endsFor(journal::Database &database, const PushNext &next)
{
    Result<std::vector<journal::KeptSignature>> kept =
        journal::keptSignatures(database, next.incarnation, next.from, next.maxEntries);
    if (!kept)
        return kept.error();
    if (kept->empty())
        return Error{ErrorCode::Damaged, unsignedText(), {}};
    const quint64 last = std::min(next.upTo, next.from + static_cast<quint64>(next.maxEntries) - 1);
    std::erase_if(*kept, [last, first = kept->front().seq](const journal::KeptSignature &one) {
        return one.seq > last && one.seq > first;
    });
    return Ends{std::move(*kept)};
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

QString unsignedText()
{
    return QCoreApplication::translate(
        "Tablet",
        "Some records on this tablet are not signed by the person whose name they carry: somebody changed them from "
        "outside. They are kept and not sent. Do not clear this tablet; call the person who looks after it.");
}

Result<std::vector<Outbox>> readOutboxes(journal::Database &database, const std::vector<Id> &incarnations,
                                         std::span<const journal::EntryRef> received)
{
    const Result<std::vector<journal::OwnChain>> chains = journal::ownChains(database, received);
    if (!chains)
        return chains.error();
    std::vector<Outbox> boxes;
    for (const journal::OwnChain &chain : *chains) {
        if (std::find(incarnations.begin(), incarnations.end(), chain.incarnation) == incarnations.end())
            continue;
        boxes.push_back({chain.incarnation, chain.acknowledged, chain.last, chain.lastSigned, chain.turnEnd,
                         chain.lastWritten > std::max(chain.lastSigned, chain.acknowledged)});
    }
    return boxes;
}

Result<Batch> readBatch(journal::Database &database, const PushNext &next, const Moment &now)
{
    const Result<Ends> ends = endsFor(database, next);
    if (!ends)
        return ends.error();
    Batch batch;
    batch.firstSeq = next.from;
    batch.pushed.incarnation = next.incarnation;
    batch.pushed.device = now;
    Result<std::vector<journal::ChainEntry>> entries =
        journal::chainEntries(database, next.incarnation, next.from, ends->kept.back().seq, kMostPushEntries);
    if (!entries)
        return entries.error();
    const Result<Hash> begins = journal::linkAt(database, {next.incarnation, next.from - 1});
    // Where what came before is not here, or came back from the centre, its link is not known.
    std::optional<Hash> before;
    if (next.from == 1 || (begins && !begins->isNull()))
        before = next.from == 1 ? Hash{} : *begins;
    qsizetype bytes = 0;
    size_t signedSize = 0; // of the entries up to the last signature
    for (journal::ChainEntry &entry : *entries) {
        if (entry.seq != next.from + batch.pushed.entries.size())
            break; // a hole in the own chain: said below, when nothing at all can go
        const std::optional<QByteArray> header = soundHeader(std::move(entry.headerBytes), before, entry.link);
        if (!header)
            break; // said below, when nothing at all can go
        before = entry.link;
        journal::Pushed pushed{*header, std::move(entry.body), false};
        bytes += pushed.headerBytes.size() + pushed.body.size();
        if (signedSize > 0 && bytes > next.maxBytes)
            break;
        if (!journal::readEntry(pushed.headerBytes, pushed.body)) {
            pushed.damaged = true;
            pushed.body.clear();
        }
        batch.pushed.entries.push_back(std::move(pushed));
        batch.links.push_back(entry.link);
        batch.seals.push_back(sha256(QByteArrayView(batch.pushed.entries.back().headerBytes)));
        if (const journal::KeptSignature *kept = ends->at(entry.seq)) {
            signedSize = batch.links.size();
            batch.lastSeq = entry.seq;
            batch.pushed.signature = kept->signature;
        }
    }
    if (signedSize == 0)
        return Error{ErrorCode::Damaged,
                     QCoreApplication::translate(
                         "Tablet", "Some entries on this tablet cannot be read, so those after them are not sent. "
                                   "Do not clear this tablet; call the person who looks after it."),
                     QStringLiteral("#%1").arg(next.from + batch.links.size())};
    batch.pushed.entries.resize(signedSize);
    batch.links.resize(signedSize);
    batch.seals.resize(signedSize);
    Result<std::optional<journal::HeldTree>> held = journal::heldTreeFor(database, {next.incarnation, batch.lastSeq});
    if (!held)
        return held.error();
    Result<std::vector<quint64>> refused = toldRefused(database, next.incarnation, next.from, batch.lastSeq);
    if (!refused)
        return refused.error();
    batch.pushed.refused = std::move(*refused);
    batch.pushed.held.emplace();
    if (*held) {
        batch.pushed.held->push_back({(*held)->log, (*held)->frontier.size()});
        batch.heldEpoch = (*held)->epoch;
        batch.held = std::move((*held)->frontier);
    }
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

journal::Store::Followed isAmong(std::vector<Followed> feeds)
{
    return [feeds = std::move(feeds)](const journal::LogKey &log, const Id &dossier) {
        return std::ranges::any_of(feeds, [&](const Followed &followed) {
            return followed.feed.log == log && (followed.feed.dossier.isNull() || followed.feed.dossier == dossier);
        });
    };
}

} // namespace mingcha::tablet
