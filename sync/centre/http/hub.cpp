// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/hub.h"

namespace mingcha::centre {

Hub::Hub(const HttpLimits &limits_, const Router &router_, Log &log_, const Clock &clock_)
    : limits(limits_),
      router(router_),
      log(log_),
      clock(clock_),
      m_idPrefix(QByteArray::number(clock_.now().wallMs / 1000, 36))
{
}

bool Hub::enter(const std::shared_ptr<AnyConnection> &connection)
{
    const std::lock_guard lock(m_mutex);
    if (stopping)
        return false;
    m_connections.emplace(connection.get(), connection);
    return true;
}

void Hub::leave(const AnyConnection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(connection);
    m_changed.notify_all();
}

int Hub::open() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_connections.size());
}

std::vector<std::shared_ptr<AnyConnection>> Hub::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<AnyConnection>> alive;
    for (const auto &[key, weak] : m_connections) {
        if (auto connection = weak.lock())
            alive.push_back(std::move(connection));
    }
    return alive;
}

void Hub::stopAll()
{
    {
        const std::lock_guard lock(m_mutex);
        stopping = true;
    }
    for (const auto &connection : all())
        connection->finish();
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, limits.stopGrace, [this] { return m_connections.empty(); });
    }
    for (const auto &connection : all())
        connection->abort();
}

QByteArray Hub::newRequestId()
{
    return m_idPrefix + QByteArray::number(m_nextId++, 36);
}

} // namespace mingcha::centre
