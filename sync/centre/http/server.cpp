// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/server.h"

#include "sync/centre/http/connection.h"
#include "sync/centre/http/responsewriter.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <thread>

namespace mingcha::centre {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace {

constexpr std::chrono::milliseconds kAcceptRetry{100}; ///< after accept failed, for example for want of descriptors

} // namespace

struct HttpServer::Impl
{
    Impl(HttpConfig config_, const Router &router, Log &log, const Clock &clock)
        : config(std::move(config_)), hub(config.limits, router, log, clock)
    {
    }

    Awaitable<void> acceptAll();
    Awaitable<void> refuse(tcp::socket socket);
    Awaitable<void> repeat(std::chrono::milliseconds interval, std::function<void()> task);
    void admit(tcp::socket socket);

    HttpConfig config;
    Hub hub;
    asio::io_context context;
    asio::strand<asio::io_context::executor_type> strand = asio::make_strand(context); ///< of acceptor and timers
    tcp::acceptor acceptor{strand};
    std::vector<std::shared_ptr<asio::steady_timer>> timers;
    std::vector<std::jthread> threads;
    std::atomic<int> refusing = 0;
    std::atomic<quint16> port = 0;
    std::once_flag stopped;
};

HttpServer::HttpServer(HttpConfig config, const Router &router, Log &log, const Clock &clock)
    : m_impl(std::make_unique<Impl>(std::move(config), router, log, clock))
{
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::port() const
{
    return m_impl->port;
}

int HttpServer::connections() const
{
    return m_impl->hub.open();
}

Status HttpServer::start()
{
    Impl &impl = *m_impl;
    const QString where = QStringLiteral("%1:%2").arg(QString::fromLatin1(impl.config.address)).arg(impl.config.port);
    beast::error_code error;
    const auto address = asio::ip::make_address(impl.config.address.toStdString(), error);
    if (error)
        return {ErrorCode::Invalid, QStringLiteral("this is not an IP address to listen on"), where};
    const tcp::endpoint endpoint(address, impl.config.port);
    impl.acceptor.open(endpoint.protocol(), error);
    if (!error)
        impl.acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        impl.acceptor.bind(endpoint, error);
    if (!error)
        impl.acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        const QString text = QStringLiteral("cannot listen here (%1); is another server running?");
        return {ErrorCode::Busy, text.arg(QString::fromStdString(error.message())), where};
    }
    impl.port = impl.acceptor.local_endpoint(error).port();
    asio::co_spawn(impl.strand, impl.acceptAll(), asio::detached);
    for (int i = 0; i < impl.config.threads; ++i)
        impl.threads.emplace_back([&impl] { impl.context.run(); });
    impl.hub.log.info("listening", {{QStringLiteral("address"), QString::fromLatin1(impl.config.address)},
                                    {QStringLiteral("port"), impl.port.load()}});
    return success();
}

void HttpServer::every(std::chrono::milliseconds interval, std::function<void()> task)
{
    asio::co_spawn(m_impl->strand, m_impl->repeat(interval, std::move(task)), asio::detached);
}

void HttpServer::stop()
{
    std::call_once(m_impl->stopped, [this] {
        Impl &impl = *m_impl;
        asio::post(impl.strand, [&impl] {
            beast::error_code ignored;
            impl.acceptor.close(ignored);
            for (const auto &timer : impl.timers)
                timer->cancel();
        });
        impl.hub.stopAll();
        // The threads end when the last coroutine has ended: nothing is torn down under one that still runs.
        impl.threads.clear();
        if (impl.port != 0)
            impl.hub.log.info("stopped");
    });
}

Awaitable<void> HttpServer::Impl::acceptAll()
{
    const auto pauseTimer = timers.emplace_back(std::make_shared<asio::steady_timer>(strand));
    while (!hub.stopping) {
        tcp::socket socket(asio::make_strand(context));
        auto [error] = co_await acceptor.async_accept(socket, kTuple);
        if (!acceptor.is_open())
            co_return;
        if (error) {
            hub.log.warning("accept", {{QStringLiteral("text"), QString::fromStdString(error.message())}});
            pauseTimer->expires_after(kAcceptRetry);
            co_await pauseTimer->async_wait(kTuple);
            continue;
        }
        admit(std::move(socket));
    }
}

void HttpServer::Impl::admit(tcp::socket socket)
{
    beast::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto executor = socket.get_executor();
    if (hub.open() < config.limits.maxConnections) {
        auto connection = std::make_shared<Connection<beast::tcp_stream>>(beast::tcp_stream(std::move(socket)), hub);
        if (hub.enter(connection))
            asio::co_spawn(
                executor, [connection] { return connection->run(); }, asio::detached);
    } else if (!hub.stopping && refusing < kMaxRefusing) {
        ++refusing;
        asio::co_spawn(executor, refuse(std::move(socket)), asio::detached);
    }
}

/// Too many connections: says so, and when to come again.
Awaitable<void> HttpServer::Impl::refuse(tcp::socket socket)
{
    beast::tcp_stream stream(std::move(socket));
    Response response = errorResponse(503, "connections", QStringLiteral("Too many connections; try again shortly."));
    response.headers.set("Retry-After", QByteArray::number(config.limits.retryAfterSeconds));
    ResponseWriter<beast::tcp_stream> writer(stream, hub);
    if (co_await writer.send(response, {}, true, false)) {
        beast::error_code ignored;
        stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        stream.expires_after(config.limits.lingerTimeout);
        std::array<char, 4096> passed{};
        for (;;) {
            auto [error, bytes] = co_await stream.async_read_some(asio::buffer(passed), kTuple);
            if (error)
                break;
        }
    }
    --refusing;
}

Awaitable<void> HttpServer::Impl::repeat(std::chrono::milliseconds interval, std::function<void()> task)
{
    const auto timer = timers.emplace_back(std::make_shared<asio::steady_timer>(strand));
    while (!hub.stopping) {
        timer->expires_after(interval);
        auto [error] = co_await timer->async_wait(kTuple);
        if (error)
            co_return;
        task();
    }
}

} // namespace mingcha::centre
