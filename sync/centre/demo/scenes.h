// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Drawn scenes that stand in for photographs in the demo and in tests: our own drawings, of no real place. One seed is
// one place and one camera position, so the hazard and its mended state can be laid over each other; light, colours
// and small things differ between seeds. Needs no display and no fonts. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/region/place.h"

#include <QByteArray>
#include <QImage>

#include <array>
#include <vector>

namespace mingcha::demo {

enum class SceneKind {
    Kitchen,         ///< a gas cylinder beside the stove / moved out, with an alarm on the wall
    Corridor,        ///< an escape corridor full of boxes / clear
    DistributionBox, ///< open and with loose wires / in order
    Workshop,        ///< bunk beds among sewing machines / a workshop only
    EbikeIndoors,    ///< charging in a stairwell / empty
    SchoolBus,       ///< more children than seats / one at each seat
    Extinguisher,    ///< pressure in the red / in the green
    ShopFront,       ///< barred upper window and goods before the door / free
};

inline constexpr std::array kSceneKinds{SceneKind::Kitchen,      SceneKind::Corridor,     SceneKind::DistributionBox,
                                        SceneKind::Workshop,     SceneKind::EbikeIndoors, SceneKind::SchoolBus,
                                        SceneKind::Extinguisher, SceneKind::ShopFront};

enum class Variant { Hazard, Mended };

inline constexpr QSize kSceneSize{1600, 1200};

[[nodiscard]] QImage drawScene(SceneKind kind, Variant variant, quint64 seed);
/// The scene as a camera would have saved it: JPEG with EXIF (time, place, size).
[[nodiscard]] Result<QByteArray> sceneJpeg(SceneKind kind, Variant variant, quint64 seed, qint64 takenMs,
                                           region::Place place);
/// The scene that goes best with a checklist item, by its first fitting tag.
[[nodiscard]] SceneKind sceneForTags(const std::vector<QString> &tags, const QString &venueType);

} // namespace mingcha::demo
