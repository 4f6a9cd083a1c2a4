// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The two ends that are measured together: the real server in a process of its own, and tablets in this one that reach it
// through a counting proxy. Blocking: waits turn the event loop. Main thread; what fails ends the program in words.
#pragma once

#include "sync/tablet/syncengine.h"
#include "tests/bench/countingproxy.h"
#include "tests/bench/figures.h"

#include <QProcess>

namespace mingcha::bench {

class Server
{
public:
    /// Serves the folder on a free port of the loopback; `person` is whom tablets are enrolled for.
    Server(QString program, QString folder, QString person);
    ~Server();

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_port); }
    /// A code to enrol one tablet with.
    [[nodiscard]] QByteArray token() const;

private:
    QString m_program;
    QString m_folder;
    QString m_person;
    QProcess m_process;
    int m_port = 0;
};

struct Measured
{
    double seconds = 0;
    double up = 0;
    double down = 0;
};

/// A tablet enrolled at the server.
class Device
{
public:
    /// `port` is the server's own, or that of a proxy before it.
    Device(const QString &folder, const Server &server, quint16 port);

    void sync();
    /// Synchronises; how long it took until every receipt was durable, before the positions of its own entries came back.
    double pushSeconds();
    /// Synchronises; seconds and bytes of one lane, without the handshakes: what an open connection carries.
    Measured syncOnOpenConnection(const CountingProxy &proxy, tablet::SyncEngine::State lane);
    [[nodiscard]] qint64 count(const QString &sql) const;

    journal::Rooms rooms;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<tablet::Tablet> tablet;
    std::unique_ptr<tablet::SyncEngine> engine;
};

template <typename Work>
Measured measure(const CountingProxy &proxy, Work work)
{
    const double up = proxy.bytesUp();
    const double down = proxy.bytesDown();
    const double start = nowMs();
    work();
    return {(nowMs() - start) / 1000, proxy.bytesUp() - up, proxy.bytesDown() - down};
}

} // namespace mingcha::bench
