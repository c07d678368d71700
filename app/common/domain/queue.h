// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! Targets of a queue, in seconds; 0 is none.
struct Sla {
    int firstReplySec = 0;
    int resolveSec = 0;

    bool operator==(const Sla &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("firstReplySec", &Sla::firstReplySec), property("resolveSec", &Sla::resolveSec)};
    }
};

//! Ordered waiting work plus who may see it.
struct Queue {
    Id id;
    qint64 rev = 0;
    QString name;
    bool confidential = false; //!< its items are ItemStubs outside the queue's own scope
    std::vector<Id> endpointIds;
    Sla sla;
    QJsonObject hours;

    bool operator==(const Queue &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Queue::id),
                          property("rev", &Queue::rev),
                          property("name", &Queue::name),
                          property("confidential", &Queue::confidential),
                          property("endpointIds", &Queue::endpointIds),
                          property("sla", &Queue::sla),
                          property("hours", &Queue::hours)};
    }
};

//! Our side of a channel: a mailbox, a number, a page.
struct Endpoint {
    Id id;
    qint64 rev = 0;
    QString channel; //!< the plugin's id
    QString name;
    QString address;
    Id queueId;
    QJsonObject capabilities; //!< the descriptor of FIELD.md, from the plugin's manifest
    EndpointHealth health = EndpointHealth::Unknown;
    QString healthDetail; //!< why it is not running, in words for an administrator
    //! When it began to run, or when it last stopped doing so: in between it may try again under other states.
    std::optional<Instant> healthSince;
    bool enabled = true;  //!< an administrator wants it to run
    bool removed = false; //!< for good: its history stays, its settings are gone

    bool operator==(const Endpoint &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Endpoint::id),
                          property("rev", &Endpoint::rev),
                          property("channel", &Endpoint::channel),
                          property("name", &Endpoint::name),
                          property("address", &Endpoint::address),
                          property("queueId", &Endpoint::queueId),
                          property("capabilities", &Endpoint::capabilities),
                          property("health", &Endpoint::health),
                          property("healthDetail", &Endpoint::healthDetail),
                          property("healthSince", &Endpoint::healthSince),
                          property("enabled", &Endpoint::enabled),
                          property("removed", &Endpoint::removed)};
    }
};

struct Tag {
    Id id;
    qint64 rev = 0;
    QString name;
    QString color; //!< "#rrggbb"

    bool operator==(const Tag &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Tag::id), property("rev", &Tag::rev), property("name", &Tag::name),
                          property("color", &Tag::color)};
    }
};

//! Text inserted by "/" in the composer.
struct CannedResponse {
    Id id;
    qint64 rev = 0;
    QString name;
    QString text;

    bool operator==(const CannedResponse &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &CannedResponse::id), property("rev", &CannedResponse::rev),
                          property("name", &CannedResponse::name), property("text", &CannedResponse::text)};
    }
};

//! Text plus actions.
struct Macro {
    Id id;
    qint64 rev = 0;
    QString name;
    QString text;
    QJsonArray actions;

    bool operator==(const Macro &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Macro::id), property("rev", &Macro::rev), property("name", &Macro::name),
                          property("text", &Macro::text), property("actions", &Macro::actions)};
    }
};

} // namespace throughline
