// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/site/sitevalues.h"

#include <QCborArray>

#include <algorithm>
#include <limits>

namespace mingcha::site {

namespace {

/// Out of range becomes a value that no rule accepts and no reader trips over.
qint32 degrees(const QCborValue &value)
{
    const qint64 e7 = value.toInteger();
    return e7 >= -region::kMaxLonE7 && e7 <= region::kMaxLonE7 ? static_cast<qint32>(e7)
                                                               : std::numeric_limits<qint32>::max();
}

} // namespace

std::vector<journal::Element> openProposals(const journal::ObjectState &state)
{
    std::vector<journal::Element> open = state.elements(kMergeProposals);
    for (const journal::Element &decline : state.elements(kMergeDeclines)) {
        std::erase_if(open, [&](const journal::Element &proposal) {
            return proposal.value.toArray().at(0) == decline.value.toArray().at(0) && proposal.stamp < decline.stamp;
        });
    }
    std::ranges::stable_sort(open, {}, &journal::Element::stamp);
    return open;
}

Site siteOf(const Id &id, const journal::ObjectState &state, const journal::Act *act)
{
    const auto value = [&](int field) {
        const QCborValue given = act ? act->value(field) : QCborValue();
        return given.isUndefined() ? state.shown(field) : given;
    };
    Site site;
    site.id = id;
    site.name = value(kName).toString();
    site.venueType = value(kVenueType).toString();
    site.address = value(kAddress).toString();
    site.region = value(kRegion).toString();
    if (value(kLatE7).isInteger() && value(kLonE7).isInteger())
        site.point = region::Place{degrees(value(kLatE7)), degrees(value(kLonE7))};
    if (value(kPointAccuracyMm).isInteger())
        site.pointAccuracyMm = value(kPointAccuracyMm).toInteger();
    site.responsible = value(kResponsible).toString();
    site.contact = value(kContact).toString();
    site.community = value(kCommunity).toString();
    site.voided = value(kStatus).toString() == kStatusVoided;
    site.mergedInto = Id::fromBytes(value(kMergedInto).toByteArray()).value_or(Id{});
    site.hasOpenMergeProposal = site.isActive() && !openProposals(state).empty();
    return site;
}

} // namespace mingcha::site
