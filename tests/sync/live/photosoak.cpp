// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/photosoak.h"

#include "tests/sync/live/photos.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace mingcha::live {

namespace {

constexpr int kSyncsAtOnce = 20; ///< in one life of the program: the measured rate is kept in it
constexpr int kMostLives = 100;

} // namespace

PhotoSoak::PhotoSoak(const Programs &programs, const QString &folder, quint64 seed)
    : m_folder(folder),
      m_seed(seed),
      m_centre(programs, folder + QStringLiteral("/centre")),
      m_proxy(m_centre.port(), seed + 1),
      m_tablet(programs, folder + QStringLiteral("/tablet"))
{
    m_tablet.enrol(m_proxy.port(), m_centre.token(QStringLiteral("teamLead")));
    if (!isGood(m_tablet.sync()))
        qFatal("the tablet does not sync");
}

qint64 PhotoSoak::take(const PhotoLoad &load)
{
    const QList<QJsonObject> made =
        m_tablet.act({doing("addSite", {{QStringLiteral("name"), QStringLiteral("照片测试店")},
                                        {QStringLiteral("venueType"), QStringLiteral("A01")},
                                        {QStringLiteral("region"), QStringLiteral("330502100")}})});
    QList<QJsonObject> acts;
    qint64 bytes = 0;
    for (int n = 0; n < load.photos; ++n) {
        const QString file = m_folder + QStringLiteral("/photo%1.jpg").arg(n);
        writeNoiseJpeg(file, load.bytesEach, m_seed++);
        bytes += QFileInfo(file).size();
        acts.append(doing("photo", {{QStringLiteral("owner"), made.value(0).value(QLatin1String("object"))},
                                    {QStringLiteral("file"), file},
                                    {QStringLiteral("role"), QStringLiteral("scene")}}));
    }
    if (!allGood(m_tablet.act(acts)))
        qFatal("the photos cannot be kept");
    return bytes;
}

PhotoCounts PhotoSoak::run(const PhotoLoad &load)
{
    PhotoCounts counts;
    counts.bytes = take(load);
    const FaultProxy::Plan cut = cutSome(load.cutPercent);
    m_proxy.plan([cut](const SeenRequest &request, Random &random) {
        return request.path.startsWith("/v1/files") ? cut(request, random) : Fault{};
    });
    const ProxyCounts before = m_proxy.counts();
    QElapsedTimer timer;
    timer.start();
    int notSafe = load.photos;
    for (int life = 0; life < kMostLives && notSafe > 0; ++life) {
        for (const QJsonObject &answer : m_tablet.act(QList<QJsonObject>(kSyncsAtOnce, doing("sync"))))
            notSafe = isGood(answer) ? answer.value(QLatin1String("photosNotSafe")).toInt() : notSafe;
    }
    counts.ms = timer.elapsed();
    m_proxy.plan({});
    counts.link = m_proxy.counts();
    counts.photos = load.photos - notSafe;
    counts.resent = counts.link.patchBytes - before.patchBytes - counts.bytes;
    counts.allowed = counts.link.spoiltBytes - before.spoiltBytes;
    if (notSafe > 0)
        counts.faults.append(QStringLiteral("%1 photos did not arrive").arg(notSafe));
    if (counts.resent > counts.allowed)
        counts.faults.append(QStringLiteral("%1 bytes were sent again").arg(counts.resent));
    if (const Ended verified = m_centre.verb({QStringLiteral("verify")}); verified.code != 0)
        counts.faults.append(QString::fromUtf8(verified.err));
    if (const Ended checked = m_tablet.check(); checked.code != 0)
        counts.faults.append(QString::fromUtf8(checked.out));
    return counts;
}

} // namespace mingcha::live
