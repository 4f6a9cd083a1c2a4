// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Conflicts as people settle them (rule 3): for each field the values side by side, who gave each, and the value both
// began from; for the life line its tips (rule 4). A settlement is one entry of the kind "TYPE.settled" that names all heads
// it was chosen among and gives one of their values; checkSettlement() is what every room asks of it, who may is the room's
// own to say. Reads only; any connection, any thread's own.
#pragma once

#include "core/journal/store.h"

namespace mingcha::journal {

constexpr int kMaxConflictsListed = 500;

struct ConflictedObject
{
    Id object;
    QByteArray type;
    Id dossier;
    int conflicts = 0;
};
/// Objects with fields or moves in conflict.
[[nodiscard]] Result<std::vector<ConflictedObject>> conflictedObjects(Database &database, int limit);

struct ConflictValue
{
    EntryRef ref; ///< of the latest entry that gave this value
    Id actor;
    qint64 ms = 0;
    bool mine = false; ///< written on this device
    QByteArray kind;   ///< of the entry; empty when that is not here
    QCborValue value;
};
struct FieldConflict
{
    int field = 0;
    std::vector<ConflictValue> values; ///< unequal ones, the shown one first
    std::vector<Head> heads;           ///< all of them: what a settlement replaces
    QCborValue base;                   ///< what both began from; undefined: nothing, or no longer here
};
struct MoveConflict
{
    EntryRef ref;
    Id actor;
    qint64 ms = 0;
    bool mine = false;
    QByteArray step;
};
struct Conflicts
{
    Id object;
    Id dossier;
    QByteArray type;
    std::vector<FieldConflict> fields;
    std::vector<MoveConflict> moves;                ///< empty, or several after one, of different steps
    QByteArray stepBefore;                          ///< what those moves follow; empty: nothing they have in common
    std::vector<std::pair<int, QCborValue>> agreed; ///< the other fields, as they stand
    std::vector<Id> own;                            ///< the incarnations of this device
};
/// NotFound when the object is not there.
[[nodiscard]] Result<Conflicts> conflictsOf(Database &database, const Id &object);

/// What was chosen: the fields that are settled with their values, and the step that stands; empty: the life line is not.
struct Chosen
{
    std::vector<std::pair<int, QCborValue>> fields;
    QByteArray step;
};
/// The draft that settles: it names the heads and moves of `conflicts`, so that what came later is not settled unseen.
[[nodiscard]] Draft settlement(const Conflicts &conflicts, const Chosen &chosen);

inline constexpr char kSettledVerb[] = ".settled";
/// Refused "settle.shape" unless each field names two heads or more and gives the value of one, and the move follows two or
/// more and takes the step of one. Heads already replaced are read from the journal.
[[nodiscard]] Verdict checkSettlement(const Judging &judging);

} // namespace mingcha::journal
