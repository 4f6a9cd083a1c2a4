// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What goes into the store and comes out of it: drafts, pages of feeds, the centre's word on entries. Values only.
#pragma once

#include "core/journal/checkpoint.h"
#include "core/journal/room.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <utility>

namespace mingcha::journal {

enum class EntryStatus {
    Pending = 0,  ///< own, not yet ordered by the centre
    Accepted = 1, ///< has a position
    Refused = 2,  ///< its author had no right: no position, kept with the reason
    Flagged = 3,  ///< has a position, but is against a rule: its move moves nothing
    Damaged = 4,  ///< its body no longer matches its hash; the chain goes on
};

/// One person on one device, for one life of key and data.
struct Author
{
    Id incarnation;
    Id person;
};

/// An act to be written; replaced heads and followed moves are filled in where the act names none.
struct Draft
{
    QByteArray kind;
    Id dossier; ///< null: the object founded is its own dossier
    Act act;
    std::optional<qint64> satelliteMs;
};

/// The centre's word on own entries, as its bytes are kept.
struct KeptReceipt
{
    quint64 seq = 0; ///< up to which it is kept
    QByteArray bytes;
};

/// Numbers of one chain that follow each other.
struct ChainRun
{
    Id incarnation;
    quint64 from = 0;
    quint64 upTo = 0;
    bool operator==(const ChainRun &) const = default;
};

struct Written
{
    EntryRef ref;
    Id object;
    Hash link; ///< of its author's chain up to here
};

/// A draft turned into the entry it will be, judged and sealed but not yet kept.
struct Composed
{
    Entry entry;
    Act act;
    Object before;
    Hash link;
};

/// What an entry that founds an object makes of it, and that state as it is kept.
struct Founded
{
    Object object;
    QByteArray state;
};

/// One entry as a log gives it. Empty header: the reader's own entry, which it has.
struct FeedItem
{
    EntryRef ref;
    quint64 position = 0;
    qint64 effectiveMs = 0;
    QByteArray flag; ///< empty: accepted; else why it was flagged
    QByteArray headerBytes;
    QByteArray body;                        ///< empty with a header: the centre's disk damaged it
    std::shared_ptr<const Parsed> parsed;   ///< where the bytes were decoded already, and their hash made from the body
    std::shared_ptr<const Founded> founded; ///< see workOut()
    std::optional<Hash> leaf;               ///< in the log's tree, where it was worked out already
};

/// Works out, on any thread and ahead of the writer, an item's leaf and what a parsed one founds in `log`.
void workOut(FeedItem &item, const LogKey &log);

struct FeedPage
{
    LogKey log;
    Id dossier; ///< null: the whole log
    std::vector<FeedItem> items;
    quint64 completeTo = 0; ///< all up to here is had once this page is applied
    quint64 head = 0;
    std::optional<LogProof>
        proof;              ///< that the log at `completeTo` holds the items, and goes on from what was seen before
    bool asksProof = false; ///< it was asked for with its proof: entries without one do not fit
    quint64 askedFrom = 0;  ///< where the asking side was
};

/// The reader's newest own entry in an answer, and the centre's link there: with it all before it are the same too.
struct OwnTip
{
    EntryRef ref; ///< seq 0: there is none
    Hash link;
};

/// An object as a snapshot carries it: its confirmed merge state, or a ledger line of it.
struct SnapshotObject
{
    Id id;
    QByteArray type;
    Id dossier;
    ObjectState state;
    bool isPartial = false; ///< of it, or of what belongs to it, there is more on demand
};

/// Some of the objects of a log, as they were at `position` or later.
struct SnapshotPart
{
    quint64 position = 0;
    std::vector<SnapshotObject> objects;
    quint64 next = 0;     ///< where the part after this one begins; 0: this is the last
    Frontier tree;        ///< of the log at `position`; of an object fetched whole empty
    QByteArray packed;    ///< as it came,
    QByteArray signature; ///< and as the centre signed it
};

/// One entry as a log has it.
struct PlacedLeaf
{
    quint64 position = 0;
    Hash leaf;
};
/// Of the items of a page: what its proof is checked with.
struct WatchedPage
{
    std::vector<PlacedLeaf> leaves;
    std::vector<std::pair<Id, SeenCheckpoint>> seen; ///< what their authors had seen of the log
    void note(const FeedItem &item, const QByteArray &headerBytes);
};

/// The centre's word on one pushed entry.
struct Outcome
{
    quint64 seq = 0;
    EntryStatus status = EntryStatus::Accepted;
    QByteArray reason;
    LogKey log;
    quint64 position = 0;
    qint64 effectiveMs = 0;
    bool operator==(const Outcome &) const = default;
};

/// A visible row that a transaction wrote: what screens and open desks listen to.
struct Touched
{
    QByteArray type;
    Id object;
    Id dossier;
    LogKey log;
};

} // namespace mingcha::journal
