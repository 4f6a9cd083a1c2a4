// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/pack.h"

#include <QCoreApplication>

#include <zstd.h>

namespace mingcha::wire {

namespace {

constexpr qsizetype kSmallest = 4096; ///< below this no ratio is suspicious

Error broken(const char *text, ErrorCode code)
{
    return {code, QCoreApplication::translate("Wire", text), {}};
}

/// A frame that zstd passes over (RFC 8878, 3.1.2), with at least so many bytes in it.
QByteArray skipped(qsizetype length)
{
    constexpr char kMagic[] = {0x50, 0x2a, 0x4d, 0x18};
    QByteArray frame(kMagic, sizeof kMagic);
    for (int shift = 0; shift < 32; shift += 8)
        frame.append(static_cast<char>(static_cast<quint32>(length) >> shift & 0xff));
    return frame.append(length, '\0');
}

} // namespace

QByteArray pack(QByteArrayView document, int level)
{
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(document.size()))),
                      Qt::Uninitialized);
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1); // a bit that turned on the way must not become an entry
    const size_t length = ZSTD_compress2(context, packed.data(), static_cast<size_t>(packed.size()), document.data(),
                                         static_cast<size_t>(document.size()));
    ZSTD_freeCCtx(context);
    packed.truncate(static_cast<qsizetype>(length));
    // What is all alike packs better than its reader allows: it is made as long as it must be.
    const qsizetype least = document.size() > kSmallest ? (document.size() + kMaxRatio - 1) / kMaxRatio : 0;
    return packed.size() < least ? packed + skipped(least - packed.size()) : packed;
}

Result<QByteArray> unpack(QByteArrayView packed)
{
    if (packed.size() > kMaxPacked)
        return broken(QT_TRANSLATE_NOOP("Wire", "The message is too large."), ErrorCode::Limit);
    const unsigned long long length = ZSTD_getFrameContentSize(packed.data(), static_cast<size_t>(packed.size()));
    if (length == ZSTD_CONTENTSIZE_ERROR || length == ZSTD_CONTENTSIZE_UNKNOWN)
        return broken(
            QT_TRANSLATE_NOOP(
                "Wire",
                "The message is not one of Mingcha's. Check the server's address, and whether a login page stands before it."),
            ErrorCode::Invalid);
    const auto allowed = std::min<unsigned long long>(
        kMaxUnpacked, static_cast<unsigned long long>(std::max(kSmallest, packed.size() * kMaxRatio)));
    if (length > allowed)
        return broken(QT_TRANSLATE_NOOP("Wire", "The message expands to more than is allowed."), ErrorCode::Limit);
    QByteArray document(static_cast<qsizetype>(length), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(document.data(), static_cast<size_t>(document.size()), packed.data(),
                                       static_cast<size_t>(packed.size()));
    if (ZSTD_isError(got) || got != length)
        return broken(QT_TRANSLATE_NOOP("Wire", "The message arrived damaged."), ErrorCode::Damaged);
    return document;
}

} // namespace mingcha::wire
