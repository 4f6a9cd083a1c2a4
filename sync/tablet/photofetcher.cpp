// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/photofetcher.h"

#include "core/evidence/photoacts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace mingcha::tablet {

namespace {

constexpr int kNotFound = 404;

} // namespace

PhotoFetcher::PhotoFetcher(Tablet &tablet, std::shared_ptr<PreviewFolder> previews, Ask ask, QObject *parent)
    : QObject(parent),
      m_tablet(tablet),
      m_previews(std::move(previews)),
      m_photos(tablet.folder().photosPath()),
      m_ask(std::move(ask))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        askAgain();
        go();
    });
}

qint64 PhotoFetcher::uptime() const
{
    return static_cast<qint64>(m_tablet.clock().now().uptimeMs);
}

void PhotoFetcher::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    if (online)
        m_backoff.nudge(m_tablet.clock().now(), false);
    Q_EMIT placesChanged();
    go();
}

bool PhotoFetcher::isPlaced(const Want &want) const
{
    const auto absent = m_absent.constFind(want.hash);
    return m_open == want || want.hash == Hash{} || (absent != m_absent.cend() && absent->againAt > uptime());
}

void PhotoFetcher::want(const Hash &hash, PhotoSize size)
{
    const Want one{hash, size};
    if (isPlaced(one))
        return;
    std::erase(m_wanted, one);
    m_wanted.push_front(one);
    if (m_wanted.size() > kMostPhotosWanted)
        m_wanted.pop_back();
    go();
}

void PhotoFetcher::wantLater(const Hash &hash, PhotoSize size)
{
    const Want one{hash, size};
    const bool waits = std::find(m_wanted.begin(), m_wanted.end(), one) != m_wanted.end();
    if (isPlaced(one) || waits || m_wanted.size() >= kMostPhotosWanted)
        return;
    m_wanted.push_back(one);
    go();
}

PhotoPlace PhotoFetcher::place(const Hash &hash) const
{
    if (const auto absent = m_absent.constFind(hash); absent != m_absent.cend())
        return absent->place;
    if (m_noRoom)
        return PhotoPlace::NoRoom;
    if (!m_online)
        return PhotoPlace::Offline;
    const auto isIt = [&](const Want &want) { return want.hash == hash; };
    const bool asked = (m_open && isIt(*m_open)) || std::any_of(m_wanted.begin(), m_wanted.end(), isIt);
    return asked ? PhotoPlace::Asked : PhotoPlace::Unknown;
}

void PhotoFetcher::go()
{
    if (m_open || !m_online)
        return;
    if (m_wanted.empty()) {
        qint64 next = kAbsentAgainCapMs;
        for (const Absence &absence : std::as_const(m_absent))
            next = std::min(next, absence.againAt - uptime());
        if (!m_absent.isEmpty())
            m_timer.start(static_cast<int>(std::max<qint64>(next, 1)));
        return;
    }
    if (const qint64 wait = m_backoff.waitMs(m_tablet.clock().now()); wait > 0) {
        m_timer.start(static_cast<int>(wait));
        return;
    }
    const bool noRoom = !m_tablet.folder().checkSpace(kLowSpaceBytes);
    if (noRoom != std::exchange(m_noRoom, noRoom))
        Q_EMIT placesChanged();
    if (noRoom) {
        m_timer.start(static_cast<int>(kAbsentAgainCapMs));
        return;
    }
    const Want want = m_wanted.front();
    m_wanted.pop_front();
    m_open = want;
    m_ask(want.hash, want.size, [self = QPointer(this), want](Answered<QByteArray> answer) {
        if (self)
            self->answered(want, std::move(answer));
    });
}

void PhotoFetcher::answered(const Want &want, Answered<QByteArray> answer)
{
    if (answer) {
        m_backoff.succeeded();
        keep(want, *answer.value);
        return;
    }
    m_open.reset();
    failed(want, answer.trouble);
    go();
}

void PhotoFetcher::keep(const Want &want, const QByteArray &bytes)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), want, bytes, previews = m_previews,
                                          photos = m_photos] {
        const auto store = [&]() -> Status {
            if (want.size == PhotoSize::Preview)
                return previews->keep(want.hash, bytes);
            const Result<evidence::StoredPhoto> stored = photos.storeAs(want.hash, bytes);
            return stored ? success() : Status(stored.error());
        };
        const Status status = store();
        const auto tell = [self, want, status, length = static_cast<qint64>(bytes.size())] {
            if (!self)
                return;
            if (!status || want.size == PhotoSize::Preview) {
                self->kept(want, status);
                return;
            }
            const auto note = [want, length](journal::Store &journal) {
                return evidence::noteFetched(journal.database(), {want.hash, length});
            };
            self->m_tablet.writer().post(note, self, [self, want](const Status &noted) { self->kept(want, noted); });
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

void PhotoFetcher::kept(const Want &want, const Status &status)
{
    m_open.reset();
    if (status) {
        m_absent.remove(want.hash);
        Q_EMIT arrived(want.hash);
    } else {
        noteAbsent(want, status.error().code == ErrorCode::DiskFull ? PhotoPlace::NoRoom : PhotoPlace::Damaged);
    }
    go();
}

void PhotoFetcher::failed(const Want &want, const Trouble &trouble)
{
    const bool damaged = trouble.error.code == ErrorCode::Damaged;
    if (trouble.status == kNotFound || trouble.kind == Failure::Refused || damaged) {
        m_backoff.succeeded();
        noteAbsent(want, damaged ? PhotoPlace::Damaged : PhotoPlace::NotAtCentre);
        return;
    }
    m_wanted.push_front(want);
    m_backoff.failed(trouble.kind, m_tablet.clock().now(), m_tablet.random(), trouble.retryAfterMs);
}

void PhotoFetcher::noteAbsent(const Want &want, PhotoPlace place)
{
    if (m_absent.size() >= kMostPhotosAbsent && !m_absent.contains(want.hash))
        return;
    const auto known = m_absent.constFind(want.hash);
    const qint64 wait = known == m_absent.cend() ? kAbsentAgainMs : std::min(known->waitMs * 2, kAbsentAgainCapMs);
    m_absent.insert(want.hash, {uptime() + wait, wait, want.size, place});
    Q_EMIT placesChanged();
}

void PhotoFetcher::askAgain()
{
    for (auto absent = m_absent.cbegin(); absent != m_absent.cend(); ++absent) {
        const Want one{absent.key(), absent->size};
        const bool waits = std::find(m_wanted.begin(), m_wanted.end(), one) != m_wanted.end();
        if (absent->againAt <= uptime() && !waits && m_wanted.size() < kMostPhotosWanted)
            m_wanted.push_back(one);
    }
}

} // namespace mingcha::tablet
