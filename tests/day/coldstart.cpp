// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "coldstart.h"

#include "qml/app/window.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickWindow>

#include <cstdio>
#include <cstdlib>

namespace mingcha::day {

namespace {
constexpr int kPatienceMs = 60'000;
}

qint64 coldStartMs(const QString &dataFolder)
{
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--") + kFirstFrameOption, QStringLiteral("--data"), dataFolder});
    if (!process.waitForReadyRead(kPatienceMs))
        return -1;
    const qint64 took = clock.elapsed();
    process.waitForFinished(kPatienceMs);
    return took;
}

int runToFirstFrame(const QString &dataFolder)
{
    Result<std::unique_ptr<app::Station>> station = app::Station::open(dataFolder);
    if (!station) {
        std::fprintf(stderr, "mingcha-day: %s\n", qPrintable(station.error().message()));
        return EXIT_FAILURE;
    }
    app::Window window(**station);
    QQuickWindow *shown = window.show();
    if (shown == nullptr)
        return EXIT_FAILURE;
    QObject::connect(
        shown, &QQuickWindow::frameSwapped, shown,
        [] {
            std::puts("first frame");
            std::fflush(stdout);
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
    return QGuiApplication::exec();
}

} // namespace mingcha::day
