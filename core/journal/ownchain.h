// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What this device's own chains hold beyond what the centre has acknowledged, where they are signed, and which feeds were
// begun: what the tablet's end of the wire asks of the journal. Reads on any connection; writes inside a writer's job.
#pragma once

#include "core/journal/feed.h"
#include "core/journal/keys.h"
#include "core/journal/store.h"

#include <span>

namespace mingcha::journal {

/// Of what waits to be sent every so-manieth entry keeps its signature: a batch ends at one.
inline constexpr int kSealEvery = 4;

/// One of this device's authors.
struct OwnChain
{
    Id incarnation;
    quint64 acknowledged = 0;
    quint64 last = 0;
    quint64 lastSigned = 0;
    quint64 lastWritten = 0; ///< here, that is: not come back from the centre
    qint64 firstRow = 0;     ///< when its first unsent entry was made, in this device's order; 0: nothing is unsent
    quint64 turnEnd = 0;     ///< the last seq made before another author's first unsent entry
};
/// Those with something unsent in the order it was made: an act of a second person at this tablet must reach the centre
/// after what it builds on and before what builds on it.
/// `received`: what the centre has beyond what the tables say yet.
[[nodiscard]] Result<std::vector<OwnChain>> ownChains(Database &database, std::span<const EntryRef> received = {});

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

/// Which entries of a chain its author was told are refused, from `from` up to `upTo`, at most `limit`, in order.
[[nodiscard]] Result<std::vector<quint64>> refusedEntries(Database &database, const Id &incarnation, quint64 from,
                                                          quint64 upTo, int limit);

/// The first own entry of a run that is still shown as refused and that no feed brings; empty when there is none.
[[nodiscard]] Result<std::optional<quint64>> firstRefused(Database &database, const ChainRun &run,
                                                          const Store::Followed &isFollowed);

/// The centre's words on an author's entries, of those up to `from` or beyond.
[[nodiscard]] Result<std::vector<QByteArray>> keptReceipts(Database &database, const Id &incarnation, quint64 from);

struct KeptSignature
{
    quint64 seq = 0;
    QByteArray signature;
};
/// The signatures kept at and after `from`, in order, at most `limit`: where a batch may end.
[[nodiscard]] Result<std::vector<KeptSignature>> keptSignatures(Database &database, const Id &incarnation, quint64 from,
                                                                int limit);
/// In the transaction of an act that wrote the entries `first` … `last`: signs the chain's new end, so that nobody without
/// the key changes what waits here or cuts it off unseen. Of what waits a signature stays every kSealEvery entries, where a
/// batch may end, and where another author of this device had a turn, and at the end of what the centre once took; others give way to the one after.
[[nodiscard]] Status sealWritten(Store &store, quint64 first, const Written &last, const SigningKey &key);
/// Own chains whose end waits and is not signed.
inline constexpr char kUnsealedChains[] =
    "SELECT 1 FROM incarnation i WHERE mine = 1 AND (SELECT max(seq) FROM journal j WHERE j.incarnation = i.n AND "
    "link <> zeroblob(32)) > max(acknowledged, coalesce((SELECT max(seq) FROM signature s WHERE s.incarnation = i.n), 0))";
/// Under this key while what an older version wrote and had not sent waits for its author's signature.
inline const QString kUnsealedKey = QStringLiteral("journal.unsealed");
/// Signs that, at an unlock. Nothing else that is found without a signature is ever signed: its author did not write it.
[[nodiscard]] Status sealOlder(Store &store, const Id &incarnation, const SigningKey &key);

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
