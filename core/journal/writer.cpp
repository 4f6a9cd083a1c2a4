// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/writer.h"

#include <QMetaObject>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace mingcha::journal {

namespace {

constexpr int kCheckpointPages = 500; ///< from here on the log is worth copying when nobody waits
constexpr std::chrono::milliseconds kQuietBeforeCheckpoint{200};

} // namespace

struct Writer::Shared
{
    struct Waiting
    {
        Job job;
        Done done;
        Keep keep = Keep::OnDisk;
    };

    std::unique_ptr<Store> store;
    Listener listener;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Waiting> queue;
    bool ending = false;
    std::jthread thread;

    std::deque<Waiting> take();
    void loop();
    void group(std::deque<Waiting> jobs);
    Status whole(const Job &job);
    Status alone(const Job &job);
    Status together(const std::deque<Waiting> &jobs, std::vector<Status> &results);
    Status one(const Job &job);
    [[nodiscard]] bool awaitJobs(std::unique_lock<std::mutex> &lock);
};

/// What a job did on half of what it read, because the disk failed meanwhile, must not be kept.
Status Writer::Shared::whole(const Job &job)
{
    static_cast<void>(store->database().whole());
    const Status status = job(*store);
    return status ? store->database().whole() : status;
}

/// A lone job needs no savepoint: the transaction is all its own, and no page is copied for one.
Status Writer::Shared::alone(const Job &job)
{
    if (const Status begun = store->begin(); !begun)
        return begun;
    Status status = whole(job);
    if (status)
        status = store->commit();
    if (!status)
        store->rollback();
    return status;
}

Status Writer::Shared::one(const Job &job)
{
    if (const Status begun = store->savepoint(); !begun)
        return begun;
    const Status status = whole(job);
    if (!status) {
        store->rollbackToSavepoint();
        return status;
    }
    return store->release();
}

Status Writer::Shared::together(const std::deque<Waiting> &jobs, std::vector<Status> &results)
{
    if (const Status begun = store->begin(); !begun)
        return begun;
    for (const Waiting &waiting : jobs)
        results.push_back(one(waiting.job));
    const Status committed = store->commit();
    if (!committed)
        store->rollback();
    return committed;
}

void Writer::Shared::group(std::deque<Waiting> jobs)
{
    std::vector<Status> results;
    const auto isForDisk = [](const Waiting &waiting) { return waiting.keep == Keep::OnDisk; };
    Status whole = store->database().setSynced(std::ranges::any_of(jobs, isForDisk));
    if (whole && jobs.size() == 1) {
        whole = alone(jobs.front().job);
        results.push_back(whole);
    } else if (whole) {
        whole = together(jobs, results);
    }
    if (store->database().takeDiskIsAsked() && whole && store->database().isAheadOfDisk())
        whole = store->reachDisk();
    const std::vector<Touched> touched = store->takeTouched();
    if (whole && listener && !touched.empty())
        listener(touched);
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (jobs[i].done)
            jobs[i].done(whole ? results[i] : whole);
    }
}

/// With the mutex held: those that go into the next commit.
std::deque<Writer::Shared::Waiting> Writer::Shared::take()
{
    std::deque<Waiting> jobs;
    while (!queue.empty() && jobs.size() < kMaxGroupedJobs) {
        jobs.push_back(std::move(queue.front()));
        queue.pop_front();
    }
    return jobs;
}

/// False when there is nothing left to do. Where nobody waits for a while, a long log is copied into the database, so
/// that no act has to wait for that (rule 11: here is the only place that does), and one that is not on the disk yet.
bool Writer::Shared::awaitJobs(std::unique_lock<std::mutex> &lock)
{
    const auto mayGoOn = [this] { return ending || !queue.empty(); };
    Database &database = store->database();
    const bool isLong = database.logPages() >= kCheckpointPages;
    if ((isLong || database.isAheadOfDisk()) && !wake.wait_for(lock, kQuietBeforeCheckpoint, mayGoOn)) {
        lock.unlock();
        if (database.isAheadOfDisk())
            static_cast<void>(store->reachDisk()); // a disk that fails now is told of by the next job
        if (isLong)
            database.checkpoint();
        lock.lock();
    }
    wake.wait(lock, mayGoOn);
    return !queue.empty();
}

void Writer::Shared::loop()
{
    while (true) {
        std::deque<Waiting> jobs;
        {
            std::unique_lock lock(mutex);
            if (!awaitJobs(lock))
                break;
            jobs = take();
        }
        group(std::move(jobs));
    }
    store.reset(); // a connection is closed by the thread that used it
}

Writer::Writer() : m_shared(std::make_unique<Shared>()) {}

Result<std::unique_ptr<Writer>> Writer::start(const Opener &open)
{
    std::unique_ptr<Writer> writer(new Writer);
    std::promise<Status> opened;
    std::future<Status> result = opened.get_future();
    writer->m_shared->thread = std::jthread([shared = writer->m_shared.get(), &open, &opened] {
        Result<std::unique_ptr<Store>> store = open();
        if (!store) {
            opened.set_value(store.error());
            return;
        }
        shared->store = std::move(*store);
        opened.set_value(success());
        shared->loop();
    });
    if (const Status status = result.get(); !status)
        return status.error();
    return writer;
}

Result<std::unique_ptr<Writer>> Writer::startHere(const Opener &open)
{
    std::unique_ptr<Writer> writer(new Writer);
    Result<std::unique_ptr<Store>> store = open();
    if (!store)
        return store.error();
    writer->m_shared->store = std::move(*store);
    return writer;
}

bool Writer::turn()
{
    std::deque<Shared::Waiting> jobs;
    {
        const std::lock_guard lock(m_shared->mutex);
        jobs = m_shared->take();
    }
    if (jobs.empty())
        return false;
    m_shared->group(std::move(jobs));
    return true;
}

Writer::~Writer()
{
    if (!m_shared->thread.joinable()) {
        while (turn()) {
        }
        return;
    }
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->ending = true;
    }
    m_shared->wake.notify_one();
    m_shared->thread.join();
}

void Writer::post(Job job, Done done, Keep keep)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->queue.push_back({std::move(job), std::move(done), keep});
    }
    m_shared->wake.notify_one();
}

void Writer::post(Job job, QObject *context, Done done, Keep keep)
{
    auto told = [context = QPointer<QObject>(context), done = std::move(done)](Status status) {
        if (!context)
            return;
        QMetaObject::invokeMethod(
            context.data(), [done, status = std::move(status)] { done(status); }, Qt::QueuedConnection);
    };
    post(std::move(job), std::move(told), keep);
}

Status Writer::run(Job job)
{
    std::promise<Status> promise;
    std::future<Status> future = promise.get_future();
    post(std::move(job), [&promise](Status status) { promise.set_value(std::move(status)); });
    while (!m_shared->thread.joinable() && turn()) {
    }
    return future.get();
}

void Writer::listen(Listener listener)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->listener = std::move(listener);
}

} // namespace mingcha::journal
