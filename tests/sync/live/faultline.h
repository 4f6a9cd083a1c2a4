// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One relayed connection of the fault proxy: where its requests begin, what befalls the one under way, and the bytes that
// are still on the way. Non-blocking; the proxy's thread turns it.
#pragma once

#include "tests/sync/live/faultproxy.h"

#include <deque>

namespace mingcha::live {

/// When a direction of the shared link is free again, in microseconds.
struct LinkLane
{
    qint64 freeAtUs = 0;
};

/// Bytes under way to one socket, each piece with the time at which it arrives.
class Flow
{
public:
    void put(QByteArray bytes, LinkLane &lane, const Way &way, qint64 nowUs);
    /// Writes what has arrived; false when the socket is broken.
    [[nodiscard]] bool drain(int socket, qint64 nowUs);
    [[nodiscard]] qsizetype waiting() const { return m_waiting; }
    [[nodiscard]] bool isDue(qint64 nowUs) const { return !m_pieces.empty() && m_pieces.front().first <= nowUs; }
    [[nodiscard]] qint64 dueUs() const { return m_pieces.empty() ? -1 : m_pieces.front().first; }

private:
    std::deque<std::pair<qint64, QByteArray>> m_pieces;
    qsizetype m_waiting = 0;
};

/// One turn of the proxy's loop, as its lines see it.
struct Turn
{
    LinkLane &up;
    LinkLane &down;
    ProxyCounts &counts;
    const Way &way;
    const std::function<Fault(const SeenRequest &)> &planned;
    const std::function<void(const QByteArray &request)> &sendAgain;
    qint64 nowUs = 0;
};

class FaultLine
{
public:
    FaultLine(int near, quint16 to);
    ~FaultLine();
    FaultLine(const FaultLine &) = delete;

    [[nodiscard]] int near() const { return m_near; }
    [[nodiscard]] int far() const { return m_far; }
    [[nodiscard]] short nearWants(qint64 nowUs, const Way &way) const;
    [[nodiscard]] short farWants(qint64 nowUs, const Way &way) const;
    /// When it wants to be turned again by itself; -1: never.
    [[nodiscard]] qint64 dueUs(const Way &way) const;
    /// Moves what can be moved; false: the connection is over.
    [[nodiscard]] bool turn(short nearSaid, short farSaid, const Turn &turn);
    [[nodiscard]] bool isStalled() const { return m_stalled; }

private:
    void takeUp(QByteArray bytes, const Turn &turn);
    void begin(const Turn &turn);
    void passUp(QByteArray bytes, const Turn &turn);
    void takeDown(QByteArray bytes, const Turn &turn);
    void answer(int status, const Turn &turn);
    bool lingerOn(short nearSaid, const Turn &turn);
    int m_near = -1;
    int m_far = -1;
    Flow m_up;
    Flow m_down;
    QByteArray m_head; ///< of the request that begins
    QByteArray m_held; ///< by a box that passes requests on whole
    QByteArray m_copy; ///< of a request that is sent twice
    SeenRequest m_request;
    Fault m_fault;
    qint64 m_bodyLeft = 0;
    qint64 m_upAt = 0;    ///< of this request
    qint64 m_downAt = 0;  ///< of its answer
    qint64 m_begunUs = 0; ///< the request, or the page; 0: it is being answered
    bool m_stalled = false;
    bool m_ending = false; ///< is cut once all before is delivered
    bool m_paged = false;  ///< the proxy answered itself
};

} // namespace mingcha::live
