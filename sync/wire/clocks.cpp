// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// What a device's clocks said when it sent, and times as the other end tells them.
#include "sync/wire/reading.h"

namespace mingcha::wire {

void writeClocks(cbor::Writer &out, const Moment &device)
{
    out.integer(device.wallMs);
    out.integer(device.zoneMinutes);
    out.integer(static_cast<qint64>(device.boot >> 1));
    out.integer(device.uptimeMs);
}

Moment readClocks(cbor::Reader &in)
{
    Moment device;
    device.wallMs = readTime(in);
    device.zoneMinutes = static_cast<int>(in.within(kFarthestZoneMinutes));
    device.boot = static_cast<quint64>(in.integer()) << 1;
    device.uptimeMs = readTime(in);
    return device;
}

qint64 readTime(cbor::Reader &in, qint64 after)
{
    return in.within(kFarthestMs, after);
}

} // namespace mingcha::wire
