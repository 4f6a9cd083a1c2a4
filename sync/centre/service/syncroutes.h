// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// POST /v1/push and POST /v1/pull, for open sessions. A push is one job of the writer; pulls are read beside it. What they say is in sync/wire/README.md.
#pragma once

#include "sync/centre/http/router.h"
#include "sync/centre/service/desk.h"

namespace mingcha::centre {

class SyncRoutes
{
public:
    explicit SyncRoutes(Desk &desk) : m_desk(desk) {}
    void addTo(Router &router);

private:
    struct Pulled;
    Awaitable<Response> push(Request &request);
    Awaitable<Response> pull(Request &request);
    void decodeAhead(journal::PushedBatch &batch) const;
    [[nodiscard]] Status admit(journal::Store &store, const Session &session, const journal::PushedBatch &batch,
                               wire::PushAnswer &answer, quint64 &lacks) const;
    [[nodiscard]] Result<Pulled> read(journal::Database &database, const QByteArray &token,
                                      const wire::PullRequest &wanted) const;

    Desk &m_desk;
};

} // namespace mingcha::centre
