// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What of this device's own acts is still on its way: not yet acknowledged, or refused by the centre. Reads only; any
// connection, any thread's own.
#pragma once

#include "core/journal/store.h"

namespace mingcha::journal {

/// Own acts on one object that the centre has not acknowledged, the newest named.
struct WaitingObject
{
    Id object;
    Id dossier;
    QByteArray kind; ///< of the newest
    qint64 ms = 0;   ///< when the newest was done, by the author's clock
    int entries = 0;
};
/// The newest first.
[[nodiscard]] Result<std::vector<WaitingObject>> waitingObjects(Database &database, int limit);

/// One own entry that the centre refused; it stays in the chain, without a position.
struct RefusedEntry
{
    EntryRef ref;
    QByteArray kind;
    Id object;
    Id dossier;
    QByteArray reason;
    qint64 ms = 0;
    Hash headerHash;
    /// Of the second branch (chain.forked): its numbers, and the object that it founded, may be another entry's as well.
    bool branched = false;
    QString said; ///< of a branched one: the longest text in it, as no table shows it any more
};
/// Own entries on one object that the centre took with a mark: kept, with the reason, but what they were
/// to move on has not moved.
struct MarkedObject
{
    Id object;
    QByteArray kind;   ///< of the newest
    QByteArray reason; ///< of the newest
    qint64 ms = 0;     ///< of the newest
    int entries = 0;
};
inline constexpr qint64 kMarkedToldMs = 30LL * 24 * 60 * 60 * 1000; ///< so long its author is told of it
/// Those since `sinceMs`, the newest first; of what came here long before that nothing.
[[nodiscard]] Result<std::vector<MarkedObject>> markedObjects(Database &database, qint64 sinceMs, int limit);
/// The newest first.
[[nodiscard]] Result<std::vector<RefusedEntry>> refusedEntries(Database &database, int limit);

} // namespace mingcha::journal
