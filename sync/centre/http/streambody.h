// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The body of a request while it comes in from a stream of any type (TCP now, TLS over it likewise). Internal to the
// connection; includes Beast.
#pragma once

#include "sync/centre/http/limits.h"
#include "sync/centre/http/request.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace mingcha::centre {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
constexpr auto kTuple = boost::asio::as_tuple(boost::asio::use_awaitable);

template <typename Stream>
class StreamBody final : public Body
{
public:
    StreamBody(Stream &stream, boost::beast::flat_buffer &buffer, RequestParser &parser, const HttpLimits &limits,
               std::shared_ptr<Interrupt> interrupt)
        : m_stream(stream), m_buffer(buffer), m_parser(parser), m_limits(limits), m_interrupt(std::move(interrupt))
    {
        const auto &expect = parser.get()[boost::beast::http::field::expect];
        m_expectsContinue = boost::beast::iequals(expect, "100-continue");
        m_isLong = length().value_or(0) > kLongBodyBytes;
        if (m_isLong)
            m_buffer.reserve(m_buffer.max_size()); // Beast reads no more at once than there is room for
    }
    ~StreamBody() override
    {
        if (m_isLong)
            m_buffer.shrink_to_fit(); // a connection that rests holds little
    }
    StreamBody(const StreamBody &) = delete;
    StreamBody &operator=(const StreamBody &) = delete;

    void setLimit(qint64 bytes) { m_limit = bytes; }
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] bool isComplete() const { return m_parser.is_done() && !m_error; }
    /// The client waits to be asked for the body, so nothing of it is under way.
    [[nodiscard]] bool isUnasked() const { return m_expectsContinue; }

    [[nodiscard]] std::optional<qint64> length() const override
    {
        const auto length = m_parser.content_length();
        return length ? std::optional<qint64>(static_cast<qint64>(*length)) : std::nullopt;
    }

    [[nodiscard]] bool hasMore() const override
    {
        boost::system::error_code error;
        return !m_parser.is_done() && !m_error &&
               (m_buffer.size() > 0 || boost::beast::get_lowest_layer(m_stream).socket().available(error) > 0);
    }

    Awaitable<Result<QByteArray>> next() override
    {
        while (!m_error && !m_parser.is_done()) {
            if (m_interrupt->reason() == Interrupt::Reason::Superseded) {
                fail(ErrorCode::Conflict, QStringLiteral("A newer request took the place of this one."));
                break;
            }
            if (m_expectsContinue && !co_await sendContinue())
                break;
            QByteArray chunk(kBodyChunkBytes, Qt::Uninitialized);
            auto &body = m_parser.get().body();
            body.data = chunk.data();
            body.size = static_cast<std::size_t>(chunk.size());
            boost::beast::get_lowest_layer(m_stream).expires_after(m_limits.bodyIdleTimeout);
            acknowledgeAtOnce();
            auto [error, bytes] = co_await boost::beast::http::async_read_some(m_stream, m_buffer, m_parser, kTuple);
            chunk.truncate(chunk.size() - static_cast<qsizetype>(body.size));
            m_received += chunk.size();
            if (m_received > m_limit)
                fail(ErrorCode::Limit, QStringLiteral("The body is longer than this address takes."));
            else if (error && error != boost::beast::http::error::need_buffer)
                judge(error);
            if (!chunk.isEmpty() && (!m_error || m_error->code != ErrorCode::Limit))
                co_return chunk;
        }
        if (m_error)
            co_return *m_error;
        co_return QByteArray();
    }

private:
    Awaitable<bool> sendContinue()
    {
        static constexpr char kContinue[] = "HTTP/1.1 100 Continue\r\n\r\n";
        m_expectsContinue = false;
        boost::beast::get_lowest_layer(m_stream).expires_after(m_limits.writeTimeout);
        auto [error, bytes] =
            co_await boost::asio::async_write(m_stream, boost::asio::buffer(kContinue, sizeof kContinue - 1), kTuple);
        if (error)
            judge(error);
        co_return !error;
    }

    /// A client that holds the end of its body back until the beginning is acknowledged (Nagle, as Qt's does) would wait
    /// 40 ms for an acknowledgement that hopes to travel with our answer. The kernel forgets this by itself.
    void acknowledgeAtOnce()
    {
        const int on = 1;
        ::setsockopt(boost::beast::get_lowest_layer(m_stream).socket().native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on,
                     sizeof on);
    }

    void judge(const boost::beast::error_code &error)
    {
        if (error == boost::asio::error::operation_aborted && m_interrupt->reason() == Interrupt::Reason::Superseded)
            fail(ErrorCode::Conflict, QStringLiteral("A newer request took the place of this one."));
        else if (error == boost::beast::error::timeout)
            fail(ErrorCode::Network, QStringLiteral("The client fell silent in the middle of the body."));
        else
            fail(ErrorCode::Network, QStringLiteral("The body ended early or is malformed."));
    }

    void fail(ErrorCode code, const QString &text) { m_error = Error{code, text, {}, false}; }

    Stream &m_stream;
    boost::beast::flat_buffer &m_buffer;
    RequestParser &m_parser;
    const HttpLimits &m_limits;
    std::shared_ptr<Interrupt> m_interrupt;
    std::optional<Error> m_error;
    qint64 m_limit = 0;
    qint64 m_received = 0;
    bool m_expectsContinue = false;
    bool m_isLong = false;
};

} // namespace mingcha::centre
