// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What comes before the first item: beginning, and for an open administrative inspection the statements of recusal, the
// cards shown and the right of recusal told, each with its time. Asks the rules of core/inspection beforehand. GUI thread.
#pragma once

#include "core/inspection/inspection.h"
#include "qml/app/session.h"

namespace mingcha::app {

class Formalities : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(bool needed READ isNeeded NOTIFY changed)
    Q_PROPERTY(bool begun READ hasBegun NOTIFY changed)
    Q_PROPERTY(bool administrative READ isAdministrative NOTIFY changed)
    Q_PROPERTY(QString cardsShown READ cardsShown NOTIFY changed)
    Q_PROPERTY(QString recusalTold READ recusalTold NOTIFY changed)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    /// Something must be done before items are answered.
    [[nodiscard]] bool isNeeded() const;
    [[nodiscard]] bool hasBegun() const { return m_inspection.step > inspection::Step::Assigned; }
    [[nodiscard]] bool isAdministrative() const { return m_inspection.isAdministrative(); }
    [[nodiscard]] bool areStatementsMissing() const;
    /// "10:44", empty: not yet.
    [[nodiscard]] QString cardsShown() const;
    [[nodiscard]] QString recusalTold() const;
    /// Why it cannot begin, in words; empty when it can.
    [[nodiscard]] QString hindrance() const { return m_hindrance; }
    /// What went wrong with a second person's statement.
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Q_INVOKABLE void begin();
    Q_INVOKABLE void showCards();
    Q_INVOKABLE void tellRecusal();
    Q_INVOKABLE void state(bool none, const QString &words);
    /// A colleague states at this tablet, with their own PIN.
    Q_INVOKABLE void stateAs(const QString &person, const QString &pin, bool none, const QString &words);

Q_SIGNALS:
    void changed();
    void stated();

private:
    void read();
    void perform(tablet::Tablet::Build build);

    Session *m_session = nullptr;
    QString m_subject;
    inspection::Inspection m_inspection;
    QString m_hindrance;
    QString m_message;
    bool m_busy = false;
};

} // namespace mingcha::app
