// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/killsoak.h"

#include "core/journal/history.h"
#include "sync/centre/service/datafolder.h"
#include "tests/sync/live/photos.h"

#include <algorithm>

namespace mingcha::live {

namespace {

constexpr qint64 kJudgeEvery = 500; ///< kills
constexpr quint64 kMostActs = 24;   ///< in one life of the program
constexpr quint64 kMostExtraMs = 16;
constexpr int kCutPercent = 15; ///< of requests, in every second round
constexpr qsizetype kMostFaults = 20;
constexpr qsizetype kObjectsKept = 200;
constexpr qint64 kPhotoBytes = 20'000;

QString word(quint64 n)
{
    return QStringLiteral("第%1处，疏散通道堆放杂物").arg(n);
}

} // namespace

KillSoak::KillSoak(const Programs &programs, const QString &folder, quint64 seed)
    : m_photo(folder + QStringLiteral("/photo.jpg")),
      m_random(seed),
      m_centre(programs, folder + QStringLiteral("/centre")),
      m_proxy(m_centre.port(), seed + 1),
      m_tablet(programs, folder + QStringLiteral("/tablet"))
{
    m_tablet.enrol(m_proxy.port(), m_centre.token(QStringLiteral("teamLead")));
    if (!isGood(m_tablet.sync()))
        qFatal("the tablet does not sync");
}

KillCounts KillSoak::run(qint64 kills, const std::function<void(const KillCounts &)> &told)
{
    qint64 judgeAt = kJudgeEvery;
    while (m_counts.kills < kills && m_counts.faults.isEmpty()) {
        round();
        if (m_counts.kills < judgeAt)
            continue;
        judgeAt += kJudgeEvery;
        judge();
        if (told)
            told(m_counts);
    }
    judge();
    return m_counts;
}

QJsonObject KillSoak::someAct()
{
    const auto one = [this](const QList<QString> &of) {
        return of.at(static_cast<qsizetype>(m_random.below(static_cast<quint64>(of.size()))));
    };
    const quint64 dice = m_random.below(10);
    if (dice < 2)
        return doing("sync");
    if (m_sites.isEmpty() || dice == 2)
        return doing("addSite", {{QStringLiteral("name"), word(m_random.below(100'000))},
                                 {QStringLiteral("venueType"), QStringLiteral("A01")},
                                 {QStringLiteral("region"), QStringLiteral("330502100")}});
    if (dice == 3) {
        writeNoiseJpeg(m_photo, kPhotoBytes,
                       m_random.below(1'000'000)); // read again by the act, perhaps before it is kept
        return doing("photo", {{QStringLiteral("owner"), one(m_sites)},
                               {QStringLiteral("file"), m_photo},
                               {QStringLiteral("role"), QStringLiteral("scene")}});
    }
    if (m_hazards.isEmpty() || dice < 7)
        return doing("hazard", {{QStringLiteral("site"), one(m_sites)},
                                {QStringLiteral("words"), word(m_random.below(100'000))}});
    return doing("comment", {{QStringLiteral("hazard"), one(m_hazards)},
                             {QStringLiteral("words"), word(m_random.below(100'000))}});
}

QList<QJsonObject> KillSoak::someActs()
{
    QList<QJsonObject> acts;
    for (quint64 n = 1 + m_random.below(kMostActs); n > 0; --n)
        acts.append(someAct());
    return acts;
}

/// One life of the tablet's program, in which it or the centre is killed.
void KillSoak::round()
{
    m_proxy.plan(m_random.below(2) == 0 ? cutSome(kCutPercent) : FaultProxy::Plan());
    const QList<QJsonObject> acts = someActs();
    const bool killsCentre = m_random.below(5) < 2;
    m_tablet.begin(acts);
    m_tablet.await(static_cast<qsizetype>(m_random.below(static_cast<quint64>(acts.size()) + 2)));
    // A little later, wherever that is: answers that come meanwhile do not end the wait.
    m_tablet.await(acts.size() + 2, static_cast<int>(m_random.below(kMostExtraMs)));
    ++m_counts.kills;
    if (killsCentre) {
        ++m_counts.ofCentre;
        m_centre.kill();
        if (!m_centre.serve())
            fault(QStringLiteral("the centre does not come up after it was killed"));
    } else {
        ++m_counts.ofTablet;
        m_tablet.kill();
    }
    note(m_tablet.finish());
}

void KillSoak::note(const QList<QJsonObject> &answers)
{
    for (const QJsonObject &answer : answers) {
        const QString act = answer.value(QLatin1String("act")).toString();
        if (act == u"sync")
            continue; // cut, or the centre was away: it is sent later
        if (!isGood(answer)) {
            fault(QStringLiteral("%1 was not done: %2").arg(act, textOf(answer)));
            continue;
        }
        const QString object = answer.value(QLatin1String("object")).toString();
        const qint64 seq = answer.value(QLatin1String("seq")).toInteger();
        if (m_promised.contains(seq))
            fault(QStringLiteral("seq %1 was answered twice").arg(seq));
        m_promised.insert(seq, {answer.value(QLatin1String("device")).toString(), object});
        ++m_counts.answered;
        QList<QString> *known = act == u"addSite" ? &m_sites : act == u"hazard" ? &m_hazards : nullptr;
        if (known && known->size() < kObjectsKept)
            known->append(object);
    }
}

void KillSoak::judge()
{
    m_proxy.heal();
    const QJsonObject synced = m_tablet.sync();
    if (!isGood(synced) || synced.value(QLatin1String("waiting")).toInt(-1) != 0 ||
        synced.value(QLatin1String("refused")).toInt(-1) != 0 ||
        synced.value(QLatin1String("photosNotSafe")).toInt(-1) != 0)
        fault(QStringLiteral("the last sync does not bring everything over: %1").arg(textOf(synced)));
    if (const Ended checked = m_tablet.check(); checked.code != 0)
        fault(QStringLiteral("the tablet is not sound: %1").arg(QString::fromUtf8(checked.out)));
    if (const Ended verified = m_centre.verb({QStringLiteral("verify")}); verified.code != 0)
        fault(QStringLiteral("the centre is not sound: %1").arg(QString::fromUtf8(verified.err)));
    if (m_promised.isEmpty())
        return;
    const QString device = m_promised.cbegin()->device;
    QHash<qint64, int> found;
    for (const QJsonObject &line : m_tablet.show(QStringLiteral("journal"))) {
        if (line.value(QLatin1String("device")).toString() != device)
            continue;
        const qint64 seq = line.value(QLatin1String("seq")).toInteger();
        const auto promised = m_promised.constFind(seq);
        const bool same =
            promised == m_promised.cend() || promised->object == line.value(QLatin1String("object")).toString();
        if (same && line.value(QLatin1String("status")).toString() == u"accepted")
            ++found[seq];
    }
    m_counts.entries = found.size();
    judgeCentre(device, found);
}

void KillSoak::judgeCentre(const QString &device, const QHash<qint64, int> &found)
{
    const centre::Places places{m_centre.folder()};
    const auto database = journal::Database::open(places.database(), journal::Database::Mode::Reader);
    const auto lines = database ? journal::journalLines(**database, false) : database.error();
    if (!lines) {
        fault(lines.error().message());
        return;
    }
    QHash<qint64, int> held;
    for (const journal::JournalLine &line : *lines) {
        if (line.ref.incarnation.toHex() == device && line.status == journal::EntryStatus::Accepted)
            ++held[static_cast<qint64>(line.ref.seq)];
    }
    m_counts.missing = 0;
    for (auto promise = m_promised.cbegin(); promise != m_promised.cend(); ++promise) {
        if (found.value(promise.key()) == 1 && held.value(promise.key()) == 1)
            continue;
        ++m_counts.missing;
        fault(QStringLiteral("seq %1 was answered ok and is %2 times on the tablet, %3 times at the centre")
                  .arg(promise.key())
                  .arg(found.value(promise.key()))
                  .arg(held.value(promise.key())));
    }
    if (held.size() != found.size() || !std::all_of(held.begin(), held.end(), [](int times) { return times == 1; }))
        fault(QStringLiteral("the tablet has %1 entries of its own, the centre %2").arg(found.size()).arg(held.size()));
}

void KillSoak::fault(const QString &words)
{
    if (m_counts.faults.size() < kMostFaults)
        m_counts.faults.append(QStringLiteral("after %1 kills: %2").arg(m_counts.kills).arg(words));
}

} // namespace mingcha::live
