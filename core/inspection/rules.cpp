// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/rules.h"

#include "core/base/day.h"

#include <algorithm>

namespace mingcha::inspection {

using journal::Verdict;
using person::Capability;
using person::may;

namespace {

/// In the team, and not recused: without that there is no right to act in it.
Verdict checkMember(const person::Person &me, const Inspection &inspection)
{
    if (!may(me, Capability::Record))
        return Verdict::refuse("right.missing");
    if (!inspection.hasMember(me.id))
        return Verdict::refuse("inspection.notMember");
    if (inspection.isRecused(me.id))
        return Verdict::refuse("inspection.recused");
    return Verdict::accept();
}

/// Work of someone who has the right, but before the start or after the end, is kept and marked.
Verdict checkOpenForWork(const Inspection &inspection)
{
    switch (inspection.step) {
    case Step::Started:
    case Step::Returned: return Verdict::accept();
    case Step::Submitted: return Verdict::flag("inspection.submitted");
    case Step::Voided: return Verdict::flag("inspection.voided");
    case Step::None:
    case Step::Assigned: break;
    }
    return Verdict::flag("inspection.notOpen");
}

bool isCovertKind(Kind kind)
{
    return kind == Kind::ProvinceCovert || kind == Kind::CityCovert || kind == Kind::DistrictCovert;
}

/// What grid workers are sent to alone. The other kinds need people of a department.
bool isKindOfGridVisits(Kind kind)
{
    return kind == Kind::Routine || kind == Kind::Case || kind == Kind::Reinspection || kind == Kind::LookBack;
}

/// What a department sends out is administrative, with all that this takes: calling it a visit does not do away with that.
Verdict checkKind(const Inspection &inspection)
{
    const bool isMereVisit = !inspection.isCovert() && inspection.authority == Authority::GridVisit;
    return isMereVisit && !isKindOfGridVisits(inspection.kind) ? Verdict::refuse("inspection.kindIsAdministrative")
                                                               : Verdict::accept();
}

bool leads(const person::Person &me, const Inspection &inspection, Capability capability)
{
    return may(me, capability) && (inspection.lead == me.id || person::mayReach(me, inspection.region));
}

} // namespace

Verdict checkProcedure(const Inspection &inspection)
{
    if (!inspection.isAdministrative())
        return Verdict::accept();
    if (inspection.cardsShownMs == 0)
        return Verdict::flag("inspection.cardsNotShown");
    if (inspection.recusalToldMs == 0)
        return Verdict::flag("inspection.recusalNotTold");
    return Verdict::accept();
}

Verdict checkAuthority(const person::Person &me, const Inspection &inspection)
{
    if (inspection.isCovert())
        return may(me, Capability::InspectCovertly) ? Verdict::accept() : Verdict::refuse("right.missing");
    if (isCovertKind(inspection.kind))
        return Verdict::flag("inspection.kindIsCovert");
    if (inspection.authority == Authority::Administrative && !may(me, Capability::InspectOpenly))
        return Verdict::refuse("inspection.gridNeverAdministrative");
    if (!may(me, Capability::InspectOpenly) && !isKindOfGridVisits(inspection.kind))
        return Verdict::refuse("inspection.kindNotForGrid");
    return checkKind(inspection);
}

Verdict checkTeam(const Inspection &inspection, std::span<const person::Person> team, QStringView day)
{
    if (!inspection.isAdministrative())
        return Verdict::accept();
    if (inspection.approvalNumber.trimmed().isEmpty())
        return Verdict::flag("inspection.approvalMissing");
    // Who leads it from a desk is not there: only the team goes.
    const auto officers = std::ranges::count_if(team, [&](const person::Person &member) {
        return inspection.goes(member.id) && may(member, Capability::InspectOpenly) &&
               person::hasValidCard(member, day) && !inspection.isRecused(member.id);
    });
    if (officers >= kMinOfficers)
        return Verdict::accept();
    // Enough of them but for a date: say so, as it may be the date of the tablet that is wrong.
    return !day.isEmpty() && checkTeam(inspection, team, {}).kind == Verdict::Accepted
               ? Verdict::flag("inspection.cardExpired")
               : Verdict::flag("inspection.fewOfficers");
}

Verdict mayAssign(const person::Person &me, const Inspection &inspection)
{
    if (!may(me, Capability::Assign))
        return Verdict::refuse("right.missing");
    if (!person::mayReach(me, inspection.region))
        return Verdict::refuse("region.outOfReach");
    if (inspection.site.isNull() || inspection.day.isEmpty() || (inspection.team.empty() && inspection.lead.isNull()))
        return Verdict::refuse("inspection.incomplete");
    if (!isDay(inspection.day) || inspection.minuteOfDay >= kMinutesOfDay)
        return Verdict::refuse("day.invalid");
    if (inspection.isAdministrative() && inspection.approvalNumber.trimmed().isEmpty())
        return Verdict::refuse("inspection.approvalMissing");
    return !inspection.isCovert() && isCovertKind(inspection.kind) ? Verdict::refuse("inspection.kindIsCovert")
                                                                   : checkKind(inspection);
}

Verdict checkCovertTeam(const Inspection &inspection, std::span<const person::Person> team)
{
    const auto may = [](const person::Person &member) { return person::may(member, Capability::InspectCovertly); };
    return !inspection.isCovert() || std::ranges::all_of(team, may) ? Verdict::accept()
                                                                    : Verdict::refuse("inspection.covertTeam");
}

Verdict mayStart(const person::Person &me, const Inspection &inspection, std::span<const person::Person> team,
                 QStringView day)
{
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    if (inspection.step == Step::None && !person::mayReach(me, inspection.region))
        return Verdict::refuse("region.outOfReach");
    if (const Verdict authority = checkAuthority(me, inspection); authority.kind != Verdict::Accepted)
        return authority;
    if (!inspection.day.isEmpty() && !isDay(inspection.day))
        return Verdict::refuse("day.invalid");
    switch (inspection.step) {
    case Step::None:
    case Step::Assigned: return checkTeam(inspection, team, day);
    case Step::Voided: return Verdict::flag("inspection.voided");
    case Step::Submitted: return Verdict::flag("inspection.submitted");
    case Step::Started:
    case Step::Returned: break;
    }
    return Verdict::flag("inspection.alreadyStarted");
}

Verdict mayRecord(const person::Person &me, const Inspection &inspection)
{
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    return checkOpenForWork(inspection);
}

Verdict mayOrder(const person::Person &me, const Inspection &inspection)
{
    if (inspection.isCovert())
        return Verdict::refuse("inspection.covertHasNoPapers");
    if (!may(me, Capability::Order))
        return Verdict::refuse("right.missing");
    if (!inspection.isAdministrative())
        return Verdict::refuse("inspection.notAdministrative");
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    if (inspection.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    return checkProcedure(inspection);
}

Verdict checkConfirming(const person::Person &me, const Inspection &followUp)
{
    if (followUp.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    if (followUp.step == Step::None || followUp.step == Step::Assigned)
        return Verdict::flag("inspection.notOpen");
    if (followUp.isRecused(me.id))
        return Verdict::refuse("inspection.recused");
    return checkProcedure(followUp);
}

Verdict mayStateRecusal(const person::Person &me, const Inspection &inspection)
{
    if (!inspection.hasMember(me.id))
        return Verdict::refuse("inspection.notMember");
    return inspection.step == Step::Voided ? Verdict::flag("inspection.voided") : Verdict::accept();
}

Verdict mayShowCards(const person::Person &me, const Inspection &inspection)
{
    if (inspection.isCovert())
        return Verdict::refuse("inspection.covertHasNoPapers");
    if (!inspection.isAdministrative())
        return Verdict::refuse("inspection.notAdministrative");
    if (!may(me, Capability::InspectOpenly))
        return Verdict::refuse("inspection.gridNeverAdministrative");
    return mayRecord(me, inspection);
}

Verdict maySubmit(const person::Person &me, const Inspection &inspection)
{
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    if (const Verdict open = checkOpenForWork(inspection); open.kind != Verdict::Accepted)
        return open;
    if (inspection.isCovert() && !inspection.unitRepresentative.isEmpty())
        return Verdict::refuse("inspection.covertHasNoPapers");
    if (!inspection.isAdministrative())
        return Verdict::accept();
    if (!may(me, Capability::InspectOpenly))
        return Verdict::refuse("inspection.gridNeverAdministrative");
    if (const Verdict procedure = checkProcedure(inspection); procedure.kind != Verdict::Accepted)
        return procedure;
    if (std::ranges::find(inspection.recusals, me.id, &Recusal::person) == inspection.recusals.end())
        return Verdict::flag("inspection.recusalNotStated");
    return inspection.unitRepresentative.trimmed().isEmpty() ? Verdict::flag("inspection.representativeMissing")
                                                             : Verdict::accept();
}

Verdict mayReturn(const person::Person &me, const Inspection &inspection)
{
    if (!leads(me, inspection, Capability::Review))
        return Verdict::refuse("right.missing");
    if (inspection.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    return inspection.step == Step::Submitted ? Verdict::accept() : Verdict::flag("inspection.stepOrder");
}

Verdict mayVoid(const person::Person &me, const Inspection &inspection, bool holdsOthersHazards)
{
    if (inspection.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    if (leads(me, inspection, Capability::Assign))
        return Verdict::accept();
    // The team itself may, as long as nothing was handed in.
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    if (inspection.step == Step::Submitted)
        return Verdict::flag("inspection.submitted");
    return holdsOthersHazards ? Verdict::flag("inspection.othersHazards") : Verdict::accept();
}

Verdict maySettle(const person::Person &me, const Inspection &inspection, bool moves)
{
    if (leads(me, inspection, Capability::Settle) || (!moves && mayRecord(me, inspection).kind == Verdict::Accepted))
        return Verdict::accept();
    return Verdict::refuse(!moves && inspection.isOpenForWork() ? "right.settleTeam" : "right.settle");
}

std::vector<Id> withoutRecusalStatement(const Inspection &inspection)
{
    std::vector<Id> missing;
    for (const Id &member : inspection.team) {
        if (std::ranges::find(inspection.recusals, member, &Recusal::person) == inspection.recusals.end())
            missing.push_back(member);
    }
    return missing;
}

} // namespace mingcha::inspection
