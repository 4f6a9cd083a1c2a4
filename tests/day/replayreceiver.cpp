// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "replayreceiver.h"

#include "assets/assets.h"
#include "core/checklist/cataloguereader.h"
#include "core/region/divisions.h"
#include "core/region/outline.h"
#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/district.h"

#include <QTcpSocket>

#include <algorithm>

namespace mingcha::day {

namespace {

constexpr int kEpochMs = 1000;
constexpr quint64 kDemoSeed = 1; ///< the server's own
const QString kDistrict = QStringLiteral("330502");
const QString kSmallRestaurant = QStringLiteral("A01");

} // namespace

ReplayReceiver::ReplayReceiver(MovedLog log, const Clock &clock) : m_log(std::move(log)), m_clock(clock)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_server, [this] { play(); });
}

Status ReplayReceiver::start()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return {ErrorCode::Network, m_server.errorString(), QStringLiteral("the replayed receiver")};
    m_timer.start(kEpochMs);
    return success();
}

QString ReplayReceiver::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

void ReplayReceiver::play()
{
    const QByteArray epoch = m_log.epoch(m_next++, m_clock.now().wallMs);
    const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->write(epoch);
}

Result<region::Place> assignedPlace(const QString &login, qint64 todayMs, bool small)
{
    initAssets();
    const Result<checklist::Catalogue> catalogue =
        checklist::loadCatalogue(QStringLiteral(":/mingcha/checklists/catalogue.json"));
    if (!catalogue)
        return catalogue.error();
    const Result<region::Divisions> divisions =
        region::loadDivisions(QStringLiteral(":/mingcha/regions/huzhou-divisions.json"));
    if (!divisions)
        return divisions.error();
    const Result<std::vector<region::Outline>> outlines =
        region::loadOutlines(QStringLiteral(":/mingcha/regions/huzhou-districts.geojson"));
    if (!outlines)
        return outlines.error();
    const Result<region::Outline> outline = region::outlineOf(*outlines, kDistrict);
    if (!outline)
        return outline.error();
    const Result<demo::DemoDistrict> plan = demo::planDistrict(*catalogue, *divisions, *outline, kDemoSeed, todayMs,
                                                               small ? demo::Scale::small() : demo::Scale());
    if (!plan)
        return plan.error();
    const QDate today = demo::dateOf(todayMs);
    for (const demo::Assignment &one : plan->assignments) {
        const auto isThem = [&](int member) { return plan->people[static_cast<size_t>(member)].login == login; };
        if (one.venueType == kSmallRestaurant && demo::dateOf(one.dayMs) == today &&
            std::any_of(one.members.begin(), one.members.end(), isThem))
            return plan->sites[static_cast<size_t>(one.site)].place;
    }
    return {ErrorCode::NotFound, QStringLiteral("is sent to no small restaurant today"), login};
}

} // namespace mingcha::day
