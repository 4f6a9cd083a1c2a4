// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The pictures in the folder to import from, newest names last; watches the folder. GUI thread; bounded.
#pragma once

#include "qml/app/session.h"

#include <QAbstractListModel>
#include <QFileSystemWatcher>

namespace mingcha::app {

constexpr qsizetype kMaxInboxPictures = 500;

class PhotoInbox : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY countChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(Status status READ status NOTIFY countChanged)
public:
    enum Status { Loading, Empty, Filled, Failed };
    Q_ENUM(Status)
    enum Role { NameRole = Qt::UserRole + 1, SourceRole, PathRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] int count() const { return static_cast<int>(m_names.size()); }
    /// Failed: no folder was given.
    [[nodiscard]] Status status() const;
    /// A URL of a file dialog as a path.
    Q_INVOKABLE static QString pathOf(const QUrl &url) { return url.toLocalFile(); }
    void read();

Q_SIGNALS:
    void countChanged();

private:
    Session *m_session = nullptr;
    QStringList m_names;
    QFileSystemWatcher m_watcher;
};

} // namespace mingcha::app
