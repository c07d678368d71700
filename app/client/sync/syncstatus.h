// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/instant.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace throughline::client {

//! Where the connection with the hub stands. ui/ turns this into words.
enum class SyncPhase {
    Idle,         //!< not started, or told to work offline
    Waiting,      //!< between two tries; nextTryAt says until when
    Connecting,   //!< asking for the session, opening the socket
    Syncing,      //!< connected; snapshots or deltas are being fetched
    Live,         //!< everything subscribed and current
    SignInNeeded, //!< the hub refuses the token and it cannot be renewed
    Refused       //!< the hub ended it for good: revoked, console too old
};

//! A snapshot of the engine's state for the status line. A value; crosses threads.
struct SyncStatus {
    SyncPhase phase = SyncPhase::Idle;
    qint64 pending = 0;  //!< commands not yet answered, uploads included
    qint64 rejected = 0; //!< commands that need the agent: rejected or expired
    qint64 fetched = 0;  //!< records of the running snapshots so far
    int scopesOpen = 0;
    int scopesLive = 0;
    std::optional<Instant> nextTryAt;
    std::optional<Instant> lastLiveAt;
    std::optional<Error> problem; //!< why the last try ended

    bool operator==(const SyncStatus &) const = default;
};

} // namespace throughline::client

Q_DECLARE_METATYPE(throughline::client::SyncStatus)
