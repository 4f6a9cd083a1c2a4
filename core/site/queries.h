// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads sites: by id, by words, by place, by region. Any connection; indexSome() needs the writer's.
#pragma once

#include "core/journal/database.h"
#include "core/site/site.h"

#include <functional>
#include <optional>
#include <vector>

namespace mingcha::site {

constexpr int kMaxSitesListed = 500;
constexpr int kIndexBatch = 500;

/// Empty when there is none.
[[nodiscard]] std::optional<Site> find(journal::Database &database, const Id &id);
/// Follows merges to the site that stands now; the site itself when it was not merged.
[[nodiscard]] std::optional<Site> standing(journal::Database &database, const Id &id);
/// The place that a site is: what merged into another is the same place. A site that is not known here is its own.
[[nodiscard]] Id placeOf(journal::Database &database, const Id &id);

struct Filter
{
    QString text;      ///< words in Chinese or Latin; empty: all
    QString region;    ///< district or township; empty: all
    QString venueType; ///< empty: all
    bool onlyActive = true;
    int limit = 50;
    int offset = 0;
};
/// In order of their names.
[[nodiscard]] std::vector<Site> list(journal::Database &database, const Filter &filter);
[[nodiscard]] qint64 count(journal::Database &database);

struct Near
{
    Site site;
    double metres = 0;
};
/// Active sites within `metres` of a place, the nearest first.
[[nodiscard]] std::vector<Near> near(journal::Database &database, region::Place place, double metres, int limit);
/// Sites with a merge proposal that nobody has decided yet.
[[nodiscard]] std::vector<Site> mergeProposals(journal::Database &database, QStringView region, int limit);

struct MergeProposal
{
    Id other;
    QString otherName; ///< empty: it is not here
    QString byName;
    QString reason;
};
/// The proposals of a site that stands, the earliest first; none of one that was merged or voided.
[[nodiscard]] std::vector<MergeProposal> proposalsFor(journal::Database &database, const Id &site);

/// Puts up to `limit` new or changed sites into the word index, and says how many rows it took: an idle writer's job
/// posts it again until it says 0. Until then searches read those rows one by one.
[[nodiscard]] Result<int> indexSome(journal::Database &database, int limit = kIndexBatch);
/// Names sites that are marked as in the index and are not there with their own words.
[[nodiscard]] Status auditWords(journal::Database &database, const std::function<void(const Id &)> &wrong);

} // namespace mingcha::site
