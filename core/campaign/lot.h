// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How a draw's order follows from its pool and its parties' secrets, so that anyone can compute it again: the algorithm
// "mingcha-draw-1", written down in README.md. Plain functions.
#pragma once

#include "core/campaign/draw.h"

#include <QCborValue>

#include <optional>

namespace mingcha::campaign {

inline constexpr QLatin1String kLotAlgorithm{"mingcha-draw-1"};

/// The pool as an entry holds it: [of, [[name, count, ids, weights]…], [[id, code]…]]; its bytes are what is hashed.
[[nodiscard]] QCborValue poolValue(const Pool &pool);
/// Empty when it has another shape.
[[nodiscard]] std::optional<Pool> poolFrom(const QCborValue &value);
[[nodiscard]] Hash poolHash(const QCborValue &pool);

/// What a party says before anybody reveals. Names draw, pool and person: it serves no other.
[[nodiscard]] Hash commitmentTo(const Id &draw, const Hash &pool, const Id &person, QByteArrayView secret);

struct Drawn
{
    QString stratum;
    std::vector<Id> lines;    ///< in the order drawn
    std::vector<Id> reserves; ///< who takes the place of one that falls out, in this order
};
/// Of a draw whose parties have all revealed; empty otherwise.
[[nodiscard]] std::vector<Drawn> resultOf(const Draw &draw);

} // namespace mingcha::campaign
