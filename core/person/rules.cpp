// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/person/rules.h"

#include "core/base/day.h"

namespace mingcha::person {

using journal::Verdict;

Verdict mayKeep(const Person &me, const Person *before, const Person &after)
{
    if (!may(me, Capability::ManagePeople))
        return Verdict::refuse("right.missing");
    if ((before && !mayReach(me, before->region)) || !mayReach(me, after.region))
        return Verdict::refuse("region.outOfReach");
    if (hasRole(after, kCentre) && !hasRole(me, kCentre))
        return Verdict::refuse("person.centreRole");
    if (after.name.trimmed().isEmpty())
        return Verdict::refuse("person.nameMissing");
    if (after.region.size() != kDistrictDigits && after.region.size() != kTownshipDigits)
        return Verdict::refuse("person.regionMissing");
    if (!after.cardExpiry.isEmpty() && !isDay(after.cardExpiry))
        return Verdict::refuse("person.cardExpiry");
    return Verdict::accept();
}

Verdict maySettle(const Person &me, const Person &person)
{
    if (!may(me, Capability::ManagePeople))
        return Verdict::refuse("right.settlePeople");
    return mayReach(me, person.region) ? Verdict::accept() : Verdict::refuse("region.outOfReach");
}

} // namespace mingcha::person
