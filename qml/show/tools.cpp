// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/tools.h"

#include "assets/translations/words.h"
#include "core/base/files.h"
#include "core/evidence/fixlines.h"
#include "core/evidence/photoqueries.h"
#include "core/journal/audit.h"
#include "core/journal/claims.h"
#include "core/journal/history.h"
#include "core/journal/logwatch.h"
#include "core/journal/schema.h"
#include "core/rooms.h"
#include "qml/act/actrunner.h"
#include "qml/settings/settings.h"
#include "qml/show/show.h"
#include "sync/tablet/folderaudit.h"
#include "sync/tablet/logalarms.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>

namespace mingcha::app {

namespace {

constexpr int kCannotOpen = 1;
constexpr int kBadUsage = 2;
constexpr int kSomeFailed = 3;
constexpr int kMaxPinBytes = 64;

int fail(const Error &error, int code = kCannotOpen)
{
    std::fprintf(stderr, "mingcha: %s\n", qPrintable(error.message()));
    return code;
}

int usage(const QString &text)
{
    std::fprintf(stderr, "mingcha: %s\n", qPrintable(text));
    return kBadUsage;
}

QCommandLineOption dataOption()
{
    return {QStringLiteral("data"), QStringLiteral("The folder with everything this tablet knows."),
            QStringLiteral("DIR"), tablet::DataFolder::standardPath()};
}

QCommandLineOption languageOption()
{
    return {QStringLiteral("lang"), QStringLiteral("The language of messages: zh_CN or en."),
            QStringLiteral("LANGUAGE"), QStringLiteral("en")};
}

QCommandLineOption personOption()
{
    return {
        QStringLiteral("person"),
        QStringLiteral("Of the people enrolled on this tablet, the one with this name or id; else who enrolled last."),
        QStringLiteral("WHO")};
}

/// Null where nobody is enrolled and nobody was asked for.
Result<Id> personAsked(const std::vector<tablet::Enrolled> &people, const QString &word)
{
    if (word.isEmpty())
        return people.empty() ? Id{} : people.front().person;
    for (const tablet::Enrolled &one : people) {
        if (one.name == word || one.person.toHex() == word)
            return one.person;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("nobody of that name or id is enrolled on this tablet"), word};
}

/// As QCommandLineParser::process, but the usage line says which of the tools it is.
void process(QCommandLineParser &parser, const QStringList &arguments, const QString &tool)
{
    static const QString kOptions = QStringLiteral("[options]");
    const QCommandLineOption help = parser.addHelpOption();
    if (parser.parse(arguments) && parser.isSet(help)) {
        QString text = parser.helpText();
        text.insert(text.indexOf(kOptions), tool + QLatin1Char(' '));
        std::printf("%s", qPrintable(text));
        std::exit(0);
    }
    parser.process(arguments);
}

/// The PIN from a file descriptor, so that it stands in no process list and no shell history.
Result<QByteArray> readPin(const QString &word)
{
    bool isNumber = false;
    const int descriptor = word.toInt(&isNumber);
    QFile file;
    if (!isNumber || descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("the PIN cannot be read from this descriptor"), word};
    return file.readLine(kMaxPinBytes).trimmed();
}

/// Takes up the language asked for; false, and said, where there is no such language.
bool takeUpLanguage(const QString &language)
{
    if (language == QLatin1String("zh_CN") || language == QLatin1String("en")) {
        speak(language);
        return true;
    }
    std::fprintf(stderr, "mingcha: %s\n",
                 qPrintable(QStringLiteral("--lang is zh_CN or en, not \"%1\".").arg(language)));
    return false;
}

int act(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(actHelp());
    const QCommandLineOption data = dataOption();
    const QCommandLineOption language = languageOption();
    const QCommandLineOption pin(QStringLiteral("pin-fd"),
                                 QStringLiteral("Signs in first, with the PIN read from descriptor N."),
                                 QStringLiteral("N"));
    const QCommandLineOption who = personOption();
    parser.addOptions({data, language, pin, who});
    process(parser, arguments, QStringLiteral("act"));
    if (!takeUpLanguage(parser.value(language)))
        return kBadUsage;

    Result<std::unique_ptr<Station>> station = Station::open(parser.value(data));
    if (!station)
        return fail(station.error());
    if (parser.isSet(pin)) {
        const Result<QByteArray> digits = readPin(parser.value(pin));
        if (!digits)
            return fail(digits.error());
        const std::vector<tablet::Enrolled> people = (*station)->tablet().vault().people();
        if (people.empty())
            return fail(
                Error{ErrorCode::NotFound, QStringLiteral("nobody is enrolled on this tablet"), parser.value(data)});
        const Result<Id> person = personAsked(people, parser.value(who));
        if (!person)
            return fail(person.error(), kBadUsage);
        if (const Status unlocked = (*station)->tablet().unlockNow(*person, *digits); !unlocked)
            return fail(unlocked.error());
    }
    ActRunner runner(**station, stdin, stdout);
    QObject::connect(&runner, &ActRunner::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    runner.start();
    QCoreApplication::exec();
    return runner.failures() == 0 ? 0 : kSomeFailed;
}

int showTopic(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Shows what the screens would show; works beside a running app."));
    parser.addPositionalArgument(QStringLiteral("topic"), showTopics().join(QStringLiteral(" | ")));
    const QCommandLineOption data = dataOption();
    const QCommandLineOption language = languageOption();
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("One JSON array instead of lines."));
    const QCommandLineOption who = personOption();
    parser.addOptions({data, language, json, who});
    process(parser, arguments, QStringLiteral("show"));
    if (parser.positionalArguments().size() != 1)
        return usage(QStringLiteral("say what to show: %1").arg(showTopics().join(QStringLiteral(", "))));
    if (!takeUpLanguage(parser.value(language)))
        return kBadUsage;

    const Result<tablet::DataFolder> folder = tablet::DataFolder::look(parser.value(data));
    if (!folder)
        return fail(folder.error());
    const Result<tablet::Vault> vault = tablet::Vault::open(folder->vaultPath());
    if (!vault)
        return fail(vault.error());
    const Result<std::unique_ptr<journal::Database>> database = journal::openToRead(folder->databasePath());
    if (!database)
        return fail(database.error());
    const Result<Id> person = personAsked(vault->people(), parser.value(who));
    if (!person)
        return fail(person.error(), kBadUsage);
    const Moment now = SystemClock().now();
    const QString today =
        QDateTime::fromMSecsSinceEpoch(now.wallMs + now.zoneMinutes * 60000LL, Qt::UTC).date().toString(Qt::ISODate);
    const Result<QJsonDocument> document = show(**database, parser.positionalArguments().constFirst(), *person, today);
    if (!document)
        return fail(document.error(), kBadUsage);
    const QByteArray text =
        parser.isSet(json) ? document->toJson(QJsonDocument::Compact) + '\n' : showAsText(*document).toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    return 0;
}

int fixes(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Prints a JSON line for each position of a recorded receiver log, judged as the app would judge it, in simulated time:\n"
        "time, latitude, longitude, accuracy (m), satellites, source, usable, quality, reason, why."));
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A log of NMEA 0183 sentences."));
    const QCommandLineOption language = languageOption();
    parser.addOption(language);
    process(parser, arguments, QStringLiteral("fixes"));
    if (parser.positionalArguments().size() != 1)
        return usage(QStringLiteral("name one log file"));
    if (!takeUpLanguage(parser.value(language)))
        return kBadUsage;
    QFile in(parser.positionalArguments().constFirst());
    errno = 0;
    if (!in.open(QIODevice::ReadOnly))
        return fail(fileError(QFileInfo(in).isDir() ? EISDIR : errno == 0 ? EIO : errno, in.fileName()));
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(fileError(EBADF, QStringLiteral("standard output")));
    const Result<evidence::FixSummary> summary = evidence::printFixes(in, out);
    if (!summary)
        return fail(summary.error());
    if (const QString words = evidence::summaryText(*summary); !words.isEmpty())
        std::fprintf(stderr, "mingcha: %s\n", qPrintable(words));
    return summary->counts.sentences > 0 ? 0 : kSomeFailed;
}

/// Without the keys in it nobody can go on here, however sound the rest is.
Result<std::vector<journal::AuditFinding>> auditBeside(journal::Database &database, const QString &vaultPath)
{
    using Findings = std::vector<journal::AuditFinding>;
    if (!journal::isInUse(database))
        return Findings(); // nobody was ever enrolled
    if (!QFileInfo::exists(vaultPath))
        return Findings{
            {vaultPath,
             QCoreApplication::translate(
                 "Audit", "The vault with the keys of who is enrolled here is missing: nobody can sign in. What was "
                          "recorded is not touched by this. Bring the file back from a copy of this folder, or enrol "
                          "again.")}};
    const Result<tablet::Vault> vault = tablet::Vault::open(vaultPath);
    if (!vault)
        return Findings{{vaultPath, vault.error().text}};
    return tablet::auditFolder(database, *vault);
}

/// What the centre's logs were found to contradict is no fault of this folder; it is told beside what is.
bool printAlarms(journal::Database &database)
{
    const Result<std::vector<journal::LogAlarm>> alarms = journal::logAlarms(database);
    for (const journal::LogAlarm &alarm : alarms ? *alarms : std::vector<journal::LogAlarm>())
        std::printf("alarm %s: %s\n", qPrintable(alarm.log.region), qPrintable(tablet::alarmText(alarm)));
    return alarms && !alarms->empty();
}

int check(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Verifies entries, links, signatures, receipts, merge states, the rows of all tables, photos and the vault; changes nothing."));
    const QCommandLineOption data = dataOption();
    const QCommandLineOption language = languageOption();
    parser.addOptions({data, language});
    process(parser, arguments, QStringLiteral("check"));
    if (!takeUpLanguage(parser.value(language)))
        return kBadUsage;
    const Result<tablet::DataFolder> folder = tablet::DataFolder::look(parser.value(data));
    if (!folder)
        return fail(folder.error());
    const Result<std::unique_ptr<journal::Database>> database = journal::openToRead(folder->databasePath());
    if (!database)
        return fail(database.error());
    Result<journal::AuditReport> report = journal::audit(**database, allRooms());
    if (!report)
        return fail(report.error());
    const evidence::PhotoFile photos(folder->photosPath());
    const Result<std::vector<evidence::StoredPhoto>> here = evidence::photosHere(**database);
    if (!here)
        return fail(here.error());
    for (const evidence::StoredPhoto &photo : *here) {
        if (const Result<evidence::StoredPhoto> found = photos.verify(photo.hash); !found)
            report->findings.push_back({photo.hash.toHex(), found.error().message()});
    }
    Result<std::vector<journal::AuditFinding>> beside = auditBeside(**database, folder->vaultPath());
    if (!beside)
        return fail(beside.error());
    std::ranges::move(*beside, std::back_inserter(report->findings));
    std::printf("%lld entries of %lld authors, %lld objects, %lld signatures, %lld photos\n",
                static_cast<long long>(report->entries), static_cast<long long>(report->authors),
                static_cast<long long>(report->objects), static_cast<long long>(report->signatures),
                static_cast<long long>(here->size()));
    for (const journal::AuditFinding &finding : report->findings)
        std::printf("%s: %s\n", qPrintable(finding.where), qPrintable(finding.what));
    const bool isAlarmed = printAlarms(**database);
    if (const Result<qint64> lost = journal::lostOfOthers(**database); lost && *lost > 0)
        std::printf(
            "%lld entries of others, which the centre lost when it was brought back from a copy, are kept aside here: tell "
            "who looks after the centre\n",
            static_cast<long long>(*lost));
    if (report->unchecked > 0)
        std::printf(
            "%lld objects were not held against all of their entries, as the centre is beginning a new epoch here: sync, "
            "then check again\n",
            static_cast<long long>(report->unchecked));
    const char *verdict = isAlarmed ? "sound here; the alarms above are about the centre" : "sound";
    std::printf("%s\n", report->isSound() ? verdict : "NOT SOUND");
    return report->isSound() ? 0 : kSomeFailed;
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
        return check;
    return nullptr;
}

} // namespace mingcha::app
