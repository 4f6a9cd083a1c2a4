// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Draws between the values of a merge state and the struct. Used by the room and the acts.
#pragma once

#include "core/campaign/draw.h"
#include "core/journal/objectstate.h"

namespace mingcha::campaign {

/// The draw that the state shows; with `act` given, as it would be after that act.
[[nodiscard]] Draw drawOf(const Id &id, const journal::ObjectState &state, const journal::Act *act = nullptr);

} // namespace mingcha::campaign
