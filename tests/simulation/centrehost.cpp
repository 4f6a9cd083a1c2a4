// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/centrehost.h"

#include "tests/simulation/district.h"

#include "core/journal/admission.h"
#include "sync/centre/service/callers.h"

#include <boost/asio/co_spawn.hpp>

namespace mingcha::simulation {

namespace {

constexpr qint64 kRefillingMs = 20 * kMinute; ///< shorter than in the field, so that a run sees its end
constexpr qint64 kResetAfterMs = 20;          ///< a dead process's connections end so soon

/// A body that is all there, or its first part.
class ArrivedBody final : public centre::Body
{
public:
    ArrivedBody(QByteArray bytes, bool isCut, qint64 limit) : m_bytes(std::move(bytes)), m_isCut(isCut), m_limit(limit)
    {
    }
    [[nodiscard]] std::optional<qint64> length() const override { return m_bytes.size(); }
    centre::Awaitable<Result<QByteArray>> next() override
    {
        if (m_bytes.size() > m_limit)
            co_return Error{ErrorCode::Limit, QStringLiteral("The body is longer than this address takes."), {}};
        if (!m_bytes.isEmpty())
            co_return std::exchange(m_bytes, {});
        if (m_isCut)
            co_return Error{ErrorCode::Network, QStringLiteral("The body ended early or is malformed."), {}};
        co_return QByteArray();
    }

private:
    QByteArray m_bytes;
    bool m_isCut;
    qint64 m_limit;
};

/// Disk work at once, in the one thread.
class InPlace final : public centre::Worker
{
public:
    void post(std::function<void()> work) override { work(); }
};

tablet::CarriedAnswer carried(const centre::Response &response)
{
    tablet::CarriedAnswer answer;
    answer.ended = tablet::CarriedAnswer::Ended::Answered;
    answer.status = response.status;
    for (const auto &[name, value] : response.headers.all())
        answer.headers.insert(name.toLower(), value);
    answer.body = response.body;
    return answer;
}

} // namespace

struct CentreHost::Uploads
{
    Uploads(const QString &folder, Machine &on, centre::Desk &desk)
        : store(config(folder), on.clock, on.random), callers(desk), routes(store, callers, callers, disk, desk.log)
    {
    }
    static centre::UploadConfig config(const QString &folder)
    {
        centre::UploadConfig made;
        made.directory = folder + QStringLiteral("/uploads");
        made.photoDirectory = folder + QStringLiteral("/photos");
        made.reserveBytes = 0;
        return made;
    }
    InPlace disk;
    centre::UploadStore store;
    centre::Callers callers;
    centre::TusRoutes routes;
};

/// Members end in the order that lets what is under way end without running on: first the writer, then the requests.
struct CentreHost::Process
{
    Process(const centre::Identity &who, Machine &on)
        : log(on.clock, centre::Level::Error, [](const QByteArray &) {}), nonces(who.key, on.random)
    {
    }
    centre::Log log;
    centre::Nonces nonces;
    centre::News news;
    std::unique_ptr<centre::Readers> readers;
    std::unique_ptr<journal::Database> checks;
    std::unique_ptr<centre::WriteQueue> writes;
    std::unique_ptr<centre::Desk> desk;
    std::unique_ptr<centre::AccountRoutes> accounts;
    std::unique_ptr<centre::SyncRoutes> sync;
    std::unique_ptr<centre::SnapshotRoutes> snapshots;
    std::unique_ptr<Uploads> uploads;
    centre::Router router;
    std::unique_ptr<boost::asio::io_context> requests = std::make_unique<boost::asio::io_context>(1);
    std::unique_ptr<journal::Writer> writer;
};

struct CentreHost::Serving
{
    centre::Request request;
    std::unique_ptr<ArrivedBody> body;
};

CentreHost::CentreHost(Timeline &time, quint64 seed, bool withPhotos)
    : identity(district().identity), machine(QStringLiteral("centre"), time, seed), m_withPhotos(withPhotos)
{
    machine.disk.restore(district().centre);
}

CentreHost::~CentreHost()
{
    kill(false);
}

bool CentreHost::start()
{
    if (m_process)
        return true;
    machine.disk.revive();
    const QString path = machine.folder() + QStringLiteral("/centre.db");
    auto process = std::make_unique<Process>(identity, machine);
    Result<std::unique_ptr<journal::Writer>> writer =
        journal::Writer::startHere([&] { return journal::Store::open(path, rooms(), machine.clock); });
    if (!writer)
        return false;
    process->writer = std::move(*writer);
    const Status prepared = process->writer->run([this](journal::Store &store) -> Status {
        if (const Status tables = centre::prepareAccounts(store.database()); !tables)
            return tables;
        return centre::enterCentre(store, identity);
    });
    static_cast<void>( // as Centre::start does: where the disk does not let it, they go on
        process->writer->run([](journal::Store &store) { return centre::endSessions(store.database()); }));
    Result<std::unique_ptr<centre::Readers>> readers = centre::Readers::open(path, 0);
    Result<std::unique_ptr<journal::Database>> checks = journal::Database::open(path, journal::Database::Mode::Reader);
    if (!prepared || !readers || !checks)
        return false;
    process->readers = std::move(*readers);
    process->checks = std::move(*checks);
    process->writes = std::make_unique<centre::WriteQueue>(*process->writer);
    process->writer->listen(
        [news = &process->news](const std::vector<journal::Touched> &touched) { news->tell(touched); });
    process->desk = std::make_unique<centre::Desk>(centre::Desk{machine.clock,
                                                                machine.random,
                                                                process->log,
                                                                identity,
                                                                process->nonces,
                                                                *process->writes,
                                                                *process->readers,
                                                                process->news,
                                                                {},
                                                                {},
                                                                kRefillingMs});
    process->accounts = std::make_unique<centre::AccountRoutes>(*process->desk);
    process->sync = std::make_unique<centre::SyncRoutes>(*process->desk);
    process->accounts->addTo(process->router);
    process->sync->addTo(process->router);
    process->snapshots = std::make_unique<centre::SnapshotRoutes>(*process->desk);
    process->snapshots->addTo(process->router);
    if (m_withPhotos) {
        process->uploads = std::make_unique<Uploads>(machine.folder(), machine, *process->desk);
        QStringList damaged;
        if (!process->uploads->store.open(damaged))
            return false;
        process->uploads->routes.addTo(process->router);
    }
    m_process = std::move(process);
    machine.time.trace(machine.name(), QStringLiteral("up"));
    return true;
}

void CentreHost::stop()
{
    if (!m_process)
        return;
    const auto open = std::exchange(m_open, {});
    for (const auto &[number, reply] : open)
        machine.time.after(kResetAfterMs, [reply = reply] { reply({}); });
    m_process->writer.reset();
    m_process->requests.reset();
    m_process.reset();
}

void CentreHost::kill(bool withPower)
{
    if (!m_process)
        return;
    machine.time.trace(machine.name(), withPower ? QStringLiteral("power cut") : QStringLiteral("killed"));
    machine.disk.die();
    stop();
    if (withPower)
        machine.disk.losePower(machine.random);
}

void CentreHost::declareRestored()
{
    stop();
    const qint64 nowMs = machine.clock.now().wallMs;
    identity.parent = identity.epoch;
    identity.epoch = makeId(nowMs, machine.random);
    identity.incarnation = makeId(nowMs, machine.random);
    machine.time.trace(machine.name(), QStringLiteral("declared restored"));
}

bool CentreHost::turn()
{
    if (!m_process)
        return false;
    m_process->requests->restart();
    const bool ran = m_process->requests->poll() > 0;
    const bool wrote = m_process->writer->turn();
    return ran || wrote;
}

void CentreHost::serve(const Arrival &arrival, const Network::Reply &reply)
{
    if (!m_process) {
        machine.time.after(kResetAfterMs, [reply] { reply({}); });
        return;
    }
    const quint64 number = ++m_last;
    const auto serving = std::make_shared<Serving>();
    centre::Request &request = serving->request;
    request.method = centre::methodFrom(arrival.request.verb);
    request.interrupt = std::make_shared<centre::Interrupt>();
    for (auto it = arrival.request.headers.cbegin(); it != arrival.request.headers.cend(); ++it)
        request.headers.set(it.key(), it.value());
    const QByteArray target = arrival.request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    centre::Response refusal;
    const centre::Route *route =
        centre::splitTarget(target, request) ? m_process->router.find(request, refusal) : nullptr;
    if (!route) {
        reply(carried(refusal));
        return;
    }
    QByteArray bytes = arrival.request.body;
    if (arrival.cutAfter)
        bytes.truncate(*arrival.cutAfter);
    serving->body = std::make_unique<ArrivedBody>(bytes, arrival.cutAfter.has_value(), route->maxBodyBytes);
    request.body = serving->body.get();
    m_open.emplace(number, reply);
    boost::asio::co_spawn(*m_process->requests, route->handler(request),
                          [this, number, serving](const std::exception_ptr &, const centre::Response &response) {
                              const auto open = m_open.find(number);
                              if (open == m_open.end())
                                  return;
                              const Network::Reply answer = std::move(open->second);
                              m_open.erase(open);
                              centre::Response dressed = response;
                              m_process->router.dress(serving->request.path, dressed);
                              answer(carried(dressed));
                          });
    // A long poll ends by itself when nobody brings news.
    machine.time.after(wire::kMaxWaitSeconds * kSecond, [waiting = std::weak_ptr(request.interrupt)] {
        if (const auto interrupt = waiting.lock())
            interrupt->fire(centre::Interrupt::Reason::Stopping);
    });
}

Status CentreHost::run(const journal::Writer::Job &job)
{
    if (!m_process)
        return Error{ErrorCode::Network, QStringLiteral("The centre is down."), {}};
    return m_process->writer->run(job);
}

Result<journal::Written> CentreHost::act(const std::function<Result<journal::Draft>(journal::Store &)> &build)
{
    std::optional<journal::Written> written;
    const Status done = run([&](journal::Store &store) -> Status {
        Result<journal::Draft> draft = build(store);
        if (!draft)
            return draft.error();
        Result<journal::Written> wrote =
            journal::Admission(store, machine.clock.now().wallMs).write(identity.author(), std::move(*draft));
        if (!wrote)
            return wrote.error();
        written = *wrote;
        return centre::sealCentre(store, identity);
    });
    if (!done)
        return done.error();
    return *written;
}

journal::Database &CentreHost::database()
{
    return *m_process->checks;
}

} // namespace mingcha::simulation
