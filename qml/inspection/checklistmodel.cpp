// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "checklistmodel.h"

#include "core/inspection/givenanswer.h"
#include "qml/app/facts.h"

#include <QDate>

namespace mingcha::app {

int segmentOf(const std::optional<checklist::Answer> &answer)
{
    if (!answer || *answer == checklist::Answer::NotChecked)
        return 0;
    return static_cast<int>(*answer) + 1;
}

std::optional<checklist::Answer> answerOf(int segment)
{
    constexpr int kLast = 3;
    if (segment < 1 || segment > kLast)
        return {};
    return static_cast<checklist::Answer>(segment - 1);
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QHash<int, QByteArray> ChecklistModel::roleNames() const
{
    return {{CodeRole, "code"},
            {NumberRole, "number"},
            {RequirementRole, "requirement"},
            {HowRole, "how"},
            {AnswerRole, "answer"},
            {NoteRole, "note"},
            {ConflictRole, "conflict"},
            {DraftTextRole, "draftText"},
            {HazardTitleRole, "hazardTitle"},
            {HazardDetailRole, "hazardDetail"},
            {HazardIdRole, "hazardId"},
            {StatuteCountRole, "statuteCount"}};
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChecklistRow &row = m_sheet.row(m_shown.at(index.row()));
    switch (role) {
    case CodeRole: return row.item->code;
    case NumberRole: return row.number;
    case Qt::DisplayRole:
    case RequirementRole: return row.item->requirement.in(m_language);
    case HowRole: return row.item->how.in(m_language);
    case AnswerRole: return segmentOf(row.value);
    case StatuteCountRole: return static_cast<int>(row.item->basis.size());
    default: return words(row, role);
    }
}

QVariant ChecklistModel::words(const ChecklistRow &row, int role) const
{
    switch (role) {
    case NoteRole:
        if (row.value != checklist::Answer::NotChecked)
            return QString();
        return tr("Not checked: %1")
            .arg(row.note == QStringView(inspection::kNotVisibleNote) ? tr("not visible covertly") : row.note);
    case ConflictRole: return row.conflict;
    case HazardIdRole: return row.hazard ? row.hazard->id.toHex() : QString();
    case DraftTextRole: return row.hazard && !row.hazard->complete ? tr("Draft %1").arg(row.hazard->number) : QString();
    case HazardTitleRole:
        return row.hazard && row.hazard->complete ? tr("Hazard %1 recorded").arg(row.hazard->number) : QString();
    case HazardDetailRole: {
        if (!row.hazard)
            return QString();
        const QString grade = row.hazard->grade() == hazard::Grade::Major ? tr("Major") : tr("General");
        if (row.hazard->action != hazard::Action::Deadline)
            return row.hazard->action ? joinFacts({grade, tr("fix on the spot")}) : grade;
        const QDate due = QDate::fromString(row.hazard->dueDay, Qt::ISODate);
        return joinFacts({grade, tr("fix by %1").arg(due.toString(tr("d MMM")))});
    }
    default: return {};
    }
}

void ChecklistModel::show(int section, bool onlyUnanswered, int kept)
{
    beginResetModel();
    m_shown.clear();
    for (int row = 0; row < m_sheet.size(); ++row) {
        const ChecklistRow &one = m_sheet.row(row);
        if (one.section == section && (!onlyUnanswered || !one.isAnswered() || row == kept))
            m_shown.append(row);
    }
    endResetModel();
}

void ChecklistModel::update(int sheetRow)
{
    const int place = placeOf(sheetRow);
    if (place >= 0)
        Q_EMIT dataChanged(index(place), index(place));
}

void ChecklistModel::updateAll()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_shown.size()) - 1));
}

int ChecklistModel::placeOf(int sheetRow) const
{
    return static_cast<int>(m_shown.indexOf(sheetRow));
}

int SectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QHash<int, QByteArray> SectionModel::roleNames() const
{
    return {{TitleRole, "title"}, {AnsweredRole, "answered"}, {TotalRole, "total"}, {HazardsRole, "hazards"}};
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChecklistSection &section = m_sheet.sections()[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return section.title;
    case AnsweredRole: return section.answered;
    case TotalRole: return section.items;
    case HazardsRole: return section.hazards;
    default: return {};
    }
}

void SectionModel::renew()
{
    beginResetModel();
    m_rows = static_cast<int>(m_sheet.sections().size());
    endResetModel();
}

void SectionModel::update()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

} // namespace mingcha::app
