// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A finding of another system, JSON to compact CBOR and back, without loss: UUIDs and SHA-256 digests as byte strings,
// times as integers, decimals as [mantissa, exponent], well-known words as small integers. What does not fit its compact
// form exactly is kept as it came, so the JSON text that comes back is the one that went in. Any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace mingcha::hazard {

constexpr qsizetype kMaxFindingBytes = 64 * 1024;

/// Invalid when it is not one JSON object, saying where.
[[nodiscard]] Result<QCborMap> packFinding(QByteArrayView json);
/// The JSON text of a packed finding; Damaged when the map is none.
[[nodiscard]] Result<QByteArray> unpackFinding(const QCborMap &packed);

/// Whether unpackFinding() can give a text back.
[[nodiscard]] bool isPackedFinding(const QCborMap &packed);

/// What the table shows of a finding; anything not there is empty.
struct FindingFacts
{
    QByteArray site; ///< 16 bytes, or empty
    QString item;
    QString text;
    QString grade;
    QString status;
    std::optional<qint64> latE7;
    std::optional<qint64> lonE7;
    std::optional<qint64> accuracyMm;
    std::optional<qint64> foundMs;
    QString due;
    QString by;
};
[[nodiscard]] FindingFacts readFinding(const QCborMap &packed);

} // namespace mingcha::hazard
