// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Takes in a tablet's outbox that came as a file, through the same admission as a push, and writes the receipts as a file
// for that tablet. The whole file is read and judged before anything is stored; entries are one transaction, each photo is
// whole. Taking in the same file again is harmless. Blocks; on the thread that runs the verbs.
#pragma once

#include "sync/centre/service/datafolder.h"

namespace mingcha::centre {

inline constexpr qsizetype kHandoverEntryBytes = 256 << 20; ///< of entries in one file, unpacked

struct HandoverDesk
{
    const Places &places;
    const Identity &identity;
    journal::Writer &writer;
    qint64 nowMs = 0;
};

struct HandoverTaken
{
    Id incarnation; ///< whose tablet made it
    Id person;
    qint64 entries = 0; ///< in the file
    qint64 added = 0;   ///< of these, not here before
    qint64 refused = 0;
    qint64 left = 0; ///< of whose account rests, or who is not enrolled here, and what builds on what is not here: they
                     ///< wait on the tablet
    qint64 photos = 0;    ///< here now, of those in the file
    qint64 strangers = 0; ///< photos that no entry names: left out
    bool gap =
        false; ///< entries before these, or of others on that tablet, are lacking: the tablet has to export anew, or sync
    bool forked = false; ///< other entries under numbers already taken: both are kept, a person decides
    QString trouble;     ///< what kept a photo from being stored; its entries are in
};

/// `receipts` is where they are written.
[[nodiscard]] Result<HandoverTaken> takeOutbox(const HandoverDesk &desk, const QString &file, const QString &receipts);

} // namespace mingcha::centre
