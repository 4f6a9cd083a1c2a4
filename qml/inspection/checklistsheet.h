// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A checklist as it lies on the screen: its rows in walking order with what was answered and found, and its sections with
// their counts. A value on the GUI thread; the Checklist fills it, ChecklistModel and SectionModel show it. Points into a
// catalogue that must outlive it.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/hazard/hazard.h"
#include "core/inspection/gaps.h"

#include <QHash>

#include <optional>
#include <vector>

namespace mingcha::app {

struct ChecklistRow
{
    const checklist::Item *item = nullptr;
    QString number; ///< "3.2"
    int section = 0;
    std::optional<checklist::Answer> value;
    QString note;
    QString conflict;                        ///< who answered what, where tablets differ
    std::optional<hazard::HazardRow> hazard; ///< the one registered for it, not voided
    [[nodiscard]] bool isAnswered() const { return value.has_value() && conflict.isEmpty(); }
};

struct ChecklistSection
{
    QString title;
    int items = 0;
    int answered = 0;
    int hazards = 0;
};

class ChecklistSheet
{
public:
    /// Rows in walking order. Covertly, what can be seen comes first, and the rest is a last section of its own.
    void lay(const checklist::VenueType &venue, inspection::Mode mode, checklist::Language language);
    void setAnswer(int row, std::optional<checklist::Answer> value, const QString &note, const QString &conflict);
    void setHazards(const std::vector<hazard::HazardRow> &hazards);

    [[nodiscard]] const std::vector<ChecklistRow> &rows() const { return m_rows; }
    [[nodiscard]] const ChecklistRow &row(int at) const { return m_rows[static_cast<size_t>(at)]; }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const std::vector<ChecklistSection> &sections() const { return m_sections; }
    /// −1 when there is none.
    [[nodiscard]] int rowOf(const QString &code) const { return m_places.value(code, -1); }
    /// The next row without an answer after `row`, going round once; −1 when all are answered.
    [[nodiscard]] int nextUnanswered(int row) const;
    [[nodiscard]] int firstOf(int section) const;
    [[nodiscard]] inspection::Tally tally() const;

private:
    void addSection(const QString &title, const std::vector<const checklist::Item *> &items);
    void count();

    std::vector<ChecklistRow> m_rows;
    std::vector<ChecklistSection> m_sections;
    QHash<QString, int> m_places;
};

} // namespace mingcha::app
