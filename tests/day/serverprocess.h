// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The real server as a process of its own: makes the demo district, serves it on a free port, stops it as an operator
// would (SIGTERM), starts it again at the same address, and hands out enrolment slips. It ends with this program,
// however that ends. Waits for its child: for tests and the demo, on the GUI thread.
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QStringList>

namespace mingcha::day {

/// What `mingcha-server enrol` gives the person who hands out tablets.
struct Slip
{
    QString url;
    QString token;
    QString digits;
};

class ServerProcess
{
public:
    /// `port` 0: any free one at the first start.
    ServerProcess(QString program, QString dataFolder, QString logFile, int port = 0);
    ~ServerProcess();

    /// The demo district into the data folder; does nothing where there is one.
    [[nodiscard]] Status makeDemo(bool small);
    [[nodiscard]] Status start();
    [[nodiscard]] Status stop();
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] Result<Slip> enrol(const QString &login);
    /// A hazard, by its number, as a folder for others; what mingcha-verify says of it. An error when it does not hold.
    [[nodiscard]] Result<QByteArray> exportEvidence(const QString &hazard, const QString &folder);
    [[nodiscard]] const QString &url() const { return m_url; }

private:
    [[nodiscard]] static Result<QByteArray> run(const QString &program, const QStringList &arguments, int patienceMs);

    QString m_program;
    QString m_folder;
    QString m_logFile;
    QString m_url;
    int m_port;
    QProcess m_process;
};

} // namespace mingcha::day
