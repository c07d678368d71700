// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! What a list row needs of a customer, copied into the conversation and kept current by the hub.
struct CustomerSummary {
    QString name;
    Id avatarBlobId;

    bool operator==(const CustomerSummary &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("name", &CustomerSummary::name),
                          property("avatarBlobId", &CustomerSummary::avatarBlobId)};
    }
};

//! A thread about one matter with a state and an owner; it may hold several channels.
struct Conversation {
    Id id;
    qint64 rev = 0;
    Id queueId;
    Id contactPointId; //!< the one it began with; decides customerId
    Id customerId;     //!< derived
    CustomerSummary customer;
    std::vector<Id> endpointIds;
    QString subject;
    ConversationStatus status = ConversationStatus::New;
    int priority = 0; //!< see Priority; higher first
    Id assigneeId;
    std::map<QString, bool> tagIds; //!< a set, as JSON Patch likes it: {id: true}
    qint64 lastSeq = 0;
    Instant lastEventAt;
    QString preview;                     //!< at most 160 characters of the last item's text
    std::optional<Instant> waitingSince; //!< oldest customer message without our answer
    std::optional<Instant> slaDueAt;
    std::optional<Instant> snoozedUntil;
    Instant createdAt;
    std::optional<Instant> closedAt;
    std::map<QString, ConversationTie> linked; //!< by id: what the other one is to this one; it says the reverse
    Id combinedInto; //!< this one was combined into that one and is empty: the hub follows, no scope holds it

    bool operator==(const Conversation &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &Conversation::id),
                          property("rev", &Conversation::rev),
                          property("queueId", &Conversation::queueId),
                          property("contactPointId", &Conversation::contactPointId),
                          property("customerId", &Conversation::customerId),
                          property("customer", &Conversation::customer),
                          property("endpointIds", &Conversation::endpointIds),
                          property("subject", &Conversation::subject),
                          property("status", &Conversation::status),
                          property("priority", &Conversation::priority),
                          property("assigneeId", &Conversation::assigneeId),
                          property("tagIds", &Conversation::tagIds),
                          property("lastSeq", &Conversation::lastSeq),
                          property("lastEventAt", &Conversation::lastEventAt),
                          property("preview", &Conversation::preview),
                          property("waitingSince", &Conversation::waitingSince),
                          property("slaDueAt", &Conversation::slaDueAt),
                          property("snoozedUntil", &Conversation::snoozedUntil),
                          property("createdAt", &Conversation::createdAt),
                          property("closedAt", &Conversation::closedAt),
                          property("linked", &Conversation::linked),
                          property("combinedInto", &Conversation::combinedInto)};
    }
};

} // namespace throughline
