// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hazards whose re-inspection is due: overdue, today, tomorrow and in the next days, the most pressing first. GUI thread.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/sessionlistmodel.h"

#include <QTimer>

namespace mingcha::app {

constexpr int kDueWithinDays = 7;
constexpr int kDueListed = 20;
constexpr int kDueAtOnce = 8; ///< as many as a page shows without scrolling; the others come once it stands

class DueList : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int total READ total NOTIFY loaded)
public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, MetaRole, DaysRole, DueRole };
    Q_ENUM(Role)

    explicit DueList(QObject *parent = nullptr);

    /// With those that are yet to come.
    [[nodiscard]] int total() const { return static_cast<int>(std::max(m_rows.size(), m_later.size())); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] QStringList types() const override { return {QStringLiteral("hazard"), QStringLiteral("site")}; }
    void read() override;

private:
    void show(std::vector<hazard::DueRow> rows);

    std::vector<hazard::DueRow> m_rows;
    std::vector<hazard::DueRow> m_later;
    QTimer m_standing;
};

} // namespace mingcha::app
