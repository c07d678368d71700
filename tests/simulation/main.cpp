// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "simulation/mutations.h"
#include "simulation/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHashFunctions>

#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <sqlite3.h>

using namespace throughline;
using namespace throughline::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    std::optional<Broken> broken;
    std::uint64_t digest = 0;
    int steps = 0;
};

Outcome runSeed(const Image &image, std::uint64_t seed, int steps, bool trace)
{
    // SQLite's own chance (the salts of its log) begins anew with each seed, or a seed would depend on its predecessors.
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, int(seed % 1'000'003) + 1, nullptr);
    Outcome outcome;
    std::unique_ptr<World> world;
    try {
        world = std::make_unique<World>(image, seed, trace);
        world->run(steps);
    } catch (const Broken &broken) {
        outcome.broken = broken;
    }
    if (world) {
        outcome.digest = world->digest();
        outcome.steps = world->stepsDone();
    }
    return outcome;
}

struct Run {
    std::uint64_t seed = 1;
    int steps = 0;
};

//! "A..B" or "A".
std::vector<Run> runsOf(const QString &range, int steps)
{
    const auto parts = range.split(u".."_s);
    bool a = false;
    bool b = false;
    const auto first = parts.first().toULongLong(&a);
    const auto last = parts.last().toULongLong(&b);
    std::vector<Run> runs;
    for (auto seed = first; a && b && parts.size() <= 2 && seed <= last; ++seed)
        runs.push_back({seed, steps});
    return runs;
}

//! One "SEED STEPS" per line; "#" begins a comment.
std::vector<Run> runsIn(const QString &path)
{
    std::vector<Run> runs;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return runs;
    while (!file.atEnd()) {
        const auto words = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).simplified().split(u' ');
        if (words.size() == 2)
            runs.push_back({words[0].toULongLong(), words[1].toInt()});
    }
    return runs;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // before the first QHash: its order must not differ between two runs
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Hub and three consoles over a simulated network, disk and clock, one world per seed. See README.md."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"seeds"_s, u"Seeds to run."_s, u"A..B"_s, u"1..100"_s},
         {u"file"_s, u"Run the seeds of a file: SEED STEPS per line."_s, u"FILE"_s},
         {u"steps"_s, u"Random steps per seed."_s, u"N"_s, u"160"_s},
         {u"mutation"_s, u"Put a defect in (only in simulation_mutants); succeed when a seed catches it."_s, u"NAME"_s},
         {u"all"_s, u"Go on after a seed failed."_s},
         {u"twice"_s, u"Run each seed twice and compare the traces."_s},
         {u"digest"_s, u"Print each seed's digest."_s},
         {u"mutations"_s, u"List the defects."_s},
         {u"trace"_s, u"Print everything that happens."_s}});
    parser.process(app);
    if (parser.isSet(u"mutations"_s)) {
        std::printf("%s\n", qPrintable(mutationNames().join(u'\n')));
        return 0;
    }
    const auto mutation = parser.value(u"mutation"_s);
    const auto file = parser.value(u"file"_s);
    const auto runs =
        file.isEmpty() ? runsOf(parser.value(u"seeds"_s), parser.value(u"steps"_s).toInt()) : runsIn(file);
    if (runs.empty() && file.isEmpty()) {
        std::fprintf(stderr, "--seeds wants A..B\n");
        return 2;
    }
    // What fails here is meant to fail; the oracle speaks for itself.
    startLogging({.file = {}, .debug = false, .standardError = false});

    std::optional<Image> image;
    try {
        image = Image::make();
    } catch (const Broken &broken) {
        std::fprintf(stderr, "%s: %s\n", broken.promise.c_str(), broken.detail.c_str());
        return 2;
    }
    if (!mutation.isEmpty() && !activateMutation(mutation)) {
        std::fprintf(stderr, "no defect '%s' in this program; --mutations lists them\n", qPrintable(mutation));
        return 2;
    }
    const auto began = std::chrono::steady_clock::now();
    std::uint64_t failed = 0;
    std::uint64_t done = 0;
    for (const auto &[seed, steps] : runs) {
        ++done;
        const auto outcome = runSeed(*image, seed, steps, parser.isSet(u"trace"_s));
        if (parser.isSet(u"digest"_s))
            std::printf("seed %" PRIu64 " digest %016" PRIx64 "\n", seed, outcome.digest);
        if (outcome.broken) {
            ++failed;
            std::printf("seed %" PRIu64 " BROKEN at step %d: %s: %s\n  replay: %s --seeds %" PRIu64 "..%" PRIu64
                        " --steps %d%s --trace\n",
                        seed, outcome.steps, outcome.broken->promise.c_str(),
                        outcome.broken->detail.substr(0, 2000).c_str(), argv[0], seed, seed, steps,
                        mutation.isEmpty() ? "" : qPrintable(u" --mutation "_s + mutation));
            std::fflush(stdout);
        }
        if (parser.isSet(u"twice"_s) && runSeed(*image, seed, steps, false).digest != outcome.digest) {
            std::printf("seed %" PRIu64 " does not replay: two runs differ\n", seed);
            return 1;
        }
        if (outcome.broken && !parser.isSet(u"all"_s))
            break;
    }
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    std::printf("%" PRIu64 " seeds, %" PRIu64 " broken, %.1f ms each\n", done, failed,
                double(ms) / double(std::max<std::uint64_t>(done, 1)));
    if (!mutation.isEmpty()) {
        std::printf("defect %s was %s\n", qPrintable(mutation), failed ? "caught" : "NOT caught");
        return failed ? 0 : 1;
    }
    return failed ? 1 : 0;
}
