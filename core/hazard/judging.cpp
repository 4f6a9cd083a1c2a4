// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What an act on a hazard may hold, and which rule each kind is held to.
#include "core/hazard/judging.h"

#include "core/hazard/changejudging.h"
#include "core/hazard/circumstances.h"
#include "core/hazard/findingimport.h"
#include "core/hazard/queries.h"
#include "core/hazard/rules.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/journal/conflicts.h"
#include "core/person/author.h"
#include "core/person/queries.h"
#include "core/site/queries.h"

#include <QCborArray>

#include <algorithm>
#include <array>

namespace mingcha::hazard {

namespace {

using journal::Judging;
using journal::Verdict;
using person::Founds;
using person::numbers;

constexpr quint64 kEditable = numbers({kWords, kGradeField, kGradeFieldWhy, kAction, kDueDay, kOwner, kInterimMeasure,
                                       kPlace, kPosition, kCategory, kEmergency});
constexpr quint64 kFounding =
    kEditable | numbers({kSite, kInspection, kCode, kCatalogueVersion, kGradeSuggested, kIsLead, kNumber, kBasis,
                         kFinders, kRecurrenceOf, kPresence, kRegion, kReview});
constexpr quint64 kEverything =
    kFounding | numbers({kGradeFinal, kGradeFinalWhy, kOriginalDueDay, kImported, kReferredTo, kComplete, kPast});
constexpr quint64 kSettled = kEditable | numbers({kReview, kReferredTo, kOriginalDueDay, kReinspection, kGradeFinal,
                                                  kGradeFinalWhy, kIsLead, kFollowUp, kComplete});
constexpr quint64 kSaying = numbers({kComments});
constexpr person::ActShape kShapes[] = {
    {"hazard.found", Founds::Yes, kFounding, kSaying, "found"},
    {"hazard.changed", Founds::No, kEditable, kSaying},
    {"hazard.completed", Founds::No, numbers({kComplete, kReview})},
    {"hazard.reviewed", Founds::No, numbers({kReview, kReferredTo}), kSaying | numbers({kApprovals})},
    {"hazard.told", Founds::No, numbers({kOriginalDueDay}), kSaying, "told"},
    {"hazard.ordered", Founds::No, numbers({kOriginalDueDay}), kSaying, "ordered"},
    {"hazard.mended", Founds::No, 0, kSaying, "mended"},
    {"hazard.reinspected", Founds::No, numbers({kReinspection, kDueDay}), kSaying},
    {"hazard.closed", Founds::No, 0, kSaying, "closed"},
    {"hazard.lookedBack", Founds::No, 0, kSaying, "lookedBack"},
    {"hazard.reopened", Founds::No, 0, kSaying, "reopened"},
    {"hazard.referred", Founds::No, numbers({kReferredTo}), kSaying, "referred"},
    {"hazard.voided", Founds::No, 0, kSaying, "voided"},
    {"hazard.graded", Founds::No, numbers({kGradeFinal, kGradeFinalWhy})},
    {"hazard.commented", Founds::No, 0, kSaying},
    {"hazard.confirmed", Founds::No, numbers({kIsLead, kFollowUp})},
    {"hazard.settled", Founds::No, kSettled, kSaying, nullptr, true},
    {"hazard.imported", Founds::Yes, kEverything, kSaying},
};

/// Kinds of which the step is one of several.
bool mayHaveStep(const QByteArray &kind, Step step)
{
    if (kind == "hazard.reinspected")
        return step == Step::Passed || step == Step::Failed;
    if (kind == "hazard.reviewed")
        return step == Step::Referred;
    return kind == "hazard.imported" && step != Step::None;
}

Verdict checkShape(const Judging &judging)
{
    const auto shape = std::ranges::find_if(kShapes, [&](const auto &one) { return judging.header.kind == one.kind; });
    if (shape == std::end(kShapes))
        return Verdict::refuse("kind.unknown");
    std::array one{*shape};
    const auto &move = judging.act.move;
    if (move && mayHaveStep(judging.header.kind, stepFromWord(QString::fromLatin1(move->step))))
        one[0].step = move->step.constData();
    const bool needsMove = judging.header.kind == "hazard.reinspected" || judging.header.kind == "hazard.imported";
    return needsMove && !move ? Verdict::refuse("act.shape") : person::checkShape(judging, one, kShapes);
}

/// The texts of a hazard are for people to read: none is longer than a page.
bool fitsLimits(const journal::Act &act)
{
    for (const auto &[field, change] : act.changes) {
        if (change.value.isString() && change.value.toString().size() > kMaxWordsLength)
            return false;
    }
    if (const auto said = act.additions.find(kComments); said != act.additions.end()) {
        const auto fits = [](const QCborValue &one) {
            return one.toArray().at(0).toString().size() <= kMaxWordsLength;
        };
        if (!std::ranges::all_of(said->second, fits))
            return false;
    }
    return act.value(kFinders).toArray().size() <= kMaxFinders;
}

/// What a new hazard says of others: its finders, and the earlier one that came back.
Verdict checkNamed(const Judging &judging, const Id &site)
{
    for (const QCborValue finder : judging.act.value(kFinders).toArray()) {
        if (!person::find(judging.database, Id::fromBytes(finder.toByteArray()).value_or(Id{})))
            return Verdict::flag("hazard.finderUnknown");
    }
    const QCborValue earlier = judging.act.value(kRecurrenceOf);
    if (earlier.isUndefined())
        return Verdict::accept();
    const auto row = hazard::find(judging.database, Id::fromBytes(earlier.toByteArray()).value_or(Id{}));
    const auto place = [&](const Id &id) { return site::placeOf(judging.database, id); };
    return row && place(row->site) == place(site) ? Verdict::accept() : Verdict::flag("hazard.recurrenceUnknown");
}

Verdict checkFound(const Judging &judging, const HazardRow &row)
{
    if (!row.gradeExplained)
        return Verdict::refuse("words.missing");
    const QString day = wallDay(judging);
    const Verdict due = checkDueDay(row.dueDay, day, day);
    return due.kind == Verdict::Accepted ? checkNamed(judging, row.site) : due;
}

Verdict judgeFound(const Judging &judging, Circumstances circumstances)
{
    journal::Object founded;
    founded.state.apply(judging.header, judging.act, {});
    circumstances.hazard = rowOf(founded);
    const Id inspection = circumstances.hazard.inspection;
    circumstances.inspection = inspection.isNull() ? std::nullopt : inspection::find(judging.database, inspection);
    if (!inspection.isNull()) {
        if (!circumstances.inspection)
            return Verdict::refuse("inspection.unknown");
        if (circumstances.inspection->dossier != judging.header.dossier ||
            circumstances.inspection->site != circumstances.hazard.site)
            return Verdict::refuse("dossier.wrong");
    } else if (judging.header.dossier.isNull()) {
        circumstances.region = judging.act.value(kRegion).toString();
        if (circumstances.region.size() != person::kTownshipDigits)
            return Verdict::refuse("hazard.noPlace");
    } else if (circumstances.hazard.site != judging.header.dossier) {
        return Verdict::refuse("dossier.wrong");
    }
    const Verdict verdict = mayFind(circumstances);
    return verdict.kind == Verdict::Accepted ? checkFound(judging, circumstances.hazard) : verdict;
}

Verdict judgeMove(const Judging &judging, Circumstances circumstances, Step to)
{
    const bool needsWords = to == Step::Reopened || to == Step::Voided || to == Step::Referred || to == Step::Failed;
    if (needsWords && !hasWords(judging.act))
        return Verdict::refuse("words.missing");
    // Two may tell at the same time: what neither knew of the other is no change of the first day told, but a conflict.
    if (const auto first = judging.act.changes.find(kOriginalDueDay);
        first != judging.act.changes.end() && !first->second.replaces.empty())
        return Verdict::refuse("act.shape");
    if (judging.header.kind == "hazard.reinspected") {
        const QCborArray said = judging.act.value(kReinspection).toArray();
        const Id with = Id::fromBytes(said.at(1).toByteArray()).value_or(Id{});
        if (said.at(0).toString() != word(to) ||
            (to == Step::Failed && judging.act.value(kDueDay).toString().isEmpty()))
            return Verdict::refuse("act.shape");
        const std::optional<person::Person> second = person::find(judging.database, with);
        if (const Verdict fits =
                checkSecondPerson(circumstances, with, second ? &*second : nullptr, person::dayOf(judging));
            fits.kind != Verdict::Accepted)
            return fits;
        if (const Verdict day = checkMovedDay(judging, circumstances.hazard); day.kind != Verdict::Accepted)
            return day;
    }
    // Judged on the branch it was made on (rule 4): the step it names as followed, not the one shown.
    const std::vector<QByteArray> followed = person::stepsFollowed(judging);
    if (std::ranges::any_of(followed, [&](const QByteArray &one) { return one != followed.front(); }))
        return Verdict::flag("hazard.stepOrder");
    if (!followed.empty())
        circumstances.hazard.step = stepFromWord(QString::fromLatin1(followed.front()));
    return mayMove(circumstances, to);
}

Verdict judgeReview(const Judging &judging, const Circumstances &circumstances)
{
    const QCborArray said = judging.act.value(kReview).toArray();
    const Review review = reviewFromWord(said.at(0).toString());
    const Verdict verdict = mayReview(circumstances, review, said.at(1).toString());
    if (verdict.kind != Verdict::Accepted)
        return verdict;
    const bool approves = judging.act.additions.contains(kApprovals);
    if (approves != (review == Review::Approved))
        return Verdict::refuse("act.shape");
    if (judging.act.move)
        return review == Review::Referred ? judgeMove(judging, circumstances, Step::Referred)
                                          : Verdict::refuse("act.shape");
    return Verdict::accept();
}

Verdict judgeConfirmed(const Judging &judging, const Circumstances &circumstances)
{
    const Id followUp = Id::fromBytes(judging.act.value(kFollowUp).toByteArray()).value_or(Id{});
    const std::optional<inspection::Inspection> inspection = inspection::find(judging.database, followUp);
    if (!inspection || judging.act.value(kIsLead).toBool(true))
        return Verdict::refuse("inspection.unknown");
    return mayConfirmLead(circumstances, *inspection);
}

Verdict judgeSettled(const Judging &judging, const Circumstances &circumstances)
{
    if (const Verdict shape = journal::checkSettlement(judging); shape.refused())
        return shape;
    const bool wasTold = !judging.before.state.headRefs(kOriginalDueDay).empty();
    bool needsWords = false;
    for (const auto &[field, change] : judging.act.changes) {
        if (const Verdict verdict = maySettleField(circumstances, field, wasTold); verdict.kind != Verdict::Accepted)
            return verdict;
        needsWords = needsWords || settlingNeedsWords(field, wasTold);
    }
    if (needsWords && !hasWords(judging.act))
        return Verdict::refuse("words.missing");
    return judging.act.move ? maySettle(circumstances, stepFromWord(QString::fromLatin1(judging.act.move->step)))
                            : Verdict::accept();
}

Verdict judgeImport(const Judging &judging, const person::Person &me)
{
    if (!person::may(me, person::Capability::Import))
        return Verdict::refuse("right.missing");
    if (judging.header.dossier.isNull())
        return Verdict::refuse("dossier.wrong");
    const QCborValue finding = judging.act.value(kImported);
    return finding.isUndefined() || (finding.isMap() && isPackedFinding(finding.toMap()))
               ? Verdict::accept()
               : Verdict::refuse("act.shape");
}

Verdict judgeKind(const Judging &judging, const Circumstances &circumstances)
{
    const QByteArray &kind = judging.header.kind;
    if (kind == "hazard.changed")
        return judgeChange(judging, circumstances);
    if (kind == "hazard.completed")
        return judgeCompleted(judging, circumstances);
    if (kind == "hazard.reviewed")
        return judgeReview(judging, circumstances);
    if (kind == "hazard.confirmed")
        return judgeConfirmed(judging, circumstances);
    if (kind == "hazard.settled")
        return judgeSettled(judging, circumstances);
    if (kind == "hazard.commented")
        return hasWords(judging.act) ? mayComment(circumstances) : Verdict::refuse("words.missing");
    if (kind == "hazard.graded")
        return judging.act.value(kGradeFinalWhy).toString().isEmpty() ? Verdict::refuse("words.missing")
                                                                      : mayGrade(circumstances);
    return judgeMove(judging, circumstances, stepFromWord(QString::fromLatin1(judging.act.move->step)));
}

} // namespace

Verdict judge(const Judging &judging)
{
    const person::Authorship authorship = person::authorOf(judging);
    if (!authorship.ok())
        return authorship.verdict;
    if (const Verdict shape = checkShape(judging); shape.refused())
        return shape;
    if (!fitsLimits(judging.act))
        return Verdict::refuse("hazard.tooLong");
    if (judging.header.kind == "hazard.imported")
        return judgeImport(judging, authorship.author);
    if (judging.header.kind == "hazard.found") {
        Circumstances founding;
        founding.me = authorship.author;
        return judgeFound(judging, founding);
    }
    Circumstances circumstances = circumstancesOf(judging.database, judging.before, authorship.author);
    circumstances.day = person::dayOf(judging);
    return judgeKind(judging, circumstances);
}

} // namespace mingcha::hazard
