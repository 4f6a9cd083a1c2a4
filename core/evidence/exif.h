// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a camera wrote beside its picture (EXIF 2.32), read and written with libexif. Reading never trusts: a value that
// breaks its form is left out, the rest stays. Writing replaces only the EXIF segment; every other byte stays as it
// was. It is for pictures we make ourselves; a photo already hashed is evidence and is never rewritten. Any thread.
#pragma once

#include "core/evidence/fix.h"

#include <QSize>

namespace mingcha::evidence {

inline constexpr int kMaxExifText = 64; ///< characters kept of make, model and software

struct ExifFacts
{
    std::optional<qint64> takenLocalMs; ///< the camera's wall clock, milliseconds as if it were UTC
    std::optional<int> zoneMinutes;     ///< of that wall clock; empty in most cameras' files
    QString make, model, software;
    std::optional<int> orientation; ///< 1 … 8
    std::optional<Point> point;
    std::optional<qint64> accuracyMm;
    std::optional<qint64> gpsTimeMs; ///< UTC of the receiver
    QSize size;                      ///< from the frame itself when reading; not written
    bool operator==(const ExifFacts &) const = default;

    /// Unix milliseconds when both clock and zone are known.
    [[nodiscard]] std::optional<qint64> takenMs() const;
};

/// Facts of a whole JPEG; a picture without EXIF gives only its size. An error only when it is no whole JPEG.
[[nodiscard]] Result<ExifFacts> readExif(QByteArrayView jpeg);
/// The same picture with these facts as its only EXIF.
[[nodiscard]] Result<QByteArray> writeExif(const QByteArray &jpeg, const ExifFacts &facts);

} // namespace mingcha::evidence
