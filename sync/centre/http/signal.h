// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// "Something changed", for long polls: any number of requests wait without holding a thread, any thread notifies. To
// miss nothing, a request takes `version()` first, then looks at the state, then waits with that version:
//
//     const quint64 seen = signal.version();
//     if (nothing new) co_await signal.wait(seen, request, 30s);
//
// The signal must outlive those who wait.
#pragma once

#include "sync/centre/http/request.h"

#include <chrono>
#include <memory>

namespace mingcha::centre {

enum class Wake { Notified, TimedOut, Interrupted };

class Signal
{
public:
    Signal();
    ~Signal();
    [[nodiscard]] quint64 version() const;
    void notify();
    /// Returns at once when the version is no longer `seen`, or the request is interrupted (closed, superseded, stopping).
    Awaitable<Wake> wait(quint64 seen, Request &request, std::chrono::milliseconds timeout);

private:
    struct Waiter;
    struct State;
    class Place;
    std::shared_ptr<State> m_state;
};

/// Only sleeps; Interrupted when the request is.
Awaitable<Wake> pause(Request &request, std::chrono::milliseconds time);

} // namespace mingcha::centre
