// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/settings/devicefacts.h"

#include "qml/app/facts.h"
#include "qml/app/rolename.h"

#include <QCoreApplication>
#include <QLocale>

namespace mingcha::app {

void DeviceFacts::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::personChanged, this, &DeviceFacts::changed);
        connect(m_session, &Session::minutePassed, this, &DeviceFacts::changed); // also when the language changed
    }
    Q_EMIT changed();
}

QString DeviceFacts::roles() const
{
    QStringList names;
    if (m_session) {
        for (const QString &role : m_session->me().roles)
            names.append(roleName(role));
    }
    return joinFacts(names);
}

QString DeviceFacts::region() const
{
    return m_session ? m_session->station().divisions().pathName(m_session->me().region) : QString();
}

QString DeviceFacts::card() const
{
    if (!m_session || m_session->me().cardNumber.isEmpty())
        return {};
    const person::Person &me = m_session->me();
    return me.cardExpiry.isEmpty() ? me.cardNumber : tr("%1, valid until %2").arg(me.cardNumber, me.cardExpiry);
}

QString DeviceFacts::centre() const
{
    const tablet::Enrolled *one = m_session ? m_session->station().tablet().vault().find(m_session->me().id) : nullptr;
    return one ? joinFacts({one->centre.name, one->centre.url}) : QString();
}

QString DeviceFacts::folder() const
{
    return m_session ? m_session->station().tablet().folder().path() : QString();
}

QString DeviceFacts::space() const
{
    const qint64 left = m_session ? m_session->station().tablet().folder().freeBytes() : -1;
    return left < 0 ? tr("unknown") : QLocale().formattedDataSize(left, 1, QLocale::DataSizeTraditionalFormat);
}

bool DeviceFacts::isSpaceLow() const
{
    const qint64 left = m_session ? m_session->station().tablet().folder().freeBytes() : -1;
    return left >= 0 && left < tablet::kLowSpaceBytes;
}

QString DeviceFacts::catalogue() const
{
    const checklist::Catalogue *newest = m_session ? m_session->station().catalogues().newest() : nullptr;
    return newest ? newest->version() : QString();
}

} // namespace mingcha::app
