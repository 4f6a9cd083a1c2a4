// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The frame of a JPEG file (ITU-T T.81, annex B): start, segments with lengths, frame header, scans, end. Tells a whole
// photo from a truncated one without decoding it, and finds the places where metadata goes. Any bytes may come in.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>

namespace mingcha::evidence {

inline constexpr int kMaxJpegSegments = 4'096; ///< marker segments in one file, scans included
/// After the picture: previews (MPF) and a maker's trailer have room in it, a film or padding has not.
inline constexpr qsizetype kMaxBytesAfterPicture = 4 << 20;

/// Larger than any camera makes; what only says that it is so large would take the memory of who looks at it.
inline constexpr qint64 kMaxJpegPixels = 256'000'000;

/// One marker segment before the first scan.
struct JpegSegment
{
    quint8 marker = 0;     ///< 0xe1 is APP1
    qsizetype start = 0;   ///< of its 0xff
    qsizetype payload = 0; ///< first byte after its length
    qsizetype size = 0;    ///< of the payload
};

struct JpegFrame
{
    QSize size;                  ///< as stored, before orientation
    QList<JpegSegment> segments; ///< up to the first scan
    qsizetype end = 0;           ///< just after the end marker; some cameras add bytes beyond it
};

/// Walks the whole file; the error says what is missing and at which byte.
[[nodiscard]] Result<JpegFrame> readJpegFrame(QByteArrayView bytes);
/// Success when the bytes are one whole JPEG picture and at most kMaxBytesAfterPicture more, and at most
/// kMaxJpegPixels; else Limit or Invalid.
[[nodiscard]] Status isJpeg(QByteArrayView bytes);

} // namespace mingcha::evidence
