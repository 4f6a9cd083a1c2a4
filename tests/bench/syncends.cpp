// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/syncends.h"

#include "core/rooms.h"
#include "sync/tablet/enrolment.h"
#include "tests/bench/benchdata.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace mingcha::bench {

namespace {

constexpr int kPatienceMs = 60'000;

/// Runs the event loop until `begin`'s callback is called.
Status untilDone(const std::function<void(tablet::Tablet::Done)> &begin)
{
    Status outcome = success();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&] {
            begin([&outcome](Status status) {
                outcome = std::move(status);
                QCoreApplication::exit();
            });
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    return outcome;
}

} // namespace

Server::Server(QString program, QString folder, QString person)
    : m_program(std::move(program)), m_folder(std::move(folder)), m_person(std::move(person))
{
    m_process.setStandardErrorFile(m_folder + QStringLiteral("/server.log"));
    m_process.start(m_program, {QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                                QStringLiteral("127.0.0.1:0")});
    QByteArray said;
    while (!said.contains('\n') && m_process.waitForReadyRead(kPatienceMs))
        said += m_process.readAllStandardOutput();
    m_port = QUrl(QJsonDocument::fromJson(said).object()[QStringLiteral("url")].toString()).port();
    if (m_port <= 0)
        giveUp(QStringLiteral("The server does not start: ") +
               QString::fromUtf8(said + m_process.readAllStandardError()));
}

Server::~Server()
{
    m_process.terminate();
    m_process.waitForFinished(kPatienceMs);
}

QByteArray Server::token() const
{
    QProcess enrol;
    enrol.start(m_program,
                {QStringLiteral("enrol"), QStringLiteral("--data"), m_folder, QStringLiteral("--person"), m_person});
    enrol.waitForFinished(kPatienceMs);
    return QJsonDocument::fromJson(enrol.readAllStandardOutput())
        .object()[QStringLiteral("token")]
        .toString()
        .toLatin1();
}

Device::Device(const QString &folder, const Server &server, quint16 port) : rooms(allRooms())
{
    tablet = sure(tablet::Tablet::open(folder, rooms, clock, random));
    tablet::Enrolment enrolment(*tablet);
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(port);
    const QByteArray token = server.token();
    sure(untilDone(
        [&](const tablet::Tablet::Done &done) { enrolment.enrol(url, token, kPin, QStringLiteral("平板"), done); }));
    engine = std::make_unique<tablet::SyncEngine>(*tablet, nullptr);
}

void Device::sync()
{
    sure(untilDone([&](const tablet::Tablet::Done &done) { engine->syncOnce(done); }));
}

double Device::pushSeconds()
{
    using State = tablet::SyncEngine::State;
    const double start = nowMs();
    double end = 0;
    bool hasSent = false;
    const auto listening = QObject::connect(engine.get(), &tablet::SyncEngine::changed, engine.get(), [&] {
        hasSent = hasSent || engine->state() == State::Sending;
        if (hasSent && end == 0 && engine->state() == State::Receiving)
            end = nowMs();
    });
    sync();
    QObject::disconnect(listening);
    return ((end == 0 ? nowMs() : end) - start) / 1000;
}

Measured Device::syncOnOpenConnection(const CountingProxy &proxy, tablet::SyncEngine::State lane)
{
    std::optional<Measured> begun;
    std::optional<Measured> ended;
    const auto look = [&] { return Measured{nowMs() / 1000, proxy.bytesUp(), proxy.bytesDown()}; };
    const auto listening = QObject::connect(engine.get(), &tablet::SyncEngine::changed, engine.get(), [&] {
        const bool isLane = engine->state() == lane;
        if (isLane && !begun)
            begun = look();
        else if (!isLane && begun && !ended)
            ended = look();
    });
    sync();
    QObject::disconnect(listening);
    const Measured last = ended.value_or(look());
    return {last.seconds - begun->seconds, last.up - begun->up, last.down - begun->down};
}

qint64 Device::count(const QString &sql) const
{
    return sure(tablet->openReader())->number(sql);
}

} // namespace mingcha::bench
