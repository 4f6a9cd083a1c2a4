// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/windowoptions.h"

#include "assets/translations/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace mingcha::app {

namespace {

constexpr int kBadUsage = 2;
const QString kChinese = QStringLiteral("zh_CN");
const QString kEnglish = QStringLiteral("en");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString about()
{
    return Words::tr("Unannounced work-safety inspections, offline first. Without a word the window opens; with one:\n"
                     "  mingcha act --help     record one act without the window\n"
                     "  mingcha show --help    print what the tablet knows, as text or JSON\n"
                     "  mingcha fixes --help   read a receiver's recorded log\n"
                     "  mingcha check --help   verify database, links and photos; changes nothing");
}

int mistake(const QString &what)
{
    std::fprintf(stderr, "mingcha: %s\n%s\n", qPrintable(what),
                 qPrintable(Words::tr("\"mingcha --help\" says what is possible.")));
    return kBadUsage;
}

/// Without what Qt itself takes from the command line of a window, which comes in pairs.
QStringList ownArguments(QStringList arguments)
{
    static const QStringList kOfQt{QStringLiteral("-platform"), QStringLiteral("-platformtheme"),
                                   QStringLiteral("-display"), QStringLiteral("-qwindowgeometry"),
                                   QStringLiteral("-plugin")};
    for (qsizetype at = 1; at < arguments.size();) {
        if (kOfQt.contains(arguments[at]))
            arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
        else
            ++at;
    }
    return arguments;
}

/// The language asked for even where the rest is wrong; else that of the system.
QString consoleLanguage(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument == QLatin1String("--lang=en"))
            return kEnglish;
    }
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    if (at >= 0 && at + 1 < arguments.size())
        return arguments[at + 1] == kEnglish ? kEnglish : kChinese;
    return QLocale::system().language() == QLocale::Chinese ? kChinese : kEnglish;
}

QString wrongValue(const WindowOptions &options)
{
    if (!options.language.isEmpty() && options.language != kChinese && options.language != kEnglish)
        return Words::tr("--lang is zh_CN or en, not \"%1\".").arg(options.language);
    for (const QString &folder : {options.surroundings.cameraFolder, options.surroundings.inbox}) {
        if (!folder.isEmpty() && !QFileInfo(folder).isDir())
            return Words::tr("There is no folder \"%1\". Make it, or name another.").arg(folder);
    }
    const QString &position = options.surroundings.position;
    if (!position.isEmpty() && !position.contains(u':') && !QFileInfo::exists(position))
        return Words::tr("There is no file \"%1\". --nmea takes a recorded log, serial:DEVICE or HOST:PORT.")
            .arg(position);
    return {};
}

} // namespace

std::variant<WindowOptions, int> readWindowOptions(const QStringList &arguments)
{
    speak(consoleLanguage(arguments));
    QCommandLineParser parser;
    parser.setApplicationDescription(about());
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Says what is possible."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     Words::tr("Says which version this is."));
    const QCommandLineOption data(QStringLiteral("data"), Words::tr("The folder with everything this tablet knows."),
                                  QStringLiteral("DIR"), tablet::DataFolder::standardPath());
    const QCommandLineOption language(QStringLiteral("lang"), Words::tr("zh_CN or en; kept for the next time."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption nmea(QStringLiteral("nmea"),
                                  Words::tr("Position from a recorded log, serial:DEVICE, or a receiver at HOST:PORT."),
                                  QStringLiteral("SOURCE"));
    const QCommandLineOption photos(QStringLiteral("photos"), Words::tr("A folder with pictures that can be imported."),
                                    QStringLiteral("DIR"));
    const QCommandLineOption camera(QStringLiteral("camera-dir"),
                                    Words::tr("Take pictures from DIR in order, as the camera."),
                                    QStringLiteral("DIR"));
    parser.addOptions({help, version, data, language, nmea, photos, camera});
    if (!parser.parse(ownArguments(arguments)))
        return mistake(parser.errorText());
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return 0;
    }
    if (parser.isSet(version)) {
        std::printf("mingcha %s\n", qPrintable(QCoreApplication::applicationVersion()));
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return mistake(Words::tr("\"%1\" is no word of mingcha: act, show, fixes or check.")
                           .arg(parser.positionalArguments().constFirst()));
    WindowOptions options{
        parser.value(data), parser.value(language), {parser.value(nmea), parser.value(camera), parser.value(photos)}};
    if (const QString wrong = wrongValue(options); !wrong.isEmpty())
        return mistake(wrong);
    return options;
}

} // namespace mingcha::app
