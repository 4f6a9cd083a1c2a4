// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The pictures that stand for what a tablet's camera sees that day: drawn scenes (sync/centre/demo/scenes.h), saved as
// a camera would save them, in the order in which the story takes them. Writes files; keeps nothing.
#pragma once

#include "sync/centre/demo/scenes.h"

#include <QString>

namespace mingcha::day {

struct Shot
{
    demo::SceneKind kind = demo::SceneKind::Kitchen;
    demo::Variant variant = demo::Variant::Hazard;
};

/// Writes the shots as 01.jpg, 02.jpg… into the folder, making it; taken a minute apart up to now, at that place.
[[nodiscard]] Status loadCamera(const QString &folder, const std::vector<Shot> &shots, qint64 nowMs,
                                region::Place place);

} // namespace mingcha::day
