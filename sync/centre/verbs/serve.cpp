// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/serve.h"

#include "sync/centre/service/centre.h"
#include "sync/centre/verbs/arguments.h"
#include "sync/centre/verbs/control.h"
#include "sync/centre/verbs/shipped.h"

#include <QCoreApplication>

#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <cstdio>

namespace mingcha::centre {

namespace {

constexpr char kDefaultListen[] = "127.0.0.1:8480";

struct Listen
{
    QByteArray address;
    quint16 port = 0;
};

Result<Listen> readListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const int port = text.mid(colon + 1).toInt(&isNumber);
    QString address = text.left(colon);
    if (address.startsWith(QLatin1Char('[')) && address.endsWith(QLatin1Char(']')))
        address = address.mid(1, address.size() - 2);
    if (colon <= 0 || !isNumber || port < 0 || port > 65535)
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Server", "--listen is an IP address and a port, such as 127.0.0.1:8480."),
            text};
    return Listen{address.toLatin1(), static_cast<quint16>(port)};
}

void printReady(const QString &where, const QString &url)
{
    const QString line = jsonLine({{QStringLiteral("listening"), where}, {QStringLiteral("url"), url}});
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace

QString helpServe()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server serve [--listen ADDRESS:PORT] [--name NAME]\n"
        "Serves the tablets until it is told to end (SIGTERM, SIGINT). Port 0 takes any free one. When ready it prints one\n"
        "line, {\"listening\": \"ADDRESS:PORT\", \"url\": \"…\"}; its log goes to standard error. NAME, such as that of your\n"
        "agency, is shown where a tablet is enrolled; it is kept for the next time.");
}

Status runServe(const QString &folder, const journal::Rooms &rooms, const QStringList &arguments)
{
    const Result<Arguments> given = Arguments::read(arguments, {QStringLiteral("listen"), QStringLiteral("name")});
    if (!given)
        return given.error();
    if (!given->words().isEmpty())
        return Error{ErrorCode::Invalid, helpServe(), {}};
    const Result<Listen> listen = readListen(given->value(QStringLiteral("listen"), QLatin1String(kDefaultListen)));
    if (!listen)
        return listen.error();
    const Result<region::Divisions> divisions = divisionsOf(folder);
    if (!divisions)
        return divisions.error();
    SystemClock clock;
    SystemRandom random;
    Log log(clock);
    Result<OpenFolder> open = openFolder(folder, rooms, clock, random);
    if (!open)
        return open.error();
    if (const QString name = given->value(QStringLiteral("name"), open->identity.name); name != open->identity.name) {
        if (const Status named = nameCentre(folder, open->identity, name); !named)
            return named;
    }
    CentreConfig config;
    config.http.address = listen->address;
    config.http.port = listen->port;
    config.regionName = [&divisions](const QString &code) {
        const region::Division *division = divisions->find(code);
        return division ? division->name : QString();
    };
    Centre centre(std::move(*open), config, clock, random, log);
    boost::asio::io_context context;
    boost::asio::signal_set signals(context, SIGINT, SIGTERM);
    if (const Status started = centre.start(); !started)
        return started;
    const QString address = QString::fromLatin1(listen->address);
    const QString host = address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address) : address;
    const QString where = QStringLiteral("%1:%2").arg(host).arg(centre.port());
    Office office{
        centre.places(), centre.identity(), centre.writer(), clock, random, QStringLiteral("http://") + where};
    Control control(context, office, log);
    if (const Status controlled = control.listen(); !controlled)
        return controlled;
    printReady(where, office.url);
    signals.async_wait([&context](boost::system::error_code, int) { context.stop(); });
    context.run();
    log.info("stopping");
    centre.stop();
    return success();
}

} // namespace mingcha::centre
