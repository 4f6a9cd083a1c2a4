// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/site/acts.h"

#include "core/person/reasons.h"
#include "core/site/queries.h"
#include "core/site/rules.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

namespace mingcha::site {

namespace {

using journal::Draft;

Error unknownSite()
{
    return {ErrorCode::NotFound, person::reasonText("site.unknown"), QStringLiteral("site.unknown")};
}

Draft draftOn(const Id &site, const char *kind)
{
    Draft draft;
    draft.kind = kind;
    draft.dossier = site;
    draft.act.object = site;
    return draft;
}

/// Sets what differs between the two.
void setDifferences(journal::Act &act, const Site &before, const Site &after)
{
    const auto setIfOther = [&](Field field, const QString &old, const QString &text) {
        const QString given = text.trimmed();
        if (old != given)
            act.set(field, given);
    };
    setIfOther(kName, before.name, after.name);
    setIfOther(kVenueType, before.venueType, after.venueType);
    setIfOther(kAddress, before.address, after.address);
    setIfOther(kResponsible, before.responsible, after.responsible);
    setIfOther(kContact, before.contact, after.contact);
    setIfOther(kCommunity, before.community, after.community);
    if (after.point && before.point != after.point) {
        // Both halves and the accuracy go together, so that two corrections never mix into a third place.
        act.set(kLatE7, after.point->latE7).set(kLonE7, after.point->lonE7);
        act.set(kPointAccuracyMm, after.pointAccuracyMm ? QCborValue(*after.pointAccuracyMm) : QCborValue(nullptr));
    }
}

} // namespace

Result<Draft> add(journal::Store &, const person::Person &me, const Site &site)
{
    if (const journal::Verdict verdict = mayAdd(me, site); verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft;
    draft.kind = "site.added";
    draft.act.set(kRegion, site.region);
    setDifferences(draft.act, Site{}, site);
    return draft;
}

Result<Draft> correct(journal::Store &store, const person::Person &me, const Site &site)
{
    const std::optional<Site> before = find(store.database(), site.id);
    if (!before)
        return unknownSite();
    if (const journal::Verdict verdict = mayCorrect(me, site); verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(site.id, "site.corrected");
    setDifferences(draft.act, *before, site);
    if (draft.act.changes.empty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Site", "Nothing was changed."), {}};
    return draft;
}

Result<Draft> proposeMerge(journal::Store &store, const person::Person &me, const MergeInput &input)
{
    const std::optional<Site> site = find(store.database(), input.site);
    if (!site || !find(store.database(), input.into))
        return unknownSite();
    if (const journal::Verdict verdict = mayProposeMerge(me, *site, input.into);
        verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(input.site, "site.mergeProposed");
    draft.act.add(kMergeProposals, QCborArray{input.into.toBytes(), input.reason.trimmed()});
    return draft;
}

Result<Draft> declineMerge(journal::Store &store, const person::Person &me, const MergeInput &input)
{
    const std::optional<Site> site = find(store.database(), input.site);
    if (!site)
        return unknownSite();
    if (const journal::Verdict verdict = mayDeclineMerge(me, *site, input.reason);
        verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    const std::vector<MergeProposal> open = proposalsFor(store.database(), input.site);
    if (std::ranges::find(open, input.into, &MergeProposal::other) == open.end())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Site", "Nobody proposes to merge these two, or it was decided."),
                     {}};
    Draft draft = draftOn(input.site, "site.mergeDeclined");
    draft.act.add(kMergeDeclines, QCborArray{input.into.toBytes(), input.reason.trimmed()});
    return draft;
}

Result<Draft> merge(journal::Store &store, const person::Person &me, const MergeInput &input)
{
    const std::optional<Site> site = find(store.database(), input.site);
    const std::optional<Site> into = find(store.database(), input.into);
    if (!site || !into)
        return unknownSite();
    if (const journal::Verdict verdict = mayMerge(me, *site, *into); verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(input.site, "site.merged");
    draft.act.set(kMergedInto, input.into.toBytes()).set(kStatusReason, input.reason.trimmed());
    return draft;
}

Result<Draft> voidSite(journal::Store &store, const person::Person &me, const VoidInput &input)
{
    const std::optional<Site> site = find(store.database(), input.site);
    if (!site)
        return unknownSite();
    if (const journal::Verdict verdict = mayVoid(me, *site, input.reason); verdict.kind != journal::Verdict::Accepted)
        return person::denied(verdict.reason);
    Draft draft = draftOn(input.site, "site.voided");
    draft.act.set(kStatus, QString(kStatusVoided)).set(kStatusReason, input.reason.trimmed());
    return draft;
}

} // namespace mingcha::site
