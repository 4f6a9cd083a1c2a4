// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "teammodel.h"

#include "core/inspection/queries.h"

#include <algorithm>

namespace mingcha::app {

TeamModel::TeamModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &TeamModel::asked, this, &TeamModel::read);
}

int TeamModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TeamModel::roleNames() const
{
    return {{PersonIdRole, "personId"}, {NameRole, "name"},           {CardRole, "card"},      {MeRole, "me"},
            {EnrolledRole, "enrolled"}, {StatementRole, "statement"}, {RecusedRole, "recused"}};
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const person::Person &member = m_team[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return member.name;
    case PersonIdRole: return member.id.toHex();
    case CardRole:
        return member.cardNumber.isEmpty() ? tr("no enforcement card") : tr("card %1").arg(member.cardNumber);
    case MeRole: return member.id == m_session->me().id;
    case EnrolledRole: return m_session->station().tablet().vault().find(member.id) != nullptr;
    case RecusedRole: return m_inspection.isRecused(member.id);
    case StatementRole: {
        QString words;
        for (const inspection::Recusal &one : m_inspection.recusals) {
            if (one.person == member.id)
                words = one.none ? tr("States: no ground for recusal") : tr("Recused: %1").arg(one.words);
        }
        return words;
    }
    default: return {};
    }
}

void TeamModel::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(session, &Session::touched, this, [this](const QStringList &types) {
        if (types.contains(QStringLiteral("inspection")) || types.contains(QStringLiteral("person")))
            read();
    });
    read();
}

void TeamModel::setInspection(const QString &inspection)
{
    m_subject = inspection;
    read();
}

void TeamModel::read()
{
    const std::optional<Id> id = Id::fromHex(m_subject);
    if (m_session == nullptr)
        return;
    beginResetModel();
    m_team.clear();
    m_inspection = {};
    if (std::optional<inspection::Inspection> one =
            id ? inspection::find(m_session->station().reader(), *id) : std::nullopt) {
        m_inspection = std::move(*one);
        m_team = inspection::teamOf(m_session->station().reader(), m_inspection);
        if (m_withoutMe)
            std::erase_if(m_team, [this](const person::Person &member) { return member.id == m_session->me().id; });
    }
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace mingcha::app
