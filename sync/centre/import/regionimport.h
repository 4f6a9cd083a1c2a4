// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of administrative divisions that a centre works with, FOLDER/regions.json: checked whole, then replaced in one
// go. A region that the journal already has a log of must stay in the list.
#pragma once

#include "core/journal/database.h"
#include "core/region/divisions.h"

#include <QByteArray>

namespace mingcha::centre {

struct RegionsImported
{
    qsizetype districts = 0;
    qsizetype townships = 0;
};

/// Conflict when a region in use is not in the new list.
[[nodiscard]] Result<RegionsImported> importRegions(journal::Database &database, const QString &folder,
                                                    const QByteArray &json, const QString &fileName);
/// The list brought in; NotFound when none was, and the list that is shipped holds.
[[nodiscard]] Result<region::Divisions> loadRegions(const QString &folder);

} // namespace mingcha::centre
