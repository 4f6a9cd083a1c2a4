// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Threads that read: each has its own read-only connection, so that a pull never waits for the writer (rule 11). What
// they read between two transactions of the writer is whole. The destructor finishes what was posted.
#pragma once

#include "core/journal/database.h"
#include "sync/centre/http/worker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace mingcha::centre {

inline constexpr int kReaderThreads = 2;

class Readers final : public Worker
{
public:
    /// Opens the connections; the writer must have made the database before. Without threads (0) what is posted runs at
    /// once on the caller's, for the simulator.
    [[nodiscard]] static Result<std::unique_ptr<Readers>> open(const QString &path, int threads = kReaderThreads);
    ~Readers() override;
    void post(std::function<void()> work) override;
    /// The connection of the calling reader thread.
    [[nodiscard]] static journal::Database &here();

private:
    Readers() = default;
    void loop(const QString &path, const std::function<void(Status)> &opened);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_ending = false;
    std::unique_ptr<journal::Database> m_here; ///< without threads
    std::vector<std::jthread> m_threads;
};

/// Runs `work(database)`, which gives a Result, on a reader and resumes where the coroutine was. The function must have a
/// name (worker.h). Where the disk failed under it the result is that error, never half an answer.
template <typename Work>
Awaitable<std::invoke_result_t<Work &, journal::Database &>> onReader(Readers &readers, Work &work)
{
    using Value = std::invoke_result_t<Work &, journal::Database &>;
    auto bound = [&work]() -> Value {
        journal::Database &database = Readers::here();
        static_cast<void>(database.whole());
        Value value = work(database);
        const Status whole = database.whole();
        return value && !whole ? Value(whole.error()) : value;
    };
    co_return co_await onThread(readers, bound);
}

} // namespace mingcha::centre
