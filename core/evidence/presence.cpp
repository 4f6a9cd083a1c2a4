// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/presence.h"

#include "core/evidence/integers.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::evidence {

namespace {

constexpr qint64 kMmPerMetre = 1'000;
constexpr qint64 kMmPerKilometre = 1'000'000;
constexpr qint64 kMsPerSecond = 1'000;
constexpr qint64 kMsPerMinute = 60 * kMsPerSecond;
constexpr qint64 kMsPerHour = 60 * kMsPerMinute;
constexpr qint64 kMsPerDay = 24 * kMsPerHour;
constexpr qint64 kTellable = 10; // of a smaller unit, before the larger one says it better

QString words(const char *text)
{
    return QCoreApplication::translate("Presence", text);
}

/// "35 m", or "12 km" where metres say nothing any more. Never better than it is: what is begun counts as whole.
QString length(qint64 mm)
{
    if (mm >= kTellable * kMmPerKilometre)
        return words(QT_TRANSLATE_NOOP("Presence", "%1 km")).arg((mm + kMmPerKilometre - 1) / kMmPerKilometre);
    return words(QT_TRANSLATE_NOOP("Presence", "%1 m")).arg((mm + kMmPerMetre - 1) / kMmPerMetre);
}

/// "40 s", "12 min", "30 h" or "15 d": in the unit that a person would say it in.
QString span(qint64 ms)
{
    ms = std::abs(ms);
    if (ms < kTellable * kMsPerMinute)
        return words(QT_TRANSLATE_NOOP("Presence", "%1 s")).arg(ms / kMsPerSecond);
    if (ms < kTellable * kMsPerHour)
        return words(QT_TRANSLATE_NOOP("Presence", "%1 min")).arg(ms / kMsPerMinute);
    if (ms < kTellable * kMsPerDay)
        return words(QT_TRANSLATE_NOOP("Presence", "%1 h")).arg(ms / kMsPerHour);
    return words(QT_TRANSLATE_NOOP("Presence", "%1 d")).arg(ms / kMsPerDay);
}

/// How far the fix is from the site at the least, its own accuracy taken off.
qint64 leastDistanceMm(qint64 distanceMm, std::optional<qint64> accuracyMm)
{
    return std::max<qint64>(0, distanceMm - accuracyMm.value_or(0));
}

RuleOutcome positionKnown(const PresenceFacts &facts)
{
    const bool known = facts.accuracyMm || facts.distanceMm || facts.usableFixes > 0;
    return {PresenceRule::PositionKnown, known, !known,
            known ? words(QT_TRANSLATE_NOOP("Presence", "A usable position was recorded."))
                  : words(QT_TRANSLATE_NOOP("Presence", "No usable position was recorded."))};
}

RuleOutcome nearSite(const PresenceFacts &facts)
{
    if (!facts.sitePointKnown)
        return {PresenceRule::NearSite, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "The site has no registered point to compare with."))};
    if (!facts.distanceMm)
        return {PresenceRule::NearSite, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "The distance to the site is not known."))};
    const qint64 least = leastDistanceMm(*facts.distanceMm, facts.accuracyMm);
    return {PresenceRule::NearSite, least <= kNearSiteMm, least > kFarFromSiteMm,
            words(QT_TRANSLATE_NOOP("Presence", "%1 from the site's registered point; within %2 counts as present."))
                .arg(length(*facts.distanceMm), length(kNearSiteMm))};
}

RuleOutcome accuracy(const PresenceFacts &facts)
{
    if (!facts.accuracyMm)
        return {PresenceRule::Accuracy, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "The accuracy is not known."))};
    return {PresenceRule::Accuracy, *facts.accuracyMm <= kFairAccuracyMm, false,
            words(QT_TRANSLATE_NOOP("Presence", "Accurate to %1; at most %2 is enough."))
                .arg(length(*facts.accuracyMm), length(kFairAccuracyMm))};
}

RuleOutcome timeOnSite(const PresenceFacts &facts)
{
    return {PresenceRule::TimeOnSite, facts.timeOnSiteMs >= kMinTimeOnSiteMs, false,
            words(QT_TRANSLATE_NOOP("Presence", "%1 on site by position; at least %2 is expected."))
                .arg(span(facts.timeOnSiteMs), span(kMinTimeOnSiteMs))};
}

RuleOutcome fixCount(const PresenceFacts &facts)
{
    return {PresenceRule::FixCount, facts.usableFixes >= kMinUsableFixes, false,
            words(QT_TRANSLATE_NOOP("Presence", "%1 usable positions at the site; at least %2 are expected."))
                .arg(facts.usableFixes)
                .arg(kMinUsableFixes)};
}

RuleOutcome freshness(const PresenceFacts &facts)
{
    if (!facts.lastFixAgeMs)
        return {PresenceRule::Freshness, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "There is no usable position to tell the age of."))};
    return {PresenceRule::Freshness, *facts.lastFixAgeMs <= kMaxLastFixAgeMs, false,
            words(QT_TRANSLATE_NOOP("Presence", "The last usable position is %1 old; at most %2 is fresh."))
                .arg(span(*facts.lastFixAgeMs), span(kMaxLastFixAgeMs))};
}

RuleOutcome continuity(const PresenceFacts &facts)
{
    if (!facts.longestGapMs)
        return {PresenceRule::Continuity, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "There is no track to look for gaps in."))};
    return {
        PresenceRule::Continuity, *facts.longestGapMs <= kMaxTrackGapMs, false,
        words(QT_TRANSLATE_NOOP("Presence", "The longest time without a position was %1; at most %2 is continuous."))
            .arg(span(*facts.longestGapMs), span(kMaxTrackGapMs))};
}

RuleOutcome clockAgreement(const PresenceFacts &facts)
{
    if (!facts.clockDifferenceMs)
        return {PresenceRule::ClockAgreement, false, false,
                words(QT_TRANSLATE_NOOP("Presence", "No satellite time to compare the device's clock with."))};
    return {PresenceRule::ClockAgreement, std::abs(*facts.clockDifferenceMs) <= kMaxClockDifferenceMs, false,
            words(QT_TRANSLATE_NOOP("Presence", "The device's clock is %1 from satellite time; at most %2 agrees."))
                .arg(span(*facts.clockDifferenceMs), span(kMaxClockDifferenceMs))};
}

} // namespace

PresenceFacts gatherFacts(const FixTrack &track, std::optional<Point> site, qint64 sinceUptimeMs, qint64 uptimeMs,
                          qint64 wallMs)
{
    PresenceFacts facts;
    facts.sitePointKnown = site.has_value();
    std::optional<qint64> firstNear, lastNear, lastUsable;
    const Fix *dated = nullptr;
    qint64 datedUptimeMs = 0;
    for (const TrackFix &entry : track.history()) {
        const Fix &fix = entry.judged.fix;
        if (entry.uptimeMs < sinceUptimeMs || entry.uptimeMs > uptimeMs || !entry.judged.judgement.usable)
            continue;
        const std::optional<qint64> distance = site ? std::optional(distanceMm(*fix.point, *site)) : std::nullopt;
        const bool isBetter = distance ? !facts.distanceMm || *distance < *facts.distanceMm
                                       : !facts.accuracyMm || fix.accuracyMm.value_or(kMaxLength) < *facts.accuracyMm;
        if (isBetter) {
            facts.distanceMm = distance;
            facts.accuracyMm = fix.accuracyMm;
        }
        if (!distance || leastDistanceMm(*distance, fix.accuracyMm) <= kNearSiteMm) {
            ++facts.usableFixes;
            firstNear = firstNear.value_or(entry.uptimeMs);
            lastNear = entry.uptimeMs;
        }
        if (lastUsable)
            facts.longestGapMs = std::max(facts.longestGapMs.value_or(0), entry.uptimeMs - *lastUsable);
        lastUsable = entry.uptimeMs;
        if (fix.fixTimeMs) {
            dated = &fix;
            datedUptimeMs = entry.uptimeMs;
        }
    }
    if (firstNear && lastNear)
        facts.timeOnSiteMs = *lastNear - *firstNear;
    if (lastUsable) {
        facts.lastFixAgeMs = uptimeMs - *lastUsable;
        facts.longestGapMs = std::max(facts.longestGapMs.value_or(0), *facts.lastFixAgeMs);
    }
    if (dated)
        facts.clockDifferenceMs = wallMs - (*dated->fixTimeMs + (uptimeMs - datedUptimeMs));
    return facts;
}

Presence assess(const PresenceFacts &facts)
{
    Presence presence;
    presence.rules = {positionKnown(facts), nearSite(facts),  accuracy(facts),   timeOnSite(facts),
                      fixCount(facts),      freshness(facts), continuity(facts), clockAgreement(facts)};
    const auto isGrave = [](const RuleOutcome &outcome) { return !outcome.passed && outcome.grave; };
    const auto hasPassed = [](const RuleOutcome &outcome) { return outcome.passed; };
    if (std::any_of(presence.rules.cbegin(), presence.rules.cend(), isGrave))
        presence.word = PresenceWord::Insufficient;
    else if (std::all_of(presence.rules.cbegin(), presence.rules.cend(), hasPassed))
        presence.word = PresenceWord::Sufficient;
    else
        presence.word = PresenceWord::Explain;
    return presence;
}

QString wordId(PresenceWord word)
{
    switch (word) {
    case PresenceWord::Sufficient: return QStringLiteral("sufficient");
    case PresenceWord::Explain: return QStringLiteral("explain");
    case PresenceWord::Insufficient: return QStringLiteral("insufficient");
    }
    return {};
}

QString ruleId(PresenceRule rule)
{
    switch (rule) {
    case PresenceRule::PositionKnown: return QStringLiteral("positionKnown");
    case PresenceRule::NearSite: return QStringLiteral("nearSite");
    case PresenceRule::Accuracy: return QStringLiteral("accuracy");
    case PresenceRule::TimeOnSite: return QStringLiteral("timeOnSite");
    case PresenceRule::FixCount: return QStringLiteral("fixCount");
    case PresenceRule::Freshness: return QStringLiteral("freshness");
    case PresenceRule::Continuity: return QStringLiteral("continuity");
    case PresenceRule::ClockAgreement: return QStringLiteral("clockAgreement");
    }
    return {};
}

QString wordText(PresenceWord word)
{
    switch (word) {
    case PresenceWord::Sufficient: return words(QT_TRANSLATE_NOOP("Presence", "Sufficient"));
    case PresenceWord::Explain: return words(QT_TRANSLATE_NOOP("Presence", "Needs explaining"));
    case PresenceWord::Insufficient: return words(QT_TRANSLATE_NOOP("Presence", "Insufficient"));
    }
    return {};
}

} // namespace mingcha::evidence
