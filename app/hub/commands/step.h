// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/ingest.h"

namespace throughline::hub {

//! The parts that work within one step (one modseq), bound together, and what the step tells beside its changes.
struct Step {
    Step(StoreConnection &store, Random &r, std::chrono::hours history, std::chrono::hours reopen, qint64 modseq,
         Instant now)
        : random(r),
          writer(store, modseq, now),
          visibility(writer, history),
          conversations(writer, visibility, r),
          identity(writer, visibility, r),
          ingest(writer, visibility, conversations, identity, r, reopen)
    {
    }

    Random &random;
    ChangeWriter writer;
    Visibility visibility;
    Conversations conversations;
    Identity identity;
    Ingest ingest;
    std::vector<Id> principalsChanged;
    std::vector<Id> sessionsRevoked;
    std::vector<Id> deliverable;     //!< endpoints with a newly queued item
    std::vector<Instant> departures; //!< when newly scheduled items leave
    std::vector<Id> reconfigured;    //!< endpoints with other settings
};

} // namespace throughline::hub
