// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/lifeactions.h"

#include "core/person/reasons.h"

#include <QCoreApplication>

namespace mingcha::app {

namespace {

using hazard::Step;

struct ActionKind
{
    const char *name;
    Step to; ///< None: no move
    const char *text;
    const char *icon;
    int needs;
    const char *photoRole;
    const char *effect;
    bool danger;
};

/// In the order in which one of them is offered first.
constexpr ActionKind kActions[] = {
    {"settle", Step::None, QT_TRANSLATE_NOOP("LifeActions", "Settle the conflict"), "conflict", kNeedStep | kMayWords,
     "", QT_TRANSLATE_NOOP("LifeActions", "Two people moved it on at the same time. Say which one stands."), false},
    {"confirmLead", Step::None, QT_TRANSLATE_NOOP("LifeActions", "Confirm the lead"), "flag", kNeedFollowUp, "",
     QT_TRANSLATE_NOOP("LifeActions",
                       "Your open inspection of the same site has seen it. From then on it is a hazard."),
     false},
    {"close", Step::Closed, QT_TRANSLATE_NOOP("LifeActions", "Close out"), "stamp-ok", kMayWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "Found by others, mended by others: you confirm that it is done."), false},
    {"pass", Step::Passed, QT_TRANSLATE_NOOP("LifeActions", "Confirm rectified"), "check-circle",
     kMayWords | kNeedPerson, "reinspection",
     QT_TRANSLATE_NOOP("LifeActions", "The re-inspection passed. It then goes to the lead for close-out."), false},
    {"fail", Step::Failed, QT_TRANSLATE_NOOP("LifeActions", "Not rectified"), "x", kNeedWords | kNeedDay | kNeedPerson,
     "reinspection", QT_TRANSLATE_NOOP("LifeActions", "Needs a photograph of how it is now, and a new deadline."),
     true},
    {"mend", Step::Mended, QT_TRANSLATE_NOOP("LifeActions", "Report rectified"), "wrench", kNeedWords, "after",
     QT_TRANSLATE_NOOP("LifeActions", "Say what was done, with a photograph after. It then waits for re-inspection."),
     false},
    {"order", Step::Ordered, QT_TRANSLATE_NOOP("LifeActions", "Order to rectify"), "document", kMayWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "Officers only: the unit is ordered to rectify by the deadline."), false},
    {"tell", Step::Told, QT_TRANSLATE_NOOP("LifeActions", "Tell the unit"), "document", kMayWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "An advice slip: told and persuaded, not ordered."), false},
    {"lookBack", Step::LookedBack, QT_TRANSLATE_NOOP("LifeActions", "Look back"), "history", kNeedWords, "scene",
     QT_TRANSLATE_NOOP("LifeActions", "Some time after close-out: does it hold?"), false},
    {"grade", Step::None, QT_TRANSLATE_NOOP("LifeActions", "Determine the grade"), "stamp-ok", kNeedGrade | kNeedWords,
     "", QT_TRANSLATE_NOOP("LifeActions", "The department decides. Name the clause."), false},
    {"extend", Step::None, QT_TRANSLATE_NOOP("LifeActions", "Move the deadline"), "clock", kNeedDay | kNeedWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "Lateness is counted from the new day; the first one stays in the timeline."),
     false},
    {"refer", Step::Referred, QT_TRANSLATE_NOOP("LifeActions", "Refer"), "refer", kNeedDepartment | kNeedWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "The department named takes it over."), false},
    {"reopen", Step::Reopened, QT_TRANSLATE_NOOP("LifeActions", "Reopen"), "return", kNeedWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "It is open again from here on; what was done stays in the timeline."), true},
    {"comment", Step::None, QT_TRANSLATE_NOOP("LifeActions", "Comment"), "pen", kNeedWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "Said in the timeline; moves nothing."), false},
    {"void", Step::Voided, QT_TRANSLATE_NOOP("LifeActions", "Void"), "trash", kNeedWords, "",
     QT_TRANSLATE_NOOP("LifeActions", "It stays in the records, marked as void, with your reason."), true},
};

QString said(const char *text)
{
    return QCoreApplication::translate("LifeActions", text);
}

bool isOffered(const ActionKind &kind, const hazard::Circumstances &circumstances)
{
    const QLatin1String name(kind.name);
    if (name == QLatin1String("settle"))
        return circumstances.hazard.movesConflict;
    if (name == QLatin1String("confirmLead"))
        return circumstances.hazard.isLead;
    if (name == QLatin1String("grade"))
        return hazard::mayGrade(circumstances).kind == journal::Verdict::Accepted;
    if (name == QLatin1String("extend")) {
        const hazard::Phase phase = circumstances.hazard.phase();
        return circumstances.wasTold && !circumstances.hazard.dueDay.isEmpty() &&
               (phase == hazard::Phase::Open || phase == hazard::Phase::WaitingReinspection);
    }
    if (kind.to == Step::None)
        return true;
    return hazard::mayFollow(circumstances.hazard.step, kind.to);
}

journal::Verdict verdictOn(const ActionKind &kind, const hazard::Circumstances &circumstances, bool followedUp)
{
    const QLatin1String name(kind.name);
    if (name == QLatin1String("confirmLead"))
        return followedUp ? journal::Verdict::accept() : journal::Verdict::flag("hazard.followUp");
    if (name == QLatin1String("settle"))
        return hazard::maySettle(circumstances, Step::None);
    if (name == QLatin1String("grade"))
        return hazard::mayGrade(circumstances);
    if (name == QLatin1String("comment"))
        return hazard::mayComment(circumstances);
    if (name == QLatin1String("extend"))
        return hazard::mayExtend(circumstances);
    return hazard::mayMove(circumstances, kind.to);
}

} // namespace

std::vector<QVariantList> lifeActions(const hazard::Circumstances &circumstances, bool followedUp)
{
    std::vector<QVariantList> rows;
    for (const ActionKind &kind : kActions) {
        if (!isOffered(kind, circumstances))
            continue;
        const journal::Verdict verdict = verdictOn(kind, circumstances, followedUp);
        // A photograph that is missing is taken in the action's own sheet.
        // What is confirmed as rectified was seen to be: there is a photograph of it, the mender's or one's own.
        const hazard::PhotoCounts &photos = circumstances.photos;
        const bool isUnseen = kind.to == Step::Passed && verdict.kind == journal::Verdict::Accepted &&
                              photos.after + photos.reinspection == 0;
        const bool photoMissing = isUnseen || verdict.reason == "hazard.reinspectionPhoto" ||
                                  (verdict.reason == "hazard.afterPhoto" && kind.to == Step::Mended);
        const bool allowed = verdict.kind == journal::Verdict::Accepted || photoMissing;
        int needs = kind.needs;
        const bool administrative = circumstances.inspection && circumstances.inspection->isAdministrative();
        if ((needs & kNeedPerson) != 0 && !administrative)
            needs &= ~kNeedPerson;
        rows.push_back({QString::fromLatin1(kind.name), said(kind.text), QString::fromLatin1(kind.icon), allowed,
                        verdict.kind == journal::Verdict::Accepted ? QString() : person::reasonText(verdict.reason),
                        needs, QString::fromLatin1(kind.photoRole), photoMissing, said(kind.effect), kind.danger});
    }
    return rows;
}

Result<journal::Draft> buildAction(journal::Store &store, const person::Person &me, const QString &action,
                                   const ActionInput &input)
{
    const hazard::MoveInput move{input.hazard, input.words};
    if (action == QLatin1String("tell"))
        return hazard::tell(store, me, move);
    if (action == QLatin1String("order"))
        return hazard::order(store, me, move);
    if (action == QLatin1String("mend"))
        return hazard::mend(store, me, move);
    if (action == QLatin1String("close"))
        return hazard::close(store, me, move);
    if (action == QLatin1String("lookBack"))
        return hazard::lookBack(store, me, move);
    if (action == QLatin1String("reopen"))
        return hazard::reopen(store, me, move);
    if (action == QLatin1String("void"))
        return hazard::voidHazard(store, me, move);
    if (action == QLatin1String("comment"))
        return hazard::comment(store, me, move);
    if (action == QLatin1String("pass") || action == QLatin1String("fail"))
        return hazard::reinspect(store, me,
                                 {input.hazard, action == QLatin1String("pass"), input.words,
                                  action == QLatin1String("fail") ? input.day : QString(), input.person});
    if (action == QLatin1String("extend")) {
        hazard::ChangeInput later;
        later.hazard = input.hazard;
        later.dueDay = input.day;
        later.extendWhy = input.words;
        return hazard::change(store, me, later);
    }
    if (action == QLatin1String("refer"))
        return hazard::refer(store, me, {input.hazard, input.department, input.words});
    if (action == QLatin1String("grade"))
        return hazard::determineGrade(
            store, me, {input.hazard, input.major ? hazard::Grade::Major : hazard::Grade::General, input.words});
    if (action == QLatin1String("confirmLead"))
        return hazard::confirmLead(store, me, {input.hazard, Id::fromHex(input.department).value_or(Id{})});
    if (action == QLatin1String("settle"))
        return hazard::settle(store, me, {input.hazard, hazard::stepFromWord(input.department), input.words});
    return Error{ErrorCode::Invalid, QCoreApplication::translate("LifeActions", "This action is not known."), action};
}

} // namespace mingcha::app
