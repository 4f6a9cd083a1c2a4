// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/admission.h"

#include "core/journal/effective.h"
#include "core/journal/history.h"
#include "core/journal/keys.h"
#include "core/journal/logtree.h"

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
    Result<Store::Tail> found = m_store.tail(batch.incarnation);
    if (!found)
        return denied(QT_TRANSLATE_NOOP("Journal", "This device is not enrolled for this person."));
    Store::Tail tail = *found;
    Result<Chain> chain = chainOf(tail);
    if (!chain)
        return chain.error();
    if (chain->publicKey.isEmpty())
        return denied(QT_TRANSLATE_NOOP("Journal", "This device is not enrolled for this person."));
    if (batch.entries.size() > kMaxPushEntries)
        return Error{ErrorCode::Limit, QCoreApplication::translate("Journal", "Too many entries in one message."), {}};

    m_publicKey = chain->publicKey;
    const Result<bool> parts = partsBefore(tail, batch);
    if (!parts)
        return parts.error();
    PushResult result;
    if (*parts) {
        result.gap = true;
        result.lastSeq = tail.seq;
        result.link = tail.link;
        return result;
    }
    for (size_t i = 0; i < batch.entries.size(); ++i) {
        const Pushed &pushed = batch.entries[i];
        const Result<Header> header = decodeHeader(pushed.headerBytes);
        if (!header)
            return header.error(); // without a header there is no place in the chain: nothing of the batch is taken
        if (header->incarnation != batch.incarnation || header->actor != chain->person)
            return denied(QT_TRANSLATE_NOOP("Journal", "An entry of another author cannot be sent in this batch."));
        if (header->seq <= tail.seq) {
            const Result<Outcome> outcome = repeated(tail, batch, pushed, header->seq, result);
            if (!outcome)
                return outcome.error();
            result.outcomes.push_back(*outcome);
            continue;
        }
        if (result.forked) { // what follows a fork belongs to the other branch
            if (const Status kept = keepBranch(tail, batch, pushed, header->seq); !kept)
                return kept.error();
            continue;
        }
        if (header->seq != tail.seq + 1) {
            result.gap = true;
            break;
        }
        const Hash link = nextLink(tail.link, pushed.headerBytes);
        const EffectiveTime effective = effectiveTime(*header, batch.device, m_receivedMs, chain->effectiveMs);
        m_isTimeProven = effective.proven;
        const bool damaged = pushed.damaged || sha256(QByteArrayView(pushed.body)) != header->bodyHash;
        const bool revoked = chain->revokedFrom > 0 && header->seq >= chain->revokedFrom;
        Result<Outcome> outcome = Outcome{};
        Result<bool> waits = false;
        if (damaged)
            outcome = keepDamaged(tail, *header, pushed, link);
        else if (pushed.body.size() > kMaxBodyBytes) // it would be taken in by no tablet
            outcome = refuse(tail, {*header, pushed.headerBytes, pushed.body}, {}, "entry.tooLong", link, effective.ms);
        else if (revoked)
            outcome =
                refuse(tail, {*header, pushed.headerBytes, pushed.body}, {}, "device.revoked", link, effective.ms);
        else {
            const Result<Act> act = batch.acts ? batch.acts->take(i) : decodeAct(pushed.body, batch.incarnation);
            outcome = admitOne(tail, {*header, pushed.headerBytes, pushed.body}, act, link, effective.ms);
            const bool isAgain = std::ranges::find(batch.refused, header->seq) != batch.refused.end();
            if (outcome && act && !isAgain)
                waits = outcome->status == EntryStatus::Refused ? mayBeTakenYet(*header, *act, outcome->reason)
                                                                : hangsOnUnknown(*header, *act);
        }
        if (!outcome)
            return outcome.error();
        if (!waits)
            return waits.error();
        if (result.lacks == 0 && *waits)
            result.lacks = header->seq;
        result.outcomes.push_back(*outcome);
        chain->effectiveMs = effective.ms;
        tail = {tail.row, header->seq, link, header->time};
    }
    const bool signedRight =
        m_signedEnd == tail.link || verifySignature(chain->publicKey, tail.link.view(), batch.signature);
    if (!signedRight &&
        tail.seq > found->seq) // nothing is numbered that its author did not sign, whatever else is said
        return denied(
            QT_TRANSLATE_NOOP("Journal", "The signature does not fit the entries; nothing was taken. Sync again."));
    if (const Status kept = keepHeads(); !kept)
        return kept.error();
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
    if (signedRight && !batch.entries.empty()) {
        if (const Status kept = m_store.keepSignature({batch.incarnation, tail.seq}, batch.signature); !kept)
            return kept.error();
    }
    return result;
}

Result<Written> Admission::write(const Author &author, Draft draft, std::optional<qint64> effectiveMs)
{
    Result<Composed> composed = m_store.compose(author, std::move(draft));
    if (!composed)
        return composed.error();
    const Header &header = composed->entry.header;
    const Store::Tail tail = m_store.m_tails[author.incarnation];
    // Composed means judged and accepted. At the centre nothing is pending, so what is shown is the confirmed state.
    Result<Object> before =
        composed->before.pending ? m_store.confirmed(composed->before.id) : std::move(composed->before);
    if (!before)
        return before.error();
    const Result<Outcome> outcome = number(tail, composed->entry, composed->act, std::move(*before), Verdict::accept(),
                                           composed->link, effectiveMs.value_or(m_receivedMs));
    if (!outcome)
        return outcome.error();
    if (const Status kept = keepHeads(); !kept)
        return kept.error();
    m_store.m_tails[author.incarnation] = {tail.row, header.seq, composed->link, header.time};
    return Written{header.ref(), objectOf(header, composed->act), composed->link};
}

Status Admission::revoke(const Id &incarnation)
{
    const Result<Store::Tail> tail = m_store.tail(incarnation);
    if (!tail)
        return tail.error();
    Query query = m_store.database().query(
        QStringLiteral("UPDATE incarnation SET revokedFrom = ? WHERE n = ? AND revokedFrom = 0"));
    return query.bind(tail->seq + 1).bind(tail->row).run();
}

Result<Outcome> Admission::keepDamaged(const Store::Tail &tail, const Header &header, const Pushed &pushed,
                                       const Hash &link)
{
    const Entry entry{header, pushed.headerBytes, pushed.body};
    if (const Status kept =
            m_store.insertEntry(tail.row, entry, {}, EntryStatus::Damaged, "entry.damaged", 0, 0, 0, link);
        !kept)
        return kept.error();
    return Outcome{header.seq, EntryStatus::Damaged, "entry.damaged", {}, 0, 0};
}

Result<Outcome> Admission::refuse(const Store::Tail &tail, const Entry &entry, const Id &object,
                                  const QByteArray &reason, const Hash &link, qint64 effectiveMs)
{
    if (const Status kept =
            m_store.insertEntry(tail.row, entry, object, EntryStatus::Refused, reason, 0, 0, effectiveMs, link);
        !kept)
        return kept.error();
    return Outcome{entry.header.seq, EntryStatus::Refused, reason, {}, 0, effectiveMs};
}

Result<bool> Admission::buildsOnRefused(const Act &act)
{
    const auto refused = [this](const EntryRef &ref) -> Result<bool> {
        Query query =
            m_store.database().query(QStringLiteral("SELECT status FROM journal JOIN incarnation ON incarnation.n = "
                                                    "journal.incarnation WHERE incarnation.id = ? AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        return query.next() && query.integer(0) == static_cast<int>(EntryStatus::Refused);
    };
    for (const auto &[field, change] : act.changes) {
        for (const EntryRef &ref : change.replaces) {
            if (const Result<bool> is = refused(ref); !is || *is)
                return is;
        }
    }
    if (act.move) {
        for (const EntryRef &ref : act.move->after) {
            if (const Result<bool> is = refused(ref); !is || *is)
                return is;
        }
    }
    return false;
}

Result<Verdict> Admission::judge(const Entry &entry, const Act &act, const Object &before, qint64 effectiveMs)
{
    const Result<bool> onRefused = buildsOnRefused(act);
    if (!onRefused)
        return onRefused.error();
    if (*onRefused)
        return Verdict::refuse("buildsOnRefused");
    const Room *room = m_store.rooms().find(entry.header.type());
    return room ? room->judge(
                      {m_store.database(), entry.header, act, before, effectiveMs, &m_remembered, m_isTimeProven})
                : Verdict::accept();
}

Result<Admission::Numbered *> Admission::nextPosition(qint64 log)
{
    const auto known = m_heads.find(log);
    if (known != m_heads.end()) {
        ++known->second.head;
        return &known->second;
    }
    Query query = m_store.database().query(QStringLiteral("SELECT head FROM log WHERE n = ?"));
    if (const Status status = query.bind(log).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Journal", "The log is not known."), {}};
    Numbered &numbered = m_heads[log];
    numbered.head = static_cast<quint64>(query.integer(0)) + 1;
    return &numbered;
}

Status Admission::keepHeads()
{
    for (const auto &[log, numbered] : m_heads) {
        Query query = m_store.database().query(QStringLiteral("UPDATE log SET head = ? WHERE n = ?"));
        if (const Status status = query.bind(numbered.head).bind(log).run(); !status)
            return status;
        const quint64 before = numbered.head - numbered.leaves.size();
        LogTree tree(m_store.database(), log);
        Status grown = tree.append(before, numbered.leaves);
        if (!grown && grown.error().code == ErrorCode::Damaged)
            grown = tree.growAnew();
        if (!grown)
            return grown;
    }
    m_heads.clear();
    return success();
}

Result<Outcome> Admission::admitOne(const Store::Tail &tail, const Entry &entry, const Result<Act> &act,
                                    const Hash &link, qint64 effectiveMs)
{
    if (!act)
        return refuse(tail, entry, {}, "entry.unreadable", link, effectiveMs);
    const Id id = objectOf(entry.header, *act);
    Result<Object> object = m_store.confirmed(id);
    if (!object)
        return object.error();
    const Result<bool> isOther = isOfOther(entry.header, *act, *object);
    if (!isOther)
        return isOther.error();
    if (*isOther)
        return refuse(tail, entry, id, "object.other", link, effectiveMs);
    const Result<Verdict> verdict = judge(entry, *act, *object, effectiveMs);
    if (!verdict)
        return verdict.error();
    if (verdict->refused())
        return refuse(tail, entry, id, verdict->reason, link, effectiveMs);
    return number(tail, entry, *act, std::move(*object), *verdict, link, effectiveMs);
}

Result<Outcome> Admission::number(const Store::Tail &tail, const Entry &entry, const Act &act, Object object,
                                  const Verdict &verdict, const Hash &link, qint64 effectiveMs)
{
    const Header &header = entry.header;
    Outcome outcome{header.seq, EntryStatus::Accepted, verdict.reason, {}, 0, effectiveMs};
    if (const Status placed = m_store.place(header, act); !placed)
        return placed.error();
    const Result<std::optional<LogKey>> log = m_store.logOf(header.effectiveDossier());
    if (!log)
        return log.error();
    if (!*log)
        return refuse(tail, entry, object.id, "dossier.unknown", link, effectiveMs);
    const Result<qint64> logRow = m_store.logRow(**log);
    if (!logRow)
        return logRow.error();
    const Result<Numbered *> numbered = nextPosition(*logRow);
    if (!numbered)
        return numbered.error();
    const quint64 position = (*numbered)->head;
    if (verdict.kind == Verdict::Flagged)
        outcome.status = EntryStatus::Flagged;
    outcome.log = **log;
    outcome.position = position;
    if (const Status kept = m_store.insertEntry(tail.row, entry, object.id, outcome.status, outcome.reason, *logRow,
                                                position, effectiveMs, link);
        !kept)
        return kept.error();
    if (const Room *room = m_store.rooms().find(header.type()); room != nullptr && room->decidesRights())
        m_remembered.reset();
    (*numbered)->leaves.push_back(logLeaf(position, header.ref(), sha256(QByteArrayView(entry.headerBytes)),
                                          effectiveMs,
                                          outcome.status == EntryStatus::Flagged ? outcome.reason : QByteArray()));
    object.dossier = header.effectiveDossier();
    object.log = **log;
    object.state.apply(header, act, {false, effectiveMs, header.time.counter}, outcome.status == EntryStatus::Accepted);
    if (const Status kept = m_store.keep(object, object, header.type()); !kept)
        return kept.error();
    return outcome;
}

} // namespace mingcha::journal
