// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/admit/rules.h"

namespace mingcha::admit {

using journal::Verdict;
using person::Capability;

Verdict mayAdmit(const person::Person &me, const journal::Admit &admit, const Id &author)
{
    // A person decides, and signs it: the centre's own author may do everything else.
    if (!person::may(me, Capability::Admit) || person::hasRole(me, person::kCentre))
        return Verdict::refuse("right.admit");
    if (!person::mayReach(me, admit.log.region))
        return Verdict::refuse("region.outOfReach");
    if (admit.log.audience != journal::Audience::Everyday && !person::may(me, Capability::ReadCovert))
        return Verdict::refuse("right.admit");
    if (author == me.id)
        return Verdict::refuse("fourEyes.admit");
    if (admit.reason.trimmed().isEmpty())
        return Verdict::refuse("words.missing");
    if (admit.reason.size() > journal::kMaxAdmitText || admit.upTo - admit.from >= journal::kMaxAdmitted)
        return Verdict::refuse("admit.tooLong");
    return Verdict::accept();
}

} // namespace mingcha::admit
