// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/circumstances.h"

#include "core/evidence/photoqueries.h"
#include "core/inspection/queries.h"

namespace mingcha::hazard {

PhotoCounts countPhotos(journal::Database &database, const Id &hazard)
{
    PhotoCounts counts;
    counts.before = evidence::countPhotos(database, hazard, evidence::PhotoRole::Before);
    counts.after = evidence::countPhotos(database, hazard, evidence::PhotoRole::After);
    counts.reinspection = evidence::countPhotos(database, hazard, evidence::PhotoRole::Reinspection);
    return counts;
}

Circumstances circumstancesOf(journal::Database &database, const journal::Object &object, const person::Person &me)
{
    Circumstances circumstances;
    circumstances.me = me;
    circumstances.hazard = rowOf(object);
    if (!circumstances.hazard.inspection.isNull())
        circumstances.inspection = inspection::find(database, circumstances.hazard.inspection);
    circumstances.region = object.log.region;
    circumstances.photos = countPhotos(database, object.id);
    return circumstances;
}

} // namespace mingcha::hazard
