// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The centre's machine and its process: the real routes, admission, feeds and store behind a router, without sockets and
// without threads. The process can be killed and started again at any moment. Main thread.
#pragma once

#include "sync/centre/accounts/identity.h"
#include "sync/centre/service/accountroutes.h"
#include "sync/centre/service/snapshotroutes.h"
#include "sync/centre/service/syncroutes.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/network.h"

#include <boost/asio/io_context.hpp>

#include <map>

namespace mingcha::simulation {

class CentreHost
{
public:
    /// With photos it takes uploads, into real files in its machine's folder.
    CentreHost(Timeline &time, quint64 seed, bool withPhotos = false);
    ~CentreHost();

    /// False when the disk does not let it; tried again later.
    bool start();
    /// As kill -9 does; with the power, what was not synced is lost or torn.
    void kill(bool withPower);
    /// Ends in order: what was posted is written.
    void stop();
    [[nodiscard]] bool isUp() const { return m_process != nullptr; }
    /// As `mingcha-server restored` does, between two processes: a new epoch, and a new chain for the centre's own acts.
    void declareRestored();
    /// Runs what is ready; true when something was.
    bool turn();

    void serve(const Arrival &arrival, const Network::Reply &reply);
    /// What an administrator does at the centre; an error while it is down.
    [[nodiscard]] Status run(const journal::Writer::Job &job);
    /// The centre's own act, numbered at once.
    [[nodiscard]] Result<journal::Written> act(const std::function<Result<journal::Draft>(journal::Store &)> &build);

    /// A connection for checks, while it is up.
    [[nodiscard]] journal::Database &database();
    centre::Identity identity;
    Machine machine;

private:
    struct Process;
    struct Uploads;
    struct Serving;
    std::unique_ptr<Process> m_process;
    std::map<quint64, Network::Reply> m_open;
    quint64 m_last = 0;
    const bool m_withPhotos;
};

} // namespace mingcha::simulation
