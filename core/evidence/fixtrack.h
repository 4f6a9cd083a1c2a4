// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The positions of the recent past: the last fix with its age by uptime (a wrong wall clock must not make a fix fresh),
// and enough history to say whether the track was continuous. Owned by whoever runs the position source, one thread.
// Kept in memory only: what becomes evidence is written into entries.
#pragma once

#include "core/evidence/fix.h"

#include <deque>

namespace mingcha::evidence {

inline constexpr qsizetype kMaxTrackFixes = 7'200; ///< two hours at one a second; the oldest go first

struct TrackFix
{
    JudgedFix judged;    ///< as judged on arrival
    qint64 uptimeMs = 0; ///< when it arrived
};

class FixTrack
{
public:
    /// Judges the fix against the one before it and keeps it. Uptimes must not run backwards. A position that was old
    /// when it was handed over (a system's last known place) brings its age with it.
    JudgedFix add(const Fix &fix, qint64 uptimeMs, qint64 ageOnArrivalMs = 0);
    /// The last fix with a position, judged as of now: it grows stale. Empty before the first.
    [[nodiscard]] std::optional<JudgedFix> last(qint64 uptimeMs) const;
    [[nodiscard]] const std::deque<TrackFix> &history() const { return m_history; }
    void clear();

private:
    std::deque<TrackFix> m_history;
    std::optional<TrackFix> m_lastPlaced;
};

} // namespace mingcha::evidence
