// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Where blocking work is done so that the network threads never wait: a Worker runs functions on threads of its own.
// `onThread` is the bridge: a coroutine hands over a function, sleeps, and goes on where it was with the result. The
// server does not end before such work has ended, so the function may refer to the coroutine's locals.
#pragma once

#include "sync/centre/http/request.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace mingcha::centre {

class Worker
{
public:
    virtual ~Worker() = default;
    /// Runs `work` later on a thread of this worker. Thread-safe. The work must not throw.
    virtual void post(std::function<void()> work) = 0;
};

/// A fixed number of threads; the destructor finishes what was posted.
class ThreadWorker final : public Worker
{
public:
    explicit ThreadWorker(int threads);
    ~ThreadWorker() override;
    void post(std::function<void()> work) override;

private:
    struct Pool;
    std::unique_ptr<Pool> m_pool;
};

/// Runs `work` on the worker and resumes on the executor of the calling coroutine.
Awaitable<void> runOn(Worker &worker, std::function<void()> work);

/// The same with a result:
///
///     const auto read = [&] { return store.read(id); };
///     const auto row = co_await onThread(worker, read);
///
/// The function must have a name, as here: GCC 12 may destroy a temporary inside a co_await expression twice.
template <typename Work>
Awaitable<std::invoke_result_t<Work &>> onThread(Worker &worker, Work &work)
{
    std::optional<std::invoke_result_t<Work &>> result;
    std::function<void()> wrapped = [&result, &work] { result.emplace(work()); };
    co_await runOn(worker, std::move(wrapped));
    co_return std::move(*result);
}

} // namespace mingcha::centre
