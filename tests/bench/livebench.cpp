// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// livebench kill|photos|link COUNT --tablet FILE --centre FILE: soaks over the real programs, as `./dev bench` runs them.
#include "tests/bench/figures.h"
#include "tests/sync/live/killsoak.h"
#include "tests/sync/live/photosoak.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace mingcha;
using namespace mingcha::live;

namespace {

constexpr int kMisused = 2;

void kill(const Programs &programs, const QString &folder, qint64 count, quint64 seed)
{
    QElapsedTimer timer;
    timer.start();
    KillSoak soak(programs, folder, seed);
    const KillCounts counts = soak.run(count, [&timer](const KillCounts &now) {
        std::fprintf(stderr, "%lld kills, %lld acts answered, %lld missing, %lld s\n",
                     static_cast<long long>(now.kills), static_cast<long long>(now.answered),
                     static_cast<long long>(now.missing), static_cast<long long>(timer.elapsed() / 1000));
    });
    for (const QString &fault : counts.faults)
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    bench::tell(QStringLiteral("kill -9: kills"), static_cast<double>(counts.kills), QStringLiteral("kills"));
    bench::tell(QStringLiteral("kill -9: acts answered ok"), static_cast<double>(counts.answered),
                QStringLiteral("acts"));
    bench::tellCount(QStringLiteral("kill -9: acts missing"), static_cast<double>(counts.missing),
                     QStringLiteral("acts"), 0);
    bench::tellCount(QStringLiteral("kill -9: other faults"), static_cast<double>(counts.faults.size()),
                     QStringLiteral("faults"), 0);
    bench::tell(QStringLiteral("kill -9: time"), static_cast<double>(timer.elapsed()) / 1000, QStringLiteral("s"));
}

void photos(const Programs &programs, const QString &folder, int count, quint64 seed)
{
    constexpr qint64 kBytes = 5'000'000;
    constexpr int kCutPercent = 30;
    constexpr double kMega = 1e6;
    PhotoSoak soak(programs, folder, seed);
    const PhotoCounts counts = soak.run({count, kBytes, kCutPercent});
    for (const QString &fault : counts.faults)
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    bench::tell(QStringLiteral("photos, 30 % of requests cut: arrived"), counts.photos, QStringLiteral("photos"));
    bench::tellCount(QStringLiteral("photos, 30 % of requests cut: faults"), static_cast<double>(counts.faults.size()),
                     QStringLiteral("faults"), 0);
    bench::tell(QStringLiteral("photos, 30 % of requests cut: PATCHes cut"),
                static_cast<double>(counts.link.spoiltPatches), QStringLiteral("requests"));
    bench::tell(QStringLiteral("photos, 30 % of requests cut: bytes"), static_cast<double>(counts.bytes) / kMega,
                QStringLiteral("MB"));
    bench::tellAtMost(QStringLiteral("photos, 30 % of requests cut: bytes sent again"),
                      static_cast<double>(counts.resent) / kMega, QStringLiteral("MB"),
                      {QStringLiteral("the PATCHes that were cut"), static_cast<double>(counts.allowed) / kMega}, 1);
    bench::tell(QStringLiteral("photos, 30 % of requests cut: time"), static_cast<double>(counts.ms) / 1000,
                QStringLiteral("s"));
}

/// COUNT entries and two small photos over 2G, from the first byte of a new session until all is received.
void link(const Programs &programs, const QString &folder, int count, quint64 seed)
{
    constexpr int kPhotos = 2;
    constexpr qint64 kPhotoBytes = 30'000;
    constexpr int kMostSyncs = 20;
    // Who the centre is, its challenge, the session; one push, one pull; of each photo its place and its bytes.
    constexpr int kRoundTrips = 3 + 2 + 2 * kPhotos;
    PhotoSoak soak(programs, folder, seed);
    QList<QJsonObject> acts;
    for (int i = 0; i < count; ++i)
        acts.append(doing("addSite", {{QStringLiteral("name"), QStringLiteral("企业甲·月河街道·%1").arg(i)},
                                      {QStringLiteral("venueType"), QStringLiteral("A01")},
                                      {QStringLiteral("region"), QStringLiteral("330502100")}}));
    if (!allGood(soak.tablet().act(acts)))
        qFatal("the acts cannot be kept");
    static_cast<void>(soak.take({kPhotos, kPhotoBytes, 0}));
    const ProxyCounts before = soak.proxy().counts();
    soak.proxy().way(k2G);
    QElapsedTimer timer;
    timer.start();
    int left = 1;
    for (int i = 0; i < kMostSyncs && left > 0; ++i) {
        const QJsonObject said = soak.tablet().sync();
        left = isGood(said)
                   ? said.value(QLatin1String("waiting")).toInt(1) + said.value(QLatin1String("photosNotSafe")).toInt(1)
                   : 1;
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const ProxyCounts after = soak.proxy().counts();
    const auto bytes = static_cast<double>(after.bytesUp - before.bytesUp + after.bytesDown - before.bytesDown);
    const double least = bytes / static_cast<double>(k2G.bytesPerSecond) + kRoundTrips * 2 * k2G.delayMs / 1000.0;
    bench::tellCount(QStringLiteral("2G: not received"), left, QStringLiteral("entries and photos"), 0);
    bench::tell(QStringLiteral("2G: bytes up + down"), bytes, QStringLiteral("bytes"));
    bench::tell(QStringLiteral("2G: requests"), static_cast<double>(after.requests - before.requests),
                QStringLiteral("requests"));
    bench::tellAtMost(QStringLiteral("2G: until all is received"), seconds, QStringLiteral("s"),
                      {QStringLiteral("bytes ÷ bandwidth + %1 round trips").arg(kRoundTrips), least}, 1.1);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("kill COUNT: kills the programs COUNT times and tells what is missing.\n"
                       "photos COUNT: sends COUNT photos of 5 MB while 30 % of the requests are cut.\n"
                       "link COUNT: sends COUNT entries and two photos over 2G."));
    parser.addHelpOption();
    const QCommandLineOption tablet(QStringLiteral("tablet"), QStringLiteral("The program mingcha."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption centre(QStringLiteral("centre"), QStringLiteral("The program mingcha-server."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Where chance begins."),
                                  QStringLiteral("NUMBER"), QStringLiteral("1"));
    parser.addOptions({tablet, centre, seed});
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    const Programs programs{parser.value(tablet), parser.value(centre)};
    const qint64 count = words.value(1).toLongLong();
    const QString what = words.value(0);
    if (words.size() != 2 || (what != u"kill" && what != u"photos" && what != u"link") || count <= 0) {
        std::fprintf(stderr, "%s", qPrintable(parser.helpText()));
        return kMisused;
    }
    const QTemporaryDir folder;
    if (what == u"link")
        link(programs, folder.path(), static_cast<int>(count), parser.value(seed).toULongLong());
    else if (what == u"kill")
        kill(programs, folder.path(), count, parser.value(seed).toULongLong());
    else
        photos(programs, folder.path(), static_cast<int>(count), parser.value(seed).toULongLong());
    return 0;
}
