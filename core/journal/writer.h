// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The one thread that writes (rule 11). Jobs wait in a queue; the thread takes all that wait, runs each inside its own
// savepoint (a lone one has the transaction), commits them together and only then reports each back: what was called
// stored is on disk. A job that fails leaves nothing behind and does not touch the others. Only what the centre gives again
// need not wait for the disk: a loss of power may take it, and then it is pulled again, as if it had not come yet.
#pragma once

#include "core/journal/store.h"

#include <functional>
#include <memory>

class QObject;

namespace mingcha::journal {

constexpr int kMaxGroupedJobs = 256;

class Writer
{
public:
    using Job = std::function<Status(Store &)>;
    using Done = std::function<void(Status)>;
    using Listener = std::function<void(const std::vector<Touched> &)>;
    enum class Keep {
        OnDisk, ///< reported once nothing can take it
        InOrder, ///< reported once written: on the disk with the next that is OnDisk, and never later than what comes after
    };

    using Opener = std::function<Result<std::unique_ptr<Store>>()>;

    /// Starts the thread and opens the store on it, as a connection belongs to its thread. Waits for the opening.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> start(const Opener &open);
    /// Without a thread: what is posted waits for turn(), on the caller's thread. For the simulator, which owns all time.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> startHere(const Opener &open);
    /// With startHere() only: runs one group of what waits; false when nothing did.
    bool turn();
    /// Finishes what was posted, then ends the thread.
    ~Writer();
    Writer(const Writer &) = delete;

    /// Queues a job. `done` is called on the writer's thread once the job is durable or has failed.
    void post(Job job, Done done = {}, Keep keep = Keep::OnDisk);
    /// As above; `done` is called on the thread of `context`, and not at all once `context` is gone.
    void post(Job job, QObject *context, Done done, Keep keep = Keep::OnDisk);
    /// Runs a job and waits: for command line tools and tests, never for the GUI thread.
    [[nodiscard]] Status run(Job job);
    /// Called on the writer's thread after each commit with the visible rows it wrote. Set before the first post.
    void listen(Listener listener);

private:
    struct Shared;
    Writer();
    std::unique_ptr<Shared> m_shared;
};

} // namespace mingcha::journal
