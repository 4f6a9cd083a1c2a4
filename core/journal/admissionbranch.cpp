// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What comes under a number that is taken: the same again, or another branch of the chain (rule 2).
#include "core/journal/admission.h"

#include "core/journal/claims.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"

namespace mingcha::journal {

Result<Outcome> Admission::repeated(const Store::Tail &tail, const PushedBatch &batch, const Pushed &pushed,
                                    quint64 seq, PushResult &result)
{
    Outcome outcome;
    outcome.seq = seq;
    {
        Query query =
            m_store.database().query(QStringLiteral("SELECT header FROM journal WHERE incarnation = ? AND seq = ?"));
        if (const Status status = query.bind(tail.row).bind(seq).run(); !status)
            return status.error();
        if (!query.next())
            return outcome;
        result.forked = result.forked || query.blob(0) != pushed.headerBytes;
        if (query.blob(0) == pushed.headerBytes) {
            const Result<std::optional<Outcome>> before = outcomeOf(m_store.database(), {batch.incarnation, seq});
            return before ? Result<Outcome>(before->value_or(outcome)) : before.error();
        }
    }
    outcome.status = EntryStatus::Refused;
    outcome.reason = "chain.forked";
    if (const Status kept = keepBranch(tail, batch, pushed, seq); !kept)
        return kept.error();
    return outcome;
}

/// Whether the author signed a batch that goes on from what is here of the chain, though with other entries than are here.
Result<bool> Admission::isSigned(const Store::Tail &tail, const PushedBatch &batch)
{
    const Result<Header> first = decodeHeader(batch.entries.front().headerBytes);
    if (!first)
        return false;
    Hash link = tail.link;
    if (first->seq == 1)
        link = {};
    else if (first->seq != tail.seq + 1) {
        const Result<Hash> before = linkAt(m_store.database(), {batch.incarnation, first->seq - 1});
        if (!before)
            return before.error().code == ErrorCode::NotFound ? Result<bool>(false) : before.error();
        link = *before;
    }
    for (const Pushed &pushed : batch.entries)
        link = nextLink(link, pushed.headerBytes);
    if (!verifySignature(m_publicKey, link.view(), batch.signature))
        return false;
    m_signedEnd = link;
    return true;
}

/// It begins after the last entry that is here, and its author did not sign it as going on from that: it may be of another
/// branch, which is said again from an earlier entry on.
Result<bool> Admission::partsBefore(const Store::Tail &tail, const PushedBatch &batch)
{
    const Result<Header> first = batch.entries.empty() || tail.seq == 0
                                     ? Error{ErrorCode::NotFound, {}, {}}
                                     : decodeHeader(batch.entries.front().headerBytes);
    if (!first || first->seq != tail.seq + 1)
        return false;
    const Result<bool> is = isSigned(tail, batch);
    return is ? Result<bool>(!*is) : is;
}

/// Its author recorded it about something else than what has that number here: a copy of its tablet founded this one.
Result<bool> Admission::isOfOther(const Header &header, const Act &act, const Object &object)
{
    const Room *room = m_store.rooms().find(header.type());
    if (room && act.object && !object.state.isEmpty() && object.type != header.type())
        return true;
    if (!room || !act.founder)
        return false;
    const Result<std::optional<ShortHash>> founder = founderOf(m_store.database(), room->about(header, act, object));
    if (!founder)
        return founder.error();
    return *founder && **founder != *act.founder;
}

/// What nobody signed is no branch of the chain: it is answered as forked, and not kept.
Status Admission::keepBranch(const Store::Tail &tail, const PushedBatch &batch, const Pushed &pushed, quint64 seq)
{
    if (!m_isBranchSigned) {
        const Result<bool> is = isSigned(tail, batch);
        if (!is)
            return is.error();
        m_isBranchSigned = *is;
    }
    if (!*m_isBranchSigned)
        return success();
    Query branch = m_store.database().query(QStringLiteral(
        "INSERT OR IGNORE INTO branch(incarnation, seq, hash, header, body, receivedMs) VALUES(?, ?, ?, ?, ?, ?)"));
    return branch.bind(tail.row)
        .bind(seq)
        .bind(sha256(QByteArrayView(pushed.headerBytes)))
        .bind(pushed.headerBytes)
        .bind(pushed.body)
        .bind(m_receivedMs)
        .run();
}

} // namespace mingcha::journal
