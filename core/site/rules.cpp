// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/site/rules.h"

namespace mingcha::site {

using journal::Verdict;
using person::Capability;

namespace {

Verdict checkValues(const Site &site)
{
    if (site.name.trimmed().isEmpty())
        return Verdict::refuse("site.nameMissing");
    if (site.name.size() > kMaxNameLength || site.address.size() > kMaxTextLength ||
        site.responsible.size() > kMaxTextLength || site.contact.size() > kMaxTextLength ||
        site.community.size() > kMaxTextLength)
        return Verdict::refuse("site.tooLong");
    if (site.point && (site.point->latE7 < -region::kMaxLatE7 || site.point->latE7 > region::kMaxLatE7 ||
                       site.point->lonE7 < -region::kMaxLonE7 || site.point->lonE7 > region::kMaxLonE7))
        return Verdict::refuse("site.wrongPoint");
    return Verdict::accept();
}

/// A right, in a region; on a site that stands, else flagged: the act is right but comes too late.
Verdict checkActor(const person::Person &me, Capability capability, const Site &site)
{
    if (!person::may(me, capability))
        return Verdict::refuse("right.missing");
    if (!person::mayReach(me, site.region))
        return Verdict::refuse("region.outOfReach");
    return Verdict::accept();
}

Verdict checkStanding(const Site &site)
{
    return site.isActive() ? Verdict::accept() : Verdict::flag("site.inactive");
}

} // namespace

Verdict mayAdd(const person::Person &me, const Site &site)
{
    if (site.region.size() != person::kTownshipDigits)
        return Verdict::refuse("site.regionMissing");
    if (const Verdict actor = checkActor(me, Capability::Record, site); actor.refused())
        return actor;
    return checkValues(site);
}

Verdict mayCorrect(const person::Person &me, const Site &site)
{
    if (const Verdict actor = checkActor(me, Capability::Record, site); actor.refused())
        return actor;
    if (const Verdict values = checkValues(site); values.refused())
        return values;
    return checkStanding(site);
}

Verdict mayProposeMerge(const person::Person &me, const Site &site, const Id &other)
{
    if (const Verdict actor = checkActor(me, Capability::Record, site); actor.refused())
        return actor;
    if (other == site.id)
        return Verdict::refuse("site.sameSite");
    return checkStanding(site);
}

Verdict mayMerge(const person::Person &me, const Site &site, const Site &into)
{
    for (const Site *one : {&site, &into}) {
        if (const Verdict actor = checkActor(me, Capability::MergeSites, *one); actor.refused())
            return actor;
    }
    if (into.id == site.id)
        return Verdict::refuse("site.sameSite");
    if (!into.isActive())
        return Verdict::flag("site.inactive");
    return checkStanding(site);
}

namespace {

/// Decides on a site that stands, and says why.
Verdict checkDecision(const person::Person &me, const Site &site, QStringView reason)
{
    if (const Verdict actor = checkActor(me, Capability::MergeSites, site); actor.refused())
        return actor;
    if (reason.trimmed().isEmpty())
        return Verdict::refuse("words.missing");
    return checkStanding(site);
}

} // namespace

Verdict mayDeclineMerge(const person::Person &me, const Site &site, QStringView reason)
{
    return checkDecision(me, site, reason);
}

Verdict mayVoid(const person::Person &me, const Site &site, QStringView reason)
{
    return checkDecision(me, site, reason);
}

Verdict maySettle(const person::Person &me, const Site &site, int field)
{
    const bool isStanding = field == kStatus || field == kMergedInto || field == kStatusReason;
    const bool mayChoose = isStanding ? person::may(me, Capability::MergeSites)
                                      : person::may(me, Capability::Record) || person::may(me, Capability::Settle);
    if (!mayChoose)
        return Verdict::refuse(isStanding ? "right.settle" : "right.settleField");
    return person::mayReach(me, site.region) ? Verdict::accept() : Verdict::refuse("region.outOfReach");
}

} // namespace mingcha::site
