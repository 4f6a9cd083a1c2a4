// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Presence at a site in three words by named rules (rule 16): 充分 sufficient, 需说明 explain, 不足 insufficient. Every
// rule stands beside the fact it looked at. There is no score, and no word ever blocks work: "explain" asks for a
// sentence. Plain functions, any thread.
#pragma once

#include "core/evidence/fixtrack.h"

#include <QList>

namespace mingcha::evidence {

inline constexpr qint64 kNearSiteMm = 100'000;          ///< at the site, after the accuracy is taken off
inline constexpr qint64 kFarFromSiteMm = 500'000;       ///< beyond this somebody was elsewhere
inline constexpr qint64 kMinTimeOnSiteMs = 5 * 60'000;  ///< shorter visits are explained
inline constexpr int kMinUsableFixes = 5;               ///< fewer may be chance
inline constexpr qint64 kMaxLastFixAgeMs = 5 * 60'000;  ///< the newest usable fix, when presence is judged
inline constexpr qint64 kMaxTrackGapMs = 10 * 60'000;   ///< longer gaps break the track (indoors is normal)
inline constexpr qint64 kMaxClockDifferenceMs = 60'000; ///< device clock against satellite time

enum class PresenceWord { Sufficient, Explain, Insufficient };

enum class PresenceRule {
    PositionKnown,
    NearSite,
    Accuracy,
    TimeOnSite,
    FixCount,
    Freshness,
    Continuity,
    ClockAgreement
};

/// What the rules look at; each optional is empty when it is not known.
struct PresenceFacts
{
    bool sitePointKnown = false;
    std::optional<qint64> distanceMm; ///< of the nearest usable fix to the site's registered point
    std::optional<qint64> accuracyMm; ///< of that fix
    qint64 timeOnSiteMs = 0;          ///< from the first to the last usable fix near the site (without a point: of all)
    int usableFixes = 0;              ///< near the site (without a point: of all)
    std::optional<qint64> lastFixAgeMs;
    std::optional<qint64> longestGapMs;      ///< between neighbouring usable fixes, and from the last to now
    std::optional<qint64> clockDifferenceMs; ///< device wall clock minus satellite time
    bool operator==(const PresenceFacts &) const = default;
};

struct RuleOutcome
{
    PresenceRule rule = PresenceRule::PositionKnown;
    bool passed = false;
    bool grave = false; ///< failed so that presence is insufficient, not just to be explained
    QString words;      ///< the fact in words
};

struct Presence
{
    PresenceWord word = PresenceWord::Insufficient;
    QList<RuleOutcome> rules; ///< all of them, in the order of PresenceRule
};

/// Gathers the facts of a visit that began at `sinceUptimeMs`. `wallMs` is the device's clock now.
[[nodiscard]] PresenceFacts gatherFacts(const FixTrack &track, std::optional<Point> site, qint64 sinceUptimeMs,
                                        qint64 uptimeMs, qint64 wallMs);
[[nodiscard]] Presence assess(const PresenceFacts &facts);

/// For files and scripts ("sufficient", "nearSite"), never translated.
[[nodiscard]] QString wordId(PresenceWord word);
[[nodiscard]] QString ruleId(PresenceRule rule);
/// What a person reads.
[[nodiscard]] QString wordText(PresenceWord word);

} // namespace mingcha::evidence
