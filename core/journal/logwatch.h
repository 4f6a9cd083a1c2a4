// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A tablet's eye on the centre's logs: holds every page and receipt against what was shown before, compares what others say
// they were shown, and keeps as an alarm what does not fit. An alarm stops nothing: entries are taken in and sent as
// before, and a person is told. Within the writer's transaction; the functions below read on any connection.
#pragma once

#include "core/journal/database.h"
#include "core/journal/store.h"

#include <span>

namespace mingcha::journal {

enum class AlarmKind {
    Unsigned, ///< a checkpoint that the centre did not sign
    Unproven, ///< no proof where there were proofs before
    Changed,  ///< the log does not go on from what was shown before
    Forked,   ///< it shows others, or showed once, another log than this one
    Promised, ///< a receipt names a place in the log where the entry is not
    Withheld, ///< a page of a whole log left out what stands at a place in it
};

/// A page of a log did not fit what was shown before, and then one did again: what came in between, and what the log had before,
/// may be other than what it has now, so all is to be read once more.
[[nodiscard]] Result<bool> isToReadAgain(Database &database);
/// It is being read.
[[nodiscard]] Status readingAgain(Database &database);

struct LogAlarm
{
    LogKey log;
    AlarmKind kind = AlarmKind::Changed;
    qint64 atMs = 0;
    quint64 size = 0; ///< entries that the log had in what did not fit; of what was withheld its place
    Id source;        ///< whose entry told of the other log; null: the centre's own word
};

class LogWatch
{
public:
    LogWatch(Database &database, qint64 log, qint64 nowMs) : m_database(database), m_log(log), m_nowMs(nowMs) {}
    /// `leaves` are those of all items of the page; `seen` is what their authors had seen of this log. False when the page is
    /// not shown to be of the log that was shown before: then its place is not passed.
    [[nodiscard]] Result<bool> page(const FeedPage &page, std::span<const PlacedLeaf> leaves,
                                    std::span<const std::pair<Id, SeenCheckpoint>> seen);
    /// Of a whole log the entry at `position` did not come, and what comes after it did.
    [[nodiscard]] Status withheld(const LogKey &log, quint64 position);
    /// What came with a receipt; `held` is the frontier that was told with the question.
    [[nodiscard]] Status receipt(const LogProof &proof, std::span<const PlacedLeaf> leaves, const Frontier &held);
    /// The place in the log was lost: what is held of its tree no longer says how far.
    [[nodiscard]] Status forget(const Id &dossier);
    /// The newest that was shown is held against what is shown next.
    [[nodiscard]] Status compareAgain();
    /// A receipt came without a proof.
    [[nodiscard]] Status receiptUnproven();
    /// The newest checkpoint of this log that the centre showed and that held; not what others say they were shown.
    [[nodiscard]] Result<std::optional<SeenCheckpoint>> newest();

private:
    struct Kept
    {
        Id epoch;
        Frontier frontier;
    };
    struct Pending
    {
        quint64 size = 0;
        Hash root;
        QByteArray signature;
        Id source;
    };
    [[nodiscard]] Result<std::optional<Kept>> kept(const Id &dossier);
    [[nodiscard]] Status keep(const Id &dossier, const LogProof &proof, const Frontier &frontier);
    [[nodiscard]] Status keepCheckpoint(const Id &epoch, quint64 size, const Hash &root, const QByteArray &signature,
                                        const Id &source, bool settled);
    [[nodiscard]] Result<std::vector<Pending>> pending(const Id &epoch);
    [[nodiscard]] Status takeOver(const Checkpoint &checkpoint);
    /// Compares what is waiting with trees that are known now.
    [[nodiscard]] Status compare(const Id &epoch, std::span<const Frontier> known);
    [[nodiscard]] Result<bool> check(const FeedPage &page, std::span<const PlacedLeaf> leaves,
                                     const std::optional<Kept> &kept);
    [[nodiscard]] Result<bool> misfit(AlarmKind kind, const Checkpoint &checkpoint, const QByteArray &signature);
    [[nodiscard]] QString misfitKey() const;
    [[nodiscard]] Status alarm(AlarmKind kind, const Checkpoint &checkpoint, const QByteArray &signature,
                               const Id &source = {});

    Database &m_database;
    qint64 m_log;
    qint64 m_nowMs;
};

/// The oldest first.
[[nodiscard]] Result<std::vector<LogAlarm>> logAlarms(Database &database);
/// Older trees whose roots are to be compared once the centre tells them.
[[nodiscard]] Result<std::vector<HeldSize>> treesToCompare(Database &database);
struct HeldTree
{
    LogKey log;
    Id epoch;
    Frontier frontier;
};
/// What a feed was shown to be last, and what the centre signed of it.
struct ShownTree
{
    LogKey log;
    Id dossier; ///< null: the whole log
    Id epoch;
    std::optional<Frontier> frontier; ///< empty: what is kept of it is none
    QByteArray text;
    QByteArray signature;
};
[[nodiscard]] Result<std::vector<ShownTree>> shownTrees(Database &database);
/// Whether the text is a checkpoint of this log, epoch and tree.
[[nodiscard]] bool isTextOf(const ShownTree &tree);
/// The frontier held of the log that an own entry belongs into; empty when none is.
[[nodiscard]] Result<std::optional<HeldTree>> heldTreeFor(Database &database, const EntryRef &entry);

} // namespace mingcha::journal
