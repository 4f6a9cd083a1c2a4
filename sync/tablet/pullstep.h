// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Decides what to pull next and what an answer means: which feeds from which cursors, whether to wait at the centre for
// news, when a long log is begun with its snapshot, and when to stop because the centre is not the one this data came
// from. A pure step: no disk, no network, no event loop.
#pragma once

#include "sync/wire/messages.h"

#include <optional>
#include <vector>

namespace mingcha::tablet {

/// A feed and up to where this device has it.
struct Followed
{
    wire::FeedName feed;
    quint64 cursor = 0;
    quint64 held = 0; ///< size of the log's tree whose frontier is held
    journal::Frontier here =
        {}; ///< where the cursor was lost: the tree of what is here, until the centre shows the same
    bool isLookedAt = false;
    bool isMisfit = false; ///< a page did not fit, and was asked for once more
    bool operator==(const Followed &) const = default;
};

struct PullNext
{
    enum class Kind { Pull, Snapshot, Stop } kind = Kind::Pull;
    wire::PullRequest request; ///< for Pull
    journal::LogKey log;       ///< for Snapshot
    quint64 after = 0;         ///< for Snapshot: where its part begins
    int most = 0;              ///< for Snapshot: objects in it
};

/// What one answer asks of the disk, in one transaction.
struct PullApply
{
    std::vector<journal::FeedPage> pages;
    journal::OwnTip own; ///< to be compared first
};

class PullStep
{
public:
    enum class Trouble { None, EpochChanged, CentreBehind, BadAnswer };

    /// What the device has: the epoch its data belongs to (null: none yet), and its feeds with their cursors.
    PullStep(const Id &epoch, std::vector<Followed> feeds);

    /// Whole logs without a cursor, of which it is not known yet what is here.
    [[nodiscard]] std::vector<journal::LogKey> toRegain() const;
    void regain(const journal::LogKey &log, journal::Frontier here);
    /// What a page must show to begin with; empty unless its cursor is to be regained.
    [[nodiscard]] journal::Frontier hereOf(const journal::FeedPage &page) const;
    /// What is here is not what the centre has: all of it is pulled.
    void notRegained();
    /// The logs may have been others for a while, as after an unannounced restore: it is as when a new epoch begins.
    /// Once, until it is allowed again: who spoils a page now and then does not keep it at that.
    void readAgain();
    void allowReadAgain() { m_hasReadAgain = false; }
    /// Older trees to be compared: each is asked about once.
    void compare(const std::vector<journal::HeldSize> &trees);
    /// `mayWait`: there is nothing else to do, so the centre may hold the request until something is new.
    [[nodiscard]] PullNext next(bool mayWait) const;
    /// What is to be stored; nothing when the answer shows trouble. Call applied() once it is stored.
    [[nodiscard]] PullApply heard(const wire::PullAnswer &answer);
    /// `fits`: which of them were of the logs shown before; none given: all. One that was not is asked for once more, against
    /// what is shown now.
    void applied(const std::vector<journal::FeedPage> &pages, const std::vector<bool> &fits = {});
    /// One part of the snapshot asked for; false when it does not fit: the snapshot is begun again.
    [[nodiscard]] bool heardPart(const journal::SnapshotPart &part);
    /// A part did not come through: the next is smaller, so that less is sent again should it be cut as well.
    void lostPart();
    /// The position to set as the cursor, once the last part is stored.
    [[nodiscard]] std::optional<quint64> snapshotComplete() const;
    void appliedSnapshot();
    /// The centre has no snapshot for this: its entries are pulled instead.
    void noSnapshot();

    /// A page of a whole log left something out: the next session asks again from the cursor on the disk.
    [[nodiscard]] bool leftOut() const { return m_leftOut; }
    /// Everything the centre had at its last answer is here.
    [[nodiscard]] bool complete() const { return m_complete; }
    /// Raised with everything new that was taken in.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] const Id &epoch() const { return m_epoch; }
    /// With EpochChanged: the centre's.
    [[nodiscard]] const Id &newEpoch() const { return m_newEpoch; }
    /// The data is prepared for the new epoch: everything is pulled from the beginning.
    void beginEpoch();
    [[nodiscard]] const std::vector<Followed> &feeds() const { return m_feeds; }
    /// Feeds that the reader had a right to before and no longer has (rule 8); emptied by asking.
    [[nodiscard]] bool hasLost() const { return !m_lost.empty(); }
    [[nodiscard]] std::vector<wire::FeedName> takeLost() { return std::exchange(m_lost, {}); }
    void stillLost(const std::vector<wire::FeedName> &lost) { m_lost.insert(m_lost.end(), lost.begin(), lost.end()); }

private:
    struct Snapshot
    {
        journal::LogKey log;
        quint64 position = 0;
        quint64 after = 0;
        bool begun = false;
        bool last = false;
    };
    [[nodiscard]] Followed *find(const wire::FeedName &name);
    void adopt(const std::vector<wire::FeedName> &names);
    [[nodiscard]] bool snapshotWorthwhile(const journal::FeedPage &page);

    Id m_epoch;
    Id m_newEpoch;
    std::vector<Followed> m_feeds;
    std::optional<Snapshot> m_snapshot;
    int m_partObjects = wire::kSnapshotObjects;
    std::vector<wire::FeedName> m_noSnapshot;
    std::vector<wire::FeedName> m_lost;
    std::vector<journal::HeldSize> m_compare;
    std::vector<journal::HeldSize> m_compared; ///< asked about
    bool m_complete = false;
    bool m_leftOut = false;
    bool m_hasReadAgain = false;
    quint64 m_revision = 0;
    Trouble m_trouble = Trouble::None;
};

} // namespace mingcha::tablet
