// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The chain of custody 证据链 of a photo as far as this end knows it: when it was taken, and every entry that names it since. Its
// bytes are the same in all of them, as its id of the file is their hash. Any connection, any thread's own.
#pragma once

#include "core/evidence/photo.h"
#include "core/journal/history.h"

namespace mingcha::evidence {

struct CustodyStep
{
    enum class Kind {
        Taken,     ///< with the camera here, or where it says of itself that it was
        Journaled, ///< an entry named its hash and length
        Marked,    ///< a layer was drawn over it
        Noted      ///< what somebody did with it: `event`, "exported", and `words`
    };
    Kind kind = Kind::Taken;
    qint64 ms = 0; ///< the entry's effective time; the author's own while it waits
    Id by;
    journal::EntryRef entry = {}; ///< null before there is one
    Hash entryHash = {};          ///< SHA-256 of its header
    quint64 position = 0;         ///< in its log; 0: not ordered (yet)
    bool pending = false;
    bool refused = false;
    QString event = {};
    QString words = {};
};

/// In the order of time; of an entry that is not here, as with a photo that came merged, only what the photo itself says.
/// NotFound when there is no such photo.
[[nodiscard]] Result<std::vector<CustodyStep>> custodyOf(journal::Database &database, const Id &photo);

} // namespace mingcha::evidence
