// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Bytes on the wire: one zstd frame (RFC 8878) around one CBOR document. Unpacking never trusts the sender: the size
// expanded and the ratio are bounded before memory is taken.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace mingcha::wire {

constexpr char kContentType[] = "application/x-mingcha";
constexpr qsizetype kMaxPacked = 4 << 20;    ///< of one message as sent
constexpr qsizetype kMaxUnpacked = 16 << 20; ///< of one message expanded
constexpr qsizetype kMaxRatio = 400;         ///< expanded to packed; a batch of like entries reaches about 60

constexpr int kUsualLevel = 3;

/// `level`: how hard zstd tries; any reader reads it.
[[nodiscard]] QByteArray pack(QByteArrayView document, int level = kUsualLevel);
[[nodiscard]] Result<QByteArray> unpack(QByteArrayView packed);

} // namespace mingcha::wire
