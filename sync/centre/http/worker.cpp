// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/worker.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace mingcha::centre {

namespace asio = boost::asio;

struct ThreadWorker::Pool
{
    explicit Pool(int threads) : pool(static_cast<std::size_t>(threads)) {}
    asio::thread_pool pool;
};

ThreadWorker::ThreadWorker(int threads) : m_pool(std::make_unique<Pool>(threads)) {}

ThreadWorker::~ThreadWorker()
{
    m_pool->pool.join();
}

void ThreadWorker::post(std::function<void()> work)
{
    asio::post(m_pool->pool, std::move(work));
}

Awaitable<void> runOn(Worker &worker, std::function<void()> work)
{
    // The handler can only be moved, a std::function must be copied: hence the shared pointer. The guard keeps the
    // network threads from running out of work, and so from ending, while the answer is under way.
    auto initiate = [&worker, task = std::move(work)](auto handler) mutable {
        using HandlerType = decltype(handler);
        auto executor = asio::get_associated_executor(handler);
        auto guard = asio::make_work_guard(executor);
        auto shared = std::make_shared<HandlerType>(std::move(handler));
        worker.post([task = std::move(task), executor, guard, shared] {
            task();
            asio::post(executor, [shared] { (*shared)(); });
        });
    };
    co_await asio::async_initiate<decltype(asio::use_awaitable), void()>(std::move(initiate), asio::use_awaitable);
}

} // namespace mingcha::centre
