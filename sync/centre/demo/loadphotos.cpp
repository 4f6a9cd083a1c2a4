// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/loadphotos.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/scenes.h"

#include <algorithm>

namespace mingcha::demo {

namespace {

using evidence::PhotoRole;

constexpr qint64 kShutterMs = 40'000; ///< from finding it to its photo
constexpr qint64 kAccuracyMm = 5000;

void addPhotos(const PastHazard &hazard, size_t index, qint64 todayMs, std::vector<PlannedPhoto> &photos)
{
    photos.push_back({index, PhotoRole::Before, std::min(hazard.foundMs + kShutterMs, todayMs)});
    if (hazard.rectifiedMs)
        photos.push_back({index, PhotoRole::After, std::min(*hazard.rectifiedMs + kShutterMs, todayMs)});
    if (hazard.reinspectedMs && !hazard.fixOnSpot)
        photos.push_back({index, PhotoRole::Reinspection, std::min(*hazard.reinspectedMs + kShutterMs, todayMs)});
}

evidence::JudgedFix positionAt(region::Place place, qint64 takenMs)
{
    evidence::JudgedFix position;
    position.fix.point = evidence::Point{place.latE7, place.lonE7};
    position.fix.accuracyMm = kAccuracyMm;
    position.fix.fixTimeMs = takenMs;
    position.fix.source = evidence::FixSource::Recorded;
    position.judgement = evidence::judge(position.fix, {});
    return position;
}

} // namespace

std::vector<PlannedPhoto> planPhotos(const DemoDistrict &plan, int open, int closed)
{
    std::vector<PlannedPhoto> photos;
    for (size_t left = plan.hazards.size(); left > 0 && (open > 0 || closed > 0); --left) {
        const PastHazard &hazard = plan.hazards[left - 1];
        int &wanted = hazard.closedMs ? closed : open;
        if (wanted <= 0)
            continue;
        --wanted;
        addPhotos(hazard, left - 1, plan.todayMs, photos);
    }
    std::ranges::stable_sort(photos, {}, &PlannedPhoto::hazard);
    return photos;
}

Result<std::vector<evidence::PhotoInput>> drawPhotos(const DemoDistrict &plan, const checklist::Catalogue &catalogue,
                                                     const std::vector<PlannedPhoto> &planned,
                                                     const evidence::PhotoFile &files)
{
    std::vector<evidence::PhotoInput> inputs;
    for (const PlannedPhoto &one : planned) {
        const PastHazard &hazard = plan.hazards[one.hazard];
        const Site &site = plan.sites[static_cast<size_t>(hazard.site)];
        const checklist::Item *item = catalogue.item(hazard.item);
        const SceneKind scene = sceneForTags(item ? item->tags : std::vector<QString>(), site.venueType);
        const Variant variant = one.role == PhotoRole::Before ? Variant::Hazard : Variant::Mended;
        const Result<QByteArray> jpeg = sceneJpeg(scene, variant, plan.seed + one.hazard, one.takenMs, site.place);
        if (!jpeg)
            return jpeg.error();
        const Result<evidence::StoredPhoto> stored = files.store(*jpeg);
        if (!stored)
            return stored.error();
        evidence::PhotoInput input;
        input.role = one.role;
        input.stored = *stored;
        input.takenMs = one.takenMs;
        input.width = kSceneSize.width();
        input.height = kSceneSize.height();
        input.itemCode = hazard.item;
        input.position = positionAt(site.place, one.takenMs);
        inputs.push_back(std::move(input));
    }
    return inputs;
}

} // namespace mingcha::demo
