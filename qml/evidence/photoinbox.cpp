// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "photoinbox.h"

#include <QDir>

namespace mingcha::app {

int PhotoInbox::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PhotoInbox::roleNames() const
{
    return {{NameRole, "name"}, {SourceRole, "source"}, {PathRole, "path"}};
}

QVariant PhotoInbox::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &name = m_names.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return name;
    case SourceRole: return QStringLiteral("image://photo/inbox/%1?ratio=1.3333&rounded=0.06").arg(name);
    case PathRole: return QDir(m_session->photoDesk().inbox()).filePath(name);
    default: return {};
    }
}

void PhotoInbox::setSession(Session *session)
{
    if (session == nullptr || session == m_session)
        return;
    m_session = session;
    connect(&session->photoDesk(), &PhotoDesk::foldersChanged, this, &PhotoInbox::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &PhotoInbox::read);
    read();
}

PhotoInbox::Status PhotoInbox::status() const
{
    if (m_session == nullptr || !m_session->photoDesk().hasInbox())
        return Failed;
    return m_names.isEmpty() ? Empty : Filled;
}

void PhotoInbox::read()
{
    const QString folder = m_session->photoDesk().inbox();
    beginResetModel();
    m_names = folder.isEmpty() ? QStringList() : picturesIn(folder).mid(0, kMaxInboxPictures);
    endResetModel();
    if (!folder.isEmpty() && !m_watcher.directories().contains(folder) && QDir(folder).exists())
        m_watcher.addPath(folder);
    Q_EMIT countChanged();
}

} // namespace mingcha::app
