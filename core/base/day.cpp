// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/day.h"

#include <QDateTime>

namespace mingcha {

namespace {

constexpr qsizetype kDayLength = 10;
constexpr qint64 kMinuteMs = 60'000;

} // namespace

bool isDay(QStringView text)
{
    return text.size() == kDayLength && QDate::fromString(text, Qt::ISODate).isValid();
}

QString dayAt(qint64 ms, int zoneMinutes)
{
    return QDateTime::fromMSecsSinceEpoch(ms + zoneMinutes * kMinuteMs, Qt::UTC).date().toString(Qt::ISODate);
}

QString daysLater(QStringView day, int days)
{
    return isDay(day) ? QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate) : QString();
}

} // namespace mingcha
