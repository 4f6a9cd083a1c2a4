// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/person/enrolledlist.h"

#include "qml/app/facts.h"

namespace mingcha::app {

int EnrolledList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant EnrolledList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const tablet::Enrolled &one = m_people[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole: return one.person.toHex();
    case Qt::DisplayRole:
    case NameRole: return one.name;
    case DetailRole: return joinFacts({one.deviceName, one.districtName});
    default: return {};
    }
}

QHash<int, QByteArray> EnrolledList::roleNames() const
{
    return {{IdRole, "personId"}, {NameRole, "name"}, {DetailRole, "detail"}};
}

void EnrolledList::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::enrolmentChanged, this, &EnrolledList::read);
        connect(m_session, &Session::personChanged, this, &EnrolledList::read);
    }
    Q_EMIT sessionChanged();
    read();
}

void EnrolledList::read()
{
    beginResetModel();
    m_people = m_session ? m_session->station().tablet().vault().people() : std::vector<tablet::Enrolled>();
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace mingcha::app
