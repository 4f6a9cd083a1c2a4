// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/connection.h"

#include "sync/centre/http/responsewriter.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace mingcha::centre {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr qsizetype kMaxRequestIdLength = 64;
constexpr std::size_t kFirstReadBytes = 4096;

QByteArray bytesOf(boost::core::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isGoodRequestId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= kMaxRequestIdLength && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
}

} // namespace

template <typename Stream>
Connection<Stream>::Connection(Stream stream, Hub &hub)
    : m_stream(std::move(stream)), m_hub(hub), m_buffer(static_cast<std::size_t>(hub.limits.headerBytes + kDrainBytes))
{
}

template <typename Stream>
Awaitable<void> Connection<Stream>::run()
{
    try {
        while (co_await serveOne()) {
        }
    } catch (const std::exception &error) {
        m_hub.log.error("connection", {{QStringLiteral("text"), QString::fromUtf8(error.what())}});
    }
    socket().close();
    m_hub.leave(this);
}

template <typename Stream>
void Connection<Stream>::finish()
{
    asio::post(m_stream.get_executor(), [self = this->shared_from_this()] {
        self->m_finishing = true;
        if (self->m_idle)
            self->socket().close();
        else if (self->m_interrupt)
            self->m_interrupt->fire(Interrupt::Reason::Stopping);
    });
}

template <typename Stream>
void Connection<Stream>::abort()
{
    asio::post(m_stream.get_executor(), [self = this->shared_from_this()] {
        self->m_finishing = true;
        self->socket().close();
        if (self->m_interrupt)
            self->m_interrupt->fire(Interrupt::Reason::Closed);
    });
}

/// Reads to the end of the header. False when the connection is done with, and then the client has been told why.
template <typename Stream>
Awaitable<bool> Connection<Stream>::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_hub.limits.headerBytes));
    m_parser->body_limit(boost::none); // judged by the route, see StreamBody
    if (m_buffer.size() == 0) {
        m_idle = true;
        socket().expires_after(m_first ? m_hub.limits.headerTimeout : m_hub.limits.keepAliveTimeout);
        auto [error, bytes] = co_await m_stream.async_read_some(m_buffer.prepare(kFirstReadBytes), kTuple);
        if (error)
            co_return false;
        m_buffer.commit(bytes);
    }
    m_idle = false;
    m_first = false;
    socket().expires_after(m_hub.limits.headerTimeout);
    auto [error, bytes] = co_await http::async_read_header(m_stream, m_buffer, *m_parser, kTuple);
    if (!error)
        co_return true;
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        co_await refuse(431, "header", "The request line and header fields are too long together.");
    else if (error == http::error::bad_version)
        co_await refuse(505, "version", "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    else if (error.category() == make_error_code(http::error::bad_method).category() &&
             error != http::error::end_of_stream && error != http::error::partial_message)
        co_await refuse(400, "malformed", "The request is not well-formed HTTP.");
    co_return false;
}

template <typename Stream>
Awaitable<void> Connection<Stream>::refuse(int status, QByteArrayView code, const char *text)
{
    const Response response = errorResponse(status, code, QString::fromUtf8(text));
    m_hub.log.info("refused",
                   {{QStringLiteral("status"), status}, {QStringLiteral("code"), QString::fromLatin1(code)}});
    ResponseWriter<Stream> writer(m_stream, m_hub);
    if (co_await writer.send(response, m_hub.newRequestId(), true, false))
        co_await linger();
}

/// False with the refusal when the request makes no sense.
template <typename Stream>
bool Connection<Stream>::fill(Request &request, Response &refusal)
{
    const auto &header = m_parser->get();
    for (const auto &field : header)
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    const QByteArray given = request.headers.value("X-Request-Id");
    request.id = isGoodRequestId(given) ? given : m_hub.newRequestId();
    request.method = methodFrom(bytesOf(header.method_string()));
    request.interrupt = m_interrupt;
    if (header.version() >= 11 && request.headers.count("Host") != 1) {
        refusal = errorResponse(400, "host", QStringLiteral("A request must have exactly one Host field."));
        return false;
    }
    if (!splitTarget(bytesOf(header.target()), request)) {
        refusal = errorResponse(400, "target", QStringLiteral("The request target is not a well-formed path."));
        return false;
    }
    const QByteArray expect = request.headers.value("Expect");
    if (!expect.isEmpty() && expect.compare("100-continue", Qt::CaseInsensitive) != 0) {
        refusal = errorResponse(417, "expect", QStringLiteral("Only Expect: 100-continue is understood."));
        return false;
    }
    return true;
}

template <typename Stream>
Awaitable<Response> Connection<Stream>::answer(Request &request, StreamBody<Stream> &body, QByteArray &routeName)
{
    Response response;
    if (!fill(request, response))
        co_return response;
    const Route *route = m_hub.router.find(request, response);
    if (route) {
        routeName = route->pattern;
        body.setLimit(route->maxBodyBytes);
        request.body = &body;
        request.watchForClose = [this] { startWatching(); };
        if (body.length().value_or(0) > route->maxBodyBytes) {
            const QString text = QStringLiteral("The body is longer than the %1 bytes this address takes.");
            response = errorResponse(413, "limit", text.arg(route->maxBodyBytes));
        } else {
            try {
                response = co_await route->handler(request);
            } catch (const std::exception &error) {
                m_hub.log.error("handler", {{QStringLiteral("id"), QString::fromLatin1(request.id)},
                                            {QStringLiteral("text"), QString::fromUtf8(error.what())}});
                response =
                    errorResponse(500, "internal", QStringLiteral("The server failed; its log has the request id."));
            }
        }
    }
    m_hub.router.dress(request.path, response);
    co_return response;
}

template <typename Stream>
Awaitable<bool> Connection<Stream>::serveOne()
{
    if (isEnding() || !co_await readHeader())
        co_return false;
    const auto start = Steady::now();
    m_interrupt = std::make_shared<Interrupt>();
    if (isEnding())
        m_interrupt->fire(Interrupt::Reason::Stopping);
    std::weak_ptr<Connection> weak = this->weak_from_this();
    m_interrupt->subscribe([weak, executor = m_stream.get_executor()](Interrupt::Reason reason) {
        if (reason != Interrupt::Reason::Superseded)
            return;
        asio::post(executor, [weak] {
            if (const auto self = weak.lock())
                self->socket().cancel();
        });
    });
    Request request;
    QByteArray route;
    StreamBody<Stream> body(m_stream, m_buffer, *m_parser, m_hub.limits, m_interrupt);
    const Response response = co_await answer(request, body, route);
    stopWatching();

    const bool wireHead = m_parser->get().method() == http::verb::head;
    const bool keep = m_parser->get().keep_alive() && !response.close && !isEnding() && co_await drain(body);
    // What went well is not asked about: its id is left out, a line for each answer on a thin link.
    constexpr int kLeastError = 400;
    const bool isTold = response.status >= kLeastError || request.headers.count("X-Request-Id") > 0;
    const QByteArray told = isTold ? request.id : QByteArray();
    ResponseWriter<Stream> writer(m_stream, m_hub);
    bool good = false;
    if (request.method == Method::Head && !wireHead) {
        // By override: the client sent another method, so it counts on a body of the stated length.
        Response bare = response;
        bare.body.clear();
        bare.file.reset();
        good = co_await writer.send(bare, told, true, keep);
    } else {
        good = co_await writer.send(response, told, !wireHead, keep);
    }
    logRequest(request, route, response.status, body.received(), writer.sent(), start);
    m_interrupt.reset();
    if (good && !keep)
        co_await linger();
    co_return good &&keep;
}

/// Passes over a short rest of the body so that the connection can serve on. False when it is too long for that.
template <typename Stream>
Awaitable<bool> Connection<Stream>::drain(StreamBody<Stream> &body)
{
    if (body.isComplete())
        co_return true;
    if (body.isUnasked() || body.length().value_or(kDrainBytes + 1) - body.received() > kDrainBytes)
        co_return false;
    body.setLimit(body.received() + kDrainBytes);
    for (;;) {
        const Result<QByteArray> chunk = co_await body.next();
        if (!chunk.ok() || chunk->isEmpty())
            co_return chunk.ok();
    }
}

/// Closes our side and passes over what still comes: closing with unread bytes would reset the connection and could
/// take the answer away from the client (RFC 9112 §9.6).
template <typename Stream>
Awaitable<void> Connection<Stream>::linger()
{
    beast::error_code ignored;
    socket().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    socket().expires_after(m_hub.limits.lingerTimeout);
    m_buffer.clear();
    for (qint64 passed = 0; passed < kLingerBytes;) {
        auto [error, bytes] = co_await socket().async_read_some(m_buffer.prepare(kFirstReadBytes), kTuple);
        if (error)
            co_return;
        passed += static_cast<qint64>(bytes);
    }
}

template <typename Stream>
void Connection<Stream>::startWatching()
{
    if (m_watching || !m_parser->is_done() || m_buffer.size() > 0)
        return;
    m_watching = true;
    asio::co_spawn(
        m_stream.get_executor(), [self = this->shared_from_this()] { return self->watch(); }, asio::detached);
}

template <typename Stream>
void Connection<Stream>::stopWatching()
{
    if (m_watching)
        socket().cancel();
    m_watching = false;
}

/// Waits until the client closes, or sends its next request, which ends the watch.
template <typename Stream>
Awaitable<void> Connection<Stream>::watch()
{
    const std::shared_ptr<Interrupt> interrupt = m_interrupt;
    auto [error] = co_await socket().socket().async_wait(asio::ip::tcp::socket::wait_read, kTuple);
    if (error || !interrupt)
        co_return;
    char byte = 0;
    beast::error_code failure;
    socket().socket().receive(asio::buffer(&byte, 1), asio::socket_base::message_peek, failure);
    if (failure && failure != asio::error::would_block)
        interrupt->fire(Interrupt::Reason::Closed);
}

template <typename Stream>
void Connection<Stream>::logRequest(const Request &request, const QByteArray &route, int status, qint64 in, qint64 out,
                                    Steady::time_point start)
{
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - start).count();
    m_hub.log.info("request",
                   {{QStringLiteral("id"), QString::fromLatin1(request.id)},
                    {QStringLiteral("method"), QString::fromLatin1(methodName(request.method))},
                    {QStringLiteral("route"), route.isEmpty() ? QStringLiteral("none") : QString::fromUtf8(route)},
                    {QStringLiteral("status"), status},
                    {QStringLiteral("in"), in},
                    {QStringLiteral("out"), out},
                    {QStringLiteral("ms"), static_cast<double>(took) / 1000.0}});
}

template class Connection<beast::tcp_stream>;

} // namespace mingcha::centre
