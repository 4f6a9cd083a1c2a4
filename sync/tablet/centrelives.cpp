// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// When the centre is not what it was: a new epoch, less than before, or a right that was taken away (rules 8 and 9).
#include "sync/tablet/synccore.h"

#include "core/evidence/photoacts.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/outbox.h"

namespace mingcha::tablet {

SyncCore::Ended SyncCore::pullTrouble() const
{
    if (m_pull->trouble() == PullStep::Trouble::CentreBehind) {
        Stop behind = server(tr(
            "The centre has less than it had before, as after an unannounced restore. What you have is safe here and "
            "is sent again where it is missing. Tell the person who looks after the centre."));
        behind.trouble.code = kCentreBehind;
        return behind;
    }
    return server(tr("The centre's answer does not fit what was asked. It is tried again later."));
}

QCoro::Task<SyncCore::Ended> SyncCore::reconcile()
{
    const auto self = shared_from_this();
    const int life = m_life;
    const bool anew = m_pull->trouble() == PullStep::Trouble::EpochChanged;
    const Ended trouble = pullTrouble();
    m_askedPages.reset(); // asked for with cursors that no longer hold
    m_askedPart.reset();
    if (anew || m_pull->trouble() == PullStep::Trouble::CentreBehind) {
        auto job = [anew, photos = anew || !m_photosOffered](journal::Store &store) {
            const Status offered = photos ? evidence::offerPhotosAgain(store.database()) : success();
            return offered ? store.reconcile(anew) : offered;
        };
        Posted reconciling(m_tablet.writer(), std::move(job));
        const Status status = co_await reconciling;
        if (over(life))
            co_return shut();
        if (!status)
            co_return local(status.error());
        m_pushing.wanted = m_sending.wanted = m_settleBeyond = true;
        m_photosOffered = true;
    }
    if (!anew) {
        m_pull = PullStep(m_pull->epoch(), m_pull->feeds());
        co_return trouble;
    }
    if (const Status kept = m_tablet.vault().setEpoch(m_centre.publicKey, m_pull->newEpoch()); !kept)
        co_return local(kept.error());
    m_readAgainAt = static_cast<qint64>(m_tablet.clock().now().uptimeMs);
    m_pull->beginEpoch();
    m_centre.epoch = m_pull->epoch();
    m_push.forgetRewind(); // what was the same in the epoch before need not be now
    forgetDenied();        // and who was not known there may be known here
    tick();                // what the centre lacks is sent at once
    co_return std::nullopt;
}

/// What the centre took into a log that is not followed comes by no feed: it counts as settled (rule 8).
QCoro::Task<SyncCore::Ended> SyncCore::settleBeyond()
{
    const auto self = shared_from_this();
    const int life = m_life;
    if (!std::exchange(m_settleBeyond, false))
        co_return std::nullopt;
    const auto again = std::make_shared<bool>(false);
    auto job = [feeds = m_pull->feeds(), again](journal::Store &store) -> Status {
        const Result<bool> settled = store.settleBeyond(isAmong(feeds));
        *again = settled && *settled;
        return settled ? success() : Status(settled.error());
    };
    Posted settling(m_tablet.writer(), std::move(job));
    const Status status = co_await settling;
    m_settleBeyond = m_settleBeyond || !status;
    if (over(life))
        co_return shut();
    if (status && *again) {
        m_pushing.wanted = true;
        tick(); // at once, not with the next answer to the pull
    }
    co_return status ? Ended() : Ended(local(status.error()));
}

/// The centre says, signed, where its part of an author's chain ends: what counted as received beyond that waits again, and
/// so do photos, once for each time that the centre turns out to have less.
QCoro::Task<SyncCore::Ended> SyncCore::offerFrom(Id incarnation, quint64 upTo, bool withPhotos)
{
    const auto self = shared_from_this();
    const int life = m_life;
    auto job = [incarnation, upTo, photos = withPhotos && !m_photosOffered](journal::Store &store) {
        const Status offered = photos ? evidence::offerPhotosAgain(store.database()) : success();
        return offered ? store.offerFrom(incarnation, upTo) : offered;
    };
    Posted offering(m_tablet.writer(), std::move(job));
    const Status status = co_await offering;
    if (over(life))
        co_return shut();
    m_sending.wanted = m_sending.wanted || status;
    m_photosOffered = m_photosOffered || (withPhotos && status);
    co_return status ? Ended() : Ended(local(status.error()));
}

/// A former life of this tablet has gone on elsewhere: what is only here goes to the second branch.
QCoro::Task<SyncCore::Ended> SyncCore::branchOff(wire::Receipt receipt, QByteArray bytes)
{
    const auto self = shared_from_this();
    const int life = m_life;
    quint64 from = receipt.lastSeq + 1;
    for (const journal::Outcome &outcome : receipt.outcomes) {
        if (outcome.reason == "chain.forked")
            from = std::min(from, outcome.seq);
    }
    std::erase_if(receipt.outcomes, [from](const journal::Outcome &outcome) { return outcome.seq >= from; });
    auto job = [receipt, bytes, from](journal::Store &store) -> Status {
        // Up to there both are the same.
        const Status same = from > 1 ? store.settle(receipt.incarnation, from - 1, receipt.outcomes, bytes) : success();
        return same ? store.branchOff(receipt.incarnation, from) : same;
    };
    Posted moving(m_tablet.writer(), std::move(job));
    const Status status = co_await moving;
    if (over(life))
        co_return shut();
    co_return status ? Ended() : Ended(local(status.error()));
}

QCoro::Task<SyncCore::Ended> SyncCore::dropLost()
{
    const auto self = shared_from_this();
    const int life = m_life;
    const std::vector<wire::FeedName> lost = m_pull->takeLost();
    if (lost.empty())
        co_return std::nullopt;
    auto job = [lost](journal::Store &store) {
        for (const wire::FeedName &feed : lost) {
            if (const Status status = store.dropFeed(feed.log, feed.dossier); !status)
                return status;
        }
        // A log may be gone because the centre lost it: the last entry sent again shows which it was.
        return store.reconcile(false);
    };
    Posted dropping(m_tablet.writer(), std::move(job));
    const Status status = co_await dropping;
    if (over(life))
        co_return shut();
    if (!status)
        m_pull->stillLost(lost); // its rows are here yet: a place in it that is kept must not outlive them
    m_pushing.wanted = m_settleBeyond = true;
    co_return status ? Ended() : Ended(local(status.error()));
}

} // namespace mingcha::tablet
