// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Sites to choose from: by words in Chinese or Latin, else the nearest first while the position is known, else by name.
// GUI thread; one page of rows.
#pragma once

#include "core/site/queries.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

constexpr int kSitesShown = 60;
constexpr double kNearMetres = 5000;

class SiteList : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY asked)
    /// A site that is left out.
    Q_PROPERTY(QString except READ except WRITE setExcept NOTIFY asked)
    /// Only those with a merge proposed that nobody decided; how many there are, of a person who decides such.
    Q_PROPERTY(bool onlyProposed READ onlyProposed WRITE setOnlyProposed NOTIFY asked)
    Q_PROPERTY(int proposedCount READ proposedCount NOTIFY loaded)
    Q_PROPERTY(bool nearest READ isNearest NOTIFY loaded)
public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, DetailRole, DistanceRole };
    Q_ENUM(Role)

    explicit SiteList(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    [[nodiscard]] QString except() const { return m_except; }
    void setExcept(const QString &siteId);
    [[nodiscard]] bool onlyProposed() const { return m_onlyProposed; }
    void setOnlyProposed(bool only);
    [[nodiscard]] int proposedCount() const { return m_proposedCount; }
    /// Ordered by how far they are.
    [[nodiscard]] bool isNearest() const { return m_nearest; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void asked();

protected:
    [[nodiscard]] QStringList types() const override { return {QStringLiteral("site")}; }
    void read() override;

private:
    [[nodiscard]] std::vector<site::Near> found(std::optional<region::Place> here);

    std::vector<site::Near> m_rows;
    QString m_searchText;
    QString m_except;
    bool m_nearest = false;
    bool m_onlyProposed = false;
    int m_proposedCount = 0;
};

} // namespace mingcha::app
