// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// mingcha-simulation: runs seeds, says which failed and why, and replays one with everything that happened in it.
#include "tests/simulation/story.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>

#include <cstdio>

using namespace mingcha::simulation;

namespace {

constexpr int kMostFailuresTold = 20;

int runOne(quint64 seed, bool traced, std::FILE *to = stdout)
{
    const Told told = tell(seed, traced);
    for (const QString &what : told.broken.mid(0, kMostFailuresTold))
        std::fprintf(to, "seed %llu: %s\n", static_cast<unsigned long long>(seed), qPrintable(what));
    if (traced || !told.broken.isEmpty())
        std::fprintf(
            to, "seed %llu: %s, %d acts, %d faults, %d let in, digest %016llx; replay with --seed %llu --trace\n",
            static_cast<unsigned long long>(seed), told.broken.isEmpty() ? "held" : "FAILED", told.acts, told.faults,
            told.letIn, static_cast<unsigned long long>(told.digest), static_cast<unsigned long long>(seed));
    std::fflush(to);
    return told.broken.isEmpty() ? 0 : 1;
}

int runMany(quint64 from, quint64 count, bool keepGoing, bool asJson)
{
    constexpr double kMs = 1000;
    QElapsedTimer took;
    took.start();
    int failed = 0;
    quint64 ran = 0;
    for (quint64 seed = from; seed < from + count && (failed == 0 || keepGoing); ++seed, ++ran)
        failed += runOne(seed, false, asJson ? stderr : stdout);
    const double seconds = static_cast<double>(took.elapsed()) / kMs;
    const double rate = seconds > 0 ? static_cast<double>(ran) / seconds : 0;
    if (asJson)
        std::printf(
            "{\"figure\":\"simulated seeds that held, from %llu\",\"value\":%llu,\"unit\":\"of %llu\",\"verdict\":\"%s\"}\n"
            "{\"figure\":\"simulated seeds a second, on one core\",\"value\":%.2f,\"unit\":\"1/s\"}\n",
            static_cast<unsigned long long>(from),
            static_cast<unsigned long long>(ran) - static_cast<unsigned long long>(failed),
            static_cast<unsigned long long>(count), failed == 0 ? "met" : "MISSED", rate);
    else
        std::printf("%llu seeds from %llu, %d failed, %.1f s, %.1f seeds a second\n",
                    static_cast<unsigned long long>(ran), static_cast<unsigned long long>(from), failed, seconds, rate);
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs tablets and a centre in simulated time, everything drawn from a seed."));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("seed"), QStringLiteral("Runs one seed."), QStringLiteral("N")},
                       {QStringLiteral("trace"), QStringLiteral("Tells everything that happens.")},
                       {QStringLiteral("seeds"), QStringLiteral("Runs COUNT seeds from FROM: --seeds FROM COUNT."),
                        QStringLiteral("FROM")},
                       {QStringLiteral("keep-going"), QStringLiteral("Does not stop at the first failure.")},
                       {QStringLiteral("json"), QStringLiteral("Prints its figures as one JSON line.")}});
    parser.addPositionalArgument(QStringLiteral("COUNT"), QStringLiteral("How many seeds, with --seeds."));
    parser.process(app);
    if (parser.isSet(QStringLiteral("seed")))
        return runOne(parser.value(QStringLiteral("seed")).toULongLong(), parser.isSet(QStringLiteral("trace")));
    const quint64 from = parser.value(QStringLiteral("seeds")).toULongLong();
    const quint64 count = parser.positionalArguments().value(0).toULongLong();
    if (!parser.isSet(QStringLiteral("seeds")) || count == 0)
        parser.showHelp(2);
    return runMany(from, count, parser.isSet(QStringLiteral("keep-going")), parser.isSet(QStringLiteral("json")));
}
