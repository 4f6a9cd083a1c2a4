// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Where this tablet is and was: owns the position source and the track, and says how good the last fix is. One for the
// session, on the GUI thread. Keeps nothing on disk: what becomes evidence is written into acts.
#pragma once

#include "core/base/clock.h"
#include "core/evidence/presence.h"
#include "core/inspection/inspection.h"
#include "core/site/site.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <memory>

class QGeoPositionInfo;
class QGeoPositionInfoSource;
class QGeoSatelliteInfoSource;

namespace mingcha::app {

class Receiver;

constexpr int kPositionAgeMs = 1000;          ///< how often the age on the screen moves on
constexpr qint64 kPositionPatienceMs = 60000; ///< without a first fix for so long: there is none

struct Satellites
{
    std::optional<int> inView;
    std::optional<int> used;
};
/// A position of the system's receiver, with the satellites that it told of.
[[nodiscard]] evidence::Fix systemFix(const QGeoPositionInfo &info, const Satellites &sky);

class Positions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has it.")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(double accuracyMetres READ accuracyMetres NOTIFY changed)
    Q_PROPERTY(int ageSeconds READ ageSeconds NOTIFY changed)
    Q_PROPERTY(int quality READ quality NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString judgement READ judgement NOTIFY changed)
    Q_PROPERTY(QString searchText READ searchText NOTIFY changed)
public:
    /// In the order of McGnssChip.State.
    enum State { Searching, Fixed, Missing, Manual };
    Q_ENUM(State)

    explicit Positions(const Clock &clock, QObject *parent = nullptr);
    ~Positions() override;

    /// Empty: the system's receiver. Else a recorded log, "serial:DEVICE" or "HOST:PORT" of a receiver.
    void listen(const QString &source);
    /// Where a person says they are: kept as put by hand.
    Q_INVOKABLE void putByHand(double latitude, double longitude);
    /// One fix from anywhere.
    void add(const evidence::Fix &fix);

    [[nodiscard]] State state() const;
    /// Negative: not known.
    [[nodiscard]] double accuracyMetres() const;
    [[nodiscard]] int ageSeconds() const;
    /// evidence::FixQuality as of now, in the order of McGnssChip.Quality.
    [[nodiscard]] int quality() const;
    [[nodiscard]] int tone() const;
    /// The last fix in a sentence: how good, how old, from what.
    [[nodiscard]] QString words() const;
    /// Whether it may stand as evidence, by the same rules that acts are judged by; empty before the first.
    [[nodiscard]] QString judgement() const;
    /// While there is no fix: for how long it was looked for, and what the receiver sees, where it tells.
    [[nodiscard]] QString searchText() const;
    /// As of now; empty before the first.
    [[nodiscard]] std::optional<evidence::JudgedFix> last() const;
    /// Presence at a site since an uptime of this device, judged as of now.
    [[nodiscard]] evidence::Presence presence(const std::optional<site::Site> &at, qint64 sinceUptimeMs) const;

Q_SIGNALS:
    void changed();

private:
    void take(const QGeoPositionInfo &info);
    void listenToSatellites();
    [[nodiscard]] Satellites satellites() const;

    const Clock &m_clock;
    evidence::FixTrack m_track;
    std::unique_ptr<QGeoPositionInfoSource> m_source;
    std::unique_ptr<QGeoSatelliteInfoSource> m_sky;
    Satellites m_told;   ///< by the system's receiver
    qint64 m_toldMs = 0; ///< when, by uptime
    std::unique_ptr<Receiver> m_receiver;
    QString m_problem;
    qint64 m_listeningSinceMs = 0;
    QTimer m_aging;
};

/// For the act that keeps it.
[[nodiscard]] inspection::Presence keptPresence(const evidence::Presence &presence);

} // namespace mingcha::app
