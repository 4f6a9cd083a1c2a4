// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// When each lane runs. What they do is in meeting.cpp, pushlane.cpp, pushanswer.cpp, pulllane.cpp, photolane.cpp, oneround.cpp.
#include "sync/tablet/synccore.h"

#include "core/journal/ownchain.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/outbox.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::tablet {

namespace {

QString backoffKey()
{
    return QStringLiteral("sync.backoff");
}

QString lastSyncKey()
{
    return QStringLiteral("sync.lastMs");
}

struct Kept
{
    Backoff backoff;
    qint64 lastSyncMs = 0;
};

} // namespace

SyncCore::SyncCore(Tablet &tablet, PhotoOutbox *photos, std::unique_ptr<Carrier> carrier)
    : m_tablet(tablet), m_photos(photos), m_client(std::move(carrier))
{
    m_client.setElsewhere(tablet.elsewhere());
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncCore::wake);
}

void SyncCore::wake()
{
    m_wakeAt = 0;
    tick();
}

void SyncCore::listen()
{
    connect(&m_tablet, &Tablet::written, this, [this] {
        m_pushing.wanted = true;
        m_sending.wanted = true;
        tick();
    });
    connect(&m_tablet, &Tablet::sessionChanged, this, [this] {
        forgetSession();
        m_needsPerson = false;
        m_localUntil = 0;
        nudge(); // who signs in or enrols again is here, and does not wait for what failed before
        tick();
    });
}

void SyncCore::start()
{
    if (m_auto)
        return;
    m_auto = true;
    listen();
    m_pushing.wanted = m_pulling.wanted = m_sending.wanted = true;
    tick();
}

void SyncCore::pause()
{
    m_auto = false;
    disconnect(&m_tablet, nullptr, this, nullptr);
    m_timer.stop();
    m_wakeAt = 0;
    nextRetryMs = 0;
    show(State::Paused, {}, tr("Paused. What you record is kept on this tablet."));
}

void SyncCore::nudge()
{
    const Moment now = m_tablet.clock().now();
    m_backoff.nudge(now, true);
    m_photoBackoff.nudge(now, true);
}

void SyncCore::syncNow()
{
    nudge();
    m_needsPerson = false;
    m_localUntil = 0;
    m_pullAgainAt = 0;
    m_setAside.clear();
    forgetDenied();
    m_pushing.wanted = m_pulling.wanted = m_sending.wanted = true;
    if (m_auto)
        tick();
    else
        start();
}

void SyncCore::networkChanged()
{
    m_client
        .cutOpen(); // what was under way went over the network that is gone: half open, it would hold its lane for long
    const Moment now = m_tablet.clock().now();
    m_backoff.nudge(now, false);
    m_photoBackoff.nudge(now, false);
    if (m_auto)
        tick();
}

void SyncCore::end()
{
    m_ending = true;
    m_auto = false;
    m_timer.stop();
    disconnect(&m_tablet, nullptr, this, nullptr);
    m_client.shutDown();
}

QCoro::Task<> SyncCore::restore()
{
    const auto self = shared_from_this();
    auto work = [open = m_tablet.reader()]() -> Kept {
        const auto reader = open();
        if (!reader)
            return {};
        return {Backoff::fromBytes(journal::readMeta(**reader, backoffKey())),
                journal::readMeta(**reader, lastSyncKey()).toLongLong()};
    };
    OnThread reading(m_tablet, std::move(work));
    const Kept kept = co_await reading;
    if (m_ending)
        co_return;
    m_backoff = kept.backoff;
    lastSyncMs = kept.lastSyncMs;
    m_restored = true;
    m_connecting.running = false;
    tick();
}

void SyncCore::tick()
{
    if (m_ending || !m_auto || m_connecting.running || m_needsPerson)
        return;
    if (!m_restored) {
        m_connecting.running = true;
        restore();
        return;
    }
    const Moment now = m_tablet.clock().now();
    const qint64 uptime = static_cast<qint64>(now.uptimeMs);
    const qint64 wait = std::max(m_backoff.waitMs(now), m_localUntil - uptime);
    if (wait > 0) {
        arm(wait);
        return;
    }
    nextRetryMs = 0;
    if (!m_client.hasToken()) {
        runConnect();
        return;
    }
    if (m_pushAgainAt > uptime)
        arm(m_pushAgainAt - uptime);
    else if (std::exchange(m_pushAgainAt, 0) > 0)
        m_pushing.wanted = true;
    if (m_pushing.wanted && !m_pushing.running && !m_pullFirst)
        runPush();
    if (m_pulling.wanted && !m_pulling.running) {
        if (m_pullAgainAt > uptime)
            arm(m_pullAgainAt - uptime);
        else
            runPull();
    }
    if (m_photos && m_sending.wanted && !m_sending.running && !recordsWait()) {
        if (const qint64 photoWait = m_photoBackoff.waitMs(now); photoWait > 0)
            arm(photoWait);
        else
            runPhotos();
    }
}

void SyncCore::arm(qint64 ms)
{
    constexpr qint64 kLongest = 24 * 60 * 60 * 1000;
    const qint64 delay = std::clamp<qint64>(ms, 1, kLongest);
    const qint64 at = static_cast<qint64>(m_tablet.clock().now().uptimeMs) + delay;
    if (m_wakeAt > 0 && m_wakeAt <= at)
        return;
    m_wakeAt = at;
    m_timer.start(static_cast<int>(delay));
}

void SyncCore::show(State newState, const QString &newAction, const QString &newReason)
{
    if (state == newState && action == newAction && reason == newReason)
        return;
    if (m_needsPerson && newState != State::NeedsPerson && newState != State::Paused)
        return; // what another lane goes on with does not take it out of sight
    if (newState != State::NeedsPerson)
        cause.clear();
    state = newState;
    action = newAction;
    reason = newReason;
    Q_EMIT changed();
}

void SyncCore::keep(const QString &key, const QByteArray &value)
{
    m_tablet.writer().post(
        [key, value](journal::Store &store) { return journal::writeMeta(store.database(), key, value); });
}

void SyncCore::worked()
{
    m_heard = true;
    m_sessionFailures = 0;
    if (m_backoff.failures() == 0)
        return;
    m_backoff.succeeded();
    keep(backoffKey(), m_backoff.toBytes());
}

void SyncCore::agreed()
{
    if (m_needsPerson)
        return; // one lane is done, another cannot go on
    m_photosOffered = false;
    const bool newly = state != State::UpToDate;
    lastSyncMs = m_tablet.clock().now().wallMs;
    if (newly)
        keep(lastSyncKey(), QByteArray::number(lastSyncMs));
    show(State::UpToDate, {}, m_heldBack ? m_heldBack->trouble.error.text : QString());
    if (newly)
        Q_EMIT finished({});
}

void SyncCore::forgetSession()
{
    ++m_life;
    m_client.cutOpen(); // a long poll of the last person would keep the next one waiting for a minute
    m_client.setToken({});
    m_pull.reset();
    m_push.forgetForks(); // as another life of this tablet it may go on where this one had to stop
    m_push.forgetRewind();
    forgetDenied();
    m_heldBack.reset();
    m_pushing.wanted = m_pulling.wanted = m_sending.wanted = true;
}

void SyncCore::failed(const Stop &stop)
{
    if (m_ending || stop.kind == Stop::Kind::Shut)
        return;
    if (m_needsPerson && stop.kind != Stop::Kind::Person)
        return; // another lane's trouble: what the person is told to do stays in sight
    const Moment now = m_tablet.clock().now();
    const QString text = stop.trouble.error.message();
    if (stop.kind == Stop::Kind::Person) {
        m_needsPerson = true;
        cause = stop.trouble.code;
        show(State::NeedsPerson, {}, text);
    } else if (stop.kind == Stop::Kind::Local) {
        m_localUntil = static_cast<qint64>(now.uptimeMs) + kLocalRetryMs;
        show(State::Paused, {}, text);
    } else {
        // Each lane that was under way hears of the end of a session: it is one.
        const bool isSession = stop.trouble.kind == Failure::Session;
        const bool sessionEnded = isSession && (stop.trouble.isPast || ++m_sessionFailures == 1);
        if (isSession && !stop.trouble.isPast)
            m_client.setToken({});
        if (!sessionEnded) {
            m_backoff.failed(stop.trouble.kind, now, m_tablet.random(), stop.trouble.retryAfterMs);
            keep(backoffKey(), m_backoff.toBytes());
            nextRetryMs = now.wallMs + m_backoff.waitMs(now);
            const bool isBehind = stop.trouble.code == kCentreBehind;
            show(isBehind ? State::NeedsPerson : State::Offline, {}, text);
            if (isBehind)
                cause = kCentreBehind;
            Q_EMIT changed();
        }
    }
    Q_EMIT finished(text);
}

QCoro::Task<> SyncCore::runConnect()
{
    const auto self = shared_from_this();
    m_connecting.running = true;
    const Ended ended = co_await connectCentre();
    m_connecting.running = false;
    if (ended)
        failed(*ended);
    tick();
}

QCoro::Task<> SyncCore::runPush()
{
    const auto self = shared_from_this();
    m_pushing = {false, true};
    m_heard = false;
    Ended ended = co_await pushAll();
    if (!ended && !m_ending && m_pull && m_pull->complete())
        ended = co_await settleBeyond();
    m_pushing.running = false;
    if (ended) {
        m_pushing.wanted = true;
        failed(*ended);
    } else if (!m_ending && m_heard && m_pull && m_pull->complete()) {
        agreed(); // not where there was nothing to send: nobody has said anything then
    }
    tick();
}

QCoro::Task<> SyncCore::runPull()
{
    const auto self = shared_from_this();
    m_pulling = {true, true};
    const Ended ended = co_await pullAll(true);
    m_pulling.running = false;
    m_pullFirst = false;
    if (ended)
        failed(*ended);
    tick();
}

} // namespace mingcha::tablet
