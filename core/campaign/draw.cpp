// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/draw.h"

#include "core/campaign/lot.h"

#include <algorithm>
#include <iterator>

namespace mingcha::campaign {

const Commitment *Draw::commitmentOf(const Id &person) const
{
    const auto found = std::ranges::find(commitments, person, &Commitment::person);
    return found == commitments.end() ? nullptr : &*found;
}

bool Draw::hasRevealed(const Id &person) const
{
    return std::ranges::find(reveals, person, &Reveal::person) != reveals.end();
}

bool Draw::hasParty(const Id &person) const
{
    return std::ranges::find(parties, person) != parties.end();
}

std::vector<Id> Draw::missing() const
{
    std::vector<Id> all;
    std::ranges::copy_if(parties, std::back_inserter(all), [this](const Id &party) { return !hasRevealed(party); });
    return all;
}

Phase phaseOf(const Draw &draw)
{
    const bool isSound = std::ranges::all_of(draw.commitments, [&](const Commitment &one) {
        const auto shown = std::ranges::find(draw.reveals, one.person, &Reveal::person);
        return one.pool == draw.poolHash &&
               (shown == draw.reveals.end() ||
                commitmentTo(draw.id, one.pool, one.person, shown->secret) == one.commitment);
    });
    if (!isSound)
        return Phase::Broken;
    if (draw.lapsed)
        return Phase::Lapsed;
    if (draw.commitments.size() < draw.parties.size())
        return Phase::Committing;
    return draw.missing().empty() ? Phase::Drawn : Phase::Revealing;
}

QString word(Phase phase)
{
    switch (phase) {
    case Phase::Committing: return QStringLiteral("committing");
    case Phase::Revealing: return QStringLiteral("revealing");
    case Phase::Drawn: return QStringLiteral("drawn");
    case Phase::Lapsed: return QStringLiteral("lapsed");
    case Phase::Broken: return QStringLiteral("broken");
    }
    return {};
}

} // namespace mingcha::campaign
