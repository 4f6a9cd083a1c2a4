// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/service/readers.h"

#include <future>

namespace mingcha::centre {

namespace {

thread_local journal::Database *t_database = nullptr;

} // namespace

journal::Database &Readers::here()
{
    return *t_database;
}

Result<std::unique_ptr<Readers>> Readers::open(const QString &path, int threads)
{
    std::unique_ptr<Readers> readers(new Readers);
    if (threads == 0) {
        Result<std::unique_ptr<journal::Database>> database =
            journal::Database::open(path, journal::Database::Mode::Reader);
        if (!database)
            return database.error();
        readers->m_here = std::move(*database);
    }
    for (int i = 0; i < threads; ++i) {
        std::promise<Status> opened;
        std::future<Status> result = opened.get_future();
        readers->m_threads.emplace_back([self = readers.get(), path, &opened] {
            self->loop(path, [&opened](Status status) { opened.set_value(std::move(status)); });
        });
        if (const Status status = result.get(); !status)
            return status.error();
    }
    return readers;
}

Readers::~Readers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_threads.clear();
}

void Readers::post(std::function<void()> work)
{
    if (m_here) {
        journal::Database *const before = std::exchange(t_database, m_here.get());
        work();
        t_database = before;
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void Readers::loop(const QString &path, const std::function<void(Status)> &opened)
{
    Result<std::unique_ptr<journal::Database>> database =
        journal::Database::open(path, journal::Database::Mode::Reader);
    if (!database) {
        opened(database.error());
        return;
    }
    t_database = database->get();
    opened(success());
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
    t_database = nullptr;
}

} // namespace mingcha::centre
