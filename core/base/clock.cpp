// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include "core/base/ids.h"

#include <QDateTime>
#include <QFile>
#include <QtEndian>

#include <ctime>

namespace mingcha {

namespace {

constexpr qint64 kZoneKeptMs = 1000;

/// Asked once a second, as each asking makes the C library look at the zone's file.
int zoneMinutes(const qint64 uptimeMs)
{
    thread_local qint64 askedMs = -kZoneKeptMs;
    thread_local int minutes = 0;
    if (uptimeMs - askedMs >= kZoneKeptMs) {
        askedMs = uptimeMs;
        minutes = QDateTime::currentDateTime().offsetFromUtc() / 60;
    }
    return minutes;
}

} // namespace

SystemClock::SystemClock() : m_boot(0)
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    QByteArray name;
    if (file.open(QIODevice::ReadOnly))
        name = file.readAll().trimmed();
    m_boot = qFromLittleEndian<quint64>(sha256(name).bytes.data());
}

Moment SystemClock::now() const
{
    timespec up{};
    clock_gettime(CLOCK_BOOTTIME, &up);
    const qint64 uptimeMs = static_cast<qint64>(up.tv_sec) * 1000 + up.tv_nsec / 1000000;
    return {QDateTime::currentMSecsSinceEpoch(), zoneMinutes(uptimeMs), m_boot, uptimeMs};
}

} // namespace mingcha
