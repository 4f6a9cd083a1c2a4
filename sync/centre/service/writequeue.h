// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The way of a request to the one writer: the coroutine sleeps until its job is durable or has failed. Counts what waits,
// so that a flood is told to come again instead of filling memory. The writer must outlive it.
#pragma once

#include "core/journal/writer.h"
#include "sync/centre/http/request.h"
#include "sync/centre/http/response.h"

#include <atomic>

namespace mingcha::centre {

inline constexpr int kMaxWaitingWrites = 64;
inline constexpr int kBusyRetrySeconds = 5;

class WriteQueue
{
public:
    explicit WriteQueue(journal::Writer &writer) : m_writer(writer) {}
    /// Success only once the job's commit is on disk.
    Awaitable<Status> run(journal::Writer::Job job);
    [[nodiscard]] bool isFull() const { return m_waiting >= kMaxWaitingWrites; }
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    journal::Writer &m_writer;
    std::atomic<int> m_waiting = 0;
};

/// 503 with Retry-After.
[[nodiscard]] Response busyResponse(int retrySeconds = kBusyRetrySeconds);

} // namespace mingcha::centre
