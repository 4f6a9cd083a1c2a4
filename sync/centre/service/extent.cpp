// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/extent.h"

#include "core/evidence/photoqueries.h"
#include "core/journal/admit.h"
#include "core/journal/history.h"

#include <algorithm>

namespace mingcha::centre {

Result<wire::Extent> extentFor(journal::Database &database, const Device &asking)
{
    Result<std::vector<Device>> others = devicesOn(database, asking.device, wire::kMostChainsTold);
    if (!others)
        return others.error();
    std::erase_if(*others, [&](const Device &one) { return one.incarnation == asking.incarnation; });
    std::vector<Device> all{asking};
    all.insert(all.end(), others->begin(), others->end());
    all.resize(std::min(all.size(), static_cast<size_t>(wire::kMostChainsTold)));

    wire::Extent extent;
    std::vector<Id> people;
    for (const Device &one : all) {
        const Result<quint64> last = journal::lastSeqOf(database, one.incarnation);
        if (!last)
            return last.error();
        extent.ends.push_back({one.incarnation, *last});
        const int left = wire::kMostAwaitedTold - static_cast<int>(extent.awaited.size());
        if (left == 0 || std::ranges::find(people, one.person) != people.end())
            continue;
        people.push_back(one.person);
        const Result<std::vector<Hash>> photos = evidence::awaitedPhotos(database, one.person, left);
        if (!photos)
            return photos.error();
        extent.awaited.insert(extent.awaited.end(), photos->begin(), photos->end());
    }
    std::ranges::sort(extent.ends);
    for (const journal::EntryRef &end : extent.ends) {
        const int left = wire::kMostLetInTold - static_cast<int>(extent.letIn.size());
        const Result<std::vector<journal::ChainRun>> runs = journal::letInOf(database, end.incarnation, left);
        if (!runs)
            return runs.error();
        extent.letIn.insert(extent.letIn.end(), runs->begin(), runs->end());
    }
    return extent;
}

Status tellSoon(journal::Database &database, const journal::PushResult &push)
{
    for (const Id &author : push.letIn) {
        if (const Status ended = endSessionsBeside(database, author); !ended)
            return ended;
    }
    return success();
}

} // namespace mingcha::centre
