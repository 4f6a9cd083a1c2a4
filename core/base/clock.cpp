// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include "core/base/ids.h"

#include <QDateTime>
#include <QFile>
#include <QtEndian>

#include <ctime>

namespace mingcha {

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
    const QDateTime local = QDateTime::currentDateTime();
    return {local.toMSecsSinceEpoch(), local.offsetFromUtc() / 60, m_boot,
            static_cast<qint64>(up.tv_sec) * 1000 + up.tv_nsec / 1000000};
}

} // namespace mingcha
