// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

#include <optional>

namespace throughline::client {

//! What a view of the agent's own asks for; what is not set does not matter.
struct InboxFilter {
    enum class Sort { Newest, Oldest, Waiting, Priority };
    std::optional<ConversationStatus> status; //!< nothing: all that is neither snoozed nor closed
    Id queueId;
    std::optional<Id> assigneeId; //!< the null id: nobody's
    Id tagId;
    QString channel;      //!< plugin id of the last endpoint
    bool waiting = false; //!< the customer waits for us
    //! By last event; Waiting: who waits longest first, who does not wait last; Priority: the most urgent first.
    Sort sort = Sort::Newest;

    bool operator==(const InboxFilter &) const = default;
};

struct InboxQuery {
    enum class View { Mine, Unassigned, Queue, All, Snoozed, Closed, Failed, Mentions, Filtered };
    View view = View::All;
    Id queueId;         //!< View::Queue
    InboxFilter filter; //!< View::Filtered: of the 20,000 newest that have the state, the queue and the assignee
    int offset = 0;
    int limit = 100;

    bool operator==(const InboxQuery &) const = default;
};

} // namespace throughline::client
