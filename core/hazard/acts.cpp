// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/acts.h"

#include "core/base/day.h"
#include "core/hazard/circumstances.h"
#include "core/inspection/queries.h"
#include "core/journal/conflicts.h"
#include "core/site/queries.h"

#include <QCborArray>
#include <QCoreApplication>

namespace mingcha::hazard {

namespace {

using journal::Draft;
using journal::Store;
using person::Person;

Error invalid(const char *text, QString context = {})
{
    return {ErrorCode::Invalid, QCoreApplication::translate("Hazard", text), std::move(context)};
}

/// A fresh draft on a hazard that is there, with the hazard as it is.
struct Begun
{
    Draft draft;
    journal::Object object;
    HazardRow row;
};

Result<Begun> begin(Store &store, const Id &hazard, const char *kind)
{
    Result<journal::Object> object = store.object(hazard);
    if (!object)
        return object.error();
    if (object->dossier.isNull())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Hazard", "This hazard is not on this device. Sync, then try again."),
                     hazard.toHex()};
    Begun begun;
    begun.draft.kind = kind;
    begun.draft.dossier = object->dossier;
    begun.draft.act.object = hazard;
    begun.row = rowOf(*object);
    begun.object = std::move(*object);
    return begun;
}

void say(Draft &draft, const QString &words)
{
    if (!words.trimmed().isEmpty())
        draft.act.add(kComments, QCborArray{words.trimmed()});
}

void moveTo(Draft &draft, Step step)
{
    draft.act.move = journal::Move{QByteArray(word(step).data(), word(step).size()), {}};
}

Result<Draft> move(Store &store, const MoveInput &input, const char *kind, Step step, bool needsWords = false)
{
    Result<Begun> begun = begin(store, input.hazard, kind);
    if (!begun)
        return begun.error();
    if (needsWords && input.words.trimmed().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Say why, in a few words."));
    moveTo(begun->draft, step);
    say(begun->draft, input.words);
    return std::move(begun->draft);
}

/// Telling or ordering fixes the day that lateness is counted from.
Result<Draft> announce(Store &store, const MoveInput &input, const char *kind, Step step)
{
    Result<Draft> draft = move(store, input, kind, step);
    if (!draft)
        return draft;
    const Result<journal::Object> object = store.object(input.hazard);
    if (!object)
        return object.error();
    const QString due = object->state.shown(kDueDay).toString();
    if (!due.isEmpty() && object->state.headRefs(kOriginalDueDay).empty())
        draft->act.set(kOriginalDueDay, due);
    return draft;
}

qint64 roundOf(const journal::Object &object)
{
    qint64 round = 0;
    for (const journal::Head &head : object.state.heads(kReview))
        round = std::max(round, head.value.toArray().at(2).toInteger());
    return round;
}

} // namespace

Result<Draft> change(Store &store, const Person &, const ChangeInput &input)
{
    Result<Begun> begun = begin(store, input.hazard, "hazard.changed");
    if (!begun)
        return begun.error();
    journal::Act &act = begun->draft.act;
    const journal::ObjectState &state = begun->object.state;
    const auto setText = [&](int field, const std::optional<QString> &text) {
        if (text && (state.shown(field).toString() != *text || state.heads(field).size() > 1))
            act.set(field, *text);
    };
    setText(kWords, input.words);
    setText(kPlace, input.place);
    setText(kOwner, input.owner);
    setText(kInterimMeasure, input.interimMeasure);
    setText(kCategory, input.category);
    if (input.dueDay && !input.dueDay->isEmpty() && !isDay(*input.dueDay))
        return invalid(QT_TRANSLATE_NOOP("Hazard", "The deadline must be a day, such as 2026-03-31."), *input.dueDay);
    setText(kDueDay, input.dueDay);
    if (input.gradeField && input.gradeField != begun->row.gradeField) {
        if ((begun->row.gradeField || gradeNeedsWhy(begun->row.gradeSuggested, input.gradeField)) &&
            input.gradeWhy.trimmed().isEmpty())
            return invalid(QT_TRANSLATE_NOOP("Hazard", "A change of the grade needs a reason."));
        act.set(kGradeField, QString(checklist::gradeWord(*input.gradeField)));
    }
    if (!input.gradeWhy.trimmed().isEmpty())
        setText(kGradeFieldWhy, input.gradeWhy);
    if (input.action && input.action != begun->row.action)
        act.set(kAction, QString(checklist::actionWord(*input.action)));
    if (input.emergency && input.emergency != begun->row.emergency)
        act.set(kEmergency, *input.emergency);
    if (input.position)
        act.set(kPosition, evidence::encodeFix(*input.position));
    say(begun->draft, input.extendWhy);
    if (act.changes.empty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Nothing was changed."));
    return std::move(begun->draft);
}

Result<Draft> complete(Store &store, const Person &, const Id &hazard, const checklist::Item *item)
{
    Result<Begun> begun = begin(store, hazard, "hazard.completed");
    if (!begun)
        return begun.error();
    if (const QStringList open = missing(begun->row, countPhotos(store.database(), hazard), item); !open.isEmpty())
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Hazard", "Still missing: %1.").arg(namesOfMissing(open)),
                     open.join(QLatin1Char(' '))};
    begun->draft.act.set(kComplete, true);
    begun->draft.act.set(kReview, QCborArray{QString(word(Review::Pending)), QString(), roundOf(begun->object)});
    return std::move(begun->draft);
}

Result<Draft> review(Store &store, const Person &me, const ReviewInput &input)
{
    Result<Begun> begun = begin(store, input.hazard, "hazard.reviewed");
    if (!begun)
        return begun.error();
    const QString comment = input.comment.trimmed();
    const bool approves = input.verdict == Review::Approved;
    if (!approves && comment.isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Say why, in a few words."));
    if (input.verdict == Review::Referred && input.department.trimmed().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Name the department."));
    qint64 round = roundOf(begun->object);
    if (approves) {
        for (const journal::Element &approval : begun->object.state.elements(kApprovals)) {
            if (approval.actor == me.id && approval.value.toArray().at(0).toInteger() == round)
                return invalid(QT_TRANSLATE_NOOP("Hazard", "You have already approved this; a second reviewer must."));
        }
        begun->draft.act.add(kApprovals, QCborArray{round});
    } else {
        ++round;
    }
    // What came with an approval is said beside it, so that two approvals never conflict; rowOf() counts them.
    begun->draft.act.set(kReview, QCborArray{QString(word(input.verdict)), approves ? QString() : comment, round});
    say(begun->draft, comment);
    if (input.verdict == Review::Referred) {
        begun->draft.act.set(kReferredTo, input.department.trimmed().left(kMaxShortLength));
        moveTo(begun->draft, Step::Referred);
    }
    return std::move(begun->draft);
}

Result<Draft> tell(Store &store, const Person &, const MoveInput &input)
{
    return announce(store, input, "hazard.told", Step::Told);
}

Result<Draft> order(Store &store, const Person &, const MoveInput &input)
{
    return announce(store, input, "hazard.ordered", Step::Ordered);
}

Result<Draft> mend(Store &store, const Person &, const MoveInput &input)
{
    return move(store, input, "hazard.mended", Step::Mended);
}

Result<Draft> close(Store &store, const Person &, const MoveInput &input)
{
    return move(store, input, "hazard.closed", Step::Closed);
}

Result<Draft> lookBack(Store &store, const Person &, const MoveInput &input)
{
    return move(store, input, "hazard.lookedBack", Step::LookedBack);
}

Result<Draft> reopen(Store &store, const Person &, const MoveInput &input)
{
    return move(store, input, "hazard.reopened", Step::Reopened, true);
}

Result<Draft> voidHazard(Store &store, const Person &, const MoveInput &input)
{
    return move(store, input, "hazard.voided", Step::Voided, true);
}

Result<Draft> comment(Store &store, const Person &, const MoveInput &input)
{
    Result<Begun> begun = begin(store, input.hazard, "hazard.commented");
    if (!begun)
        return begun.error();
    if (input.words.trimmed().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "There is nothing to say yet."));
    say(begun->draft, input.words);
    return std::move(begun->draft);
}

Result<Draft> reinspect(Store &store, const Person &, const ReinspectInput &input)
{
    const Step step = input.passed ? Step::Passed : Step::Failed;
    if (!input.passed && !isDay(input.newDueDay))
        return invalid(QT_TRANSLATE_NOOP("Hazard", "A failed re-inspection needs a new deadline."));
    Result<Draft> draft = move(store, {input.hazard, input.words}, "hazard.reinspected", step, !input.passed);
    if (!draft)
        return draft;
    draft->act.set(kReinspection,
                   QCborArray{QString(word(step)),
                              input.with.isNull() ? QCborValue(nullptr) : QCborValue(input.with.toBytes()),
                              input.passed ? QString() : input.newDueDay});
    if (!input.passed)
        draft->act.set(kDueDay, input.newDueDay);
    return draft;
}

Result<Draft> refer(Store &store, const Person &, const ReferInput &input)
{
    if (input.department.trimmed().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Name the department."));
    Result<Draft> draft = move(store, {input.hazard, input.reason}, "hazard.referred", Step::Referred, true);
    if (draft)
        draft->act.set(kReferredTo, input.department.trimmed().left(kMaxShortLength));
    return draft;
}

Result<Draft> determineGrade(Store &store, const Person &, const GradeInput &input)
{
    Result<Begun> begun = begin(store, input.hazard, "hazard.graded");
    if (!begun)
        return begun.error();
    if (input.clause.trimmed().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "Name the clause that the grade follows from."));
    begun->draft.act.set(kGradeFinal, QString(checklist::gradeWord(input.grade)));
    begun->draft.act.set(kGradeFinalWhy, input.clause.trimmed());
    return std::move(begun->draft);
}

Result<Draft> confirmLead(Store &store, const Person &, const ConfirmLeadInput &input)
{
    Result<Begun> begun = begin(store, input.hazard, "hazard.confirmed");
    if (!begun)
        return begun.error();
    begun->draft.act.set(kIsLead, false);
    begun->draft.act.set(kFollowUp, input.followUp.toBytes());
    return std::move(begun->draft);
}

Result<Draft> settle(Store &store, const Person &, const SettleInput &input)
{
    const Result<journal::Conflicts> conflicts = journal::conflictsOf(store.database(), input.hazard);
    if (!conflicts)
        return conflicts.error();
    if (conflicts->moves.empty())
        return invalid(QT_TRANSLATE_NOOP("Hazard", "There is no conflict to settle."));
    const QLatin1String step = word(input.step);
    Draft draft = journal::settlement(*conflicts, {{}, QByteArray(step.data(), step.size())});
    say(draft, input.words);
    return draft;
}

} // namespace mingcha::hazard
