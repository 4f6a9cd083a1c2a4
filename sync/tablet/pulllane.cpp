// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Taking in what others did. Every page is applied in one job of the writer, its cursor in the same transaction; the disk
// is not waited for, as what a loss of power takes is pulled again.
#include "sync/tablet/synccore.h"

#include "core/journal/logwatch.h"
#include "core/journal/regain.h"
#include "core/journal/snapshot.h"
#include "sync/tablet/awaiting.h"

namespace mingcha::tablet {

SyncCore::Ended SyncCore::spaceLeft() const
{
    if (const Status status = m_tablet.folder().checkSpace(kLowSpaceBytes); !status)
        return local(status.error());
    return std::nullopt;
}

/// Asked ahead: nobody may be there to wait for the answer, so the question itself keeps what it needs.
CentreClient::Task<wire::PullAnswer> SyncCore::askPages(wire::PullRequest request)
{
    const auto self = shared_from_this();
    CentreClient::Task<wire::PullAnswer> asking = m_client.pull(std::move(request));
    co_return co_await asking;
}

/// The one after it is asked for before it is decoded, unless it is itself still waited for.
CentreClient::Task<journal::SnapshotPart> SyncCore::partAfter(journal::LogKey log, quint64 after, int most)
{
    const auto self = shared_from_this();
    const int life = m_life;
    auto ahead = [this, life, log, most](quint64 next) {
        if (!over(life) && !m_askedPart)
            askPart(log, next, most);
    };
    CentreClient::Task<journal::SnapshotPart> asking =
        m_client.snapshot(log, after, most, m_centre.publicKey, std::move(ahead));
    co_return co_await asking;
}

void SyncCore::askPart(const journal::LogKey &log, quint64 after, int most)
{
    m_askedPart = AskedPart{log, after, partAfter(log, after, most)};
}

QCoro::Task<SyncCore::Ended> SyncCore::pullAll(bool wait)
{
    const auto self = shared_from_this();
    const int life = m_life;
    Q_ASSERT(m_pull); // where there is a token there is something to pull from: connectCentre()
    m_askedPages.reset();
    m_askedPart.reset();
    int fruitless = 0;
    for (;;) {
        if (wait && !m_auto)
            co_return shut();
        if (Ended full = spaceLeft())
            co_return full;
        if (static_cast<qint64>(m_tablet.clock().now().uptimeMs) >= m_readAgainAt + kReadAgainMs)
            m_pull->allowReadAgain();
        // What a disk that failed has kept of a feed that was lost goes before anything new is heard of it, and before it could
        // be taken for a part of a log that is followed now.
        if (m_pull->hasLost()) {
            if (Ended failed = co_await dropLost(); failed || over(life))
                co_return failed ? failed : shut();
        }
        if (!m_pull->toRegain().empty()) {
            if (Ended failed = co_await regainCursors(); failed || over(life))
                co_return failed ? failed : shut();
        }
        const PullNext next = m_pull->next(wait);
        if (next.kind == PullNext::Kind::Stop) {
            const Ended trouble = co_await reconcile();
            if (!trouble && !over(life))
                continue;
            co_return trouble ? trouble : shut();
        }
        Ended ended;
        qint64 tookMs = 0;
        const quint64 before = m_pull->revision();
        if (next.kind == PullNext::Kind::Snapshot)
            ended = co_await pullSnapshot(next.log, next.after, next.most);
        else
            ended = co_await pullPages(next.request, &tookMs);
        if (ended || over(life))
            co_return ended ? ended : shut();
        worked();
        if (m_pull->revision() != before)
            m_sending.wanted = true; // a photo that was looked for in vain may be told of by what came
        if (!m_pull->complete()) {
            fruitless = m_pull->revision() == before ? fruitless + 1 : 0;
            if (fruitless >= kMostFruitlessPulls)
                co_return server(tr("The centre keeps answering without anything new. It is tried again later."));
            continue;
        }
        fruitless = 0;
        m_pullFirst = false;
        if (Ended failed = co_await fetchWanted(); failed || over(life))
            co_return failed ? failed : shut();
        if (m_pushing.wanted || m_sending.wanted)
            tick();
        if (!m_pushing.running && !m_pushing.wanted) {
            if (Ended failed = co_await settleBeyond())
                co_return failed;
            agreed();
        }
        if (!wait)
            co_return std::nullopt;
        if (!m_offered.isEmpty()) {
            if (Ended fetching = co_await cataloguesAll(); fetching || over(life))
                co_return fetching ? fetching : shut();
        }
        if (next.request.waitSeconds > 0 && tookMs < kQuickAnswerMs && m_pull->revision() == before) {
            m_pullAgainAt = static_cast<qint64>(m_tablet.clock().now().uptimeMs) + kIdlePullMs;
            co_return std::nullopt;
        }
    }
}

/// Where the place in a log is lost, what is here says it again; the centre must show the same.
QCoro::Task<SyncCore::Ended> SyncCore::regainCursors()
{
    using Found = std::vector<std::pair<journal::LogKey, journal::Frontier>>;
    const auto self = shared_from_this();
    const int life = m_life;
    OnThread reading(m_tablet, [open = m_tablet.reader(), logs = m_pull->toRegain()]() -> Result<Found> {
        const auto reader = open();
        if (!reader)
            return reader.error();
        Found found;
        for (const journal::LogKey &log : logs) {
            Result<journal::Frontier> here = journal::logHere(**reader, log);
            if (!here)
                return here.error();
            found.emplace_back(log, std::move(*here));
        }
        return found;
    });
    Result<Found> found = co_await reading;
    if (over(life))
        co_return shut();
    if (!found)
        co_return local(found.error());
    for (auto &[log, here] : *found)
        m_pull->regain(log, std::move(here));
    co_return std::nullopt;
}

QCoro::Task<SyncCore::Ended> SyncCore::pullPages(wire::PullRequest request, qint64 *tookMs)
{
    const auto self = shared_from_this();
    const int life = m_life;
    if (request.waitSeconds == 0 && !m_pushing.running)
        show(State::Receiving, tr("Receiving"));
    const quint64 askedAt = m_tablet.clock().now().uptimeMs;
    CentreClient::Task<wire::PullAnswer> asking = m_askedPages ? std::move(*m_askedPages) : m_client.pull(request);
    m_askedPages.reset();
    const Answered<wire::PullAnswer> answer = co_await asking;
    if (over(life))
        co_return shut();
    *tookMs = static_cast<qint64>(m_tablet.clock().now().uptimeMs - askedAt);
    if (!answer)
        co_return network(answer.trouble);
    PullApply apply = m_pull->heard(*answer.value);
    for (journal::FeedPage &page : apply.pages) {
        page.asksProof = true;
        if (page.proof)
            judge(*page.proof);
    }
    if (apply.pages.empty())
        co_return co_await dropLost();
    if (!m_pull->complete()) {
        // The centre reads the next pages while these are stored; should that fail, they are asked for again.
        PullStep stored = *m_pull;
        stored.applied(apply.pages);
        if (const PullNext next = stored.next(false); next.kind == PullNext::Kind::Pull)
            m_askedPages = askPages(next.request);
    }
    const auto toCompare = std::make_shared<std::vector<journal::HeldSize>>();
    const auto wanted = std::make_shared<std::vector<Id>>();
    const auto isToRead = std::make_shared<bool>(false);
    const auto fits = std::make_shared<std::vector<bool>>();
    std::vector<journal::Frontier> here;
    for (const journal::FeedPage &page : apply.pages)
        here.push_back(m_pull->hereOf(page));
    const bool isRegaining = std::ranges::any_of(here, [](const auto &tree) { return tree.size() > 0; });
    auto job = [pages = apply.pages, own = apply.own, here, toCompare, wanted, isToRead,
                fits](journal::Store &store) -> Status {
        fits->clear();
        if (const Status same = store.checkOwn(own); !same)
            return same;
        for (size_t i = 0; i < pages.size(); ++i) {
            bool isOfLog = true;
            if (const Status status = store.applyFeed(pages[i], here[i], &isOfLog); !status)
                return status;
            fits->push_back(isOfLog);
        }
        Result<std::vector<journal::HeldSize>> trees = journal::treesToCompare(store.database());
        if (!trees)
            return trees.error();
        *toCompare = std::move(*trees);
        Result<std::vector<Id>> changed = journal::wantedObjects(store.database(), kMostWantedObjects);
        if (!changed)
            return changed.error();
        *wanted = std::move(*changed);
        const Result<bool> again = journal::isToReadAgain(store.database());
        *isToRead = again && *again;
        return again ? success() : Status(again.error());
    };
    Posted applying(m_tablet.writer(), std::move(job), Posted::Keep::InOrder);
    const Status status = co_await applying;
    if (over(life))
        co_return shut();
    if (!status && status.error().code == ErrorCode::Damaged && isRegaining) {
        m_askedPages.reset();
        m_pull->notRegained();
        co_return std::nullopt;
    }
    if (!status && status.error().code == ErrorCode::Conflict)
        co_return person(status.error().text);
    if (!status && status.error().code == ErrorCode::Busy)
        m_pushing.wanted = true;
    if (!status)
        co_return status.error().code == ErrorCode::Invalid || status.error().code == ErrorCode::Damaged
            ? server(status.error().message())
            : local(status.error());
    m_pull->applied(apply.pages, *fits);
    m_pull->compare(*toCompare);
    m_wantedObjects = std::move(*wanted);
    if (*isToRead)
        m_pull->readAgain();
    if (std::ranges::find(*fits, false) != fits->end())
        m_askedPages.reset(); // asked for as if all had fitted
    co_return std::nullopt;
}

QCoro::Task<SyncCore::Ended> SyncCore::pullSnapshot(journal::LogKey log, quint64 after, int most)
{
    const auto self = shared_from_this();
    const int life = m_life;
    show(State::Receiving, tr("Receiving what this district has so far"));
    if (!m_askedPart || m_askedPart->log != log || m_askedPart->after != after)
        askPart(log, after, most);
    CentreClient::Task<journal::SnapshotPart> asking = std::move(m_askedPart->asking);
    m_askedPart.reset();
    const Answered<journal::SnapshotPart> part = co_await asking;
    if (over(life))
        co_return shut();
    if (!part) {
        m_askedPart.reset();
        if (part.trouble.kind != Failure::Refused) {
            m_pull->lostPart();
            co_return network(part.trouble);
        }
        m_pull->noSnapshot();
        co_return std::nullopt;
    }
    const bool isHeard = m_pull->heardPart(*part.value);
    const std::optional<quint64> position = m_pull->snapshotComplete();
    const PullNext next = m_pull->next(false);
    const bool goesOn = isHeard && !position && next.kind == PullNext::Kind::Snapshot;
    if (!goesOn)
        m_askedPart.reset();
    else if (!m_askedPart || m_askedPart->after != next.after)
        askPart(next.log, next.after, next.most);
    if (!isHeard)
        co_return std::nullopt;
    auto job = [log, after, part = *part.value, position](journal::Store &store) {
        const Status status = store.applyPart(log, after, part);
        return status && position ? store.endSnapshot(log, *position) : status;
    };
    Posted applying(m_tablet.writer(), std::move(job), Posted::Keep::InOrder);
    const Status status = co_await applying;
    if (over(life))
        co_return shut();
    if (!status) {
        m_pull = PullStep(m_pull->epoch(), m_pull->feeds()); // the part is missing: the snapshot begins again
        co_return local(status.error());
    }
    if (position)
        m_pull->appliedSnapshot();
    co_return std::nullopt;
}

} // namespace mingcha::tablet
