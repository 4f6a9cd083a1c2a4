// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "positions.h"

#include "fixwords.h"
#include "receiver.h"

#include "core/person/reasons.h"
#include "qml/app/facts.h"

#include <QGeoPositionInfoSource>
#include <QGeoSatelliteInfoSource>

#include <cmath>

namespace mingcha::app {

namespace {

constexpr double kE7 = 1e7;
constexpr double kMillimetres = 1000.0;

} // namespace

evidence::Fix systemFix(const QGeoPositionInfo &info, const Satellites &sky)
{
    evidence::Fix fix;
    fix.source = evidence::FixSource::System;
    if (info.coordinate().isValid()) {
        fix.point = evidence::Point{std::llround(info.coordinate().latitude() * kE7),
                                    std::llround(info.coordinate().longitude() * kE7)};
    }
    const double accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy) && std::isfinite(accuracy) && accuracy >= 0)
        fix.accuracyMm = std::llround(accuracy * kMillimetres);
    if (info.timestamp().isValid())
        fix.fixTimeMs = info.timestamp().toMSecsSinceEpoch();
    fix.satellitesInView = sky.inView;
    fix.satellitesUsed = sky.used;
    return fix;
}

Positions::Positions(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_aging, &QTimer::timeout, this, &Positions::changed);
    m_aging.start(kPositionAgeMs);
    m_listeningSinceMs = clock.now().uptimeMs;
}

Positions::~Positions() = default;

void Positions::listen(const QString &source)
{
    m_track.clear();
    m_listeningSinceMs = m_clock.now().uptimeMs;
    m_problem.clear();
    m_source.reset();
    m_sky.reset();
    m_told = {};
    m_receiver.reset();
    if (!source.isEmpty()) {
        m_receiver = std::make_unique<Receiver>();
        connect(m_receiver.get(), &Receiver::fixRead, this, &Positions::add);
        if (const Status opened = m_receiver->open(source); !opened) {
            m_problem = person::errorText(opened.error());
            m_receiver.reset();
        }
    } else {
        m_source.reset(QGeoPositionInfoSource::createDefaultSource(nullptr));
        listenToSatellites();
    }
    if (m_source != nullptr) {
        connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this, &Positions::take);
        m_source->startUpdates();
    }
    Q_EMIT changed();
}

void Positions::listenToSatellites()
{
    m_sky.reset(QGeoSatelliteInfoSource::createDefaultSource(nullptr));
    if (m_sky == nullptr)
        return;
    connect(m_sky.get(), &QGeoSatelliteInfoSource::satellitesInViewUpdated, this,
            [this](const QList<QGeoSatelliteInfo> &all) {
                m_told.inView = static_cast<int>(all.size());
                m_toldMs = m_clock.now().uptimeMs;
            });
    connect(m_sky.get(), &QGeoSatelliteInfoSource::satellitesInUseUpdated, this,
            [this](const QList<QGeoSatelliteInfo> &all) {
                m_told.used = static_cast<int>(all.size());
                m_toldMs = m_clock.now().uptimeMs;
            });
    m_sky->startUpdates();
}

Satellites Positions::satellites() const
{
    // A receiver of our own tells with each epoch, also with one that has no position.
    if (m_track.history().empty() || m_clock.now().uptimeMs - m_track.history().back().uptimeMs > evidence::kFreshForMs)
        return m_told;
    const evidence::Fix &heard = m_track.history().back().judged.fix;
    return {heard.satellitesInView ? heard.satellitesInView : m_told.inView,
            heard.satellitesUsed ? heard.satellitesUsed : m_told.used};
}

void Positions::take(const QGeoPositionInfo &info)
{
    // The system tells of satellites apart from positions; a count of long ago says nothing of this one.
    const bool isFresh = m_clock.now().uptimeMs - m_toldMs <= evidence::kFreshForMs;
    add(systemFix(info, isFresh ? m_told : Satellites{}));
}

void Positions::add(const evidence::Fix &fix)
{
    m_track.add(fix, m_clock.now().uptimeMs);
    Q_EMIT changed();
}

void Positions::putByHand(double latitude, double longitude)
{
    evidence::Fix fix;
    fix.source = evidence::FixSource::Manual;
    fix.point = evidence::Point{std::llround(latitude * kE7), std::llround(longitude * kE7)};
    if (evidence::isOnEarth(*fix.point))
        add(fix);
}

std::optional<evidence::JudgedFix> Positions::last() const
{
    return m_track.last(m_clock.now().uptimeMs);
}

Positions::State Positions::state() const
{
    if (const std::optional<evidence::JudgedFix> fix = last())
        return fix->fix.source == evidence::FixSource::Manual ? Manual : Fixed;
    const bool patient = m_clock.now().uptimeMs - m_listeningSinceMs < kPositionPatienceMs;
    return (m_source != nullptr || m_receiver != nullptr) && patient ? Searching : Missing;
}

double Positions::accuracyMetres() const
{
    const std::optional<evidence::JudgedFix> fix = last();
    constexpr double kUnknownMetres = -1;
    return fix && fix->fix.accuracyMm ? static_cast<double>(*fix->fix.accuracyMm) / kMillimetres : kUnknownMetres;
}

int Positions::ageSeconds() const
{
    const std::optional<evidence::JudgedFix> fix = last();
    return fix ? static_cast<int>(fix->ageMs / 1000) : 0;
}

QString Positions::words() const
{
    const std::optional<evidence::JudgedFix> fix = last();
    if (!fix && !m_problem.isEmpty())
        return m_problem;
    if (!fix)
        return state() == Searching ? tr("Searching for position") : tr("No position");
    QStringList facts{FixWords::accuracy(fix->fix), tr("%1 ago").arg(FixWords::age(fix->ageMs))};
    if (fix->fix.satellitesUsed)
        facts.append(tr("%n satellite(s) in use", nullptr, *fix->fix.satellitesUsed));
    facts.append(evidence::sourceText(fix->fix.source));
    return joinFacts(facts);
}

int Positions::quality() const
{
    const std::optional<evidence::JudgedFix> fix = last();
    return static_cast<int>(fix ? fix->judgement.quality : evidence::FixQuality::None);
}

int Positions::tone() const
{
    return FixWords::tone(last());
}

QString Positions::judgement() const
{
    const std::optional<evidence::JudgedFix> fix = last();
    return fix ? FixWords::judgement(*fix) : QString();
}

QString Positions::searchText() const
{
    if (m_source == nullptr && m_receiver == nullptr)
        return m_problem.isEmpty() ? tr("This device has no receiver for positions.") : m_problem;
    constexpr qint64 kSecond = 1000;
    const qint64 seconds = (m_clock.now().uptimeMs - m_listeningSinceMs) / kSecond;
    QStringList facts{tr("Searched for %1 s").arg(seconds)};
    const Satellites sky = satellites();
    if (sky.inView)
        facts.append(tr("%n satellite(s) in view", nullptr, *sky.inView));
    if (sky.used)
        facts.append(tr("%n in use", nullptr, *sky.used));
    return joinFacts(facts);
}

evidence::Presence Positions::presence(const std::optional<site::Site> &at, qint64 sinceUptimeMs) const
{
    const Moment now = m_clock.now();
    std::optional<evidence::Point> point;
    if (at && at->point)
        point = evidence::Point{at->point->latE7, at->point->lonE7};
    return evidence::assess(evidence::gatherFacts(m_track, point, sinceUptimeMs, now.uptimeMs, now.wallMs));
}

inspection::Presence keptPresence(const evidence::Presence &presence)
{
    inspection::Presence kept;
    kept.word = evidence::wordId(presence.word);
    for (const evidence::RuleOutcome &rule : presence.rules)
        kept.facts.append(rule.words);
    return kept;
}

} // namespace mingcha::app
