// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hazards on the lead's desk: waiting, major ones among them, and those sent back. What arrives by sync appears by itself.
// GUI thread.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

class ReviewListModel : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY showChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countsChanged)
    Q_PROPERTY(int majorCount READ majorCount NOTIFY countsChanged)
    Q_PROPERTY(int returnedCount READ returnedCount NOTIFY countsChanged)
public:
    enum Show { Waiting, Major, Returned };
    Q_ENUM(Show)
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        MetaRole,
        NumberRole,
        GradeRole,
        MajorRole,
        NoteRole,
        NoteToneRole,
        NoteIconRole
    };
    Q_ENUM(Role)

    explicit ReviewListModel(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);
    [[nodiscard]] int waitingCount() const { return m_waiting; }
    [[nodiscard]] int majorCount() const { return m_major; }
    [[nodiscard]] int returnedCount() const { return m_returned; }
    /// The one after this in the list, else the one before; empty when it is the only one.
    Q_INVOKABLE QString neighbour(const QString &id) const;
    /// The first of the list; empty when there is none.
    Q_INVOKABLE QString first() const { return m_rows.empty() ? QString() : m_rows.front().row.id.toHex(); }
    Q_INVOKABLE bool contains(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void showChanged();
    void countsChanged();

protected:
    [[nodiscard]] QStringList types() const override;
    void read() override;

private:
    struct Listed
    {
        hazard::HazardRow row;
        QString note;
        int tone = 0;
        QString icon;
    };
    [[nodiscard]] Listed listed(hazard::HazardRow row) const;
    [[nodiscard]] int count(hazard::Review review, bool onlyMajor) const;

    Show m_show = Waiting;
    int m_waiting = 0;
    int m_major = 0;
    int m_returned = 0;
    std::vector<Listed> m_rows;
};

} // namespace mingcha::app
