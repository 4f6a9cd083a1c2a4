// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/drawroom.h"

#include "core/campaign/drawtable.h"
#include "core/campaign/drawvalues.h"
#include "core/campaign/lot.h"
#include "core/campaign/queries.h"
#include "core/campaign/rules.h"
#include "core/person/author.h"

#include <QCborArray>

namespace mingcha::campaign {

namespace {

using journal::Verdict;
using person::Founds;
using person::numbers;

// Pool, parties and time are said once, by the entry that founds the draw: no other kind may set them.
constexpr person::ActShape kShapes[] = {
    {"draw.opened", Founds::Yes,
     numbers({kRegion, kCovert, kPurpose, kAlgorithm, kPool, kParties, kDueMs, kReplaces, kReason}), 0, kStepOpen},
    {"draw.committed", Founds::No, 0, numbers({kCommitments})},
    {"draw.revealed", Founds::No, 0, numbers({kReveals})},
    {"draw.lapsed", Founds::No, numbers({kMissed}), 0, kStepLapsed},
};

class DrawRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("draw"); }
    QStringList migration(int version) const override { return drawMigration(version); }
    Status project(journal::Database &database, const journal::Object &object) const override
    {
        Draw draw = drawOf(object.id, object.state);
        draw.pending = object.pending;
        return keepDraw(database, draw);
    }
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removeDraw(database, object);
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("draw"), {QStringLiteral("id")}}};
    }
    QStringList ownTables() const override { return {QStringLiteral("drawSecret")}; }
    int finishedness(QByteArrayView step) const override { return step == kStepLapsed ? 1 : 0; }

    Verdict judge(const journal::Judging &judging) const override
    {
        const person::Authorship authorship = person::authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        if (const Verdict shape = person::checkShape(judging, kShapes); shape.refused())
            return shape;
        return judgeKind(judging, authorship.author);
    }

    /// A draw is a dossier of its own; what is drawn for a covert inspection is not for everybody.
    std::optional<journal::LogKey> place(const journal::Header &header, const journal::Act &act) const override
    {
        if (!header.dossier.isNull())
            return {};
        const QString region = act.value(kRegion).toString();
        if (!act.value(kCovert).toBool())
            return journal::LogKey{region, journal::Audience::Everyday};
        return journal::LogKey{person::districtOf(region), journal::Audience::Covert};
    }

private:
    static Verdict judgeKind(const journal::Judging &judging, const person::Person &me)
    {
        const QByteArray &kind = judging.header.kind;
        const journal::Object &before = judging.before;
        if (kind == "draw.opened") {
            const Draw draw = drawOf(before.id, before.state, &judging.act);
            const std::optional<Draw> earlier = latestLike(judging.database, draw);
            return judging.header.dossier.isNull() ? mayOpen(me, draw, earlier ? &*earlier : nullptr)
                                                   : Verdict::refuse("dossier.wrong");
        }
        const Draw draw = drawOf(before.id, before.state);
        if (kind == "draw.lapsed")
            return mayLapse(me, draw, drawOf(before.id, before.state, &judging.act).missed, judging.effectiveMs);
        const int set = kind == "draw.committed" ? kCommitments : kReveals;
        const auto said = judging.act.additions.find(set);
        if (said == judging.act.additions.end() || said->second.size() != 1)
            return Verdict::refuse("act.shape");
        const QCborArray one = said->second.front().toArray();
        if (one.size() != (set == kCommitments ? 3 : 2) || one.at(0).toByteArray() != me.id.toBytes())
            return Verdict::refuse("act.shape");
        if (set == kReveals)
            return mayReveal(me, draw, one.at(1).toByteArray());
        if (one.at(1).toByteArray().size() != Hash::kSize)
            return Verdict::refuse("act.shape");
        return mayCommit(me, draw, Hash::fromBytes(one.at(2).toByteArray()).value_or(Hash{}));
    }
};

} // namespace

void addRooms(journal::Rooms &rooms)
{
    rooms.add(std::make_unique<DrawRoom>());
}

} // namespace mingcha::campaign
