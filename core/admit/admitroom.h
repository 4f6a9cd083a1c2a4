// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How the journal sees the acts by which a person lets in what was refused.
#pragma once

#include "core/journal/room.h"

namespace mingcha::admit {

void addRooms(journal::Rooms &rooms);

} // namespace mingcha::admit
