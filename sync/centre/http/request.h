// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A request as handlers see it. It lives on the connection's strand until its handler has returned; the handler is a
// coroutine on that strand. The body is read only when asked for: whole, or chunk by chunk.
#pragma once

#include "core/base/result.h"
#include "sync/centre/http/headers.h"
#include "sync/centre/http/interrupt.h"

#include <QByteArray>
#include <QHash>

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace mingcha::centre {

template <typename T>
using Awaitable = boost::asio::awaitable<T>;

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

[[nodiscard]] Method methodFrom(QByteArrayView name);
[[nodiscard]] QByteArrayView methodName(Method method);

/// The body of one request, within the limit of its route.
class Body
{
public:
    virtual ~Body() = default;
    /// Its length when the client said it.
    [[nodiscard]] virtual std::optional<qint64> length() const = 0;
    /// What has come, at least one byte and at most kBodyChunkBytes; empty at the end. Errors: Limit (longer than the
    /// route allows), Conflict (superseded), Network (cut or silent).
    virtual Awaitable<Result<QByteArray>> next() = 0;
    /// More of it has come already, so that next() waits for nothing.
    [[nodiscard]] virtual bool hasMore() const { return false; }
    /// All of it.
    Awaitable<Result<QByteArray>> whole();
};

struct Request
{
    Method method = Method::Other;
    QByteArray path;                          ///< decoded, without the query
    QHash<QByteArray, QByteArray> query;      ///< decoded; the first of each name
    QHash<QByteArray, QByteArray> parameters; ///< what stood for {name} in the route's pattern
    Headers headers;
    QByteArray id; ///< X-Request-Id, in the log and the answer
    Body *body = nullptr;
    std::shared_ptr<Interrupt> interrupt; ///< shared: others fire it after the request may be gone
    std::function<void()> watchForClose;  ///< from now on a close by the client fires `interrupt`

    /// The token of `Authorization: Bearer …`; empty when there is none.
    [[nodiscard]] QByteArray bearer() const;
};

/// Path and query of a request target; empty when it is not a well-formed absolute path.
[[nodiscard]] bool splitTarget(QByteArrayView target, Request &into);

} // namespace mingcha::centre
