// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The network between tablets and the centre: each tablet's link loses, delays, duplicates, cuts, answers late or with a
// sign-in page, as its weather says. Carries the real client's requests; knows nothing of what they mean. Main thread.
#pragma once

#include "sync/tablet/carrier.h"
#include "tests/simulation/timeline.h"

#include <optional>
#include <vector>

namespace mingcha::simulation {

/// Chances per thousand, and how long things take.
struct Weather
{
    bool up = true;
    bool portal = false;
    int requestLost = 0;
    int replyLost = 0;
    int replyLate = 0;
    int requestCut = 0;
    int replyCut = 0;
    int duplicated = 0;
    qint64 leastDelayMs = 5;
    qint64 mostDelayMs = 50;
};

/// What reaches the centre: the request, or its first part when the connection was cut in the middle of its body.
struct Arrival
{
    tablet::CarriedRequest request;
    std::optional<qsizetype> cutAfter;
};

class Link;

/// One network; the centre's end of it.
class Network
{
public:
    using Reply = std::function<void(tablet::CarriedAnswer)>;
    using Centre = std::function<void(const Arrival &, Reply)>;

    Network(Timeline &time, Random &random) : m_time(time), m_random(random) {}
    void serve(Centre centre) { m_centre = std::move(centre); }
    [[nodiscard]] std::unique_ptr<tablet::Carrier> carrier(const std::shared_ptr<Link> &link);

private:
    friend class SimulatedCarrier;
    Timeline &m_time;
    Random &m_random;
    Centre m_centre;
};

/// Looked at before weather: what a test does to single requests. The path names the request ("/v1/push").
enum class Fate { Weather, LoseRequest, LoseReply, LateReply, CutRequest, CutReply, Duplicate, Portal };

/// A tablet's way to the centre; outlives the tablet's process.
class Link
{
public:
    Weather weather;
    std::function<Fate(const QByteArray &path)> fate;
    qint64 requests = 0;
    qint64 bytesUp = 0;
    qint64 bytesDown = 0;
    QByteArray name;
};

} // namespace mingcha::simulation
