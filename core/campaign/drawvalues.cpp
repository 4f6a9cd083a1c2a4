// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/drawvalues.h"

#include "core/campaign/lot.h"

#include <QCborArray>

#include <algorithm>

namespace mingcha::campaign {

namespace {

Id idOf(const QCborValue &value)
{
    return Id::fromBytes(value.toByteArray()).value_or(Id{});
}

std::vector<Id> idsOf(const QCborValue &value)
{
    std::vector<Id> ids;
    const QCborArray all = value.toArray();
    for (const QCborValue one : all)
        ids.push_back(idOf(one));
    return ids;
}

/// The elements of a set, those of the act after those that are there.
std::vector<QCborArray> elementsOf(const journal::ObjectState &state, const journal::Act *act, int set)
{
    std::vector<QCborArray> all;
    for (const journal::Element &element : state.elements(set))
        all.push_back(element.value.toArray());
    if (act && act->additions.contains(set)) {
        for (const QCborValue &value : act->additions.at(set))
            all.push_back(value.toArray());
    }
    return all;
}

} // namespace

Draw drawOf(const Id &id, const journal::ObjectState &state, const journal::Act *act)
{
    const auto value = [&](Field field) {
        const QCborValue given = act ? act->value(field) : QCborValue();
        return given.isUndefined() ? state.shown(field) : given;
    };
    Draw draw;
    draw.id = id;
    draw.region = value(kRegion).toString();
    draw.covert = value(kCovert).toBool();
    draw.purpose = value(kPurpose).toString();
    draw.algorithm = value(kAlgorithm).toString();
    draw.pool = poolFrom(value(kPool)).value_or(Pool{});
    draw.poolHash = poolHash(value(kPool));
    draw.parties = idsOf(value(kParties));
    draw.dueMs = value(kDueMs).toInteger();
    draw.replaces = idOf(value(kReplaces));
    draw.reason = value(kReason).toString();
    draw.missed = idsOf(value(kMissed));
    for (const QCborArray &one : elementsOf(state, act, kCommitments))
        draw.commitments.push_back({idOf(one.at(0)), Hash::fromBytes(one.at(1).toByteArray()).value_or(Hash{}),
                                    Hash::fromBytes(one.at(2).toByteArray()).value_or(Hash{})});
    for (const QCborArray &one : elementsOf(state, act, kReveals))
        draw.reveals.push_back({idOf(one.at(0)), one.at(1).toByteArray()});
    draw.lapsed = state.lastMove(kStepLapsed) != nullptr;
    if (const journal::StepMove *opened = state.lastMove(kStepOpen)) {
        draw.openedBy = opened->actor;
        draw.openedMs = opened->stamp.effectiveMs;
    }
    return draw;
}

} // namespace mingcha::campaign
