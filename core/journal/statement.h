// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A prepared statement as a Query holds it: for the files that implement Query only.
#pragma once

#include "core/journal/database.h"

#include <sqlite3.h>

#include <optional>
#include <utility>
#include <vector>

namespace mingcha::journal {

constexpr qsizetype kShortRoom = 4096; ///< for the texts and ids of one row

struct Query::Slot
{
    Slot(Database &database, sqlite3 *connection, const QString &sql, QString path);
    ~Slot() { sqlite3_finalize(statement); }
    Slot(const Slot &) = delete;

    Database &owner;
    sqlite3 *handle;
    sqlite3_stmt *statement = nullptr;
    QString file;
    std::optional<Error> broken;
    // What is bound, for SQLite reads it in place while the statement runs: long values shared, short ones side by side.
    std::vector<QByteArray> held;
    std::unique_ptr<char[]> room;
    qsizetype roomTaken = 0;
    bool busy = false;

    const QByteArray &hold(QByteArray value) { return held.emplace_back(std::move(value)); }
    /// So many bytes that stay where they are until forgetHeld(); null when there is no more room.
    char *shortOf(qsizetype length)
    {
        if (!room)
            room = std::make_unique_for_overwrite<char[]>(kShortRoom);
        return length <= kShortRoom - roomTaken ? room.get() + std::exchange(roomTaken, roomTaken + length) : nullptr;
    }
    void forgetHeld()
    {
        held.clear();
        roomTaken = 0;
    }
};

} // namespace mingcha::journal
