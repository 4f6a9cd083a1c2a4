// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/leftout.h"

#include "core/journal/snapshot.h"
#include "qml/sync/syncstatus.h"

#include <QPointer>

namespace mingcha::app {

void LeftOut::setSession(Session *session)
{
    m_session = session;
    connect(m_session, &Session::touched, this, &LeftOut::look);
    look();
}

void LeftOut::setObject(const QString &object)
{
    if (m_object == object)
        return;
    m_object = object;
    m_why.clear();
    look();
}

QString LeftOut::text() const
{
    if (!m_why.isEmpty())
        return m_why;
    return tr("Only part of this is on the tablet: the rest is being fetched");
}

void LeftOut::look()
{
    const std::optional<Id> id = Id::fromHex(m_object);
    if (!m_session || !id)
        return;
    const Result<bool> isPartial = journal::isLeftOut(m_session->station().reader(), *id);
    m_isPartial = isPartial && *isPartial;
    if (m_isPartial && m_asked != m_object)
        fetch();
    Q_EMIT changed();
}

void LeftOut::fetch()
{
    m_asked = m_object;
    m_session->sync()->fetchWhole(*Id::fromHex(m_object),
                                  [self = QPointer<LeftOut>(this), object = m_object](const Status &status) {
                                      if (self)
                                          self->heard(object, status);
                                  });
}

void LeftOut::heard(const QString &object, const Status &status)
{
    if (object != m_object)
        return;
    m_why = status ? QString() : status.error().text;
    look();
}

} // namespace mingcha::app
