// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "domain/recordtype.h"
#include "store/scope.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace throughline::hub {

//! What a log row says of a record in a scope. The values are stored: never renumber.
enum class ChangeOp : int { Upsert = 0, Left = 1, Deleted = 2 };

//! One record's change in one scope. \a body is the record's JSON as stored, shared by all scopes of the batch.
struct Change {
    Scope scope;
    RecordType type = RecordType::Agent;
    Id id;
    ChangeOp op = ChangeOp::Upsert;
    QByteArray body; //!< empty unless Upsert
};

//! All that one database transaction made visible: one or more whole modseqs. Immutable and shared between threads.
struct CommitBatch {
    qint64 epoch = 0;
    qint64 before = 0; //!< modseq before the transaction
    qint64 modseq = 0; //!< after it; equal to before when only sessions changed
    //! The last word per (scope, type, id), in order of scope, then type, then first touch.
    std::vector<Change> changes;
    bool tooLarge = false;             //!< more than maxInlineBytes: bodies are missing, consoles are told to pull
    std::vector<Id> principalsChanged; //!< agents whose rights, queues or account names changed
    std::vector<Id> sessionsRevoked;   //!< device sessions that ended
    std::vector<Id> deliverable;       //!< endpoints with a newly queued item
    std::vector<Instant> departures;   //!< when newly scheduled items leave
    std::vector<Id> reconfigured;      //!< endpoints with other settings, which no console sees
};

using CommitPtr = std::shared_ptr<const CommitBatch>;

} // namespace throughline::hub
