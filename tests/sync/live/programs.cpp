// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/live/programs.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace mingcha::live {

namespace {

void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

QByteArray lineOf(const QJsonObject &act)
{
    return QJsonDocument(act).toJson(QJsonDocument::Compact) + '\n';
}

QStringList actArguments(const QString &folder)
{
    return {QStringLiteral("act"), QStringLiteral("--data"), folder};
}

QJsonObject unlocking()
{
    return doing("unlock", {{QStringLiteral("pin"), QLatin1String(kPin)}});
}

} // namespace

Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setChildProcessModifier(endWithParent);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        qFatal("%s does not end", qPrintable(program + QLatin1Char(' ') + arguments.join(QLatin1Char(' '))));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QList<QJsonObject> jsonLines(const QByteArray &bytes)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : bytes.first(bytes.lastIndexOf('\n') + 1).split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

QJsonObject doing(const char *act, QJsonObject fields)
{
    fields.insert(QStringLiteral("act"), QLatin1String(act));
    return fields;
}

bool isGood(const QJsonObject &answer)
{
    return answer.value(QLatin1String("ok")).toBool();
}

bool allGood(const QList<QJsonObject> &answers)
{
    return !answers.isEmpty() && std::all_of(answers.begin(), answers.end(), isGood);
}

QString textOf(const QJsonObject &answer)
{
    return answer.value(QLatin1String("error")).toObject().value(QLatin1String("text")).toString();
}

LiveCentre::LiveCentre(Programs programs, QString folder) : m_programs(std::move(programs)), m_folder(std::move(folder))
{
    m_people = jsonLines(verb({QStringLiteral("demo"), QStringLiteral("--small")}).out);
    if (m_people.isEmpty() || !serve())
        qFatal("the centre does not begin: %s", log().constData());
}

LiveCentre::~LiveCentre()
{
    kill();
}

bool LiveCentre::serve()
{
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier(endWithParent);
    m_process->setStandardErrorFile(m_folder + QStringLiteral(".log"), QIODevice::Append);
    m_process->start(m_programs.centre, {QStringLiteral("serve"), QStringLiteral("--data"), m_folder,
                                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)});
    QByteArray said;
    while (!said.contains('\n') && m_process->waitForReadyRead(kPatienceMs))
        said += m_process->readAllStandardOutput();
    const QUrl url(jsonLines(said).value(0).value(QLatin1String("url")).toString());
    if (url.port() <= 0)
        return false;
    m_port = static_cast<quint16>(url.port());
    return true;
}

void LiveCentre::kill()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished(kPatienceMs);
}

int LiveCentre::stop()
{
    m_process->terminate();
    if (!m_process->waitForFinished(kPatienceMs))
        qFatal("the centre does not end");
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

Ended LiveCentre::verb(const QStringList &arguments) const
{
    return runProgram(m_programs.centre, arguments + QStringList{QStringLiteral("--data"), m_folder});
}

QString LiveCentre::login(const QString &role, int which) const
{
    for (const QJsonObject &person : m_people) {
        if (person.value(QLatin1String("role")).toString() == role && which-- == 0)
            return person.value(QLatin1String("login")).toString();
    }
    return {};
}

QString LiveCentre::token(const QString &role, int which) const
{
    const Ended slip = verb({QStringLiteral("enrol"), QStringLiteral("--person"), login(role, which)});
    return jsonLines(slip.out).value(0).value(QLatin1String("token")).toString();
}

QByteArray LiveCentre::log() const
{
    QFile file(m_folder + QStringLiteral(".log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LiveTablet::LiveTablet(Programs programs, QString folder) : m_programs(std::move(programs)), m_folder(std::move(folder))
{
}

LiveTablet::~LiveTablet()
{
    kill();
}

void LiveTablet::enrol(quint16 port, const QString &token)
{
    const QJsonObject enrolling =
        doing("enrol", {{QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1").arg(port)},
                        {QStringLiteral("token"), token},
                        {QStringLiteral("pin"), QLatin1String(kPin)}});
    const Ended ended = runProgram(m_programs.tablet, actArguments(m_folder), lineOf(enrolling));
    if (ended.code != 0)
        qFatal("the tablet is not enrolled: %s%s", ended.out.constData(), ended.err.constData());
}

QList<QJsonObject> LiveTablet::act(const QList<QJsonObject> &acts) const
{
    QByteArray lines = lineOf(unlocking());
    for (const QJsonObject &act : acts)
        lines += lineOf(act);
    const Ended ended = runProgram(m_programs.tablet, actArguments(m_folder), lines);
    const QList<QJsonObject> answers = jsonLines(ended.out);
    if (answers.isEmpty())
        qWarning("mingcha act: %s", ended.err.constData());
    return answers.mid(1);
}

void LiveTablet::begin(const QList<QJsonObject> &acts)
{
    m_said.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier(endWithParent);
    m_process->start(m_programs.tablet, actArguments(m_folder));
    QByteArray lines = lineOf(unlocking());
    for (const QJsonObject &act : acts)
        lines += lineOf(act);
    m_process->write(lines);
    m_process->closeWriteChannel();
}

void LiveTablet::await(qsizetype answers, int ms)
{
    const QDeadlineTimer until(ms);
    while (m_said.count('\n') < answers && m_process->state() != QProcess::NotRunning && !until.hasExpired()) {
        m_process->waitForReadyRead(static_cast<int>(std::max<qint64>(until.remainingTime(), 0)));
        m_said += m_process->readAllStandardOutput();
    }
}

void LiveTablet::kill()
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        m_process->kill();
}

QList<QJsonObject> LiveTablet::finish(int *code)
{
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(kPatienceMs))
        qFatal("mingcha act does not end");
    m_said += m_process->readAllStandardOutput();
    if (code)
        *code = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    return jsonLines(m_said).mid(1);
}

Ended LiveTablet::check() const
{
    return runProgram(m_programs.tablet, {QStringLiteral("check"), QStringLiteral("--data"), m_folder});
}

QList<QJsonObject> LiveTablet::show(const QString &topic) const
{
    const Ended ended = runProgram(m_programs.tablet, {QStringLiteral("show"), topic, QStringLiteral("--json"),
                                                       QStringLiteral("--data"), m_folder});
    QList<QJsonObject> all;
    for (const QJsonValue &one : QJsonDocument::fromJson(ended.out).array())
        all.append(one.toObject());
    return all;
}

} // namespace mingcha::live
