// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// nginx as something to be measured against: started on a free port of the loopback in a folder of its own, takes files by
// PUT (WebDAV), ended with the object. The client is Qt's, as the tablet's. Main thread; waits turn the event loop.
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QString>

#include <memory>
#include <vector>

namespace mingcha::bench {

class Nginx
{
public:
    enum class Then { Nothing, HashAndSync };

    /// Null where nginx is not installed.
    [[nodiscard]] static std::unique_ptr<Nginx> start(const QString &folder);
    ~Nginx();
    Nginx(const Nginx &) = delete;

    /// One after the other, over one connection; the seconds it took. HashAndSync: each file is read back for its SHA-256
    /// and synced before the next is sent.
    [[nodiscard]] double put(const std::vector<QByteArray> &files, Then then);

private:
    Nginx(const QString &program, QString folder);
    QString m_folder;
    quint16 m_port = 0;
    quint64 m_files = 0;
    QProcess m_process;
    QNetworkAccessManager m_network;
};

} // namespace mingcha::bench
