// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "serverprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>

namespace mingcha::day {

namespace {

constexpr int kDemoPatienceMs = 600'000;
constexpr int kStartPatienceMs = 30'000;
constexpr int kStopPatienceMs = 15'000;

/// A child that outlives us would hold the port and the data folder.
void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
}

QString tail(const QByteArray &output)
{
    constexpr qsizetype kMostCharacters = 2000;
    return QString::fromUtf8(output.right(kMostCharacters)).trimmed();
}

} // namespace

ServerProcess::ServerProcess(QString program, QString dataFolder, QString logFile, int port)
    : m_program(std::move(program)), m_folder(std::move(dataFolder)), m_logFile(std::move(logFile)), m_port(port)
{
    m_process.setChildProcessModifier(endWithParent);
    m_process.setStandardErrorFile(m_logFile, QIODevice::Append);
}

ServerProcess::~ServerProcess()
{
    if (const Status stopped = stop(); !stopped)
        m_process.kill();
}

Result<QByteArray> ServerProcess::run(const QString &program, const QStringList &arguments, int patienceMs)
{
    QProcess process;
    process.setChildProcessModifier(endWithParent);
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs))
        return {ErrorCode::Io, process.errorString(), program + QLatin1Char(' ') + arguments.join(QLatin1Char(' '))};
    const QByteArray output = process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {ErrorCode::Invalid, tail(output + process.readAllStandardError()),
                program + QLatin1Char(' ') + arguments.join(QLatin1Char(' '))};
    return output;
}

Status ServerProcess::makeDemo(bool small)
{
    if (QFileInfo::exists(m_folder) && !QDir(m_folder).isEmpty())
        return success();
    QStringList arguments{QStringLiteral("demo"), QStringLiteral("--data"), m_folder};
    if (small)
        arguments.append(QStringLiteral("--small"));
    const Result<QByteArray> made = run(m_program, arguments, kDemoPatienceMs);
    return made ? success() : Status(made.error());
}

Status ServerProcess::start()
{
    m_process.start(m_program, {QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                                QStringLiteral("127.0.0.1:%1").arg(m_port)});
    // When ready it prints one line: {"listening": "ADDRESS:PORT", "url": "…"}.
    QByteArray said;
    QDeadlineTimer deadline(kStartPatienceMs);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning && !said.contains('\n')) {
        m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        said += m_process.readAllStandardOutput();
    }
    m_url = QJsonDocument::fromJson(said.left(said.indexOf('\n'))).object().value(QStringLiteral("url")).toString();
    m_port = QUrl(m_url).port();
    if (m_port <= 0)
        return {ErrorCode::Io, QStringLiteral("the server does not start: %1 (its log: %2)").arg(tail(said), m_logFile),
                m_program};
    return success();
}

Status ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return success();
    m_process.terminate();
    if (!m_process.waitForFinished(kStopPatienceMs))
        return {ErrorCode::Io, QStringLiteral("the server does not stop when asked to"), m_program};
    return success();
}

Result<Slip> ServerProcess::enrol(const QString &login)
{
    const Result<QByteArray> output =
        run(m_program, {QStringLiteral("enrol"), QStringLiteral("--data"), m_folder, QStringLiteral("--person"), login},
            kStartPatienceMs);
    if (!output)
        return output.error();
    const QJsonObject slip = QJsonDocument::fromJson(*output).object();
    return Slip{slip.value(QStringLiteral("url")).toString(), slip.value(QStringLiteral("token")).toString(),
                slip.value(QStringLiteral("digits")).toString()};
}

Result<QByteArray> ServerProcess::exportEvidence(const QString &hazard, const QString &folder)
{
    const Result<QByteArray> made = run(m_program,
                                        {QStringLiteral("export-evidence"), QStringLiteral("--data"), m_folder, hazard,
                                         QStringLiteral("--out"), folder},
                                        kStartPatienceMs);
    if (!made)
        return made.error();
    const QString centre =
        QJsonDocument::fromJson(*made).object().value(QStringLiteral("centre")).toString(); // its fingerprint
    return run(QFileInfo(m_program).path() + QStringLiteral("/mingcha-verify"),
               {folder, QStringLiteral("--centre"), centre}, kStartPatienceMs);
}

} // namespace mingcha::day
