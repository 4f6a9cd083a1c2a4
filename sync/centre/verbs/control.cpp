// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/control.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <sys/stat.h>
#include <sys/un.h>

namespace mingcha::centre {

namespace asio = boost::asio;
using Socket = asio::local::stream_protocol::socket;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kRequestTime{10};
constexpr qsizetype kMaxPath = sizeof(sockaddr_un::sun_path) - 1;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray answered(Office &office, Log &log, const QByteArray &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request).object();
    const QString name = asked.value(QLatin1String("verb")).toString();
    const VerbEntry *verb = findVerb(name);
    QStringList arguments;
    const QJsonArray given = asked.value(QLatin1String("arguments")).toArray();
    for (const QJsonValue one : given)
        arguments.append(one.toString());
    const Result<QStringList> lines =
        verb ? verb->run(office, arguments)
             : Result<QStringList>(ErrorCode::Invalid,
                                   QCoreApplication::translate("Server", "The server does not know this verb."), name);
    log.info("verb", {{QStringLiteral("verb"), verb ? name : QString()}, {QStringLiteral("ok"), lines.ok()}});
    if (!lines)
        return line({{QStringLiteral("error"), lines.error().message()}});
    return line({{QStringLiteral("lines"), QJsonArray::fromStringList(*lines)}});
}

} // namespace

struct Control::Impl
{
    Impl(asio::io_context &context_, Office &office_, Log &log_) : context(context_), office(office_), log(log_) {}

    asio::awaitable<void> acceptAll()
    {
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(kTuple);
            if (!error)
                asio::co_spawn(context, serve(std::move(socket)), asio::detached);
        }
    }

    asio::awaitable<void> serve(Socket socket)
    {
        asio::steady_timer timer(context, kRequestTime);
        timer.async_wait([&socket](boost::system::error_code waited) {
            if (!waited)
                socket.cancel(waited);
        });
        std::string request;
        auto buffer = asio::dynamic_buffer(request, static_cast<std::size_t>(kMaxControlBytes));
        auto [error, bytes] = co_await asio::async_read_until(socket, buffer, '\n', kTuple);
        timer.cancel();
        if (error)
            co_return;
        const QByteArray reply = answered(office, log, QByteArray::fromStdString(request.substr(0, bytes)));
        co_await asio::async_write(socket, asio::buffer(reply.constData(), static_cast<std::size_t>(reply.size())),
                                   kTuple);
    }

    asio::io_context &context;
    Office &office;
    Log &log;
    asio::local::stream_protocol::acceptor acceptor{context};
};

Control::Control(asio::io_context &context, Office &office, Log &log)
    : m_impl(std::make_unique<Impl>(context, office, log))
{
}

Control::~Control()
{
    boost::system::error_code ignored;
    m_impl->acceptor.close(ignored);
    QFile::remove(m_impl->office.places.control());
}

Status Control::listen()
{
    const QByteArray path = QFile::encodeName(m_impl->office.places.control());
    if (path.size() > kMaxPath)
        return Error{ErrorCode::Limit,
                     QCoreApplication::translate(
                         "Server", "The path of the data folder is too long for a socket in it. Choose a shorter one."),
                     QString::fromUtf8(path)};
    QFile::remove(m_impl->office.places.control()); // of a server that was killed: the store's lock is ours
    boost::system::error_code error;
    const asio::local::stream_protocol::endpoint endpoint(path.toStdString());
    const mode_t before = ::umask(S_IRWXG | S_IRWXO);
    m_impl->acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_impl->acceptor.bind(endpoint, error);
    ::umask(before);
    if (!error)
        m_impl->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return Error{ErrorCode::Io, QString::fromStdString(error.message()), m_impl->office.places.control()};
    asio::co_spawn(m_impl->context, m_impl->acceptAll(), asio::detached);
    return success();
}

Result<QStringList> askServer(const Places &places, const QString &verb, const QStringList &arguments)
{
    asio::io_context context;
    Socket socket(context);
    boost::system::error_code error;
    socket.connect({QFile::encodeName(places.control()).toStdString()}, error);
    const QByteArray request =
        line({{QStringLiteral("verb"), verb}, {QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)}});
    if (!error)
        asio::write(socket, asio::buffer(request.constData(), static_cast<std::size_t>(request.size())), error);
    std::string reply;
    if (!error)
        asio::read_until(socket, asio::dynamic_buffer(reply), '\n', error);
    const QJsonObject answer = QJsonDocument::fromJson(QByteArray::fromStdString(reply)).object();
    if (error || answer.isEmpty())
        return Error{ErrorCode::Network,
                     QCoreApplication::translate(
                         "Server", "The data folder is in use, but no server answers there. Wait until the other "
                                   "program has ended, then try again."),
                     places.folder};
    if (answer.contains(QLatin1String("error")))
        return Error{ErrorCode::Invalid, answer.value(QLatin1String("error")).toString(), {}};
    QStringList lines;
    const QJsonArray given = answer.value(QLatin1String("lines")).toArray();
    for (const QJsonValue one : given)
        lines.append(one.toString());
    return lines;
}

} // namespace mingcha::centre
