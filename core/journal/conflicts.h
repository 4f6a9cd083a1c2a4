// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Conflicts as people settle them (rule 3): for each field the values side by side, who gave each, and the value both
// began from; for the life line its tips (rule 4). The settlement itself is a draft like any other: Store::write names
// all heads as replaced. Reads only; any connection, any thread's own.
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
    EntryRef ref;
    Id actor;
    qint64 ms = 0;
    bool mine = false;        ///< written on this device
    QByteArray kind;          ///< of the entry; empty when that is not here
    QCborValue value;
};
struct FieldConflict
{
    int field = 0;
    std::vector<ConflictValue> values;  ///< unequal ones, the shown one first
    QCborValue base;                    ///< what both began from; undefined: nothing, or no longer here
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
    std::vector<MoveConflict> moves;    ///< empty, or several after one
    std::vector<std::pair<int, QCborValue>> agreed;  ///< the other fields, as they stand
};
/// NotFound when the object is not there.
[[nodiscard]] Result<Conflicts> conflictsOf(Database &database, const Id &object);

/// An act that gives each field the value chosen; the heads are named when it is written.
[[nodiscard]] Draft settlement(const Conflicts &conflicts, const QByteArray &kind,
                               const std::vector<std::pair<int, QCborValue>> &chosen);

} // namespace mingcha::journal
