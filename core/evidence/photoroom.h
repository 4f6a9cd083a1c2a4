// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The journal's view of photos: table, projection, judging; and the local table of photo files. Stateless.
#pragma once

#include "core/evidence/photo.h"
#include "core/journal/room.h"

namespace mingcha::evidence {

[[nodiscard]] std::unique_ptr<const journal::Room> makeRoom();
/// Adds what this folder knows to the rooms of a program.
void addRooms(journal::Rooms &rooms);

[[nodiscard]] Photo photoOf(const journal::Object &object);
[[nodiscard]] PhotoDetail photoDetailOf(const journal::Object &object);

} // namespace mingcha::evidence
