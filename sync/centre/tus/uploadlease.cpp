// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/tus/uploadlease.h"

namespace mingcha::centre {

Awaitable<std::optional<UploadLeases::Lease>> UploadLeases::take(const QByteArray &id, Request &request)
{
    std::shared_ptr<Slot> slot; // shared: it lives as long as anyone waits on its signal
    std::shared_ptr<Interrupt> older;
    quint64 mine = 0;
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<Slot> &entry = m_slots[id];
        if (!entry)
            entry = std::make_shared<Slot>();
        slot = entry;
        ++slot->users;
        mine = ++slot->newest;
        older = slot->holder;
    }
    if (older)
        older->fire(Interrupt::Reason::Superseded);
    slot->changed.notify();
    const auto deadline = std::chrono::steady_clock::now() + kLeaseTimeout;
    for (;;) {
        const quint64 seen = slot->changed.version();
        {
            const std::lock_guard lock(m_mutex);
            if (slot->newest != mine)
                break;
            if (!slot->holder) {
                slot->holder = request.interrupt;
                co_return Lease(*this, id);
            }
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const Wake wake = co_await slot->changed.wait(seen, request, std::max(left, std::chrono::milliseconds(0)));
        if (wake != Wake::Notified)
            break;
    }
    release(id, false);
    co_return std::nullopt;
}

void UploadLeases::release(const QByteArray &id, bool held)
{
    std::shared_ptr<Slot> slot;
    {
        const std::lock_guard lock(m_mutex);
        slot = m_slots.value(id);
        if (held)
            slot->holder.reset();
        if (--slot->users == 0)
            m_slots.remove(id);
    }
    slot->changed.notify();
}

} // namespace mingcha::centre
