// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Inspections as lists show them: those of today, those still to come this month and in the next week, or all under a filter. Says nothing of
// who looks. GUI thread; a few hundred rows at most.
#pragma once

#include "core/inspection/queries.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

class InspectionList : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Scope scope READ scope WRITE setScope NOTIFY asked)
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY asked)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY asked)
    Q_PROPERTY(QString nextDayText READ nextDayText NOTIFY loaded)
public:
    enum Scope { Today, Coming, Everything };
    Q_ENUM(Scope)
    enum Show { All, NotBegun, UnderWay, Submitted };
    Q_ENUM(Show)
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        KindRole,
        KindToneRole,
        TimeRole,
        DayRole,
        StateRole,
        MetaRole,
        ProgressRole,
        ActionRole,
        PrimaryRole,
        PlaceRole,
        OpenRole
    };
    Q_ENUM(Role)

    explicit InspectionList(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    /// The day of the first row, "25 Wed"; empty without rows.
    [[nodiscard]] QString nextDayText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void asked();

protected:
    [[nodiscard]] QStringList types() const override;
    void read() override;

private:
    struct Row
    {
        inspection::Listed listed;
        QString region;
        QString venue;
        int items = 0; ///< of its checklist; 0: not known here
        int hazards = 0;
        bool primary = false;
    };
    [[nodiscard]] std::vector<inspection::Listed> found() const;
    [[nodiscard]] bool matches(const inspection::Listed &listed) const;
    [[nodiscard]] Row rowOf(const inspection::Listed &listed) const;
    [[nodiscard]] QString meta(const Row &row) const;

    Scope m_scope = Today;
    Show m_show = All;
    QString m_searchText;
    std::vector<Row> m_rows;
};

} // namespace mingcha::app
