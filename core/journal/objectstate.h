// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What all acts on one object add up to, whatever the order in which they arrive (rules 3 and 4): for each field its
// heads, the life line's moves, and sets that only grow. A pure value: apply() is the only way in, shown() and tip()
// the ways out; encode() is how it is kept in the table `object` and travels in snapshots.
#pragma once

#include "core/journal/act.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace mingcha::journal {

/// When an act counts as done, and whether the centre has ordered it yet. Pending acts come after all ordered ones.
struct Stamp
{
    bool pending = false;
    qint64 effectiveMs = 0;
    quint16 counter = 0;
    auto operator<=>(const Stamp &) const = default;
};

/// Who did it and when: what heads, moves and elements have in common.
struct Origin
{
    EntryRef ref;
    Id actor;
    Stamp stamp;
};

struct Head : Origin
{
    QCborValue value;
    QByteArray encoded; ///< the value's bytes where they are known; else empty
};

struct StepMove : Origin
{
    QByteArray step;
    std::vector<EntryRef> after;
    bool counts = true; ///< false: made against a rule; kept in the history, moves nothing
};

struct Element : Origin
{
    QCborValue value;
};

class ObjectState
{
public:
    /// Adds one act. Applying the same entry again changes nothing but its stamp, which a new epoch of the centre gives anew.
    /// `counts` = false keeps its move from moving anything, but for the one that founds the object.
    void apply(const Header &header, const Act &act, Stamp stamp, bool counts = true);
    [[nodiscard]] bool isEmpty() const { return m_applied.empty(); }
    [[nodiscard]] size_t appliedCount() const { return m_applied.size(); }
    [[nodiscard]] bool contains(const EntryRef &ref) const { return m_applied.contains(ref); }

    /// Whether all that is here is by one person.
    [[nodiscard]] bool isAllBy(const Id &actor) const;
    /// As what it is here that this entry did; nothing where all of it was replaced since.
    [[nodiscard]] std::optional<Stamp> stampOf(const EntryRef &ref) const;

    /// All heads of a field, the shown one (latest effective) first.
    [[nodiscard]] std::vector<Head> heads(int field) const;
    /// The refs that a change of this field must name as replaced.
    [[nodiscard]] std::vector<EntryRef> headRefs(int field) const;
    /// The value to show; undefined when the field was never set.
    [[nodiscard]] QCborValue shown(int field) const;
    /// Fields whose heads hold more than one distinct value.
    [[nodiscard]] std::vector<int> conflictingFields() const;
    /// The life line has several tips, and they are not all the same step: equal moves join as equal values do.
    [[nodiscard]] bool hasMovesInConflict() const;
    /// Fields in conflict, and one more when the life line is.
    [[nodiscard]] qint64 conflictCount() const;
    [[nodiscard]] std::vector<int> fields() const;

    /// Moves in the order of their stamps, those that do not count included.
    [[nodiscard]] const std::vector<StepMove> &moves() const { return m_moves; }
    /// Counting moves that no other counting move follows: one, or several side by side. Equal moves after the same one
    /// count as one.
    [[nodiscard]] std::vector<StepMove> tips() const;
    /// The refs that a further move must name.
    [[nodiscard]] std::vector<EntryRef> tipRefs() const;
    /// The latest counting move with this step, if any.
    [[nodiscard]] const StepMove *lastMove(QByteArrayView step) const;

    /// Elements of a set in the order of their stamps.
    [[nodiscard]] std::vector<Element> elements(int setNumber) const;

    /// What a ledger line keeps of it: these fields as shown, the first move and the last one. Not to be asked of a state with
    /// conflicts. Further entries merge with it; what it left out comes with the whole state.
    [[nodiscard]] ObjectState line(const std::vector<int> &fields) const;
    [[nodiscard]] bool isLine() const { return m_isLine; }
    /// Effective time of the newest that is here; 0 when empty.
    [[nodiscard]] qint64 newestMs() const;

    [[nodiscard]] QByteArray encode() const;
    [[nodiscard]] static Result<ObjectState> decode(QByteArrayView bytes);
    bool operator==(const ObjectState &other) const { return encode() == other.encode(); }

private:
    friend class StatePacker;
    friend class StateUnpacker;
    void restamp(const Origin &origin, bool counts);
    void applyChange(int field, const Change &change, const Origin &origin);

    std::set<EntryRef> m_applied;
    std::map<int, std::vector<Head>> m_heads;
    std::map<int, std::set<EntryRef>> m_awaited; ///< named as replaced, not yet arrived
    std::vector<StepMove> m_moves;
    std::map<int, std::vector<Element>> m_sets;
    bool m_isLine = false;
};

} // namespace mingcha::journal
