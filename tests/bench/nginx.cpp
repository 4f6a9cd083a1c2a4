// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/nginx.h"

#include "core/base/ids.h"
#include "tests/bench/figures.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

namespace mingcha::bench {

namespace {

constexpr int kPatienceMs = 10'000;

/// Everything it writes stays in its folder.
constexpr char kConfig[] = R"(daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
    access_log off;
    client_max_body_size 0;
    client_body_temp_path unfinished;
    proxy_temp_path unused;
    fastcgi_temp_path unused;
    uwsgi_temp_path unused;
    scgi_temp_path unused;
    server {
        listen 127.0.0.1:%1;
        root files;
        location / { dav_methods PUT; }
    }
}
)";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void hashAndSync(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || ::fsync(file.handle()) != 0 || !sha256(file))
        giveUp(QStringLiteral("What nginx took cannot be read back."));
}

} // namespace

std::unique_ptr<Nginx> Nginx::start(const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nginx"));
    const QString asRoot = QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")});
    if (program.isEmpty() && asRoot.isEmpty())
        return nullptr;
    return std::unique_ptr<Nginx>(new Nginx(program.isEmpty() ? asRoot : program, folder));
}

Nginx::Nginx(const QString &program, QString folder) : m_folder(std::move(folder)), m_port(freePort())
{
    QDir().mkpath(m_folder + QStringLiteral("/files"));
    QFile config(m_folder + QStringLiteral("/nginx.conf"));
    const QByteArray text = QString::fromLatin1(kConfig).arg(m_port).toLatin1();
    if (!config.open(QIODevice::WriteOnly) || config.write(text) != text.size())
        giveUp(QStringLiteral("No folder for nginx."));
    config.close();
    m_process.start(program, {QStringLiteral("-p"), m_folder, QStringLiteral("-c"), QStringLiteral("nginx.conf"),
                              QStringLiteral("-e"), QStringLiteral("error.log")});
    const double start = nowMs();
    for (QTcpSocket probe; probe.state() != QAbstractSocket::ConnectedState;) {
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        if (!probe.waitForConnected(kPatienceMs) && nowMs() - start > kPatienceMs)
            giveUp(QStringLiteral("nginx does not start: ") + QString::fromUtf8(m_process.readAllStandardError()));
    }
}

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished(kPatienceMs);
}

double Nginx::put(const std::vector<QByteArray> &files, Then then)
{
    const double start = nowMs();
    for (const QByteArray &file : files) {
        const QString name = QStringLiteral("/%1.jpg").arg(++m_files);
        QNetworkReply *reply =
            m_network.put(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(name))), file);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        constexpr int kCreated = 201;
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != kCreated)
            giveUp(QStringLiteral("nginx did not take a file: ") + reply->errorString());
        delete reply;
        if (then == Then::HashAndSync)
            hashAndSync(m_folder + QStringLiteral("/files") + name);
    }
    return (nowMs() - start) / 1000;
}

} // namespace mingcha::bench
