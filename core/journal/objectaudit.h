// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Are the objects what their entries say, and the visible rows what the objects say? Merge states are made again from the
// entries that are here (of what came as a snapshot only its sum is), and then each object as it is shown, own pending
// entries on top, is given to RowAudit. One object is in memory at a time. Reads only, on any connection.
#pragma once

#include "core/journal/rowaudit.h"

#include <map>

namespace mingcha::journal {

class ObjectAudit
{
public:
    ObjectAudit(Database &database, const Rooms &rooms, RowAudit::Found found, bool isCentre)
        : m_database(database), m_rooms(rooms), m_found(std::move(found)), m_isCentre(isCentre)
    {
    }
    /// How many objects there are.
    [[nodiscard]] Result<qint64> all();
    /// Of these, those not held against all of their entries, as a new epoch is coming in.
    [[nodiscard]] qint64 unchecked() const { return m_unchecked; }

private:
    struct Kept
    {
        Object object;
        QByteArray type;
        qint64 conflicts = 0; ///< negative: of an epoch before
        QByteArray state;
    };
    [[nodiscard]] Status readPending();
    [[nodiscard]] Status eachKept(bool showsOthers);
    [[nodiscard]] Status eachUnordered(bool showsOthers);
    [[nodiscard]] Status take(Kept &kept);
    [[nodiscard]] Status checkMerge(const Kept &kept);
    [[nodiscard]] Status show(Object &object, QByteArrayView type);
    [[nodiscard]] Status findLost();

    Database &m_database;
    const Rooms &m_rooms;
    const RowAudit::Found m_found;
    const bool m_isCentre;
    std::unique_ptr<RowAudit> m_rows;
    bool m_isRefilling = false; ///< a new epoch is coming in
    qint64 m_unchecked = 0;
    std::map<Id, QByteArray> m_pending; ///< objects with own entries that have no place yet, and their types
};

} // namespace mingcha::journal
