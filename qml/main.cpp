// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// mingcha: the app and, by its first word, the tools that do and show the same without a window.
#include "qml/app/trouble.h"
#include "qml/app/window.h"
#include "qml/show/tools.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

namespace {

int fail(const mingcha::Error &error)
{
    std::fprintf(stderr, "mingcha: %s\n", qPrintable(error.message()));
    return 1;
}

/// Says in a window what keeps the data shut, and opens it once that is put right. Null when it was closed instead.
std::unique_ptr<mingcha::app::Station> openWithHelp(const QString &folder, const QString &language)
{
    using mingcha::app::Station;
    mingcha::Result<std::unique_ptr<Station>> opened = Station::open(folder);
    if (opened)
        return std::move(*opened);
    fail(opened.error());
    std::unique_ptr<Station> station;
    mingcha::app::Trouble trouble(
        opened.error(),
        [&station, folder] {
            mingcha::Result<std::unique_ptr<Station>> again = Station::open(folder);
            if (!again)
                return mingcha::Status(again.error());
            station = std::move(*again);
            return mingcha::success();
        },
        language.isEmpty() ? QStringLiteral("zh_CN") : language);
    QObject::connect(&trouble, &mingcha::app::Trouble::solved, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (trouble.show())
        QGuiApplication::exec();
    return station;
}

int runWindow(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Unannounced work-safety inspections, offline first."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("The folder with everything this tablet knows."),
                                  QStringLiteral("DIR"), mingcha::tablet::DataFolder::standardPath());
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("zh_CN or en; kept for the next time."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption nmea(QStringLiteral("nmea"), QStringLiteral("Position from a recorded log, a serial device or a "
                                                                         "receiver at HOST:PORT."),
                                  QStringLiteral("SOURCE"));
    const QCommandLineOption photos(QStringLiteral("photos"), QStringLiteral("A folder with pictures that can be imported."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption camera(QStringLiteral("camera-dir"),
                                    QStringLiteral("Take pictures from DIR in order, as the camera."), QStringLiteral("DIR"));
    parser.addOptions({data, language, nmea, photos, camera});
    parser.process(application);

    const std::unique_ptr<mingcha::app::Station> station = openWithHelp(parser.value(data), parser.value(language));
    if (!station)
        return 1;
    mingcha::app::Window window(*station, parser.value(language));
    window.use({parser.value(nmea), parser.value(camera), parser.value(photos)});
    if (window.show() == nullptr)
        return 1;
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("mingcha"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    if (const mingcha::app::Tool tool = mingcha::app::findTool(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""))) {
        QCoreApplication application(argc, argv);
        QStringList arguments = QCoreApplication::arguments();
        arguments.removeAt(1);
        return tool(arguments);
    }
    return runWindow(argc, argv);
}
