// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Waiting, in a coroutine of the GUI thread, for the writer or for work on another thread, without making it wait. The
// coroutine goes on from the event loop. What it captures must live as long as the coroutine does.
#pragma once

#include "sync/tablet/tablet.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace mingcha::tablet {

/// co_await Posted(writer, job): a Status, once the job is durable (or written, where that is enough) or has failed.
class Posted
{
public:
    using Keep = journal::Writer::Keep;
    Posted(journal::Writer &writer, journal::Writer::Job job, Keep keep = Keep::OnDisk)
        : m_writer(writer), m_job(std::move(job)), m_keep(keep)
    {
    }
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        auto done = [this, coroutine](Status status) {
            m_status = std::move(status);
            coroutine.resume();
        };
        m_writer.post(std::move(m_job), QCoreApplication::instance(), std::move(done), m_keep);
    }
    [[nodiscard]] Status await_resume() { return std::move(m_status); }

private:
    journal::Writer &m_writer;
    journal::Writer::Job m_job;
    Keep m_keep;
    Status m_status = success();
};

/// co_await OnThread(tablet, work): what `work` returned elsewhere, on a thread of the pool.
template <typename Work>
class OnThread
{
public:
    using Value = std::invoke_result_t<Work>;
    OnThread(const Tablet &tablet, Work work) : OnThread(tablet.elsewhere(), std::move(work)) {}
    OnThread(Elsewhere elsewhere, Work work) : m_elsewhere(std::move(elsewhere)), m_work(std::move(work)) {}
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        const Elsewhere elsewhere = m_elsewhere; // this may be gone before the call returns
        elsewhere([this, coroutine] {
            m_value.emplace(m_work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
        });
    }
    [[nodiscard]] Value await_resume() { return std::move(*m_value); }

private:
    Elsewhere m_elsewhere;
    Work m_work;
    std::optional<Value> m_value;
};

/// co_await Called<T>(start): what is handed to the callback that `start` is given; for interfaces that answer so.
template <typename T>
class Called
{
public:
    using Callback = std::function<void(T)>;
    explicit Called(std::function<void(Callback)> start) : m_start(std::move(start)) {}
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        m_start([this, coroutine](T value) {
            m_value.emplace(std::move(value));
            // From the event loop: the callback may come from within start().
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
        });
    }
    [[nodiscard]] T await_resume() { return std::move(*m_value); }

private:
    std::function<void(Callback)> m_start;
    std::optional<T> m_value;
};

/// Shared by coroutines and whoever began them; deleted from the event loop, so never from within a reply's own signal.
template <typename T, typename... Arguments>
[[nodiscard]] std::shared_ptr<T> sharedByCoroutines(Arguments &&...arguments)
{
    return std::shared_ptr<T>(new T(std::forward<Arguments>(arguments)...), [](T *object) {
        if (QCoreApplication *application = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                application, [object] { delete object; }, Qt::QueuedConnection);
        else
            delete object;
    });
}

} // namespace mingcha::tablet
