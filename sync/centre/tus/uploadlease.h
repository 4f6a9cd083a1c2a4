// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may write to an upload now: the newest request. Taking a lease interrupts the request that holds it, waits until
// that one has put down what it had, and goes on (a tablet that lost its Wi-Fi leaves a half-open connection behind and
// must not wait for its time-out). A request that waits is itself overtaken by a newer one. Thread-safe.
#pragma once

#include "sync/centre/http/request.h"
#include "sync/centre/http/signal.h"

#include <chrono>

namespace mingcha::centre {

constexpr std::chrono::milliseconds kLeaseTimeout{15'000}; ///< for the older request to let go

class UploadLeases
{
public:
    class Lease;
    /// `id` must outlive the call. Empty when a newer request came meanwhile, or the older one did not let go in time.
    Awaitable<std::optional<Lease>> take(const QByteArray &id, Request &request);

private:
    struct Slot
    {
        Signal changed;
        std::shared_ptr<Interrupt> holder;
        quint64 newest = 0;
        int users = 0;
    };
    void release(const QByteArray &id, bool held);

    std::mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<Slot>> m_slots;
};

/// Let go when it goes out of scope.
class UploadLeases::Lease
{
public:
    Lease(UploadLeases &leases, QByteArray id) : m_leases(&leases), m_id(std::move(id)) {}
    Lease(Lease &&other) noexcept : m_leases(std::exchange(other.m_leases, nullptr)), m_id(std::move(other.m_id)) {}
    Lease &operator=(Lease &&) = delete;
    ~Lease()
    {
        if (m_leases)
            m_leases->release(m_id, true);
    }

private:
    UploadLeases *m_leases;
    QByteArray m_id;
};

} // namespace mingcha::centre
