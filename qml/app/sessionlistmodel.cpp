// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/sessionlistmodel.h"

#include <algorithm>

namespace mingcha::app {

SessionListModel::SessionListModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &SessionListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SessionListModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &SessionListModel::countChanged);
}

void SessionListModel::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::touched, this, &SessionListModel::hear);
        connect(m_session, &Session::personChanged, this, [this] {
            if (m_readFor != m_session->personReadings())
                reload();
        });
    }
    Q_EMIT sessionChanged();
    changed();
}

void SessionListModel::componentComplete()
{
    m_complete = true;
    reload();
}

void SessionListModel::changed()
{
    if (m_complete)
        reload();
}

void SessionListModel::reload()
{
    if (!m_session || !m_complete)
        return;
    m_readFor = m_session->personReadings();
    // A reading that the disk cut short looks like one that found less: the connection knows.
    journal::Database &reader = m_session->station().reader();
    (void)reader.whole(); // what others met before is not this list's
    read();
    if (const mingcha::Status whole = reader.whole(); !whole)
        fail(whole.error().text);
    Q_EMIT loaded();
}

void SessionListModel::hear(const QStringList &touched)
{
    const QStringList mine = types();
    if (std::any_of(touched.begin(), touched.end(), [&](const QString &type) { return mine.contains(type); }))
        reload();
}

void SessionListModel::fail(const QString &text)
{
    m_status = Failed;
    m_errorString = text;
    Q_EMIT statusChanged();
}

void SessionListModel::filled(int count)
{
    if (count > 0)
        Q_EMIT dataChanged(index(0), index(count - 1));
    const Status status = count > 0 ? Filled : Empty;
    if (status == m_status && m_errorString.isEmpty())
        return;
    m_status = status;
    m_errorString.clear();
    Q_EMIT statusChanged();
}

} // namespace mingcha::app
