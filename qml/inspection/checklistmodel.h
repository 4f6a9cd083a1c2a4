// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The rows of one section of a checklist, or of those in it without an answer, and beside it the sections themselves.
// Both only look at a ChecklistSheet, which must outlive them and tells them what changed. GUI thread.
#pragma once

#include "checklistsheet.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace mingcha::app {

class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The checklist has it.")
public:
    enum Role {
        CodeRole = Qt::UserRole + 1,
        NumberRole,
        RequirementRole,
        HowRole,
        AnswerRole,
        NoteRole,
        ConflictRole,
        DraftTextRole,
        HazardTitleRole,
        HazardDetailRole,
        HazardIdRole,
        StatuteCountRole
    };

    explicit ChecklistModel(const ChecklistSheet &sheet, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_sheet(sheet)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLanguage(checklist::Language language) { m_language = language; }
    /// Shows a section; with `onlyUnanswered` those without an answer, and `kept` whatever it is.
    void show(int section, bool onlyUnanswered, int kept);
    /// A row of the sheet has changed.
    void update(int sheetRow);
    void updateAll();
    /// Where a row of the sheet is shown; −1: not here.
    [[nodiscard]] int placeOf(int sheetRow) const;
    [[nodiscard]] int sheetRow(int row) const { return m_shown.value(row, -1); }

private:
    [[nodiscard]] QVariant words(const ChecklistRow &row, int role) const;

    const ChecklistSheet &m_sheet;
    checklist::Language m_language = checklist::Language::Chinese;
    QList<int> m_shown;
};

class SectionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The checklist has it.")
public:
    enum Role { TitleRole = Qt::UserRole + 1, AnsweredRole, TotalRole, HazardsRole };

    explicit SectionModel(const ChecklistSheet &sheet, QObject *parent = nullptr)
        : QAbstractListModel(parent), m_sheet(sheet)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// The sheet was laid anew.
    void renew();
    /// Counts have changed.
    void update();

private:
    const ChecklistSheet &m_sheet;
    int m_rows = 0;
};

/// In the order of McAnswerSegment.Answer; 未查 and no answer are both 0.
[[nodiscard]] int segmentOf(const std::optional<checklist::Answer> &answer);
[[nodiscard]] std::optional<checklist::Answer> answerOf(int segment);

} // namespace mingcha::app
