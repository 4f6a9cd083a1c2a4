// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What `mingcha fixes FILE` prints: one JSON line per epoch of a recorded log, judged by the app's own judge with the
// log's own time as the clock, so that it takes no longer than reading the file. The keys are a promise to scripts.
#pragma once

#include "core/evidence/fix.h"
#include "core/evidence/nmeareader.h"

class QIODevice;

namespace mingcha::evidence {

inline constexpr qint64 kFixReadBlock = 64 * 1024;

struct FixSummary
{
    int fixes = 0;
    int usable = 0;
    NmeaCounts counts;
    QString file; ///< that was read; empty when it has no name
};

/// {"time":"2026-08-05T05:52:34.200Z"|null,"latitude":47.6619817|null,"longitude":…,"accuracy":4.500|null,
/// "accuracyEstimated":true,"satellites":14|null,"satellitesInView":25|null,"hdop":0.90|null,"source":"recorded",
/// "usable":true,"quality":"good","reason":"fine","why":"…"} and a line end.
[[nodiscard]] QByteArray fixLine(const JudgedFix &fix);

/// Reads `in` to its end; both devices must be open.
[[nodiscard]] Result<FixSummary> printFixes(QIODevice &in, QIODevice &out);

/// One sentence for standard error about what was passed over; empty when there is nothing to say.
[[nodiscard]] QString summaryText(const FixSummary &summary);

} // namespace mingcha::evidence
