// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts on answers, and the submission that closes them.
#include "core/inspection/acts.h"
#include "core/inspection/gaps.h"
#include "core/inspection/inspectionvalues.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/journal/snapshot.h"
#include "core/person/reasons.h"

#include <algorithm>

namespace mingcha::inspection {

using journal::Draft;
using journal::Verdict;

namespace {

Error unknownInspection()
{
    return {ErrorCode::NotFound, person::reasonText("inspection.unknown"), QStringLiteral("inspection.unknown")};
}

/// The inspection with its answers: where a first sync left these out, a new one would stand beside the one it changes.
Result<Inspection> findWhole(journal::Store &store, const Id &id)
{
    std::optional<Inspection> one = find(store.database(), id);
    if (!one)
        return unknownInspection();
    const Result<bool> isLeftOut = journal::isLeftOut(store.database(), id);
    if (!isLeftOut)
        return isLeftOut.error();
    if (*isLeftOut)
        return person::denied("inspection.leftOut");
    return std::move(*one);
}

/// The first answer to an item says what it belongs to. Later ones repeat it only while that one is not at the centre: two
/// people at one tablet have a chain each, and the second one's may be pushed first.
Draft answerDraft(journal::Store &store, const Inspection &inspection, const AnswerInput &input)
{
    const std::optional<GivenAnswer> before = answerTo(store.database(), inspection.id, input.code);
    Draft draft;
    draft.kind = input.value ? "answer.given" : "answer.cleared";
    draft.dossier = inspection.dossier;
    draft.act.object = answerId(inspection.id, input.code);
    if (!before || before->pending)
        draft.act.set(kAnswerInspection, inspection.id.toBytes()).set(kAnswerCode, input.code);
    draft.act.set(kAnswerValue,
                  input.value ? QCborValue(QString(checklist::answerWord(*input.value))) : QCborValue(nullptr));
    const QString note = input.note.trimmed();
    if (note != (before ? before->note : QString()))
        draft.act.set(kAnswerNote, note);
    return draft;
}

} // namespace

Result<Draft> answer(journal::Store &store, const person::Person &me, const AnswerInput &input)
{
    const Result<Inspection> one = findWhole(store, input.inspection);
    if (!one)
        return one.error();
    if (const Verdict verdict = mayRecord(me, *one); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    if (input.venue &&
        std::ranges::find(input.venue->items, input.code, &checklist::Item::code) == input.venue->items.end())
        return person::denied("answer.notInChecklist");
    return answerDraft(store, *one, input);
}

Result<std::vector<Draft>> giveGaps(journal::Store &store, const person::Person &me, const GapsInput &input)
{
    const Result<Inspection> one = findWhole(store, input.inspection);
    if (!one)
        return one.error();
    if (input.note.trimmed().isEmpty())
        return person::denied("words.missing");
    if (const Verdict verdict = mayRecord(me, *one); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    std::vector<Draft> drafts;
    for (const QString &code : input.codes)
        drafts.push_back(answerDraft(store, *one, {one->id, code, checklist::Answer::NotChecked, input.note}));
    return drafts;
}

Result<std::vector<Draft>> submit(journal::Store &store, const person::Person &me, const SubmitInput &input)
{
    Result<Inspection> one = findWhole(store, input.inspection);
    if (!one)
        return one.error();
    if (!input.venue)
        return unknownInspection();
    one->unitRepresentative = input.unitRepresentative.trimmed();
    if (const Verdict team = checkTeam(*one, teamOf(store.database(), *one), {}); team.kind != Verdict::Accepted)
        return person::denied(team.reason);
    if (const Verdict verdict = maySubmit(me, *one); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    const Answers given = answers(store.database(), one->id);
    const Gaps open = gaps(*input.venue, one->mode, given);
    if (!open.isComplete())
        return Error{ErrorCode::Invalid, person::reasonText("inspection.gaps"), QStringLiteral("inspection.gaps")};
    std::vector<Draft> drafts;
    for (const QString &code : open.notVisible)
        drafts.push_back(answerDraft(
            store, *one, {one->id, code, checklist::Answer::NotChecked, QString::fromUtf16(kNotVisibleNote)}));
    const Result<journal::Object> object = store.object(one->id);
    if (!object)
        return object.error();
    Draft draft;
    draft.kind = "inspection.submitted";
    draft.dossier = one->dossier;
    draft.act.object = one->id;
    draft.act.set(kTally, tallyValue(tallyOf(*input.venue, one->mode, given)));
    if (!one->unitRepresentative.isEmpty())
        draft.act.set(kUnitRepresentative, one->unitRepresentative);
    if (!input.note.trimmed().isEmpty())
        draft.act.set(kSubmitNote, input.note.trimmed());
    draft.act.move = journal::Move{step::kSubmitted, object->state.tipRefs()};
    drafts.push_back(std::move(draft));
    return drafts;
}

} // namespace mingcha::inspection
