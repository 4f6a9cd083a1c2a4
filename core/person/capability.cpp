// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/capability.h"

namespace mingcha::person {

namespace {

using enum Capability;

constexpr Capabilities kField{Observe, Record, Photo, Advise, Report, FollowUp};
constexpr Capabilities kEnforcing = kField | Capabilities{InspectOpenly, InspectCovertly, Order, InspectPapers,
                                                          SignAsOfficer, Reinspect,       Close, ReadCovert};

struct RoleRow
{
    QLatin1String role;
    Capabilities capabilities;
};
constexpr RoleRow kTable[] = {
    {kGridWorker, kField},
    {kInspector, kEnforcing},
    {kOfficer, kEnforcing},
    {kTeamLead, kEnforcing | Capabilities{Review, Assign, Refer, Reopen, Settle, MergeSites}},
    {kDepartmentOfficer, {Observe, Report, DetermineGrade, ReceiveReferral, Refer, Reopen}},
    {kCoordinator, {Observe, Report, Assign, Refer, Reopen, Settle, MergeSites, ReadCovert, Admit}},
    {kAdministrator, {Observe, ManagePeople, Admit}},
    {kCentre, Capabilities::all()},
};

} // namespace

Capabilities capabilitiesOf(QAnyStringView role)
{
    for (const RoleRow &row : kTable) {
        if (row.role == role)
            return row.capabilities;
    }
    return {};
}

Capabilities capabilitiesOf(const QStringList &roles)
{
    Capabilities all;
    for (const QString &role : roles)
        all = all | capabilitiesOf(role);
    return all;
}

} // namespace mingcha::person
