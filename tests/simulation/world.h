// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/check.h"
#include "simulation/consoleprocess.h"
#include "simulation/hubprocess.h"
#include "simulation/image.h"
#include "simulation/simlink.h"
#include "wire/command.h"

#include <functional>

namespace throughline::test {

//! What a seed is allowed to do wrong; each seed switches some of it off (so that rare mixtures get their turn).
struct Faults {
    bool network = true;
    bool kills = true;
    bool powerCuts = true;
    bool permissions = true;
    bool pruning = true;
    bool restore = true;
    bool slowReaders = true;
    bool wrongClocks = true;
};

//! A command as an agent gave it, for the oracle.
struct Given {
    wire::Command command;
    size_t console = 0;
    QString marker;         //!< unique text of a reply or note; empty for others
    bool forgotten = false; //!< the agent discarded it, or retried it under another id
};

//! An item as the outside world sent it.
struct Told {
    hub::InboundItem item;
    size_t endpoint = 0;
};

//! One seed: a hub, three consoles, a network and a clock, and all that happens to them.
class World final : public HubDoor
{
public:
    World(const Image &image, std::uint64_t seed, bool trace);
    ~World() override;

    //! Runs \a steps random steps, then peace, then the oracle. Throws Broken.
    void run(int steps);
    //! A digest of everything that was said and done: equal for two runs of one seed.
    [[nodiscard]] std::uint64_t digest() const { return m_digest; }
    [[nodiscard]] int stepsDone() const { return m_step; }

    [[nodiscard]] HubProcess *hub() override { return m_hub && !m_hub->halted() ? m_hub.get() : nullptr; }

private:
    friend class Actions;
    friend class Oracle;

    void say(const QString &what);
    void note(QByteArrayView bytes);
    //! Lets time pass; replaces what died meanwhile.
    void pass(std::chrono::milliseconds span);
    void afterEvent();
    //! \a older: the disk is not the newest one there was.
    void startHub(std::unique_ptr<SimDisk> disk, bool older = false);
    //! The hub's disk is replaced by the copy put aside.
    void restore();
    //! Ends the hub at once. \a keep: see SimDisk::afterCrash. It starts again after \a span.
    void killHub(double keep, std::chrono::milliseconds span);
    void startConsole(size_t at, std::unique_ptr<SimDisk> disk);
    void killConsole(size_t at, double keep, std::chrono::milliseconds span);
    void heard(const hub::CommitPtr &batch);
    void makePeace();

    const Image &m_image;
    std::uint64_t m_seed;
    bool m_trace;
    std::uint64_t m_digest = 14695981039346656037u;
    int m_step = 0;
    SimTime m_time;
    SeededRandom m_random;        //!< the actions'
    SeededRandom m_networkRandom; //!< apart, so that one more frame does not change what happens next
    SimNetwork m_network;
    Faults m_faults;
    hub::HubOptions m_options;

    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<SimDisk> m_hubDisk; //!< while no hub runs
    Instant m_hubBack;
    std::unique_ptr<SimDisk> m_saved; //!< an older copy, for a restore
    int m_hubLives = 0;
    qint64 m_lastModseq = 0;
    int m_restores = 0;

    struct Seat {
        std::unique_ptr<ConsoleProcess> console;
        std::unique_ptr<SimDisk> disk;
        Instant back;
        int lives = 0;
        std::chrono::milliseconds skew{0};
    };
    std::array<Seat, 3> m_seats;

    std::vector<Given> m_given;
    std::vector<Told> m_told;
    int m_markers = 0;
};

} // namespace throughline::test
