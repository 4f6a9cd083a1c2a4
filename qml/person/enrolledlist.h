// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The people who can sign in on this tablet, the last used one first. Read again when one is enrolled or signs in.
// GUI thread; a handful of rows.
#pragma once

#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

class EnrolledList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, DetailRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }

Q_SIGNALS:
    void sessionChanged();
    void countChanged();

private:
    void read();

    Session *m_session = nullptr;
    std::vector<tablet::Enrolled> m_people;
};

} // namespace mingcha::app
