// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads inspections and their answers. Any connection, any thread's own. Counts are made by SQL, never kept.
#pragma once

#include "core/base/clock.h"
#include "core/inspection/givenanswer.h"
#include "core/inspection/inspection.h"
#include "core/journal/database.h"
#include "core/person/person.h"

namespace mingcha::inspection {

constexpr int kMaxInspectionsListed = 500;

/// Empty when there is none.
[[nodiscard]] std::optional<Inspection> find(journal::Database &database, const Id &id);
/// Known, and voided.
[[nodiscard]] bool isVoided(journal::Database &database, const Id &id);
/// Whether somebody else found a hazard in it that stands.
[[nodiscard]] bool holdsOthersHazards(journal::Database &database, const Id &inspection, const Id &me);
/// The rows of the team, those that are known.
[[nodiscard]] std::vector<person::Person> teamOf(journal::Database &database, const Inspection &inspection);

/// One line of a list: enough to draw it.
struct Listed
{
    Inspection inspection;
    QString siteName;
    QString siteAddress;
    Tally tally;       ///< answers so far, or as submitted
    int conflicts = 0; ///< answers that differ between tablets
};
struct Filter
{
    QString fromDay; ///< inclusive; empty: no bound
    QString toDay;   ///< inclusive; empty: no bound
    Id member;       ///< null: anyone's; else the team's member or its lead
    Id site;         ///< null: any
    QString region;  ///< district or township; empty: any
    std::optional<Step> step;
    bool withVoided = false;
    bool newestFirst = false;
    int limit = 100;
    int offset = 0;
};
[[nodiscard]] std::vector<Listed> list(journal::Database &database, const Filter &filter);
/// Of that day, or begun and not submitted: those of the person's own, then those of their region without a team.
[[nodiscard]] std::vector<Listed> today(journal::Database &database, const person::Person &me, const QString &day);
/// Of those days, the first and the last included: the person's own, and of their region where they see to those of others.
[[nodiscard]] std::vector<Listed> between(journal::Database &database, const person::Person &me, const QString &fromDay,
                                          const QString &toDay);

[[nodiscard]] Answers answers(journal::Database &database, const Id &inspection);
[[nodiscard]] std::optional<GivenAnswer> answerTo(journal::Database &database, const Id &inspection,
                                                  const QString &code);
[[nodiscard]] Tally tally(journal::Database &database, const Id &inspection);

/// Since when the inspection goes on, in this device's uptime: from the clocks of the device that began it, where that was
/// this one. Effective times may run ahead of a clock that is behind (rule 3), and nobody's presence may suffer for it.
[[nodiscard]] qint64 begunUptimeMs(journal::Database &database, const Inspection &inspection, const Moment &now);

struct Visits
{
    int administrative = 0; ///< counted against the yearly cap
    int covert = 0;
    int grid = 0;
    QString lastDay;
};
/// Visits made (begun or submitted, not voided) to a site in a year; several on one day count 1. Covert ones are for who may
/// read covert work, also where somebody else's are still on the tablet.
[[nodiscard]] Visits visits(journal::Database &database, const Id &site, int year, bool withCovert);

} // namespace mingcha::inspection
