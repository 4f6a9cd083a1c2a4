// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What the person signed in began and did not finish: hazards that lack something, quick reports and site forms that were
// left. Each row names the page that goes on with it. GUI thread.
#pragma once

#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

constexpr int kDraftsListed = 20; ///< hazards; the rest stand in their own list

class DraftList : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
public:
    enum Role { KeyRole = Qt::UserRole + 1, TitleRole, MetaRole, IconRole, PageRole, SubjectRole };
    Q_ENUM(Role)

    explicit DraftList(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] QStringList types() const override { return {QStringLiteral("hazard"), QStringLiteral("site")}; }
    void read() override;

private:
    struct Listed
    {
        QString title;
        QString meta;
        QString icon;
        QString page; ///< of AppPages.qml
        QString subject;
    };
    [[nodiscard]] Listed listed(const QString &draft) const;

    std::vector<Listed> m_rows;
};

} // namespace mingcha::app
