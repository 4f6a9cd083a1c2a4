// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading a log from a position on: what the centre answers to a pull. Reads only, on any
// connection; positions become visible in order, so what is read up to a position is all there will ever be up to it.
#pragma once

#include "core/journal/store.h"

namespace mingcha::journal {

struct FeedRequest
{
    LogKey log;
    Id dossier; ///< null: the whole log
    quint64 cursor = 0;
    Id reader; ///< entries of this incarnation come without their bytes
};

/// The next page, at most `maxItems` entries and about `maxBytes` bytes.
[[nodiscard]] Result<FeedPage> readFeed(Database &database, const FeedRequest &request, int maxItems,
                                        qsizetype maxBytes);
/// The first place after `from` that a page of a whole log leaves out: who reads a log reads all of it. Empty when none is,
/// and of a page that is of one dossier.
[[nodiscard]] std::optional<quint64> firstLeftOut(const FeedPage &page, quint64 from);
[[nodiscard]] Result<quint64> headOf(Database &database, const LogKey &log);
/// Every log that holds an entry.
[[nodiscard]] Result<std::vector<LogKey>> logs(Database &database);

} // namespace mingcha::journal
