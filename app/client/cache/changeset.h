// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/recordtype.h"

#include <QByteArray>
#include <QMetaType>

#include <vector>

namespace throughline::client {

//! One record that a commit touched, with what a model needs to know whether it is concerned.
struct ChangedRecord {
    RecordType type = RecordType::TimelineItem;
    Id id;
    bool removed = false; //!< it left the cache
    Id contactPointId;    //!< of items, stubs, links and conversations; else null
    Id conversationId;    //!< of items; else null
    Id customerId;        //!< of links and conversations; else null
    Instant orderTime;    //!< with body
    QByteArray body;      //!< of an item that is new here, as stored: a list at whose end it stands needs no read

    bool operator==(const ChangedRecord &) const = default;
};

//! What one commit of the cache or one step of the outbox changed. A value; crosses threads.
struct ChangeSet {
    std::vector<ChangedRecord> records;
    //! Too much to list (a snapshot page, a purge): re-read what is shown. \a records is then empty.
    bool wide = false;
    //! Pending commands came, went or changed; rows they overlay are among \a records.
    bool overlay = false;

    [[nodiscard]] bool isEmpty() const { return records.empty() && !wide && !overlay; }
    bool operator==(const ChangeSet &) const = default;
};

//! Above this many records a ChangeSet becomes wide.
inline constexpr size_t widestChangeSet = 500;

} // namespace throughline::client

Q_DECLARE_METATYPE(throughline::client::ChangeSet)
