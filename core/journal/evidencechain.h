// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What of a journal shows that entries are what their authors signed: the entries as they came, and the stretches of their
// authors' chains up to a signature, in which all that lies between is a hash. Reads only, on any connection.
#pragma once

#include "core/journal/store.h"

namespace mingcha::journal {

struct KeptEntry
{
    EntryRef ref;
    QByteArray headerBytes;
    QByteArray body;
    LogKey log;           ///< empty: it was refused
    quint64 position = 0; ///< 0: it was refused
    qint64 effectiveMs = 0;
    QByteArray reason; ///< why it was refused or flagged
};
/// Of these objects: the refused ones first, then in the order of their positions.
[[nodiscard]] Result<std::vector<KeptEntry>> entriesOf(Database &database, std::span<const Id> objects);

struct SignedRun
{
    Id incarnation;
    Hash linkBefore;
    quint64 firstSeq = 0;
    std::vector<Hash> seals; ///< hashes of the headers from firstSeq on
    QByteArray signature;    ///< the author's, over the link after the last
};
/// The shortest that hold these entries; an entry that no signature covers is in none.
[[nodiscard]] Result<std::vector<SignedRun>> signedRuns(Database &database, std::vector<EntryRef> entries);

struct AuthorKey
{
    Id incarnation;
    Id person;
    Id device;
    QByteArray publicKey;    ///< empty: known by entries only
    quint64 revokedFrom = 0; ///< the first entry that does not count; 0: none
};
[[nodiscard]] Result<AuthorKey> authorKey(Database &database, const Id &incarnation);

} // namespace mingcha::journal
