// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The answer to a request to a centre: the value asked for, or why there is none. Values only.
#pragma once

#include "core/base/result.h"
#include "sync/tablet/backoff.h"

namespace mingcha::tablet {

/// Why a request did not succeed, and what may be done about it.
struct Trouble
{
    Failure kind = Failure::Transport;
    Error error;
    int status = 0;  ///< of HTTP; 0: no answer
    QByteArray code; ///< the centre's stable word
    bool timedOut = false;
    std::optional<qint64> retryAfterMs;
    bool isPast = false; ///< of a session that is not the one of now: its end was heard of before
    quint64 lacks = 0;   ///< of wire::kRefilling: the first entry that cannot be taken yet
};

template <typename T>
struct Answered
{
    std::optional<T> value;
    Trouble trouble;
    explicit operator bool() const { return value.has_value(); }
};

} // namespace mingcha::tablet
