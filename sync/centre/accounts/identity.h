// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who this centre is: its signing key, the incarnation of its own acts, and the epoch of its logs. Kept in one file of
// the data folder that only its owner may read; made when the folder is begun. Whoever has the file can speak as the
// centre, so it belongs into backups but nowhere else.
#pragma once

#include "core/base/clock.h"
#include "core/journal/keys.h"
#include "core/journal/store.h"

#include <functional>

namespace mingcha::centre {

inline constexpr char kIdentityFile[] = "centre.key";

/// For so long after it was brought back from a copy the centre refuses nothing for want of what other tablets may still bring: over
/// a weekend.
inline constexpr qint64 kRefillingMs = 72LL * 60 * 60 * 1000;

struct Identity
{
    journal::SigningKey key;
    Id incarnation;
    Id epoch;
    QString name; ///< as tablets show it where they are enrolled; may be empty
    Id parent;    ///< the epoch that this one goes on from, after a restore; null in the first

    [[nodiscard]] journal::Author author() const;
    /// By the time in the epoch's id.
    [[nodiscard]] qint64 epochBegunMs() const;
    /// Brought back from a copy not longer ago than that: other tablets may still bring what is not here.
    [[nodiscard]] bool isRefilling(qint64 nowMs, qint64 forMs = kRefillingMs) const;
};

/// Reads the file, or makes it where there is none. Damaged when it cannot be read as what it should be.
[[nodiscard]] Result<Identity> openIdentity(const QString &folder, const Clock &clock, Random &random);
/// Gives the centre its name, such as that of its agency, and keeps it. Invalid when it is too long.
[[nodiscard]] Status nameCentre(const QString &folder, Identity &identity, const QString &name);
/// After the folder was brought back from a copy: a new epoch that names its parent, and a new incarnation for the centre's
/// own acts, as the old one may have gone on after the copy was made (rules 2 and 9). Written when it returns; `prepare` is
/// asked just before, and what it cannot do ends it.
[[nodiscard]] Result<Identity> beginEpoch(const QString &folder, const Identity &before, const Clock &clock,
                                          Random &random,
                                          const std::function<Status(const Identity &begun)> &prepare = {});
/// Enters the centre as an author of its journal. Inside a writer's job; doing it again changes nothing.
[[nodiscard]] Status enterCentre(journal::Store &store, const Identity &identity);
/// Damaged when the end of the centre's own chain is not signed with its key: then somebody else wrote there, and no act of
/// the centre's may come after it, as that would sign it.
[[nodiscard]] Status checkSeal(journal::Database &database, const Identity &identity);
/// Signs what the centre's own chain has come to (rule 15). Inside a writer's job, after the centre's own acts.
[[nodiscard]] Status sealCentre(journal::Store &store, const Identity &identity);

} // namespace mingcha::centre
