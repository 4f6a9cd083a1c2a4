// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The HTTP/1.1 server: listens, limits, times out, hands requests to the router's handlers, and stops gracefully. It
// owns its network threads; handlers are coroutines on them and must never block (see worker.h). One request of a
// connection is worked on at a time: what a client pipelines waits in the connection's buffer and the kernel's, so the
// memory of a connection is bounded. Router, log and clock must outlive it.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "sync/centre/http/limits.h"
#include "sync/centre/http/router.h"
#include "sync/centre/log/log.h"

#include <memory>

namespace mingcha::centre {

struct HttpConfig
{
    QByteArray address = "127.0.0.1";
    quint16 port = 0; ///< 0: any free one, told by port()
    int threads = 2;
    HttpLimits limits;
};

class HttpServer
{
public:
    HttpServer(HttpConfig config, const Router &router, Log &log, const Clock &clock);
    /// Stops.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    Status start();
    [[nodiscard]] quint16 port() const;
    /// Connections open now.
    [[nodiscard]] int connections() const;
    /// Calls `task` on a network thread at that interval until the server stops; it must not block. After start().
    void every(std::chrono::milliseconds interval, std::function<void()> task);
    /// Takes no more connections, lets running requests finish within the grace time, then cuts them. Blocks; not to be
    /// called on a network thread. A second call does nothing.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace mingcha::centre
