// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Makes the shipped files readable under ":/mingcha/…": checklists/catalogue.json, checklists/statutes.json,
// regions/huzhou-divisions.json, regions/huzhou-districts.geojson. A static library's resources may be dropped by the
// linker, so every program calls initAssets() once at its start. Reads nothing by itself.
#pragma once

namespace mingcha {

/// Calling it again does no harm.
void initAssets();

} // namespace mingcha
