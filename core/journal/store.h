// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The journal on disk: entries, merged objects, visible rows, all changed together in one transaction. Belongs to one
// thread (see writer.h) and holds the only connection that writes and checkpoints; begin() and commit() are the writer's.
// A tablet uses write(), applyFeed(), applySnapshot() and settle(); the server admission.h, which stands on the same.
#pragma once

#include "core/base/filelock.h"
#include "core/journal/checkpoint.h"
#include "core/journal/merkle.h"
#include "core/journal/storevalues.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <utility>

namespace mingcha::journal {

class Store
{
public:
    /// Opens or makes the database, takes the folder's lock, migrates. `rooms` and `clock` must outlive the store.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, const Rooms &rooms,
                                                             const Clock &clock);

    [[nodiscard]] Status begin();
    [[nodiscard]] Status commit();
    /// Puts what earlier commits left to later on the disk, by a small one that waits for it.
    [[nodiscard]] Status reachDisk();
    void rollback();
    [[nodiscard]] Status savepoint() { return m_database->query(QStringLiteral("SAVEPOINT act")).run(); }
    [[nodiscard]] Status release() { return m_database->query(QStringLiteral("RELEASE act")).run(); }
    void rollbackToSavepoint();

    /// Enters an author; `publicKey` may be empty for authors known only by their entries.
    [[nodiscard]] Status addAuthor(const Author &author, const Id &device, QByteArrayView publicKey, bool mine);
    /// Appends one act of this device: journal row, merged object and visible row. Refused by a room's rules: Denied.
    [[nodiscard]] Result<Written> write(const Author &author, Draft draft);
    /// Takes in one page of a feed and moves its cursor. Applying it again changes nothing.
    /// `here`: the cursor was lost; the page must show that the log begins with what is here (regain.h), else Damaged.
    /// `fits`: told whether it is shown to be of the log that was shown before; else its place is not passed.
    [[nodiscard]] Status applyFeed(const FeedPage &page, const Frontier &here = {}, bool *fits = nullptr);
    /// Takes in the part of a snapshot of a log that begins `after`, and keeps it as it came. The cursor moves after the last.
    [[nodiscard]] Status applyPart(const LogKey &log, quint64 after, const SnapshotPart &part);
    [[nodiscard]] Status endSnapshot(const LogKey &log, quint64 position);
    /// Takes in and keeps what a snapshot left out of `object`. False, and nothing changed, when the centre that gave it is behind
    /// this tablet.
    [[nodiscard]] Result<bool> applyWhole(const LogKey &log, const Id &object, const SnapshotPart &part);
    /// Somebody looks at what a snapshot left out: it is fetched when there is a link.
    [[nodiscard]] Status want(const Id &object);
    /// The centre did not give it: it waits until somebody looks again.
    [[nodiscard]] Status letWait(const Id &object);
    [[nodiscard]] Status setCursor(const LogKey &log, const Id &dossier, quint64 cursor);
    [[nodiscard]] quint64 cursor(const LogKey &log, const Id &dossier = {});
    /// Takes in what the centre said of pushed entries: acknowledged up to `upTo`, refusals and flags noted.
    [[nodiscard]] Status settle(const Id &incarnation, quint64 upTo, std::span<const Outcome> outcomes,
                                QByteArrayView receipt);
    /// The centre lost something, or began a new epoch: own entries are offered again from the last one on (the centre asks for
    /// what it lacks), and, with `anew`, all feeds are read again from their beginning, as positions are given anew (rule 9).
    [[nodiscard]] Status reconcile(bool anew);
    using IsGiven = std::function<bool(const Id &author, const KeptReceipt &kept)>;
    /// The authors of this device, by its vault: what counts as received without a receipt that the centre gave waits again.
    [[nodiscard]] Status holdToReceipts(const std::vector<Id> &own, const IsGiven &isGiven);
    /// Drops what came by a feed that the reader lost the right to: confirmed states, visible rows, foreign entries. Objects
    /// with unsent work, and own entries, stay (rule 8).
    [[nodiscard]] Status dropFeed(const LogKey &log, const Id &dossier);
    /// Holds what came with a receipt against what this device knows (logwatch.h). `leaves` are of the entries it names.
    [[nodiscard]] Status watchReceipt(const LogKey &log, const LogProof *proof, std::span<const PlacedLeaf> leaves,
                                      const Frontier &held);
    /// The centre has this author's entries up to there and no further: what counted as received beyond that waits again,
    /// in sight.
    [[nodiscard]] Status offerFrom(const Id &incarnation, quint64 upTo);
    /// The same where more than that counts as received; says whether that was so.
    [[nodiscard]] Result<bool> offerIfBeyond(const Id &incarnation, quint64 upTo);
    /// The centre has other bytes under this author's numbers from `from` on: what was written here goes to the second
    /// branch (rule 2), is kept and told as refused until a person looks into it, and no longer part of what is shown.
    [[nodiscard]] Status branchOff(const Id &incarnation, quint64 from);
    /// A null dossier asks for the whole log.
    using Followed = std::function<bool(const LogKey &log, const Id &dossier)>;
    /// Own entries that the centre has taken and no feed will bring, as their log is none of those followed: they count as
    /// settled, and are let go like the rest of that log.
    [[nodiscard]] Result<bool> settleBeyond(const Followed &isFollowed);
    /// Whether the reader's newest entry in an answer is the one that is here. Conflict when it is not.
    [[nodiscard]] Status checkOwn(const OwnTip &tip);
    /// Keeps the author's signature over its link at `seq`.
    [[nodiscard]] Status keepSignature(const EntryRef &ref, QByteArrayView signature);
    /// Whoever signs what comes after an own entry signs for that entry, too. Damaged where it is not as its author signed it.
    [[nodiscard]] Status checkSeal(const EntryRef &end, const QByteArray &publicKey);
    /// In this transaction its author signed it: it needs no look until the next one is rolled back.
    void noteSealed(const EntryRef &end) { m_sealed[end.incarnation] = end.seq; }

    /// The object as shown: confirmed state and own pending entries. An unknown one is empty with a null dossier.
    [[nodiscard]] Result<Object> object(const Id &id);
    /// The visible rows written since the last call.
    [[nodiscard]] std::vector<Touched> takeTouched() { return std::exchange(m_touched, {}); }
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] const Rooms &rooms() const { return m_rooms; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    friend class Admission;
    struct Tail
    {
        qint64 row = 0; ///< of the table incarnation
        quint64 seq = 0;
        Hash link;
        HybridTime time;
        quint64 acknowledged = 0; ///< of an own chain, when it was read: up to where the centre has it
    };

    Store(std::unique_ptr<Database> database, std::unique_ptr<FileLock> lock, const Rooms &rooms, const Clock &clock);
    [[nodiscard]] Result<Composed> compose(const Author &author, Draft draft);
    [[nodiscard]] static Status checkWhole(const Tail &tail);
    [[nodiscard]] Result<std::optional<std::pair<quint64, quint64>>> unconfirmed(qint64 author);
    [[nodiscard]] Result<Tail> tail(const Id &incarnation);
    [[nodiscard]] Result<qint64> authorRow(const Id &incarnation, const Id &person);
    [[nodiscard]] Result<qint64> logRow(const LogKey &log);
    /// Empty when the dossier is not known here.
    [[nodiscard]] Result<std::optional<LogKey>> logOf(const Id &dossier);
    [[nodiscard]] Status place(const Header &header, const Act &act);
    [[nodiscard]] Status insertEntry(qint64 author, const Entry &entry, const Id &object, EntryStatus status,
                                     const QByteArray &reason, qint64 log, quint64 position, qint64 effectiveMs,
                                     const Hash &link);
    /// False, and nothing changed, when the author's number is taken, or its place in the log.
    [[nodiscard]] Result<bool> insertIfNew(qint64 author, const Entry &entry, const Id &object, EntryStatus status,
                                           const QByteArray &reason, qint64 log, quint64 position, qint64 effectiveMs,
                                           const Hash &link);
    /// `isOfBefore`: told whether it is the state of an epoch before, which the new one makes anew.
    [[nodiscard]] Result<Object> confirmed(const Id &id, bool *isOfBefore = nullptr);
    /// Writes the merge state of `confirmed` and the visible row of `shown` (confirmed and pending together).
    [[nodiscard]] Status keep(const Object &confirmed, const Object &shown, QByteArrayView type);
    /// Writes the visible row alone: the confirmed state did not change.
    [[nodiscard]] Status show(const Object &shown, QByteArrayView type);
    // An object is named by the entry that founds it, so two lives of one tablet (rule 2) may found things of two types under
    // one name. What the centre ordered is what it is; the row of what own entries take it for goes.
    [[nodiscard]] Status showAgain(const Object &shown, const QByteArray &told);
    [[nodiscard]] Status dropOtherRows(const Object &shown, QByteArrayView type);
    [[nodiscard]] Status noteConflicts(const Object &shown, QByteArrayView type);
    [[nodiscard]] Status project(const Object &shown, QByteArrayView type);
    [[nodiscard]] Status letGo(const Id &object, QByteArrayView type);
    [[nodiscard]] Status noteDossier(const Id &dossier, const LogKey &log);
    void forget();
    [[nodiscard]] Status noteLeftOut(const SnapshotObject &item);
    [[nodiscard]] Status applyMerged(const LogKey &log, std::span<const SnapshotObject> objects);
    /// What these positions of a log change is fetched, where only part of it is here.
    [[nodiscard]] Status wantChanged(qint64 log, quint64 after, quint64 upTo);
    [[nodiscard]] Status settleContained(const Object &confirmed);
    [[nodiscard]] Status adoptStamps(const Object &confirmed);
    struct Known
    {
        qint64 row = 0;
        qint64 position = 0;
        QByteArray header;
        QByteArray body;
        bool written = false; ///< here, not come by a feed
    };
    [[nodiscard]] Result<std::optional<Known>> known(qint64 author, quint64 seq);
    struct Beyond
    {
        qint64 row = 0;
        Id object;
        QByteArray type;
        Id dossier;
        EntryRef ref;
        bool isSettled = false;
    };
    [[nodiscard]] Result<std::vector<Beyond>> settledBeyond(const Followed &isFollowed);
    [[nodiscard]] static Result<Beyond> beyondOf(const Query &query);
    [[nodiscard]] Result<std::vector<Beyond>> offerUnseen(const Followed &isFollowed);
    [[nodiscard]] Result<std::vector<std::pair<qint64, quint64>>> lostOfEpoch();
    [[nodiscard]] Result<bool> isLetIn(qint64 author, const EntryRef &ref);
    [[nodiscard]] Result<bool> isMerged(const Id &object, const EntryRef &ref);
    [[nodiscard]] Status showThese(const std::vector<Beyond> &entries);
    [[nodiscard]] Status endRefilling();
    [[nodiscard]] Status letGoBeyond(const Followed &isFollowed);
    [[nodiscard]] Status makeWay(qint64 author, const EntryRef &ref, bool written);
    [[nodiscard]] Status setAside(qint64 author, quint64 from, quint64 upTo, bool written);
    [[nodiscard]] Status noteReturned();
    [[nodiscard]] Status takeIn(const FeedItem &item, const LogKey &log, qint64 logRow, bool anyPending,
                                WatchedPage &watched);
    [[nodiscard]] Status takeInAnyway(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow,
                                      bool anyPending);
    [[nodiscard]] Error numberTaken() const;
    [[nodiscard]] Status makeRoom(qint64 log, quint64 position);
    [[nodiscard]] Status noteWithheld(const FeedPage &page, qint64 log, quint64 position);
    [[nodiscard]] Status noteSeen(const Id &incarnation, const Header &header, Act &act);
    [[nodiscard]] Result<bool> takeInDamaged(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow);
    [[nodiscard]] Result<bool> takeInNew(const FeedItem &item, const LogKey &log, qint64 author, qint64 logRow,
                                         bool anyPending);
    [[nodiscard]] Result<bool> keepFounded(const Founded &founded, QByteArrayView type);
    [[nodiscard]] Status confirm(const Header &header, const Act &act, const FeedItem &item, const LogKey &log,
                                 bool anyPending);

    std::unique_ptr<Database> m_database;
    std::unique_ptr<FileLock> m_lock;
    const Rooms &m_rooms;
    const Clock &m_clock;
    // What a transaction has read of small tables; forgotten with it when it is rolled back.
    std::map<Id, Tail> m_tails;
    std::map<Id, quint64> m_sealed;
    QHash<Id, qint64> m_authors;
    QHash<QString, qint64> m_logs;
    QHash<Id, LogKey> m_dossiers;
    std::vector<Touched> m_touched;
    // The newest checkpoint of each log, and which of them each author here has carried on in an entry.
    QHash<qint64, std::optional<SeenCheckpoint>> m_seen;
    std::map<std::pair<Id, qint64>, quint64> m_carried;
};

/// The object an act acts on: the one it names, or the one its entry founds.
[[nodiscard]] inline Id objectOf(const Header &header, const Act &act)
{
    return act.object ? *act.object : objectFoundedBy(header.ref());
}
/// All that an act is about: its object, its dossier, and what it names as a field's value.
[[nodiscard]] std::vector<Id> idsNamed(const Header &header, const Act &act);

} // namespace mingcha::journal
