// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What evidence.cbor holds, and its bytes (sync/verify/README.md). Values only.
#pragma once

#include "core/journal/checkpoint.h"
#include "core/journal/evidencechain.h"

#include <map>

namespace mingcha::centre {

inline constexpr int kEvidenceFormat = 1;

struct SignedBytes
{
    QByteArray bytes;
    QByteArray signature; ///< the centre's
};
struct PhotoSaid
{
    qint64 length = 0;
    qint64 receivedMs = 0;
    QByteArray signature; ///< over the photo's receipt; empty: it is not here yet
};
struct EvidenceParts
{
    journal::LogKey log;
    Id epoch;
    std::vector<journal::KeptEntry> entries;
    std::vector<journal::SignedRun> runs;
    std::map<Id, SignedBytes> certificates;
    std::vector<SignedBytes> receipts;
    journal::LogProof proof;
    std::map<Hash, PhotoSaid> photos;
};
[[nodiscard]] QByteArray encodeEvidence(const EvidenceParts &parts);

} // namespace mingcha::centre
