// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// syncbench DIR SERVER [--peers FILE] [--count N]: findings saved one by one on a tablet, pushed to the real server in a
// process of its own and pulled by two others, everything durable, bytes counted on the wire. FILE holds what the peers
// said of the same work in the same run.
#include "core/hazard/acts.h"
#include "core/hazard/importacts.h"
#include "core/journal/admission.h"
#include "core/person/acts.h"
#include "core/person/queries.h"
#include "core/rooms.h"
#include "core/site/acts.h"
#include "sync/centre/service/datafolder.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/countingproxy.h"
#include "tests/bench/figures.h"
#include "tests/bench/findings.h"
#include "tests/bench/peerfigures.h"
#include "tests/bench/syncends.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kFindingsOfOneSite = 50;
constexpr int kSites = 200;
constexpr int kEdits = 5;
const QString kName = QStringLiteral("周建国");

/// A server folder with one person who may bring in history, and sites.
std::vector<Id> fillCentre(const QString &folder)
{
    const journal::Rooms rooms = allRooms();
    const SystemClock clock;
    SystemRandom random;
    const centre::OpenFolder open = sure(centre::openFolder(folder, rooms, clock, random));
    std::vector<Id> sites;
    sure(open.writer->run([&](journal::Store &store) -> Status {
        journal::Admission admission(store, clock.now().wallMs);
        person::Person me;
        me.name = kName;
        me.roles = {QString(person::kInspector), QString(person::kCentre)};
        me.region = QStringLiteral("330502");
        const Result<journal::Written> entered =
            admission.write(open.identity.author(), sure(person::add(store, person::centrePerson(), me)));
        if (!entered)
            return entered.error();
        for (int i = 0; i < kSites; ++i) {
            site::Site site;
            site.name = QStringLiteral("企业甲·月河街道·%1").arg(i, 4, 10, QLatin1Char('0'));
            site.venueType = QStringLiteral("A01");
            site.region = QStringLiteral("330502001");
            const Result<journal::Written> added =
                admission.write(open.identity.author(), sure(site::add(store, person::centrePerson(), site)));
            if (!added)
                return added.error();
            sites.push_back(added->object);
        }
        return success();
    }));
    return sites;
}

qint64 hazardsOf(const Device &device)
{
    return device.count(QStringLiteral("SELECT count(*) FROM hazard WHERE pending = 0"));
}

void tellSmall(const QString &name, const Measured &measured, double mostBytes = 0)
{
    const QString bytes = name + QStringLiteral(", bytes up + down");
    tell(name, measured.seconds * 1000, QStringLiteral("ms"));
    if (mostBytes > 0)
        tellCount(bytes, measured.up + measured.down, QStringLiteral("bytes"), mostBytes);
    else
        tell(bytes, measured.up + measured.down, QStringLiteral("bytes"));
}

/// The tablet forgets up to where it has the logs; the handshakes of a new connection are in what it takes.
void measureLostCursor(const CountingProxy &proxy, Device &device)
{
    constexpr double kMostBytes = 50'000;
    sure(device.tablet->writer().run(
        [](journal::Store &store) { return store.database().execute(QStringLiteral("DELETE FROM feed")); }));
    device.engine = std::make_unique<tablet::SyncEngine>(*device.tablet, nullptr);
    const Measured found = measure(proxy, [&] { device.sync(); });
    tell(QStringLiteral("lost cursor, until it is found that nothing is missing"), found.seconds, QStringLiteral("s"),
         QStringLiteral("0.2 s; PouchDB 2 s"));
    tellCount(QStringLiteral("… bytes up + down"), found.up + found.down, QStringLiteral("bytes"), kMostBytes);
}

void save(Device &device, const std::vector<Id> &sites, int count)
{
    const person::Person me =
        *person::find(*sure(device.tablet->openReader()), device.tablet->session()->author.person);
    const std::vector<QByteArray> findings = makeFindings(count);
    std::vector<double> times;
    for (size_t i = 0; i < findings.size(); ++i) {
        const hazard::ImportFindingInput input{sites[i / kFindingsOfOneSite % sites.size()], findings[i]};
        const double start = nowMs();
        sure(device.tablet->performNow([&](journal::Store &store) { return hazard::importFinding(store, me, input); }));
        times.push_back(nowMs() - start);
    }
    double sum = 0;
    for (const double ms : times)
        sum += ms;
    tell(QStringLiteral("%1 findings saved one by one, each durable").arg(count), sum / 1000, QStringLiteral("s"));
    tell(QStringLiteral("… one of them, p50"), median(times), QStringLiteral("ms"));
    tell(QStringLiteral("… one of them, p99"), quantile(times, 0.99), QStringLiteral("ms"));
}

/// Another place for one of the findings.
void edit(Device &device)
{
    const person::Person me =
        *person::find(*sure(device.tablet->openReader()), device.tablet->session()->author.person);
    const Id hazard = idsOf(*sure(device.tablet->openReader()), QStringLiteral("hazard")).front();
    hazard::ChangeInput change;
    change.hazard = hazard;
    change.place = QStringLiteral("东侧楼梯口");
    sure(device.tablet->performNow([&](journal::Store &store) { return hazard::change(store, me, change); }));
}

/// One new finding on A, to the server, and to B.
void measureOne(const CountingProxy &proxy, Device &a, Device &b, const std::vector<Id> &sites)
{
    const person::Person me = *person::find(*sure(a.tablet->openReader()), a.tablet->session()->author.person);
    std::vector<Measured> push;
    std::vector<Measured> pull;
    for (int i = 0; i < kEdits; ++i) {
        const hazard::ImportFindingInput input{sites.front(), makeFindings(i + 1, 7).back()};
        sure(a.tablet->performNow([&](journal::Store &store) { return hazard::importFinding(store, me, input); }));
        push.push_back(measure(proxy, [&] { a.sync(); }));
        pull.push_back(measure(proxy, [&] { b.sync(); }));
    }
    const auto bySeconds = [](const Measured &left, const Measured &right) { return left.seconds < right.seconds; };
    std::ranges::sort(push, bySeconds);
    std::ranges::sort(pull, bySeconds);
    tellSmall(QStringLiteral("one finding, push"), push[kEdits / 2]);
    tellSmall(QStringLiteral("one finding, pull"), pull[kEdits / 2]);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("dir"), QStringLiteral("Where to work."));
    parser.addPositionalArgument(QStringLiteral("server"), QStringLiteral("mingcha-server."));
    const QCommandLineOption peersOption(QStringLiteral("peers"), QStringLiteral("What the peers said."),
                                         QStringLiteral("FILE"));
    const QCommandLineOption countOption(QStringLiteral("count"), QStringLiteral("Findings."), QStringLiteral("N"),
                                         QStringLiteral("10000"));
    parser.addOptions({peersOption, countOption});
    parser.process(application);
    if (parser.positionalArguments().size() != 2)
        giveUp(QStringLiteral("syncbench DIR SERVER [--peers FILE] [--count N]"));
    const QString dir = parser.positionalArguments().at(0) + QStringLiteral("/sync");
    const int count = parser.value(countOption).toInt();
    QDir(dir).removeRecursively();
    QDir().mkpath(dir);

    const std::vector<Id> sites = fillCentre(dir + QStringLiteral("/centre"));
    Server server(parser.positionalArguments().at(1), dir + QStringLiteral("/centre"), kName);
    const CountingProxy proxy(server.port());
    Device a(dir + QStringLiteral("/a"), server, proxy.port());
    Device b(dir + QStringLiteral("/b"), server, proxy.port());
    Device fresh(dir + QStringLiteral("/fresh"), server, proxy.port());
    a.sync();
    b.sync();
    save(a, sites, count);
    Ours ours;
    double pushed = 0;
    const Measured push = measure(proxy, [&] { pushed = a.pushSeconds(); });
    const Measured pull = measure(proxy, [&] { b.sync(); });
    const Measured first = measure(proxy, [&] { fresh.sync(); });
    if (hazardsOf(a) != count || hazardsOf(b) != count || hazardsOf(fresh) != count)
        giveUp(QStringLiteral("Not every finding arrived: %1, %2, %3.")
                   .arg(hazardsOf(a))
                   .arg(hazardsOf(b))
                   .arg(hazardsOf(fresh)));
    ours = {pushed, std::max(pull.seconds, first.seconds), push.up};
    tell(QStringLiteral("push of all, receipts durable"), pushed, QStringLiteral("s"));
    tell(QStringLiteral("… and its own entries' positions taken in"), push.seconds, QStringLiteral("s"));
    tell(QStringLiteral("push, bytes up"), push.up, QStringLiteral("bytes"));
    tell(QStringLiteral("push, bytes down"), push.down, QStringLiteral("bytes"));
    tell(QStringLiteral("pull of all on a second tablet"), pull.seconds, QStringLiteral("s"));
    tell(QStringLiteral("pull, bytes up"), pull.up, QStringLiteral("bytes"));
    tell(QStringLiteral("pull, bytes down"), pull.down, QStringLiteral("bytes"));
    tell(QStringLiteral("pull of all on a new tablet (snapshot)"), first.seconds, QStringLiteral("s"));
    tell(QStringLiteral("… bytes down"), first.down, QStringLiteral("bytes"));
    tellSmall(QStringLiteral("sync again with nothing to do"), measure(proxy, [&] { a.sync(); }));
    constexpr double kMostOfNothing = 600;
    constexpr double kMostOfOneField = 1000;
    using State = tablet::SyncEngine::State;
    tellSmall(QStringLiteral("nothing changed, on an open connection"), a.syncOnOpenConnection(proxy, State::Receiving),
              kMostOfNothing);
    edit(a);
    tellSmall(QStringLiteral("one field changed, push until the receipt"),
              a.syncOnOpenConnection(proxy, State::Sending), kMostOfOneField);
    tellSmall(QStringLiteral("one field changed, pull"), b.syncOnOpenConnection(proxy, State::Receiving),
              kMostOfOneField);
    measureLostCursor(proxy, b);
    measureOne(proxy, a, b, sites);
    compare(ours, parser.value(peersOption));
    return 0;
}
