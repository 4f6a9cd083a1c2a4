// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rooms.h"

#include "core/admit/admitroom.h"
#include "core/campaign/drawroom.h"
#include "core/evidence/photoroom.h"
#include "core/hazard/hazardroom.h"
#include "core/inspection/inspectionroom.h"
#include "core/person/personroom.h"
#include "core/site/siteroom.h"

namespace mingcha {

journal::Rooms allRooms()
{
    journal::Rooms rooms;
    person::addRooms(rooms);
    site::addRooms(rooms);
    inspection::addRooms(rooms);
    hazard::addRooms(rooms);
    evidence::addRooms(rooms);
    campaign::addRooms(rooms);
    admit::addRooms(rooms);
    return rooms;
}

} // namespace mingcha
