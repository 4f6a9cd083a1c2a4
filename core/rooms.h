// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Every room of the domain, for the programs that hold a journal: tablet, centre, tools and tests list them the same way.
#pragma once

#include "core/journal/room.h"

namespace mingcha {

[[nodiscard]] journal::Rooms allRooms();

} // namespace mingcha
