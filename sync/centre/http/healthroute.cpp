// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/healthroute.h"

namespace mingcha::centre {

void addHealthRoute(Router &router, std::function<Status()> check)
{
    const auto answer = [check = std::move(check)](Request &) -> Awaitable<Response> {
        const Status state = check();
        Response response = state.ok() ? bytesResponse(200, "application/json", "{\"status\":\"ok\"}\n")
                                       : errorResponse(503, "unwell", state.error().text);
        response.headers.set("Cache-Control", "no-store");
        co_return response;
    };
    router.add(Method::Get, "/healthz", answer);
}

} // namespace mingcha::centre
