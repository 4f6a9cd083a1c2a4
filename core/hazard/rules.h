// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may do what with a hazard, and what may follow what. Plain functions over values: the room calls them with what it
// reads from the tables, a screen calls them to know which buttons to offer and why not. Reasons are words of
// person/reasons.h. Refused: no right; flagged: right, but against a rule.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/room.h"
#include "core/person/person.h"

namespace mingcha::hazard {

constexpr int kMajorApprovals = 2;   ///< different reviewers that a major hazard needs
constexpr int kMaxDueDays = 730;     ///< the furthest a deadline may lie ahead
constexpr int kRecurrenceDays = 180; ///< the same item at the same site within this time after close-out

struct PhotoCounts
{
    int before = 0;
    int after = 0;
    int reinspection = 0;
};

/// All that the rules look at.
struct Circumstances
{
    person::Person me;
    HazardRow hazard;
    std::optional<inspection::Inspection>
        inspection; ///< it stands on: in which it was found, or that confirmed the lead
    QString region; ///< of its log; empty: not asked
    QString day;    ///< of the act, to hold cards against ("YYYY-MM-DD"); empty: cards only
    PhotoCounts photos;
    journal::Verdict team;    ///< whether its inspection has the officers it needs
    bool wasTold = false;     ///< the unit was told or ordered at some time
    bool wasFailed = false;   ///< a re-inspection found it not mended
    bool wasReopened = false; ///< it had been closed, referred or voided before
    bool isMineAlone = true;  ///< nobody else changed, commented or moved it
};

/// Whether a step may follow another at all. The table is in rules.cpp.
[[nodiscard]] bool mayFollow(Step from, Step to);
/// How far along the life line: of two moves in conflict the lower one is shown; closed is the highest.
[[nodiscard]] int finishedness(Step step);

[[nodiscard]] journal::Verdict mayFind(const Circumstances &circumstances);
/// From the hazard's step to another: right, order, four eyes, evidence.
[[nodiscard]] journal::Verdict mayMove(const Circumstances &circumstances, Step to);
/// The second person of a re-inspection, on its day. `with` null: none named; `second` null: nobody known.
[[nodiscard]] journal::Verdict checkSecondPerson(const Circumstances &circumstances, const Id &with,
                                                 const person::Person *second, QStringView day);
[[nodiscard]] journal::Verdict mayReview(const Circumstances &circumstances, Review verdict, const QString &comment);
[[nodiscard]] journal::Verdict mayChange(const Circumstances &circumstances);
/// Moving a deadline that was told already.
[[nodiscard]] journal::Verdict mayExtend(const Circumstances &circumstances);
[[nodiscard]] journal::Verdict mayGrade(const Circumstances &circumstances);
[[nodiscard]] journal::Verdict mayComment(const Circumstances &circumstances);
[[nodiscard]] journal::Verdict mayConfirmLead(const Circumstances &circumstances,
                                              const inspection::Inspection &followUp);
/// Settling two moves in conflict, for one of them; None: at all. To close is for four eyes here, too.
[[nodiscard]] journal::Verdict maySettle(const Circumstances &circumstances, Step to);
/// Settling two values of a field: who may set it, or settles conflicts here. `wasTold`: the unit knows the deadline.
[[nodiscard]] journal::Verdict maySettleField(const Circumstances &circumstances, int field, bool wasTold);
/// Whether choosing between two values of a field asks for a reason.
[[nodiscard]] bool settlingNeedsWords(int field, bool wasTold);

/// Approvals that its review needs.
[[nodiscard]] int approvalsNeeded(const HazardRow &hazard);
/// Fixed while the team was there: the second inspector closes it, without a review.
[[nodiscard]] bool isOnSpotClose(const Circumstances &circumstances);
/// Whether the inspector's own grade asks for a word why: it is not the suggested one, or major where none is.
[[nodiscard]] bool gradeNeedsWhy(std::optional<Grade> suggested, std::optional<Grade> field);
/// A deadline: empty, or a day of the calendar, not before `earliest` and at most kMaxDueDays after `latest`.
[[nodiscard]] journal::Verdict checkDueDay(QStringView due, QStringView earliest, QStringView latest);
/// The fields that must be filled before it is complete, by name: "words", "photo", "dueDay", "owner", "interimMeasure",
/// "afterPhoto", "action", "gradeWhy". `item` may be null. A quick report (no inspection, no item) needs neither action
/// nor deadline.
[[nodiscard]] QStringList missing(const HazardRow &hazard, const PhotoCounts &photos, const checklist::Item *item);
/// Those fields as a person reads them, in one line.
[[nodiscard]] QString namesOfMissing(const QStringList &fields);

} // namespace mingcha::hazard
