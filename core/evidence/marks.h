// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a person drew over a photo: a layer of its own beside the original, never burnt into it. Coordinates are
// ten-thousandths of the upright picture's width and height, so that every preview shows the same marks. Plain values.
//
// Encoded: [1, [kind, x1, y1, x2, y2, text]…]; kind is the enumerator's number, text is "" for all kinds but Text.
// Arrow: from 1 to its head at 2. Circle: the ellipse in the box 1–2. Box, Mosaic: the box 1–2. Text: begins at 1.
#pragma once

#include "core/base/result.h"

#include <QCborArray>
#include <QList>

namespace mingcha::evidence {

inline constexpr int kMarkScale = 10'000; ///< right and lower edge of the picture
inline constexpr int kMaxMarks = 64;      ///< on one photo
inline constexpr int kMaxMarkText = 80;   ///< UTF-16 units in one text

enum class MarkKind { Arrow, Circle, Box, Text, Mosaic };

struct Mark
{
    MarkKind kind = MarkKind::Arrow;
    int x1 = 0, y1 = 0, x2 = 0, y2 = 0; ///< 0 … kMarkScale
    QString text;
    bool operator==(const Mark &) const = default;
};

/// Success when number, coordinates and texts are within the limits; else what is wrong with which mark.
[[nodiscard]] Status checkMarks(const QList<Mark> &marks);
/// Must be called only with marks that pass checkMarks.
[[nodiscard]] QCborArray encodeMarks(const QList<Mark> &marks);
[[nodiscard]] Result<QList<Mark>> decodeMarks(const QCborArray &array);

} // namespace mingcha::evidence
