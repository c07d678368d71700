// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelineitem.h"

namespace throughline {

//! An agent's unsent text, bound to the contact point it will answer. Synced between that agent's consoles.
struct Draft {
    Id id;
    qint64 rev = 0;
    Id conversationId;
    Id contactPointId;
    Id customerId; //!< whom the agent saw behind the contact point: if it is somebody else's since, nothing is sent
    Id endpointId;
    qint64 baseSeq = 0; //!< the conversation's lastSeq when the draft was begun
    QString text;
    std::vector<Attachment> attachments;
    Id replyToId;         //!< what it answers; null: nothing chosen
    QJsonObject envelope; //!< its fields as the console typed them
    Id writer; //!< the console that has seen all of it; the draft's own id: none has; null: that was not kept

    bool operator==(const Draft &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Draft::id),
                          property("rev", &Draft::rev),
                          property("conversationId", &Draft::conversationId),
                          property("contactPointId", &Draft::contactPointId),
                          property("customerId", &Draft::customerId),
                          property("endpointId", &Draft::endpointId),
                          property("baseSeq", &Draft::baseSeq),
                          property("text", &Draft::text),
                          property("attachments", &Draft::attachments),
                          property("replyToId", &Draft::replyToId),
                          property("envelope", &Draft::envelope),
                          property("writer", &Draft::writer)};
    }
};

//! How far an agent has read. Its id is the conversation's id within the agent's own scope; commands only raise it.
struct ReadMarker {
    Id id;
    qint64 rev = 0;
    qint64 lastReadSeq = 0;

    bool operator==(const ReadMarker &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &ReadMarker::id), property("rev", &ReadMarker::rev),
                          property("lastReadSeq", &ReadMarker::lastReadSeq)};
    }
};

struct Notification {
    Id id;
    qint64 rev = 0;
    QString kind;
    Id refId;
    Instant at;
    std::optional<Instant> readAt;

    bool operator==(const Notification &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Notification::id),     property("rev", &Notification::rev),
                          property("kind", &Notification::kind), property("refId", &Notification::refId),
                          property("at", &Notification::at),     property("readAt", &Notification::readAt)};
    }
};

//! Something an agent set for themselves that goes with them to every console, by its name: e.g. "shortcuts". The hub
//! keeps it and does not look inside. Its id follows from agent and name.
struct Setting {
    Id id;
    qint64 rev = 0;
    QString name;
    QJsonObject value;

    bool operator==(const Setting &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Setting::id), property("rev", &Setting::rev),
                          property("name", &Setting::name), property("value", &Setting::value)};
    }
};

} // namespace throughline
