// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/clearing.h"

#include <algorithm>

namespace mingcha::evidence {

namespace {

constexpr char kUses[] =
    "SELECT photofile.hash, photofile.length, photofile.safe, photo.owner, photofile.receipt <> x'', "
    "photo.takenMs FROM photofile "
    "LEFT JOIN photo ON photo.hash = photofile.hash ";

Result<std::vector<FileUse>> read(journal::Query &query)
{
    if (const Status status = query.run(); !status)
        return status.error();
    std::vector<FileUse> uses;
    while (query.next()) {
        const Hash hash = query.hash(0);
        if (uses.empty() || uses.back().stored.hash != hash)
            uses.push_back({{hash, query.integer(1)}, query.integer(2) == kFileReceived, query.integer(4) != 0, 0, {}});
        if (query.isNull(3))
            continue;
        uses.back().owners.push_back(query.id(3));
        uses.back().takenMs = std::max(uses.back().takenMs, query.integer(5));
    }
    return uses;
}

} // namespace

bool mayLeave(const FileUse &use, const IsDone &isDone, qint64 nowMs)
{
    const bool isKept = use.sent && use.takenMs > nowMs - kKeptAfterSentMs;
    return use.received && !isKept && !use.owners.empty() && std::ranges::all_of(use.owners, isDone);
}

Result<std::vector<StoredPhoto>> filesThatMayLeave(journal::Database &database, const IsDone &isDone, qint64 nowMs)
{
    journal::Query query =
        database.query(QLatin1String(kUses) + QStringLiteral("WHERE safe = 1 ORDER BY photofile.hash"));
    const Result<std::vector<FileUse>> uses = read(query);
    if (!uses)
        return uses.error();
    std::vector<StoredPhoto> files;
    for (const FileUse &use : *uses) {
        if (mayLeave(use, isDone, nowMs))
            files.push_back(use.stored);
    }
    return files;
}

Result<bool> noteGone(journal::Database &database, const StoredPhoto &photo, const IsDone &isDone, qint64 nowMs)
{
    journal::Query query = database.query(QLatin1String(kUses) + QStringLiteral("WHERE photofile.hash = ?"));
    query.bind(photo.hash);
    const Result<std::vector<FileUse>> uses = read(query);
    if (!uses)
        return uses.error();
    if (uses->empty() || !mayLeave(uses->front(), isDone, nowMs))
        return false;
    journal::Query gone =
        database.query(QStringLiteral("UPDATE photofile SET safe = ? WHERE hash = ? AND length = ? AND safe = ?"));
    gone.bind(static_cast<qint64>(kFileGone)).bind(photo.hash).bind(photo.length);
    if (const Status status = gone.bind(static_cast<qint64>(kFileReceived)).run(); !status)
        return status.error();
    return gone.changed() > 0;
}

} // namespace mingcha::evidence
