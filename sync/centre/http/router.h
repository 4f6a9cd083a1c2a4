// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Method and path to handler. A pattern is a path whose segments may be {name}, which takes one whole segment. Routes
// are added before the server starts; lookups are const and need no lock. HEAD goes to GET where it has no route of its
// own. A scope is a prefix whose answers all carry some fields and whose requests may override their method.
#pragma once

#include "sync/centre/http/request.h"
#include "sync/centre/http/response.h"

#include <functional>
#include <vector>

namespace mingcha::centre {

using Handler = std::function<Awaitable<Response>(Request &)>;

constexpr qint64 kDefaultBodyBytes = 64 * 1024;

struct Route
{
    Method method = Method::Get;
    QByteArray pattern; ///< also its name in the log
    Handler handler;
    qint64 maxBodyBytes = kDefaultBodyBytes;
};

struct Scope
{
    QByteArray prefix;
    Headers headers;             ///< on every answer below the prefix, errors included
    bool methodOverride = false; ///< X-HTTP-Method-Override is obeyed
};

class Router
{
public:
    void add(Method method, const QByteArray &pattern, Handler handler, qint64 maxBodyBytes = kDefaultBodyBytes);
    void addScope(Scope scope) { m_scopes.push_back(std::move(scope)); }

    /// The route of this request, with `request.parameters` (and, by override, its method) filled in; null when there
    /// is none, and then `refusal` is the 404 or 405 to answer.
    const Route *find(Request &request, Response &refusal) const;
    /// Adds the fields of the scopes that hold `path`.
    void dress(const QByteArray &path, Response &response) const;

private:
    std::vector<Route> m_routes;
    std::vector<Scope> m_scopes;
};

} // namespace mingcha::centre
