// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How far this month's inspections are, kind by kind: submitted of all. GUI thread; as many rows as there are kinds.
#pragma once

#include "core/inspection/queries.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

class MonthProgress : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString monthText READ monthText NOTIFY loaded)
public:
    enum Role { KindRole = Qt::UserRole + 1, DoneRole, AllRole, ToneRole };
    Q_ENUM(Role)

    explicit MonthProgress(QObject *parent = nullptr) : SessionListModel(parent) {}

    /// "November, 7 days left".
    [[nodiscard]] QString monthText() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] QStringList types() const override { return {QStringLiteral("inspection")}; }
    void read() override;

private:
    struct Row
    {
        inspection::Kind kind = inspection::Kind::Routine;
        bool isVisit = false; ///< of a grid worker
        int done = 0;
        int all = 0;
    };
    std::vector<Row> m_rows;
};

} // namespace mingcha::app
