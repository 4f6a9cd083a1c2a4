// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding hazards by words: a full-text index over words, site name, item code, category and number, filled in idle
// moments so that writing stays cheap. What is not indexed yet is searched row by row.
#pragma once

#include "core/hazard/queries.h"

#include <functional>

namespace mingcha::hazard {

constexpr int kIndexBatch = 500;

/// Puts up to `limit` new or changed hazards into the index, and says how many it took: an idle writer's job posts it
/// again until it says 0. Needs the writer's connection.
[[nodiscard]] Result<int> indexSome(journal::Database &database, int limit = kIndexBatch);
/// Names hazards that are marked as in the index and are not there with their own words. The name of the site may be an older.
[[nodiscard]] Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong);
/// The newest first, at most `limit`. The filter's own text is not looked at.
[[nodiscard]] Result<std::vector<HazardRow>> search(journal::Database &database, const QString &text,
                                                    const Filter &filter, int limit);

} // namespace mingcha::hazard
