// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Simulated time: what is to happen when, in one order that the seed decides. True time runs only here; the clocks of
// machines are views of it that may be wrong. Also where a run writes its trace. Main thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QString>

#include <functional>
#include <map>

namespace mingcha::simulation {

inline constexpr qint64 kSecond = 1000;
inline constexpr qint64 kMinute = 60 * kSecond;
inline constexpr qint64 kHour = 60 * kMinute;
inline constexpr qint64 kDay = 24 * kHour;
inline constexpr qint64 kBeginMs = 1790000000000; ///< Unix time at which every run begins

class Timeline
{
public:
    explicit Timeline(bool traced) : m_traced(traced) {}
    [[nodiscard]] qint64 now() const { return m_now; }
    void after(qint64 ms, std::function<void()> event);
    /// When the next event is; −1 when there is none.
    [[nodiscard]] qint64 next() const { return m_events.empty() ? -1 : m_events.begin()->first.first; }
    /// Moves time forward to `ms` and runs what is due, one event; false when nothing was.
    bool step(qint64 ms);

    [[nodiscard]] bool isTraced() const { return m_traced; }
    void trace(const QString &who, const QString &what) const;

private:
    std::map<std::pair<qint64, quint64>, std::function<void()>> m_events;
    qint64 m_now = kBeginMs;
    quint64 m_order = 0;
    bool m_traced;
};

/// A machine's own clocks: off by a constant, and running fast or slow.
class MachineClock final : public Clock
{
public:
    explicit MachineClock(const Timeline &time) : m_time(time), m_bootedAt(time.now() - kHour) {}
    [[nodiscard]] Moment now() const override;
    void jump(qint64 ms) { m_offsetMs += ms; }
    void setRight()
    {
        m_offsetMs = 0;
        m_driftPpm = 0;
        m_frozenAt = 0;
    }
    void drift(qint64 partsPerMillion) { m_driftPpm = partsPerMillion; }
    /// Wall time stands still until setRight().
    void freeze() { m_frozenAt = now().wallMs; }
    void reboot(quint64 name)
    {
        m_boot = name;
        m_bootedAt = m_time.now();
    }

private:
    const Timeline &m_time;
    qint64 m_bootedAt;
    quint64 m_boot = 1 << 8;
    qint64 m_offsetMs = 0;
    qint64 m_driftPpm = 0;
    qint64 m_frozenAt = 0;
};

} // namespace mingcha::simulation
