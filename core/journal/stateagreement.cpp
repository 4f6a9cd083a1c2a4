// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/stateagreement.h"

#include <algorithm>

namespace mingcha::journal {

namespace {

constexpr int kMostSets = 64; ///< numbers of sets are below that in every room

template <typename Said, typename Same>
bool isAmong(const std::vector<Said> &all, const Said &one, Same same)
{
    return std::ranges::any_of(
        all, [&](const Said &other) { return other.ref == one.ref && other.actor == one.actor && same(other, one); });
}

} // namespace

bool agrees(const ObjectState &state, const ObjectState &here)
{
    const auto isHere = [&here](const Origin &one) { return here.contains(one.ref); };
    const auto sameValue = [](const auto &a, const auto &b) { return a.value == b.value; };
    const auto sameMove = [](const StepMove &a, const StepMove &b) {
        return a.step == b.step && a.after == b.after && a.counts == b.counts;
    };
    for (const int field : state.fields()) {
        const std::vector<Head> made = here.heads(field);
        for (const Head &head : state.heads(field)) {
            if (isHere(head) && !isAmong(made, head, sameValue))
                return false;
        }
    }
    for (const StepMove &move : state.moves()) {
        if (isHere(move) && !isAmong(here.moves(), move, sameMove))
            return false;
    }
    for (int set = 0; set < kMostSets; ++set) {
        const std::vector<Element> made = here.elements(set);
        for (const Element &element : state.elements(set)) {
            if (isHere(element) && !isAmong(made, element, sameValue))
                return false;
        }
    }
    return true;
}

} // namespace mingcha::journal
