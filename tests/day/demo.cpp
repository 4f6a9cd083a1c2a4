// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "demo.h"

#include "camera.h"
#include "qml/app/window.h"
#include "replayreceiver.h"
#include "serverprocess.h"
#include "sync/tablet/enrolment.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QTest>

#include <cstdio>
#include <optional>

namespace mingcha::day {

namespace {

constexpr int kEnrolPatienceMs = 60'000;
constexpr region::Place kDistrictMiddle{308'640'000, 1'201'900'000};

Status enrolOn(app::Station &station, ServerProcess &server, const QString &login)
{
    const Result<Slip> slip = server.enrol(login);
    if (!slip)
        return slip.error();
    tablet::Enrolment enrolment(station.tablet());
    std::optional<Status> end;
    enrolment.enrol(slip->url, slip->token.toUtf8(), kDemoPin.toUtf8(), QStringLiteral("平板 07"),
                    [&end](Status status) { end.emplace(std::move(status)); });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, kEnrolPatienceMs))
        return {ErrorCode::Network, QStringLiteral("the server does not answer the enrolment"), login};
    return *end;
}

Status enrolAll(app::Station &station, ServerProcess &server)
{
    if (!station.tablet().vault().isEmpty())
        return success();
    for (const QString &login :
         {QStringLiteral("lead01"), QStringLiteral("inspector002"), QStringLiteral("inspector001")}) {
        if (Status enrolled = enrolOn(station, server, login); !enrolled)
            return enrolled;
    }
    return success();
}

std::vector<Shot> oneOfEach()
{
    std::vector<Shot> shots;
    for (const demo::SceneKind kind : demo::kSceneKinds) {
        shots.push_back({kind, demo::Variant::Hazard});
        shots.push_back({kind, demo::Variant::Mended});
    }
    return shots;
}

} // namespace

Status runDemo(const QString &serverProgram, const QString &dataFolder, bool small)
{
    ServerProcess server(serverProgram, dataFolder + QStringLiteral("/centre"),
                         dataFolder + QStringLiteral("/server.log"), kDemoPort);
    if (Status made = server.makeDemo(small); !made)
        return made;
    if (Status started = server.start(); !started)
        return started;
    const QString camera = dataFolder + QStringLiteral("/camera");
    if (Status loaded = loadCamera(camera, oneOfEach(), QDateTime::currentMSecsSinceEpoch(), kDistrictMiddle); !loaded)
        return loaded;
    Result<std::unique_ptr<app::Station>> station = app::Station::open(dataFolder + QStringLiteral("/tablet"));
    if (!station)
        return station.error();
    if (Status enrolled = enrolAll(**station, server); !enrolled)
        return enrolled;
    const SystemClock clock;
    const Result<region::Place> site = assignedPlace(QStringLiteral("inspector001"), clock.now().wallMs, small);
    Result<MovedLog> log =
        MovedLog::read(QStringLiteral(MINGCHA_SOURCE_DIR "/assets/demo/nmea/ublox-neo-m9n-nmea.log"),
                       site ? *site : kDistrictMiddle); // the district may have been made on another day
    if (!log)
        return log.error();
    ReplayReceiver receiver(std::move(*log), clock);
    if (Status listens = receiver.start(); !listens)
        return listens;
    app::Window window(**station);
    window.use({receiver.address(), camera, camera});
    if (window.show() == nullptr)
        return {ErrorCode::Invalid, QStringLiteral("the window's scene could not be loaded; the log says why")};
    std::printf("The server runs at %s. Everybody's PIN is %s.\n", qPrintable(server.url()), qPrintable(kDemoPin));
    std::fflush(stdout);
    QGuiApplication::exec();
    return success();
}

} // namespace mingcha::day
