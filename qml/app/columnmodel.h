// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A short list of rows with named columns, for what a page's controller works out itself: steps, facts, actions. The
// first column is the row's key: rows that stay are changed in place. GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QVariantList>

#include <vector>

namespace mingcha::app {

class ColumnModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Controllers make it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit ColumnModel(std::vector<QByteArray> columns, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// One value of one row; empty where there is none.
    Q_INVOKABLE QVariant at(int row, const QString &column) const;
    /// Each row has a value for every column.
    void setRows(std::vector<QVariantList> rows);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<QByteArray> m_columns;
    std::vector<QVariantList> m_rows;
};

} // namespace mingcha::app
