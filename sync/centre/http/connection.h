// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One connection: reads a request, has it answered, writes the answer, and again. Everything runs on the strand of its
// stream. The stream type is a template parameter: boost::beast::tcp_stream today; for TLS, beast::ssl_stream over it
// with a handshake before run(). Exceptions of Boost and of handlers end here. Internal; includes Beast.
#pragma once

#include "sync/centre/http/hub.h"
#include "sync/centre/http/streambody.h"

#include <boost/asio/ip/tcp.hpp>

namespace mingcha::centre {

template <typename Stream>
class Connection final : public AnyConnection, public std::enable_shared_from_this<Connection<Stream>>
{
public:
    /// The executor of `stream` must be a strand.
    Connection(Stream stream, Hub &hub);
    /// Ends when the connection does. Its caller holds a shared pointer for as long.
    Awaitable<void> run();
    void finish() override;
    void abort() override;

private:
    using Steady = std::chrono::steady_clock;

    Awaitable<bool> serveOne();
    Awaitable<bool> readHeader();
    Awaitable<void> refuse(int status, QByteArrayView code, const char *text);
    bool fill(Request &request, Response &refusal);
    Awaitable<Response> answer(Request &request, StreamBody<Stream> &body, QByteArray &routeName);
    Awaitable<bool> drain(StreamBody<Stream> &body);
    Awaitable<void> linger();
    Awaitable<void> watch();
    void startWatching();
    void stopWatching();
    void logRequest(const Request &request, const QByteArray &route, int status, qint64 in, qint64 out,
                    Steady::time_point start);
    [[nodiscard]] bool isEnding() const { return m_finishing || m_hub.stopping; }
    auto &socket() { return boost::beast::get_lowest_layer(m_stream); }

    Stream m_stream;
    Hub &m_hub;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    std::shared_ptr<Interrupt> m_interrupt; ///< of the running request
    bool m_idle = true;
    bool m_first = true;
    bool m_finishing = false;
    bool m_watching = false;
};

extern template class Connection<boost::beast::tcp_stream>;

} // namespace mingcha::centre
