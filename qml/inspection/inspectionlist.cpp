// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/inspection/inspectionlist.h"

#include "core/hazard/queries.h"
#include "qml/app/facts.h"
#include "qml/inspection/inspectionwords.h"

#include <QLocale>

#include <algorithm>

namespace mingcha::app {

using inspection::Listed;
using inspection::Step;

void InspectionList::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT asked();
    changed();
}

void InspectionList::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    Q_EMIT asked();
    changed();
}

void InspectionList::setSearchText(const QString &text)
{
    if (text == m_searchText)
        return;
    m_searchText = text;
    Q_EMIT asked();
    changed();
}

QStringList InspectionList::types() const
{
    return {QStringLiteral("inspection"), QStringLiteral("answer"), QStringLiteral("hazard"), QStringLiteral("site")};
}

std::vector<Listed> InspectionList::found() const
{
    journal::Database &reader = session()->station().reader();
    const person::Person &me = session()->me();
    const QString today = session()->today();
    if (m_scope == Today)
        return inspection::today(reader, me, today);
    if (m_scope == Coming) {
        constexpr int kLeastDays = 7; // at the end of a month, too, one sees the week ahead
        const QDate day = QDate::fromString(today, Qt::ISODate);
        const QDate last = std::max(QDate(day.year(), day.month(), day.daysInMonth()), day.addDays(kLeastDays));
        std::vector<Listed> coming =
            inspection::between(reader, me, day.addDays(1).toString(Qt::ISODate), last.toString(Qt::ISODate));
        std::erase_if(coming, [](const Listed &one) { return one.inspection.step == Step::Submitted; });
        return coming;
    }
    inspection::Filter filter;
    if (!person::may(me, person::Capability::Review) && !person::may(me, person::Capability::Assign))
        filter.member = me.id;
    filter.newestFirst = true;
    filter.limit = inspection::kMaxInspectionsListed;
    return inspection::list(reader, filter);
}

bool InspectionList::matches(const Listed &listed) const
{
    const Step step = listed.inspection.step;
    if (m_show == NotBegun && step != Step::Assigned)
        return false;
    if (m_show == UnderWay && step != Step::Started && step != Step::Returned)
        return false;
    if (m_show == Submitted && step != Step::Submitted)
        return false;
    if (m_searchText.isEmpty())
        return true;
    const QStringList fields{listed.siteName, listed.siteAddress, listed.inspection.number, listed.inspection.title,
                             InspectionWords::kind(listed.inspection)};
    return std::any_of(fields.begin(), fields.end(),
                       [&](const QString &field) { return field.contains(m_searchText, Qt::CaseInsensitive); });
}

InspectionList::Row InspectionList::rowOf(const Listed &listed) const
{
    const Station &station = session()->station();
    const inspection::Inspection &one = listed.inspection;
    Row row{listed, {}, {}, 0, 0, false};
    if (const region::Division *division = station.divisions().find(one.region))
        row.region = division->name;
    const checklist::Catalogue *catalogue = station.catalogues().version(one.catalogueVersion);
    if (!catalogue)
        catalogue = station.catalogues().newest();
    if (const checklist::VenueType *venue = catalogue ? catalogue->venueType(one.venueType) : nullptr) {
        row.venue = venue->name.in(checklist::languageOf(QLocale().name()));
        row.items = static_cast<int>(venue->items.size());
    }
    return row;
}

void InspectionList::read()
{
    std::vector<Row> fresh;
    bool hasPrimary = false;
    for (const Listed &listed : found()) {
        if (!matches(listed))
            continue;
        Row row = rowOf(listed);
        row.primary = !hasPrimary && m_scope == Today && listed.inspection.isOpenForWork();
        hasPrimary = hasPrimary || row.primary;
        if (m_scope == Today) {
            hazard::Filter filter;
            filter.inspection = listed.inspection.id;
            if (const Result<qint64> hazards = hazard::count(session()->station().reader(), filter))
                row.hazards = static_cast<int>(*hazards);
        }
        fresh.push_back(std::move(row));
    }
    replaceRows(m_rows, std::move(fresh), [](const Row &row) { return row.listed.inspection.id; });
}

QString InspectionList::nextDayText() const
{
    return m_rows.empty() ? QString()
                          : InspectionWords::comingDay(m_rows.front().listed.inspection.day, session()->today());
}

QString InspectionList::meta(const Row &row) const
{
    const Step step = row.listed.inspection.step;
    QStringList parts{row.region};
    if (step == Step::Assigned)
        parts.append(tr("%n item(s) to check", nullptr, row.items));
    else
        parts.append(
            tr("%1/%2 items checked").arg(row.listed.tally.answered() - row.listed.tally.notChecked).arg(row.items));
    if (row.listed.tally.notChecked > 0)
        parts.append(tr("%n not checked", nullptr, row.listed.tally.notChecked));
    if (row.hazards > 0)
        parts.append(tr("%n hazard(s)", nullptr, row.hazards));
    return joinFacts(parts);
}

int InspectionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InspectionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const inspection::Inspection &one = row.listed.inspection;
    switch (role) {
    case IdRole: return one.id.toHex();
    case Qt::DisplayRole:
    case TitleRole: return joinFacts({row.listed.siteName, row.venue});
    case KindRole: return InspectionWords::shortKind(one);
    case KindToneRole: return InspectionWords::kindTone(one.kind);
    case TimeRole:
        return one.day == session()->today() ? InspectionWords::minute(one.minuteOfDay)
                                             : InspectionWords::day(one.day, session()->today());
    case DayRole: return InspectionWords::comingDay(one.day, session()->today());
    case StateRole: return InspectionWords::step(one.step);
    case MetaRole: return meta(row);
    case ProgressRole:
        return one.isOpenForWork() && row.items > 0 ? double(row.listed.tally.answered()) / row.items : -1.0;
    case ActionRole: return InspectionWords::action(one.step);
    case PrimaryRole: return row.primary;
    case PlaceRole: return row.region;
    case OpenRole: return one.isOpenForWork();
    default: return {};
    }
}

QHash<int, QByteArray> InspectionList::roleNames() const
{
    return {{IdRole, "inspectionId"},       {TitleRole, "title"},
            {KindRole, "kindText"},         {KindToneRole, "kindTone"},
            {TimeRole, "timeText"},         {DayRole, "dayText"},
            {StateRole, "stateText"},       {MetaRole, "meta"},
            {ProgressRole, "progress"},     {ActionRole, "actionText"},
            {PrimaryRole, "primaryAction"}, {PlaceRole, "place"},
            {OpenRole, "openForWork"}};
}

} // namespace mingcha::app
