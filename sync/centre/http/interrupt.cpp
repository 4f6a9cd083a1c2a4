// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/interrupt.h"

namespace mingcha::centre {

void Interrupt::fire(Reason reason)
{
    std::map<int, Callback> callbacks;
    {
        const std::lock_guard lock(m_mutex);
        m_reason = reason;
        callbacks = m_callbacks;
    }
    for (const auto &[number, callback] : callbacks)
        callback(reason);
}

Interrupt::Reason Interrupt::reason() const
{
    const std::lock_guard lock(m_mutex);
    return m_reason;
}

int Interrupt::subscribe(Callback callback)
{
    Reason fired = Reason::None;
    int number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = m_next++;
        m_callbacks.emplace(number, callback);
        fired = m_reason;
    }
    if (fired != Reason::None)
        callback(fired);
    return number;
}

void Interrupt::unsubscribe(int number)
{
    const std::lock_guard lock(m_mutex);
    m_callbacks.erase(number);
}

} // namespace mingcha::centre
