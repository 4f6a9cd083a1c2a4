// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/peerfigures.h"

#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mingcha::bench {

namespace {

/// automerge-repo's push of the same findings, from peers/figures.jsonl: bytes do not vary from run to run.
constexpr double kAutomergeUp = 3'134'006;
constexpr double kTimesFasterThanPouch = 10;
constexpr double kTimesFasterThanFastest = 3;
constexpr double kTimesLessThanPouch = 5;
constexpr double kTimesLessThanLeast = 2;

struct Peer
{
    QString name;
    double seconds = 0;
    double up = 0;
};

std::vector<Peer> readPeers(const QString &path)
{
    std::vector<Peer> peers;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return peers;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        const auto number = [&said](const char *key) { return said[QLatin1String(key)].toDouble(); };
        const double seconds = number("push_s") + number("pull_s");
        if (seconds <= 0)
            continue;
        const QString name = said[QStringLiteral("bench")].toString();
        peers.push_back({name, seconds, number("push_up")});
        tell(QStringLiteral("%1: push of the same").arg(name), number("push_s"), QStringLiteral("s"));
        tell(QStringLiteral("%1: pull of the same").arg(name), number("pull_s"), QStringLiteral("s"));
        tell(QStringLiteral("%1: bytes up").arg(name), number("push_up"), QStringLiteral("bytes"));
    }
    return peers;
}

} // namespace

void compare(const Ours &ours, const QString &peersFile)
{
    const QString timeName = QStringLiteral("push and pull of all");
    const QString bytesName = QStringLiteral("bytes up of all");
    const QString bytes = QStringLiteral("bytes");
    const Reference automerge{QStringLiteral("automerge (kept)"), kAutomergeUp};
    const double seconds = ours.pushSeconds + ours.pullSeconds;
    const std::vector<Peer> peers = readPeers(peersFile);
    if (peers.empty()) {
        tellAbsent(timeName + QStringLiteral(" against peers"),
                   QStringLiteral("Node or the peers' packages are not here"));
        tellTimesLess(bytesName, ours.bytesUp, bytes, automerge, kTimesLessThanLeast);
        return;
    }
    const auto pouch = std::ranges::find_if(peers, [](const Peer &peer) { return peer.name.contains(u"pouch"); });
    if (pouch != peers.end()) {
        tellTimesLess(timeName, seconds, QStringLiteral("s"), {QStringLiteral("PouchDB, fsync"), pouch->seconds},
                      kTimesFasterThanPouch);
        tellTimesLess(bytesName, ours.bytesUp, bytes, {QStringLiteral("PouchDB"), pouch->up}, kTimesLessThanPouch);
    }
    const Peer fastest = *std::ranges::min_element(peers, {}, &Peer::seconds);
    tellTimesLess(timeName, seconds, QStringLiteral("s"),
                  {fastest.name + QStringLiteral(", the fastest"), fastest.seconds}, kTimesFasterThanFastest);
    const Peer least = *std::ranges::min_element(peers, {}, &Peer::up);
    tellTimesLess(bytesName, ours.bytesUp, bytes, least.up < kAutomergeUp ? Reference{least.name, least.up} : automerge,
                  kTimesLessThanLeast);
}

} // namespace mingcha::bench
