// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Behind the PIN pad: whose PIN is asked for, what went wrong, how long to wait. The key is derived on another thread;
// nothing of the PIN is kept here. GUI thread.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

class UnlockDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString personId READ personId NOTIFY changed)
    Q_PROPERTY(QString personName READ personName NOTIFY changed)
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY changed)
    Q_PROPERTY(QString districtName READ districtName NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(int freeTries READ freeTries CONSTANT)
public:
    explicit UnlockDesk(QObject *parent = nullptr);

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString personId() const { return m_person.toHex(); }
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString deviceText() const;
    [[nodiscard]] QString districtName() const;
    /// What is wrong, or how long to wait; empty while a PIN may simply be entered.
    [[nodiscard]] QString message() const;
    /// No PIN is taken now: waiting, shut, or being checked.
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] static int freeTries() { return tablet::kMaxPinTries; }

    Q_INVOKABLE void choose(const QString &personId);
    Q_INVOKABLE void enter(const QString &pin);

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    [[nodiscard]] const tablet::Enrolled *enrolled() const;
    [[nodiscard]] tablet::PinState pinState() const;
    void pickLast();

    Session *m_session = nullptr;
    Id m_person;
    bool m_busy = false;
    QString m_trouble; ///< of the disk or the file, in words
    QTimer m_waiting;
};

} // namespace mingcha::app
