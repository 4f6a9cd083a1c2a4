// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/jpeg.h"

#include <QCoreApplication>

namespace mingcha::evidence {

namespace {

constexpr quint8 kFill = 0xff;
constexpr quint8 kStart = 0xd8;
constexpr quint8 kEnd = 0xd9;
constexpr quint8 kScan = 0xda;
constexpr qsizetype kLengthBytes = 2;
constexpr qsizetype kFrameHeaderBytes = 6; // precision, height, width, components

QString words(const char *text)
{
    return QCoreApplication::translate("Jpeg", text);
}

Error cutShort(qsizetype at)
{
    return {ErrorCode::Invalid,
            words(QT_TRANSLATE_NOOP("Jpeg",
                                    "The photo is cut short: it ends at byte %1 before its picture does. Take it or "
                                    "copy it again."))
                .arg(at),
            {}};
}

Error broken(qsizetype at)
{
    return {ErrorCode::Invalid,
            words(QT_TRANSLATE_NOOP("Jpeg", "The file is not a sound JPEG photo (byte %1). Take it or copy it again."))
                .arg(at),
            {}};
}

bool isFrameHeader(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool isRestart(quint8 marker)
{
    return marker >= 0xd0 && marker <= 0xd7;
}

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint16>(byteAt(bytes, at) << 8 | byteAt(bytes, at + 1));
}

/// The 0xff of the first marker after the compressed data that begins at `at`; the end of the bytes when there is none.
qsizetype endOfScan(QByteArrayView bytes, qsizetype at)
{
    while (true) {
        at = bytes.indexOf(static_cast<char>(kFill), at);
        if (at < 0 || at + 1 >= bytes.size())
            return bytes.size();
        const quint8 next = byteAt(bytes, at + 1);
        if (next != 0 && next != kFill && !isRestart(next))
            return at;
        at += next == kFill ? 1 : 2;
    }
}

} // namespace

Result<JpegFrame> readJpegFrame(QByteArrayView bytes)
{
    if (bytes.size() < 2 || byteAt(bytes, 0) != kFill || byteAt(bytes, 1) != kStart)
        return {ErrorCode::Invalid,
                words(QT_TRANSLATE_NOOP("Jpeg", "The file is not a JPEG photo. Only JPEG photos can be evidence."))};
    JpegFrame frame;
    bool hasScan = false;
    qsizetype at = 2;
    for (int segments = 0; segments < kMaxJpegSegments; ++segments) {
        const qsizetype start = at;
        if (at >= bytes.size())
            return cutShort(bytes.size());
        if (byteAt(bytes, at) != kFill)
            return broken(at);
        while (at < bytes.size() && byteAt(bytes, at) == kFill)
            ++at;
        if (at >= bytes.size())
            return cutShort(bytes.size());
        const quint8 marker = byteAt(bytes, at++);
        if (marker == kEnd) {
            if (!hasScan)
                return broken(start);
            frame.end = at;
            return frame;
        }
        if (marker == 0 || marker == 1 || marker == kStart || isRestart(marker))
            return broken(start);
        if (bytes.size() - at < kLengthBytes)
            return cutShort(bytes.size());
        const qsizetype length = wordAt(bytes, at);
        if (length < kLengthBytes)
            return broken(at);
        if (bytes.size() - at < length)
            return cutShort(bytes.size());
        const JpegSegment segment{marker, start, at + kLengthBytes, length - kLengthBytes};
        at += length;
        if (isFrameHeader(marker)) {
            if (segment.size < kFrameHeaderBytes || !frame.size.isEmpty())
                return broken(start);
            frame.size = {wordAt(bytes, segment.payload + 3), wordAt(bytes, segment.payload + 1)};
            if (frame.size.isEmpty())
                return broken(start);
        }
        if (marker == kScan) {
            if (frame.size.isEmpty())
                return broken(start);
            hasScan = true;
            at = endOfScan(bytes, at);
        } else if (!hasScan) {
            frame.segments.append(segment);
        }
    }
    return {ErrorCode::Limit, words(QT_TRANSLATE_NOOP("Jpeg", "The photo has more parts than a camera writes."))};
}

Status isJpeg(QByteArrayView bytes)
{
    const Result<JpegFrame> frame = readJpegFrame(bytes);
    if (!frame)
        return frame.error();
    if (qint64{frame->size.width()} * frame->size.height() > kMaxJpegPixels)
        return Error{ErrorCode::Limit,
                     words(QT_TRANSLATE_NOOP("Jpeg", "The photo says that it has %1 by %2 pixels, more than a camera "
                                                     "makes. Take it again."))
                         .arg(frame->size.width())
                         .arg(frame->size.height()),
                     {}};
    if (bytes.size() - frame->end > kMaxBytesAfterPicture)
        return Error{
            ErrorCode::Limit,
            words(QT_TRANSLATE_NOOP("Jpeg", "After its picture the file goes on for %1 MB that are no part of it; a "
                                            "camera adds at most %2 MB. Turn off moving photos, or take it again."))
                .arg((bytes.size() - frame->end + (1 << 20) - 1) >> 20)
                .arg(kMaxBytesAfterPicture >> 20),
            {}};
    return success();
}

} // namespace mingcha::evidence
