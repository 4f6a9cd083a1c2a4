// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Behind the enrolment page: address and code, the four digits to compare, the new PIN twice. Carries out nothing itself;
// tablet::Enrolment does. GUI thread.
#pragma once

#include "qml/app/session.h"
#include "sync/tablet/enrolment.h"

namespace mingcha::app {

class EnrolDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(QString deviceName READ deviceName WRITE setDeviceName NOTIFY changed)
    Q_PROPERTY(QString digits READ digits NOTIFY changed)
    Q_PROPERTY(QString centreName READ centreName NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool repeating READ isRepeating NOTIFY changed)
public:
    enum Step { Slip, Compare, Pin, Done };
    Q_ENUM(Step)

    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString address() const { return m_address; }
    /// A whole enrolment text in either field fills both.
    void setAddress(const QString &text);
    [[nodiscard]] QString code() const { return m_code; }
    void setCode(const QString &text);
    [[nodiscard]] QString deviceName() const { return m_deviceName; }
    void setDeviceName(const QString &name);
    [[nodiscard]] QString digits() const { return m_digits; }
    [[nodiscard]] QString centreName() const { return m_centreName; }
    /// What went wrong and what to do; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isReady() const;
    /// The PIN was chosen once and is asked for again.
    [[nodiscard]] bool isRepeating() const { return !m_firstPin.isEmpty(); }

    /// Asks the centre who it is; goes on to Compare.
    Q_INVOKABLE void meet();
    Q_INVOKABLE void agree();
    Q_INVOKABLE void disagree();
    /// The first time keeps it, the second time must be the same: then the person is enrolled and signed in.
    Q_INVOKABLE void choosePin(const QString &pin);
    /// One step back; false at the first.
    Q_INVOKABLE bool goBack();

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void go(Step step, const QString &problem = {});
    void fill(const QString &text, QString &field);
    void join(const QByteArray &pin);

    Session *m_session = nullptr;
    std::unique_ptr<tablet::Enrolment> m_enrolment;
    Step m_step = Slip;
    QString m_address;
    QString m_code;
    QString m_deviceName;
    QString m_digits;
    QString m_centreName;
    QString m_problem;
    QByteArray m_firstPin;
    bool m_busy = false;
};

} // namespace mingcha::app
