// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How often each kind of quick report was made of late, so that a screen offers the usual ones first. Reads only.
#pragma once

#include "core/journal/database.h"

#include <QHash>

namespace mingcha::hazard {

/// Reports of each category since a wall time; those voided do not count.
[[nodiscard]] QHash<QString, int> categoriesSince(journal::Database &database, qint64 sinceMs);

} // namespace mingcha::hazard
