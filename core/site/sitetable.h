// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of sites and its word index: everything that names them in SQL is in sitetable.cpp and sitesearch.cpp, what
// queries.h offers included. Rows keep their number when they are written again, as the index goes by it.
#pragma once

#include "core/journal/database.h"
#include "core/site/site.h"

namespace mingcha::site {

[[nodiscard]] QStringList siteMigration(int version);
[[nodiscard]] Status keepSite(journal::Database &database, const Site &site);
[[nodiscard]] Status removeSite(journal::Database &database, const Id &id);

/// The columns that readSite() expects, in its order.
#define MINGCHA_SITE_COLUMNS                                                                                                \
    "id, name, venueType, address, region, latE7, lonE7, accuracyMm, responsible, contact, community, status, mergedInto, " \
    "proposed, pending"
[[nodiscard]] Site readSite(const journal::Query &query);

} // namespace mingcha::site
