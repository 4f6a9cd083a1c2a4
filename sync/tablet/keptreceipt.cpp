// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/keptreceipt.h"

#include "core/journal/keys.h"

namespace mingcha::tablet {

namespace {

constexpr qsizetype kSignatureBytes = 64;

} // namespace

std::optional<wire::Receipt> givenReceipt(const journal::KeptReceipt &kept, const Enrolled &enrolled)
{
    if (kept.bytes.size() < kSignatureBytes)
        return std::nullopt;
    const QByteArrayView said = QByteArrayView(kept.bytes).chopped(kSignatureBytes);
    if (!journal::verifySignature(enrolled.centre.publicKey, said, kept.bytes.right(kSignatureBytes)))
        return std::nullopt;
    Result<wire::Receipt> receipt = wire::decodeReceipt(said);
    const bool isOurs = receipt && receipt->incarnation == enrolled.incarnation && receipt->lastSeq >= kept.seq;
    return isOurs ? std::optional(std::move(*receipt)) : std::nullopt;
}

} // namespace mingcha::tablet
