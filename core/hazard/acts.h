// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts on hazards: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's job.
// The rules are asked again by Store::write. Words that go with an act are added to the comments by the same entry.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::hazard {

struct FoundInput
{
    journal::Author author;                ///< who will write it: the number is derived from it
    Id site;                               ///< may be null when `inspection` is given
    Id inspection;                         ///< null: quick report outside an inspection
    const checklist::Item *item = nullptr; ///< pre-fills words, grade, basis, action and deadline
    QString catalogueVersion;
    checklist::Language language = checklist::Language::Chinese;
    QString words; ///< empty: the item's fault
    QString category;
    QString place;
    QString owner;
    std::optional<Grade> grade; ///< the inspector's own, where it differs
    std::optional<evidence::JudgedFix> position;
    std::optional<inspection::Presence> presence;
    std::vector<Id> finders; ///< others who saw it
    Id recurrenceOf;
    bool emergency = false;
    QString gradeWhy; ///< where `grade` differs from the suggested one
    QString region;   ///< township, only where neither site nor inspection is known
};
[[nodiscard]] Result<journal::Draft> found(journal::Store &store, const person::Person &me, const FoundInput &input);

/// Only what is set is written, each field apart.
struct ChangeInput
{
    Id hazard;
    std::optional<QString> words;
    std::optional<QString> place;
    std::optional<QString> owner;
    std::optional<QString> interimMeasure;
    std::optional<QString> category;
    std::optional<Grade> gradeField; ///< a change needs gradeWhy
    QString gradeWhy;
    std::optional<Action> action;
    std::optional<QString> dueDay; ///< once told: needs extendWhy
    QString extendWhy;
    std::optional<bool> emergency;
    std::optional<evidence::JudgedFix> position;
};
[[nodiscard]] Result<journal::Draft> change(journal::Store &store, const person::Person &me, const ChangeInput &input);
/// Asks for the review. Invalid, with the missing fields by name as context, while some are missing.
[[nodiscard]] Result<journal::Draft> complete(journal::Store &store, const person::Person &me, const Id &hazard,
                                              const checklist::Item *item);

struct ReviewInput
{
    Id hazard;
    Review verdict = Review::Approved; ///< Approved, Returned or Referred
    QString comment;                   ///< compulsory unless approved
    QString department;                ///< only with Referred
};
[[nodiscard]] Result<journal::Draft> review(journal::Store &store, const person::Person &me, const ReviewInput &input);

/// Most moves: which hazard, and what there is to say.
struct MoveInput
{
    Id hazard;
    QString words; ///< reopen, void: compulsory
};
[[nodiscard]] Result<journal::Draft> tell(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> order(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> mend(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> close(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> lookBack(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> reopen(journal::Store &store, const person::Person &me, const MoveInput &input);
[[nodiscard]] Result<journal::Draft> voidHazard(journal::Store &store, const person::Person &me,
                                                const MoveInput &input);
/// Says something; no move.
[[nodiscard]] Result<journal::Draft> comment(journal::Store &store, const person::Person &me, const MoveInput &input);

struct ReinspectInput
{
    Id hazard;
    bool passed = true;
    QString words;
    QString newDueDay; ///< compulsory when failed
    Id with;           ///< the second person; compulsory for enforcement
};
[[nodiscard]] Result<journal::Draft> reinspect(journal::Store &store, const person::Person &me,
                                               const ReinspectInput &input);

struct ReferInput
{
    Id hazard;
    QString department;
    QString reason;
};
[[nodiscard]] Result<journal::Draft> refer(journal::Store &store, const person::Person &me, const ReferInput &input);

struct GradeInput
{
    Id hazard;
    Grade grade = Grade::General;
    QString clause; ///< which clause says so, or why it was changed
};
[[nodiscard]] Result<journal::Draft> determineGrade(journal::Store &store, const person::Person &me,
                                                    const GradeInput &input);

struct ConfirmLeadInput
{
    Id hazard;
    Id followUp; ///< an open inspection at the same site
};
[[nodiscard]] Result<journal::Draft> confirmLead(journal::Store &store, const person::Person &me,
                                                 const ConfirmLeadInput &input);

struct SettleInput
{
    Id hazard;
    Step step = Step::None; ///< one of those in conflict
    QString words;
};
[[nodiscard]] Result<journal::Draft> settle(journal::Store &store, const person::Person &me, const SettleInput &input);

} // namespace mingcha::hazard
