// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/pullstep.h"

#include "core/journal/feed.h"

#include <algorithm>

namespace mingcha::tablet {

PullStep::PullStep(const Id &epoch, std::vector<Followed> feeds) : m_epoch(epoch), m_feeds(std::move(feeds)) {}

Followed *PullStep::find(const wire::FeedName &name)
{
    const auto found = std::find_if(m_feeds.begin(), m_feeds.end(), [&](const Followed &f) { return f.feed == name; });
    return found == m_feeds.end() ? nullptr : &*found;
}

void PullStep::adopt(const std::vector<wire::FeedName> &names)
{
    std::vector<Followed> feeds;
    for (const wire::FeedName &name : names) {
        const Followed *known = find(name);
        feeds.push_back(known ? *known : Followed{name, 0, 0, {}, false});
    }
    for (const Followed &before : m_feeds) {
        if (std::find(names.begin(), names.end(), before.feed) == names.end())
            m_lost.push_back(before.feed);
    }
    m_feeds = std::move(feeds);
    if (m_lost.empty())
        return;
    for (Followed &followed : m_feeds) {
        if (std::exchange(followed.here, {}).size() > 0)
            followed.isLookedAt = false; // again, once what was lost is gone
    }
}

PullNext PullStep::next(bool mayWait) const
{
    PullNext next;
    if (m_trouble != Trouble::None) {
        next.kind = PullNext::Kind::Stop;
        return next;
    }
    if (m_snapshot) {
        next.kind = PullNext::Kind::Snapshot;
        next.log = m_snapshot->log;
        next.after = m_snapshot->after;
        next.most = m_partObjects;
        return next;
    }
    std::vector<wire::FeedName> names;
    next.request.held.emplace();
    for (const Followed &followed : m_feeds) {
        for (const journal::HeldSize &tree : m_compare) {
            if (tree.log == followed.feed.log && tree.size <= followed.held)
                next.request.older.push_back({names.size(), tree.size});
        }
        if (followed.cursor == 0 && followed.here.size() > 0)
            next.request.older.push_back({names.size(), followed.here.size()});
        names.push_back(followed.feed);
        next.request.cursors.push_back(std::max(followed.cursor, followed.here.size()));
        next.request.held->push_back(followed.held);
    }
    next.request.feeds = wire::feedListHash(names);
    next.request.waitSeconds = mayWait && m_complete ? wire::kMaxWaitSeconds : 0;
    return next;
}

bool PullStep::snapshotWorthwhile(const journal::FeedPage &page)
{
    const wire::FeedName name{page.log, page.dossier};
    return page.dossier.isNull() && page.head >= wire::kSnapshotWorthwhile &&
           std::find(m_noSnapshot.begin(), m_noSnapshot.end(), name) == m_noSnapshot.end();
}

void PullStep::readAgain()
{
    if (std::exchange(m_hasReadAgain, true))
        return;
    m_trouble = Trouble::EpochChanged;
    m_newEpoch = m_epoch;
    m_complete = false;
}

void PullStep::compare(const std::vector<journal::HeldSize> &trees)
{
    for (const journal::HeldSize &tree : trees) {
        if (std::find(m_compared.begin(), m_compared.end(), tree) == m_compared.end() &&
            std::find(m_compare.begin(), m_compare.end(), tree) == m_compare.end())
            m_compare.push_back(tree);
    }
    m_complete = m_complete && m_compare.empty();
}

PullApply PullStep::heard(const wire::PullAnswer &answer)
{
    m_complete = false;
    if (!m_epoch.isNull() && answer.epoch != m_epoch) {
        m_trouble = Trouble::EpochChanged;
        m_newEpoch = answer.epoch;
        return {};
    }
    m_epoch = answer.epoch;
    if (answer.feeds) {
        // Another list than the one asked about: its cursors are told with the next request.
        adopt(*answer.feeds);
        return {};
    }
    m_compared.insert(m_compared.end(), m_compare.begin(), m_compare.end());
    m_compare.clear();
    PullApply apply;
    bool behind = answer.more;
    for (const journal::FeedPage &page : answer.pages) {
        Followed *followed = find({page.log, page.dossier});
        if (followed && followed->cursor == 0 && page.head < followed->here.size()) {
            followed->here = {};
            behind = true;
            continue;
        }
        if (!followed || page.completeTo < followed->cursor || page.completeTo > page.head) {
            m_trouble = followed && page.head < followed->cursor ? Trouble::CentreBehind : Trouble::BadAnswer;
            // Of a dossier no more is told than that its place is another: it may never be that again.
            if (m_trouble == Trouble::CentreBehind && !page.dossier.isNull())
                readAgain();
            return {};
        }
        if (followed->cursor == 0 && followed->here.size() == 0 && !m_snapshot && snapshotWorthwhile(page)) {
            m_snapshot = Snapshot{page.log, 0, 0, false, false};
            behind = true;
            continue;
        }
        if (m_snapshot && m_snapshot->log == page.log && page.dossier.isNull())
            continue;
        behind = behind || page.completeTo < page.head;
        apply.pages.push_back(page);
        apply.pages.back().askedFrom = std::max(followed->cursor, followed->here.size());
    }
    m_complete = !behind;
    apply.own = answer.own;
    return apply;
}

void PullStep::beginEpoch()
{
    m_epoch = m_newEpoch;
    m_trouble = Trouble::None;
    m_snapshot.reset();
    m_noSnapshot.clear();
    m_complete = false;
    m_compare.clear();
    m_compared.clear();
    for (Followed &followed : m_feeds)
        followed = {followed.feed, 0, 0, {}, true};
}

std::vector<journal::LogKey> PullStep::toRegain() const
{
    std::vector<journal::LogKey> logs;
    for (const Followed &followed : m_feeds) {
        if (followed.cursor == 0 && !followed.isLookedAt && followed.feed.dossier.isNull())
            logs.push_back(followed.feed.log);
    }
    return logs;
}

void PullStep::regain(const journal::LogKey &log, journal::Frontier here)
{
    if (Followed *followed = find({log, {}})) {
        followed->here = std::move(here);
        followed->isLookedAt = true;
    }
}

journal::Frontier PullStep::hereOf(const journal::FeedPage &page) const
{
    const auto followed = std::ranges::find(m_feeds, wire::FeedName{page.log, page.dossier}, &Followed::feed);
    return followed != m_feeds.end() && followed->cursor == 0 ? followed->here : journal::Frontier();
}

void PullStep::notRegained()
{
    m_complete = false;
    for (Followed &followed : m_feeds)
        followed.here = {};
}

void PullStep::applied(const std::vector<journal::FeedPage> &pages, const std::vector<bool> &fits)
{
    m_revision += pages.empty() ? 0 : 1;
    for (size_t i = 0; i < pages.size(); ++i) {
        const journal::FeedPage &page = pages[i];
        Followed *followed = find({page.log, page.dossier});
        if (!followed)
            continue;
        if (i < fits.size() && !fits[i] && !std::exchange(followed->isMisfit, true)) {
            followed->held = 0;
            m_complete = false;
            continue;
        }
        m_leftOut = m_leftOut || journal::firstLeftOut(page, std::max(followed->cursor, followed->here.size()));
        followed->cursor = std::max(followed->cursor, page.completeTo);
        followed->here = {};
        if (page.proof) // also of one that does not fit: it is not asked for again and again
            followed->held = std::max(followed->held, page.completeTo);
    }
}

bool PullStep::heardPart(const journal::SnapshotPart &part)
{
    if (!m_snapshot || m_snapshot->last)
        return false;
    const bool isLast = part.next == 0;
    const bool goesOn = isLast || part.next > m_snapshot->after;
    if (!goesOn) {
        noSnapshot();
        return false;
    }
    // Later parts may hold newer states; entries after the first position are merged again without harm.
    if (!m_snapshot->begun)
        m_snapshot->position = part.position;
    m_snapshot->begun = true;
    m_snapshot->after = part.next;
    m_snapshot->last = isLast;
    return true;
}

void PullStep::lostPart()
{
    m_partObjects = std::max(m_partObjects / 2, wire::kLeastSnapshotObjects);
}

std::optional<quint64> PullStep::snapshotComplete() const
{
    return m_snapshot && m_snapshot->last ? std::optional(m_snapshot->position) : std::nullopt;
}

void PullStep::appliedSnapshot()
{
    ++m_revision;
    if (!m_snapshot)
        return;
    if (Followed *followed = find({m_snapshot->log, {}}))
        followed->cursor = std::max(followed->cursor, m_snapshot->position);
    m_snapshot.reset();
}

void PullStep::noSnapshot()
{
    if (m_snapshot)
        m_noSnapshot.push_back({m_snapshot->log, {}});
    m_snapshot.reset();
}

} // namespace mingcha::tablet
