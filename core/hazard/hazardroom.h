// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The journal's view of hazards: table, projection, judging. Stateless.
#pragma once

#include "core/hazard/hazard.h"
#include "core/journal/room.h"

namespace mingcha::hazard {

[[nodiscard]] std::unique_ptr<const journal::Room> makeRoom();
/// Adds what this folder knows to the rooms of a program.
void addRooms(journal::Rooms &rooms);

/// What an object amounts to; the row that is projected. siteName stays empty.
[[nodiscard]] HazardRow rowOf(const journal::Object &object);
[[nodiscard]] HazardDetail detailOf(const journal::Object &object);

} // namespace mingcha::hazard
