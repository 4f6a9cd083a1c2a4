// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Does the centre still hold what it says it holds? The journal is audited (core/journal/audit.h), and every photo that an
// entry names is read as a stream and held against its hash. Reads only; a photo's bytes are never in memory whole.
#pragma once

#include "core/evidence/photofile.h"
#include "core/journal/audit.h"
#include "core/journal/database.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace mingcha::centre {

enum class PhotoState {
    Awaited, ///< not here, and never received: its tablet still has to send it
    Missing, ///< not here, though it was received
    Damaged, ///< here, but other bytes than its hash or length say
};
/// "awaited", "missing", "damaged": as in the JSON.
[[nodiscard]] QLatin1String word(PhotoState state);

struct PhotoFinding
{
    PhotoState state = PhotoState::Awaited;
    Id photo;
    Id owner;
    Hash hash;
    QString path;
};

struct VerifyReport
{
    journal::AuditReport journal;
    qint64 photos = 0; ///< named by entries
    qint64 photosSound = 0;
    qint64 photosAwaited = 0;
    qint64 photosMissing = 0;
    qint64 photosDamaged = 0;
    qint64 photoBytes = 0;              ///< read and found sound
    std::vector<PhotoFinding> findings; ///< at most kMaxFindings of them

    /// Photos still awaited are no fault.
    [[nodiscard]] bool isSound() const { return journal.isSound() && photosMissing == 0 && photosDamaged == 0; }
};

/// Told after every photo; false ends the verification.
using VerifyProgress = std::function<bool(qint64 photosChecked)>;

[[nodiscard]] Result<VerifyReport> verify(journal::Database &database, const journal::Rooms &rooms,
                                          const evidence::PhotoFile &photos, const VerifyProgress &progress = {});
/// What a person reads: one line for each number and each finding.
[[nodiscard]] QStringList reportLines(const VerifyReport &report);
[[nodiscard]] QJsonObject reportJson(const VerifyReport &report);

} // namespace mingcha::centre
