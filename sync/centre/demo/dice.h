// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Draws for the demo district: each part of the plan throws its own dice, so that a change in one part leaves the
// others as they were. Same seed and label, same throws.
#pragma once

#include "core/base/random.h"

#include <QByteArrayView>

#include <numeric>
#include <vector>

namespace mingcha::demo {

class Dice
{
public:
    Dice(quint64 seed, QByteArrayView label) : m_random(seed ^ mix(label)) {}
    /// 0 … count − 1; count must be positive.
    [[nodiscard]] int below(int count) { return static_cast<int>(m_random.below(static_cast<quint64>(count))); }
    /// least … most, both included.
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool perMille(int chance) { return below(1000) < chance; }
    /// 0 … 1, in steps of 1e-6.
    [[nodiscard]] double share() { return below(1'000'000) / 1e6; }
    /// An index, in proportion to the weights, which must not all be zero.
    [[nodiscard]] size_t weighted(const std::vector<int> &weights)
    {
        int left = below(std::accumulate(weights.begin(), weights.end(), 0));
        size_t at = 0;
        while (left >= weights[at])
            left -= weights[at++];
        return at;
    }

private:
    static constexpr quint64 mix(QByteArrayView label)
    {
        quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
        for (const char c : label)
            hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3ULL;
        return hash;
    }
    SeededRandom m_random;
};

} // namespace mingcha::demo
