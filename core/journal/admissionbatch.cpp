// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// A pushed batch: whose it is, which of its entries come next in their author's chain, and how far it was taken.
#include "core/journal/admission.h"

#include "core/journal/effective.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::journal {

namespace {

Error denied(const char *text)
{
    return {ErrorCode::Denied, QCoreApplication::translate("Journal", text), {}};
}

/// The number of its last entry, whose header could be read.
quint64 endOf(const PushedBatch &batch)
{
    const Result<Header> last = decodeHeader(batch.entries.back().headerBytes);
    return last ? last->seq : 0;
}

} // namespace

Result<Admission::Chain> Admission::chainOf(const Store::Tail &tail)
{
    Chain chain;
    Query author =
        m_store.database().query(QStringLiteral("SELECT publicKey, revokedFrom, person FROM incarnation WHERE n = ?"));
    if (const Status status = author.bind(tail.row).run(); !status)
        return status.error();
    if (author.next()) {
        chain.publicKey = author.blob(0);
        chain.revokedFrom = static_cast<quint64>(author.integer(1));
        chain.person = author.id(2);
    }
    Query last =
        m_store.database().query(QStringLiteral("SELECT effective FROM journal WHERE incarnation = ? AND seq = ?"));
    if (const Status status = last.bind(tail.row).bind(tail.seq).run(); !status)
        return status.error();
    if (last.next())
        chain.effectiveMs = last.integer(0);
    return chain;
}

Result<PushResult> Admission::admit(const PushedBatch &batch)
{
    const Result<Store::Tail> found = m_store.tail(batch.incarnation);
    if (!found)
        return denied(QT_TRANSLATE_NOOP("Journal", "This device is not enrolled for this person."));
    Result<Chain> chain = chainOf(*found);
    if (!chain)
        return chain.error();
    if (chain->publicKey.isEmpty())
        return denied(QT_TRANSLATE_NOOP("Journal", "This device is not enrolled for this person."));
    if (batch.entries.size() > kMaxPushEntries)
        return Error{ErrorCode::Limit, QCoreApplication::translate("Journal", "Too many entries in one message."), {}};

    m_publicKey = chain->publicKey;
    const Result<bool> parts = partsBefore(*found, batch);
    if (!parts)
        return parts.error();
    Taking taking{*found, std::move(*chain), {}};
    if (*parts) {
        taking.result.gap = true;
        taking.result.lastSeq = found->seq;
        taking.result.link = found->link;
        return taking.result;
    }
    for (size_t i = 0; i < batch.entries.size() && !taking.result.gap; ++i) {
        if (const Status taken = take(taking, batch, i); !taken)
            return taken.error();
    }
    if (const Status closed = close(taking, batch, found->seq); !closed)
        return closed.error();
    taking.result.letIn = std::move(m_letIn);
    return std::move(taking.result);
}

Status Admission::take(Taking &taking, const PushedBatch &batch, size_t index)
{
    const Pushed &pushed = batch.entries[index];
    PushResult &result = taking.result;
    const Result<Header> header = decodeHeader(pushed.headerBytes);
    if (!header)
        return header.error(); // without a header there is no place in the chain: nothing of the batch is taken
    if (header->incarnation != batch.incarnation || header->actor != taking.chain.person)
        return denied(QT_TRANSLATE_NOOP("Journal", "An entry of another author cannot be sent in this batch."));
    if (header->seq <= taking.tail.seq) {
        const Result<Outcome> outcome = repeated(taking.tail, batch, pushed, header->seq, result);
        if (!outcome)
            return outcome.error();
        result.outcomes.push_back(*outcome);
        return success();
    }
    if (result.forked) // what follows a fork belongs to the other branch
        return keepBranch(taking.tail, batch, pushed, header->seq);
    result.gap = header->seq != taking.tail.seq + 1;
    return result.gap ? success() : takeNext(taking, batch, index, *header);
}

Status Admission::takeNext(Taking &taking, const PushedBatch &batch, size_t index, const Header &header)
{
    const Pushed &pushed = batch.entries[index];
    const Store::Tail &tail = taking.tail;
    const Entry entry{header, pushed.headerBytes, pushed.body};
    const Hash link = nextLink(tail.link, pushed.headerBytes);
    const EffectiveTime effective = effectiveTime(header, batch.device, m_receivedMs, taking.chain.effectiveMs);
    m_isTimeProven = effective.proven;
    Result<Outcome> outcome = Outcome{};
    Result<bool> waits = false;
    if (pushed.damaged || sha256(QByteArrayView(pushed.body)) != header.bodyHash)
        outcome = keepDamaged(tail, entry, link);
    else if (pushed.body.size() > kMaxBodyBytes) // it would be taken in by no tablet
        outcome = refuse(tail, entry, {}, "entry.tooLong", link, effective.ms);
    else if (taking.chain.revokedFrom > 0 && header.seq >= taking.chain.revokedFrom)
        outcome = refuse(tail, entry, {}, "device.revoked", link, effective.ms);
    else {
        const Result<Act> act = batch.acts ? batch.acts->take(index) : decodeAct(pushed.body, batch.incarnation);
        outcome = admitOne(tail, entry, act, link, effective.ms);
        const bool isAgain = std::ranges::find(batch.refused, header.seq) != batch.refused.end();
        if (outcome && act && !isAgain)
            waits = outcome->status == EntryStatus::Refused ? mayBeTakenYet(header, *act, outcome->reason)
                                                            : hangsOnUnknown(header, *act, outcome->reason);
    }
    if (!outcome)
        return outcome.error();
    if (!waits)
        return waits.error();
    if (taking.result.lacks == 0 && *waits)
        taking.result.lacks = header.seq;
    taking.result.outcomes.push_back(*outcome);
    taking.chain.effectiveMs = effective.ms;
    taking.tail = {tail.row, header.seq, link, header.time};
    return success();
}

Status Admission::close(Taking &taking, const PushedBatch &batch, quint64 before)
{
    const Store::Tail &tail = taking.tail;
    PushResult &result = taking.result;
    const bool signedRight =
        m_signedEnd == tail.link || verifySignature(m_publicKey, tail.link.view(), batch.signature);
    if (!signedRight && tail.seq > before) // nothing is numbered that its author did not sign, whatever else is said
        return denied(
            QT_TRANSLATE_NOOP("Journal", "The signature does not fit the entries; nothing was taken. Sync again."));
    if (const Status kept = keepHeads(); !kept)
        return kept;
    m_store.m_tails[batch.incarnation] = tail;
    result.lastSeq = tail.seq;
    result.link = tail.link;
    // Of what the batch did not show, nobody knows that both have the same.
    if (const quint64 end = batch.entries.empty() ? tail.seq : endOf(batch);
        end < tail.seq && !result.gap && !result.forked) {
        const Result<Hash> link = linkAt(m_store.database(), {batch.incarnation, end});
        if (!link)
            return link.error();
        result.lastSeq = end;
        result.link = *link;
    }
    if (!signedRight || batch.entries.empty())
        return success();
    return m_store.keepSignature({batch.incarnation, tail.seq}, batch.signature);
}

} // namespace mingcha::journal
