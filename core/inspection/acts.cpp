// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/acts.h"

#include "core/base/day.h"
#include "core/inspection/inspectionvalues.h"
#include "core/inspection/queries.h"
#include "core/inspection/rules.h"
#include "core/person/reasons.h"
#include "core/site/queries.h"

#include <set>

namespace mingcha::inspection {

using journal::Draft;
using journal::Verdict;

namespace {

Error missing(const char *reason)
{
    return {ErrorCode::NotFound, person::reasonText(reason), QString::fromLatin1(reason)};
}

Draft draftOn(const Inspection &inspection, const char *kind)
{
    Draft draft;
    draft.kind = kind;
    draft.dossier = inspection.dossier;
    draft.act.object = inspection.id;
    return draft;
}

/// A move after all that stands: where two moves stand side by side, it settles them.
Status moveTo(journal::Store &store, Draft &draft, const Id &inspection, const char *step)
{
    const Result<journal::Object> object = store.object(inspection);
    if (!object)
        return object.error();
    draft.act.move = journal::Move{step, object->state.tipRefs()};
    return success();
}

/// What plans and history have in common.
Draft founding(const Inspection &one, const char *kind, const char *step)
{
    Draft draft;
    draft.kind = kind;
    draft.dossier = one.isCovert() ? Id{} : one.site;
    journal::Act &act = draft.act;
    act.set(kSite, one.site.toBytes()).set(kRegion, one.region).set(kKind, QString(word(one.kind)));
    act.set(kMode, QString(word(one.mode))).set(kAuthority, QString(word(one.authority)));
    act.set(kVenueType, one.venueType).set(kTeam, idsValue(one.team)).set(kDay, one.day);
    const auto setIfGiven = [&](Field field, const QString &text) {
        if (!text.isEmpty())
            act.set(field, text);
    };
    setIfGiven(kCatalogueVersion, one.catalogueVersion);
    setIfGiven(kApprovalNumber, one.approvalNumber);
    setIfGiven(kTitle, one.title);
    setIfGiven(kNumber, one.number);
    if (!one.lead.isNull())
        act.set(kLead, one.lead.toBytes());
    if (one.minuteOfDay >= 0)
        act.set(kMinuteOfDay, one.minuteOfDay);
    act.move = journal::Move{step, {}};
    return draft;
}

Result<Inspection> planOf(journal::Store &store, const PlanInput &input)
{
    const std::optional<site::Site> site = site::standing(store.database(), input.site);
    if (!site)
        return missing("site.unknown");
    if (!site->isActive())
        return person::denied("site.inactive");
    Inspection one;
    one.site = site->id;
    one.region = site->region;
    one.venueType = input.venueType.isEmpty() ? site->venueType : input.venueType;
    one.kind = input.kind;
    one.mode = input.mode;
    one.authority = input.authority;
    one.team = input.team;
    one.lead = input.lead;
    one.day = input.day;
    one.minuteOfDay = input.minuteOfDay;
    one.approvalNumber = input.approvalNumber.trimmed();
    one.title = input.title.trimmed();
    one.number = input.number.trimmed();
    return one;
}

} // namespace

Result<Draft> assign(journal::Store &store, const person::Person &me, const PlanInput &input)
{
    const Result<Inspection> plan = planOf(store, input);
    if (!plan)
        return plan.error();
    const std::vector<person::Person> team = teamOf(store.database(), *plan);
    const std::set<Id> named = {plan->team.begin(), plan->team.end()};
    if (team.size() != named.size() + (plan->lead.isNull() || named.contains(plan->lead) ? 0 : 1))
        return person::denied("inspection.memberUnknown");
    if (const Verdict covert = checkCovertTeam(*plan, team); covert.refused())
        return person::denied(covert.reason);
    if (const Verdict verdict = mayAssign(me, *plan); verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    if (const Verdict enough = checkTeam(*plan, team, {}); enough.kind != Verdict::Accepted)
        return person::denied(enough.reason); // nobody could begin it
    return founding(*plan, "inspection.assigned", step::kAssigned);
}

Result<Draft> startUnplanned(journal::Store &store, const person::Person &me, const PlanInput &input)
{
    Result<Inspection> plan = planOf(store, input);
    if (!plan)
        return plan.error();
    if (!plan->goes(me.id))
        plan->team.push_back(me.id);
    if (plan->lead.isNull())
        plan->lead = me.id;
    plan->catalogueVersion = input.catalogueVersion;
    const Moment now = store.clock().now();
    if (const Verdict verdict =
            mayStart(me, *plan, teamOf(store.database(), *plan), dayAt(now.wallMs, now.zoneMinutes));
        verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = founding(*plan, "inspection.started", step::kStarted);
    draft.act.set(kStartedBy, me.id.toBytes());
    return draft;
}

Result<Draft> start(journal::Store &store, const person::Person &me, const StartInput &input)
{
    const std::optional<Inspection> one = find(store.database(), input.inspection);
    if (!one)
        return missing("inspection.unknown");
    if (const Verdict verdict = mayStart(me, *one, teamOf(store.database(), *one), one->day);
        verdict.kind != Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(*one, "inspection.started");
    draft.act.set(kCatalogueVersion, input.catalogueVersion);
    if (const Status moved = moveTo(store, draft, one->id, step::kStarted); !moved)
        return moved.error();
    return draft;
}

Result<Draft> stateRecusal(journal::Store &store, const person::Person &me, const RecusalInput &input)
{
    const std::optional<Inspection> one = find(store.database(), input.inspection);
    if (!one)
        return missing("inspection.unknown");
    Draft draft = draftOn(*one, "inspection.recusal");
    draft.act.add(kRecusals, recusalValue({me.id, input.none, input.words.trimmed()}));
    return draft;
}

Result<Draft> showCards(journal::Store &store, const person::Person &, const Id &inspection)
{
    const std::optional<Inspection> one = find(store.database(), inspection);
    if (!one)
        return missing("inspection.unknown");
    Draft draft = draftOn(*one, "inspection.cardsShown");
    draft.act.set(kCardsShownMs, store.clock().now().wallMs);
    return draft;
}

Result<Draft> tellRecusal(journal::Store &store, const person::Person &, const Id &inspection)
{
    const std::optional<Inspection> one = find(store.database(), inspection);
    if (!one)
        return missing("inspection.unknown");
    Draft draft = draftOn(*one, "inspection.recusalTold");
    draft.act.set(kRecusalToldMs, store.clock().now().wallMs);
    return draft;
}

Result<Draft> notePresence(journal::Store &store, const person::Person &, const PresenceInput &input)
{
    const std::optional<Inspection> one = find(store.database(), input.inspection);
    if (!one)
        return missing("inspection.unknown");
    Draft draft = draftOn(*one, "inspection.present");
    draft.act.add(kPresences, presenceValue(input.presence));
    return draft;
}

namespace {

Result<Draft> remark(journal::Store &store, const RemarkInput &input, const char *kind, const char *step)
{
    const std::optional<Inspection> one = find(store.database(), input.inspection);
    if (!one)
        return missing("inspection.unknown");
    if (input.words.trimmed().isEmpty())
        return person::denied("words.missing");
    Draft draft = draftOn(*one, kind);
    draft.act.add(kRemarks, QCborArray{QString::fromLatin1(step), input.words.trimmed()});
    if (const Status moved = moveTo(store, draft, one->id, step); !moved)
        return moved.error();
    return draft;
}

} // namespace

Result<Draft> sendBack(journal::Store &store, const person::Person &, const RemarkInput &input)
{
    return remark(store, input, "inspection.returned", step::kReturned);
}

Result<Draft> voidInspection(journal::Store &store, const person::Person &, const RemarkInput &input)
{
    return remark(store, input, "inspection.voided", step::kVoided);
}

Result<Draft> importPast(journal::Store &store, const person::Person &me, const Inspection &past)
{
    if (!person::may(me, person::Capability::Import))
        return person::denied("right.missing");
    const std::optional<site::Site> site = site::find(store.database(), past.site);
    if (!site)
        return missing("site.unknown");
    Inspection one = past;
    one.region = site->region;
    Draft draft = founding(one, "inspection.imported", step::kSubmitted);
    draft.act.set(kTally, tallyValue(past.submittedTally.value_or(Tally{})));
    if (past.presence)
        draft.act.set(kPresence, presenceValue(*past.presence));
    if (past.cardsShownMs > 0)
        draft.act.set(kCardsShownMs, past.cardsShownMs);
    if (past.recusalToldMs > 0)
        draft.act.set(kRecusalToldMs, past.recusalToldMs);
    if (!past.unitRepresentative.isEmpty() && !past.isCovert())
        draft.act.set(kUnitRepresentative, past.unitRepresentative);
    if (!past.submitNote.isEmpty())
        draft.act.set(kSubmitNote, past.submitNote);
    if (!past.startedBy.isNull())
        draft.act.set(kStartedBy, past.startedBy.toBytes());
    return draft;
}

} // namespace mingcha::inspection
