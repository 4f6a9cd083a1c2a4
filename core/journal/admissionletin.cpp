// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What was refused and a person lets in by hand (rule 6, admit.h): numbered behind the act that says so.
#include "core/journal/admission.h"

#include "core/journal/admit.h"
#include "core/journal/history.h"

#include <algorithm>

namespace mingcha::journal {

Result<Outcome> Admission::letIn(const Store::Tail &tail, const Entry &entry, const Act &act, Object object,
                                 const Hash &link, qint64 effectiveMs)
{
    const std::optional<Admit> admit = admitOf(act); // says one thing: its room has judged it
    const Result<std::vector<LetIn>> refused = refusedOf(*admit);
    const Result<QByteArray> whyNot = refused ? whyNone(*admit, *refused) : Result<QByteArray>(refused.error());
    if (!whyNot)
        return whyNot.error();
    if (!whyNot->isEmpty())
        return refuse(tail, entry, object.id, *whyNot, link, effectiveMs);
    const Result<qint64> log = m_store.logRow(admit->log);
    const Result<Numbered *> numbered = log ? nextPosition(*log) : Result<Numbered *>(log.error());
    if (!numbered)
        return numbered.error();
    // Before what it lets in: who reads the log knows by its place which of those it names came in by it.
    const Place place{admit->log, *log, (*numbered)->head};
    size_t taken = 0;
    for (const LetIn &one : *refused) {
        const Result<bool> isIn = letInOne(one, admit->log);
        if (!isIn)
            return isIn.error();
        taken += *isIn ? 1 : 0;
    }
    if (taken > 0) {
        m_letIn.push_back(admit->incarnation);
    } else {
        giveBack(*log);
        return refuse(tail, entry, object.id, "admit.nothing", link, effectiveMs);
    }
    if (const Status placed = m_store.place(entry.header, act); !placed)
        return placed.error();
    const Verdict verdict = taken == refused->size() ? Verdict::accept() : Verdict::flag("admit.partly");
    const Outcome outcome = outcomeAt(place, entry, verdict, effectiveMs);
    if (const Status kept = m_store.insertEntry(tail.row, entry, object.id, outcome.status, outcome.reason, place.row,
                                                place.position, effectiveMs, link);
        !kept)
        return kept.error();
    const Status merged = merge(entry, act, std::move(object), outcome);
    return merged ? Result<Outcome>(outcome) : merged.error();
}

/// Why nothing of what it names can be let in, as far as that shows at once; empty when it does not.
Result<QByteArray> Admission::whyNone(const Admit &admit, const std::vector<LetIn> &refused)
{
    const Result<Hash> link = linkAt(m_store.database(), {admit.incarnation, admit.upTo});
    if (!link && link.error().code != ErrorCode::NotFound)
        return link.error();
    if (!link || *link != admit.link)
        return QByteArray("admit.unknown");
    if (refused.empty())
        return QByteArray("admit.notRefused");
    for (const LetIn &one : refused) {
        const Result<Act> act = decodeAct(one.entry.body, admit.incarnation);
        if (!act)
            continue;
        const Result<std::optional<LogKey>> log = logFor(one.entry.header, *act);
        if (!log)
            return log.error();
        if (*log == admit.log)
            return QByteArray();
    }
    return QByteArray("admit.nothing");
}

/// The last place that was taken in a log: nobody is to have it.
void Admission::giveBack(qint64 log)
{
    Numbered &numbered = m_heads[log];
    --numbered.head;
    numbered.leaves.pop_back();
    if (numbered.leaves.empty())
        m_heads.erase(log);
}

/// In the order of their chain, so that nothing is numbered before what it builds on.
Result<std::vector<Admission::LetIn>> Admission::refusedOf(const Admit &admit)
{
    Query query = m_store.database().query(QStringLiteral(
        "SELECT n, header, body, effective FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND "
        "seq BETWEEN ? AND ? AND status = 2 ORDER BY seq"));
    if (const Status status = query.bind(admit.incarnation).bind(admit.from).bind(admit.upTo).run(); !status)
        return status.error();
    std::vector<LetIn> refused;
    while (query.next()) {
        Result<Header> header = decodeHeader(query.blob(1));
        if (!header)
            return header.error();
        refused.push_back({query.integer(0), {std::move(*header), query.blob(1), query.blob(2)}, query.integer(3)});
    }
    return refused;
}

/// False, and nothing changed, when it cannot be let in even so.
Result<bool> Admission::letInOne(const LetIn &one, const LogKey &log)
{
    const auto &[header, headerBytes, body] = one.entry;
    if (header.kind == kAdmitKind) // who wants that gives another
        return false;
    const Result<Act> act = decodeAct(body, header.incarnation);
    if (!act || body.size() > kMaxBodyBytes || sha256(QByteArrayView(body)) != header.bodyHash)
        return false;
    const Result<std::optional<LogKey>> belongs = logFor(header, *act);
    if (!belongs || *belongs != log)
        return belongs ? Result<bool>(false) : belongs.error();
    Result<Object> object = m_store.confirmed(objectOf(header, *act));
    if (!object)
        return object.error();
    if (const Result<bool> isOther = isOfOther(header, *act, *object); !isOther || *isOther)
        return isOther ? Result<bool>(false) : isOther;
    const Result<qint64> newest = newestNamed(*act);
    if (!newest)
        return newest.error();
    const qint64 effectiveMs = std::max(one.effectiveMs, *newest);
    const Result<Verdict> verdict = judgeLetIn(one.entry, *act, *object, effectiveMs, log.region);
    if (!verdict || verdict->refused())
        return verdict ? Result<bool>(false) : verdict.error();
    const Result<std::optional<Place>> place = nextPlace(header, *act);
    if (!place || !*place)
        return place ? Result<bool>(false) : place.error();
    const Outcome outcome = outcomeAt(**place, one.entry, *verdict, effectiveMs);
    Query update = m_store.database().query(QStringLiteral(
        "UPDATE journal SET object = ?, status = ?, reason = ?, log = ?, position = ?, effective = ? WHERE n = ?"));
    update.bind(object->id).bind(static_cast<int>(outcome.status)).bind(QString::fromLatin1(outcome.reason));
    update.bind((*place)->row).bind(outcome.position).bind(effectiveMs).bind(one.row);
    if (const Status updated = update.run(); !updated)
        return updated.error();
    const Status merged = merge(one.entry, *act, std::move(*object), outcome);
    return merged ? Result<bool>(true) : merged.error();
}

/// As if its author were an inspector of the region (person::authorOf). What takes another right stays refused: who has that
/// does it in their own name. What the law asks of who does it, a card or a place in the team, nobody can give afterwards: that
/// is kept with a mark. Nor are rights made by hand.
Result<Verdict> Admission::judgeLetIn(const Entry &entry, const Act &act, const Object &before, qint64 effectiveMs,
                                      const QString &region)
{
    m_isTimeProven = false; // what its tablet's clocks said as it came was not kept
    const Room *room = m_store.rooms().find(entry.header.type());
    const bool decidesRights = room != nullptr && room->decidesRights();
    const Result<Verdict> verdict = judge(entry, act, before, effectiveMs, decidesRights ? QString() : region);
    const bool isMarked = verdict && verdict->refused() && !decidesRights && isOfStanding(verdict->reason) &&
                          !verdict->reason.startsWith("right.") && verdict->reason != "person.unknown";
    return isMarked ? Result<Verdict>(Verdict::flag(verdict->reason)) : verdict;
}

/// Where it would stand, were it let in.
Result<std::optional<LogKey>> Admission::logFor(const Header &header, const Act &act)
{
    Result<std::optional<LogKey>> log = m_store.logOf(header.effectiveDossier());
    const Room *room = m_store.rooms().find(header.type());
    return log && !*log && room != nullptr ? room->place(header, act) : log;
}

/// The latest effective time of what it replaces or follows: it does not count as done before that.
Result<qint64> Admission::newestNamed(const Act &act)
{
    qint64 newest = 0;
    for (const EntryRef &ref : act.follows()) {
        Query query = m_store.database().query(QStringLiteral(
            "SELECT effective FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        if (query.next())
            newest = std::max(newest, query.integer(0));
    }
    return newest;
}

} // namespace mingcha::journal
