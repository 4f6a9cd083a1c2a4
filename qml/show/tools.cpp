// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/tools.h"

#include "core/base/files.h"
#include "core/evidence/fixlines.h"
#include "core/journal/schema.h"
#include "qml/act/actrunner.h"
#include "qml/show/commandline.h"
#include "qml/show/show.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace mingcha::app {

namespace {

/// Signs in the person named, else who enrolled last; the exit code where that fails.
int signIn(Station &station, const QString &data, const QString &who, const QByteArray &pin)
{
    const std::vector<tablet::Enrolled> people = station.tablet().vault().people();
    if (people.empty())
        return fail(Error{ErrorCode::NotFound, ToolWords::tr("Nobody is enrolled on this tablet."), data});
    const Result<Id> person = personAsked(people, who);
    if (!person)
        return fail(person.error(), kBadUsage);
    const Status unlocked = station.tablet().unlockNow(*person, pin);
    return unlocked ? 0 : fail(unlocked.error());
}

int runActs(Station &station)
{
    ActRunner runner(station, stdin, stdout);
    QObject::connect(&runner, &ActRunner::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    runner.start();
    QCoreApplication::exec();
    if (!runner.heard())
        return fail(runner.heard().error());
    if (std::ferror(stdin) != 0)
        return fail(Error{ErrorCode::Io, ToolWords::tr("Standard input cannot be read to its end."), {}});
    return runner.failures() == 0 ? 0 : kSomeFailed;
}

int act(const QStringList &arguments)
{
    if (!speakAsAsked(arguments))
        return kBadUsage;
    QCommandLineParser parser;
    parser.setApplicationDescription(actHelp());
    const QCommandLineOption data = dataOption();
    const QCommandLineOption pin(QStringLiteral("pin-fd"),
                                 ToolWords::tr("Signs in first, with the PIN read from descriptor N."),
                                 QStringLiteral("N"));
    const QCommandLineOption who = personOption();
    parser.addOptions({data, languageOption(), pin, who});
    process(parser, arguments, QStringLiteral("act"));

    Result<QByteArray> digits = QByteArray();
    if (parser.isSet(pin))
        digits = readPin(parser.value(pin));
    if (!digits)
        return fail(digits.error());
    Result<std::unique_ptr<Station>> station = Station::open(parser.value(data));
    if (!station)
        return fail(station.error());
    if (parser.isSet(pin)) {
        if (const int code = signIn(**station, parser.value(data), parser.value(who), *digits); code != 0)
            return code;
    }
    return runActs(**station);
}

struct Opened
{
    std::vector<tablet::Enrolled> people;
    std::unique_ptr<journal::Database> database;
};

/// Reads beside a running app.
Result<Opened> openToShow(const QString &path)
{
    const Result<tablet::DataFolder> folder = tablet::DataFolder::look(path);
    if (!folder)
        return folder.error();
    const Result<tablet::Vault> vault = tablet::Vault::open(folder->vaultPath());
    if (!vault)
        return vault.error();
    Result<std::unique_ptr<journal::Database>> database = journal::openToRead(folder->databasePath());
    if (!database)
        return database.error();
    return Opened{vault->people(), std::move(*database)};
}

QString todayHere()
{
    const Moment now = SystemClock().now();
    return QDateTime::fromMSecsSinceEpoch(now.wallMs + now.zoneMinutes * 60000LL, Qt::UTC).date().toString(Qt::ISODate);
}

int showTopic(const QStringList &arguments)
{
    if (!speakAsAsked(arguments))
        return kBadUsage;
    QCommandLineParser parser;
    parser.setApplicationDescription(showHelp());
    parser.addPositionalArgument(QStringLiteral("topic"),
                                 showTopics().join(QStringLiteral(" | ")) + QStringLiteral(" | hazard ID"));
    const QCommandLineOption data = dataOption();
    const QCommandLineOption json(QStringLiteral("json"),
                                  ToolWords::tr("JSON on one line: an array, of one hazard an object."));
    const QCommandLineOption who = personOption();
    parser.addOptions({data, languageOption(), json, who});
    process(parser, arguments, QStringLiteral("show"));
    const QStringList words = parser.positionalArguments();
    const bool isOne = words.size() == 2 && words.at(0) == QLatin1String("hazard");
    if (!isOne && (words.size() != 1 || !showTopics().contains(words.at(0))))
        return usage(
            ToolWords::tr("Say what to show: %1, or hazard and its id.").arg(showTopics().join(QStringLiteral(", "))));
    const Result<Opened> opened = openToShow(parser.value(data));
    if (!opened)
        return fail(opened.error());
    const Result<Id> person = personAsked(opened->people, parser.value(who));
    if (!person)
        return fail(person.error(), kBadUsage);
    journal::Database &database = *opened->database;
    const Result<QJsonDocument> document =
        isOne ? showHazard(database, words.at(1)) : show(database, words.at(0), *person, todayHere());
    if (!document)
        return fail(document.error(), document.error().code == ErrorCode::NotFound ? kBadUsage : kCannotOpen);
    const QByteArray text =
        parser.isSet(json) ? document->toJson(QJsonDocument::Compact) + '\n' : showAsText(*document).toUtf8();
    const Status printed = print(text);
    return printed ? 0 : fail(printed.error());
}

int fixes(const QStringList &arguments)
{
    if (!speakAsAsked(arguments))
        return kBadUsage;
    QCommandLineParser parser;
    parser.setApplicationDescription(ToolWords::tr(
        "Prints a JSON line for each position of a recorded receiver log, judged as the app would judge it, in simulated time:\n"
        "time, latitude, longitude, accuracy (m), satellites, source, usable, quality, reason, why."));
    parser.addPositionalArgument(QStringLiteral("file"), ToolWords::tr("A log of NMEA 0183 sentences."));
    parser.addOption(languageOption());
    process(parser, arguments, QStringLiteral("fixes"));
    if (parser.positionalArguments().size() != 1)
        return usage(ToolWords::tr("Name one log file."));
    QFile in(parser.positionalArguments().constFirst());
    if (const Status opened = openToRead(in); !opened)
        return fail(opened.error());
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(fileError(EBADF, ToolWords::tr("standard output")));
    const Result<evidence::FixSummary> summary = evidence::printFixes(in, out);
    if (!summary)
        return fail(summary.error());
    if (!out.flush())
        return fail(fileError(errno == 0 ? EIO : errno, ToolWords::tr("standard output")));
    if (const QString words = evidence::summaryText(*summary); !words.isEmpty())
        std::fprintf(stderr, "mingcha: %s\n", qPrintable(words));
    return summary->counts.sentences > 0 ? 0 : kSomeFailed;
}

} // namespace

Tool findTool(const QString &word)
{
    if (word == QLatin1String("act"))
        return act;
    if (word == QLatin1String("show"))
        return showTopic;
    if (word == QLatin1String("fixes"))
        return fixes;
    if (word == QLatin1String("check"))
        return checkTool;
    return nullptr;
}

} // namespace mingcha::app
