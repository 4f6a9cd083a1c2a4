// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What screens call the things of an inspection: kinds, modes, steps, days, with their tones. Plain functions in the
// language of the moment; nothing here decides anything.
#pragma once

#include "core/inspection/queries.h"

#include <QCoreApplication>

namespace mingcha::app {

class InspectionWords
{
    Q_DECLARE_TR_FUNCTIONS(InspectionWords)
public:
    /// In full: "Departmental special inspection".
    [[nodiscard]] static QString kind(inspection::Kind kind);
    /// For a tag: "Departmental".
    [[nodiscard]] static QString shortKind(inspection::Kind kind);
    /// As above, but for a grid worker's round, which is a visit and never called an inspection.
    [[nodiscard]] static QString kind(const inspection::Inspection &one);
    [[nodiscard]] static QString shortKind(const inspection::Inspection &one);
    [[nodiscard]] static bool isGridVisit(const inspection::Inspection &one);
    /// A theme::Tone.
    [[nodiscard]] static int kindTone(inspection::Kind kind);
    [[nodiscard]] static QString mode(inspection::Mode mode);
    [[nodiscard]] static QString authority(inspection::Authority authority);
    [[nodiscard]] static QString step(inspection::Step step);
    /// What to do next with it.
    [[nodiscard]] static QString action(inspection::Step step);
    /// "09:10", or nothing where no time was set.
    [[nodiscard]] static QString minute(int minuteOfDay);
    /// "25 Wed" of "2026-11-25", as the language has it.
    [[nodiscard]] static QString comingDay(const QString &day, const QString &today);
    /// "11-25" in this year, the full day else.
    [[nodiscard]] static QString day(const QString &day, const QString &today);
    /// "Overdue 1 day", "Today", "Tomorrow", "In 3 days".
    [[nodiscard]] static QString daysLeft(int days);
};

} // namespace mingcha::app
