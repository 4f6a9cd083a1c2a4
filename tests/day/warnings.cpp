// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "warnings.h"

#include <QMutex>
#include <QMutexLocker>

namespace mingcha::day {

namespace {

QtMessageHandler g_before = nullptr;
QMutex g_guard;
QStringList g_said;

void hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool isOfQml = text.startsWith(QLatin1String("qrc:/")) || text.startsWith(QLatin1String("QQml")) ||
                         text.startsWith(QLatin1String("QML "));
    if (isOfQml && type != QtDebugMsg && type != QtInfoMsg) {
        const QMutexLocker lock(&g_guard);
        g_said.append(text);
    }
    if (g_before != nullptr)
        g_before(type, context, text);
}

} // namespace

void watchWarnings()
{
    g_before = qInstallMessageHandler(hear);
}

QStringList qmlWarnings()
{
    const QMutexLocker lock(&g_guard);
    return g_said;
}

} // namespace mingcha::day
