// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The small district in which every run begins: a centre with people, sites and inspections, and an empty tablet. Made
// once, by the real code on a simulated disk, and copied from then on. Values only.
#pragma once

#include "core/journal/room.h"
#include "core/person/person.h"
#include "sync/centre/accounts/identity.h"
#include "tests/simulation/disk.h"

namespace mingcha::simulation {

inline const QString kTown = QStringLiteral("330502001");
inline const QString kOtherTown = QStringLiteral("330502103");
inline const QString kRegion = QStringLiteral("330502");

struct District
{
    Image centre;
    Image tablet;
    centre::Identity identity;
    std::vector<person::Person>
        people; ///< inspectors 0, 1; lead 2; grid worker 3; coordinator 4; officer 5; grid worker of the other town 6
    std::vector<Id> sites;
    std::vector<Id> inspections; ///< everyday, everyday, covert
};

[[nodiscard]] const journal::Rooms &rooms();
[[nodiscard]] const District &district();

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

} // namespace mingcha::simulation
