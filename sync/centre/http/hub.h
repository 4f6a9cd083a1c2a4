// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What all connections of one server share: limits, routes, log, the worker that reads files, and the list of open
// connections by which they are counted and stopped. Thread-safe. Not for handlers.
#pragma once

#include "sync/centre/http/server.h"
#include "sync/centre/http/worker.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

namespace mingcha::centre {

constexpr int kFileThreads = 2; ///< threads that read files for answers

/// A connection of any stream type, as the server stops it.
class AnyConnection
{
public:
    virtual ~AnyConnection() = default;
    /// Ends when idle, else after the running request.
    virtual void finish() = 0;
    /// Ends now.
    virtual void abort() = 0;
};

struct Hub
{
    Hub(const HttpLimits &limits_, const Router &router_, Log &log_, const Clock &clock_);

    /// False once the server stops.
    bool enter(const std::shared_ptr<AnyConnection> &connection);
    void leave(const AnyConnection *connection);
    [[nodiscard]] int open() const;
    /// Asks all to finish, waits, then aborts the rest.
    void stopAll();
    QByteArray newRequestId();

    const HttpLimits limits;
    const Router &router;
    Log &log;
    const Clock &clock;
    ThreadWorker files{kFileThreads};
    std::atomic<bool> stopping = false;

private:
    std::vector<std::shared_ptr<AnyConnection>> all() const;

    QByteArray m_idPrefix;
    std::atomic<quint64> m_nextId = 1;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const AnyConnection *, std::weak_ptr<AnyConnection>> m_connections;
};

} // namespace mingcha::centre
