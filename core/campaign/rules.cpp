// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/rules.h"

#include "core/campaign/lot.h"

#include <algorithm>
#include <set>

namespace mingcha::campaign {

using journal::Verdict;
using person::Capability;

namespace {

Verdict checkActor(const person::Person &me, const Draw &draw)
{
    if (!person::may(me, Capability::Assign) || (draw.covert && !person::may(me, Capability::ReadCovert)))
        return Verdict::refuse("right.missing");
    return person::mayReach(me, draw.region) ? Verdict::accept() : Verdict::refuse("region.outOfReach");
}

/// Each line once, nobody both in and out, in each stratum no more to be drawn than there are.
bool isWhole(const Pool &pool)
{
    std::set<Id> seen;
    for (const Exclusion &one : pool.excluded) {
        if (one.code.trimmed().isEmpty() || !seen.insert(one.line).second)
            return false;
    }
    size_t lines = 0;
    for (const Stratum &stratum : pool.strata) {
        lines += stratum.lines.size();
        if (stratum.count < 1 || static_cast<size_t>(stratum.count) > stratum.lines.size())
            return false;
        if (!std::ranges::all_of(stratum.lines, [&](const Id &line) { return seen.insert(line).second; }))
            return false;
    }
    return lines > 0 && lines <= kMostLines && pool.strata.size() <= kMostStrata &&
           (pool.of == u"sites" || pool.of == u"people");
}

} // namespace

Verdict mayOpen(const person::Person &me, const Draw &draw, const Draw *earlier)
{
    if (const Verdict actor = checkActor(me, draw); actor.refused())
        return actor;
    const std::set<Id> parties(draw.parties.begin(), draw.parties.end());
    if (parties.size() != draw.parties.size() || parties.size() < kLeastParties || parties.size() > kMostParties)
        return Verdict::refuse("draw.parties");
    if (draw.purpose.trimmed().isEmpty() || draw.purpose.size() > kMaxPurposeLength)
        return Verdict::refuse("draw.purpose");
    if (draw.algorithm != kLotAlgorithm || !isWhole(draw.pool))
        return Verdict::refuse("draw.pool");
    if (earlier && draw.replaces != earlier->id)
        return Verdict::refuse("draw.again");
    if (!draw.replaces.isNull() && draw.reason.trimmed().isEmpty())
        return Verdict::refuse("words.missing");
    return Verdict::accept();
}

Verdict mayCommit(const person::Person &me, const Draw &draw, const Hash &pool)
{
    if (!draw.hasParty(me.id))
        return Verdict::refuse("draw.notParty");
    if (draw.lapsed)
        return Verdict::refuse("draw.lapsed");
    if (pool != draw.poolHash)
        return Verdict::refuse("draw.otherPool");
    if (draw.commitmentOf(me.id))
        return Verdict::refuse("draw.committed");
    return draw.reveals.empty() ? Verdict::accept() : Verdict::refuse("draw.late");
}

Verdict mayReveal(const person::Person &me, const Draw &draw, QByteArrayView secret)
{
    if (!draw.hasParty(me.id))
        return Verdict::refuse("draw.notParty");
    if (draw.lapsed)
        return Verdict::refuse("draw.lapsed");
    if (draw.commitments.size() < draw.parties.size())
        return Verdict::refuse("draw.notAllCommitted");
    const Commitment *mine = draw.commitmentOf(me.id);
    if (!mine || secret.size() != kSecretBytes || commitmentTo(draw.id, mine->pool, me.id, secret) != mine->commitment)
        return Verdict::refuse("draw.otherSecret");
    return draw.hasRevealed(me.id) ? Verdict::refuse("draw.revealed") : Verdict::accept();
}

Verdict mayLapse(const person::Person &me, const Draw &draw, const std::vector<Id> &missed, qint64 nowMs)
{
    if (const Verdict actor = checkActor(me, draw); actor.refused())
        return actor;
    if (draw.lapsed)
        return Verdict::refuse("draw.lapsed");
    if (draw.missing().empty())
        return Verdict::refuse("draw.complete");
    if (nowMs < draw.dueMs)
        return Verdict::refuse("draw.notDue");
    return missed == draw.missing() ? Verdict::accept() : Verdict::refuse("draw.otherMissing");
}

} // namespace mingcha::campaign
