// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A log's proof inside a message: what README.md of this room calls a proof. Private to this room.
#pragma once

#include "core/base/cbor.h"
#include "core/journal/checkpoint.h"

namespace mingcha::wire {

inline constexpr qsizetype kMaxProofHashes = 8192;
inline constexpr quint64 kMaxOlderSizes = 64; ///< in one proof

void writeProof(cbor::Writer &out, const journal::LogProof &proof);
/// The epoch is not in it: the message says it once.
[[nodiscard]] journal::LogProof readProof(cbor::Reader &in);

/// One that goes with a receipt: log, size and root follow from what the receipt says, and are not in it.
void writeReceiptProof(cbor::Writer &out, const journal::LogProof &proof);
[[nodiscard]] journal::LogProof readReceiptProof(cbor::Reader &in);

} // namespace mingcha::wire
