// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/objectstate.h"

#include "core/base/cbor.h"

#include <algorithm>

namespace mingcha::journal {

namespace {

/// The order everyone agrees on: by stamp, then by entry.
bool earlier(const Origin &a, const Origin &b)
{
    return a.stamp != b.stamp ? a.stamp < b.stamp : a.ref < b.ref;
}

template <typename T>
void insertInOrder(std::vector<T> &list, T item)
{
    list.insert(std::upper_bound(list.begin(), list.end(), item, [](const T &a, const T &b) { return earlier(a, b); }),
                std::move(item));
}

/// Puts what this entry gave to its place by the new stamp.
template <typename T, typename Change>
void takeAnew(std::vector<T> &list, const Origin &origin, Change change)
{
    bool moved = false;
    for (T &item : list) {
        if (item.ref != origin.ref)
            continue;
        moved = moved || item.stamp != origin.stamp;
        item.stamp = origin.stamp;
        change(item);
    }
    if (moved)
        std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return earlier(a, b); });
}

} // namespace

void ObjectState::apply(const Header &header, const Act &act, Stamp stamp, bool counts)
{
    const Origin origin{header.ref(), header.actor, stamp};
    // What is found is there, whatever was wrong with the finding: without its first step nothing could follow.
    counts = counts || !act.object;
    if (!m_applied.insert(origin.ref).second) {
        if (!stamp.pending)
            restamp(origin, counts);
        return;
    }
    for (const auto &[field, change] : act.changes)
        applyChange(field, change, origin);
    // What was named as replaced and does not set the field, as the other branch of a chain may not, is awaited no more.
    for (auto awaited = m_awaited.begin(); awaited != m_awaited.end();) {
        awaited->second.erase(origin.ref);
        awaited = awaited->second.empty() ? m_awaited.erase(awaited) : std::next(awaited);
    }
    if (act.move)
        insertInOrder(m_moves, StepMove{origin, act.move->step, act.move->after, counts});
    for (const auto &[number, elements] : act.additions) {
        for (const QCborValue &element : elements)
            insertInOrder(m_sets[number], Element{origin, element});
    }
}

void ObjectState::restamp(const Origin &origin, bool counts)
{
    for (auto &[field, heads] : m_heads)
        takeAnew(heads, origin, [](Head &) {});
    takeAnew(m_moves, origin, [counts](StepMove &move) { move.counts = counts; });
    for (auto &[number, elements] : m_sets)
        takeAnew(elements, origin, [](Element &) {});
}

void ObjectState::applyChange(int field, const Change &change, const Origin &origin)
{
    std::vector<Head> &heads = m_heads[field];
    for (const EntryRef &replaced : change.replaces) {
        const auto gone = std::remove_if(heads.begin(), heads.end(), [&](const Head &h) { return h.ref == replaced; });
        heads.erase(gone, heads.end());
        if (!m_applied.contains(replaced))
            m_awaited[field].insert(replaced);
    }
    if (const auto awaited = m_awaited.find(field);
        awaited != m_awaited.end() && awaited->second.erase(origin.ref) > 0) {
        if (awaited->second.empty())
            m_awaited.erase(awaited);
        return;
    }
    insertInOrder(heads, Head{origin, change.value, change.encoded});
}

bool ObjectState::isAllBy(const Id &actor) const
{
    const auto all = [&actor](const auto &origins) {
        return std::ranges::all_of(origins, [&actor](const Origin &one) { return one.actor == actor; });
    };
    const auto allOf = [&all](const auto &numbered) {
        return std::ranges::all_of(numbered, [&all](const auto &one) { return all(one.second); });
    };
    return all(m_moves) && allOf(m_heads) && allOf(m_sets);
}

std::optional<Stamp> ObjectState::stampOf(const EntryRef &ref) const
{
    const auto in = [&ref](const auto &origins) -> std::optional<Stamp> {
        const auto found = std::ranges::find(origins, ref, &Origin::ref);
        return found == origins.end() ? std::nullopt : std::optional(found->stamp);
    };
    std::optional<Stamp> stamp = in(m_moves);
    for (auto heads = m_heads.begin(); !stamp && heads != m_heads.end(); ++heads)
        stamp = in(heads->second);
    for (auto elements = m_sets.begin(); !stamp && elements != m_sets.end(); ++elements)
        stamp = in(elements->second);
    return stamp;
}

std::vector<Head> ObjectState::heads(int field) const
{
    const auto found = m_heads.find(field);
    if (found == m_heads.end())
        return {};
    return {found->second.rbegin(), found->second.rend()};
}

std::vector<EntryRef> ObjectState::headRefs(int field) const
{
    std::vector<EntryRef> refs;
    for (const Head &head : heads(field))
        refs.push_back(head.ref);
    return refs;
}

QCborValue ObjectState::shown(int field) const
{
    const auto found = m_heads.find(field);
    return found == m_heads.end() || found->second.empty() ? QCborValue() : found->second.back().value;
}

std::vector<int> ObjectState::conflictingFields() const
{
    std::vector<int> fields;
    for (const auto &entry : m_heads) { // not taken apart: clang before 16 captures no structured binding
        const std::vector<Head> &heads = entry.second;
        if (heads.size() > 1 &&
            std::any_of(heads.begin() + 1, heads.end(), [&](const Head &h) { return h.value != heads.front().value; }))
            fields.push_back(entry.first);
    }
    return fields;
}

qint64 ObjectState::conflictCount() const
{
    return static_cast<qint64>(conflictingFields().size()) + (hasMovesInConflict() ? 1 : 0);
}

bool ObjectState::hasMovesInConflict() const
{
    if (m_moves.size() < 2)
        return false;
    const std::vector<StepMove> moves = tips();
    return std::any_of(moves.begin(), moves.end(), [&](const StepMove &one) { return one.step != moves.front().step; });
}

std::vector<int> ObjectState::fields() const
{
    std::vector<int> fields;
    for (const auto &[field, heads] : m_heads)
        fields.push_back(field);
    return fields;
}

std::vector<StepMove> ObjectState::tips() const
{
    std::set<EntryRef> followed;
    for (const StepMove &move : m_moves) {
        if (move.counts)
            followed.insert(move.after.begin(), move.after.end());
    }
    // Equal moves after the same one are one: what follows either follows both.
    std::set<std::pair<QByteArray, std::vector<EntryRef>>> past;
    for (const StepMove &move : m_moves) {
        if (move.counts && followed.contains(move.ref))
            past.emplace(move.step, move.after);
    }
    std::vector<StepMove> tips;
    for (const StepMove &move : m_moves) {
        if (move.counts && !followed.contains(move.ref) && !past.contains({move.step, move.after}))
            tips.push_back(move);
    }
    return tips;
}

std::vector<EntryRef> ObjectState::tipRefs() const
{
    std::vector<EntryRef> refs;
    for (const StepMove &move : tips())
        refs.push_back(move.ref);
    return refs;
}

const StepMove *ObjectState::lastMove(QByteArrayView step) const
{
    for (auto move = m_moves.rbegin(); move != m_moves.rend(); ++move) {
        if (move->counts && move->step == step)
            return &*move;
    }
    return nullptr;
}

ObjectState ObjectState::line(const std::vector<int> &fields) const
{
    ObjectState line;
    line.m_isLine = true;
    for (const int field : fields) {
        const auto heads = m_heads.find(field);
        if (heads == m_heads.end() || heads->second.empty())
            continue;
        line.m_heads[field] = {heads->second.back()};
        line.m_applied.insert(heads->second.back().ref);
    }
    const std::vector<StepMove> last = tips();
    if (last.empty())
        return line;
    line.m_moves = {m_moves.front()};
    if (last.front().ref != m_moves.front().ref) {
        // It follows the first one as far as a line can tell: neither is beside the other.
        line.m_moves.push_back(last.front());
        line.m_moves.back().after = {m_moves.front().ref};
    }
    for (const StepMove &move : line.m_moves)
        line.m_applied.insert(move.ref);
    return line;
}

qint64 ObjectState::newestMs() const
{
    qint64 newest = m_moves.empty() ? 0 : m_moves.back().stamp.effectiveMs;
    for (const auto &[field, heads] : m_heads) {
        if (!heads.empty())
            newest = std::max(newest, heads.back().stamp.effectiveMs);
    }
    for (const auto &[number, elements] : m_sets) {
        if (!elements.empty())
            newest = std::max(newest, elements.back().stamp.effectiveMs);
    }
    return newest;
}

std::vector<Element> ObjectState::elements(int setNumber) const
{
    const auto found = m_sets.find(setNumber);
    return found == m_sets.end() ? std::vector<Element>{} : found->second;
}

} // namespace mingcha::journal
