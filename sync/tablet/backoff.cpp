// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/tablet/backoff.h"

#include "core/base/cbor.h"

#include <algorithm>

namespace mingcha::tablet {

namespace {

constexpr int kVersion = 1;
constexpr int kMostDoublings = 16;
constexpr int kMostFailuresKept = 1000;

} // namespace

qint64 retryCapMs(Failure failure)
{
    switch (failure) {
    case Failure::Transport: return kTransportRetryCapMs;
    case Failure::Portal: return kPortalRetryCapMs;
    case Failure::Busy: return kBusyRetryCapMs;
    case Failure::Server: return kServerRetryCapMs;
    case Failure::Session:
    case Failure::Refused: break;
    }
    return kRefusedRetryCapMs;
}

void Backoff::failed(Failure failure, const Moment &now, Random &random, std::optional<qint64> retryAfterMs)
{
    m_failures = std::min(m_failures + 1, kMostFailuresKept);
    m_last = failure;
    m_since = now;
    const qint64 grown = kFirstRetryMs << std::min(m_failures - 1, kMostDoublings);
    const qint64 ceiling = std::min(grown, retryCapMs(failure));
    m_delayMs = static_cast<qint64>(random.below(static_cast<quint64>(ceiling))) + 1;
    m_asked = retryAfterMs && *retryAfterMs > 0;
    if (m_asked) // jitter on top, so that all who were told the same do not come at once
        m_delayMs += std::min(*retryAfterMs, kLongestRetryAfterMs);
}

void Backoff::succeeded()
{
    *this = {};
}

void Backoff::nudge(const Moment &now, bool byUser)
{
    if (m_asked && !byUser && waitMs(now) > 0)
        return;
    *this = {};
}

qint64 Backoff::waitMs(const Moment &now) const
{
    if (m_delayMs == 0)
        return 0;
    // The lowest bit of a boot is not kept (toBytes). After a restart wall time may have been set back by years, but at
    // least the time since this boot has gone.
    const bool sameBoot = now.sameBoot(m_since) && now.uptimeMs >= m_since.uptimeMs;
    const qint64 gone =
        sameBoot ? now.uptimeMs - m_since.uptimeMs : std::max(now.wallMs - m_since.wallMs, now.uptimeMs);
    return std::max<qint64>(0, m_delayMs - gone);
}

QByteArray Backoff::toBytes() const
{
    cbor::Writer out;
    out.array(8);
    out.integer(kVersion);
    out.integer(m_failures);
    out.integer(static_cast<int>(m_last));
    out.integer(m_delayMs);
    out.integer(m_since.wallMs);
    out.integer(static_cast<qint64>(m_since.boot >> 1));
    out.integer(static_cast<qint64>(m_since.uptimeMs));
    out.boolean(m_asked);
    return out.result();
}

Backoff Backoff::fromBytes(QByteArrayView bytes)
{
    cbor::Reader in(bytes);
    if (in.array() != 8 || in.integer() != kVersion)
        return {};
    Backoff backoff;
    backoff.m_failures = static_cast<int>(std::clamp<qint64>(in.integer(), 0, kMostFailuresKept));
    const qint64 last = in.integer();
    backoff.m_delayMs = std::clamp<qint64>(in.integer(), 0, 2 * kLongestRetryAfterMs);
    backoff.m_since.wallMs = in.within(kFarthestMs);
    // A boot id is 64 bits and CBOR integers here are 63: the lowest bit is not kept, as on the wire.
    backoff.m_since.boot = static_cast<quint64>(in.integer()) << 1;
    backoff.m_since.uptimeMs = in.within(kFarthestMs);
    backoff.m_asked = in.boolean();
    if (last < 0 || last > static_cast<int>(Failure::Refused) || !in.finish())
        return {};
    backoff.m_last = static_cast<Failure>(last);
    return backoff;
}

} // namespace mingcha::tablet
