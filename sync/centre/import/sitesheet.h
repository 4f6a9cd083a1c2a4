// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A list of sites as an administrator brings it (CSV, README.md beside this file), read and checked against catalogue and
// divisions. All lines are checked, so that all mistakes can be mended at once. Pure, any thread; writes nothing.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/region/divisions.h"
#include "core/site/site.h"

#include <vector>

namespace mingcha::centre {

constexpr size_t kMaxSheetMistakes = 100; ///< told; a wrong column would otherwise give one for each line

struct SheetSite
{
    int line = 0;
    site::Site site;
};

/// A line that says again what an earlier line, or a site that is there, says already.
struct Duplicate
{
    int line = 0;
    int ofLine = 0; ///< 0: of a site that is there already
    QString name;
    QString address;
};

struct SiteSheet
{
    QString fileName;
    std::vector<SheetSite> sites;
    std::vector<Duplicate> duplicates;
    std::vector<Error> mistakes; ///< each names file, line, column and cause; with any, nothing may be written
};

[[nodiscard]] SiteSheet readSiteSheet(const QByteArray &csv, const QString &fileName,
                                      const checklist::Catalogue &catalogue, const region::Divisions &divisions);
/// What makes two lines the same site: name and address.
[[nodiscard]] QString siteKey(const site::Site &site);

} // namespace mingcha::centre
