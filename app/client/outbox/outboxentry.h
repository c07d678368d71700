// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire/command.h"

#include <optional>

namespace throughline::client {

//! How a command stands between the agent's hand and the hub. The numbers are stored.
enum class CommandState {
    Uploading = 0, //!< waits for its attachments
    Queued = 1,    //!< on disk, not answered
    Applied = 2,   //!< answered; in the journal. Shown as pending until the cache has caught up
    Rejected = 3,  //!< answered with an error: shown with a retry
    Expired = 4,   //!< too old to be sent without a new confirmation
};

//! One file of a command, on its way to the hub.
struct OutboxUpload {
    Id id;
    QString name;
    QString type;
    qint64 size = 0; //!< bytes
    Id blobId;       //!< null until the hub has it

    bool operator==(const OutboxUpload &) const = default;
};

//! A command of the outbox, or a recently applied one that still overlays the cache.
struct OutboxEntry {
    wire::Command command;
    qint64 order = 0; //!< creation order on this machine
    Id lane;          //!< commands of one lane leave one after the other; the conversation where there is one
    CommandState state = CommandState::Queued;
    Instant notBefore;        //!< not sent earlier (a draft still being written, a rate limit)
    wire::CommandError error; //!< Rejected
    qint64 modseq = 0;        //!< Applied
    qint64 epoch = 0;         //!< Applied: in which epoch
    std::vector<OutboxUpload> uploads;

    //! args.conversationId; null when the command concerns none.
    [[nodiscard]] Id conversationId() const;
    //! Drafts, read marks, presence: nobody waits for their answer and nobody is asked when one is refused.
    [[nodiscard]] bool isQuiet() const;
    //! Unanswered: the agent waits for the hub.
    [[nodiscard]] bool isPending() const { return state == CommandState::Uploading || state == CommandState::Queued; }
    //! The hub waits for the agent.
    [[nodiscard]] bool needsAgent() const { return state == CommandState::Rejected || state == CommandState::Expired; }
    bool operator==(const OutboxEntry &) const = default;
};

} // namespace throughline::client
