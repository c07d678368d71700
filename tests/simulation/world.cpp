// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/world.h"

#include "simulation/actions.h"
#include "simulation/oracle.h"

#include <cstdio>
#include <cstring>

namespace throughline::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

//! PROTOCOL I11: two marks and two round trips after the last fault; before that a console may sit out its back-off.
constexpr std::chrono::seconds convergence{2 * 30 + 30 + 5};

} // namespace

World::World(const Image &image, std::uint64_t seed, bool trace)
    : m_image(image),
      m_seed(seed),
      m_trace(trace),
      m_time(Image::start),
      m_random(seed),
      m_networkRandom(seed * 7919 + 1),
      m_network(m_time, m_networkRandom)
{
    const auto chance = [this](double p) { return m_random.unit() < p; };
    m_faults.network = chance(0.9);
    m_faults.kills = chance(0.8);
    m_faults.powerCuts = chance(0.6);
    m_faults.permissions = chance(0.7);
    m_faults.pruning = chance(0.5);
    m_faults.restore = chance(0.4);
    m_faults.slowReaders = chance(0.3);
    m_faults.wrongClocks = chance(0.3);
    if (m_faults.network) {
        m_network.faults.losePush = chance(0.7) ? 0.15 : 0;
        m_network.faults.doublePush = chance(0.7) ? 0.05 : 0;
        m_network.faults.latePush = chance(0.7) ? 0.05 : 0;
        m_network.faults.maxDelayMs = int(5 + m_random.below(400));
    }
    static constexpr int pages[] = {2, 5, 20, 2000};
    static constexpr qint64 inlines[] = {600, 4000, 256 * 1024};
    static constexpr qint64 bytes[] = {1500, 20'000, 768 * 1024};
    m_options.pageChanges = pages[m_random.below(4)];
    m_options.maxInlineBytes = inlines[m_random.below(3)];
    m_options.pageBytes = bytes[m_random.below(3)];
    m_options.postPageBytes = bytes[m_random.below(3)];
    m_network.setTrace([this](int connection, SimConnection::Side side, const QByteArray &frame) {
        note(frame);
        if (m_trace)
            std::printf("%9lld  #%d -> %s  %s\n", (long long)(m_time.now().ms - Image::start.ms), connection,
                        side == SimConnection::Hub ? "hub" : "console", frame.left(1500).constData());
    });
    startHub(image.hub->copy());
    for (size_t i = 0; i < m_seats.size(); ++i) {
        if (m_faults.wrongClocks)
            m_seats[i].skew = milliseconds(qint64(m_random.below(600'000)) - 300'000);
        startConsole(i, image.console->copy());
    }
}

World::~World()
{
    for (auto &seat : m_seats)
        seat.console.reset();
    m_hub.reset();
}

void World::note(QByteArrayView bytes)
{
    const auto mix = [this](std::uint64_t word) { m_digest = (m_digest ^ word) * 1099511628211u; };
    mix(std::uint64_t(m_time.now().ms));
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        mix(word);
    }
    for (; at < bytes.size(); ++at)
        mix(std::uint8_t(bytes[at]));
}

void World::say(const QString &what)
{
    const auto line = what.toUtf8();
    note(line);
    if (m_trace)
        std::printf("%9lld  step %d: %s\n", (long long)(m_time.now().ms - Image::start.ms), m_step, line.constData());
}

void World::startHub(std::unique_ptr<SimDisk> disk, bool older)
{
    m_hub = std::make_unique<HubProcess>(m_time, std::move(disk), m_seed * 31 + std::uint64_t(++m_hubLives), m_options,
                                         [this](const hub::CommitPtr &batch) { heard(batch); });
    if (older) {
        const auto raised = m_hub->core().raiseEpoch();
        require(raised.has_value(), "the epoch can be raised", raised ? QString() : raised.error().detail);
    }
    const auto modseq = m_hub->core().modseq();
    require(older || modseq >= m_lastModseq, "I7 what the hub committed survives its death",
            u"modseq %1 was heard, %2 is left"_s.arg(m_lastModseq).arg(modseq));
    m_lastModseq = modseq;
    Actions(*this).hubStarted();
}

void World::heard(const hub::CommitPtr &batch)
{
    require(batch->before == m_lastModseq && batch->modseq >= batch->before, "I6 modseq is dense and in commit order",
            u"after %1 came %2..%3"_s.arg(m_lastModseq).arg(batch->before).arg(batch->modseq));
    m_lastModseq = batch->modseq;
}

void World::killHub(double keep, milliseconds span)
{
    m_hub->disk().halt();
    auto after = m_hub->disk().afterCrash(m_random, keep);
    m_hub.reset();
    m_hubDisk = std::move(after);
    m_hubBack = m_time.now() + span;
    m_time.at(m_hubBack, [] {});
    for (auto &seat : m_seats) {
        if (seat.console)
            seat.console->link().hubDied();
    }
}

void World::restore()
{
    killHub(1, milliseconds(0));
    m_hubDisk.reset();
    startHub(std::move(m_saved), true);
}

void World::startConsole(size_t at, std::unique_ptr<SimDisk> disk)
{
    auto &seat = m_seats[at];
    seat.console = std::make_unique<ConsoleProcess>(ConsoleProcess::Setting{
        m_time, m_network, *this, std::move(disk), m_seed * 101 + at * 17 + std::uint64_t(++seat.lives), seat.skew,
        m_image.seats[at].token});
}

void World::killConsole(size_t at, double keep, milliseconds span)
{
    auto &seat = m_seats[at];
    seat.console->disk().halt();
    seat.disk = seat.console->disk().afterCrash(m_random, keep);
    seat.console.reset();
    seat.back = m_time.now() + span;
    m_time.at(seat.back, [] {});
}

void World::afterEvent()
{
    const auto keep = [this] { return m_faults.powerCuts && m_random.below(2) == 0 ? m_random.unit() : 1.0; };
    if (m_hub && m_hub->halted()) {
        say(u"the hub dies inside a write"_s);
        killHub(keep(), milliseconds(m_random.below(4000)));
    }
    if (!m_hub && m_time.now() >= m_hubBack) {
        say(u"the hub starts"_s);
        startHub(std::move(m_hubDisk));
    }
    for (size_t i = 0; i < m_seats.size(); ++i) {
        auto &seat = m_seats[i];
        if (seat.console && seat.console->halted()) {
            say(u"console %1 dies inside a write"_s.arg(i));
            killConsole(i, keep(), milliseconds(m_random.below(4000)));
        }
        if (!seat.console && m_time.now() >= seat.back) {
            say(u"console %1 starts"_s.arg(i));
            startConsole(i, std::move(seat.disk));
        }
    }
}

void World::pass(milliseconds span)
{
    const auto until = m_time.now() + span;
    while (m_time.runNext(until))
        afterEvent();
    afterEvent();
}

void World::run(int steps)
{
    Actions actions(*this);
    for (m_step = 1; m_step <= steps; ++m_step) {
        actions.act();
        const auto kind = m_random.below(100);
        pass(milliseconds(kind < 60   ? m_random.below(60)
                          : kind < 90 ? m_random.below(500)
                          : kind < 99 ? m_random.below(3000)
                                      : m_random.below(40'000)));
    }
    makePeace();
    Oracle(*this).check();
}

void World::makePeace()
{
    say(u"peace"_s);
    m_network.faults = {};
    m_faults = {false, false, false, false, false, false, false, false};
    if (m_hub)
        m_hub->disk().forgetHalt();
    for (auto &seat : m_seats) {
        if (seat.console) {
            seat.console->disk().forgetHalt();
            seat.console->link().heal();
        }
    }
    // What is down comes back at once, what is asleep wakes: from here on the clock of I11 runs.
    m_hubBack = m_time.now();
    for (auto &seat : m_seats)
        seat.back = m_time.now();
    afterEvent();
    pass(std::chrono::seconds(20)); // readers that stopped reading wake
    pass(convergence);
}

} // namespace throughline::test
