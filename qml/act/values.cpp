// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/act/values.h"

#include "qml/act/words.h"

#include <QDateTime>

#include <cmath>

namespace mingcha::app {

namespace {

constexpr double kMostScaled = 9e15; ///< whole numbers of a double are exact up to about here

std::optional<qint64> scaled(Fields &fields, const char *name, double factor)
{
    const std::optional<double> value = fields.decimal(name);
    if (!value)
        return {};
    if (std::abs(*value * factor) > kMostScaled) {
        fields.fail(name, ActWords::tr("is too large"));
        return {};
    }
    return static_cast<qint64>(std::llround(*value * factor));
}

std::optional<qint64> scaledSize(Fields &fields, const char *name, double factor)
{
    const std::optional<qint64> value = scaled(fields, name, factor);
    if (value && *value < 0)
        fields.fail(name, ActWords::tr("must not be less than 0; leave it out where it is not known"));
    return value;
}

evidence::FixSource sourceFrom(Fields &fields)
{
    const QString word = fields.text("source", QStringLiteral("recorded"));
    const std::optional<evidence::FixSource> source = sourceFromWord(word);
    if (!source)
        fields.fail("source", ActWords::tr("must be one of: %1").arg(sourceWords().join(QStringLiteral(", "))));
    return source.value_or(evidence::FixSource::Recorded);
}

} // namespace

std::optional<evidence::Point> pointFrom(Fields &fields)
{
    const std::optional<qint64> latE7 = scaled(fields, "latitude", evidence::kDegreeE7);
    const std::optional<qint64> lonE7 = scaled(fields, "longitude", evidence::kDegreeE7);
    if (latE7.has_value() != lonE7.has_value())
        fields.fail("latitude", ActWords::tr("and \"longitude\" stand together: give both or neither"));
    if (!latE7 || !lonE7)
        return {};
    const evidence::Point point{*latE7, *lonE7};
    if (!evidence::isOnEarth(point))
        fields.fail("latitude", ActWords::tr("is beyond 90 degrees, or \"longitude\" beyond 180"));
    return point;
}

std::optional<evidence::JudgedFix> positionFrom(Fields &fields)
{
    std::optional<Fields> given = fields.object("position");
    if (!given)
        return {};
    evidence::JudgedFix judged;
    judged.fix.point = pointFrom(*given);
    judged.fix.accuracyMm = scaledSize(*given, "accuracy", 1000);
    judged.fix.source = sourceFrom(*given);
    if (given->has("satellites"))
        judged.fix.satellitesUsed = given->number("satellites", 0);
    if (judged.fix.satellitesUsed.value_or(0) < 0)
        given->fail("satellites", ActWords::tr("must not be less than 0; leave it out where it is not known"));
    if (const std::optional<QString> time = given->optionalText("time")) {
        const QDateTime parsed = QDateTime::fromString(*time, Qt::ISODateWithMs);
        if (!parsed.isValid())
            given->fail("time", ActWords::tr("must be a time such as 2026-11-23T02:41:07Z"));
        judged.fix.fixTimeMs = parsed.toMSecsSinceEpoch();
    }
    judged.ageMs = scaledSize(*given, "age", 1000).value_or(0);
    judged.judgement = evidence::judge(judged.fix, {judged.ageMs, {}, {}});
    fields.failWithin("position", given->finish());
    return judged;
}

} // namespace mingcha::app
