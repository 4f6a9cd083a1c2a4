// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What can be done with a hazard, as a table: the word of each action, what it asks the person for, and whether the rules
// let this person do it now. Plain functions.
#pragma once

#include "core/hazard/acts.h"
#include "core/hazard/rules.h"

#include <QVariantList>

namespace mingcha::app {

/// What an action's sheet asks for; a sum of these.
enum Need {
    kNeedWords = 1,
    kNeedDay = 2,
    kNeedPerson = 4,
    kNeedDepartment = 8,
    kNeedGrade = 16,
    kMayWords = 32,
    kNeedStep = 64,
    kNeedFollowUp = 128
};

/// Rows for HazardLife.actions: those that may follow where the hazard is now, allowed or not. `followedUp`: there is an
/// inspection that may confirm it, where it is a lead.
[[nodiscard]] std::vector<QVariantList> lifeActions(const hazard::Circumstances &circumstances, bool followedUp);

struct ActionInput
{
    Id hazard;
    QString words;
    QString day;
    Id person;
    QString department; ///< or the step to settle on, or the inspection that confirms a lead
    bool major = false;
};
/// Builds the draft of an action on the writer's thread; Invalid for a word that is none.
[[nodiscard]] Result<journal::Draft> buildAction(journal::Store &store, const person::Person &me, const QString &action,
                                                 const ActionInput &input);

} // namespace mingcha::app
