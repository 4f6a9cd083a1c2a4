// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/site/siteroom.h"

#include "core/journal/conflicts.h"
#include "core/person/author.h"
#include "core/site/queries.h"
#include "core/site/rules.h"
#include "core/site/sitetable.h"
#include "core/site/sitevalues.h"

#include <QCborArray>

namespace mingcha::site {

namespace {

using journal::Verdict;
using person::Founds;
using person::numbers;

constexpr quint64 kCorrectable =
    numbers({kName, kVenueType, kAddress, kLatE7, kLonE7, kResponsible, kContact, kCommunity, kPointAccuracyMm});
constexpr person::ActShape kShapes[] = {
    {"site.added", Founds::Yes, kCorrectable | numbers({kRegion})},
    {"site.corrected", Founds::No, kCorrectable},
    {"site.mergeProposed", Founds::No, 0, numbers({kMergeProposals})},
    {"site.mergeDeclined", Founds::No, 0, numbers({kMergeDeclines})},
    {"site.merged", Founds::No, numbers({kMergedInto, kStatusReason})},
    {"site.voided", Founds::No, numbers({kStatus, kStatusReason})},
    {"site.settled", Founds::No, kCorrectable | numbers({kStatus, kMergedInto, kStatusReason})},
};

class SiteRoom final : public journal::Room
{
public:
    QByteArray type() const override { return QByteArrayLiteral("site"); }
    QStringList migration(int version) const override { return siteMigration(version); }
    Status project(journal::Database &database, const journal::Object &object) const override
    {
        Site site = siteOf(object.id, object.state);
        site.pending = object.pending;
        return keepSite(database, site);
    }
    Status withdraw(journal::Database &database, const Id &object) const override
    {
        return removeSite(database, object);
    }
    std::vector<journal::RowTable> rowTables() const override
    {
        return {{QStringLiteral("site"), {QStringLiteral("id")}, {QStringLiteral("n"), QStringLiteral("indexed")}}};
    }
    QStringList ownTables() const override { return {QStringLiteral("siteWords")}; }
    Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong) const override
    {
        return site::auditWords(database, wrong);
    }

    Verdict judge(const journal::Judging &judging) const override
    {
        const person::Authorship authorship = person::authorOf(judging);
        if (!authorship.ok())
            return authorship.verdict;
        if (const Verdict shape = person::checkShape(judging, kShapes); shape.refused())
            return shape;
        return judgeKind(judging, authorship.author);
    }

    std::optional<journal::LogKey> place(const journal::Header &header, const journal::Act &act) const override
    {
        if (!header.dossier.isNull())
            return {};
        return journal::LogKey{act.value(kRegion).toString(), journal::Audience::Everyday};
    }

private:
    static Verdict judgeSettled(const journal::Judging &judging, const person::Person &me, const Site &before)
    {
        if (const Verdict verdict = journal::checkSettlement(judging); verdict.refused())
            return verdict;
        for (const auto &[field, change] : judging.act.changes) {
            if (const Verdict verdict = maySettle(me, before, field); verdict.refused())
                return verdict;
        }
        return Verdict::accept();
    }
    static Verdict judgeDeclined(const journal::Judging &judging, const person::Person &me, const Site &before)
    {
        const auto declines = judging.act.additions.find(kMergeDeclines);
        if (declines == judging.act.additions.end() || declines->second.size() != 1)
            return Verdict::refuse("act.shape");
        const QCborArray said = declines->second.front().toArray();
        if (!Id::fromBytes(said.at(0).toByteArray()))
            return Verdict::refuse("act.shape");
        return mayDeclineMerge(me, before, said.at(1).toString());
    }
    static Verdict judgeKind(const journal::Judging &judging, const person::Person &me)
    {
        const QByteArray &kind = judging.header.kind;
        const Site before = siteOf(judging.before.id, judging.before.state);
        if (kind == "site.added")
            return judging.header.dossier.isNull()
                       ? mayAdd(me, siteOf(judging.before.id, judging.before.state, &judging.act))
                       : Verdict::refuse("dossier.wrong");
        if (kind == "site.corrected")
            return mayCorrect(me, siteOf(judging.before.id, judging.before.state, &judging.act));
        if (kind == "site.settled")
            return judgeSettled(judging, me, before);
        if (kind == "site.voided")
            return mayVoid(me, before, judging.act.value(kStatusReason).toString());
        if (kind == "site.mergeProposed") {
            const auto proposals = judging.act.additions.find(kMergeProposals);
            if (proposals == judging.act.additions.end())
                return Verdict::refuse("act.shape");
            for (const QCborValue &proposal : proposals->second) {
                const Id other = Id::fromBytes(proposal.toArray().at(0).toByteArray()).value_or(Id{});
                if (!find(judging.database, other))
                    return Verdict::refuse("site.unknown");
                if (const Verdict verdict = mayProposeMerge(me, before, other); verdict.kind != Verdict::Accepted)
                    return verdict;
            }
            return Verdict::accept();
        }
        if (kind == "site.mergeDeclined")
            return judgeDeclined(judging, me, before);
        const Id into = Id::fromBytes(judging.act.value(kMergedInto).toByteArray()).value_or(Id{});
        const std::optional<Site> target = find(judging.database, into);
        if (!target)
            return Verdict::refuse("site.unknown");
        // Two who merge two sites crosswise, each without the other: with both done none of the two would stand.
        const std::optional<Site> stands = standing(judging.database, into);
        return stands && stands->id == before.id ? Verdict::refuse("site.mergedBack") : mayMerge(me, before, *target);
    }
};

} // namespace

std::unique_ptr<const journal::Room> makeRoom()
{
    return std::make_unique<SiteRoom>();
}

void addRooms(journal::Rooms &rooms)
{
    rooms.add(makeRoom());
}

} // namespace mingcha::site
