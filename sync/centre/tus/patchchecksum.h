// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The checksum of one PATCH: `Upload-Checksum: sha256 BASE64` (tus 1.0.0, Checksum). It takes the bytes as they come.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <memory>

namespace mingcha::centre {

constexpr const char *kChecksumAlgorithms = "sha1,sha256";

struct PatchChecksum
{
    PatchChecksum(QCryptographicHash::Algorithm algorithm, QByteArray wanted_)
        : hash(algorithm), wanted(std::move(wanted_))
    {
    }
    /// Null for an empty field; Invalid for an algorithm not offered or a value that is no digest of it.
    [[nodiscard]] static Result<std::unique_ptr<PatchChecksum>> parse(const QByteArray &field);
    void add(const QByteArray &bytes) { hash.addData(bytes); }
    [[nodiscard]] bool fits() const { return hash.result() == wanted; }

    QCryptographicHash hash;
    QByteArray wanted;
};

} // namespace mingcha::centre
