// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/session.h"

#include "core/hazard/queries.h"
#include "core/inspection/queries.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "qml/app/battery.h"
#include "qml/app/drafts.h"
#include "qml/app/facts.h"
#include "qml/app/recovery.h"
#include "qml/hazard/reviewahead.h"
#include "qml/sync/syncstatus.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace mingcha::app {

namespace {
constexpr int kGatherMs = 30; ///< touches within one frame or two are answered together
constexpr qint64 kMinuteMs = 60000;
constexpr qint64 kMostMs = 15000; ///< the clock on screen is never more than this behind one that was set
} // namespace

Session::Session(Station &station, QObject *parent)
    : QObject(parent), m_station(station), m_positions(station.clock()), m_photoDesk(*this, m_positions)
{
    tablet::Tablet &tablet = station.tablet();
    connect(&tablet, &tablet::Tablet::changed, this, &Session::gather);
    connect(&tablet, &tablet::Tablet::sessionChanged, this, &Session::readPerson);
    connect(&tablet, &tablet::Tablet::enrolmentChanged, this, &Session::enrolmentChanged);
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(kGatherMs);
    connect(&m_gathering, &QTimer::timeout, this, [this] {
        const std::set<QString> types = std::exchange(m_gathered, {});
        if (types.contains(QStringLiteral("person")))
            readPerson();
        readCounts();
        Q_EMIT countsChanged();
        Q_EMIT touched(QStringList(types.begin(), types.end()));
    });
    const auto untilNextMinute = [this] {
        return static_cast<int>(std::min(kMostMs, kMinuteMs - m_station.clock().now().wallMs % kMinuteMs));
    };
    connect(&m_minute, &QTimer::timeout, this, [this, untilNextMinute] {
        m_minute.start(untilNextMinute());
        Q_EMIT minutePassed();
    });
    m_minute.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and show the minute that is over
    m_minute.start(untilNextMinute());
    m_drafts = std::make_unique<Drafts>(*this);
    m_recovery = std::make_unique<Recovery>(*this);
    m_sync = std::make_unique<SyncStatus>(*this);
    m_ahead = std::make_unique<ReviewAhead>(*this);
    readPerson();
}

Session::~Session() = default;

void Session::gather(const tablet::Touches &touches)
{
    for (const journal::Touched &touch : touches)
        m_gathered.insert(QString::fromLatin1(touch.type));
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Session::readPerson()
{
    m_me = m_station.me();
    ++m_personReadings;
    readCounts(); // first, so that a page made for this person stands right at once
    Q_EMIT personChanged();
    Q_EMIT countsChanged();
}

void Session::readCounts()
{
    if (!isUnlocked())
        return;
    if (const Result<tablet::Counts> counts = tablet::counts(m_station.reader()))
        m_counts = *counts;
    if (const Result<hazard::Urgent> urgent = hazard::urgent(m_station.reader(), m_station.today())) {
        m_reviewsWaiting = static_cast<int>(urgent->waitingReview);
        m_hazardsDue = static_cast<int>(urgent->overdue);
    }
}

QString Session::deviceName() const
{
    const tablet::Enrolled *enrolled = m_station.tablet().vault().find(m_me.id);
    return enrolled ? enrolled->deviceName : QString();
}

bool Session::mayRecord() const
{
    return person::may(m_me, person::Capability::Record);
}

bool Session::mayReview() const
{
    return person::may(m_me, person::Capability::Review);
}

bool Session::isGridWorker() const
{
    return person::hasRole(m_me, "gridWorker");
}

QString Session::clockText() const
{
    const Moment now = m_station.clock().now();
    return QDateTime::fromMSecsSinceEpoch(now.wallMs).toString(QStringLiteral("HH:mm"));
}

QString Session::personNameHeld() const
{
    return heldTogether(m_me.name);
}

QString Session::dateText() const
{
    return QLocale().toString(QDate::fromString(today(), Qt::ISODate), tr("d MMMM, dddd", "a date format"));
}

QString Session::batteryText() const
{
    const std::optional<int> percent = batteryPercent();
    return percent ? tr("%1%").arg(*percent) : QString();
}

void Session::readAll()
{
    QStringList types;
    for (const auto &room : m_station.rooms().all())
        types.append(QString::fromLatin1(room->type()));
    Q_EMIT touched(types);
    Q_EMIT minutePassed();
}

void Session::go(const QString &page, const QString &subject)
{
    Q_EMIT pageAsked(page, subject);
}

void Session::back()
{
    Q_EMIT backAsked();
}

void Session::lock()
{
    m_station.tablet().lock();
}

void Session::say(const QString &text)
{
    Q_EMIT said(text);
}

void Session::photosChanged()
{
    m_gathered.insert(QStringLiteral("photo"));
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Session::perform(tablet::Tablet::Build build, tablet::Tablet::Performed done)
{
    m_station.tablet().perform(std::move(build), [this, done = std::move(done)](Result<journal::Written> written) {
        if (!written) {
            Q_EMIT failed(person::errorText(written.error()));
        }
        if (done)
            done(std::move(written));
    });
}

evidence::Presence Session::presenceOn(const inspection::Inspection &visit)
{
    journal::Database &reader = m_station.reader();
    const qint64 begunMs = inspection::begunUptimeMs(reader, visit, m_station.clock().now());
    return m_positions.presence(site::find(reader, visit.site), begunMs);
}

} // namespace mingcha::app
