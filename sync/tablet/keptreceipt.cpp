// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/keptreceipt.h"

#include "core/evidence/photoqueries.h"
#include "core/journal/keys.h"
#include "core/journal/ownchain.h"
#include "sync/wire/photoreceipt.h"

#include <algorithm>
#include <map>
#include <set>

namespace mingcha::tablet {

namespace {

constexpr qsizetype kSignatureBytes = 64;

} // namespace

std::optional<wire::Receipt> givenReceipt(const journal::KeptReceipt &kept, const Enrolled &enrolled)
{
    if (kept.bytes.size() < kSignatureBytes)
        return std::nullopt;
    const QByteArrayView said = QByteArrayView(kept.bytes).chopped(kSignatureBytes);
    if (!journal::verifySignature(enrolled.centre.publicKey, said, kept.bytes.right(kSignatureBytes)))
        return std::nullopt;
    Result<wire::Receipt> receipt = wire::decodeReceipt(said);
    const bool isOurs = receipt && receipt->incarnation == enrolled.incarnation && receipt->lastSeq >= kept.seq;
    return isOurs ? std::optional(std::move(*receipt)) : std::nullopt;
}

std::optional<qint64> photoReceivedMs(journal::Database &database, const Vault &vault, const Hash &photo)
{
    const QByteArray bytes = evidence::photoReceipt(database, photo);
    for (const Enrolled &one : vault.people()) {
        const Result<wire::PhotoReceipt> receipt = wire::decodePhotoReceipt(bytes, one.centre.publicKey);
        if (receipt && receipt->hash == photo)
            return receipt->nowMs;
    }
    return std::nullopt;
}

Result<std::vector<quint64>> toldRefused(journal::Database &database, const Id &incarnation, quint64 from, quint64 upTo)
{
    const auto shown = journal::refusedEntries(database, incarnation, from, upTo, wire::kMostRefusedTold);
    if (!shown)
        return shown.error();
    const Result<std::vector<QByteArray>> kept = journal::keptReceipts(database, incarnation, from);
    if (!kept)
        return kept.error();
    std::vector<wire::Receipt> receipts;
    for (const QByteArray &bytes : *kept) {
        if (bytes.size() < kSignatureBytes)
            continue;
        Result<wire::Receipt> receipt = wire::decodeReceipt(QByteArrayView(bytes).chopped(kSignatureBytes));
        if (receipt)
            receipts.push_back(std::move(*receipt));
    }
    std::ranges::sort(receipts, {}, &wire::Receipt::nowMs);
    // What a later epoch took was taken by itself; within one only a person lets in what it refused.
    std::map<quint64, std::pair<Id, bool>> told; // the last epoch that spoke of it, and whether it refused
    for (const wire::Receipt &receipt : receipts) {
        for (const journal::Outcome &outcome : receipt.outcomes) {
            auto &[epoch, isRefused] = told[outcome.seq];
            isRefused = (isRefused && epoch == receipt.epoch) || outcome.status == journal::EntryStatus::Refused;
            epoch = receipt.epoch;
        }
    }
    std::set<quint64> refused(shown->begin(), shown->end());
    for (const auto &[seq, last] : told) {
        if (last.second && seq >= from && seq <= upTo && refused.size() < static_cast<size_t>(wire::kMostRefusedTold))
            refused.insert(seq);
    }
    return std::vector<quint64>(refused.begin(), refused.end());
}

} // namespace mingcha::tablet
