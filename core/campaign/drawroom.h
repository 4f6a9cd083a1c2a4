// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The journal's view of draws: table, projection, judging. Stateless.
#pragma once

#include "core/journal/room.h"

namespace mingcha::campaign {

/// Adds what this folder knows to the rooms of a program.
void addRooms(journal::Rooms &rooms);

} // namespace mingcha::campaign
