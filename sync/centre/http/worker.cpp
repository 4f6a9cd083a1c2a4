// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/worker.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/execution_context.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <condition_variable>
#include <mutex>

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

namespace {

/// Of a context: the answers that other threads still owe it. It is not torn down before the last of them has let go of what
/// leads to it; that it has no more work says only that the answer was given.
class Owed final : public asio::execution_context::service
{
public:
    using key_type = Owed;
    static asio::execution_context::id id;

    explicit Owed(asio::execution_context &context) : service(context) {}
    void add()
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
    }
    void settle()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_count == 0)
            m_none.notify_all();
    }

private:
    void shutdown() override
    {
        std::unique_lock lock(m_mutex);
        m_none.wait(lock, [this] { return m_count == 0; });
    }

    std::mutex m_mutex;
    std::condition_variable m_none;
    int m_count = 0;
};

asio::execution_context::id Owed::id;

class Owing
{
public:
    explicit Owing(Owed &to) : m_to(to) { m_to.add(); }
    ~Owing() { m_to.settle(); }
    Q_DISABLE_COPY_MOVE(Owing)

private:
    Owed &m_to;
};

/// What a worker's thread holds of the coroutine that waits for it; the debt is settled after all the rest is gone.
template <typename Handler>
struct Waiting
{
    using Executor = asio::associated_executor_t<Handler>;
    explicit Waiting(Handler waiting)
        : owing(asio::use_service<Owed>(asio::query(asio::get_associated_executor(waiting), asio::execution::context))),
          executor(asio::get_associated_executor(waiting)),
          guard(executor),
          handler(std::move(waiting))
    {
    }

    Owing owing;
    Executor executor;
    asio::executor_work_guard<Executor> guard; ///< the network threads do not run out of work, and so end, meanwhile
    Handler handler;
};

} // namespace

Awaitable<void> runOn(Worker &worker, std::function<void()> work)
{
    // The handler can only be moved, a std::function must be copied: hence the shared pointer.
    auto initiate = [&worker, task = std::move(work)](auto handler) mutable {
        auto waiting = std::make_shared<Waiting<decltype(handler)>>(std::move(handler));
        worker.post([task = std::move(task), waiting] {
            task();
            asio::post(waiting->executor, [resume = std::move(waiting->handler)]() mutable { resume(); });
        });
    };
    co_await asio::async_initiate<decltype(asio::use_awaitable), void()>(std::move(initiate), asio::use_awaitable);
}

} // namespace mingcha::centre
