// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Hazards under one filter or found by words, of any number: read page by page as the list is scrolled. While idle it has
// the writer fill the word index. Belongs to the GUI thread; a page is an indexed query.
#pragma once

#include "core/hazard/queries.h"
#include "qml/app/sessionlistmodel.h"

#include <QTimer>

namespace mingcha::app {

class HazardListModel : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY showChanged)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(int openCount READ openCount NOTIFY countsChanged)
    Q_PROPERTY(int reinspectCount READ reinspectCount NOTIFY countsChanged)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY countsChanged)
    Q_PROPERTY(int closeCount READ closeCount NOTIFY countsChanged)
    Q_PROPERTY(int closedCount READ closedCount NOTIFY countsChanged)
    Q_PROPERTY(int leadCount READ leadCount NOTIFY countsChanged)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY countsChanged)
    Q_PROPERTY(int referredCount READ referredCount NOTIFY countsChanged)
public:
    enum Show { Open, WaitingReinspection, Overdue, WaitingClose, Closed, Leads, Drafts, Referred };
    Q_ENUM(Show)
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        MetaRole,
        NumberRole,
        GradeRole,
        MajorRole,
        StateRole,
        StateToneRole,
        StateIconRole,
        DueRole,
        DueToneRole,
        PendingRole,
        DraftRole
    };
    Q_ENUM(Role)

    explicit HazardListModel(QObject *parent = nullptr);

    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    [[nodiscard]] int openCount() const { return static_cast<int>(m_counts.open); }
    [[nodiscard]] int reinspectCount() const { return static_cast<int>(m_counts.waitingReinspection); }
    [[nodiscard]] int overdueCount() const { return static_cast<int>(m_counts.overdue); }
    [[nodiscard]] int closeCount() const { return static_cast<int>(m_counts.waitingClose); }
    [[nodiscard]] int closedCount() const { return static_cast<int>(m_counts.closed); }
    [[nodiscard]] int leadCount() const { return static_cast<int>(m_counts.leads); }
    [[nodiscard]] int draftCount() const { return static_cast<int>(m_counts.incomplete); }
    /// Of a department's officer those that were referred to that department; of others all.
    [[nodiscard]] int referredCount() const { return static_cast<int>(m_counts.referred); }

    /// The first row's id; empty: no rows.
    Q_INVOKABLE QString first() const;
    /// Whether it is among the rows read so far.
    Q_INVOKABLE bool contains(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void showChanged();
    void searchTextChanged();
    void countsChanged();

protected:
    [[nodiscard]] QStringList types() const override;
    void read() override;

private:
    [[nodiscard]] hazard::Filter filter() const;
    [[nodiscard]] hazard::Filter referred() const;
    void readCounts();
    void indexMore();

    Show m_show = Open;
    QString m_searchText;
    hazard::Counts m_counts;
    std::vector<hazard::HazardRow> m_rows;
    std::optional<hazard::PageKey> m_next;
    bool m_fetching = false;
    QTimer m_idle;
};

} // namespace mingcha::app
