// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace mingcha::bench {

namespace {

void say(const QJsonObject &figure)
{
    const QByteArray line = QJsonDocument(figure).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

QJsonObject figureOf(const QString &name, double value, const QString &unit)
{
    return {{QStringLiteral("figure"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
}

void judge(QJsonObject figure, const Reference &reference, double ratio, const QString &goal, bool reached)
{
    figure[QStringLiteral("reference")] = reference.name;
    figure[QStringLiteral("referenceValue")] = reference.value;
    figure[QStringLiteral("ratio")] = ratio;
    figure[QStringLiteral("goal")] = goal;
    figure[QStringLiteral("verdict")] = reached ? QStringLiteral("OK") : QStringLiteral("MISSED");
    say(figure);
}

} // namespace

void tell(const QString &name, double value, const QString &unit, const QString &aim)
{
    QJsonObject figure = figureOf(name, value, unit);
    if (!aim.isEmpty())
        figure[QStringLiteral("goal")] = aim;
    say(figure);
}

void tellAtMost(const QString &name, double value, const QString &unit, const Reference &reference, double goal)
{
    const double ratio = reference.value > 0 ? value / reference.value : 0;
    judge(figureOf(name, value, unit), reference, ratio, QStringLiteral("≤ %1").arg(goal),
          reference.value > 0 && ratio <= goal);
}

void tellAtLeast(const QString &name, double value, const QString &unit, const Reference &reference, double goal)
{
    const double ratio = reference.value > 0 ? value / reference.value : 0;
    judge(figureOf(name, value, unit), reference, ratio, QStringLiteral("≥ %1").arg(goal), ratio >= goal);
}

void tellTimesLess(const QString &name, double value, const QString &unit, const Reference &reference, double goal)
{
    const double ratio = value > 0 ? reference.value / value : 0;
    judge(figureOf(name, value, unit), reference, ratio, QStringLiteral("≥ %1").arg(goal), ratio >= goal);
}

void tellCount(const QString &name, double value, const QString &unit, double goal)
{
    QJsonObject figure = figureOf(name, value, unit);
    figure[QStringLiteral("goal")] = QStringLiteral("≤ %1 %2").arg(goal).arg(unit);
    figure[QStringLiteral("verdict")] = value <= goal ? QStringLiteral("OK") : QStringLiteral("MISSED");
    say(figure);
}

void tellAbsent(const QString &name, const QString &why)
{
    say({{QStringLiteral("figure"), name}, {QStringLiteral("absent"), why}});
}

double quantile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::ranges::sort(samples);
    const auto at = static_cast<size_t>(share * static_cast<double>(samples.size()));
    return samples[std::min(at, samples.size() - 1)];
}

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double privateMegabytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double kilobytes = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_Clean:") || line.startsWith("Private_Dirty:"))
            kilobytes += line.simplified().split(' ').value(1).toDouble();
    }
    return kilobytes / 1024;
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

} // namespace mingcha::bench
