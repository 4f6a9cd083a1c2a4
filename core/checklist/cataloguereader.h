// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads assets/checklists/catalogue.json, whose format its README tells. Strict: a field that is missing, unknown or of
// the wrong kind, a code used twice, an item of no section, or an unknown grade refuses the whole file, because half a
// checklist is worse than none. Messages name the file and the place in it.
#pragma once

#include "core/base/result.h"
#include "core/checklist/catalogue.h"

#include <QByteArray>

namespace mingcha::checklist {

constexpr qsizetype kMaxCatalogueBytes = 8 << 20;
constexpr qsizetype kMaxCatalogueList = 2000; ///< elements of any one list in it
constexpr qsizetype kMaxItemText = 500;       ///< characters
constexpr int kMaxDeadlineDays = 365;

[[nodiscard]] Result<Catalogue> readCatalogue(const QByteArray &json, const QString &fileName);
/// The same from a file or a resource.
[[nodiscard]] Result<Catalogue> loadCatalogue(const QString &path);

} // namespace mingcha::checklist
