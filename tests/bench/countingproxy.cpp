// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/countingproxy.h"

#include "tests/bench/figures.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <vector>

namespace mingcha::bench {

namespace {

constexpr int kPollMs = 100;
constexpr size_t kChunk = 256 * 1024;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void hurry(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

/// As the server does while it reads a body.
void acknowledgeAtOnce(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

bool sendAll(int to, const char *data, size_t length)
{
    while (length > 0) {
        const ssize_t sent = ::send(to, data, length, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        length -= static_cast<size_t>(sent);
    }
    return true;
}

struct Pair
{
    int near = -1;
    int far = -1;
};

} // namespace

CountingProxy::CountingProxy(quint16 port) : m_to(port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        giveUp(QStringLiteral("The counting proxy cannot listen on the loopback."));
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { loop(stop); });
}

CountingProxy::~CountingProxy()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void CountingProxy::loop(const std::stop_token &stop)
{
    std::vector<Pair> pairs;
    std::vector<char> chunk(kChunk);
    const auto relay = [&chunk](int from, int to, std::atomic<quint64> &count) {
        const ssize_t got = ::recv(from, chunk.data(), chunk.size(), 0);
        acknowledgeAtOnce(from); // sends what is due; before the bytes are read it would do nothing
        if (got <= 0)
            return false;
        count += static_cast<quint64>(got);
        return sendAll(to, chunk.data(), static_cast<size_t>(got));
    };
    while (!stop.stop_requested()) {
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        for (const Pair &pair : pairs) {
            waiting.push_back({pair.near, POLLIN, 0});
            waiting.push_back({pair.far, POLLIN, 0});
        }
        if (::poll(waiting.data(), waiting.size(), kPollMs) <= 0)
            continue;
        for (size_t i = 0; i < pairs.size(); ++i) {
            Pair &pair = pairs[i];
            const bool alive = (waiting[1 + 2 * i].revents == 0 || relay(pair.near, pair.far, m_up)) &&
                               (waiting[2 + 2 * i].revents == 0 || relay(pair.far, pair.near, m_down));
            if (!alive) {
                ::close(pair.near);
                ::close(pair.far);
                pair = {};
            }
        }
        std::erase_if(pairs, [](const Pair &pair) { return pair.near < 0; });
        if (waiting.front().revents != 0) {
            const int near = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const int far = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in address = loopback(m_to);
            if (near >= 0 && ::connect(far, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
                hurry(near);
                hurry(far);
                pairs.push_back({near, far});
            } else {
                ::close(near);
                ::close(far);
            }
        }
    }
    for (const Pair &pair : pairs) {
        ::close(pair.near);
        ::close(pair.far);
    }
}

} // namespace mingcha::bench
