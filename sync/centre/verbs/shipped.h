// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Catalogue and divisions that the verbs work with: what was brought into the data folder, else what is shipped.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/region/divisions.h"

namespace mingcha::centre {

[[nodiscard]] Result<checklist::Catalogue> catalogueOf(const QString &folder);
[[nodiscard]] Result<region::Divisions> divisionsOf(const QString &folder);

} // namespace mingcha::centre
