// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// When to try again after a failure: exponential with full jitter, so that five hundred tablets do not return
// together; capped by the kind of failure; Retry-After obeyed; kept over restarts; reset by a changed network or the user.
// A pure step on values: no timers, no network.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QByteArray>

#include <optional>

namespace mingcha::tablet {

/// Kinds of failure, told apart by what may be done about them.
enum class Failure {
    Transport, ///< no connection, cut, timed out
    Portal,    ///< something answered that is not the centre
    Busy,      ///< 429, 503
    Server,    ///< other 5xx
    Session,   ///< 401: a new session is needed, at once
    Refused,   ///< other 4xx: the same request will not succeed
};

inline constexpr qint64 kFirstRetryMs = 2 * 1000;
inline constexpr qint64 kTransportRetryCapMs = 2 * 60 * 1000;
inline constexpr qint64 kPortalRetryCapMs = 60 * 1000;
inline constexpr qint64 kBusyRetryCapMs = 10 * 60 * 1000;
inline constexpr qint64 kServerRetryCapMs = 15 * 60 * 1000;
inline constexpr qint64 kRefusedRetryCapMs = 60 * 60 * 1000;
inline constexpr qint64 kLongestRetryAfterMs = 60 * 60 * 1000; ///< what Retry-After may ask for

class Backoff
{
public:
    /// Notes a failure and when to try next. `retryAfterMs` is what the centre asked for.
    void failed(Failure failure, const Moment &now, Random &random, std::optional<qint64> retryAfterMs = {});
    void succeeded();
    /// The network changed or the user asked: forgets the wait, but not what the centre itself asked for.
    void nudge(const Moment &now, bool byUser);

    /// How long to wait from `now`; 0 when it may be tried. A clock set back never lengthens it beyond what was set.
    [[nodiscard]] qint64 waitMs(const Moment &now) const;
    [[nodiscard]] int failures() const { return m_failures; }

    /// To be kept over restarts; what cannot be read is a fresh start.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Backoff fromBytes(QByteArrayView bytes);

private:
    int m_failures = 0;
    Failure m_last = Failure::Transport;
    qint64 m_delayMs = 0;
    Moment m_since;
    bool m_asked = false; ///< the wait was asked for by the centre
};

[[nodiscard]] qint64 retryCapMs(Failure failure);

} // namespace mingcha::tablet
