// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// mingcha-server: the centre, and the tools on its data folder.
#include "assets/assets.h"
#include "assets/translations/words.h"
#include "core/person/reasons.h"
#include "core/rooms.h"
#include "sync/centre/verbs/control.h"
#include "sync/centre/verbs/serve.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>

namespace {

using namespace mingcha;
using namespace mingcha::centre;

constexpr int kFailed = 1;
constexpr int kMisused = 2;

void print(FILE *where, const QString &text)
{
    std::fprintf(where, "%s\n", text.toUtf8().constData());
}

QString help()
{
    return QCoreApplication::translate(
        "Server",
        "mingcha-server VERB [--data DIR] [--lang zh_CN|en] …\n"
        "  serve    serves the tablets\n"
        "  demo     fills an empty data folder with an invented district\n"
        "  person   lists, adds and changes people\n"
        "  device   lists and revokes tablets\n"
        "  refused  lists what was refused, for who may let it in\n"
        "  enrol    prints an enrolment slip for one tablet\n"
        "  import   brings in sites, checklists or regions\n"
        "  import-outbox  takes in what a tablet exported as a file\n"
        "  verify   checks everything that is kept\n"
        "  checkpoint       prints what a second office keeps of a log, with its QR code\n"
        "  export-evidence  writes a hazard into a folder that anyone can check\n"
        "  restored says that the folder was brought back from a copy\n"
        "\"mingcha-server VERB --help\" tells more. All but serve and restored also work while the server runs.");
}

/// Takes an option of every verb out of the arguments.
QString take(QStringList &arguments, const QString &name, const QString &otherwise)
{
    QString value = otherwise;
    for (qsizetype i = 0; i < arguments.size();) {
        if (arguments.at(i) == name && i + 1 < arguments.size()) {
            value = arguments.at(i + 1);
            arguments.remove(i, 2);
        } else if (arguments.at(i).startsWith(name + QLatin1Char('='))) {
            value = arguments.at(i).mid(name.size() + 1);
            arguments.removeAt(i);
        } else {
            ++i;
        }
    }
    return value;
}

int fail(const Error &error)
{
    const QString text = person::errorText(error);
    const bool named = error.context.isEmpty() || text.contains(error.context) || error.code == ErrorCode::Denied;
    print(stderr, QStringLiteral("mingcha-server: ") + (named ? text : error.context + QStringLiteral(": ") + text));
    return kFailed;
}

/// Relative names of files mean the caller's folder, also when the server opens them.
void makeFilesAbsolute(const QString &verb, QStringList &arguments)
{
    if (verb == u"import" && arguments.size() == 2)
        arguments[1] = QFileInfo(arguments.at(1)).absoluteFilePath();
    if (verb == u"import-outbox") {
        for (QString &word : arguments) {
            if (!word.startsWith(QLatin1String("--")))
                word = QFileInfo(word).absoluteFilePath();
        }
        return;
    }
    if (verb != u"checkpoint" && verb != u"export-evidence")
        return;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (QStringList{QStringLiteral("--out"), QStringLiteral("--svg"), QStringLiteral("--png"),
                        QStringLiteral("--checkpoint")}
                .contains(arguments.at(i - 1)))
            arguments[i] = QFileInfo(arguments.at(i)).absoluteFilePath();
    }
}

/// A folder is founded by serving it, by the demo district or by its first person; every other verb wants one that is there.
bool mayFound(const QString &verb, const QStringList &arguments)
{
    return verb == u"demo" || (verb == u"person" && !arguments.isEmpty() && arguments.constFirst() == u"add");
}

Result<QStringList> runVerb(const VerbEntry &verb, const QString &folder, const QStringList &arguments)
{
    if (!mayFound(QLatin1String(verb.name), arguments) &&
        !QFileInfo::exists(Places{QDir(folder).absolutePath()}.database()))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Server", "There is no data of a centre in this folder. Name another "
                                                           "with --data, or begin with \"serve\" or \"person add\"."),
                     folder};
    if (verb.run == runVerify)
        return verifyFolder(Places{QDir(folder).absolutePath()}, arguments);
    const journal::Rooms rooms = allRooms();
    SystemClock clock;
    SystemRandom random;
    const Result<OpenFolder> open = openFolder(folder, rooms, clock, random);
    if (!open && open.error().code == ErrorCode::Busy)
        return askServer(Places{QDir(folder).absolutePath()}, QLatin1String(verb.name), arguments);
    if (!open)
        return open.error();
    Office office{open->places, open->identity, *open->writer, clock, random, {}};
    return verb.run(office, arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mingcha-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    initAssets();
    QStringList arguments = QCoreApplication::arguments().mid(1);
    speak(take(arguments, QStringLiteral("--lang"), QStringLiteral("en")));
    const QString standard =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/mingcha-server");
    const QString folder = take(arguments, QStringLiteral("--data"), standard);
    const bool wantsHelp =
        arguments.removeAll(QStringLiteral("--help")) + arguments.removeAll(QStringLiteral("-h")) > 0;
    if (arguments.removeAll(QStringLiteral("--version")) > 0) {
        print(stdout, QCoreApplication::applicationVersion());
        return 0;
    }
    const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const VerbEntry *verb = findVerb(name);
    if (!verb && name != u"serve") {
        print(wantsHelp ? stdout : stderr, help());
        return wantsHelp ? 0 : kMisused;
    }
    if (wantsHelp) {
        print(stdout, verb ? verb->help() : helpServe());
        return 0;
    }
    if (!verb) {
        const journal::Rooms rooms = allRooms();
        const Status served = runServe(folder, rooms, arguments);
        return served ? 0 : fail(served.error());
    }
    makeFilesAbsolute(name, arguments);
    const Result<QStringList> lines = runVerb(*verb, folder, arguments);
    if (!lines)
        return fail(lines.error());
    for (const QString &line : *lines)
        print(stdout, line);
    return 0;
}
