// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a tablet's tables say that only others could have said, or that nothing else holds: which authors are its own, what the
// centre has received, what of a log is shown to be all, what was kept of a second branch. Read for an audit that has the
// keys to check it with (sync/tablet/folderaudit.h).
#pragma once

#include "core/journal/storevalues.h"

#include <optional>
#include <vector>

namespace mingcha::journal {

struct ClaimedAuthor
{
    bool mine = false;
    QByteArray publicKey; ///< that its signatures are held against
    quint64 acknowledged = 0;
    quint64 last = 0;               ///< of its entries here
    bool wroteAcknowledged = false; ///< that entry was written here: it did not come back from the centre
    std::vector<KeptReceipt> receipts;
};

/// An author of another device, as the centre has it; lastSeq 0 when it wrote nothing.
struct KnownAuthor
{
    QByteArray publicKey;
    quint64 lastSeq = 0;
    quint64 lastSigned = 0;
};
[[nodiscard]] Result<KnownAuthor> knownAuthor(Database &database, const Id &incarnation);
/// Who wrote any entry that is here.
[[nodiscard]] Result<std::vector<Id>> authorsOfEntries(Database &database);
/// What became of an entry, as the journal has it; empty when it is not there.
[[nodiscard]] Result<std::optional<Outcome>> outcomeOf(Database &database, const EntryRef &ref);
/// Empty when the tables do not know it.
[[nodiscard]] Result<std::optional<ClaimedAuthor>> claimedAuthor(Database &database, const Id &incarnation);
/// Authors of what waits here or was written here, whoever they count as.
[[nodiscard]] Result<std::vector<Id>> authorsWrittenHere(Database &database);
/// A feed of which something came, up to there, and no proof of the centre shows that it is all.
struct UnprovenFeed
{
    LogKey log;
    quint64 cursor = 0;
};
[[nodiscard]] Result<std::vector<UnprovenFeed>> unprovenFeeds(Database &database);
/// Entries of others that a centre brought back from a copy no longer has, and that are kept aside here; not those
/// of what a first sync left out.
[[nodiscard]] Result<qint64> lostOfOthers(Database &database);
/// Entries of a second branch that are not what their hashes say.
[[nodiscard]] Result<std::vector<EntryRef>> changedBranches(Database &database);

} // namespace mingcha::journal
