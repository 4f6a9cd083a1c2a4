// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/offering.h"

#include "core/evidence/photoacts.h"
#include "core/journal/ownchain.h"
#include "sync/tablet/outbox.h"

#include <algorithm>

namespace mingcha::tablet {

Result<std::vector<journal::ChainRun>> toAskAbout(journal::Database &database, std::span<const Id> own,
                                                  const wire::Extent &there)
{
    std::vector<journal::ChainRun> runs;
    if (there.letIn.empty())
        return runs;
    Result<std::vector<Followed>> feeds = readFollowed(database);
    if (!feeds)
        return feeds.error();
    const journal::Store::Followed isFollowed = isAmong(std::move(*feeds));
    for (const journal::ChainRun &run : there.letIn) {
        if (std::ranges::find(own, run.incarnation) == own.end())
            continue;
        const Result<std::optional<quint64>> first = journal::firstRefused(database, run, isFollowed);
        if (!first)
            return first.error();
        if (*first)
            runs.push_back({run.incarnation, **first, run.upTo});
    }
    return runs;
}

Status offerWhatItLacks(journal::Store &store, std::span<const Id> own, const wire::Extent &there)
{
    if (const Status offered = evidence::offerAwaited(store.database(), there.awaited); !offered)
        return offered;
    // Of whom the centre says nothing it does not know, unless there are more than it can tell.
    const bool isAll = !there.ends.empty() && there.ends.size() < static_cast<size_t>(wire::kMostChainsTold);
    bool isLacking = false;
    for (const Id &incarnation : own) {
        const auto end = std::ranges::find(there.ends, incarnation, &journal::EntryRef::incarnation);
        if (end == there.ends.end() && !isAll)
            continue;
        const Result<bool> lacks = store.offerIfBeyond(incarnation, end == there.ends.end() ? 0 : end->seq);
        if (!lacks)
            return lacks.error();
        isLacking = isLacking || *lacks;
    }
    return isLacking ? evidence::offerPhotosAgain(store.database()) : success();
}

} // namespace mingcha::tablet
