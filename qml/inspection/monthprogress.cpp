// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/monthprogress.h"

#include "qml/app/facts.h"
#include "qml/inspection/inspectionwords.h"

#include <QDate>
#include <QLocale>

#include <map>

namespace mingcha::app {

void MonthProgress::read()
{
    const QDate today = QDate::fromString(session()->today(), Qt::ISODate);
    const auto day = [&](int number) { return QDate(today.year(), today.month(), number).toString(Qt::ISODate); };
    std::map<std::pair<inspection::Kind, bool>, Row> kinds;
    for (const inspection::Listed &one :
         inspection::between(session()->station().reader(), session()->me(), day(1), day(today.daysInMonth()))) {
        const bool isVisit = InspectionWords::isGridVisit(one.inspection);
        Row &row = kinds[{one.inspection.kind, isVisit}];
        row.kind = one.inspection.kind;
        row.isVisit = isVisit;
        ++row.all;
        row.done += one.inspection.step == inspection::Step::Submitted ? 1 : 0;
    }
    std::vector<Row> fresh;
    fresh.reserve(kinds.size());
    for (const auto &[kind, row] : kinds)
        fresh.push_back(row);
    replaceRows(m_rows, std::move(fresh), [](const Row &row) { return std::pair(row.kind, row.isVisit); });
}

QString MonthProgress::monthText() const
{
    if (!session())
        return {};
    const QDate today = QDate::fromString(session()->today(), Qt::ISODate);
    const QString month = QLocale().toString(today, tr("MMMM", "a date format: the month"));
    const int left = today.daysInMonth() - today.day();
    return joinFacts({month, left > 0 ? tr("%n day(s) left", nullptr, left) : tr("last day")});
}

int MonthProgress::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MonthProgress::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case KindRole:
        return row.isVisit ? InspectionWords::authority(inspection::Authority::GridVisit)
                           : InspectionWords::kind(row.kind);
    case DoneRole: return row.done;
    case AllRole: return row.all;
    case ToneRole: return InspectionWords::kindTone(row.kind);
    default: return {};
    }
}

QHash<int, QByteArray> MonthProgress::roleNames() const
{
    return {{KindRole, "kindText"}, {DoneRole, "done"}, {AllRole, "all"}, {ToneRole, "tone"}};
}

} // namespace mingcha::app
