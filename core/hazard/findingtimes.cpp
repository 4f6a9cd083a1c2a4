// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/findingtimes.h"

#include <QDateTime>

#include <chrono>

namespace mingcha::hazard::finding {

namespace {

void appendDigits(QByteArray &text, qint64 number, int digits)
{
    char reversed[4];
    for (int i = 0; i < digits; ++i, number /= 10)
        reversed[i] = static_cast<char>('0' + number % 10);
    for (int i = digits - 1; i >= 0; --i)
        text.append(reversed[i]);
}

} // namespace

bool isDay(qint64 daysSince1970)
{
    constexpr qint64 kFirstDay = -719'162; // 0001-01-01
    constexpr qint64 kLastDay = 2'932'896; // 9999-12-31
    return daysSince1970 >= kFirstDay && daysSince1970 <= kLastDay;
}

bool isTime(qint64 ms)
{
    return ms >= 0 && ms <= kMaxTimeMs;
}

QByteArray dayText(qint64 daysSince1970)
{
    if (!isDay(daysSince1970))
        return {};
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{daysSince1970}}};
    QByteArray text;
    text.reserve(32);
    appendDigits(text, static_cast<int>(day.year()), 4);
    text.append('-');
    appendDigits(text, static_cast<unsigned>(day.month()), 2);
    text.append('-');
    appendDigits(text, static_cast<unsigned>(day.day()), 2);
    return text;
}

QByteArray isoText(qint64 ms)
{
    if (!isTime(ms))
        return {};
    QByteArray text = dayText(ms / kDayMs);
    const qint64 ofDay = ms % kDayMs;
    text.append('T');
    appendDigits(text, ofDay / 3'600'000, 2);
    text.append(':');
    appendDigits(text, ofDay / 60'000 % 60, 2);
    text.append(':');
    appendDigits(text, ofDay / 1000 % 60, 2);
    text.append('.');
    appendDigits(text, ofDay % 1000, 3);
    text.append('Z');
    return text;
}

std::optional<qint64> msOf(QByteArrayView iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
    return time.isValid() && iso.endsWith('Z') ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace mingcha::hazard::finding
