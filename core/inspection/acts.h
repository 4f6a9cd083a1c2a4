// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Builds the acts of an inspection: input in the types of C++, out comes a draft for Store::write. Runs inside a writer's
// job. The rules are asked again by Store::write.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/inspection/givenanswer.h"
#include "core/inspection/inspection.h"
#include "core/journal/store.h"
#include "core/person/person.h"

namespace mingcha::inspection {

/// For assign() and startUnplanned().
struct PlanInput
{
    Id site;
    Kind kind = Kind::Routine;
    Mode mode = Mode::Open;
    Authority authority = Authority::GridVisit;
    std::vector<Id> team; ///< the author of an unplanned one is added
    Id lead;
    QString day; ///< "YYYY-MM-DD"
    int minuteOfDay = -1;
    QString approvalNumber;
    QString title;
    QString number;
    QString venueType;        ///< empty: the site's
    QString catalogueVersion; ///< only for startUnplanned()
};
[[nodiscard]] Result<journal::Draft> assign(journal::Store &store, const person::Person &me, const PlanInput &input);
[[nodiscard]] Result<journal::Draft> startUnplanned(journal::Store &store, const person::Person &me,
                                                    const PlanInput &input);

struct StartInput
{
    Id inspection;
    QString catalogueVersion; ///< the one it keeps
};
[[nodiscard]] Result<journal::Draft> start(journal::Store &store, const person::Person &me, const StartInput &input);

struct RecusalInput
{
    Id inspection;
    bool none = true;
    QString words;
};
[[nodiscard]] Result<journal::Draft> stateRecusal(journal::Store &store, const person::Person &me,
                                                  const RecusalInput &input);
/// At the device's time of now.
[[nodiscard]] Result<journal::Draft> showCards(journal::Store &store, const person::Person &me, const Id &inspection);
[[nodiscard]] Result<journal::Draft> tellRecusal(journal::Store &store, const person::Person &me, const Id &inspection);

struct PresenceInput
{
    Id inspection;
    Presence presence;
};
[[nodiscard]] Result<journal::Draft> notePresence(journal::Store &store, const person::Person &me,
                                                  const PresenceInput &input);

struct AnswerInput
{
    Id inspection;
    QString code;
    std::optional<checklist::Answer> value;      ///< empty: clear it
    QString note;                                ///< why, where it was not checked
    const checklist::VenueType *venue = nullptr; ///< where known: the item must be one of its
};
[[nodiscard]] Result<journal::Draft> answer(journal::Store &store, const person::Person &me, const AnswerInput &input);

struct GapsInput
{
    Id inspection;
    QStringList codes;
    QString note; ///< why they were not checked; must not be empty
};
/// One answer 未查 for each code.
[[nodiscard]] Result<std::vector<journal::Draft>> giveGaps(journal::Store &store, const person::Person &me,
                                                           const GapsInput &input);

struct SubmitInput
{
    Id inspection;
    const checklist::VenueType *venue = nullptr; ///< of the version the inspection keeps
    QString unitRepresentative;
    QString note;
};
/// Everything to write, in order: the items a covert inspection cannot see, then the submission. Invalid, with the reason
/// "inspection.gaps" as context, while gaps are open.
[[nodiscard]] Result<std::vector<journal::Draft>> submit(journal::Store &store, const person::Person &me,
                                                         const SubmitInput &input);

struct RemarkInput
{
    Id inspection;
    QString words; ///< must not be empty
};
[[nodiscard]] Result<journal::Draft> sendBack(journal::Store &store, const person::Person &me,
                                              const RemarkInput &input);
/// The wrong door: it stays, marked as void.
[[nodiscard]] Result<journal::Draft> voidInspection(journal::Store &store, const person::Person &me,
                                                    const RemarkInput &input);

/// History from elsewhere, already finished; the centre's author only. Uses every field of `past` that an act can set.
[[nodiscard]] Result<journal::Draft> importPast(journal::Store &store, const person::Person &me,
                                                const Inspection &past);

} // namespace mingcha::inspection
