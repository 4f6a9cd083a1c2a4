// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One position as evidence (rule 16): where, how good, when, from what, and the judge that says whether it may stand
// for "we were here" and why. Plain values and functions, any thread. A fix that is stale or coarse is stored and shown
// as such; nothing here ever blocks work, and nothing here reads a clock: ages are handed in, measured by uptime.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCborArray>
#include <QString>

#include <optional>

namespace mingcha::evidence {

inline constexpr qint64 kGoodAccuracyMm = 10'000; ///< up to here a fix is good
inline constexpr qint64 kFairAccuracyMm = 30'000; ///< up to here it is fair, beyond it is coarse
inline constexpr qint64 kFreshForMs = 30'000;     ///< a fix older than this is stale
inline constexpr qint64 kMaxSpeedMmPerMs = 100;   ///< 100 m/s: faster than this between two fixes is a jump
inline constexpr qint64 kJumpSlackMm = 100'000;   ///< wandering that is never called a jump, whatever the accuracies
inline constexpr qint64 kTimeJumpMs = 5'000;      ///< receiver time and uptime may differ this much between two fixes
inline constexpr qint64 kDegreeE7 = 10'000'000;   ///< one degree in the unit of coordinates

enum class FixSource { System, Receiver, Recorded, Manual, LastKnown };

/// How the receiver says it came to the position (GGA quality, RMC/GLL/GNS mode).
enum class FixKind { Unknown, Void, Autonomous, Differential, Rtk, DeadReckoning, ManualInput, Simulated };

enum class FixQuality { Good, Fair, Coarse, Stale, None };

/// Why a judgement is as it is; the id of each goes into files and must not change.
enum class FixReason {
    Fine,
    Coarse,
    AccuracyUnknown,
    Stale,
    NoPosition,
    Void,
    NullIsland,
    OutOfRange,
    DeadReckoning,
    Simulated,
    TimeJump,
    PositionJump,
};

struct Point
{
    qint64 latE7 = 0; ///< 1e-7 degree, WGS 84, north positive
    qint64 lonE7 = 0; ///< east positive
    bool operator==(const Point &) const = default;
};

struct Fix
{
    std::optional<Point> point;       ///< empty: the receiver gave none
    std::optional<qint64> accuracyMm; ///< horizontal, one sigma
    bool accuracyEstimated = false;   ///< from HDOP and a typical range error, not from the receiver
    std::optional<qint64> fixTimeMs;  ///< the receiver's UTC, Unix milliseconds
    FixSource source = FixSource::System;
    FixKind kind = FixKind::Unknown;
    std::optional<int> satellitesUsed;
    std::optional<int> satellitesInView;
    std::optional<int> hdopCenti; ///< hundredths
    bool operator==(const Fix &) const = default;
};

/// What the judge is told beside the fix itself.
struct FixContext
{
    qint64 ageMs = 0;                      ///< since the fix arrived, by uptime
    std::optional<Fix> previous;           ///< the last fix before it that had a position
    std::optional<qint64> sincePreviousMs; ///< by uptime; empty for recorded logs
};

struct Judgement
{
    bool usable = false;
    FixQuality quality = FixQuality::None;
    FixReason reason = FixReason::NoPosition;
    bool operator==(const Judgement &) const = default;
};

struct JudgedFix
{
    Fix fix;
    qint64 ageMs = 0;
    Judgement judgement;
    bool operator==(const JudgedFix &) const = default;
};

[[nodiscard]] Judgement judge(const Fix &fix, const FixContext &context);

/// True within ±90°, ±180°.
[[nodiscard]] bool isOnEarth(Point point);
/// Great circle on the mean sphere: within 0.6 % of the ellipsoid, which is far below any accuracy used here.
[[nodiscard]] qint64 distanceMm(Point a, Point b);

/// "30.8703000": always seven decimals, C locale.
[[nodiscard]] QString degreesText(qint64 e7);

/// Ids for files and scripts ("recorded", "stale", "nullIsland"), never translated.
[[nodiscard]] QString sourceId(FixSource source);
[[nodiscard]] QString qualityId(FixQuality quality);
[[nodiscard]] QString reasonId(FixReason reason);
/// What a person reads.
[[nodiscard]] QString sourceText(FixSource source);
[[nodiscard]] QString reasonText(FixReason reason);

/// For the body of an entry: [1, latE7|null, lonE7|null, accuracyMm|null, estimated, fixTimeMs|null, source, kind,
/// used|null, inView|null, hdopCenti|null, ageMs, usable, quality, reason]; enumerators as their numbers.
[[nodiscard]] QCborArray encodeFix(const JudgedFix &fix);
[[nodiscard]] Result<JudgedFix> decodeFix(const QCborArray &array);

} // namespace mingcha::evidence
