// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What there is to know of this tablet and of who works on it, in words: for the settings page. Reads when asked.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

class DeviceFacts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString roles READ roles NOTIFY changed)
    Q_PROPERTY(QString region READ region NOTIFY changed)
    Q_PROPERTY(QString card READ card NOTIFY changed)
    Q_PROPERTY(QString centre READ centre NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QString space READ space NOTIFY changed)
    Q_PROPERTY(bool spaceLow READ isSpaceLow NOTIFY changed)
    Q_PROPERTY(QString catalogue READ catalogue NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString roles() const;
    [[nodiscard]] QString region() const;
    [[nodiscard]] QString card() const;
    [[nodiscard]] QString centre() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString space() const;
    [[nodiscard]] bool isSpaceLow() const;
    [[nodiscard]] QString catalogue() const;

Q_SIGNALS:
    void changed();

private:
    Session *m_session = nullptr;
};

} // namespace mingcha::app
