// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What every page is given: who is signed in and what they may do, the state of the tablet, the way to other pages, and
// for the C++ models behind them the Station. One for the window's life; on the GUI thread. Holds no data of the domain.
#pragma once

#include "qml/app/station.h"
#include "qml/evidence/photodesk.h"
#include "qml/evidence/positions.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <memory>
#include <set>

namespace mingcha::app {

class Drafts;
class Recovery;
class ReviewAhead;
class SyncStatus;

class Session : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("qml/app/recovery.h")
    Q_MOC_INCLUDE("qml/sync/syncstatus.h")
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it.")
    Q_PROPERTY(bool unlocked READ isUnlocked NOTIFY personChanged)
    Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY enrolmentChanged)
    Q_PROPERTY(QString personName READ personName NOTIFY personChanged)
    Q_PROPERTY(QString personNameHeld READ personNameHeld NOTIFY personChanged)
    Q_PROPERTY(QString personId READ personId NOTIFY personChanged)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY personChanged)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY personChanged)
    Q_PROPERTY(bool mayReview READ mayReview NOTIFY personChanged)
    Q_PROPERTY(bool isGridWorker READ isGridWorker NOTIFY personChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY countsChanged)
    Q_PROPERTY(int photosNotSafe READ photosNotSafe NOTIFY countsChanged)
    Q_PROPERTY(int refused READ refused NOTIFY countsChanged)
    Q_PROPERTY(int conflicts READ conflicts NOTIFY countsChanged)
    Q_PROPERTY(int reviewsWaiting READ reviewsWaiting NOTIFY countsChanged)
    Q_PROPERTY(int hazardsDue READ hazardsDue NOTIFY countsChanged)
    Q_PROPERTY(mingcha::app::Positions *positions READ positionsObject CONSTANT)
    Q_PROPERTY(mingcha::app::PhotoDesk *photoDesk READ photoDeskObject CONSTANT)
    Q_PROPERTY(mingcha::app::SyncStatus *sync READ sync CONSTANT)
    Q_PROPERTY(mingcha::app::Recovery *recovery READ recovery CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY minutePassed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY minutePassed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY minutePassed)
    Q_PROPERTY(QString batteryText READ batteryText NOTIFY minutePassed)
public:
    explicit Session(Station &station, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] Station &station() const { return m_station; }
    [[nodiscard]] Positions &positions() { return m_positions; }
    /// Presence at the site of a visit since it began, as of now.
    [[nodiscard]] evidence::Presence presenceOn(const inspection::Inspection &visit);
    [[nodiscard]] PhotoDesk &photoDesk() { return m_photoDesk; }
    [[nodiscard]] Drafts &drafts() { return *m_drafts; }
    [[nodiscard]] SyncStatus *sync() const { return m_sync.get(); }
    [[nodiscard]] Recovery *recovery() const { return m_recovery.get(); }
    [[nodiscard]] bool isUnlocked() const { return m_station.tablet().session().has_value(); }
    [[nodiscard]] bool isEnrolled() const { return !m_station.tablet().vault().isEmpty(); }
    [[nodiscard]] const person::Person &me() const { return m_me; }
    /// Counts how often the person was read: a page that is made by personChanged() need not read again because of it.
    [[nodiscard]] int personReadings() const { return m_personReadings; }
    [[nodiscard]] QString personName() const { return m_me.name; }
    /// For a line that may be broken elsewhere.
    [[nodiscard]] QString personNameHeld() const;
    [[nodiscard]] QString personId() const { return m_me.id.toHex(); }
    [[nodiscard]] QString deviceName() const;
    /// Reports hazards and begins inspections; who may not is offered neither.
    [[nodiscard]] bool mayRecord() const;
    [[nodiscard]] bool mayReview() const;
    [[nodiscard]] bool isGridWorker() const;
    [[nodiscard]] int waiting() const { return m_counts.waiting; }
    [[nodiscard]] int photosNotSafe() const { return m_counts.photosNotSafe; }
    [[nodiscard]] int refused() const { return m_counts.refused; }
    [[nodiscard]] int conflicts() const { return m_counts.conflicts; }
    [[nodiscard]] int reviewsWaiting() const { return m_reviewsWaiting; }
    [[nodiscard]] int hazardsDue() const { return m_hazardsDue; }
    [[nodiscard]] QString today() const { return m_station.today(); }
    [[nodiscard]] QString clockText() const;
    /// "23 November, Monday".
    [[nodiscard]] QString dateText() const;
    /// "76%"; empty where the device has no battery or does not tell.
    [[nodiscard]] QString batteryText() const;

    /// Asks the window for a page: the name of a page of AppPages.qml, and the id of what it shows.
    Q_INVOKABLE void go(const QString &page, const QString &subject = {});
    Q_INVOKABLE void back();
    Q_INVOKABLE void lock();
    /// Opens the sheet with all that is known of the position.
    Q_INVOKABLE void askPosition() { Q_EMIT positionAsked(); }
    /// Every list and page reads again: the language changed.
    void readAll();
    /// Says something at the foot of the window for some seconds.
    Q_INVOKABLE void say(const QString &text);

    /// Photos became safe, or their bytes came: what shows them reads again.
    void photosChanged();

    /// Performs an act of the person signed in; `done` on this thread once it is durable. A failure is also said.
    void perform(tablet::Tablet::Build build, tablet::Tablet::Performed done);

Q_SIGNALS:
    void personChanged();
    void enrolmentChanged();
    void countsChanged();
    void minutePassed();
    /// Rows of these types ("hazard", "answer", …) were written; models that show them read again. At most every 30 ms.
    void touched(const QStringList &types);
    void pageAsked(const QString &page, const QString &subject);
    void backAsked();
    void positionAsked();
    void said(const QString &text);
    /// An act could not be kept: must be said until the person has seen it.
    void failed(const QString &text);

private:
    Positions *positionsObject() { return &m_positions; }
    PhotoDesk *photoDeskObject() { return &m_photoDesk; }
    void readPerson();
    void readCounts();
    void gather(const tablet::Touches &touches);

    Station &m_station;
    Positions m_positions;
    PhotoDesk m_photoDesk;
    person::Person m_me;
    int m_personReadings = 0;
    tablet::Counts m_counts;
    int m_reviewsWaiting = 0;
    int m_hazardsDue = 0;
    std::set<QString> m_gathered;
    QTimer m_gathering;
    QTimer m_minute;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<Recovery> m_recovery;
    std::unique_ptr<SyncStatus> m_sync;
    std::unique_ptr<ReviewAhead> m_ahead;
};

} // namespace mingcha::app
