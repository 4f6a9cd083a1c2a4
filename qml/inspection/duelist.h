// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hazards whose re-inspection is due: overdue, today, tomorrow and in the next days, the most pressing first. GUI thread.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

constexpr int kDueWithinDays = 7;
constexpr int kDueListed = 20;

class DueList : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, MetaRole, DaysRole, DueRole };
    Q_ENUM(Role)

    explicit DueList(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] QStringList types() const override { return {QStringLiteral("hazard"), QStringLiteral("site")}; }
    void read() override;

private:
    std::vector<hazard::DueRow> m_rows;
};

} // namespace mingcha::app
