// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "checklistsheet.h"

#include <QCoreApplication>

namespace mingcha::app {

void ChecklistSheet::addSection(const QString &title, const std::vector<const checklist::Item *> &items)
{
    if (items.empty())
        return;
    const int section = static_cast<int>(m_sections.size());
    m_sections.push_back({title, 0, 0, 0});
    int n = 0;
    for (const checklist::Item *item : items) {
        ChecklistRow row;
        row.item = item;
        row.section = section;
        row.number = QStringLiteral("%1.%2").arg(section + 1).arg(++n);
        m_places.insert(item->code, size());
        m_rows.push_back(std::move(row));
    }
}

void ChecklistSheet::lay(const checklist::VenueType &venue, inspection::Mode mode, checklist::Language language)
{
    *this = {};
    const bool covert = mode == inspection::Mode::Covert;
    std::vector<const checklist::Item *> unseen;
    for (const checklist::Section &section : venue.sections) {
        std::vector<const checklist::Item *> items;
        for (const checklist::Item &item : venue.items) {
            if (item.section == section.code)
                (covert && !item.covertObservable ? unseen : items).push_back(&item);
        }
        addSection(section.name.in(language), items);
    }
    addSection(QCoreApplication::translate("ChecklistSheet", "Not visible to a visitor"), unseen);
    count();
}

void ChecklistSheet::setAnswer(int row, std::optional<checklist::Answer> value, const QString &note,
                               const QString &conflict)
{
    ChecklistRow &one = m_rows[static_cast<size_t>(row)];
    one.value = value;
    one.note = note;
    one.conflict = conflict;
    count();
}

void ChecklistSheet::setHazards(const std::vector<hazard::HazardRow> &hazards)
{
    for (ChecklistRow &row : m_rows)
        row.hazard.reset();
    for (const hazard::HazardRow &one : hazards) {
        const int row = rowOf(one.code);
        if (row >= 0 && one.step != hazard::Step::Voided)
            m_rows[static_cast<size_t>(row)].hazard = one;
    }
    count();
}

void ChecklistSheet::count()
{
    for (ChecklistSection &section : m_sections)
        section.items = section.answered = section.hazards = 0;
    for (const ChecklistRow &row : m_rows) {
        ChecklistSection &section = m_sections[static_cast<size_t>(row.section)];
        ++section.items;
        section.answered += row.isAnswered() ? 1 : 0;
        section.hazards += row.hazard ? 1 : 0;
    }
}

int ChecklistSheet::nextUnanswered(int row) const
{
    for (int step = 1; step <= size(); ++step) {
        const int at = (row + step) % size();
        if (!m_rows[static_cast<size_t>(at)].isAnswered())
            return at;
    }
    return -1;
}

int ChecklistSheet::firstOf(int section) const
{
    for (int row = 0; row < size(); ++row) {
        if (m_rows[static_cast<size_t>(row)].section == section)
            return row;
    }
    return -1;
}

inspection::Tally ChecklistSheet::tally() const
{
    inspection::Tally tally;
    for (const ChecklistRow &row : m_rows) {
        if (!row.value)
            continue;
        tally.pass += *row.value == checklist::Answer::Pass ? 1 : 0;
        tally.fail += *row.value == checklist::Answer::Fail ? 1 : 0;
        tally.notApplicable += *row.value == checklist::Answer::NotApplicable ? 1 : 0;
        tally.notChecked += *row.value == checklist::Answer::NotChecked ? 1 : 0;
    }
    return tally;
}

} // namespace mingcha::app
