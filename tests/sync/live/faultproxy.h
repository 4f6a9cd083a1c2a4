// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A bad network between real processes: a relay on the loopback that reads HTTP just enough to know where a request begins,
// and does to each what a plan says: cuts or stalls it after so many bytes either way, turns a bit, sends it twice, or
// answers a page of its own. The link may be thin and slow, and the box in the middle may hold bodies back. One thread of
// its own; the plan runs on it, with a generator of one seed. Says nothing of what the bytes mean.
#pragma once

#include "core/base/random.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace mingcha::live {

/// A request as the proxy sees its head.
struct SeenRequest
{
    QByteArray verb;
    QByteArray path;
    qint64 headBytes = 0;
    qint64 bodyBytes = 0;
};

/// What happens to one request. Bytes are counted from the request's first, or from its answer's first (CutDown, StallDown),
/// or from the first of the answer's body (TurnBitDown).
struct Fault
{
    enum class Kind { None, CutUp, CutDown, StallUp, StallDown, TurnBitUp, TurnBitDown, Twice, Page };
    Kind kind = Kind::None;
    qint64 at = 0;
    int status = 0; ///< of a Page: 200, 302, 413, 502 or 511, in HTML
};

/// What the way through is like for all. Zero: as fast as it goes, without limit.
struct Way
{
    qint64 bytesPerSecond = 0; ///< each way, shared by all connections
    int delayMs = 0;           ///< each way
    bool holdsBodies = false;  ///< a proxy that passes a request on only once it has all of it
    int longestMs = 0;         ///< then it answers 504 and closes
    qint64 bodyLimit = 0;      ///< more is answered 413
};

struct ProxyCounts
{
    qint64 connections = 0;
    qint64 requests = 0;
    qint64 faults = 0;
    qint64 bytesUp = 0; ///< passed on to the server, heads included
    qint64 bytesDown = 0;
    qint64 patchBytes = 0;    ///< of bodies of PATCH, as they came from the device
    qint64 spoiltPatches = 0; ///< PATCHes that a fault befell
    qint64 spoiltBytes = 0;   ///< the lengths they announced
    qint64 largestPatch = 0;
};

class FaultProxy
{
public:
    using Plan = std::function<Fault(const SeenRequest &, Random &)>;

    /// Listens on a free port and relays to `port`, which may be closed at times.
    FaultProxy(quint16 port, quint64 seed);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// From the next request on. An empty plan: nothing happens.
    void plan(Plan plan);
    /// From the next byte on.
    void way(const Way &way);
    /// All is well again; what was stalled is cut.
    void heal();
    [[nodiscard]] ProxyCounts counts() const;

private:
    void run(const std::stop_token &stop);
    int m_listener = -1;
    quint16 m_to = 0;
    quint16 m_port = 0;
    mutable std::mutex m_lock;
    Plan m_plan;
    Way m_way;
    ProxyCounts m_counts;
    bool m_healed = false;
    SeededRandom m_random;
    std::jthread m_thread;
};

/// 2G: 40 kbit/s each way, 800 ms there and back.
inline constexpr Way k2G{5000, 400};
/// A share of requests (0…100) is cut somewhere in its bytes or in the answer's first ones.
[[nodiscard]] FaultProxy::Plan cutSome(int percent);

} // namespace mingcha::live
