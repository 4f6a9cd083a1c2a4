// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the centre's answer to a batch of entries means.
#include "sync/tablet/synccore.h"

#include "core/journal/history.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/outbox.h"

#include <algorithm>

namespace mingcha::tablet {

namespace {

/// One of these entries stands at the centre as another one.
bool isForkedWithin(const wire::Receipt &receipt, quint64 firstSeq, quint64 lastSeq)
{
    return std::ranges::any_of(receipt.outcomes, [=](const journal::Outcome &outcome) {
        return outcome.reason == "chain.forked" && outcome.seq >= firstSeq && outcome.seq <= lastSeq;
    });
}

} // namespace

std::shared_ptr<const Received> SyncCore::receivedOf(wire::Receipt receipt, const wire::PushAnswer &answer,
                                                     Batch &batch) const
{
    auto received = std::make_shared<Received>();
    received->bytes = answer.receipt + answer.signature;
    received->proofs = answer.proofs;
    received->centreKey = m_centre.publicKey;
    if (receipt.lastSeq == batch.lastSeq)
        received->ownSignature = batch.pushed.signature;
    received->receipt = std::move(receipt);
    received->seals = std::move(batch.seals);
    received->heldEpoch = batch.heldEpoch;
    received->held = std::move(batch.held);
    received->firstSeq = batch.firstSeq;
    return received;
}

SyncCore::Ended SyncCore::judgeReceipt(const wire::PushAnswer &answer, const Batch &batch, wire::Receipt &receipt)
{
    if (!journal::verifySignature(m_centre.publicKey, answer.receipt, answer.signature))
        return person(tr(
            "The receipt is not signed by your centre, so nothing counts as received. What you recorded is safe here. "
            "Ask the person who looks after the centre."));
    Result<wire::Receipt> decoded = wire::decodeReceipt(answer.receipt);
    if (!decoded || decoded->incarnation != batch.pushed.incarnation)
        return server(tr("The centre's receipt cannot be read. The entries are sent again."));
    receipt = std::move(*decoded);
    // Of another epoch it is old, or the centre was brought back from a copy since: the pull finds out which.
    if (receipt.epoch != m_centre.epoch)
        return server(tr("The centre's receipt is not for what was sent. The entries are sent again."));
    // Of what was not in the batch nobody has shown that both have the same; and who says that it was forked without the centre's
    // word on an entry of it, which is signed: both are answers to another question.
    const bool isOfBatch = isForkedWithin(receipt, batch.firstSeq, batch.lastSeq);
    if ((answer.forked && !isOfBatch) || (!answer.gap && !answer.forked && receipt.lastSeq > batch.lastSeq))
        return server(tr("The centre's receipt is not for what was sent. The entries are sent again."));
    if (receipt.lastSeq >= batch.firstSeq && receipt.lastSeq <= batch.lastSeq && !answer.forked &&
        receipt.link != batch.links[receipt.lastSeq - batch.firstSeq])
        return person(tr("The centre has other entries in your name than this tablet. Nothing was lost: both are kept. "
                         "Ask the team lead, and enrol this tablet again."));
    return std::nullopt;
}

/// With a gap the centre names its last entry of this author: whether that is the one that stands here, if that can be said.
QCoro::Task<std::optional<bool>> SyncCore::isSameThere(QByteArray said)
{
    const auto self = shared_from_this();
    const Result<wire::Receipt> receipt = wire::decodeReceipt(said);
    if (!receipt || receipt->lastSeq == 0)
        co_return std::nullopt;
    auto work = [open = m_tablet.reader(), receipt = *receipt]() -> std::optional<bool> {
        const auto reader = open();
        const Result<Hash> here =
            reader ? journal::linkAt(**reader, {receipt.incarnation, receipt.lastSeq}) : Result<Hash>(reader.error());
        return here && !here->isNull() ? std::optional(*here == receipt.link) : std::nullopt;
    };
    OnThread reading(m_tablet, std::move(work));
    co_return co_await reading;
}

/// What an answer to a batch means; the receipt of one that counts.
SyncCore::Ended SyncCore::judgeAnswer(const Answered<wire::PushAnswer> &answer, const Batch &batch, PushHeard &heard,
                                      wire::Receipt &receipt)
{
    heard.incarnation = batch.pushed.incarnation;
    if (!answer) {
        constexpr int kTooLarge = 413;
        const bool tooLarge = answer.trouble.status == kTooLarge;
        const bool canShrink = tooLarge && batch.pushed.entries.size() > 1 && m_push.entries() > kLeastPushEntries;
        heard.kind = tooLarge                  ? PushHeard::Kind::TooLarge
                     : answer.trouble.timedOut ? PushHeard::Kind::TimedOut
                                               : PushHeard::Kind::Failed;
        m_push.heard(heard, batch.lastSeq);
        return canShrink ? Ended() : network(answer.trouble);
    }
    if (Ended ended = judgeReceipt(*answer.value, batch, receipt))
        return ended;
    heard.lastSeq = receipt.lastSeq;
    heard.gap = answer.value->gap;
    heard.forked = answer.value->forked;
    heard.sentFrom = batch.firstSeq;
    if (heard.forked && isForkedWithin(receipt, batch.firstSeq, batch.firstSeq))
        heard.isSame = false;
    const bool isNext = heard.gap && receipt.lastSeq + 1 == batch.firstSeq;
    // On the very entry that the centre has it does not go on as its author signed it.
    if (isNext && heard.isSame == true)
        return person(unsignedText(), kUnsigned);
    // From another entry than the centre has: the chain is said from its first one on.
    const bool mayPart = isNext && heard.isSame == false && m_push.mayRewind(batch.pushed.incarnation, batch.firstSeq);
    if (heard.gap ? receipt.lastSeq + 1 >= batch.firstSeq && !mayPart
                  : !heard.forked && receipt.lastSeq < batch.lastSeq)
        return server(tr("The centre did not take the entries it was sent. They are sent again later."));
    m_push.heard(heard, batch.lastSeq);
    worked();
    return std::nullopt;
}

} // namespace mingcha::tablet
