// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How long our own work on each frame of a window took: from the last look at the items to the end of rendering,
// without the waiting for the screen; and how long the GUI thread was away from its events. Connects to a window and
// counts.
#pragma once

#include <QQuickWindow>

#include <atomic>

namespace mingcha::day {

inline constexpr qint64 kFrameMs = 16; ///< a frame slower than this misses one refresh
inline constexpr qint64 kHitchMs = 50; ///< a frame slower than this can be felt

class Frames
{
public:
    void watch(QQuickWindow &window);

    [[nodiscard]] qint64 drawn() const { return m_drawn; }
    [[nodiscard]] qint64 slow() const { return m_slow; }
    [[nodiscard]] qint64 hitches() const { return m_hitches; }
    /// Turns of the GUI thread, between two looks for events, longer than kHitchMs.
    [[nodiscard]] qint64 longTurns() const { return m_longTurns; }
    /// While pictures are saved nothing counts.
    void pause(bool on) { m_paused = on; }

private:
    void count(qint64 nanoseconds);
    void watchTurns();

    bool m_watchesTurns = false;
    std::atomic<bool> m_paused = false;
    std::atomic<qint64> m_drawn = 0;
    std::atomic<qint64> m_slow = 0;
    std::atomic<qint64> m_hitches = 0;
    std::atomic<qint64> m_longTurns = 0;
};

} // namespace mingcha::day
