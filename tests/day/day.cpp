// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include "camera.h"
#include "coldstart.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace mingcha::day {

namespace {

const QString kReceiverLog = QStringLiteral(MINGCHA_SOURCE_DIR "/assets/demo/nmea/ublox-neo-m9n-nmea.log");
constexpr QSize kLying{1280, 800};
constexpr QSize kUpright{800, 1280};

/// In the order in which the story takes them.
const std::vector<Shot> kFieldShots{
    {demo::SceneKind::Kitchen, demo::Variant::Hazard},      {demo::SceneKind::Extinguisher, demo::Variant::Hazard},
    {demo::SceneKind::Extinguisher, demo::Variant::Mended}, {demo::SceneKind::Corridor, demo::Variant::Hazard},
    {demo::SceneKind::Kitchen, demo::Variant::Hazard},      {demo::SceneKind::Kitchen, demo::Variant::Mended},
    {demo::SceneKind::Kitchen, demo::Variant::Mended}};
const std::vector<Shot> kPhoneShots{{demo::SceneKind::EbikeIndoors, demo::Variant::Hazard}};

/// The most memory this process ever had resident; 0 where the system does not tell.
qint64 peakMemoryBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

TabletKind tabletKind(const DayPlan &plan, const QString &position, const QString &name, const QString &folder,
                      QSize size)
{
    const QString here = plan.out + QStringLiteral("/data/") + folder;
    return {name,
            here + QStringLiteral("/tablet"),
            size,
            {position, here + QStringLiteral("/camera"), here + QStringLiteral("/camera")},
            plan.out};
}

} // namespace

Day::Day(const DayPlan &plan)
    : server(plan.serverProgram, plan.out + QStringLiteral("/data/centre"), plan.out + QStringLiteral("/server.log")),
      pictures(plan.out + QStringLiteral("/pictures"), frames),
      m_plan(plan)
{
    m_clock.start();
}

Day::~Day() = default;

Result<std::unique_ptr<Day>> Day::prepare(const DayPlan &plan)
{
    // A day begins with clean tablets and a clean centre.
    if (!QDir(plan.out + QStringLiteral("/data")).removeRecursively() ||
        !QDir(plan.out + QStringLiteral("/pictures")).removeRecursively() ||
        !QDir(plan.out + QStringLiteral("/evidence")).removeRecursively() ||
        !QDir().mkpath(plan.out + QStringLiteral("/pictures")) || !QDir().mkpath(plan.out + QStringLiteral("/data")))
        return {ErrorCode::Io, QStringLiteral("cannot clear the folder; is it writable?"), plan.out};
    QFile::remove(plan.out + QStringLiteral("/failure.png"));
    std::unique_ptr<Day> day(new Day(plan));
    if (Status made = day->server.makeDemo(plan.small); !made)
        return made.error();
    if (Status started = day->server.start(); !started)
        return started.error();
    if (Status opened = day->openTablets(); !opened)
        return opened.error();
    return day;
}

Status Day::openTablets()
{
    const qint64 nowMs = m_time.now().wallMs;
    const Result<region::Place> site = assignedPlace(inspector.login, nowMs, m_plan.small);
    if (!site)
        return site.error();
    Result<MovedLog> log = MovedLog::read(kReceiverLog, *site);
    if (!log)
        return log.error();
    m_receiver.emplace(std::move(*log), m_time);
    if (Status started = m_receiver->start(); !started)
        return started;
    const QString position = m_receiver->address();
    const TabletKind field =
        tabletKind(m_plan, position, QStringLiteral("inspector's tablet"), QStringLiteral("field"), kLying);
    const TabletKind desk =
        tabletKind(m_plan, position, QStringLiteral("lead's tablet"), QStringLiteral("desk"), kLying);
    const TabletKind phone =
        tabletKind(m_plan, position, QStringLiteral("grid worker's phone"), QStringLiteral("phone"), kUpright);
    for (const auto &[kind, shots, tablet] :
         {std::tuple(&field, &kFieldShots, &m_field), std::tuple(&desk, &kPhoneShots, &m_desk),
          std::tuple(&phone, &kPhoneShots, &m_phone)}) {
        if (Status loaded = loadCamera(kind->surroundings.cameraFolder, *shots, nowMs, *site); !loaded)
            return loaded;
        Result<std::unique_ptr<Tablet>> opened = Tablet::open(*kind, m_time);
        if (!opened)
            return opened.error();
        *tablet = std::move(*opened);
        frames.watch((*tablet)->window());
        pictures.speakOn(**tablet);
    }
    return success();
}

void Day::mustHold(const Status &status)
{
    if (!status)
        m_field->person().giveUp(status.error().message());
}

Slip Day::slipFor(Tablet &tablet, const Player &player)
{
    const Result<Slip> slip = server.enrol(player.login);
    if (!slip)
        tablet.person().giveUp(slip.error().message());
    return *slip;
}

void Day::startServer()
{
    mustHold(server.start());
}

void Day::stopServer()
{
    mustHold(server.stop());
}

void Day::exportEvidence(const QString &hazard)
{
    const Result<QByteArray> said = server.exportEvidence(hazard, m_plan.out + QStringLiteral("/evidence"));
    mustHold(said ? success() : Status(said.error()));
}

Status Day::writeSummary()
{
    qint64 up = 0;
    qint64 down = 0;
    for (Tablet *tablet : {m_field.get(), m_desk.get(), m_phone.get()}) {
        up += tablet->bytesUp();
        down += tablet->bytesDown();
    }
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
    const qint64 peak = peakMemoryBytes();
    m_phone.reset();
    m_desk.reset();
    m_field.reset(); // its data folder is opened once more, by a process of its own
    const QJsonObject summary{
        {QStringLiteral("inspections"), tally.inspections},
        {QStringLiteral("answers"), tally.answers},
        {QStringLiteral("hazards"), tally.hazards},
        {QStringLiteral("photos"), tally.photos},
        {QStringLiteral("bytesUp"), up},
        {QStringLiteral("bytesDown"), down},
        {QStringLiteral("secondsFromSignalBackToAllReceived"), tally.secondsToAllReceived},
        {QStringLiteral("framesDrawn"), frames.drawn()},
        {QStringLiteral("framesOver16Ms"), frames.slow()},
        {QStringLiteral("framesOver50Ms"), frames.hitches()},
        {QStringLiteral("turnsOver50Ms"), frames.longTurns()},
        {QStringLiteral("coldStartMs"), coldStartMs(m_plan.out + QStringLiteral("/data/field/tablet"))},
        {QStringLiteral("peakMemoryBytes"), peak},
        {QStringLiteral("pictures"), pictures.taken()},
        {QStringLiteral("seconds"), seconds},
    };
    QFile file(m_plan.out + QStringLiteral("/summary.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(summary).toJson()) < 0)
        return {ErrorCode::Io, file.errorString(), file.fileName()};
    return pictures.finish();
}

} // namespace mingcha::day
