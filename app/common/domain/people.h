// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! A person who answers customers. Lives in scope "org".
struct Agent {
    Id id;
    qint64 rev = 0;
    QString name;
    QString email;
    Role role = Role::Agent;
    std::vector<Id> queueIds;
    bool active = true;

    bool operator==(const Agent &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Agent::id),        property("rev", &Agent::rev),
                          property("name", &Agent::name),    property("email", &Agent::email),
                          property("role", &Agent::role),    property("queueIds", &Agent::queueIds),
                          property("active", &Agent::active)};
    }
};

//! What an agent declares. Its id is the agent's id.
struct Presence {
    Id id;
    qint64 rev = 0;
    PresenceState state = PresenceState::Offline;
    QString reason;
    Instant since;

    bool operator==(const Presence &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Presence::id), property("rev", &Presence::rev),
                          property("state", &Presence::state), property("reason", &Presence::reason),
                          property("since", &Presence::since)};
    }
};

//! What the router sees of an agent. Its id is the agent's id.
struct RoutingState {
    Id id;
    qint64 rev = 0;
    RoutingPhase state = RoutingPhase::OffQueue;
    Instant since;
    int capacity = 0; //!< units the agent can hold
    int load = 0;     //!< units held now

    bool operator==(const RoutingState &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &RoutingState::id),
                          property("rev", &RoutingState::rev),
                          property("state", &RoutingState::state),
                          property("since", &RoutingState::since),
                          property("capacity", &RoutingState::capacity),
                          property("load", &RoutingState::load)};
    }
};

} // namespace throughline
