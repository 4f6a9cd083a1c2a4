// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// mingcha-day: plays a day in the field on the app's real windows against the real server and leaves pictures and
// figures; with --demo, starts server and app for a person to touch.
#include "coldstart.h"
#include "day.h"
#include "demo.h"
#include "story/story.h"
#include "warnings.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace {

using namespace mingcha;

int fail(const Error &error)
{
    std::fprintf(stderr, "mingcha-day: %s\n", qPrintable(error.message()));
    return EXIT_FAILURE;
}

int playDay(const day::DayPlan &plan)
{
    std::printf("Making the demo district and opening three tablets…\n");
    std::fflush(stdout);
    Result<std::unique_ptr<day::Day>> day = day::Day::prepare(plan);
    if (!day)
        return fail(day.error());
    for (const day::Chapter &chapter : day::chapters()) {
        std::printf("%s\n", chapter.title);
        std::fflush(stdout);
        chapter.play(**day);
    }
    if (const Status written = (*day)->writeSummary(); !written)
        return fail(written.error());
    if (const QStringList warnings = day::qmlWarnings(); !warnings.isEmpty())
        return fail({ErrorCode::Invalid, warnings.join(QStringLiteral("\n  ")),
                     QStringLiteral("the pages complained; each of these is a fault")});
    std::printf("The day is over. Look at %s: pictures, evidence/page.html and summary.json.\n", qPrintable(plan.out));
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("TZ", "CST-8"); // the district's time, wherever this runs; assignments are made for its day
    day::watchWarnings();
    // Help needs no display.
    const bool asksHelp = std::any_of(argv + 1, argv + argc, [](const char *word) {
        return std::strcmp(word, "--help") == 0 || std::strcmp(word, "-h") == 0;
    });
    const std::unique_ptr<QCoreApplication> application =
        asksHelp ? std::make_unique<QCoreApplication>(argc, argv) : std::make_unique<QGuiApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mingcha-day"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A day in the field: from a checklist to a closed hazard."));
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Where pictures and summary go."),
                                 QStringLiteral("DIR"), QStringLiteral("out"));
    const QCommandLineOption server(
        QStringLiteral("server"), QStringLiteral("The server's program."), QStringLiteral("FILE"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../../sync/mingcha-server"));
    const QCommandLineOption small(QStringLiteral("small"), QStringLiteral("A small district, for a test."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Start server and app, enrolled and ready to touch."));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QStringLiteral("With --demo: where its data stays; with the first-frame option: what is shown."),
        QStringLiteral("DIR"), QStringLiteral("out/demo"));
    const QCommandLineOption firstFrame(day::kFirstFrameOption,
                                        QStringLiteral("Show the lock screen over --data once and end."));
    parser.addOptions({out, server, small, demo, data, firstFrame});
    parser.process(*application);

    const QString program = QDir::cleanPath(parser.value(server));
    if (parser.isSet(firstFrame))
        return day::runToFirstFrame(parser.value(data));
    if (parser.isSet(demo)) {
        const Status shown = day::runDemo(program, QDir(parser.value(data)).absolutePath(), parser.isSet(small));
        return shown ? EXIT_SUCCESS : fail(shown.error());
    }
    return playDay({QDir(parser.value(out)).absolutePath(), program, parser.isSet(small)});
}
