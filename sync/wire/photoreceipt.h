// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The centre's signed word that it holds a photo durably: the header "Mingcha-Receipt" of an answer on an upload, base64
// of the CBOR array [1, "photo", hash, length, nowMs, signature]; the signature is over the array of the first five.
#pragma once

#include "core/journal/keys.h"

namespace mingcha::wire {

inline constexpr char kPhotoReceiptHeader[] = "Mingcha-Receipt";
inline constexpr qsizetype kMaxPhotoReceiptBytes = 512; ///< as the header's value

struct PhotoReceipt
{
    Hash hash;
    qint64 length = 0;
    qint64 nowMs = 0; ///< the centre's time when it was stored
};

/// The header's value.
[[nodiscard]] QByteArray encodePhotoReceipt(const PhotoReceipt &receipt, const journal::SigningKey &centre);
/// What the centre signs of it.
[[nodiscard]] QByteArray photoReceiptSignature(const PhotoReceipt &receipt, const journal::SigningKey &centre);
/// Denied when the signature is not by `centreKey`; Invalid when it is not a receipt.
[[nodiscard]] Result<PhotoReceipt> decodePhotoReceipt(QByteArrayView header, QByteArrayView centreKey);

} // namespace mingcha::wire
