// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "visitclock.h"

#include <QTime>

#include <algorithm>

namespace mingcha::day {

VisitClock::VisitClock()
{
    // Not back into yesterday: what is assigned for today would not be today's.
    m_offsetMs = -std::min<qint64>(kVisitMs, QTime::currentTime().msecsSinceStartOfDay());
}

Moment VisitClock::now() const
{
    Moment moment = m_machine.now();
    moment.wallMs += m_offsetMs;
    moment.uptimeMs += m_offsetMs + kVisitMs; // never below nought, however young the machine
    return moment;
}

} // namespace mingcha::day
