// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/rules.h"

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

Verdict checkProcedure(const Inspection &inspection)
{
    if (inspection.cardsShownMs == 0)
        return Verdict::flag("inspection.cardsNotShown");
    if (inspection.recusalToldMs == 0)
        return Verdict::flag("inspection.recusalNotTold");
    return Verdict::accept();
}

bool leads(const person::Person &me, const Inspection &inspection, Capability capability)
{
    return may(me, capability) && (inspection.lead == me.id || person::mayReach(me, inspection.region));
}

} // namespace

Verdict checkAuthority(const person::Person &me, const Inspection &inspection)
{
    if (inspection.isCovert())
        return may(me, Capability::InspectCovertly) ? Verdict::accept() : Verdict::refuse("right.missing");
    if (inspection.authority == Authority::Administrative && !may(me, Capability::InspectOpenly))
        return Verdict::refuse("inspection.gridNeverAdministrative");
    return Verdict::accept();
}

Verdict checkTeam(const Inspection &inspection, std::span<const person::Person> team, QStringView day)
{
    if (!inspection.isAdministrative())
        return Verdict::accept();
    if (inspection.approvalNumber.trimmed().isEmpty())
        return Verdict::flag("inspection.approvalMissing");
    const auto officers = std::ranges::count_if(team, [&](const person::Person &member) {
        return may(member, Capability::InspectOpenly) && person::hasValidCard(member, day) &&
               !inspection.isRecused(member.id);
    });
    return officers < kMinOfficers ? Verdict::flag("inspection.fewOfficers") : Verdict::accept();
}

Verdict mayAssign(const person::Person &me, const Inspection &inspection)
{
    if (!may(me, Capability::Assign))
        return Verdict::refuse("right.missing");
    if (!person::mayReach(me, inspection.region))
        return Verdict::refuse("region.outOfReach");
    if (inspection.site.isNull() || inspection.day.isEmpty() || (inspection.team.empty() && inspection.lead.isNull()))
        return Verdict::refuse("inspection.incomplete");
    if (inspection.isAdministrative() && inspection.approvalNumber.trimmed().isEmpty())
        return Verdict::refuse("inspection.approvalMissing");
    return Verdict::accept();
}

Verdict mayStart(const person::Person &me, const Inspection &inspection, std::span<const person::Person> team,
                 QStringView day)
{
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    if (inspection.step == Step::None && !person::mayReach(me, inspection.region))
        return Verdict::refuse("region.outOfReach");
    if (const Verdict authority = checkAuthority(me, inspection); authority.refused())
        return authority;
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
    return inspection.isAdministrative() ? checkProcedure(inspection) : Verdict::accept();
}

Verdict mayReturn(const person::Person &me, const Inspection &inspection)
{
    if (!leads(me, inspection, Capability::Review))
        return Verdict::refuse("right.missing");
    if (inspection.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    return inspection.step == Step::Submitted ? Verdict::accept() : Verdict::flag("inspection.stepOrder");
}

Verdict mayVoid(const person::Person &me, const Inspection &inspection)
{
    if (inspection.step == Step::Voided)
        return Verdict::flag("inspection.voided");
    if (leads(me, inspection, Capability::Assign))
        return Verdict::accept();
    // The team itself may, as long as nothing was handed in.
    if (const Verdict member = checkMember(me, inspection); member.refused())
        return member;
    return inspection.step == Step::Submitted ? Verdict::flag("inspection.submitted") : Verdict::accept();
}

Verdict maySettle(const person::Person &me, const Inspection &inspection, bool moves)
{
    if (leads(me, inspection, Capability::Settle) || (!moves && mayRecord(me, inspection).kind == Verdict::Accepted))
        return Verdict::accept();
    return Verdict::refuse(!moves && inspection.isOpenForWork() ? "right.settleTeam" : "right.settle");
}

bool maySee(const person::Person &me, const Inspection &inspection)
{
    if (inspection.hasMember(me.id))
        return true;
    const Capability needed = inspection.isCovert() ? Capability::ReadCovert : Capability::Observe;
    return may(me, needed) && person::mayReach(me, inspection.region);
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
