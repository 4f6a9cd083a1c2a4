// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Keys of authors: Ed25519 (RFC 8032) through libsodium, and the secret half at rest, sealed under a PIN with Argon2id
// and XChaCha20-Poly1305. A PIN of six digits is weak against whoever copies the file; the memory-hard hash and the
// tablet's own disk encryption are what stands behind it.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/result.h"

namespace mingcha::journal {

struct SigningKey
{
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes, as libsodium keeps it
};

[[nodiscard]] SigningKey makeSigningKey(Random &random);
[[nodiscard]] QByteArray sign(const SigningKey &key, QByteArrayView message);
[[nodiscard]] bool verifySignature(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

/// salt ‖ nonce ‖ box. Costs about 32 MiB and a tenth of a second, on purpose.
[[nodiscard]] Result<QByteArray> sealSecret(QByteArrayView secret, QByteArrayView pin, Random &random);
/// Denied when the PIN is wrong; Damaged when the bytes are not a sealed secret.
[[nodiscard]] Result<QByteArray> openSecret(QByteArrayView sealed, QByteArrayView pin);

} // namespace mingcha::journal
