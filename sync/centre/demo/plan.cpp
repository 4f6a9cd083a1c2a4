// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

QLatin1String kindWord(Kind kind)
{
    switch (kind) {
    case Kind::DistrictCovert: return QLatin1String("districtCovert");
    case Kind::DepartmentSpecial: return QLatin1String("departmentSpecial");
    case Kind::CrossRegion: return QLatin1String("crossRegion");
    case Kind::Case: return QLatin1String("case");
    case Kind::Joint: return QLatin1String("joint");
    case Kind::LookBack: return QLatin1String("lookBack");
    case Kind::Routine: break;
    }
    return QLatin1String("routine");
}

QLatin1String roleWord(Role role)
{
    switch (role) {
    case Role::Administrator: return QLatin1String("administrator");
    case Role::Coordinator: return QLatin1String("coordinator");
    case Role::TeamLead: return QLatin1String("teamLead");
    case Role::Officer: return QLatin1String("officer");
    case Role::GridWorker: return QLatin1String("gridWorker");
    case Role::DepartmentOfficer: return QLatin1String("departmentOfficer");
    case Role::Inspector: break;
    }
    return QLatin1String("inspector");
}

} // namespace mingcha::demo
