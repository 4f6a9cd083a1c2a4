// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The marks of one photograph, in the order they were drawn. Owns the list; McAnnotator appends to it and undoes, the page
// stores `marks` when `changed` is emitted. Bounded, clamps coordinates into the picture, drops marks too small to see.
#pragma once

#include "mark.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

namespace mingcha::components {

class MarkModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<mingcha::components::Mark> marks READ marks WRITE setMarks NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { KindRole = Qt::UserRole + 1, FromXRole, FromYRole, ToXRole, ToYRole, LabelRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<Mark> &marks() const { return m_marks; }
    void setMarks(const QList<Mark> &marks);
    int count() const { return static_cast<int>(m_marks.size()); }

    // Adds a mark; false when it is too small to see, has no text though it is one, or the picture is full.
    Q_INVOKABLE bool append(int kind, qreal fromX, qreal fromY, qreal toX, qreal toY, const QString &text = {});
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void changed();

private:
    QList<Mark> m_marks;
};

} // namespace mingcha::components
