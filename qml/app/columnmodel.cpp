// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/columnmodel.h"

#include <algorithm>

namespace mingcha::app {

ColumnModel::ColumnModel(std::vector<QByteArray> columns, QObject *parent)
    : QAbstractListModel(parent), m_columns(std::move(columns))
{
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_rows[static_cast<size_t>(index.row())].value(role - Qt::UserRole);
}

QHash<int, QByteArray> ColumnModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (size_t i = 0; i < m_columns.size(); ++i)
        names.insert(Qt::UserRole + static_cast<int>(i), m_columns[i]);
    return names;
}

QVariant ColumnModel::at(int row, const QString &column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column.toLatin1());
    if (row < 0 || row >= count() || found == m_columns.end())
        return {};
    return m_rows[static_cast<size_t>(row)].value(found - m_columns.begin());
}

void ColumnModel::setRows(std::vector<QVariantList> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const QVariantList &a, const QVariantList &b) { return a.value(0) == b.value(0); });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace mingcha::app
