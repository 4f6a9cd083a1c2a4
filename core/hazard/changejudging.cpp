// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/changejudging.h"

#include "core/base/day.h"
#include "core/inspection/rules.h"

#include <QCborArray>

#include <algorithm>

namespace mingcha::hazard {

using journal::Judging;
using journal::Verdict;

namespace {

/// Whether it moves a deadline that the unit was told. Who gave another one meanwhile, knowing of none, moves nothing: two
/// values stand side by side, and are settled.
bool movesToldDay(const Judging &judging)
{
    const auto change = judging.act.changes.find(kDueDay);
    if (change == judging.act.changes.end() || judging.before.state.headRefs(kOriginalDueDay).empty())
        return false;
    const auto &named = change->second.replaces;
    return std::ranges::all_of(judging.before.state.headRefs(kDueDay),
                               [&](const auto &head) { return std::ranges::find(named, head) != named.end(); });
}

/// The act was done before the field was set: it came later to the centre, and was right when it was done.
bool wasBefore(const Judging &judging, int field)
{
    const std::vector<journal::Head> heads = judging.before.state.heads(field);
    const auto isLater = [&](const journal::Head &head) { return judging.effectiveMs < head.stamp.effectiveMs; };
    return judging.isTimeProven && !heads.empty() && std::ranges::all_of(heads, isLater);
}

/// What the unit was told is not turned into "fixed on the spot" behind it, and a major hazard that is in review is made
/// small by the department, or after it was sent back.
Verdict checkSettled(const Judging &judging, const Circumstances &circumstances)
{
    const HazardRow &row = circumstances.hazard;
    const QCborValue action = judging.act.value(kAction);
    const bool isTurned =
        action.toString() == checklist::actionWord(Action::FixOnSpot) && row.action != Action::FixOnSpot;
    if (isTurned && circumstances.wasTold)
        return Verdict::refuse("hazard.actionTold");
    const bool isLowered = row.grade() == Grade::Major && !judging.act.value(kGradeField).isUndefined() &&
                           checklist::gradeFromWord(judging.act.value(kGradeField).toString()) != Grade::Major;
    const bool isInReview = row.complete && row.review != Review::Returned && !wasBefore(judging, kComplete);
    return isLowered && isInReview ? Verdict::refuse("hazard.gradeInReview") : Verdict::accept();
}

} // namespace

bool hasWords(const journal::Act &act)
{
    const auto said = act.additions.find(kComments);
    return said != act.additions.end() && std::ranges::any_of(said->second, [](const QCborValue &one) {
               return !one.toArray().at(0).toString().trimmed().isEmpty();
           });
}

QString wallDay(const Judging &judging)
{
    return dayAt(judging.header.moment.wallMs, judging.header.moment.zoneMinutes);
}

Verdict checkMovedDay(const Judging &judging, const HazardRow &row)
{
    if (!judging.act.changes.contains(kDueDay))
        return Verdict::accept();
    const QString now = wallDay(judging);
    const QString found = dayAt(row.foundMs, judging.header.moment.zoneMinutes);
    return checkDueDay(judging.act.value(kDueDay).toString(), std::min(now, found), std::max(now, found));
}

Verdict judgeChange(const Judging &judging, const Circumstances &circumstances)
{
    if (const Verdict verdict = mayChange(circumstances); verdict.kind != Verdict::Accepted)
        return verdict;
    if (const Verdict day = checkMovedDay(judging, circumstances.hazard); day.kind != Verdict::Accepted)
        return day;
    if (movesToldDay(judging)) {
        if (const Verdict verdict = mayExtend(circumstances); verdict.kind != Verdict::Accepted)
            return verdict;
        if (!hasWords(judging.act))
            return Verdict::refuse("words.missing");
    }
    if (const Verdict kept = checkSettled(judging, circumstances); kept.refused())
        return kept;
    const auto graded = judging.act.changes.find(kGradeField);
    const bool regrades =
        graded != judging.act.changes.end() &&
        (!graded->second.replaces.empty() ||
         gradeNeedsWhy(circumstances.hazard.gradeSuggested, checklist::gradeFromWord(graded->second.value.toString())));
    return regrades && judging.act.value(kGradeFieldWhy).toString().isEmpty() ? Verdict::refuse("words.missing")
                                                                              : Verdict::accept();
}

Verdict judgeCompleted(const Judging &judging, const Circumstances &circumstances)
{
    if (const Verdict verdict = mayChange(circumstances); verdict.kind != Verdict::Accepted)
        return verdict;
    const QCborArray review = judging.act.value(kReview).toArray();
    if (!judging.act.value(kComplete).toBool() || reviewFromWord(review.at(0).toString()) != Review::Pending)
        return Verdict::refuse("act.shape");
    const Verdict kept =
        circumstances.inspection ? inspection::checkProcedure(*circumstances.inspection) : Verdict::accept();
    if (kept.kind != Verdict::Accepted)
        return kept;
    // What an item of the checklist asks for beyond that, who completes it is asked by the checklist itself.
    return missing(circumstances.hazard, circumstances.photos, nullptr).isEmpty() ? Verdict::accept()
                                                                                  : Verdict::flag("hazard.incomplete");
}

} // namespace mingcha::hazard
