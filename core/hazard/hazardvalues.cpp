// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What the acts on a hazard add up to: the row of lists and the detail of its page.
#include "core/hazard/findingimport.h"
#include "core/hazard/hazardroom.h"
#include "core/hazard/rules.h"

#include <QCborArray>

#include <algorithm>
#include <set>

namespace mingcha::hazard {

namespace {

using journal::ObjectState;

Id idIn(const QCborValue &value)
{
    return Id::fromBytes(value.toByteArray()).value_or(Id{});
}

void addOnce(std::vector<Id> &ids, const Id &id)
{
    if (!id.isNull() && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

std::optional<Grade> gradeIn(const QCborValue &value)
{
    return checklist::gradeFromWord(value.toString());
}

std::optional<Action> actionIn(const QCborValue &value)
{
    for (const Action action : {Action::FixOnSpot, Action::Deadline}) {
        if (value.toString() == checklist::actionWord(action))
            return action;
    }
    return {};
}

void readMoves(const ObjectState &state, HazardRow &row)
{
    const journal::StepMove *shown = nullptr;
    const std::vector<journal::StepMove> tips = state.tips();
    for (const journal::StepMove &tip : tips) {
        if (!shown || finishedness(stepFromWord(QString::fromLatin1(tip.step))) <
                          finishedness(stepFromWord(QString::fromLatin1(shown->step))))
            shown = &tip;
    }
    if (shown) {
        row.step = stepFromWord(QString::fromLatin1(shown->step));
        row.stepMs = shown->stamp.effectiveMs;
    }
    row.conflicts = static_cast<int>(state.conflictCount());
    row.movesConflict = state.hasMovesInConflict();
    if (!state.moves().empty()) {
        const journal::StepMove &first = state.moves().front();
        row.foundMs = first.stamp.effectiveMs;
        row.foundBy = first.actor;
    }
    for (const journal::StepMove &move : state.moves()) {
        if (move.counts && move.step == "mended") {
            std::erase(row.menders, move.actor);
            row.menders.push_back(move.actor);
        }
    }
}

/// Of several heads the round furthest on counts, and in it the least favourable state.
void readReview(const ObjectState &state, HazardRow &row)
{
    const auto favour = [](Review review) {
        return review == Review::Returned ? 0 : review == Review::Pending ? 1 : review == Review::Referred ? 2 : 3;
    };
    qint64 round = 0;
    for (const journal::Head &head : state.heads(kReview)) {
        const QCborArray value = head.value.toArray();
        const Review review = reviewFromWord(value.at(0).toString());
        const qint64 itsRound = value.at(2).toInteger();
        if (row.review == Review::None || itsRound > round ||
            (itsRound == round && favour(review) < favour(row.review)))
            row.review = review;
        round = std::max(round, itsRound);
    }
    std::set<Id> reviewers;
    for (const journal::Element &approval : state.elements(kApprovals)) {
        if (approval.value.toArray().at(0).toInteger() == round && !row.isFinder(approval.actor))
            reviewers.insert(approval.actor);
    }
    row.approvals = static_cast<int>(reviewers.size());
    if ((row.review == Review::Approved || row.review == Review::Pending) && row.approvals > 0)
        row.review = row.approvals >= approvalsNeeded(row) ? Review::Approved : Review::Pending;
}

void readFinding(const QCborMap &packed, HazardRow &row)
{
    const FindingFacts facts = hazard::readFinding(packed);
    if (row.site.isNull())
        row.site = Id::fromBytes(facts.site).value_or(Id{});
    row.code = facts.item;
    row.words = facts.text;
    row.foundByName = facts.by;
    row.dueDay = facts.due;
    row.gradeSuggested = facts.grade == QStringLiteral("重大隐患") ? Grade::Major : Grade::General;
    row.foundMs = facts.foundMs.value_or(row.foundMs);
    if (facts.latE7 && facts.lonE7)
        row.point = evidence::Point{*facts.latE7, *facts.lonE7};
    row.accuracyMm = facts.accuracyMm;
}

void readPast(const QCborArray &past, HazardRow &row)
{
    row.foundMs = past.at(0).toInteger(row.foundMs);
    row.stepMs = past.at(1).toInteger(row.stepMs);
    if (const Id mender = idIn(past.at(2)); !mender.isNull() && row.menders.empty())
        row.menders.push_back(mender);
}

void readPeople(const ObjectState &state, bool isPast, HazardRow &row)
{
    const QCborArray named = state.shown(kFinders).toArray();
    if (isPast && !named.isEmpty())
        row.foundBy = idIn(named.at(0));
    addOnce(row.finders, row.foundBy);
    for (const journal::Head &head : state.heads(kFinders)) {
        for (const QCborValue finder : head.value.toArray())
            addOnce(row.finders, idIn(finder));
    }
}

void readPlainFields(const ObjectState &state, HazardRow &row)
{
    const auto text = [&state](int field) { return state.shown(field).toString(); };
    row.site = idIn(state.shown(kSite));
    row.inspection = idIn(state.shown(kInspection));
    row.code = text(kCode);
    row.category = text(kCategory);
    row.words = text(kWords);
    row.number = text(kNumber);
    row.gradeSuggested = gradeIn(state.shown(kGradeSuggested));
    row.gradeField = gradeIn(state.shown(kGradeField));
    row.gradeFinal = gradeIn(state.shown(kGradeFinal));
    row.gradeExplained = !gradeNeedsWhy(row.gradeSuggested, row.gradeField) || !text(kGradeFieldWhy).isEmpty();
    row.action = actionIn(state.shown(kAction));
    row.dueDay = text(kDueDay);
    row.originalDueDay = text(kOriginalDueDay);
    row.isLead = state.shown(kIsLead).toBool();
    row.complete = state.shown(kComplete).toBool() || state.isLine(); // what is done with was complete
    row.emergency = state.shown(kEmergency).toBool();
    row.place = text(kPlace);
    row.owner = text(kOwner);
    row.interimMeasure = text(kInterimMeasure);
    row.referredTo = text(kReferredTo);
}

} // namespace

HazardRow rowOf(const journal::Object &object)
{
    const ObjectState &state = object.state;
    HazardRow row;
    row.id = object.id;
    row.dossier = object.dossier;
    row.pending = object.pending;
    readPlainFields(state, row);
    readMoves(state, row);
    if (const QCborValue finding = state.shown(kImported); finding.isMap())
        readFinding(finding.toMap(), row);
    const QCborValue past = state.shown(kPast);
    if (past.isArray())
        readPast(past.toArray(), row);
    readPeople(state, past.isArray() || !row.foundByName.isEmpty(), row);
    readReview(state, row);
    // A referral that came back, or that the department had mended, is the lead's again.
    const bool isOver = row.phase() == Phase::Closed || row.phase() == Phase::Voided;
    if (row.review == Review::Referred && row.step != Step::Referred && !isOver)
        row.review = Review::Pending;
    if (row.originalDueDay.isEmpty())
        row.originalDueDay = row.dueDay;
    if (const QCborValue position = state.shown(kPosition); position.isArray()) {
        if (const auto fix = evidence::decodeFix(position.toArray())) {
            row.point = fix->fix.point;
            row.accuracyMm = fix->fix.accuracyMm;
        }
    }
    return row;
}

HazardDetail detailOf(const journal::Object &object)
{
    const ObjectState &state = object.state;
    HazardDetail detail;
    detail.row = rowOf(object);
    detail.isLine = state.isLine();
    detail.catalogueVersion = state.shown(kCatalogueVersion).toString();
    for (const QCborValue basis : state.shown(kBasis).toArray())
        detail.basis.append(basis.toString());
    detail.gradeFieldWhy = state.shown(kGradeFieldWhy).toString();
    detail.gradeFinalWhy = state.shown(kGradeFinalWhy).toString();
    detail.reviewComment = state.shown(kReview).toArray().at(1).toString();
    detail.recurrenceOf = idIn(state.shown(kRecurrenceOf));
    detail.followUp = idIn(state.shown(kFollowUp));
    if (const auto fix = evidence::decodeFix(state.shown(kPosition).toArray()))
        detail.position = *fix;
    if (const QCborArray presence = state.shown(kPresence).toArray(); !presence.isEmpty()) {
        QStringList facts;
        for (const QCborValue fact : presence.at(1).toArray())
            facts.append(fact.toString());
        detail.presence = inspection::Presence{presence.at(0).toString(), facts};
    }
    for (const journal::Element &comment : state.elements(kComments))
        detail.comments.push_back({comment.actor, comment.stamp.effectiveMs, comment.value.toArray().at(0).toString()});
    detail.conflictingFields = state.conflictingFields();
    for (const journal::StepMove &tip : state.tips()) {
        const Step step = stepFromWord(QString::fromLatin1(tip.step));
        if (detail.row.movesConflict &&
            std::ranges::find(detail.conflictingSteps, step) == detail.conflictingSteps.end())
            detail.conflictingSteps.push_back(step);
    }
    if (const QCborValue finding = state.shown(kImported); finding.isMap())
        detail.imported = unpackFinding(finding.toMap()).ok() ? *unpackFinding(finding.toMap()) : QByteArray();
    return detail;
}

} // namespace mingcha::hazard
