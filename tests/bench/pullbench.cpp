// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// pullbench DIR SERVER: what it costs a tablet that was in step to pull ten new entries, where the log has ten thousand and
// where it has ten million, on two servers at once, in turns.
#include "core/person/queries.h"
#include "core/site/acts.h"
#include "tests/bench/longlog.h"
#include "tests/bench/syncends.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kNew = 10;
constexpr int kRounds = 40;
constexpr int kWarmRounds = 4;

/// A long log, its server, and two tablets that are in step with it.
class Ends
{
public:
    Ends(const QString &dir, const QString &program, quint64 entries)
    {
        const QString folder = dir + QStringLiteral("/log-%1").arg(entries);
        makeLongLog(folder, entries);
        const double start = nowMs();
        m_server = std::make_unique<Server>(program, folder, kLongLogPerson);
        m_startedMs = nowMs() - start;
        m_proxy = std::make_unique<CountingProxy>(m_server->port());
        const QString tablets = folder + QStringLiteral("-tablets");
        QDir(tablets).removeRecursively();
        m_writes = std::make_unique<Device>(tablets + QStringLiteral("/writes"), *m_server, m_proxy->port());
        m_reads = std::make_unique<Device>(tablets + QStringLiteral("/reads"), *m_server, m_proxy->port());
        m_writes->sync();
        m_reads->sync();
    }

    void round(bool counts)
    {
        tablet::Tablet &tablet = *m_writes->tablet;
        const person::Person me = *person::find(*sure(tablet.openReader()), tablet.session()->author.person);
        for (int i = 0; i < kNew; ++i) {
            site::Site site;
            site.name = QStringLiteral("企业乙·月河街道·%1").arg(++m_sites, 6, 10, QLatin1Char('0'));
            site.venueType = QStringLiteral("A01");
            site.region = QStringLiteral("330502001");
            sure(tablet.performNow([&](journal::Store &store) { return site::add(store, me, site); }));
        }
        m_writes->sync();
        const qint64 before = sitesRead();
        const Measured pull = m_reads->syncOnOpenConnection(*m_proxy, tablet::SyncEngine::State::Receiving);
        if (sitesRead() != before + kNew)
            giveUp(QStringLiteral("Not every new entry arrived."));
        if (!counts)
            return;
        m_ms.push_back(pull.seconds * 1000);
        m_bytes.push_back(pull.up + pull.down);
    }

    [[nodiscard]] double ms() const { return median(m_ms); }
    [[nodiscard]] double bytes() const { return median(m_bytes); }
    [[nodiscard]] double startedMs() const { return m_startedMs; }

private:
    [[nodiscard]] qint64 sitesRead() const { return m_reads->count(QStringLiteral("SELECT count(*) FROM site")); }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<CountingProxy> m_proxy;
    std::unique_ptr<Device> m_writes;
    std::unique_ptr<Device> m_reads;
    std::vector<double> m_ms;
    std::vector<double> m_bytes;
    double m_startedMs = 0;
    int m_sites = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    constexpr quint64 kShort = 10'000;
    constexpr double kGoal = 1.2;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("dir"), QStringLiteral("Where to work."));
    parser.addPositionalArgument(QStringLiteral("server"), QStringLiteral("mingcha-server."));
    const QCommandLineOption longOption(QStringLiteral("entries"), QStringLiteral("Of the long log."),
                                        QStringLiteral("N"), QStringLiteral("10000000"));
    parser.addOption(longOption);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        giveUp(QStringLiteral("pullbench DIR SERVER [--entries N]"));
    const QString dir = words.at(0) + QStringLiteral("/pull");
    QDir().mkpath(dir);
    const quint64 entries = parser.value(longOption).toULongLong();
    Ends shortEnds(dir, words.at(1), kShort);
    Ends longEnds(dir, words.at(1), entries);
    for (int i = -kWarmRounds; i < kRounds; ++i) {
        const bool isEven = i % 2 == 0;
        (isEven ? shortEnds : longEnds).round(i >= 0);
        (isEven ? longEnds : shortEnds).round(i >= 0);
    }
    const QString of = QStringLiteral("pull of %1 new entries, %2 in the log").arg(kNew);
    const QString few = of.arg(kShort);
    const QString many = of.arg(entries);
    tell(few, shortEnds.ms(), QStringLiteral("ms"));
    tellAtMost(many, longEnds.ms(), QStringLiteral("ms"), {few, shortEnds.ms()}, kGoal);
    tell(few + QStringLiteral(", bytes up + down"), shortEnds.bytes(), QStringLiteral("bytes"));
    tellAtMost(many + QStringLiteral(", bytes up + down"), longEnds.bytes(), QStringLiteral("bytes"),
               {few, shortEnds.bytes()}, kGoal);
    tell(QStringLiteral("start of the server, %1 in the log").arg(kShort), shortEnds.startedMs(), QStringLiteral("ms"));
    tell(QStringLiteral("start of the server, %1 in the log").arg(entries), longEnds.startedMs(), QStringLiteral("ms"));
    return 0;
}
