// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/nmeafields.h"

namespace mingcha::evidence {

namespace {
constexpr int kDayMs = 86'400'000;
constexpr int kMinuteDecimals = 9; // of a minute: 2 micrometres
} // namespace

NmeaFields::NmeaFields(Field body)
{
    qsizetype from = 0;
    for (qsizetype comma = body.indexOf(','); comma >= 0; comma = body.indexOf(',', from)) {
        m_fields.append(body.sliced(from, comma - from));
        from = comma + 1;
    }
    m_fields.append(body.sliced(from));
}

std::optional<qint64> NmeaFields::decimal(qsizetype index, int decimals)
{
    return decimalOf(text(index), decimals);
}

std::optional<qint64> NmeaFields::decimalOf(Field field, int decimals)
{
    constexpr qsizetype kMaxDigits = 20;
    constexpr qsizetype kMaxWhole = 9;
    if (field.isEmpty())
        return {};
    const bool negative = field.startsWith("-");
    if (negative)
        field = field.sliced(1);
    const qsizetype dot = field.indexOf('.');
    const qsizetype whole = dot < 0 ? field.size() : dot;
    if (whole == 0 || whole > kMaxWhole || field.size() > kMaxDigits)
        return broken();
    qint64 value = 0;
    int seen = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (i == dot)
            continue;
        const char c = field[i];
        if (c < '0' || c > '9')
            return broken();
        if (i > whole && ++seen > decimals) {
            if (seen == decimals + 1 && c >= '5')
                ++value;
            continue;
        }
        value = value * 10 + (c - '0');
    }
    for (; seen < decimals; ++seen)
        value *= 10;
    return negative ? -value : value;
}

std::optional<int> NmeaFields::number(qsizetype index, int most)
{
    const std::optional<qint64> value = decimal(index, 0);
    if (!value)
        return {};
    if (*value < 0 || *value > most)
        return broken();
    return static_cast<int>(*value);
}

std::optional<int> NmeaFields::timeOfDay(qsizetype index)
{
    const Field field = text(index);
    if (field.isEmpty())
        return {};
    const std::optional<qint64> ms = decimal(index, 3);
    if (field.size() < 6 || (field.size() > 6 && field[6] != '.') || !ms || *ms < 0)
        return broken();
    const qint64 hours = *ms / 10'000'000;
    const qint64 minutes = *ms / 100'000 % 100;
    const qint64 rest = *ms % 100'000;
    if (hours > 23 || minutes > 59 || rest >= 61'000) // a leap second is 60
        return broken();
    return static_cast<int>(((hours * 60 + minutes) * 60'000 + rest) % kDayMs);
}

std::optional<qint64> NmeaFields::angle(qsizetype index, char positive, char negative)
{
    const Field field = text(index);
    const Field half = text(index + 1);
    if (field.isEmpty() && half.isEmpty())
        return {};
    const qsizetype dot = field.indexOf('.');
    const qsizetype whole = dot < 0 ? field.size() : dot;
    const char side = letter(index + 1);
    if (whole < 3 || whole > 5 || (side != positive && side != negative))
        return broken();
    const auto degrees = decimalOf(field.first(whole - 2), 0);
    const auto minutes = decimalOf(field.sliced(whole - 2), kMinuteDecimals);
    constexpr qint64 kMinute = 1'000'000'000;
    if (!degrees || !minutes || *degrees < 0 || *minutes < 0 || *minutes >= 60 * kMinute)
        return broken();
    constexpr qint64 kPerE7 = 60 * kMinute / kDegreeE7;
    const qint64 value = *degrees * kDegreeE7 + (*minutes + kPerE7 / 2) / kPerE7;
    return side == positive ? value : -value;
}

std::optional<Point> NmeaFields::point(qsizetype index)
{
    const auto lat = angle(index, 'N', 'S');
    const auto lon = angle(index + 2, 'E', 'W');
    if (lat.has_value() != lon.has_value())
        fail();
    return lat && lon ? std::optional(Point{*lat, *lon}) : std::nullopt;
}

} // namespace mingcha::evidence
