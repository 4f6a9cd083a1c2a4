// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Writes a checked list of sites into the journal as the centre's own acts. Runs inside one writer's job, so that all of
// it is kept or nothing.
#pragma once

#include "core/journal/store.h"
#include "sync/centre/import/sitesheet.h"

namespace mingcha::centre {

struct SitesImported
{
    size_t added = 0;
    std::vector<Duplicate> duplicates; ///< not written: repeated in the list, or there already
};

/// `author` is the centre's own incarnation. Refuses a list with mistakes, with the first of them.
[[nodiscard]] Result<SitesImported> importSites(journal::Store &store, const journal::Author &author,
                                                const SiteSheet &sheet);

} // namespace mingcha::centre
