// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// One entry at the centre: judged, numbered in its log and merged; and the centre's own acts.
#include "core/journal/admission.h"

#include "core/journal/admit.h"
#include "core/journal/history.h"
#include "core/journal/logtree.h"

#include <QCoreApplication>

namespace mingcha::journal {

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

Result<Outcome> Admission::keepDamaged(const Store::Tail &tail, const Entry &entry, const Hash &link)
{
    if (const Status kept =
            m_store.insertEntry(tail.row, entry, {}, EntryStatus::Damaged, "entry.damaged", 0, 0, 0, link);
        !kept)
        return kept.error();
    return Outcome{entry.header.seq, EntryStatus::Damaged, "entry.damaged", {}, 0, 0};
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

/// Why those were refused that it replaces or follows.
Result<QByteArrayList> Admission::refusalsUnder(const Act &act)
{
    QByteArrayList reasons;
    for (const EntryRef &ref : act.follows()) {
        Query query = m_store.database().query(
            QStringLiteral("SELECT reason FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
                           "incarnation.id = ? AND seq = ? AND status = 2"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        if (query.next())
            reasons.append(query.text(0).toLatin1());
    }
    return reasons;
}

Result<Verdict> Admission::judge(const Entry &entry, const Act &act, const Object &before, qint64 effectiveMs,
                                 QStringView letInto)
{
    const Result<QByteArrayList> refusals = refusalsUnder(act);
    if (!refusals)
        return refusals.error();
    if (!refusals->isEmpty())
        return Verdict::refuse("buildsOnRefused");
    const Room *room = m_store.rooms().find(entry.header.type());
    return room ? room->judge({m_store.database(), entry.header, act, before, effectiveMs,
                               letInto.isEmpty() ? &m_remembered : nullptr, m_isTimeProven, letInto})
                : Verdict::accept();
}

Result<Admission::Numbered *> Admission::nextPosition(qint64 log)
{
    const auto known = m_heads.find(log);
    if (known != m_heads.end()) {
        ++known->second.head;
        known->second.leaves.emplace_back();
        return &known->second;
    }
    Query query = m_store.database().query(QStringLiteral("SELECT head FROM log WHERE n = ?"));
    if (const Status status = query.bind(log).run(); !status)
        return status.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Journal", "The log is not known."), {}};
    Numbered &numbered = m_heads[log];
    numbered.head = static_cast<quint64>(query.integer(0)) + 1;
    numbered.leaves.emplace_back();
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
    if (entry.header.kind == kAdmitKind && m_store.rooms().find(entry.header.type()) != nullptr)
        return letIn(tail, entry, *act, std::move(*object), link, effectiveMs);
    return number(tail, entry, *act, std::move(*object), *verdict, link, effectiveMs);
}

Result<std::optional<Admission::Place>> Admission::nextPlace(const Header &header, const Act &act)
{
    if (const Status placed = m_store.place(header, act); !placed)
        return placed.error();
    const Result<std::optional<LogKey>> log = m_store.logOf(header.effectiveDossier());
    if (!log)
        return log.error();
    if (!*log)
        return std::optional<Place>();
    const Result<qint64> row = m_store.logRow(**log);
    if (!row)
        return row.error();
    const Result<Numbered *> numbered = nextPosition(*row);
    if (!numbered)
        return numbered.error();
    return std::optional(Place{**log, *row, (*numbered)->head});
}

Result<Outcome> Admission::number(const Store::Tail &tail, const Entry &entry, const Act &act, Object object,
                                  const Verdict &verdict, const Hash &link, qint64 effectiveMs)
{
    const Result<std::optional<Place>> place = nextPlace(entry.header, act);
    if (!place)
        return place.error();
    if (!*place)
        return refuse(tail, entry, object.id, "dossier.unknown", link, effectiveMs);
    const Outcome outcome = outcomeAt(**place, entry, verdict, effectiveMs);
    if (const Status kept = m_store.insertEntry(tail.row, entry, object.id, outcome.status, outcome.reason,
                                                (*place)->row, outcome.position, effectiveMs, link);
        !kept)
        return kept.error();
    const Status merged = merge(entry, act, std::move(object), outcome);
    return merged ? Result<Outcome>(outcome) : merged.error();
}

/// What is said of an entry in its place, where its leaf is put into the tree.
Outcome Admission::outcomeAt(const Place &place, const Entry &entry, const Verdict &verdict, qint64 effectiveMs)
{
    const Header &header = entry.header;
    const bool isFlagged = verdict.kind == Verdict::Flagged;
    Outcome outcome{header.seq,     isFlagged ? EntryStatus::Flagged : EntryStatus::Accepted,
                    verdict.reason, place.log,
                    place.position, effectiveMs};
    Numbered &numbered = m_heads[place.row];
    numbered.leaves[numbered.leaves.size() - 1 - (numbered.head - place.position)] =
        logLeaf(place.position, header.ref(), sha256(QByteArrayView(entry.headerBytes)), effectiveMs,
                isFlagged ? outcome.reason : QByteArray());
    return outcome;
}

Status Admission::merge(const Entry &entry, const Act &act, Object object, const Outcome &outcome)
{
    const Header &header = entry.header;
    if (const Room *room = m_store.rooms().find(header.type()); room != nullptr && room->decidesRights())
        m_remembered.reset();
    object.dossier = header.effectiveDossier();
    object.log = outcome.log;
    object.state.apply(header, act, {false, outcome.effectiveMs, header.time.counter},
                       outcome.status == EntryStatus::Accepted);
    return m_store.keep(object, object, header.type());
}

} // namespace mingcha::journal
