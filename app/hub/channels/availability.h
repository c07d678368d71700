// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"
#include "changes/commitbatch.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace throughline::hub {

class StoreConnection;
class TopicBus;
class WorkQueue;

//! Knows for each endpoint whether an agent is there: a member of its queue who declared Available and whose console is
//! connected. A connection that ended counts for a while, and so does every agent after the start of the hub, so that a
//! bad line or an update closes no chat. Whoever is gone for longer is said to be so on the topic "agent/<id>", whatever
//! was declared (PROTOCOL.md section 6). Main thread; all references outlive it.
class AvailabilityWatch
{
public:
    using Tell = std::function<void(const Id &endpoint, bool available, int agents)>;
    //! \a connected: the agents with a connected console; none given: all of them are.
    AvailabilityWatch(WorkQueue &work, TopicBus &topics, const Clock &clock, Scheduler &scheduler,
                      std::function<std::set<Id>()> connected, Tell tell);
    ~AvailabilityWatch();
    AvailabilityWatch(const AvailabilityWatch &) = delete;
    AvailabilityWatch &operator=(const AvailabilityWatch &) = delete;

    void start();
    void committed(const CommitPtr &batch);
    //! The endpoint's connector has just started: it is told as soon as this is known.
    void endpointUp(const Id &endpoint);

    static constexpr std::chrono::seconds every{5};
    static constexpr std::chrono::seconds grace{60};
    static constexpr std::chrono::seconds toldFor{300}; //!< who is gone; said again before that ends

private:
    struct Team {
        std::map<Id, std::set<Id>> declared; //!< endpoint: agents of its queue who say they are available
        std::set<Id> agents;                 //!< the active ones
    };
    static std::optional<Team> teamOf(StoreConnection &reader);
    void read();
    void look();
    void tell(const Id &endpoint);
    void tellGone(const Id &agent);
    [[nodiscard]] bool isThere(const Id &agent) const;

    WorkQueue &m_work;
    TopicBus &m_topics;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::function<std::set<Id>()> m_connected;
    Tell m_tell;
    Instant m_begun;
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
    Team m_team;
    std::map<Id, Instant> m_seen; //!< agent: connected last
    std::map<Id, int> m_told;     //!< endpoint: agents there
    std::map<Id, Instant> m_gone; //!< agent: when it was last said that they are gone
    TimerId m_timer = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
