// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the journal holds of one object: its entries as lines for people (who, when, which hash, which place in the log),
// and its merged state for a reader's connection. Reads only; any connection, any thread's own.
#pragma once

#include "core/journal/room.h"
#include "core/journal/store.h"

namespace mingcha::journal {

struct HistoryEntry
{
    EntryRef ref;
    QByteArray kind;
    Id actor;
    Moment moment;          ///< the author's clocks as they were
    qint64 effectiveMs = 0; ///< the centre's; the author's own time while pending
    EntryStatus status = EntryStatus::Pending;
    QByteArray reason;    ///< why it was refused or flagged
    quint64 position = 0; ///< 0: not ordered (yet)
    LogKey log;
    Hash headerHash; ///< what the chain links
    QByteArray body;
};

/// Every entry on an object, in the order of effective time; those refused included.
[[nodiscard]] Result<std::vector<HistoryEntry>> history(Database &database, const Id &object);
/// The number of an author's last entry here; 0 before the first.
[[nodiscard]] quint64 lastSeq(Database &database, const Id &incarnation);
/// The author's link after that entry. NotFound when the entry is not here.
[[nodiscard]] Result<Hash> linkAt(Database &database, const EntryRef &ref);
/// Of the header that founded an object; none where that is not here, or its link shows that the disk changed it.
[[nodiscard]] Result<std::optional<ShortHash>> founderOf(Database &database, const Id &object);
/// Own entries that the centre has not yet ordered, on top of the confirmed state.
[[nodiscard]] Status addPending(Database &database, Object &object);
/// The object as shown, confirmed state and own pending entries, as Store::object gives it. Empty, with a null dossier,
/// when it is not there.
[[nodiscard]] Result<Object> readObject(Database &database, const Id &id);

/// One entry as the whole journal lists it, for tools.
struct JournalLine
{
    EntryRef ref;
    QByteArray kind;
    Id object;
    Id dossier;
    EntryStatus status = EntryStatus::Pending;
    QByteArray reason;
    quint64 position = 0;
    qint64 effectiveMs = 0;
    Hash headerHash;
    bool mine = false;
    bool received = false; ///< the centre has it
};
/// Number of the newest entry of a chain that is here; 0 when none is.
[[nodiscard]] Result<quint64> lastSeqOf(Database &database, const Id &incarnation);
/// Every entry in the order it came here; `onlyUnsettled`: own ones not acknowledged or refused.
[[nodiscard]] Result<std::vector<JournalLine>> journalLines(Database &database, bool onlyUnsettled);
/// Objects of a type in a dossier that its accepted entries found or change, in the order of their first ones.
[[nodiscard]] Result<std::vector<Id>> objectsOfDossier(Database &database, const Id &dossier, const QString &type);
/// Whether anybody's life is entered in it: a new database has none.
[[nodiscard]] bool isInUse(Database &database);
/// Objects of a type, by id.
[[nodiscard]] Result<std::vector<Id>> objectsOfType(Database &database, const QString &type);

} // namespace mingcha::journal
