// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How a tablet begins with a long log: its merged objects instead of its entries, in parts. What is open comes whole;
// of what was done with long ago a ledger line; what belongs to finished things (answers, photos) on demand. The centre
// reads both here; a tablet, what it was not given. Reads only.
#pragma once

#include "core/journal/store.h"

namespace mingcha::journal {

struct SnapshotRequest
{
    LogKey log;
    quint64 after = 0; ///< SnapshotPart::next of the part before; 0: from the beginning
    qint64 nowMs = 0;  ///< the centre's time
    int maxObjects = 0;
    qsizetype maxBytes = 0;
};

/// The next part, as told by Room::share(), in the order in which the objects came.
[[nodiscard]] Result<SnapshotPart> readSnapshot(Database &database, const Rooms &rooms, const SnapshotRequest &request);
/// One object and all that belongs to it, whole. NotFound when it is not here.
[[nodiscard]] Result<SnapshotPart> readWhole(Database &database, const Rooms &rooms, const Id &object);
/// Where an object's entries are ordered. NotFound when it is not here.
[[nodiscard]] Result<LogKey> logOfObject(Database &database, const Id &object);

/// Whether the centre has more of it than this tablet was given.
[[nodiscard]] Result<bool> isLeftOut(Database &database, const Id &object);
/// Whether an entry is about such a thing or something that belongs to one, as a photo does: the centre has more than is here.
[[nodiscard]] Result<bool> isOfLeftOut(Database &database, const Header &header, const QByteArray &body);
/// Those of them that are to be fetched; at most `limit`.
[[nodiscard]] Result<std::vector<Id>> wantedObjects(Database &database, int limit);

} // namespace mingcha::journal
