// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What a device knows of the time (rule 13). Wall time can be wrong; uptime cannot jump within one boot. Logic never
// reads the system's clock itself: it is handed a Clock.
#pragma once

#include <QtGlobal>

#include <optional>

namespace mingcha {

/// No time that is told of lies as far from 1970 (8,900 years), nor any uptime: sums and differences of times that another
/// wrote then always fit.
inline constexpr qint64 kFarthestMs = 1LL << 48;
/// Local time is never a whole day from UTC.
inline constexpr qint64 kFarthestZoneMinutes = 24 * 60;

/// One reading of all clocks.
struct Moment
{
    qint64 wallMs = 0;   ///< Unix time as the device believes it, milliseconds
    int zoneMinutes = 0; ///< offset of local time from UTC
    quint64 boot = 0;    ///< names this boot of the device
    qint64 uptimeMs = 0; ///< since boot, sleep included (CLOCK_BOOTTIME)

    /// Whether the uptimes of both can be compared. The lowest bit of a boot is not kept in bytes.
    [[nodiscard]] bool sameBoot(const Moment &other) const { return boot >> 1 == other.boot >> 1; }
};

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
};

/// The device's own clocks.
class SystemClock final : public Clock
{
public:
    SystemClock();
    [[nodiscard]] Moment now() const override;

private:
    quint64 m_boot;
};

/// A clock that a test or a script sets by hand.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Moment start) : m_now(start) {}
    [[nodiscard]] Moment now() const override { return m_now; }
    void advance(qint64 ms)
    {
        m_now.wallMs += ms;
        m_now.uptimeMs += ms;
    }
    void set(Moment moment) { m_now = moment; }

private:
    Moment m_now;
};

} // namespace mingcha
