// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/router.h"

#include <QList>

#include <optional>

namespace mingcha::centre {

namespace {

using Parameters = QHash<QByteArray, QByteArray>;

std::optional<Parameters> match(const QByteArray &pattern, const QByteArray &path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> given = path.split('/');
    if (wanted.size() != given.size())
        return {};
    Parameters parameters;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith('{') && wanted[i].endsWith('}')) {
            if (given[i].isEmpty())
                return {};
            parameters.insert(wanted[i].mid(1, wanted[i].size() - 2), given[i]);
        } else if (wanted[i] != given[i]) {
            return {};
        }
    }
    return parameters;
}

bool holds(const Scope &scope, const QByteArray &path)
{
    return path == scope.prefix || path.startsWith(scope.prefix + '/');
}

} // namespace

void Router::add(Method method, const QByteArray &pattern, Handler handler, qint64 maxBodyBytes)
{
    m_routes.push_back(Route{method, pattern, std::move(handler), maxBodyBytes});
}

const Route *Router::find(Request &request, Response &refusal) const
{
    for (const Scope &scope : m_scopes) {
        const QByteArray wanted = request.headers.value("X-HTTP-Method-Override");
        if (scope.methodOverride && !wanted.isEmpty() && holds(scope, request.path))
            request.method = methodFrom(wanted);
    }
    const Route *getRoute = nullptr;
    Parameters getParameters;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const auto parameters = match(route.pattern, request.path);
        if (!parameters)
            continue;
        if (route.method == request.method) {
            request.parameters = *parameters;
            return &route;
        }
        allowed.append(methodName(route.method).toByteArray());
        if (route.method == Method::Get) {
            getRoute = &route;
            getParameters = *parameters;
            allowed.append("HEAD");
        }
    }
    if (getRoute && request.method == Method::Head) {
        request.parameters = getParameters;
        return getRoute;
    }
    if (allowed.isEmpty()) {
        refusal = errorResponse(404, "notFound", QStringLiteral("There is nothing at this address."));
        return nullptr;
    }
    refusal = errorResponse(405, "method", QStringLiteral("This address does not take that method; see Allow."));
    refusal.headers.set("Allow", allowed.join(", "));
    return nullptr;
}

void Router::dress(const QByteArray &path, Response &response) const
{
    for (const Scope &scope : m_scopes) {
        if (!holds(scope, path))
            continue;
        for (const auto &[name, value] : scope.headers.all())
            response.headers.set(name, value);
    }
}

} // namespace mingcha::centre
