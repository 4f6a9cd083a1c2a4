// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/syncstatus.h"

#include "core/evidence/photoqueries.h"
#include "qml/app/facts.h"
#include "qml/app/session.h"
#include "sync/tablet/logalarms.h"
#include "tone.h"

#include <QDateTime>

#include <algorithm>

namespace mingcha::app {

namespace {

namespace Tone = theme::Tone;
constexpr qsizetype kMostAlarmsShown = 3; ///< the newest
constexpr int kClockMs = 5000;            ///< how often "in 40 s" is said anew

} // namespace

SyncStatus::SyncStatus(Session &session)
    : m_session(session),
      m_photos(session.station().tablet()),
      m_engine(session.station().tablet(), &m_photos),
      m_fetcher(session.station().tablet(), session.station().previews(),
                [this](const Hash &hash, tablet::PhotoSize size, auto done) {
                    m_engine.fetchPhoto(hash, size == tablet::PhotoSize::Preview, std::move(done));
                })
{
    connect(&m_engine, &tablet::SyncEngine::changed, this, &SyncStatus::changed);
    connect(&m_engine, &tablet::SyncEngine::finished, this, &SyncStatus::update);
    connect(&m_engine, &tablet::SyncEngine::changed, this, [this] { m_fetcher.setOnline(m_engine.isOnline()); });
    connect(&m_engine, &tablet::SyncEngine::catalogueCame, this,
            [this](const QString &version) { m_session.station().takeCatalogue(version); });
    connect(&m_fetcher, &tablet::PhotoFetcher::arrived, &session, &Session::photosChanged);
    connect(&m_fetcher, &tablet::PhotoFetcher::placesChanged, &session, &Session::photosChanged);
    connect(&session, &Session::countsChanged, this, &SyncStatus::update);
    connect(&session, &Session::personChanged, this, &SyncStatus::update);
    connect(&m_photos, &tablet::PhotoFileOutbox::madeSafe, &session, &Session::photosChanged);
    connect(&m_clock, &QTimer::timeout, this, &SyncStatus::changed);
    m_clock.start(kClockMs);
    update();
}

SyncStatus::~SyncStatus() = default;

void SyncStatus::start()
{
    m_wanted = true;
    update();
}

void SyncStatus::sayAgain()
{
    const bool saysWhy = state() == UpToDate && !m_engine.reason().isEmpty();
    if (m_started && (state() == Offline || state() == Connecting || state() == NeedsPerson || saysWhy))
        m_engine.sayAnew();
    else
        Q_EMIT changed();
}

void SyncStatus::update()
{
    if (m_wanted && !m_started && m_session.isUnlocked()) {
        m_started = true;
        m_engine.start();
    }
    m_unsafeBytes = m_session.isUnlocked() ? evidence::unsafeTotal(m_session.station().reader()).bytes : 0;
    m_alarmText.clear();
    if (m_session.isUnlocked())
        readAlarms();
    m_most = notSafe() == 0 ? 0 : std::max(m_most, notSafe());
    Q_EMIT changed();
}

int SyncStatus::notSafe() const
{
    return m_session.waiting() + m_session.photosNotSafe();
}

void SyncStatus::readAlarms()
{
    const auto alarms = journal::logAlarms(m_session.station().reader());
    if (!alarms)
        return;
    QStringList lines;
    for (const journal::LogAlarm &alarm : *alarms)
        lines.append(tablet::alarmText(alarm, m_session.station().divisions().pathName(alarm.log.region)));
    lines.removeDuplicates();
    m_alarmText = lines.mid(std::max<qsizetype>(0, lines.size() - kMostAlarmsShown)).join(QLatin1Char('\n'));
}

QString SyncStatus::titleOf(State state, int notSafe)
{
    switch (state) {
    case Offline: return tr("Offline");
    case Connecting: return tr("Connecting");
    case Sending: return tr("Sending");
    case Receiving: return tr("Receiving");
    case UpToDate: return notSafe > 0 ? tr("To be sent") : tr("Synced");
    case Paused: return tr("Paused");
    case NeedsPerson: return tr("Needs you");
    }
    return {};
}

QString SyncStatus::detail() const
{
    const QString words = m_engine.reason().isEmpty() ? m_engine.action() : m_engine.reason();
    const qint64 waitMs = m_engine.nextRetryMs() - m_session.station().clock().now().wallMs;
    if (m_engine.nextRetryMs() == 0 || waitMs <= 0)
        return words;
    constexpr qint64 kMinuteMs = 60'000;
    const QString again = waitMs < kMinuteMs ? tr("Tries again in %n s", nullptr, static_cast<int>(waitMs / 1000) + 1)
                                             : tr("Tries again in %n min", nullptr,
                                                  static_cast<int>((waitMs + kMinuteMs / 2) / kMinuteMs));
    return words.isEmpty() ? again : words + QStringLiteral(" ") + again;
}

QString SyncStatus::lastSyncText() const
{
    if (m_engine.lastSyncMs() == 0)
        return tr("Never synced yet");
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(m_engine.lastSyncMs());
    const bool today = last.date().toString(Qt::ISODate) == m_session.today();
    return tr("Last synced %1").arg(last.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm")));
}

QString SyncStatus::iconName() const
{
    switch (state()) {
    case Offline: return QStringLiteral("cloud-off");
    case Connecting:
    case Receiving: return QStringLiteral("sync");
    case Sending: return QStringLiteral("cloud-up");
    case UpToDate: return notSafe() > 0 ? QStringLiteral("cloud-up") : QStringLiteral("cloud-check");
    case Paused: return QStringLiteral("pause");
    case NeedsPerson: return QStringLiteral("alert-circle");
    }
    return {};
}

int SyncStatus::tone() const
{
    if (!m_alarmText.isEmpty())
        return Tone::Danger;
    switch (state()) {
    case Offline:
    case Paused: return Tone::Warn;
    case UpToDate: return notSafe() > 0 ? Tone::Primary : Tone::Ok;
    case NeedsPerson: return Tone::Danger;
    default: return Tone::Primary;
    }
}

QString SyncStatus::railText() const
{
    const int waiting = m_session.waiting() > 0 ? m_session.waiting() : m_session.photosNotSafe();
    return waiting == 0 ? title() : title() + QStringLiteral(" ") + QString::number(waiting);
}

QString SyncStatus::amountText() const
{
    QStringList parts{tr("%n entry(s)", nullptr, m_session.waiting())};
    if (m_session.photosNotSafe() > 0) {
        parts.append(tr("%n photo(s)", nullptr, m_session.photosNotSafe()));
        parts.append(QStringLiteral("%1 MB").arg(static_cast<double>(m_unsafeBytes) / 1e6, 0, 'f', 1));
    }
    return joinFacts(parts);
}

double SyncStatus::progress() const
{
    return m_most == 0 ? 1.0 : 1.0 - static_cast<double>(notSafe()) / m_most;
}

} // namespace mingcha::app
