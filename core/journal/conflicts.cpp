// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/conflicts.h"

#include "core/journal/history.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace mingcha::journal {

namespace {

/// The object's entries that are here, by name.
struct Known
{
    QByteArray kind;
    Act act;
};
using Entries = std::map<EntryRef, Known>;

Result<Entries> entriesOf(Database &database, const Id &object)
{
    Result<std::vector<HistoryEntry>> history = journal::history(database, object);
    if (!history)
        return history.error();
    Entries entries;
    for (const HistoryEntry &entry : *history) {
        if (Result<Act> act = decodeAct(entry.body, entry.ref.incarnation))
            entries[entry.ref] = {entry.kind, std::move(*act)};
    }
    return entries;
}

Result<std::set<Id>> ownIncarnations(Database &database)
{
    Query query = database.query(QStringLiteral("SELECT id FROM incarnation WHERE mine = 1"));
    if (const Status status = query.run(); !status)
        return status.error();
    std::set<Id> own;
    while (query.next())
        own.insert(query.id(0));
    return own;
}

/// What every head of the field replaced: the value all of them began from.
QCborValue baseOf(const Entries &entries, const std::vector<Head> &heads, int field)
{
    std::set<EntryRef> common;
    for (size_t i = 0; i < heads.size(); ++i) {
        const auto entry = entries.find(heads[i].ref);
        if (entry == entries.end())
            return {};
        const auto change = entry->second.act.changes.find(field);
        if (change == entry->second.act.changes.end())
            return {};
        const std::set<EntryRef> replaced(change->second.replaces.begin(), change->second.replaces.end());
        if (i == 0) {
            common = replaced;
            continue;
        }
        std::set<EntryRef> both;
        std::set_intersection(common.begin(), common.end(), replaced.begin(), replaced.end(),
                              std::inserter(both, both.end()));
        common = std::move(both);
    }
    for (const EntryRef &ref : common) {
        if (const auto entry = entries.find(ref); entry != entries.end())
            return entry->second.act.value(field);
    }
    return {};
}

FieldConflict fieldConflict(const Entries &entries, const std::set<Id> &own, const ObjectState &state, int field)
{
    const std::vector<Head> heads = state.heads(field);
    FieldConflict conflict{field, {}, heads, {}};
    for (const Head &head : heads) {
        const auto same = std::find_if(conflict.values.begin(), conflict.values.end(),
                                       [&](const ConflictValue &value) { return value.value == head.value; });
        const bool mine = own.contains(head.ref.incarnation);
        if (same != conflict.values.end()) {
            same->mine = same->mine || mine;
            continue;
        }
        const auto entry = entries.find(head.ref);
        conflict.values.push_back({head.ref, head.actor, head.stamp.effectiveMs, mine,
                                   entry == entries.end() ? QByteArray() : entry->second.kind, head.value});
    }
    conflict.base = baseOf(entries, heads, field);
    return conflict;
}

/// The step that all tips follow.
QByteArray stepBefore(const ObjectState &state, const std::vector<StepMove> &tips)
{
    for (auto move = state.moves().rbegin(); move != state.moves().rend(); ++move) {
        const auto follows = [&](const StepMove &tip) {
            return std::find(tip.after.begin(), tip.after.end(), move->ref) != tip.after.end();
        };
        if (std::all_of(tips.begin(), tips.end(), follows))
            return move->step;
    }
    return {};
}

/// The value that an entry gave a field; undefined when it is not here.
QCborValue valueGiven(Database &database, const EntryRef &ref, int field)
{
    Query query = database.query(
        QStringLiteral("SELECT body FROM journal JOIN incarnation ON incarnation.n = journal.incarnation "
                       "WHERE incarnation.id = ? AND seq = ?"));
    if (!query.bind(ref.incarnation).bind(ref.seq).run() || !query.next())
        return {};
    const Result<Act> act = decodeAct(query.blob(0), ref.incarnation);
    return act ? act->value(field) : QCborValue();
}

bool givesOneOf(const Judging &judging, int field, const Change &change)
{
    const std::vector<Head> heads = judging.before.state.heads(field);
    return std::any_of(change.replaces.begin(), change.replaces.end(), [&](const EntryRef &ref) {
        const auto head = std::find_if(heads.begin(), heads.end(), [&](const Head &one) { return one.ref == ref; });
        return (head == heads.end() ? valueGiven(judging.database, ref, field) : head->value) == change.value;
    });
}

} // namespace

Result<std::vector<ConflictedObject>> conflictedObjects(Database &database, int limit)
{
    Query query =
        database.query(QStringLiteral("SELECT id, type, dossier, conflicts FROM object WHERE conflicts > 0 LIMIT ?"));
    if (const Status status = query.bind(limit).run(); !status)
        return status.error();
    std::vector<ConflictedObject> objects;
    while (query.next())
        objects.push_back({query.id(0), query.text(1).toLatin1(), query.id(2), static_cast<int>(query.integer(3))});
    return objects;
}

Result<Conflicts> conflictsOf(Database &database, const Id &object)
{
    const Result<Object> read = readObject(database, object);
    if (!read)
        return read.error();
    if (read->dossier.isNull())
        return Error{ErrorCode::NotFound, QCoreApplication::translate("Journal", "This is not known here."),
                     object.toHex()};
    const Result<Entries> entries = entriesOf(database, object);
    if (!entries)
        return entries.error();
    const Result<std::set<Id>> own = ownIncarnations(database);
    if (!own)
        return own.error();
    Conflicts conflicts{object, read->dossier, {}, {}, {}, {}, {}, {own->begin(), own->end()}};
    {
        Query query = database.query(QStringLiteral(
            "SELECT type FROM object WHERE id = ?1 UNION ALL SELECT substr(kind, 1, instr(kind, '.') - 1) FROM journal "
            "WHERE object = ?1 AND status = 0 LIMIT 1"));
        if (const Status status = query.bind(object).run(); !status)
            return status.error();
        if (query.next())
            conflicts.type = query.text(0).toLatin1();
    }
    const std::vector<int> inConflict = read->state.conflictingFields();
    for (const int field : read->state.fields()) {
        if (std::find(inConflict.begin(), inConflict.end(), field) != inConflict.end())
            conflicts.fields.push_back(fieldConflict(*entries, *own, read->state, field));
        else
            conflicts.agreed.emplace_back(field, read->state.shown(field));
    }
    if (read->state.hasMovesInConflict()) {
        const std::vector<StepMove> tips = read->state.tips();
        conflicts.stepBefore = stepBefore(read->state, tips);
        for (const StepMove &tip : tips)
            conflicts.moves.push_back(
                {tip.ref, tip.actor, tip.stamp.effectiveMs, own->contains(tip.ref.incarnation), tip.step});
    }
    return conflicts;
}

Draft settlement(const Conflicts &conflicts, const Chosen &chosen)
{
    Draft draft;
    draft.kind = conflicts.type + kSettledVerb;
    draft.dossier = conflicts.dossier;
    draft.act.object = conflicts.object;
    for (const auto &[field, value] : chosen.fields) {
        draft.act.set(field, value);
        for (const FieldConflict &conflict : conflicts.fields) {
            if (conflict.field != field)
                continue;
            for (const Head &head : conflict.heads)
                draft.act.changes[field].replaces.push_back(head.ref);
        }
    }
    if (!chosen.step.isEmpty()) {
        draft.act.move = Move{chosen.step, {}};
        for (const MoveConflict &move : conflicts.moves)
            draft.act.move->after.push_back(move.ref);
    }
    return draft;
}

Verdict checkSettlement(const Judging &judging)
{
    const Verdict refused = Verdict::refuse("settle.shape");
    if (judging.act.changes.empty() && !judging.act.move)
        return refused;
    for (const auto &[field, change] : judging.act.changes) {
        if (change.replaces.size() < 2 || !givesOneOf(judging, field, change))
            return refused;
    }
    if (!judging.act.move)
        return Verdict::accept();
    size_t followed = 0;
    bool isOneOfThem = false;
    for (const StepMove &move : judging.before.state.moves()) {
        const std::vector<EntryRef> &after = judging.act.move->after;
        if (std::find(after.begin(), after.end(), move.ref) == after.end())
            continue;
        ++followed;
        isOneOfThem = isOneOfThem || move.step == judging.act.move->step;
    }
    return followed > 1 && isOneOfThem ? Verdict::accept() : refused;
}

} // namespace mingcha::journal
