// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The legal basis of one checklist item, word for word where the text is held on the device. GUI thread.
#pragma once

#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

class StatuteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session MEMBER m_session NOTIFY asked REQUIRED)
    Q_PROPERTY(QString code MEMBER m_code NOTIFY asked)
    Q_PROPERTY(QString version MEMBER m_version NOTIFY asked)
    Q_PROPERTY(int count READ count NOTIFY readAgain)
public:
    enum Role { CitationRole = Qt::UserRole + 1, WordingRole };

    explicit StatuteModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_basis.size()); }

Q_SIGNALS:
    void asked();
    void readAgain();

private:
    void read();
    [[nodiscard]] static QString citation(const checklist::Basis &basis);

    Session *m_session = nullptr;
    QString m_code;
    QString m_version; ///< of the catalogue that the inspection keeps; empty: the newest
    std::vector<checklist::Basis> m_basis;
};

} // namespace mingcha::app
