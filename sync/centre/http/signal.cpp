// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/http/signal.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <map>
#include <mutex>

namespace mingcha::centre {

namespace asio = boost::asio;

/// One sleeping request. `result` and the timer are touched only on the request's strand.
struct Signal::Waiter : std::enable_shared_from_this<Signal::Waiter>
{
    explicit Waiter(const asio::any_io_executor &executor) : timer(executor) {}

    void wake(Wake why)
    {
        asio::post(timer.get_executor(), [self = shared_from_this(), why] {
            if (self->result == Wake::TimedOut)
                self->result = why;
            self->timer.cancel();
        });
    }

    asio::steady_timer timer;
    Wake result = Wake::TimedOut;
};

struct Signal::State
{
    std::mutex mutex;
    quint64 version = 0;
    quint64 nextWaiter = 0;
    std::map<quint64, std::shared_ptr<Waiter>> waiters;
};

/// Among those who wait for as long as it lives: also a request that ends with its io_context, asleep, leaves no timer of that
/// context behind.
class Signal::Place
{
public:
    Place(const std::shared_ptr<State> &state, quint64 number) : m_state(state), m_number(number) {}
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    ~Place()
    {
        if (const std::shared_ptr<State> state = m_state.lock()) {
            const std::lock_guard lock(state->mutex);
            state->waiters.erase(m_number);
        }
    }

private:
    std::weak_ptr<State> m_state;
    quint64 m_number;
};

Signal::Signal() : m_state(std::make_shared<State>()) {}
Signal::~Signal() = default;

quint64 Signal::version() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->version;
}

void Signal::notify()
{
    std::map<quint64, std::shared_ptr<Waiter>> waiters;
    {
        const std::lock_guard lock(m_state->mutex);
        ++m_state->version;
        waiters.swap(m_state->waiters);
    }
    for (const auto &[number, waiter] : waiters)
        waiter->wake(Wake::Notified);
}

Awaitable<Wake> Signal::wait(quint64 seen, Request &request, std::chrono::milliseconds timeout)
{
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    const auto waiter = std::make_shared<Waiter>(executor);
    quint64 number = 0;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->version != seen)
            co_return Wake::Notified;
        number = m_state->nextWaiter++;
        m_state->waiters.emplace(number, waiter);
    }
    const Place place(m_state, number);
    if (request.watchForClose)
        request.watchForClose();
    // What wakes us is posted to our own strand, so it cannot run before the timer is being waited for.
    waiter->timer.expires_after(timeout);
    const int subscription = request.interrupt->subscribe([sleeping = std::weak_ptr(waiter)](Interrupt::Reason) {
        if (const std::shared_ptr<Waiter> awoken = sleeping.lock())
            awoken->wake(Wake::Interrupted);
    });
    co_await waiter->timer.async_wait(asio::as_tuple(asio::use_awaitable));
    request.interrupt->unsubscribe(subscription);
    co_return waiter->result;
}

Awaitable<Wake> pause(Request &request, std::chrono::milliseconds time)
{
    Signal silent;
    co_return co_await silent.wait(silent.version(), request, time);
}

} // namespace mingcha::centre
