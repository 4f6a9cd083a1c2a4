// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/battery.h"

#include <QDir>
#include <QFile>

namespace mingcha::app {

namespace {

QByteArray firstLine(const QString &path)
{
    constexpr qint64 kMaxLine = 64;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(kMaxLine).trimmed() : QByteArray();
}

} // namespace

std::optional<int> batteryPercent(const QString &folder)
{
    constexpr int kFull = 100;
    const QDir supplies(folder);
    for (const QString &name : supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = supplies.filePath(name);
        // A pen or a mouse has a battery too; the device's own says scope System or nothing.
        if (firstLine(supply + QStringLiteral("/type")) != "Battery" ||
            firstLine(supply + QStringLiteral("/scope")) == "Device")
            continue;
        bool isNumber = false;
        const int percent = firstLine(supply + QStringLiteral("/capacity")).toInt(&isNumber);
        if (isNumber && percent >= 0 && percent <= kFull)
            return percent;
    }
    return std::nullopt;
}

} // namespace mingcha::app
