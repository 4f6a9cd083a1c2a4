// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Are the objects what their entries say, and the visible rows what the objects say? Merge states are made again from the
// entries that are here and from what the centre had merged before these (basestates.h), and then each object as it is shown, own pending
// entries on top, is given to RowAudit. One object is in memory at a time. Reads only, on any connection.
#pragma once

#include "core/journal/basestates.h"

#include <map>
#include <set>

namespace mingcha::journal {

class ObjectAudit
{
public:
    /// `bases`: without them, of what came as a snapshot only that what is here is in it.
    ObjectAudit(Database &database, const Rooms &rooms, RowAudit::Found found, bool isCentre, BaseStates *bases)
        : m_database(database), m_rooms(rooms), m_found(std::move(found)), m_isCentre(isCentre), m_bases(bases)
    {
    }
    /// How many objects there are.
    [[nodiscard]] Result<qint64> all();
    /// Of these, those not held against all of their entries, as the log or a new epoch is still coming in.
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
    [[nodiscard]] Status readPlaces();
    [[nodiscard]] qint64 displaced();
    [[nodiscard]] bool isRead(const LogKey &log, quint64 position) const;
    [[nodiscard]] Status eachKept(bool showsOthers);
    [[nodiscard]] Status eachUnordered(bool showsOthers);
    [[nodiscard]] Status take(Kept &kept);
    [[nodiscard]] Status checkMerge(const Kept &kept, const std::optional<BaseStates::Base> &base);
    [[nodiscard]] Status checkLine(const Kept &kept, const std::optional<BaseStates::Base> &base);
    [[nodiscard]] Result<bool> isToldInPart(const Kept &kept, const BaseStates::Base &base);
    [[nodiscard]] Status show(Object &object, QByteArrayView type);
    [[nodiscard]] Status findLost();

    Database &m_database;
    const Rooms &m_rooms;
    const RowAudit::Found m_found;
    const bool m_isCentre;
    BaseStates *m_bases;
    using Place = std::pair<QString, Audience>;
    std::map<Place, quint64> m_followed; ///< logs whose place is known, and it: all of them up to there is here
    std::set<Place> m_read;              ///< logs of which anything is read
    std::unique_ptr<RowAudit> m_rows;
    bool m_isRefilling = false; ///< a new epoch is coming in
    qint64 m_unchecked = 0;
    std::map<Id, QByteArray> m_pending; ///< objects with own entries that have no place yet, and their types
};

} // namespace mingcha::journal
