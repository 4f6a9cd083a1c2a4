// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// figuretable FILE: reads figures as JSON lines, prints each as a row as it comes, keeps all of them in FILE, and ends
// with 1 when one was missed or a program failed ({"failed": name}).
#include "tests/bench/figures.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <cstdio>

namespace {

/// Chinese characters take two columns.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2e80 && c.unicode() < 0xff00 ? 2 : 1;
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(qMax(0, width - widthOf(text)), QLatin1Char(' '));
}

QString number(double value)
{
    if (value >= 1000)
        return QLocale(QLocale::English).toString(value, 'f', 0);
    return QString::number(value, 'f', value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

void print(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

void printRow(const QJsonObject &figure)
{
    const QString name = figure[QStringLiteral("figure")].toString();
    if (figure.contains(QStringLiteral("failed"))) {
        print(QStringLiteral("%1  FAILED").arg(figure[QStringLiteral("failed")].toString()));
        return;
    }
    if (figure.contains(QStringLiteral("absent"))) {
        print(padded(name, 62) + QStringLiteral("  not measured here: ") + figure[QStringLiteral("absent")].toString());
        return;
    }
    QString line = padded(name, 62) + number(figure[QStringLiteral("value")].toDouble()).rightJustified(10) +
                   QLatin1Char(' ') + padded(figure[QStringLiteral("unit")].toString(), 6);
    if (figure.contains(QStringLiteral("reference"))) {
        line += padded(QStringLiteral("%1 %2").arg(figure[QStringLiteral("reference")].toString(),
                                                   number(figure[QStringLiteral("referenceValue")].toDouble())),
                       34) +
                number(figure[QStringLiteral("ratio")].toDouble()).rightJustified(7) + QLatin1Char(' ');
    } else {
        line += QString(42, QLatin1Char(' '));
    }
    line += padded(figure[QStringLiteral("goal")].toString(), 12) +
            figure[QStringLiteral("verdict")].toString(QStringLiteral("–"));
    print(line);
}

} // namespace

int main(int argc, char *argv[])
{
    QJsonArray figures;
    int missed = 0;
    print(padded(QStringLiteral("figure"), 62) + QStringLiteral("     value unit   ") +
          padded(QStringLiteral("against"), 34) + QStringLiteral("  ratio goal        verdict"));
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 1;
    while (true) {
        const QByteArray line = in.readLine();
        if (line.isEmpty())
            break;
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        if (figure.isEmpty())
            continue;
        if (figure[QStringLiteral("verdict")] == QStringLiteral("MISSED") || figure.contains(QStringLiteral("failed")))
            ++missed;
        printRow(figure);
        figures.append(figure);
    }
    const QJsonObject all{{QStringLiteral("measured"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                          {QStringLiteral("cores"), QThread::idealThreadCount()},
                          {QStringLiteral("system"), QSysInfo::prettyProductName()},
                          {QStringLiteral("figures"), figures}};
    QFile out(QString::fromLocal8Bit(argc > 1 ? argv[1] : "bench.json"));
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(all).toJson()) < 0) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(out.fileName()));
        return 1;
    }
    print(missed > 0 ? QStringLiteral("%1 missed. All figures: %2").arg(missed).arg(out.fileName())
                     : QStringLiteral("None missed. All figures: %1").arg(out.fileName()));
    return missed > 0 ? 1 : 0;
}
