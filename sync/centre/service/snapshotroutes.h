// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// GET /v1/snapshot and GET /v1/whole, for open sessions: how a tablet begins with a long log, and what that left out. Read
// beside the writer. What they say is in sync/wire/README.md.
#pragma once

#include "core/journal/room.h"
#include "sync/centre/http/router.h"
#include "sync/centre/service/desk.h"

namespace mingcha::centre {

class SnapshotRoutes
{
public:
    explicit SnapshotRoutes(Desk &desk);
    void addTo(Router &router);

private:
    Awaitable<Response> snapshot(Request &request);
    Awaitable<Response> whole(Request &request);

    Desk &m_desk;
    const journal::Rooms m_rooms;
};

} // namespace mingcha::centre
