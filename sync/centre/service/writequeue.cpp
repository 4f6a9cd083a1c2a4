// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/writequeue.h"

#include <QCoreApplication>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace mingcha::centre {

namespace asio = boost::asio;

Awaitable<Status> WriteQueue::run(journal::Writer::Job job)
{
    const auto outcome = std::make_shared<Status>(success());
    ++m_waiting;
    auto initiate = [this, outcome, work = std::move(job)](auto handler) mutable {
        using HandlerType = decltype(handler);
        auto executor = asio::get_associated_executor(handler);
        auto guard = asio::make_work_guard(executor);
        auto shared = std::make_shared<HandlerType>(std::move(handler));
        m_writer.post(std::move(work), [this, outcome, executor, guard, shared](Status status) {
            *outcome = std::move(status);
            --m_waiting;
            asio::post(executor, [shared] { (*shared)(); });
        });
    };
    co_await asio::async_initiate<decltype(asio::use_awaitable), void()>(std::move(initiate), asio::use_awaitable);
    co_return *outcome;
}

Response busyResponse(int retrySeconds)
{
    Response response = errorResponse(503, "busy",
                                      QCoreApplication::translate("Server", "The centre is busy; it is tried again "
                                                                            "shortly."));
    response.headers.set("Retry-After", QByteArray::number(retrySeconds));
    return response;
}

} // namespace mingcha::centre
