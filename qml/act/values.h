// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Values that several acts read from their fields: points and positions. Plain functions.
#pragma once

#include "core/evidence/fix.h"
#include "qml/act/fields.h"

namespace mingcha::app {

/// "latitude" and "longitude" in degrees; both or neither.
[[nodiscard]] std::optional<evidence::Point> pointFrom(Fields &fields);
/// "position": {latitude, longitude, accuracy (m), satellites, time (ISO), age (s), source}, judged as the app would.
[[nodiscard]] std::optional<evidence::JudgedFix> positionFrom(Fields &fields);

} // namespace mingcha::app
