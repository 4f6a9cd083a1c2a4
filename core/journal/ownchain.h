// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What this device's own chains hold beyond what the centre has acknowledged, where they are signed, and which feeds were
// begun: what the tablet's end of the wire asks of the journal. Reads on any connection; writes inside a writer's job.
#pragma once

#include "core/journal/feed.h"
#include "core/journal/keys.h"
#include "core/journal/store.h"

namespace mingcha::journal {

/// A locked author's chain is signed at every so many unsent entries, so that it can still be sent in batches.
inline constexpr int kSealEvery = 64;

/// One of this device's authors.
struct OwnChain
{
    Id incarnation;
    quint64 acknowledged = 0;
    quint64 last = 0;
    quint64 lastSigned = 0;
    qint64 firstRow = 0; ///< when its first unsent entry was made, in this device's order; 0: nothing is unsent
    quint64 turnEnd = 0; ///< the last seq made before another author's first unsent entry
};
/// Those with something unsent in the order it was made: an act of a second person at this tablet must reach the centre
/// after what it builds on and before what builds on it.
[[nodiscard]] Result<std::vector<OwnChain>> ownChains(Database &database);

struct ChainEntry
{
    quint64 seq = 0;
    QByteArray headerBytes;
    QByteArray body;
    Hash link;
};
/// Entries of a chain from `from` up to `upTo`, at most `limit`, in order.
[[nodiscard]] Result<std::vector<ChainEntry>> chainEntries(Database &database, const Id &incarnation, quint64 from,
                                                           quint64 upTo, int limit);

struct KeptSignature
{
    quint64 seq = 0;
    QByteArray signature;
};
/// The first signature kept at or after `from`; empty when there is none.
[[nodiscard]] Result<std::optional<KeptSignature>> keptSignature(Database &database, const Id &incarnation,
                                                                 quint64 from);
/// Keeps the author's signature over its link at `ref` (rule 15).
[[nodiscard]] Status sealAt(Store &store, const EntryRef &ref, const SigningKey &key);
/// As far as the chain is not yet acknowledged: every kSealEvery entries and at its end.
[[nodiscard]] Status sealUnsent(Store &store, const Id &incarnation, const SigningKey &key);

struct BegunFeed
{
    LogKey log;
    Id dossier;
    quint64 cursor = 0;
    quint64 held = 0; ///< size of the tree whose frontier is held
};
[[nodiscard]] Result<std::vector<BegunFeed>> begunFeeds(Database &database);

struct OwnCounts
{
    int waiting = 0; ///< own entries the centre has not acknowledged
    int refused = 0;
    int conflicts = 0; ///< objects
};
[[nodiscard]] Result<OwnCounts> ownCounts(Database &database);

/// The journal's last row, to ask later what came after it; 0 when it is empty.
[[nodiscard]] Result<qint64> lastRow(Database &database);
struct OwnEntry
{
    QByteArray kind;
    Id object;
    qint64 wallMs = 0;
};
/// What was recorded on this device after a row of the journal, in order.
[[nodiscard]] Result<std::vector<OwnEntry>> ownAfter(Database &database, qint64 row, int limit);

/// Small values that outlive the program.
[[nodiscard]] QByteArray readMeta(Database &database, const QString &key);
/// Under this key while what a restored centre has comes in (Store::reconcile).
inline const QString kRefillingKey = QStringLiteral("journal.refilling");
[[nodiscard]] Status writeMeta(Database &database, const QString &key, const QByteArray &value);

} // namespace mingcha::journal
