// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/log/log.h"

#include <QDateTime>
#include <QJsonDocument>

#include <unistd.h>

namespace mingcha::centre {

namespace {

QString levelName(Level level)
{
    switch (level) {
    case Level::Debug: return QStringLiteral("debug");
    case Level::Info: return QStringLiteral("info");
    case Level::Warning: return QStringLiteral("warning");
    case Level::Error: return QStringLiteral("error");
    }
    return {};
}

void toStandardError(const QByteArray &line)
{
    // There is nobody left to tell when standard error itself cannot be written.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
}

/// Time, level and event come first so that a person can read down a log; QJsonObject alone would sort them in.
QByteArray compose(qint64 wallMs, Level level, const char *event, const QJsonObject &fields)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
    QByteArray line = "{\"time\":\"" + time.toLatin1() + "\",\"level\":\"" + levelName(level).toLatin1() +
                      "\",\"event\":\"" + event + '"';
    if (!fields.isEmpty())
        line += ',' + QJsonDocument(fields).toJson(QJsonDocument::Compact).mid(1);
    else
        line += '}';
    return line + '\n';
}

} // namespace

Log::Log(const Clock &clock, Level least, Sink sink)
    : m_clock(clock), m_least(least), m_sink(sink ? std::move(sink) : Sink(toStandardError))
{
}

void Log::write(Level level, const char *event, const QJsonObject &fields)
{
    if (level < m_least)
        return;
    const QByteArray line = compose(m_clock.now().wallMs, level, event, fields);
    const std::lock_guard lock(m_mutex);
    m_sink(line);
}

} // namespace mingcha::centre
