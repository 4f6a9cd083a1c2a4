// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Where the centre was brought back from a copy: what it would refuse now, and may take once others brought what they have.
#include "core/journal/admission.h"

namespace mingcha::journal {

namespace {

/// What it is about is not here.
bool isOfUnknown(const QByteArray &reason)
{
    return reason.endsWith(".unknown") && reason != "kind.unknown" && reason != "person.unknown";
}

/// It hangs on who its author was: a role, a region or a team, which may have been given after the copy was made.
bool isOfStanding(const QByteArray &reason)
{
    return reason.startsWith("right.") || reason == "region.outOfReach" || reason == "person.inactive" ||
           reason == "person.unknown" || reason == "inspection.notMember";
}

} // namespace

Result<bool> Admission::mayBeTakenYet(const Header &header, const Act &act, const QByteArray &reason)
{
    if (m_refilledSinceMs == 0)
        return false;
    if (isOfUnknown(reason)) {
        const Result<bool> refused = isFounderRefused(header, act);
        return refused ? Result<bool>(!*refused) : refused;
    }
    if (isOfStanding(reason))
        return header.moment.wallMs < m_refilledSinceMs;
    return namesUnknown(act);
}

/// What founded that, or its dossier, is here and was refused: nobody will bring it.
Result<bool> Admission::isFounderRefused(const Header &header, const Act &act)
{
    for (const Id &id : {objectOf(header, act), header.effectiveDossier()}) {
        Query query = m_store.database().query(QStringLiteral(
            "SELECT incarnation.id, seq FROM journal JOIN incarnation ON incarnation.n = journal.incarnation WHERE "
            "status <> 0 AND object = ? AND status = 2"));
        if (const Status status = query.bind(id).run(); !status)
            return status.error();
        while (query.next()) {
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
    std::vector<EntryRef> named;
    for (const auto &[field, change] : act.changes)
        named.insert(named.end(), change.replaces.begin(), change.replaces.end());
    if (act.move)
        named.insert(named.end(), act.move->after.begin(), act.move->after.end());
    for (const EntryRef &ref : named) {
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
