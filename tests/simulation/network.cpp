// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/network.h"

#include <map>

namespace mingcha::simulation {

namespace {

constexpr quint64 kThousand = 1000;
constexpr qint64 kRefusedAfterMs = 200; ///< how soon a dead link is noticed
constexpr qint64 kLateByMs = 20 * kSecond;

tablet::CarriedAnswer ended(tablet::CarriedAnswer::Ended how)
{
    tablet::CarriedAnswer answer;
    answer.ended = how;
    answer.detail = QStringLiteral("simulated");
    return answer;
}

tablet::CarriedAnswer signInPage()
{
    tablet::CarriedAnswer answer;
    answer.ended = tablet::CarriedAnswer::Ended::Answered;
    answer.status = 200;
    answer.headers.insert("content-type", "text/html; charset=utf-8");
    answer.body = "<html><body><h1>Welcome to the airport's network</h1></body></html>";
    return answer;
}

} // namespace

/// What is under way is shared with the events that will end it, so that the carrier may go before them.
class SimulatedCarrier final : public tablet::Carrier
{
public:
    SimulatedCarrier(Network &network, std::shared_ptr<Link> link)
        : m_network(network), m_link(std::move(link)), m_calls(std::make_shared<Calls>())
    {
    }

    void carry(const tablet::CarriedRequest &request, std::function<void(tablet::CarriedAnswer)> done) override
    {
        using Ended = tablet::CarriedAnswer::Ended;
        const quint64 number = ++m_calls->last;
        const qint64 begunAt = m_network.m_time.now();
        m_calls->open.emplace(
            number, [done = std::move(done), begunAt, &time = m_network.m_time](tablet::CarriedAnswer answer) {
                answer.tookMs = time.now() - begunAt;
                done(std::move(answer));
            });
        ++m_link->requests;
        m_link->bytesUp += request.body.size();
        const Fate fate = draw(request.url.path().toLatin1());
        m_network.m_time.trace(QString::fromLatin1(m_link->name),
                               QStringLiteral("%1 %2, %3 bytes%4")
                                   .arg(QString::fromLatin1(request.verb), request.url.path())
                                   .arg(request.body.size())
                                   .arg(said(fate)));
        after(request.timeoutMs, number, ended(Ended::TimedOut));
        if (!m_link->weather.up) {
            after(kRefusedAfterMs, number, ended(Ended::Cut));
            return;
        }
        if (fate == Fate::Portal) {
            after(delay(), number, signInPage());
            return;
        }
        if (fate == Fate::LoseRequest)
            return;
        Arrival arrival{request, {}};
        if (fate == Fate::CutRequest) {
            arrival.cutAfter =
                static_cast<qsizetype>(m_network.m_random.below(static_cast<quint64>(request.body.size()) + 1));
            after(delay() + kSecond, number, ended(Ended::Cut));
        }
        arrive(arrival, number, fate);
        if (fate == Fate::Duplicate)
            arrive(arrival, number, fate);
    }

    void cutOpen() override
    {
        std::map<quint64, Done> open;
        open.swap(m_calls->open);
        for (const auto &[number, done] : open)
            done(ended(tablet::CarriedAnswer::Ended::Cut));
    }

private:
    using Done = std::function<void(tablet::CarriedAnswer)>;
    struct Calls
    {
        std::map<quint64, Done> open;
        quint64 last = 0;
    };

    [[nodiscard]] static QString said(Fate fate)
    {
        static const char *const kWords[] = {"",       " (lost)",      " (reply lost)", " (reply late)",
                                             " (cut)", " (reply cut)", " (twice)",      " (sign-in page)"};
        return QString::fromLatin1(kWords[static_cast<int>(fate)]);
    }

    [[nodiscard]] Fate draw(const QByteArray &path)
    {
        if (m_link->fate) {
            if (const Fate wanted = m_link->fate(path); wanted != Fate::Weather)
                return wanted;
        }
        const Weather &weather = m_link->weather;
        if (weather.portal)
            return Fate::Portal;
        const auto chance = [&](int perThousand) {
            return perThousand > 0 && m_network.m_random.below(kThousand) < static_cast<quint64>(perThousand);
        };
        if (chance(weather.requestLost))
            return Fate::LoseRequest;
        if (chance(weather.replyLost))
            return Fate::LoseReply;
        if (chance(weather.replyLate))
            return Fate::LateReply;
        if (chance(weather.requestCut))
            return Fate::CutRequest;
        if (chance(weather.replyCut))
            return Fate::CutReply;
        return chance(weather.duplicated) ? Fate::Duplicate : Fate::Weather;
    }

    [[nodiscard]] qint64 delay()
    {
        const Weather &weather = m_link->weather;
        const auto span = static_cast<quint64>(weather.mostDelayMs - weather.leastDelayMs);
        return weather.leastDelayMs + static_cast<qint64>(m_network.m_random.below(span + 1));
    }

    void after(qint64 ms, quint64 number, tablet::CarriedAnswer answer)
    {
        m_network.m_time.after(
            ms, [calls = std::weak_ptr(m_calls), number, answer = std::move(answer)] { end(calls, number, answer); });
    }

    static void end(const std::weak_ptr<Calls> &weak, quint64 number, const tablet::CarriedAnswer &answer)
    {
        const std::shared_ptr<Calls> calls = weak.lock();
        const auto open = calls ? calls->open.find(number) : decltype(calls->open)::iterator{};
        if (!calls || open == calls->open.end())
            return;
        const Done done = std::move(open->second);
        calls->open.erase(open);
        done(answer);
    }

    void arrive(const Arrival &arrival, quint64 number, Fate fate)
    {
        m_network.m_time.after(
            delay(), [&network = m_network, link = m_link, calls = std::weak_ptr(m_calls), arrival, number, fate] {
                if (!link->weather.up)
                    return; // the partition came while it was under way
                network.m_centre(arrival, [&network, link, calls, number, fate](const tablet::CarriedAnswer &answer) {
                    comeBack(network, link, calls, number, fate, answer);
                });
            });
    }

    static void comeBack(Network &network, const std::shared_ptr<Link> &link, const std::weak_ptr<Calls> &calls,
                         quint64 number, Fate fate, tablet::CarriedAnswer answer)
    {
        if (fate == Fate::LoseReply || fate == Fate::CutRequest || !link->weather.up)
            return;
        if (fate == Fate::CutReply)
            answer = ended(tablet::CarriedAnswer::Ended::Cut);
        link->bytesDown += answer.body.size();
        const auto span = static_cast<quint64>(link->weather.mostDelayMs - link->weather.leastDelayMs);
        const qint64 late =
            fate == Fate::LateReply ? kLateByMs + static_cast<qint64>(network.m_random.below(kLateByMs)) : 0;
        const qint64 delay = link->weather.leastDelayMs + static_cast<qint64>(network.m_random.below(span + 1)) + late;
        network.m_time.after(delay, [calls, number, answer = std::move(answer)] { end(calls, number, answer); });
    }

    Network &m_network;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<Calls> m_calls;
};

std::unique_ptr<tablet::Carrier> Network::carrier(const std::shared_ptr<Link> &link)
{
    return std::make_unique<SimulatedCarrier>(*this, link);
}

} // namespace mingcha::simulation
