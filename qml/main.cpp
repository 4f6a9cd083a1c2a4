// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// mingcha: the app and, by its first word, the tools that do and show the same without a window.
#include "assets/translations/words.h"
#include "qml/app/trouble.h"
#include "qml/app/windowoptions.h"
#include "qml/settings/settings.h"
#include "qml/show/tools.h"

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
        language);
    QObject::connect(&trouble, &mingcha::app::Trouble::solved, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (trouble.show())
        QGuiApplication::exec();
    return station;
}

int runWindow(int argc, char *argv[])
{
    std::variant<mingcha::app::WindowOptions, int> read = 0;
    {
        const QCoreApplication console(argc, argv);
        read = mingcha::app::readWindowOptions(QCoreApplication::arguments());
    }
    if (const int *code = std::get_if<int>(&read))
        return *code;
    const mingcha::app::WindowOptions &options = std::get<mingcha::app::WindowOptions>(read);
    const QGuiApplication application(argc, argv);
    const QString kept = mingcha::app::Settings::keptLanguage(mingcha::app::Settings::fileIn(options.data));
    const QString language = options.language.isEmpty() ? kept : options.language;
    mingcha::speak(language); // what keeps the data shut is put into words while it is opened
    const std::unique_ptr<mingcha::app::Station> station = openWithHelp(options.data, language);
    if (!station)
        return 1;
    mingcha::app::Window window(*station, options.language);
    window.use(options.surroundings);
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
