// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the first sync left out of an inspection or a hazard: fetched once its page is opened, and told meanwhile. Without
// a link it comes when there is one. GUI thread.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

class LeftOut : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString object READ object WRITE setObject NOTIFY changed REQUIRED)
    Q_PROPERTY(bool partial READ isPartial NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString object() const { return m_object; }
    void setObject(const QString &object);
    /// There is more of it at the centre.
    [[nodiscard]] bool isPartial() const { return m_isPartial; }
    /// That it is fetched, or why not yet.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void fetch();
    void heard(const QString &object, const Status &status);

    Session *m_session = nullptr;
    QString m_object;
    QString m_asked; ///< being fetched
    QString m_why;   ///< the last try was in vain
    bool m_isPartial = false;
};

} // namespace mingcha::app
