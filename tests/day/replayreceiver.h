// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A receiver on the network that plays a recorded log at its own pace, moved to where and when the day takes place: the
// tablets listen to it as to any receiver at HOST:PORT. Owns its server and what is connected to it. GUI thread.
#pragma once

#include "core/base/clock.h"
#include "movedlog.h"

#include <QTcpServer>
#include <QTimer>

namespace mingcha::day {

class ReplayReceiver
{
public:
    ReplayReceiver(MovedLog log, const Clock &clock);
    /// Must be called before address().
    [[nodiscard]] Status start();
    /// What `--nmea` takes.
    [[nodiscard]] QString address() const;

private:
    void play();

    MovedLog m_log;
    const Clock &m_clock;
    QTcpServer m_server;
    QTimer m_timer;
    qsizetype m_next = 0;
};

/// Where this person of the demo district is sent today; `todayMs` is any time of that day.
[[nodiscard]] Result<region::Place> assignedPlace(const QString &login, qint64 todayMs, bool small);

} // namespace mingcha::day
