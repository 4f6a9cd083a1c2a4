// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// A position as it stands in an entry, and back.
#include "core/evidence/fix.h"

#include "core/evidence/integers.h"

#include <QCoreApplication>

namespace mingcha::evidence {

namespace {
constexpr qint64 kVersion = 1;
constexpr qsizetype kFields = 15;
constexpr int kMaxSatellites = 1'000;
constexpr int kMaxHdopCenti = 100'000;
} // namespace

QCborArray encodeFix(const JudgedFix &judged)
{
    const Fix &fix = judged.fix;
    const auto lat = fix.point ? std::optional(fix.point->latE7) : std::nullopt;
    const auto lon = fix.point ? std::optional(fix.point->lonE7) : std::nullopt;
    return {kVersion,
            orNull(lat),
            orNull(lon),
            orNull(fix.accuracyMm),
            fix.accuracyEstimated,
            orNull(fix.fixTimeMs),
            static_cast<qint64>(fix.source),
            static_cast<qint64>(fix.kind),
            orNull(fix.satellitesUsed),
            orNull(fix.satellitesInView),
            orNull(fix.hdopCenti),
            judged.ageMs,
            judged.judgement.usable,
            static_cast<qint64>(judged.judgement.quality),
            static_cast<qint64>(judged.judgement.reason)};
}

Result<JudgedFix> decodeFix(const QCborArray &array)
{
    IntegerFields fields(array);
    fields.expectSize(kFields);
    fields.integer(kVersion, kVersion);
    JudgedFix judged;
    Fix &fix = judged.fix;
    // A position out of range is kept as it came: it is shown as such.
    const auto lat = fields.optional(-1'000 * kDegreeE7, 1'000 * kDegreeE7);
    const auto lon = fields.optional(-1'000 * kDegreeE7, 1'000 * kDegreeE7);
    if (lat.has_value() != lon.has_value())
        fields.fail();
    if (lat && lon)
        fix.point = Point{*lat, *lon};
    fix.accuracyMm = fields.optional(0, kMaxLength);
    fix.accuracyEstimated = fields.boolean();
    fix.fixTimeMs = fields.optional(-kMaxTimeMs, kMaxTimeMs);
    fix.source = fields.enumerator(FixSource::LastKnown);
    fix.kind = fields.enumerator(FixKind::Simulated);
    fix.satellitesUsed = fields.optionalInt(0, kMaxSatellites);
    fix.satellitesInView = fields.optionalInt(0, kMaxSatellites);
    fix.hdopCenti = fields.optionalInt(0, kMaxHdopCenti);
    judged.ageMs = fields.integer(-kMaxTimeMs, kMaxTimeMs);
    judged.judgement.usable = fields.boolean();
    judged.judgement.quality = fields.enumerator(FixQuality::None);
    judged.judgement.reason = fields.enumerator(FixReason::PositionJump);
    if (fields.failed())
        return fields.error(QCoreApplication::translate("Fix", "The position is not valid (field %1)."));
    return judged;
}

} // namespace mingcha::evidence
