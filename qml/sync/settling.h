// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What stands in conflict on one object as people settle it: a line for each field (fields that belong together are one)
// and one for the life line, on each line the values with their authors, whether this person may choose, and whether a
// reason is asked for. The screen and "mingcha act" both settle through settle(). Reads only; any thread's connection.
#pragma once

#include "core/journal/conflicts.h"
#include "core/person/person.h"

#include <map>

namespace mingcha::app {

/// Stands for the life line where others have a field's number.
constexpr int kLifeLine = 0;

struct SettlingOption
{
    std::vector<std::pair<int, QCborValue>> values; ///< of the fields of the line that are in conflict
    QByteArray step;                                ///< of the life line
    QString text;
    QString author;
    qint64 ms = 0;
    bool mine = false; ///< given on this tablet
};
struct SettlingLine
{
    int field = kLifeLine;
    QString name;
    QString base;                        ///< what both began from
    std::vector<SettlingOption> options; ///< theirs, mine, then further ones; between others the one shown is first
    bool asksWords = false;
    QByteArray denied; ///< why this person may not choose here; empty: may
};
struct Settling
{
    journal::Conflicts conflicts;
    std::vector<SettlingLine> lines;
};
/// NotFound when the object is not there.
[[nodiscard]] Result<Settling> readSettling(journal::Database &database, const person::Person &me, const Id &object);

/// The settlement of what was chosen: for each line by its field the option's place. Conflict when something came since.
[[nodiscard]] Result<journal::Draft> settle(journal::Database &database, const person::Person &me, const Settling &seen,
                                            const std::map<int, int> &chosen, const QString &words);

} // namespace mingcha::app
