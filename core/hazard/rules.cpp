// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/rules.h"

#include "core/base/day.h"
#include "core/hazard/reach.h"
#include "core/inspection/rules.h"

#include <algorithm>
#include <array>

namespace mingcha::hazard {

namespace {

using journal::Verdict;
using person::Capability;

struct Follows
{
    Step from;
    std::array<Step, 6> to;
};
/// What may follow what; None fills up. Closing before a re-inspection is for what was fixed on the spot only.
constexpr Follows kTable[] = {
    {Step::None, {Step::Found}},
    {Step::Found, {Step::Told, Step::Ordered, Step::Mended, Step::Closed, Step::Referred, Step::Voided}},
    {Step::Told, {Step::Ordered, Step::Mended, Step::Closed, Step::Referred, Step::Voided}},
    {Step::Ordered, {Step::Mended, Step::Closed, Step::Referred, Step::Voided}},
    {Step::Mended, {Step::Passed, Step::Failed, Step::Closed, Step::Referred, Step::Voided}},
    {Step::Failed, {Step::Mended, Step::Ordered, Step::Referred, Step::Voided}},
    {Step::Passed, {Step::Closed, Step::Reopened, Step::Referred, Step::Voided}},
    {Step::Closed, {Step::LookedBack, Step::Reopened}},
    {Step::LookedBack, {Step::LookedBack, Step::Reopened}},
    {Step::Referred, {Step::Reopened, Step::Mended, Step::Voided}},
    {Step::Reopened, {Step::Told, Step::Ordered, Step::Mended, Step::Referred, Step::Voided}},
    {Step::Voided, {Step::Reopened}},
};

/// The capabilities of which one is needed for a step.
struct Right
{
    Step to;
    std::array<Capability, 2> anyOf;
};
constexpr Right kRights[] = {
    {Step::Found, {Capability::Record, Capability::Record}},
    {Step::Told, {Capability::Advise, Capability::Order}},
    {Step::Ordered, {Capability::Order, Capability::Order}},
    {Step::Mended, {Capability::FollowUp, Capability::FollowUp}},
    {Step::Passed, {Capability::Reinspect, Capability::FollowUp}},
    {Step::Failed, {Capability::Reinspect, Capability::FollowUp}},
    {Step::Closed, {Capability::Close, Capability::Close}},
    {Step::LookedBack, {Capability::Reinspect, Capability::FollowUp}},
    {Step::Referred, {Capability::Refer, Capability::Refer}},
    {Step::Reopened, {Capability::Reopen, Capability::Reopen}},
    {Step::Voided, {Capability::Review, Capability::Record}},
};

/// From the least to the most finished.
constexpr std::array kFinishedness{Step::None,    Step::Found,  Step::Reopened,   Step::Told,
                                   Step::Ordered, Step::Failed, Step::Referred,   Step::Mended,
                                   Step::Passed,  Step::Voided, Step::LookedBack, Step::Closed};

Verdict checkRight(const Circumstances &c, Step to)
{
    for (const Right &right : kRights) {
        if (right.to == to && (person::may(c.me, right.anyOf[0]) || person::may(c.me, right.anyOf[1])))
            return checkReach(c);
    }
    return Verdict::refuse("right.missing");
}

Verdict checkRight(const Circumstances &c, Capability capability)
{
    return person::may(c.me, capability) ? checkReach(c) : Verdict::refuse("right.missing");
}

/// Neither closed nor voided, itself or with its inspection.
Verdict checkStanding(const Circumstances &c)
{
    if (c.hazard.withdrawn)
        return Verdict::flag("hazard.inspectionVoided");
    return c.hazard.phase() == Phase::Closed || c.hazard.phase() == Phase::Voided ? Verdict::flag("hazard.closed")
                                                                                  : Verdict::accept();
}

Verdict checkClosing(const Circumstances &c)
{
    if (c.hazard.isFinder(c.me.id))
        return Verdict::flag("fourEyes.finder");
    if (c.hazard.isMender(c.me.id))
        return Verdict::flag("fourEyes.mender");
    if (isOnSpotClose(c)) {
        if (c.hazard.grade() == Grade::Major)
            return Verdict::flag("hazard.majorNeedsReview");
        if (!isMember(c))
            return Verdict::flag("hazard.notInTeam");
        return c.photos.after > 0 ? Verdict::accept() : Verdict::flag("hazard.afterPhoto");
    }
    if (!person::may(c.me, Capability::Review))
        return Verdict::refuse("right.closeOut");
    if (c.hazard.step != Step::Passed)
        return Verdict::flag("hazard.notReinspected");
    return c.hazard.review == Review::Approved ? Verdict::accept() : Verdict::flag("hazard.notApproved");
}

/// Without a card that is refused; with one that has expired, by the clock of the tablet, it is kept and marked.
Verdict checkCard(const Circumstances &c, const char *reason)
{
    if (!person::hasValidCard(c.me, {}))
        return Verdict::refuse(reason);
    return person::hasValidCard(c.me, c.day) ? Verdict::accept() : Verdict::flag("hazard.cardExpired");
}

Verdict checkReinspection(const Circumstances &c, Step to)
{
    if (isAdministrative(c)) {
        if (!person::may(c.me, Capability::Reinspect))
            return Verdict::refuse("right.missing");
        if (const Verdict card = checkCard(c, "hazard.reinspectionNeedsCard"); card.kind != Verdict::Accepted)
            return card;
    }
    if (c.hazard.isMender(c.me.id))
        return Verdict::flag("fourEyes.mender");
    return to == Step::Failed && c.photos.reinspection == 0 ? Verdict::flag("hazard.reinspectionPhoto")
                                                            : Verdict::accept();
}

/// An order says what, by when and by whom, over the signature of an officer with a card (行政处罚法 42, 55).
Verdict checkOrder(const Circumstances &c)
{
    const Verdict verdict =
        c.inspection ? inspection::mayOrder(c.me, *c.inspection) : Verdict::flag("inspection.notAdministrative");
    if (verdict.kind != Verdict::Accepted)
        return verdict;
    if (c.team.kind != Verdict::Accepted)
        return c.team;
    if (const Verdict card = checkCard(c, "hazard.orderNeedsCard"); card.kind != Verdict::Accepted)
        return card;
    const bool isTermSet =
        !c.hazard.dueDay.isEmpty() && !c.hazard.owner.isEmpty() && !c.hazard.interimMeasure.isEmpty();
    return c.hazard.action == Action::FixOnSpot || isTermSet ? Verdict::accept() : Verdict::flag("hazard.incomplete");
}

/// While the team was there, for the first time: what failed a re-inspection or came back is looked at anew.
bool isFixedOnSpot(const Circumstances &c)
{
    return c.hazard.action == Action::FixOnSpot && !c.wasFailed && !c.wasReopened;
}

/// Fixed while the team was there: the photo tells. Else the unit must know what it has to mend, and by when.
Verdict checkMending(const Circumstances &c)
{
    if (isFixedOnSpot(c))
        return c.photos.after > 0 ? Verdict::accept() : Verdict::flag("hazard.afterPhoto");
    const bool isFresh = c.hazard.step == Step::Found || c.hazard.step == Step::Reopened;
    return isFresh && !c.wasTold ? Verdict::flag("hazard.notTold") : Verdict::accept();
}

/// What a lead may become before an open follow-up has confirmed it.
bool isForLeads(Step to)
{
    return to == Step::Found || to == Step::Referred || to == Step::Voided || to == Step::Reopened;
}

} // namespace

bool mayFollow(Step from, Step to)
{
    for (const Follows &row : kTable) {
        if (row.from == from)
            return to != Step::None && std::find(row.to.begin(), row.to.end(), to) != row.to.end();
    }
    return false;
}

int finishedness(Step step)
{
    return static_cast<int>(std::find(kFinishedness.begin(), kFinishedness.end(), step) - kFinishedness.begin());
}

Verdict mayFind(const Circumstances &c)
{
    if (const Verdict right = checkRight(c, Capability::Record); right.refused())
        return right;
    if (!c.inspection)
        return Verdict::accept();
    if (c.inspection->isCovert() && !c.hazard.isLead)
        return Verdict::refuse("hazard.covertIsLead");
    return inspection::mayRecord(c.me, *c.inspection);
}

Verdict mayMove(const Circumstances &c, Step to)
{
    if (to == Step::Found)
        return mayFind(c);
    if (const Verdict right = checkRight(c, to); right.refused())
        return right;
    if (c.hazard.withdrawn)
        return Verdict::flag("hazard.inspectionVoided");
    if (!mayFollow(c.hazard.step, to))
        return Verdict::flag("hazard.stepOrder");
    if (c.hazard.isLead && !isForLeads(to))
        return Verdict::flag("hazard.isLead");
    switch (to) {
    case Step::Ordered: return checkOrder(c);
    case Step::Mended: return checkMending(c);
    case Step::Passed:
    case Step::Failed: return checkReinspection(c, to);
    case Step::Closed: return checkClosing(c);
    case Step::Voided:
        if (c.wasTold && c.hazard.isFinder(c.me.id))
            return Verdict::flag("fourEyes.voiding");
        if (person::may(c.me, Capability::Review))
            return Verdict::accept();
        if (c.hazard.step != Step::Found || !c.hazard.isFinder(c.me.id) || c.hazard.review == Review::Approved)
            return Verdict::refuse("right.missing");
        // What a colleague has worked on meanwhile is not taken away by who has not seen it; what was sent back may be.
        return c.isMineAlone || c.hazard.review == Review::Returned ? Verdict::accept()
                                                                    : Verdict::flag("hazard.othersWork");
    default: return Verdict::accept();
    }
}

Verdict checkSecondPerson(const Circumstances &c, const Id &with, const person::Person *second, QStringView day)
{
    if (with.isNull())
        return isAdministrative(c) ? Verdict::flag("hazard.secondPerson") : Verdict::accept();
    if (with == c.me.id)
        return Verdict::flag("hazard.secondPerson");
    if (c.hazard.isMender(with))
        return Verdict::flag("fourEyes.mender");
    if (!second || !second->active)
        return Verdict::flag("hazard.secondUnknown");
    if (!isAdministrative(c))
        return person::may(*second, Capability::FollowUp) ? Verdict::accept() : Verdict::flag("hazard.secondUnknown");
    if (!person::may(*second, Capability::Reinspect) || !person::hasValidCard(*second, day))
        return Verdict::flag("hazard.secondNoOfficer");
    return Verdict::accept();
}

Verdict mayReview(const Circumstances &c, Review verdict, const QString &comment)
{
    if (const Verdict right = checkRight(c, Capability::Review); right.refused())
        return right;
    if (c.hazard.isFinder(c.me.id))
        return Verdict::refuse("fourEyes.author");
    if (c.hazard.withdrawn)
        return Verdict::flag("hazard.inspectionVoided");
    if (verdict == Review::None || verdict == Review::Pending)
        return Verdict::refuse("act.shape");
    if (!c.hazard.complete)
        return Verdict::flag("hazard.incomplete");
    return verdict != Review::Approved && comment.trimmed().isEmpty() ? Verdict::refuse("words.missing")
                                                                      : Verdict::accept();
}

Verdict mayChange(const Circumstances &c)
{
    if (const Verdict right = checkRight(c, Capability::Record); right.refused())
        return right;
    if (const Verdict standing = checkStanding(c); standing.kind != Verdict::Accepted)
        return standing;
    if (c.hazard.isFinder(c.me.id) || isMember(c) || person::may(c.me, Capability::Review))
        return Verdict::accept();
    return Verdict::refuse("right.missing");
}

Verdict mayExtend(const Circumstances &c)
{
    return checkRight(c, Capability::Review);
}

Verdict mayGrade(const Circumstances &c)
{
    const Verdict right = checkRight(c, Capability::DetermineGrade);
    return right.refused() ? right : checkStanding(c);
}

Verdict mayComment(const Circumstances &c)
{
    return isMember(c) ? Verdict::accept() : checkRight(c, Capability::Observe);
}

Verdict mayConfirmLead(const Circumstances &c, const inspection::Inspection &followUp)
{
    if (const Verdict right = checkRight(c, Capability::InspectOpenly); right.refused())
        return right;
    if (!c.hazard.isLead)
        return Verdict::flag("hazard.notALead");
    if (followUp.isCovert() || followUp.site != c.hazard.site)
        return Verdict::flag("hazard.followUp");
    if (!followUp.hasMember(c.me.id))
        return Verdict::flag("inspection.notMember");
    if (followUp.step == inspection::Step::Submitted && followUp.stepMs < c.hazard.foundMs)
        return Verdict::flag("hazard.followUpEarlier");
    return inspection::checkConfirming(c.me, followUp);
}

bool gradeNeedsWhy(std::optional<Grade> suggested, std::optional<Grade> field)
{
    return field && *field != suggested.value_or(Grade::General);
}

Verdict checkDueDay(QStringView due, QStringView earliest, QStringView latest)
{
    if (due.isEmpty())
        return Verdict::accept();
    if (!isDay(due))
        return Verdict::refuse("day.invalid");
    return due < earliest || due > QStringView(daysLater(latest, kMaxDueDays)) ? Verdict::flag("hazard.dueDay")
                                                                               : Verdict::accept();
}

int approvalsNeeded(const HazardRow &hazard)
{
    return hazard.grade() == Grade::Major ? kMajorApprovals : 1;
}

bool isOnSpotClose(const Circumstances &c)
{
    const Step from = c.hazard.step;
    return isFixedOnSpot(c) &&
           (from == Step::Found || from == Step::Told || from == Step::Ordered || from == Step::Mended);
}

} // namespace mingcha::hazard
