// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The photos of a hazard, an inspection or a site for McPhotoStrip, in the order they were taken; read again when photos
// are written. GUI thread; small lists.
#pragma once

#include "core/evidence/photoqueries.h"
#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

class PhotoList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY asked REQUIRED)
    Q_PROPERTY(QString owner READ owner WRITE setOwner NOTIFY asked)
    Q_PROPERTY(QString itemCode MEMBER m_itemCode NOTIFY asked)
    /// "before", "after"…: only those; empty: all.
    Q_PROPERTY(QString photoRole MEMBER m_photoRole NOTIFY asked)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(Status status READ status NOTIFY countChanged)
    Q_PROPERTY(QString errorString READ errorString NOTIFY countChanged)
public:
    enum Status { Loading, Empty, Filled, Failed };
    Q_ENUM(Status)
    enum Role {
        SourceRole = Qt::UserRole + 1,
        TimeTextRole,
        PhotoStateRole,
        PhotoIdRole,
        LargeRole,
        FactsRole,
        ImportedRole,
        AfterRole,
        PlaceRole,
        PlainRole,
        CaptionRole
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString owner() const { return m_owner; }
    void setOwner(const QString &owner);
    [[nodiscard]] int count() const { return static_cast<int>(m_photos.size()); }
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] const std::vector<evidence::Photo> &photos() const { return m_photos; }
    /// One role of one row, for a page that shows the photo chosen; empty beyond the end.
    Q_INVOKABLE QVariant at(int row, const QString &role) const;
    void read();

Q_SIGNALS:
    void asked();
    void countChanged();

private:
    [[nodiscard]] std::vector<evidence::Photo> found();

    Session *m_session = nullptr;
    QString m_owner;
    QString m_itemCode;
    QString m_photoRole;
    std::vector<evidence::Photo> m_photos;
    Status m_status = Loading;
    QString m_error;
};

} // namespace mingcha::app
