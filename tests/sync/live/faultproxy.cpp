// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/faultproxy.h"

#include "tests/sync/live/faultline.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <list>
#include <vector>

namespace mingcha::live {

namespace {

constexpr int kLongestPollMs = 50;
constexpr int kWindowBytes = 64 * 1024; ///< what the kernel may hold unread: a radio holds little
constexpr int kBacklog = 256;

qint64 nowUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Sends a request over a connection of its own and passes over the answer; closed when the far end does.
int sendAside(const QByteArray &request, quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::send(socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) < 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

} // namespace

FaultProxy::FaultProxy(quint16 port, quint64 seed) : m_to(port), m_random(seed)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &kWindowBytes, sizeof kWindowBytes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
        ::listen(m_listener, kBacklog) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("The fault proxy cannot listen on the loopback.");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

FaultProxy::~FaultProxy()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void FaultProxy::plan(Plan plan)
{
    const std::scoped_lock locked(m_lock);
    m_plan = std::move(plan);
}

void FaultProxy::way(const Way &way)
{
    const std::scoped_lock locked(m_lock);
    m_way = way;
}

void FaultProxy::heal()
{
    const std::scoped_lock locked(m_lock);
    m_plan = {};
    m_way = {};
    m_healed = true;
}

ProxyCounts FaultProxy::counts() const
{
    const std::scoped_lock locked(m_lock);
    return m_counts;
}

void FaultProxy::run(const std::stop_token &stop)
{
    std::list<FaultLine> lines;
    std::vector<int> aside;
    LinkLane up;
    LinkLane down;
    ProxyCounts counts;
    while (!stop.stop_requested()) {
        Way way;
        Plan plan;
        {
            const std::scoped_lock locked(m_lock);
            way = m_way;
            plan = m_plan;
            m_counts = counts;
            if (std::exchange(m_healed, false))
                lines.remove_if([](const FaultLine &line) { return line.isStalled(); });
        }
        const std::function<Fault(const SeenRequest &)> planned = [&](const SeenRequest &request) {
            return plan ? plan(request, m_random) : Fault{};
        };
        const std::function<void(const QByteArray &)> sendAgain = [&](const QByteArray &request) {
            aside.push_back(sendAside(request, m_to));
        };
        qint64 now = nowUs();
        qint64 waitUs = kLongestPollMs * qint64{1000};
        std::vector<pollfd> asked{{m_listener, POLLIN, 0}};
        for (const FaultLine &line : lines) {
            asked.push_back({line.near(), line.nearWants(now, way), 0});
            asked.push_back({line.far(), line.farWants(now, way), 0});
            if (const qint64 due = line.dueUs(way); due > now)
                waitUs = std::min(waitUs, due - now);
        }
        ::poll(asked.data(), asked.size(), static_cast<int>((waitUs + 999) / 1000));
        now = nowUs();
        size_t at = 1;
        for (auto line = lines.begin(); line != lines.end(); at += 2) {
            const Turn turn{up, down, counts, way, planned, sendAgain, now};
            line = line->turn(asked[at].revents, asked[at + 1].revents, turn) ? std::next(line) : lines.erase(line);
        }
        if (asked.front().revents != 0) {
            if (const int near = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); near >= 0) {
                ++counts.connections;
                lines.emplace_back(near, m_to);
            }
        }
    }
    for (const int socket : aside)
        ::close(socket);
}

FaultProxy::Plan cutSome(int percent)
{
    return [percent](const SeenRequest &request, Random &random) -> Fault {
        if (random.below(100) >= static_cast<quint64>(percent))
            return {};
        constexpr quint64 kAnswerBytes = 240; // within the head of the answer, mostly
        if (random.below(2) == 0)
            return {Fault::Kind::CutDown, static_cast<qint64>(random.below(kAnswerBytes))};
        const qint64 bytes = request.headBytes + request.bodyBytes;
        return {Fault::Kind::CutUp, static_cast<qint64>(random.below(static_cast<quint64>(bytes)))};
    };
}

} // namespace mingcha::live
