// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What comes under a number that is taken: the same again, or another branch of the chain (rule 2).
#include "core/journal/admission.h"

#include "core/journal/history.h"
#include "core/journal/keys.h"

namespace mingcha::journal {

Result<Outcome> Admission::repeated(const Store::Tail &tail, const PushedBatch &batch, const Pushed &pushed,
                                    quint64 seq, PushResult &result)
{
    Query query = m_store.database().query(QStringLiteral(
        "SELECT header, status, reason, position, effective, log.region, log.audience FROM journal LEFT JOIN log "
        "ON log.n = journal.log WHERE incarnation = ? AND seq = ?"));
    if (const Status status = query.bind(tail.row).bind(seq).run(); !status)
        return status.error();
    Outcome outcome;
    outcome.seq = seq;
    if (!query.next())
        return outcome;
    if (query.blob(0) != pushed.headerBytes) {
        result.forked = true;
        outcome.status = EntryStatus::Refused;
        outcome.reason = "chain.forked";
        if (const Status kept = keepBranch(tail, batch, pushed, seq); !kept)
            return kept.error();
        return outcome;
    }
    outcome.status = static_cast<EntryStatus>(query.integer(1));
    outcome.reason = query.text(2).toLatin1();
    outcome.position = static_cast<quint64>(query.integer(3));
    outcome.effectiveMs = query.integer(4);
    outcome.log = {query.text(5), static_cast<Audience>(query.integer(6))};
    return outcome;
}

/// Whether the author signed a batch that goes on from what is here of the chain, though with other entries than are here.
Result<bool> Admission::isSigned(const Store::Tail &tail, const PushedBatch &batch)
{
    const Result<Header> first = decodeHeader(batch.entries.front().headerBytes);
    Query author = m_store.database().query(QStringLiteral("SELECT publicKey FROM incarnation WHERE n = ?"));
    if (const Status status = author.bind(tail.row).run(); !status)
        return status.error();
    if (!first || !author.next())
        return false;
    Hash link;
    if (first->seq > 1) {
        const Result<Hash> before = linkAt(m_store.database(), {batch.incarnation, first->seq - 1});
        if (!before)
            return before.error().code == ErrorCode::NotFound ? Result<bool>(false) : before.error();
        link = *before;
    }
    for (const Pushed &pushed : batch.entries)
        link = nextLink(link, pushed.headerBytes);
    return verifySignature(author.blob(0), link.view(), batch.signature);
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
