// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/site/sitelist.h"

#include "qml/app/facts.h"

#include <QLocale>

namespace mingcha::app {

namespace {
constexpr double kUnknown = -1;
constexpr double kKilometre = 1000;
} // namespace

void SiteList::setSearchText(const QString &text)
{
    if (text == m_searchText)
        return;
    m_searchText = text;
    Q_EMIT asked();
    changed();
}

void SiteList::setExcept(const QString &siteId)
{
    if (siteId == m_except)
        return;
    m_except = siteId;
    Q_EMIT asked();
    changed();
}

void SiteList::setOnlyProposed(bool only)
{
    if (only == m_onlyProposed)
        return;
    m_onlyProposed = only;
    Q_EMIT asked();
    changed();
}

void SiteList::read()
{
    const std::optional<evidence::JudgedFix> fix = session()->positions().last();
    std::optional<region::Place> here;
    if (fix && fix->fix.point)
        here = region::Place{static_cast<qint32>(fix->fix.point->latE7), static_cast<qint32>(fix->fix.point->lonE7)};
    std::vector<site::Near> fresh = found(here);
    std::erase_if(fresh, [&](const site::Near &row) { return row.site.id.toHex() == m_except; });
    replaceRows(m_rows, std::move(fresh), [](const site::Near &row) { return row.site.id; });
}

std::vector<site::Near> SiteList::found(std::optional<region::Place> here)
{
    journal::Database &reader = session()->station().reader();
    const person::Person &me = session()->me();
    std::vector<site::Site> sites;
    if (person::may(me, person::Capability::MergeSites))
        sites = site::mergeProposals(reader, me.region, site::kMaxSitesListed);
    m_proposedCount = static_cast<int>(sites.size());
    m_onlyProposed = m_onlyProposed && m_proposedCount > 0; // the last was decided
    m_nearest = false;
    if (!m_onlyProposed) {
        const bool isNear = m_searchText.trimmed().isEmpty() && here;
        std::vector<site::Near> nearest =
            isNear ? site::near(reader, *here, kNearMetres, kSitesShown) : std::vector<site::Near>();
        m_nearest = !nearest.empty();
        if (m_nearest)
            return nearest;
        site::Filter filter;
        filter.text = m_searchText.trimmed();
        filter.limit = kSitesShown;
        sites = site::list(reader, filter);
    }
    std::vector<site::Near> rows;
    for (site::Site &one : sites) {
        const double metres = here && one.point ? region::distanceMetres(*here, *one.point) : kUnknown;
        rows.push_back({std::move(one), metres});
    }
    return rows;
}

int SiteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SiteList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const site::Near &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole: return row.site.id.toHex();
    case Qt::DisplayRole:
    case NameRole: return row.site.name;
    case DetailRole: {
        const region::Division *division = session()->station().divisions().find(row.site.region);
        const checklist::Catalogue *catalogue = session()->station().catalogues().newest();
        const checklist::VenueType *venue = catalogue ? catalogue->venueType(row.site.venueType) : nullptr;
        QStringList parts{division ? division->name : QString(), row.site.address,
                          venue ? venue->name.in(checklist::languageOf(QLocale().name())) : QString()};
        return joinFacts(parts);
    }
    case DistanceRole:
        if (row.metres < 0)
            return QString();
        return row.metres < kKilometre ? tr("%1 m").arg(qRound(row.metres))
                                       : tr("%1 km").arg(row.metres / kKilometre, 0, 'f', 1);
    default: return {};
    }
}

QHash<int, QByteArray> SiteList::roleNames() const
{
    return {{IdRole, "siteId"}, {NameRole, "name"}, {DetailRole, "detail"}, {DistanceRole, "distance"}};
}

} // namespace mingcha::app
