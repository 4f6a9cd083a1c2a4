// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Deterministic findings of a made-up other system, as JSON: the same count and seed give the same bytes everywhere, so
// that programs can be measured side by side. About 565 bytes each. Not part of the product.
#pragma once

#include <QByteArray>

#include <vector>

namespace mingcha::bench {

constexpr quint32 kFindingSeed = 20240601;

/// One JSON document each, without a line end.
[[nodiscard]] std::vector<QByteArray> makeFindings(int count, quint32 seed = kFindingSeed);
/// What one photo's bytes look like to a compressor: noise behind a JPEG's first four bytes, the same for an index.
[[nodiscard]] QByteArray makePhotoBytes(quint32 index, qsizetype bytes);

} // namespace mingcha::bench
