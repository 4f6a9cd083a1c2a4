// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Where the centre was brought back from a copy: what it would refuse now, and may take once others brought what they have.
#include "core/journal/admission.h"

#include <algorithm>
#include <array>

namespace mingcha::journal {

/// What it hangs on may have been given after the copy was made.
bool isOfStanding(const QByteArray &reason)
{
    constexpr std::array kReasons{
        "region.outOfReach",         "person.inactive",       "person.unknown",
        "inspection.notMember",      "inspection.covertTeam", "inspection.gridNeverAdministrative",
        "inspection.kindNotForGrid", "hazard.orderNeedsCard", "hazard.reinspectionNeedsCard"};
    return reason.startsWith("right.") || std::ranges::any_of(kReasons, [&](const char *one) { return reason == one; });
}

namespace {

/// What it is about is not here.
bool isOfUnknown(const QByteArray &reason)
{
    return reason.endsWith(".unknown") && reason != "kind.unknown" && reason != "person.unknown";
}

/// It would be kept with a mark because something that it names, and does not hang on, is not here.
bool namesWhatIsNotHere(const QByteArray &reason)
{
    return reason == "hazard.recurrenceUnknown" || reason == "hazard.finderUnknown";
}

/// Another tablet may have what comes before it.
bool isOfOrder(const QByteArray &reason)
{
    return reason == "draw.notAllCommitted";
}

/// What was refused for this a person may have let in since the copy was made (admit.h).
bool mayBeLetIn(const QByteArray &reason)
{
    return isOfStanding(reason) || isOfUnknown(reason) || reason == "device.revoked" || reason == "buildsOnRefused";
}

} // namespace

Result<bool> Admission::mayBeTakenYet(const Header &header, const Act &act, const QByteArray &reason)
{
    if (m_awaits == Awaits::Nothing ||
        reason == "object.other") // what that is about will not come: its number is taken
        return false;
    if (isOfUnknown(reason) || namesWhatIsNotHere(reason)) {
        const Result<bool> refused = isFounderRefused(header, act);
        return refused ? Result<bool>(!*refused) : refused;
    }
    if (reason == "buildsOnRefused") {
        const Result<bool> hopeless = isHopeless(act);
        return hopeless ? Result<bool>(!*hopeless) : hopeless;
    }
    const bool mayBeGiven = reason == "inspection.notMember" || m_awaits == Awaits::TheLosses;
    return mayBeGiven && (isOfStanding(reason) || isOfOrder(reason)) ? Result<bool>(true) : namesUnknown(act);
}

/// It would be taken, though what it hangs on is not here: what that number will mean is known once it comes.
Result<bool> Admission::hangsOnUnknown(const Header &header, const Act &act, const QByteArray &reason)
{
    if (namesWhatIsNotHere(reason))
        return mayBeTakenYet(header, act, reason);
    const Room *room = m_awaits != Awaits::Nothing && act.founder ? m_store.rooms().find(header.type()) : nullptr;
    const Id about = room ? room->about(header, act, {}) : Id{};
    if (about.isNull())
        return false;
    const Result<Object> object = m_store.confirmed(about);
    if (!object)
        return object.error();
    if (!object->state.isEmpty())
        return false;
    const Result<bool> refused = isFounderRefused(header, act);
    return refused ? Result<bool>(!*refused) : refused;
}

/// Of what it replaces or follows something was refused that nobody can have let in.
Result<bool> Admission::isHopeless(const Act &act)
{
    const Result<QByteArrayList> refusals = refusalsUnder(act);
    if (!refusals)
        return refusals.error();
    return m_awaits != Awaits::TheLosses || !std::ranges::all_of(*refusals, mayBeLetIn);
}

/// What founded that, its dossier or something it names is here and was refused: nobody will bring it.
Result<bool> Admission::isFounderRefused(const Header &header, const Act &act)
{
    for (const Id &id : idsNamed(header, act)) {
        Query query = m_store.database().query(QStringLiteral(
            "SELECT incarnation.id, seq, reason FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
            "status <> 0 AND object = ? AND status = 2"));
        if (const Status status = query.bind(id).run(); !status)
            return status.error();
        while (query.next()) {
            if (m_awaits == Awaits::TheLosses && mayBeLetIn(query.text(2).toLatin1()))
                continue;
            const EntryRef refused{query.id(0), static_cast<quint64>(query.integer(1))};
            if (refused != header.ref() && objectFoundedBy(refused) == id)
                return true;
        }
    }
    return false;
}

/// It follows or replaces an entry that is not here.
Result<bool> Admission::namesUnknown(const Act &act)
{
    for (const EntryRef &ref : act.follows()) {
        Query query = m_store.database().query(QStringLiteral(
            "SELECT 1 FROM journal WHERE incarnation = (SELECT n FROM incarnation WHERE id = ?) AND seq = ?"));
        if (const Status status = query.bind(ref.incarnation).bind(ref.seq).run(); !status)
            return status.error();
        if (!query.next())
            return true;
    }
    return false;
}

} // namespace mingcha::journal
