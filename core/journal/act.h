// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What an entry's body says, in the one shape all kinds share: values set in fields (naming the heads they replace),
// one move on the object's life line (naming the moves it follows), elements added to sets. Rooms give the numbers
// their meaning; the journal merges them without knowing it. Fields and sets are numbered 1…; a number is never reused.
#pragma once

#include "core/journal/entry.h"

#include <QCborValue>

#include <map>
#include <optional>
#include <vector>

namespace mingcha::journal {

struct Change
{
    QCborValue value;
    std::vector<EntryRef> replaces;
    QByteArray encoded; ///< the value's bytes where it was read from them; else empty
};

struct Move
{
    QByteArray step;             ///< where on the life line the object now is
    std::vector<EntryRef> after; ///< the moves it follows: one; none for the first; several for a settlement
};

/// What an author was last shown of the log that an act goes into, before the act: forks of a log meet in what others read.
struct SeenCheckpoint
{
    Id epoch;
    quint64 size = 0;
    Hash root;
    bool operator==(const SeenCheckpoint &) const = default;
};

struct Act
{
    std::optional<Id> object; ///< absent: this entry founds a new object
    std::map<int, Change> changes;
    std::optional<Move> move;
    std::map<int, std::vector<QCborValue>> additions;
    std::optional<SeenCheckpoint> seen; ///< filled in by the journal
    /// Of the entry that founded what it is about (Room::about): ids are numbers, and a copy of a tablet may have founded
    /// something else under the same one. Filled in by the journal, where that entry is here.
    std::optional<ShortHash> founder;

    Act &set(int field, QCborValue value)
    {
        changes[field] = {std::move(value), {}, {}};
        return *this;
    }
    Act &add(int setNumber, QCborValue element)
    {
        additions[setNumber].push_back(std::move(element));
        return *this;
    }
    /// The entries that it replaces or follows.
    [[nodiscard]] std::vector<EntryRef> follows() const;
    /// The value this act gives a field; undefined when it gives none.
    [[nodiscard]] QCborValue value(int field) const
    {
        const auto found = changes.find(field);
        return found == changes.end() ? QCborValue() : found->second.value;
    }
};

/// What an entry's bytes say, decoded where there is time for it.
struct Parsed
{
    Header header;
    Act act;
};

/// Canonical bytes; refs to entries of `author` are written as their number alone.
[[nodiscard]] QByteArray encodeAct(const Act &act, const Id &author);
[[nodiscard]] Result<Act> decodeAct(QByteArrayView body, const Id &author);

} // namespace mingcha::journal
