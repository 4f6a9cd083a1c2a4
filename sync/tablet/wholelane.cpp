// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the first sync left out: fetched when somebody looks at it, and when something of it changes.
#include "sync/tablet/synccore.h"

#include "core/journal/snapshot.h"
#include "sync/tablet/awaiting.h"

namespace mingcha::tablet {

/// One object and what belongs to it. What the centre does not give is not asked for again by itself.
QCoro::Task<SyncCore::Ended> SyncCore::fetchOne(Id object)
{
    const auto self = shared_from_this();
    const int life = m_life;
    const Answered<journal::SnapshotPart> part = co_await m_client.whole(object, m_centre.publicKey);
    if (over(life))
        co_return shut();
    if (!part && part.trouble.kind != Failure::Refused)
        co_return network(part.trouble);
    auto job = [object, part = part.value](journal::Store &store) -> Status {
        if (!part)
            return store.letWait(object);
        const Result<journal::LogKey> log = journal::logOfObject(store.database(), object);
        if (!log)
            return success(); // let go meanwhile
        const Result<bool> applied = store.applyWhole(*log, object, *part);
        return applied ? (*applied ? success() : store.letWait(object)) : Status(applied.error());
    };
    Posted applying(m_tablet.writer(), std::move(job), Posted::Keep::InOrder);
    const Status status = co_await applying;
    if (over(life))
        co_return shut();
    if (!status)
        co_return local(status.error());
    if (!part)
        co_return network(part.trouble);
    co_return std::nullopt;
}

QCoro::Task<SyncCore::Ended> SyncCore::fetchWanted()
{
    const auto self = shared_from_this();
    const int life = m_life;
    while (!m_wantedObjects.empty()) {
        const Id object = m_wantedObjects.back();
        m_wantedObjects.pop_back();
        const Ended ended = co_await fetchOne(object);
        if (over(life))
            co_return shut();
        if (ended && ended->trouble.kind != Failure::Refused)
            co_return ended;
    }
    co_return std::nullopt;
}

QCoro::Task<> SyncCore::fetchWhole(Id object, std::function<void(Status)> done)
{
    const auto self = shared_from_this();
    auto job = [object](journal::Store &store) { return store.want(object); };
    Posted wanting(m_tablet.writer(), std::move(job));
    Status status = co_await wanting; // kept: without a link it is fetched when there is one
    if (m_ending)
        co_return;
    if (status && !m_client.hasToken()) {
        status = Error{
            ErrorCode::Network, tr("The centre cannot be reached now. The rest is fetched when it can."), {}, true};
    } else if (status) {
        const Ended ended = co_await fetchOne(object);
        if (m_ending)
            co_return;
        if (ended)
            status = ended->trouble.error;
    }
    done(std::move(status));
}

} // namespace mingcha::tablet
