// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/fix.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace mingcha::evidence {

namespace {

constexpr double kEarthRadiusMm = 6'371'008'800.0; // mean radius, IUGG
constexpr int kDecimals = 7;

QString words(const char *text)
{
    return QCoreApplication::translate("Fix", text);
}

Judgement refused(FixReason reason)
{
    return {false, FixQuality::None, reason};
}

/// What the receiver itself says against the position.
std::optional<FixReason> faultOfKind(FixKind kind)
{
    switch (kind) {
    case FixKind::Void: return FixReason::Void;
    case FixKind::DeadReckoning: return FixReason::DeadReckoning;
    case FixKind::ManualInput:
    case FixKind::Simulated: return FixReason::Simulated;
    default: return {};
    }
}

/// What the fix before it says against it.
std::optional<FixReason> faultOfStep(const Fix &fix, const FixContext &context)
{
    if (!context.previous || !context.previous->point)
        return {};
    const Fix &before = *context.previous;
    std::optional<qint64> elapsed = context.sincePreviousMs;
    if (fix.fixTimeMs && before.fixTimeMs) {
        const qint64 byReceiver = *fix.fixTimeMs - *before.fixTimeMs;
        if (byReceiver < 0 || (elapsed && std::abs(byReceiver - *elapsed) > kTimeJumpMs))
            return FixReason::TimeJump;
        elapsed = byReceiver;
    }
    if (!elapsed)
        return {};
    // An hour at full speed leads anywhere in a province; the cap keeps the product far from overflow.
    constexpr qint64 kLongestMs = 24LL * 3'600'000;
    const qint64 reach = std::min(std::max<qint64>(*elapsed, 0), kLongestMs) * kMaxSpeedMmPerMs;
    const qint64 blur = fix.accuracyMm.value_or(0) + before.accuracyMm.value_or(0) + kJumpSlackMm;
    if (distanceMm(*fix.point, *before.point) > reach + blur)
        return FixReason::PositionJump;
    return {};
}

} // namespace

Judgement judge(const Fix &fix, const FixContext &context)
{
    if (const auto fault = faultOfKind(fix.kind))
        return refused(*fault);
    if (!fix.point)
        return refused(FixReason::NoPosition);
    if (!isOnEarth(*fix.point))
        return refused(FixReason::OutOfRange);
    if (*fix.point == Point{})
        return refused(FixReason::NullIsland);
    if (const auto fault = faultOfStep(fix, context))
        return refused(*fault);
    if (context.ageMs > kFreshForMs || context.ageMs < 0)
        return {false, FixQuality::Stale, FixReason::Stale};
    if (!fix.accuracyMm || *fix.accuracyMm < 0)
        return {true, FixQuality::Coarse, FixReason::AccuracyUnknown};
    if (*fix.accuracyMm <= kGoodAccuracyMm)
        return {true, FixQuality::Good, FixReason::Fine};
    if (*fix.accuracyMm <= kFairAccuracyMm)
        return {true, FixQuality::Fair, FixReason::Fine};
    return {true, FixQuality::Coarse, FixReason::Coarse};
}

bool isOnEarth(Point point)
{
    return std::abs(point.latE7) <= 90 * kDegreeE7 && std::abs(point.lonE7) <= 180 * kDegreeE7;
}

qint64 distanceMm(Point a, Point b)
{
    constexpr double kRadians = std::numbers::pi / (180.0 * kDegreeE7);
    const double lat1 = static_cast<double>(a.latE7) * kRadians;
    const double lat2 = static_cast<double>(b.latE7) * kRadians;
    const double sinLat = std::sin((lat2 - lat1) / 2);
    const double sinLon = std::sin(static_cast<double>(b.lonE7 - a.lonE7) * kRadians / 2);
    const double chord = sinLat * sinLat + std::cos(lat1) * std::cos(lat2) * sinLon * sinLon;
    return std::llround(2 * kEarthRadiusMm * std::asin(std::min(1.0, std::sqrt(std::max(0.0, chord)))));
}

QString degreesText(qint64 e7)
{
    const quint64 size = e7 < 0 ? 0 - static_cast<quint64>(e7) : static_cast<quint64>(e7);
    return (e7 < 0 ? QStringLiteral("-") : QString()) + QString::number(size / kDegreeE7) + QLatin1Char('.') +
           QString::number(size % kDegreeE7).rightJustified(kDecimals, QLatin1Char('0'));
}

QString sourceId(FixSource source)
{
    switch (source) {
    case FixSource::System: return QStringLiteral("system");
    case FixSource::Receiver: return QStringLiteral("receiver");
    case FixSource::Recorded: return QStringLiteral("recorded");
    case FixSource::Manual: return QStringLiteral("manual");
    case FixSource::LastKnown: return QStringLiteral("lastKnown");
    }
    return {};
}

QString qualityId(FixQuality quality)
{
    switch (quality) {
    case FixQuality::Good: return QStringLiteral("good");
    case FixQuality::Fair: return QStringLiteral("fair");
    case FixQuality::Coarse: return QStringLiteral("coarse");
    case FixQuality::Stale: return QStringLiteral("stale");
    case FixQuality::None: return QStringLiteral("none");
    }
    return {};
}

QString reasonId(FixReason reason)
{
    switch (reason) {
    case FixReason::Fine: return QStringLiteral("fine");
    case FixReason::Coarse: return QStringLiteral("coarse");
    case FixReason::AccuracyUnknown: return QStringLiteral("accuracyUnknown");
    case FixReason::Stale: return QStringLiteral("stale");
    case FixReason::NoPosition: return QStringLiteral("noPosition");
    case FixReason::Void: return QStringLiteral("void");
    case FixReason::NullIsland: return QStringLiteral("nullIsland");
    case FixReason::OutOfRange: return QStringLiteral("outOfRange");
    case FixReason::DeadReckoning: return QStringLiteral("deadReckoning");
    case FixReason::Simulated: return QStringLiteral("simulated");
    case FixReason::TimeJump: return QStringLiteral("timeJump");
    case FixReason::PositionJump: return QStringLiteral("positionJump");
    }
    return {};
}

QString sourceText(FixSource source)
{
    switch (source) {
    case FixSource::System: return words(QT_TRANSLATE_NOOP("Fix", "This device"));
    case FixSource::Receiver: return words(QT_TRANSLATE_NOOP("Fix", "External receiver"));
    case FixSource::Recorded: return words(QT_TRANSLATE_NOOP("Fix", "Recorded log"));
    case FixSource::Manual: return words(QT_TRANSLATE_NOOP("Fix", "Set by hand"));
    case FixSource::LastKnown: return words(QT_TRANSLATE_NOOP("Fix", "Last known place"));
    }
    return {};
}

QString reasonText(FixReason reason)
{
    switch (reason) {
    case FixReason::Fine: return words(QT_TRANSLATE_NOOP("Fix", "Measured now, accurate enough."));
    case FixReason::Coarse: return words(QT_TRANSLATE_NOOP("Fix", "Coarse: the accuracy is worse than 30 m."));
    case FixReason::AccuracyUnknown:
        return words(QT_TRANSLATE_NOOP("Fix", "The receiver gives no accuracy; treated as coarse."));
    case FixReason::Stale: return words(QT_TRANSLATE_NOOP("Fix", "Stale: the position is older than 30 seconds."));
    case FixReason::NoPosition: return words(QT_TRANSLATE_NOOP("Fix", "No position."));
    case FixReason::Void: return words(QT_TRANSLATE_NOOP("Fix", "The receiver has no valid position yet."));
    case FixReason::NullIsland:
        return words(QT_TRANSLATE_NOOP(
            "Fix", "Latitude and longitude are both zero, which receivers send when they know nothing."));
    case FixReason::OutOfRange: return words(QT_TRANSLATE_NOOP("Fix", "The coordinates are not on earth."));
    case FixReason::DeadReckoning:
        return words(QT_TRANSLATE_NOOP("Fix", "Estimated by the receiver from its last motion, not measured."));
    case FixReason::Simulated:
        return words(QT_TRANSLATE_NOOP("Fix", "Simulated or typed into the receiver, not measured."));
    case FixReason::TimeJump:
        return words(QT_TRANSLATE_NOOP("Fix", "The receiver's time jumped, so the position cannot be dated."));
    case FixReason::PositionJump:
        return words(
            QT_TRANSLATE_NOOP("Fix", "Too far from the position just before to be reached in the time between."));
    }
    return {};
}

} // namespace mingcha::evidence
