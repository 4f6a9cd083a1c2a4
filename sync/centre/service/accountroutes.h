// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// GET /v1/centre, /v1/catalogues/VERSION, POST /v1/enrol, /v1/challenge, /v1/session: from meeting the centre to an open session. These need no
// token. What they say is in sync/wire/README.md.
#pragma once

#include "sync/centre/http/router.h"
#include "sync/centre/service/desk.h"

namespace mingcha::centre {

inline constexpr qint64 kSessionMs = 12LL * 3600 * 1000;

class AccountRoutes
{
public:
    explicit AccountRoutes(Desk &desk) : m_desk(desk) {}
    void addTo(Router &router);

private:
    Awaitable<Response> centre(Request &request);
    Awaitable<Response> catalogue(Request &request);
    Awaitable<Response> enrol(Request &request);
    Awaitable<Response> challenge(Request &request);
    Awaitable<Response> session(Request &request);
    Awaitable<Response> open(const Device &device);

    Desk &m_desk;
};

} // namespace mingcha::centre
