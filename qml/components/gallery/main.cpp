// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "assets/translations/words.h"
#include "fonts.h"
#include "registercomponents.h"
#include "shots.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

int main(int argc, char *argv[])
{
    using namespace mingcha;
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mingcha-gallery"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Shows every component of Mingcha in every state."));
    parser.addHelpOption();
    const QCommandLineOption shotsOption(QStringLiteral("shots"),
                                         QStringLiteral("Save a PNG of each page in both colour sets, then end."),
                                         QStringLiteral("directory"));
    const QCommandLineOption englishOption(QStringLiteral("english"),
                                           QStringLiteral("English instead of Chinese words."));
    const QCommandLineOption largeOption(QStringLiteral("large"),
                                         QStringLiteral("Largest text and targets for gloves."));
    parser.addOptions({shotsOption, englishOption, largeOption});
    parser.process(app);

    theme::applyFonts();
    speak(parser.isSet(englishOption) ? QStringLiteral("en") : QStringLiteral("zh_CN"));

    QQmlApplicationEngine engine;
    components::registerComponents(engine);
    engine.setInitialProperties({{QStringLiteral("english"), parser.isSet(englishOption)},
                                 {QStringLiteral("large"), parser.isSet(largeOption)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Mingcha/Gallery/GalleryWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;

    std::unique_ptr<components::Shots> shots;
    if (parser.isSet(shotsOption)) {
        shots = std::make_unique<components::Shots>(qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst()),
                                                    QDir(parser.value(shotsOption)));
        shots->start();
    }
    return QGuiApplication::exec();
}
