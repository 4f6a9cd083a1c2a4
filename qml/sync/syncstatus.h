// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How this tablet stands with its centre, in words for every screen: owns the engine and its photo outbox, starts them
// once somebody is signed in. One for the session; on the GUI thread.
#pragma once

#include "sync/tablet/photofetcher.h"
#include "sync/tablet/photofileoutbox.h"
#include "sync/tablet/syncengine.h"

#include <QQmlEngine>
#include <QTimer>

namespace mingcha::app {

class Session;

class SyncStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has it.")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString railText READ railText NOTIFY changed)
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(bool offline READ isOffline NOTIFY changed)
    Q_PROPERTY(QString alarmText READ alarmText NOTIFY changed)
public:
    /// As SyncEngine.State, for QML.
    enum State { Offline, Connecting, Sending, Receiving, UpToDate, Paused, NeedsPerson };
    Q_ENUM(State)

    explicit SyncStatus(Session &session);
    ~SyncStatus() override;

    /// From now on the engine runs while somebody is signed in.
    void start();
    /// Says all again in the language that is spoken now; what the centre's silence was put into words for is tried anew.
    void sayAgain();
    [[nodiscard]] State state() const { return static_cast<State>(m_engine.state()); }
    /// The state in a word or two.
    [[nodiscard]] QString title() const { return titleOf(state(), notSafe()); }
    /// Nothing is called synced while `notSafe` entries and photos are on this device alone.
    [[nodiscard]] static QString titleOf(State state, int notSafe);
    /// What goes on, or why not and what to do, and when it is tried again.
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString lastSyncText() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] int tone() const;
    [[nodiscard]] QString railText() const;
    /// "37 entries, 2 photos, 5.9 MB".
    [[nodiscard]] QString amountText() const;
    /// Of what waited when it was last all through, the part that is sent: 0 to 1.
    [[nodiscard]] double progress() const;
    /// What of the centre's logs does not fit what was shown before; empty: nothing.
    [[nodiscard]] QString alarmText() const { return m_alarmText; }
    /// Why a person is needed: see tablet::SyncEngine::cause().
    [[nodiscard]] QByteArray cause() const { return m_engine.cause(); }
    [[nodiscard]] QByteArray otherCentreKey() const { return m_engine.otherCentreKey(); }
    [[nodiscard]] bool isOffline() const { return state() == Offline; }
    [[nodiscard]] const tablet::PhotoFileOutbox &photos() const { return m_photos; }
    /// Brings photos of other devices.
    [[nodiscard]] tablet::PhotoFetcher &fetcher() { return m_fetcher; }

    /// Fetches what the first sync left out of an object.
    void fetchWhole(const Id &object, std::function<void(Status)> done)
    {
        m_engine.fetchWhole(object, std::move(done));
    }

    /// Since the window was opened.
    [[nodiscard]] qint64 bytesUp() const { return m_engine.bytesUp(); }
    [[nodiscard]] qint64 bytesDown() const { return m_engine.bytesDown(); }

    /// 立即重试.
    Q_INVOKABLE void retryNow() { m_engine.syncNow(); }

Q_SIGNALS:
    void changed();

private:
    void update();
    void readAlarms();
    [[nodiscard]] int notSafe() const; ///< entries and photos that are on this device alone

    Session &m_session;
    tablet::PhotoFileOutbox m_photos;
    tablet::SyncEngine m_engine;
    tablet::PhotoFetcher m_fetcher;
    QTimer m_clock;
    bool m_wanted = false;
    bool m_started = false;
    qint64 m_unsafeBytes = 0;
    QString m_alarmText;
    int m_most = 0; ///< the most that waited since nothing did
};

} // namespace mingcha::app
