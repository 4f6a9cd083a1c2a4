// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The team of an inspection: who they are, whether they can sign on this tablet, and what each said about recusal.
// GUI thread; a handful of rows.
#pragma once

#include "core/inspection/inspection.h"
#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

class TeamModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY countChanged REQUIRED)
    Q_PROPERTY(QString inspection READ inspection WRITE setInspection NOTIFY countChanged)
    Q_PROPERTY(bool withoutMe MEMBER m_withoutMe NOTIFY asked)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { PersonIdRole = Qt::UserRole + 1, NameRole, CardRole, MeRole, EnrolledRole, StatementRole, RecusedRole };

    explicit TeamModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString inspection() const { return m_subject; }
    void setInspection(const QString &inspection);
    [[nodiscard]] int count() const { return static_cast<int>(m_team.size()); }
    void read();

Q_SIGNALS:
    void countChanged();
    void asked();

private:
    Session *m_session = nullptr;
    QString m_subject;
    bool m_withoutMe = false;
    inspection::Inspection m_inspection;
    std::vector<person::Person> m_team;
};

} // namespace mingcha::app
