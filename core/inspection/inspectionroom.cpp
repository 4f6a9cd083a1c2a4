// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/inspection/inspectionroom.h"

#include "core/inspection/inspectiontable.h"
#include "core/inspection/inspectionvalues.h"
#include "core/inspection/rules.h"
#include "core/journal/conflicts.h"
#include "core/person/author.h"
#include "core/site/queries.h"

#include <algorithm>

namespace mingcha::inspection {

namespace {

using journal::Verdict;
using person::Founds;
using person::numbers;

constexpr quint64 kPlan = numbers({kSite, kKind, kMode, kAuthority, kVenueType, kTeam, kLead, kDay, kMinuteOfDay,
                                   kApprovalNumber, kTitle, kNumber, kRegion});
constexpr quint64 kClosing = numbers({kUnitRepresentative, kTally, kSubmitNote});
constexpr person::ActShape kFounding[] = {
    {"inspection.assigned", Founds::Yes, kPlan, 0, step::kAssigned},
    {"inspection.started", Founds::Yes, kPlan | numbers({kCatalogueVersion, kStartedBy}), 0, step::kStarted},
    {"inspection.imported", Founds::Yes,
     kPlan | kClosing | numbers({kCatalogueVersion, kStartedBy, kCardsShownMs, kRecusalToldMs, kPresence}), 0,
     step::kSubmitted},
};
constexpr person::ActShape kFollowing[] = {
    {"inspection.started", Founds::No, numbers({kCatalogueVersion}), 0, step::kStarted},
    {"inspection.cardsShown", Founds::No, numbers({kCardsShownMs})},
    {"inspection.recusalTold", Founds::No, numbers({kRecusalToldMs})},
    {"inspection.recusal", Founds::No, 0, numbers({kRecusals})},
    {"inspection.present", Founds::No, 0, numbers({kPresences})},
    {"inspection.submitted", Founds::No, kClosing, 0, step::kSubmitted},
    {"inspection.returned", Founds::No, 0, numbers({kRemarks}), step::kReturned},
    {"inspection.voided", Founds::No, 0, numbers({kRemarks}), step::kVoided},
    {"inspection.settled", Founds::No, kClosing | numbers({kCatalogueVersion, kCardsShownMs, kRecusalToldMs}), 0,
     nullptr, true},
};

/// Whether one of the steps that the move follows may come before it.
bool followsRightly(const journal::Judging &judging)
{
    const QByteArray step = judging.act.move->step;
    const std::vector<QByteArray> before = person::stepsFollowed(judging);
    return std::ranges::any_of(before, [&](const QByteArray &one) {
        if (step == step::kStarted)
            return one == step::kAssigned;
        if (step == step::kSubmitted)
            return one == step::kStarted || one == step::kReturned;
        if (step == step::kReturned)
            return one == step::kSubmitted;
        return one != step::kVoided;
    });
}

bool fitsLimits(const journal::Act &act)
{
    constexpr quint64 kShort =
        numbers({kApprovalNumber, kTitle, kNumber, kVenueType, kCatalogueVersion, kUnitRepresentative, kDay, kRegion});
    for (const auto &[field, change] : act.changes) {
        const bool isShort = ((kShort >> field) & 1) != 0;
        if (change.value.toString().size() > (isShort ? kMaxShortLength : kMaxNoteLength))
            return false;
    }
    for (const auto &[set, elements] : act.additions) {
        for (const QCborValue &element : elements) {
            for (const QCborValue part : element.toArray()) {
                if (part.toString().size() > kMaxNoteLength)
                    return false;
            }
        }
    }
    return act.value(kTeam).toArray().size() <= kMaxTeam;
}

/// The inspection as it was on the branch that the act's move was made on (rule 4): what came to the centre meanwhile does
/// not judge it. Two who hand in one visit apart from each other both may; equal moves are one.
Inspection onItsBranch(const journal::Judging &judging, Inspection inspection)
{
    const std::vector<QByteArray> followed = person::stepsFollowed(judging);
    if (!followed.empty() && std::ranges::all_of(followed, [&](const auto &one) { return one == followed.front(); }))
        inspection.step = stepFromWord(QString::fromLatin1(followed.front()));
    return inspection;
}

class InspectionRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("inspection"); }
    QStringList migration(int version) const override { return inspectionMigration(version); }

    Status project(journal::Database &database, const journal::Object &object) const override
    {
        Inspection one = inspectionOf(object.id, object.dossier, object.state, shownMove(object.state));
        one.pending = object.pending;
        return keepInspection(database, one);
    }
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removeInspection(database, object);
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        const QString name = QStringLiteral("inspection");
        const QString member = QStringLiteral("inspection_member");
        const QStringList own{QStringLiteral("n")};
        return {{name, {QStringLiteral("id")}, own},
                {member,
                 {name + QStringLiteral(".id"), member + QStringLiteral(".person")},
                 own,
                 member + QStringLiteral(" JOIN inspection USING(n)"),
                 true}};
    }

    /// Open ones lie in their site's dossier; a covert one is its own, in the district's covert log.
    std::optional<journal::LogKey> place(const journal::Header &header, const journal::Act &act) const override
    {
        if (!header.dossier.isNull())
            return {};
        return journal::LogKey{person::districtOf(act.value(kRegion).toString()), journal::Audience::Covert};
    }

    journal::Share share(const journal::Object &object, qint64 nowMs) const override
    {
        const std::optional<journal::StepMove> move = shownMove(object.state);
        const bool isDone = move && (move->step == step::kSubmitted || move->step == step::kVoided);
        return journal::shareOf(isDone, object.state, nowMs);
    }
    std::vector<int> lineFields() const override
    {
        return {kSite, kKind,        kMode,  kAuthority, kVenueType, kTeam,  kLead,
                kDay,  kMinuteOfDay, kTitle, kNumber,    kTally,     kRegion};
    }
    int finishedness(QByteArrayView step) const override
    {
        constexpr const char *kOrder[] = {step::kAssigned, step::kStarted, step::kReturned, step::kSubmitted,
                                          step::kVoided};
        return static_cast<int>(std::ranges::find_if(kOrder, [&](const char *one) { return step == one; }) - kOrder);
    }

    Verdict judge(const journal::Judging &judging) const override
    {
        const person::Authorship authorship = person::authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        const bool founds = !judging.act.object;
        const Verdict shape = founds ? person::checkShape(judging, kFounding, kFollowing)
                                     : person::checkShape(judging, kFollowing, kFounding);
        if (shape.refused())
            return shape;
        if (!fitsLimits(judging.act))
            return Verdict::refuse("inspection.tooLong");
        return founds ? judgeFounding(judging, authorship.author) : judgeFollowing(judging, authorship.author);
    }

private:
    [[nodiscard]] Inspection planned(const journal::Judging &judging, const journal::Act *act) const
    {
        return inspectionOf(judging.before.id, judging.before.dossier, judging.before.state,
                            shownMove(judging.before.state), act);
    }

    /// The day to hold cards against: the one assigned, else that of the act.
    static QString dayForCards(const journal::Judging &judging, const Inspection &one)
    {
        return one.step == Step::Assigned ? one.day : person::dayOf(judging);
    }

    Verdict judgeFounding(const journal::Judging &judging, const person::Person &me) const
    {
        const Inspection one = planned(judging, &judging.act);
        const std::optional<site::Site> site = site::find(judging.database, one.site);
        if (!site)
            return Verdict::refuse("site.unknown");
        const bool isPlacedRightly =
            one.isCovert() ? judging.header.dossier.isNull() : judging.header.dossier == one.site;
        if (!isPlacedRightly || one.region != site->region)
            return Verdict::refuse("dossier.wrong");
        if (!judging.act.move->after.empty())
            return Verdict::refuse("act.shape");
        if (judging.header.kind == "inspection.imported")
            return person::may(me, person::Capability::Import) ? Verdict::accept() : Verdict::refuse("right.missing");
        const std::vector<person::Person> team = teamOf(judging.database, one);
        if (const Verdict covert = checkCovertTeam(one, team); covert.refused())
            return covert;
        if (judging.header.kind == "inspection.assigned")
            return mayAssign(me, one);
        if (!site->isActive())
            return Verdict::flag("site.inactive");
        return mayStart(me, one, team, dayForCards(judging, one));
    }

    Verdict judgeFollowing(const journal::Judging &judging, const person::Person &me) const
    {
        if (judging.header.kind == "inspection.settled") {
            const Verdict shape = journal::checkSettlement(judging);
            return shape.refused() ? shape : maySettle(me, planned(judging, nullptr), judging.act.move.has_value());
        }
        const Verdict verdict = judgeKind(judging, me);
        if (verdict.kind != Verdict::Accepted || !judging.act.move)
            return verdict;
        return followsRightly(judging) ? verdict : Verdict::flag("inspection.stepOrder");
    }

    Verdict judgeKind(const journal::Judging &judging, const person::Person &me) const
    {
        const QByteArray &kind = judging.header.kind;
        const Inspection before = planned(judging, nullptr);
        if (kind == "inspection.started")
            return mayStart(me, before, teamOf(judging.database, before), dayForCards(judging, before));
        if (kind == "inspection.cardsShown" || kind == "inspection.recusalTold")
            return judgeFormality(judging, me, before);
        if (kind == "inspection.recusal")
            return judgeRecusal(judging, me, before);
        if (kind == "inspection.present")
            return mayRecord(me, before);
        if (kind == "inspection.submitted") {
            const std::optional<Tally> tally = tallyOf(judging.act.value(kTally));
            if (!tally)
                return Verdict::refuse("act.shape");
            const Inspection one = onItsBranch(judging, planned(judging, &judging.act));
            Verdict verdict = maySubmit(me, one);
            if (verdict.kind == Verdict::Accepted) // whoever was recused since is none of the two
                verdict = checkTeam(one, teamOf(judging.database, one), {});
            return verdict.kind == Verdict::Accepted && tally->answered() == 0 ? Verdict::flag("inspection.gaps")
                                                                               : verdict;
        }
        if (!saysWhy(judging))
            return Verdict::refuse("words.missing");
        return kind == "inspection.returned"
                   ? mayReturn(me, before)
                   : mayVoid(me, before, holdsOthersHazards(judging.database, before.id, me.id));
    }

    /// A second tablet may say what the first said before it handed the visit in: that adds nothing, and is right.
    static Verdict judgeFormality(const journal::Judging &judging, const person::Person &me, const Inspection &before)
    {
        const Verdict verdict = mayShowCards(me, before);
        const qint64 known =
            judging.header.kind == "inspection.cardsShown" ? before.cardsShownMs : before.recusalToldMs;
        const bool isLate = verdict.kind == Verdict::Flagged && before.step == Step::Submitted;
        const bool knewOfNone =
            std::ranges::all_of(judging.act.changes, [](const auto &change) { return change.second.replaces.empty(); });
        return isLate && known != 0 && knewOfNone ? Verdict::accept() : verdict;
    }

    static Verdict judgeRecusal(const journal::Judging &judging, const person::Person &me, const Inspection &before)
    {
        const auto statements = judging.act.additions.find(kRecusals);
        if (statements == judging.act.additions.end())
            return Verdict::refuse("act.shape");
        for (const QCborValue &statement : statements->second) {
            const Recusal recusal = recusalOf(statement);
            if (recusal.person != me.id)
                return Verdict::refuse("inspection.recusalOfAnother");
            // A ground is named, and so is why one that was stated is none.
            if ((!recusal.none || before.isRecused(me.id)) && recusal.words.trimmed().isEmpty())
                return Verdict::refuse("words.missing");
        }
        return mayStateRecusal(me, before);
    }

    static bool saysWhy(const journal::Judging &judging)
    {
        const auto remarks = judging.act.additions.find(kRemarks);
        return remarks != judging.act.additions.end() && remarks->second.size() == 1 &&
               !remarks->second.front().toArray().at(1).toString().trimmed().isEmpty();
    }
};

} // namespace

std::unique_ptr<const journal::Room> makeRoom()
{
    return std::make_unique<InspectionRoom>();
}

void addRooms(journal::Rooms &rooms)
{
    rooms.add(makeRoom());
    rooms.add(makeAnswerRoom());
}

} // namespace mingcha::inspection
