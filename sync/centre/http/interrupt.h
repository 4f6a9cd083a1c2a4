// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// How a running request is told from outside that it should end: its client went away, a newer request took its place,
// or the server stops. Any thread may fire it. Callbacks run on the firing thread and may come after they were removed;
// they own what they touch and only post to an executor.
#pragma once

#include <functional>
#include <map>
#include <mutex>

namespace mingcha::centre {

class Interrupt
{
public:
    enum class Reason {
        None,
        Closed,     ///< the client closed the connection
        Superseded, ///< a newer request for the same thing; the body is read no further
        Stopping,   ///< the server stops: do not wait, but finish
    };
    using Callback = std::function<void(Reason)>;

    void fire(Reason reason);
    /// The reason last fired.
    [[nodiscard]] Reason reason() const;
    /// Calls back at once when already fired. The number is for `unsubscribe`.
    int subscribe(Callback callback);
    void unsubscribe(int number);

private:
    mutable std::mutex m_mutex;
    std::map<int, Callback> m_callbacks;
    int m_next = 0;
    Reason m_reason = Reason::None;
};

} // namespace mingcha::centre
