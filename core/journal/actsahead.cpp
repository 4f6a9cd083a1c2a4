// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/actsahead.h"

namespace mingcha::journal {

ActsAhead::ActsAhead(const std::vector<QByteArray> &bodies, const Id &author) : m_all(bodies.size()), m_author(author)
{
    for (size_t i = 0; i < bodies.size(); ++i)
        m_all[i].body = bodies[i];
}

void ActsAhead::work()
{
    for (One &one : m_all) {
        int expected = Waiting;
        if (!one.state.compare_exchange_strong(expected, Begun))
            continue;
        one.act = decodeAct(one.body, m_author);
        one.state.store(Done, std::memory_order_release);
        one.state.notify_one();
    }
}

Result<Act> ActsAhead::take(size_t index)
{
    One &one = m_all[index];
    int expected = Waiting;
    if (one.state.compare_exchange_strong(expected, Begun))
        return decodeAct(one.body, m_author);
    one.state.wait(Begun, std::memory_order_acquire);
    return std::move(*one.act);
}

} // namespace mingcha::journal
