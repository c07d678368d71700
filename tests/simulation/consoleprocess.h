// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cache/cache.h"
#include "cache/cachereader.h"
#include "outbox/outbox.h"
#include "simulation/simlink.h"
#include "simulation/truth.h"
#include "support/simdisk.h"
#include "support/simtime.h"
#include "sync/syncengine.h"

namespace throughline::test {

//! One life of a console without a face: the real engine, cache and outbox over a simulated disk and network.
class ConsoleProcess final : public client::SyncObserver
{
public:
    struct Setting {
        SimTime &time;
        SimNetwork &network;
        HubDoor &door;
        std::unique_ptr<SimDisk> disk;
        std::uint64_t seed;
        std::chrono::milliseconds skew;
        QString token;
    };
    //! Makes both databases, so that seeds can start from a copy.
    static void prepare(SimDisk &disk);

    explicit ConsoleProcess(Setting setting);
    ~ConsoleProcess();
    ConsoleProcess(const ConsoleProcess &) = delete;
    ConsoleProcess &operator=(const ConsoleProcess &) = delete;

    [[nodiscard]] SimDisk &disk() { return *m_disk; }
    [[nodiscard]] bool halted() const { return m_disk->halted(); }
    [[nodiscard]] client::SyncEngine &engine() { return *m_engine; }
    [[nodiscard]] SimLink &link() { return *m_link; }
    [[nodiscard]] client::Cache &cache() { return *m_cache; }
    [[nodiscard]] client::Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] Id newId() { return m_random.newId(m_clock.now()); }

    // What an agent does. Nothing: the console died while it was stored.
    std::optional<wire::Command> submit(wire::Command command);
    std::optional<Id> retry(const Id &command);
    bool discard(const Id &command);
    void openCustomer(const Id &customer);
    void closeCustomer(const Id &customer);
    [[nodiscard]] const std::vector<Id> &openCustomers() const { return m_openCustomers; }

    // What is in its databases
    [[nodiscard]] std::vector<Id> conversations();
    [[nodiscard]] std::optional<Conversation> conversation(const Id &id);
    //! The conversation as the agent sees it: with what the outbox lays over it.
    [[nodiscard]] std::optional<Conversation> shown(const Id &id);
    //! A customer's item of the conversation, chosen by \a which.
    [[nodiscard]] std::optional<Id> someItem(const Id &conversation, std::uint64_t which);
    [[nodiscard]] std::map<Truth::Key, QByteArray> contents(const wire::Scope &scope);
    //! Also of commands that are settled and of the journal; nothing: never stored, or gone.
    [[nodiscard]] std::optional<client::CommandState> commandState(const Id &command);

private:
    void committed(const client::ChangeSet &) override {}
    void statusChanged(const client::SyncStatus &) override {}
    void outboxChanged() override {}
    void ephemeral(const wire::Ephemeral &) override {}
    void storageFailed(const Error &error) override;

    std::unique_ptr<SimDisk> m_disk;
    bool m_dead = false;
    SeededRandom m_random;
    SimClock m_clock;
    SimScheduler m_scheduler;
    std::unique_ptr<client::Cache> m_cache;
    std::unique_ptr<client::Outbox> m_outbox;
    std::unique_ptr<client::CacheReader> m_reader;
    std::unique_ptr<SimLink> m_link;
    std::unique_ptr<client::SyncEngine> m_engine;
    std::vector<Id> m_openCustomers;
};

} // namespace throughline::test
