// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/fixtrack.h"

namespace mingcha::evidence {

namespace {

/// Judged on arrival; as time passes only the age can change the word.
JudgedFix asOf(const TrackFix &track, qint64 uptimeMs)
{
    JudgedFix judged = track.judged;
    judged.ageMs = uptimeMs - track.uptimeMs + track.judged.ageMs;
    if (judged.judgement.usable)
        judged.judgement = judge(judged.fix, {judged.ageMs, {}, {}});
    return judged;
}

} // namespace

JudgedFix FixTrack::add(const Fix &fix, qint64 uptimeMs, qint64 ageOnArrivalMs)
{
    FixContext context;
    context.ageMs = ageOnArrivalMs;
    if (m_lastPlaced) {
        context.previous = m_lastPlaced->judged.fix;
        context.sincePreviousMs = (uptimeMs - ageOnArrivalMs) - (m_lastPlaced->uptimeMs - m_lastPlaced->judged.ageMs);
    }
    const TrackFix track{{fix, ageOnArrivalMs, judge(fix, context)}, uptimeMs};
    m_history.push_back(track);
    while (static_cast<qsizetype>(m_history.size()) > kMaxTrackFixes)
        m_history.pop_front();
    // Compared with the last place seen, right or wrong: after one false fix the track heals by itself.
    if (fix.point && isOnEarth(*fix.point) && *fix.point != Point{})
        m_lastPlaced = track;
    return track.judged;
}

std::optional<JudgedFix> FixTrack::last(qint64 uptimeMs) const
{
    return m_lastPlaced ? std::optional(asOf(*m_lastPlaced, uptimeMs)) : std::nullopt;
}

void FixTrack::clear()
{
    m_history.clear();
    m_lastPlaced.reset();
}

} // namespace mingcha::evidence
