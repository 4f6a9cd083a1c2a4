// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Which hazards of the plan get drawn photos, and drawing them into the photo store: before, after and at the
// re-inspection, each seen from the same place. The files are made before their entries are written.
#pragma once

#include "core/checklist/catalogue.h"
#include "core/evidence/photoacts.h"
#include "sync/centre/demo/plan.h"

namespace mingcha::demo {

struct PlannedPhoto
{
    size_t hazard = 0;
    evidence::PhotoRole role = evidence::PhotoRole::Before;
    qint64 takenMs = 0;
};

/// The latest open hazards and the latest closed ones; in the order of the plan.
[[nodiscard]] std::vector<PlannedPhoto> planPhotos(const DemoDistrict &plan, int open, int closed);
/// Draws and stores them; one act's input for each, its owner left empty.
[[nodiscard]] Result<std::vector<evidence::PhotoInput>> drawPhotos(const DemoDistrict &plan,
                                                                   const checklist::Catalogue &catalogue,
                                                                   const std::vector<PlannedPhoto> &planned,
                                                                   const evidence::PhotoFile &files);

} // namespace mingcha::demo
