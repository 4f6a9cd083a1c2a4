// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What stands between this tablet and its centre, one row for each thing: conflicts to settle, entries refused or marked, acts
// waiting to be sent, photographs without a receipt. Read from the tables, never counted apart. GUI thread; bounded.
#pragma once

#include "core/evidence/photoqueries.h"
#include "core/journal/conflicts.h"
#include "core/journal/waiting.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

/// Where an object is shown: a page of AppPages.qml and its subject; empty when there is none.
struct ObjectPage
{
    QString page;
    QString subject;
};

class OutboxModel : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY showChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countsChanged)
    Q_PROPERTY(int photoCount READ photoCount NOTIFY countsChanged)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY countsChanged)
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY countsChanged)
public:
    enum Show { All, Waiting, Photos, Conflicts, Refused };
    Q_ENUM(Show)
    /// In the order of McOutboxRow.State.
    enum RowState { QueuedRow, BlockedRow, ResumingRow, ConflictRow, RejectedRow, DoneRow, MarkedRow };
    Q_ENUM(RowState)
    enum Role {
        KeyRole = Qt::UserRole + 1,
        ObjectRole,
        TitleRole,
        MetaRole,
        IconRole,
        StateRole,
        WhatRole,
        WhyRole,
        AdviceRole,
        HashRole,
        PageRole,
        SubjectRole
    };
    Q_ENUM(Role)

    explicit OutboxModel(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);
    [[nodiscard]] int waitingCount() const { return m_waiting; }
    [[nodiscard]] int photoCount() const { return m_photos; }
    [[nodiscard]] int conflictCount() const { return m_conflicts; }
    [[nodiscard]] int refusedCount() const { return m_refused; }
    /// One role of the row with this key; empty when it is gone.
    Q_INVOKABLE QVariant value(const QString &key, const QString &role) const;
    Q_INVOKABLE QString firstKey() const { return m_rows.empty() ? QString() : m_rows.front().key; }

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
        QString key;
        Id object;
        QString title;
        QString meta;
        QString icon;
        RowState state = QueuedRow;
        QString what;
        QString why;
        QString advice;
        QString hash;
        ObjectPage page;
    };
    void addConflicts(std::vector<Listed> &rows);
    void addRefused(std::vector<Listed> &rows);
    void addMarked(std::vector<Listed> &rows);
    void addWaiting(std::vector<Listed> &rows);
    void addPhotos(std::vector<Listed> &rows);

    Show m_show = All;
    int m_waiting = 0;
    int m_photos = 0;
    int m_conflicts = 0;
    int m_refused = 0;
    std::vector<Listed> m_rows;
};

/// "Photo after the fix: YH-… blocked exit": what it shows of what, else when it was taken; never its hash.
[[nodiscard]] QString photoRoleText(evidence::PhotoRole role);
[[nodiscard]] QString photoTitle(journal::Database &database, const evidence::Photo &photo);
/// What a person calls an object: a hazard's number and words, a site's name, a photo by what it is of.
[[nodiscard]] QString objectTitle(journal::Database &database, QByteArrayView type, const Id &object);
/// A hazard's life line, an inspection's checklist (also of its answers), a site; of a photo what it belongs to.
[[nodiscard]] ObjectPage objectPage(journal::Database &database, const Id &object);

} // namespace mingcha::app
