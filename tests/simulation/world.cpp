// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/world.h"

#include "tests/simulation/checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace mingcha::simulation {

namespace {

constexpr quint64 kCentreSalt = 0x9e3779b97f4a7c15;
constexpr quint64 kNetworkSalt = 0x2545f4914f6cdd1d;

quint64 begun(quint64 seed)
{
    installVfs();
    static_cast<void>(district());
    seedVfs(seed, kBeginMs);
    return seed;
}

} // namespace

World::World(quint64 seed, bool traced, bool withPhotos)
    : time(traced),
      random(begun(seed)),
      network(time, random),
      centre(time, seed ^ kCentreSalt, withPhotos),
      m_seed(seed),
      m_withPhotos(withPhotos)
{
    network.serve([this](const Arrival &arrival, const Network::Reply &reply) { centre.serve(arrival, reply); });
    if (!centre.start())
        fail(QStringLiteral("the centre does not start"));
}

World::~World()
{
    m_tablets.clear();
    centre.kill(false);
    QCoreApplication::sendPostedEvents();
}

TabletHost &World::addHost()
{
    const size_t number = m_tablets.size();
    m_tablets.push_back(std::make_unique<TabletHost>(QStringLiteral("tablet%1").arg(number), time,
                                                     m_seed ^ (kNetworkSalt * (number + 1)), network, m_withPhotos));
    m_tablets.back()->keepsReader = keepsReaders;
    return *m_tablets.back();
}

/// From now on every start is held to what was called durable.
void World::watch(TabletHost &host)
{
    host.started = [this](TabletHost &up) {
        for (const QString &what : missingPromises(up, ledger))
            fail(what);
    };
}

TabletHost &World::addTablet(size_t person)
{
    TabletHost &host = addHost();
    if (!host.start())
        fail(QStringLiteral("a tablet does not start"));
    must(host.enrol(centre, district().people[person].id));
    settle();
    watch(host);
    return host;
}

/// Processes whose disk died under them are gone.
void World::bury()
{
    for (const auto &host : m_tablets) {
        if (host->isUp() && host->machine.disk.isDead())
            host->kill(false);
    }
    if (centre.isUp() && centre.machine.disk.isDead())
        centre.kill(false);
}

void World::settle()
{
    for (bool busy = true; busy;) {
        QCoreApplication::sendPostedEvents();
        busy = false;
        for (const auto &host : m_tablets)
            busy = host->turn() || busy;
        busy = centre.turn() || busy;
        bury();
    }
}

void World::runFor(qint64 ms)
{
    const qint64 end = time.now() + ms;
    runUntil([this, end] { return time.now() >= end; }, ms);
}

bool World::runUntil(const std::function<bool()> &holds, qint64 withinMs)
{
    const qint64 end = time.now() + withinMs;
    settle();
    while (!holds()) {
        if (time.now() >= end)
            return false;
        qint64 next = time.next() < 0 ? end : std::min(end, time.next());
        TabletHost *first = nullptr;
        for (const auto &host : m_tablets) {
            const qint64 at = host->wakeAt();
            if (at >= 0 && at < next) {
                next = at;
                first = host.get();
            }
        }
        if (first) {
            while (time.next() >= 0 && time.next() < next)
                time.step(next);
            time.step(std::max(time.now(), next));
            if (first->isUp())
                first->wake();
        } else {
            time.step(next);
        }
        settle();
    }
    return true;
}

evidence::PhotoFile World::photosOf(const Machine &machine)
{
    constexpr qint64 kPlenty = 1LL << 40;
    return evidence::PhotoFile(machine.folder() + QStringLiteral("/photos"), [](const QString &) { return kPlenty; });
}

bool World::isQuiet()
{
    if (!centre.isUp())
        return false;
    for (const auto &host : m_tablets) {
        if (!host->isUp() || !hasEverything(*host, centre))
            return false;
    }
    return true;
}

void World::heal()
{
    for (const auto &host : m_tablets) {
        host->link->weather = {};
        host->link->fate = {};
        host->machine.disk.neverFail();
        host->machine.disk.setCapacity(0);
        host->machine.disk.setFreeBytes(64LL << 30);
        host->machine.clock.setRight();
    }
    centre.machine.disk.neverFail();
    centre.machine.disk.setCapacity(0);
    centre.machine.clock.setRight();
    if (!centre.start())
        fail(QStringLiteral("the centre does not start on a whole disk"));
    for (const auto &host : m_tablets) {
        if (!host->start())
            fail(host->machine.name() + QStringLiteral(" does not start on a whole disk"));
        else
            host->setSyncing(true);
    }
    time.trace(QStringLiteral("world"), QStringLiteral("healed"));
    settle();
}

void World::attend()
{
    for (const auto &host : m_tablets) {
        const bool asks = host->isUp() && host->core().state == tablet::SyncEngine::State::NeedsPerson &&
                          host->core().reason != QString() && !host->isOnlyTold();
        if (!host->isUp() || !centre.isUp() || hasEverything(*host, centre))
            continue;
        // What keeps one person's work back may be another's to mend; without a word nobody signs in to help but after long.
        constexpr int kLate = 15;
        int &times = m_unquiet[host.get()];
        const bool isAnothers = host->people().size() > 1 && ++times % (asks ? 2 : kLate) == 0;
        if (isAnothers) {
            const std::vector<Id> people = host->people();
            const auto next = std::ranges::find_if(people, [&](const Id &one) { return host->person() < one; });
            host->signIn(next == people.end() ? people.front() : *next);
            time.trace(host->machine.name(), QStringLiteral("somebody else signs in"));
        } else if (asks) {
            time.trace(host->machine.name(), QStringLiteral("asks for somebody: ") + host->core().reason);
            static_cast<void>(host->enrol(centre, host->person()));
        }
    }
    settle();
}

void World::mourn()
{
    const Disk::Unfailing there(centre.machine.disk);
    for (Promise &promise : ledger.all()) {
        const auto host =
            std::ranges::find_if(m_tablets, [&](const auto &one) { return one->machine.name() == promise.tablet; });
        const Disk::Unfailing here((*host)->machine.disk);
        journal::Database &database = (*host)->database();
        if (!isKept(centre.database(), promise) && !canBeSent(database, promise))
            promise.excused = true;
        if (!isKept(database, promise))
            promise.received = true; // its tablet need not have it
    }
}

bool World::isAllUp() const
{
    return centre.isUp() && std::ranges::all_of(m_tablets, [](const auto &host) { return host->isUp(); });
}

void World::restore(TabletHost &host, const Image &image)
{
    time.trace(host.machine.name(), QStringLiteral("goes back to an older copy"));
    host.kill(false);
    host.machine.disk.restore(image);
    host.machine.disk.neverFail();
    host.started = nullptr;
    if (!host.start())
        fail(host.machine.name() + QStringLiteral(" does not start from its backup"));
    else
        mourn();
    watch(host);
    settle();
}

void World::restoreCentre(const Image &image, bool declared)
{
    time.trace(centre.machine.name(), QStringLiteral("goes back to an older copy"));
    centre.kill(false);
    centre.machine.disk.restore(image);
    centre.machine.disk.neverFail();
    if (declared)
        centre.declareRestored();
    if (!centre.start())
        fail(QStringLiteral("the centre does not start from its backup"));
    else
        mourn();
    settle();
}

TabletHost &World::clone(TabletHost &original)
{
    const Image image = original.machine.disk.image();
    TabletHost &copy = addHost();
    copy.machine.disk.restore(image);
    copy.keys = original.keys;
    if (!copy.startAs(original.person()))
        fail(QStringLiteral("a clone does not start"));
    time.trace(copy.machine.name(), QStringLiteral("is a clone of ") + original.machine.name());
    watch(copy);
    settle();
    return copy;
}

void World::act(TabletHost &at, tablet::Tablet::Build build, Acted after)
{
    if (!at.isUp())
        return;
    at.tablet().perform(std::move(build), promising(at, std::move(after)));
}

void World::actAs(TabletHost &at, const Id &person, tablet::Tablet::Build build)
{
    const std::optional<tablet::Signer> signer = at.isUp() ? at.signer(person) : std::nullopt;
    if (signer)
        at.tablet().perform(*signer, std::move(build), promising(at, {}));
}

std::function<void(const Result<journal::Written> &)> World::promising(TabletHost &at, Acted after)
{
    return [this, &at, after = std::move(after)](const Result<journal::Written> &written) {
        if (at.machine.disk.isDead())
            return; // the process died before it could say so
        if (written) {
            Promise promise = promiseOf(at, written->ref);
            time.trace(promise.tablet,
                       QStringLiteral("%1 is durable as %2/%3")
                           .arg(QString::fromLatin1(promise.kind), written->ref.incarnation.toHex().right(6))
                           .arg(written->ref.seq));
            ledger.promise(std::move(promise));
        } else {
            time.trace(at.machine.name(), QStringLiteral("not done: %1").arg(written.error().text.left(60)));
        }
        if (after)
            after(written);
    };
}

Result<journal::Written> World::actNow(TabletHost &at, tablet::Tablet::Build build)
{
    std::optional<Result<journal::Written>> outcome;
    act(at, std::move(build), [&](const Result<journal::Written> &written) { outcome.emplace(written); });
    settle();
    if (!outcome)
        return Error{ErrorCode::Io, QStringLiteral("The tablet died."), {}};
    return *outcome;
}

void World::fail(const QString &what)
{
    time.trace(QStringLiteral("world"), QStringLiteral("BROKEN: ") + what);
    m_failures.append(what);
}

QStringList World::broken(bool complete)
{
    QStringList all = m_failures;
    for (const auto &host : m_tablets) {
        if (host->isUp())
            noteAside(*host, ledger);
    }
    if (!centre.isUp())
        return all + QStringList{QStringLiteral("the centre is down")};
    all += brokenAtCentre(centre, ledger, complete);
    for (const auto &host : m_tablets) {
        if (!host->isUp())
            continue;
        all += brokenAtTablet(*host, m_seed % 2 == 0);
        all += missingPromises(*host, ledger);
        if (complete)
            all += differences(*host, centre);
    }
    return all;
}

} // namespace mingcha::simulation
