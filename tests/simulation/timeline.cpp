// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/timeline.h"

#include <cstdio>

namespace mingcha::simulation {

void Timeline::after(qint64 ms, std::function<void()> event)
{
    m_events.emplace(std::pair(m_now + std::max<qint64>(ms, 0), m_order++), std::move(event));
}

bool Timeline::step(qint64 ms)
{
    if (m_events.empty() || m_events.begin()->first.first > ms) {
        m_now = std::max(m_now, ms);
        return false;
    }
    const auto first = m_events.begin();
    m_now = std::max(m_now, first->first.first);
    const std::function<void()> event = std::move(first->second);
    m_events.erase(first);
    event();
    return true;
}

void Timeline::trace(const QString &who, const QString &what) const
{
    if (m_traced)
        std::printf("%10.3f  %-9s %s\n", static_cast<double>(m_now - kBeginMs) / kSecond, qPrintable(who),
                    qPrintable(what));
}

Moment MachineClock::now() const
{
    constexpr qint64 kMillion = 1000000;
    constexpr int kZoneMinutes = 480;
    const qint64 gone = m_time.now() - kBeginMs;
    const qint64 wall = m_time.now() + gone * m_driftPpm / kMillion + m_offsetMs;
    return {m_frozenAt != 0 ? m_frozenAt : wall, kZoneMinutes, m_boot, m_time.now() - m_bootedAt};
}

} // namespace mingcha::simulation
