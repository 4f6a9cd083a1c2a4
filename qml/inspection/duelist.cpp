// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/duelist.h"

#include "qml/app/facts.h"
#include "qml/hazard/hazardwords.h"
#include "qml/inspection/inspectionwords.h"

namespace mingcha::app {

namespace {
constexpr int kStandingMs = 50; ///< the page has had its first frame
} // namespace

DueList::DueList(QObject *parent) : SessionListModel(parent)
{
    m_standing.setSingleShot(true);
    m_standing.setInterval(kStandingMs);
    connect(&m_standing, &QTimer::timeout, this, [this] { show(std::exchange(m_later, {})); });
}

void DueList::read()
{
    const bool everyone = session()->mayReview();
    Result<std::vector<hazard::DueRow>> due =
        hazard::due(session()->station().reader(), session()->today(), kDueWithinDays,
                    everyone ? Id{} : session()->me().id, kDueListed);
    if (!due) {
        fail(due.error().text);
        return;
    }
    const bool isFirst = m_rows.empty() || m_standing.isActive();
    m_standing.stop();
    m_later.clear();
    if (isFirst && due->size() > kDueAtOnce) {
        m_later = *due;
        due->resize(kDueAtOnce);
        m_standing.start();
    }
    show(std::move(*due));
}

void DueList::show(std::vector<hazard::DueRow> rows)
{
    replaceRows(m_rows, std::move(rows), [](const hazard::DueRow &row) { return row.row.id; });
}

int DueList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DueList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hazard::DueRow &due = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole: return due.row.id.toHex();
    case Qt::DisplayRole:
    case TitleRole: return HazardWords::title(due.row);
    case MetaRole: return dotsHeld(due.row.siteName.isEmpty() ? due.row.place : due.row.siteName);
    case DaysRole: return due.days;
    case DueRole: return InspectionWords::daysLeft(due.days);
    default: return {};
    }
}

QHash<int, QByteArray> DueList::roleNames() const
{
    return {
        {IdRole, "hazardId"}, {TitleRole, "title"}, {MetaRole, "meta"}, {DaysRole, "daysLeft"}, {DueRole, "dueText"}};
}

} // namespace mingcha::app
