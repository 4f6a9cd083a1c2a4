// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The kinds of a quick report, those first that were reported most this month, and the usual reasons of each. The order
// is read once, when the page opens: keys do not move under a finger. GUI thread.
#pragma once

#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

/// "Blocked exit" of "evacuation"; empty for an unknown kind.
[[nodiscard]] QString quickKindWord(const QString &kind);
/// What a hazard's category may hold, in the order of the keys.
[[nodiscard]] QStringList quickKindNames();

class QuickKinds : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY ordered REQUIRED)
public:
    /// The language of the words; they are said again when it changes.
    Q_PROPERTY(QString language MEMBER m_language WRITE setLanguage NOTIFY spoken)
    enum Role { KindRole = Qt::UserRole + 1, SignRole, WordRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    void setLanguage(const QString &language);
    /// Short enough for a chip each; none for an unknown kind.
    Q_INVOKABLE QStringList reasons(const QString &kind) const;

Q_SIGNALS:
    void ordered();
    void spoken();

private:
    Session *m_session = nullptr;
    QList<int> m_order;
    QString m_language;
};

} // namespace mingcha::app
