// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "frames.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>

#include <memory>

namespace mingcha::day {

namespace {

constexpr qint64 kNanosecondsPerMs = 1'000'000;

qint64 nowNanoseconds()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return clock.nsecsElapsed();
}

} // namespace

void Frames::watch(QQuickWindow &window)
{
    // Written on the GUI thread or, under its lock, on the render thread; read on the render thread.
    const auto begun = std::make_shared<std::atomic<qint64>>(0);
    const auto begin = [begun] { *begun = nowNanoseconds(); };
    const auto end = [this, begun] {
        if (const qint64 from = begun->exchange(0); from > 0)
            count(nowNanoseconds() - from);
    };
    QObject::connect(&window, &QQuickWindow::afterAnimating, &window, begin, Qt::DirectConnection);
    QObject::connect(&window, &QQuickWindow::afterRendering, &window, end, Qt::DirectConnection);
    if (!m_watchesTurns)
        watchTurns();
}

void Frames::count(qint64 nanoseconds)
{
    if (m_paused)
        return;
    ++m_drawn;
    if (nanoseconds > kFrameMs * kNanosecondsPerMs)
        ++m_slow;
    if (nanoseconds > kHitchMs * kNanosecondsPerMs)
        ++m_hitches;
}

void Frames::watchTurns()
{
    m_watchesTurns = true;
    QAbstractEventDispatcher *events = QAbstractEventDispatcher::instance();
    const auto awake = std::make_shared<qint64>(0);
    QObject::connect(events, &QAbstractEventDispatcher::awake, events, [awake] { *awake = nowNanoseconds(); });
    QObject::connect(events, &QAbstractEventDispatcher::aboutToBlock, events, [this, awake] {
        if (!m_paused && *awake > 0 && nowNanoseconds() - *awake > kHitchMs * kNanosecondsPerMs)
            ++m_longTurns;
    });
}

} // namespace mingcha::day
