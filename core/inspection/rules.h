// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may do what in an inspection, and what must be so before. Plain functions over values: the room calls them with what
// it reads from the tables, a screen calls them to know beforehand. A card's expiry is held against the day that
// was assigned, else against satellite time, else against the time of the act: the tablet's own there, the effective one at
// the centre.
#pragma once

#include "core/inspection/inspection.h"
#include "core/journal/room.h"
#include "core/person/person.h"

#include <span>

namespace mingcha::inspection {

constexpr int kMinOfficers = 2;

[[nodiscard]] journal::Verdict mayAssign(const person::Person &me, const Inspection &inspection);
/// A covert visit is known to nobody but those who may make one: no grid worker, who has the venue's owner for a neighbour.
[[nodiscard]] journal::Verdict checkCovertTeam(const Inspection &inspection, std::span<const person::Person> team);
/// `team` are the rows of the inspection's members; `day` is the day to hold cards against, empty: cards only.
[[nodiscard]] journal::Verdict mayStart(const person::Person &me, const Inspection &inspection,
                                        std::span<const person::Person> team, QStringView day);
/// Answers, photos, hazards: a member of the team who is not recused, while the inspection is open for work.
[[nodiscard]] journal::Verdict mayRecord(const person::Person &me, const Inspection &inspection);
/// Only open administrative inspections give orders, after cards were shown and the right of recusal told.
[[nodiscard]] journal::Verdict mayOrder(const person::Person &me, const Inspection &inspection);
/// An administrative one: cards shown and the right of recusal told, before it or what was found in it is handed in.
[[nodiscard]] journal::Verdict checkProcedure(const Inspection &inspection);
/// As the open follow-up that makes a hazard of a lead: under way or done, and its formalities kept.
[[nodiscard]] journal::Verdict checkConfirming(const person::Person &me, const Inspection &followUp);
[[nodiscard]] journal::Verdict mayStateRecusal(const person::Person &me, const Inspection &inspection);
/// Cards shown, recusal told: administrative inspections only.
[[nodiscard]] journal::Verdict mayShowCards(const person::Person &me, const Inspection &inspection);
/// In an administrative one the author has stated whether there is a ground for recusal (43), and it names who stood for
/// the unit, or that nobody would (行政处罚法 55).
[[nodiscard]] journal::Verdict maySubmit(const person::Person &me, const Inspection &inspection);
[[nodiscard]] journal::Verdict mayReturn(const person::Person &me, const Inspection &inspection);
/// Two values, also of its answers: its team while it is under way, else who settles conflicts here; two moves (`moves`)
/// only the latter.
[[nodiscard]] journal::Verdict maySettle(const person::Person &me, const Inspection &inspection, bool moves);
/// Who leads it; else its team, until it is handed in and as long as nobody else recorded a hazard in it, which would go with it.
[[nodiscard]] journal::Verdict mayVoid(const person::Person &me, const Inspection &inspection, bool holdsOthersHazards);

/// Two card holders in the team itself, approval number: what an administrative inspection needs before it starts (行政处罚法 42).
[[nodiscard]] journal::Verdict checkTeam(const Inspection &inspection, std::span<const person::Person> team,
                                         QStringView day);
/// Grid workers visit; everyone else chooses. Covert kinds are covert, and what a department sends out is no grid visit.
[[nodiscard]] journal::Verdict checkAuthority(const person::Person &me, const Inspection &inspection);
/// Members who have not yet said whether there is a ground for their recusal.
[[nodiscard]] std::vector<Id> withoutRecusalStatement(const Inspection &inspection);

} // namespace mingcha::inspection
