// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/hub.h"
#include "core/lookup.h"
#include "core/syncsession.h"
#include "core/topicbus.h"
#include "simulation/simworkqueue.h"
#include "store/store.h"
#include "support/simdisk.h"
#include "support/simnetwork.h"
#include "support/simtime.h"

#include <map>

namespace throughline::test {

//! One life of the hub: the real core over a simulated disk, from its start to its death. Objects of a dead hub are
//! destroyed from outside, never inside one of its own calls.
class HubProcess
{
public:
    //! Commits, as the writer made them, for the oracle.
    using Heard = std::function<void(const hub::CommitPtr &)>;

    HubProcess(SimTime &time, std::unique_ptr<SimDisk> disk, std::uint64_t seed, const hub::HubOptions &options,
               Heard heard);
    ~HubProcess();
    HubProcess(const HubProcess &) = delete;
    HubProcess &operator=(const HubProcess &) = delete;

    [[nodiscard]] SimDisk &disk() { return *m_disk; }
    [[nodiscard]] std::unique_ptr<SimDisk> takeDisk() { return std::move(m_disk); }
    [[nodiscard]] hub::Hub &core() { return *m_hub; }
    [[nodiscard]] hub::StoreReader &reader() { return *m_reader; }
    [[nodiscard]] SimWorkQueue &work() { return *m_work; }
    [[nodiscard]] const hub::HubOptions &options() const { return m_options; }
    [[nodiscard]] bool halted() const { return m_disk->halted(); }

    //! The front's upgrade: \a answer says whether the token is good; then the session listens on the connection.
    void openSocket(const QString &token, std::shared_ptr<SimConnection> connection, std::function<void(bool)> answer);
    //! GET /.well-known/jmap. An error is HTTP 401.
    void fetchSession(const QString &token, std::function<void(Result<QByteArray>)> answer);
    //! POST /jmap/api.
    void post(const QString &token, const QByteArray &body, std::function<void(Result<QByteArray>)> answer);

    //! The largest backlog a connection ever had.
    [[nodiscard]] qint64 deepestQueue() const { return m_deepestQueue; }

private:
    struct Connection;
    void authenticated(const QString &token, std::function<void(Result<hub::Principal>)> then);
    void reap();

    hub::HubOptions m_options;
    std::unique_ptr<SimDisk> m_disk;
    SeededRandom m_random;
    SimClock m_clock;
    SimScheduler m_scheduler;
    std::unique_ptr<hub::Store> m_store;
    std::unique_ptr<hub::StoreReader> m_reader;
    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<SimWorkQueue> m_work;
    hub::Fanout m_fanout;
    hub::TopicBus m_topics;
    std::unique_ptr<hub::SyncContext> m_context;
    std::vector<std::unique_ptr<Connection>> m_connections;
    qint64 m_deepestQueue = 0;
    bool m_reaping = false;
};

} // namespace throughline::test
