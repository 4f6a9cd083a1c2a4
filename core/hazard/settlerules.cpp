// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Who settles which conflict, and the checks that all rules share.
#include "core/hazard/reach.h"
#include "core/hazard/rules.h"

namespace mingcha::hazard {

using journal::Verdict;
using person::Capability;

bool isAdministrative(const Circumstances &c)
{
    return c.inspection && c.inspection->authority == inspection::Authority::Administrative;
}

bool isMember(const Circumstances &c)
{
    return c.inspection && c.inspection->hasMember(c.me.id);
}

Verdict checkReach(const Circumstances &c)
{
    if (c.region.isEmpty() || isMember(c) || person::mayReach(c.me, c.region))
        return Verdict::accept();
    return Verdict::refuse("region.outOfReach");
}

Verdict maySettle(const Circumstances &c, Step to)
{
    if (!person::may(c.me, Capability::Settle))
        return Verdict::refuse("right.settle");
    if (const Verdict reach = checkReach(c); reach.refused() || to != Step::Closed)
        return reach;
    if (c.hazard.isFinder(c.me.id))
        return Verdict::refuse("fourEyes.finder");
    return c.hazard.isMender(c.me.id) ? Verdict::refuse("fourEyes.mender") : Verdict::accept();
}

Verdict maySettleField(const Circumstances &c, int field, bool wasTold)
{
    const auto mayOr = [&](Capability capability, const char *otherwise) {
        const bool may = person::may(c.me, capability) || person::may(c.me, Capability::Settle);
        return may ? checkReach(c) : Verdict::refuse(otherwise);
    };
    switch (field) {
    case kReview:
        return c.hazard.isFinder(c.me.id) ? Verdict::refuse("fourEyes.author")
                                          : mayOr(Capability::Review, "right.settle");
    case kGradeFinal:
    case kGradeFinalWhy: return mayOr(Capability::DetermineGrade, "right.settleGrade");
    case kReferredTo: return mayOr(Capability::Refer, "right.settle");
    case kOriginalDueDay:
    case kReinspection: return mayOr(Capability::Review, "right.settle");
    case kIsLead:
    case kFollowUp: return mayOr(Capability::InspectOpenly, "right.settle");
    case kDueDay:
        if (wasTold)
            return mayOr(Capability::Review, "right.settle");
        break;
    default: break;
    }
    const bool isOwn = person::may(c.me, Capability::Record) && (c.hazard.isFinder(c.me.id) || isMember(c));
    return isOwn ? checkReach(c) : mayOr(Capability::Review, "right.settleTeam");
}

bool settlingNeedsWords(int field, bool wasTold)
{
    return field == kReview || field == kGradeField || field == kGradeFinal || field == kGradeFinalWhy ||
           field == kOriginalDueDay || (field == kDueDay && wasTold);
}

} // namespace mingcha::hazard
