// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Whether the app ended unexpectedly the last time, and what of that time is here: a small mark lies in the data folder
// while the app runs, and says with which row of the journal it began. One for the session, on the GUI thread.
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QQmlEngine>

namespace mingcha::app {

class Session;

class Recovery : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has it.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString fact READ fact NOTIFY changed)
    Q_PROPERTY(int answers READ answers NOTIFY changed)
    Q_PROPERTY(int photos READ photos NOTIFY changed)
    Q_PROPERTY(int photosHere READ photosHere NOTIFY changed)
    Q_PROPERTY(QString draftText READ draftText NOTIFY changed)
    Q_PROPERTY(QString draftId READ draftId NOTIFY changed)
    Q_PROPERTY(QString inspectionId READ inspectionId NOTIFY changed)
public:
    explicit Recovery(Session &session);
    /// A clean end: takes the mark away.
    ~Recovery() override;

    /// Reads the mark of the last time and leaves one for this time.
    void begin();
    /// Somebody is signed in and something was recorded before the app ended unexpectedly.
    [[nodiscard]] bool isShown() const;
    /// "Recovered up to 10:43:18".
    [[nodiscard]] QString fact() const;
    [[nodiscard]] int answers() const { return m_answers; }
    [[nodiscard]] int photos() const { return m_photos; }
    /// Of the photos, those whose file is whole and where it should be, or was removed because the centre has it.
    [[nodiscard]] int photosHere() const { return m_photosHere; }
    /// The last hazard that is not complete, by its words; empty: none.
    [[nodiscard]] QString draftText() const;
    [[nodiscard]] QString draftId() const { return m_draft.isNull() ? QString() : m_draft.toHex(); }
    /// The last inspection worked in that is still open; empty: none.
    [[nodiscard]] QString inspectionId() const { return m_inspection.isNull() ? QString() : m_inspection.toHex(); }
    /// The person has seen it.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void read(qint64 row);
    void leaveMark(qint64 row);
    [[nodiscard]] QString markPath() const;

    Session &m_session;
    bool m_begun = false;
    qint64 m_lastMs = 0; ///< of the last entry before the end; 0: nothing to show
    int m_answers = 0;
    int m_photos = 0;
    int m_photosHere = 0;
    Id m_draft;
    Id m_inspection;
};

} // namespace mingcha::app
