// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checksum of one PATCH: `Upload-Checksum: sha256 BASE64` (tus 1.0.0, Checksum). It takes the bytes as they come.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>

namespace mingcha::centre {

constexpr const char *kChecksumAlgorithms = "sha1,sha256";

/// Worked out by libcrypto, which uses the processor's own instructions: photos are long.
class PatchChecksum
{
public:
    PatchChecksum(const EVP_MD *algorithm, QByteArray wanted);
    /// Null for an empty field; Invalid for an algorithm not offered or a value that is no digest of it.
    [[nodiscard]] static Result<std::unique_ptr<PatchChecksum>> parse(const QByteArray &field);
    void add(const QByteArray &bytes);
    /// Ends it: asked once, after the last byte.
    [[nodiscard]] bool fits();

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    QByteArray m_wanted;
    bool m_works;
};

} // namespace mingcha::centre
