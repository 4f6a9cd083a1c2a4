// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Keeps a tablet and its centre in step: pushes own entries, pulls feeds (waiting at the centre while idle, so that news
// arrives within a second), and sends photos beside them; one request in flight in each lane. Decides by the pure steps
// (pushstep.h, pullstep.h, photostep.h, backoff.h); writes only through the tablet's writer. On the GUI thread.
#pragma once

#include "sync/tablet/tablet.h"
#include "sync/tablet/trouble.h"

#include <QObject>

#include <memory>

namespace mingcha::tablet {

/// Why a person is needed when another centre answers under the address.
inline constexpr char kOtherCentre[] = "centre.other";

class PhotoOutbox;
class SyncCore;

class SyncEngine : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString action READ action NOTIFY changed)
    Q_PROPERTY(qint64 lastSyncMs READ lastSyncMs NOTIFY changed)
    Q_PROPERTY(qint64 nextRetryMs READ nextRetryMs NOTIFY changed)
    Q_PROPERTY(qint64 bytesUp READ bytesUp NOTIFY changed)
    Q_PROPERTY(qint64 bytesDown READ bytesDown NOTIFY changed)
public:
    enum class State {
        Offline, ///< the centre cannot be reached; tries again at nextRetryMs
        Connecting,
        Sending,
        Receiving,
        UpToDate,
        Paused,      ///< by the person, or because the device is locked or its disk low: see reason
        NeedsPerson, ///< goes no further by itself: another centre, a restored one, a cloned tablet; data is safe
    };
    Q_ENUM(State)

    /// `photos` may be null; both must outlive the engine.
    SyncEngine(Tablet &tablet, PhotoOutbox *photos, QObject *parent = nullptr);
    ~SyncEngine() override;

    [[nodiscard]] State state() const;
    /// Why, and what to do, in words; empty when all is well.
    [[nodiscard]] QString reason() const;
    /// Of NeedsPerson, as a word: of core/person/reasons.h, kOtherCentre, or empty.
    [[nodiscard]] QByteArray cause() const;
    /// With kOtherCentre: the key of who answered.
    [[nodiscard]] QByteArray otherCentreKey() const;
    /// What is going on now, in words; empty when idle.
    [[nodiscard]] QString action() const;
    /// Wall time of the last moment when both ends agreed; 0 never.
    [[nodiscard]] qint64 lastSyncMs() const;
    /// Wall time of the next try; 0 when none is waiting.
    [[nodiscard]] qint64 nextRetryMs() const;
    [[nodiscard]] qint64 bytesUp() const;
    [[nodiscard]] qint64 bytesDown() const;

    /// From now on by itself: on own acts, on news, on network changes, on time.
    Q_INVOKABLE void start();
    Q_INVOKABLE void pause();
    /// Tries at once whatever waits, and ends a pause.
    Q_INVOKABLE void syncNow();
    /// Takes back what was put into words, as in a language that is not spoken any more, and tries at once to say it anew.
    void sayAnew();
    /// Pushes all, pulls until complete, sends the photos, then reports: for command line tools. Not while started.
    void syncOnce(Tablet::Done done);

    /// The centre answers and lets this tablet in.
    [[nodiscard]] bool isOnline() const;
    /// Fetches what the first sync left out of an object, beside the lanes; without a link, when there is one. `done` is not
    /// called once the engine ends.
    void fetchWhole(const Id &object, std::function<void(Status)> done);
    /// Asks the centre for a photo, original or preview, beside the lanes; `done` is not called once the engine ends.
    void fetchPhoto(const Hash &hash, bool preview, std::function<void(Answered<QByteArray>)> done);

Q_SIGNALS:
    void changed();
    /// One round is over: everything sent and fetched, or why not.
    void finished(const QString &error);
    /// The centre refused an own entry; `reason` is a word of core/person/reasons.h.
    void refused(quint64 seq, const QByteArray &reason);
    /// A version of the checklists was fetched and lies in the data folder.
    void catalogueCame(const QString &version);

private:
    std::shared_ptr<SyncCore> m_core;
};

} // namespace mingcha::tablet
