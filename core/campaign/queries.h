// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads draws. Any connection.
#pragma once

#include "core/campaign/draw.h"
#include "core/journal/database.h"

#include <optional>
#include <vector>

namespace mingcha::campaign {

constexpr int kMaxDrawsListed = 500;

/// Empty when there is none.
[[nodiscard]] std::optional<Draw> find(journal::Database &database, const Id &id);
/// The newest first.
[[nodiscard]] Result<std::vector<Draw>> list(journal::Database &database, int limit = kMaxDrawsListed);
/// The latest draw of a region for that purpose or over that pool, other than `id`.
[[nodiscard]] std::optional<Draw> latestLike(journal::Database &database, const Draw &draw);
/// What this person committed to on this device and has not revealed yet.
[[nodiscard]] std::optional<QByteArray> secretOf(journal::Database &database, const Id &draw, const Id &person);

} // namespace mingcha::campaign
