// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A TCP relay on the loopback that counts the payload bytes each way, HTTP headers included. One thread of its own;
// counts may be read from any. Everything it relays counts, whoever sent it.
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace mingcha::bench {

class CountingProxy
{
public:
    /// Listens on a free port of 127.0.0.1 and relays to `port` there.
    explicit CountingProxy(quint16 port);
    ~CountingProxy();
    CountingProxy(const CountingProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] double bytesUp() const { return static_cast<double>(m_up.load()); }
    [[nodiscard]] double bytesDown() const { return static_cast<double>(m_down.load()); }

private:
    void loop(const std::stop_token &stop);
    int m_listener = -1;
    quint16 m_to = 0;
    quint16 m_port = 0;
    std::atomic<quint64> m_up = 0;
    std::atomic<quint64> m_down = 0;
    std::jthread m_thread;
};

} // namespace mingcha::bench
