// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cache/changeset.h"
#include "sync/syncstatus.h"
#include "wire/command.h"
#include "wire/ephemeral.h"

#include <chrono>

namespace throughline::client {

//! What the engine tells its owner, in the engine's thread.
class SyncObserver
{
public:
    virtual ~SyncObserver() = default;
    virtual void committed(const ChangeSet &changes) = 0; //!< after the commit
    virtual void statusChanged(const SyncStatus &status) = 0;
    virtual void outboxChanged() = 0; //!< entries or their states changed; the overlay is new
    //! The hub answered a command for good, or does not know one whose time is over ("expired"); it is on disk.
    virtual void commandSettled(const wire::CommandOutcome &outcome) { (void)outcome; }
    virtual void ephemeral(const wire::Ephemeral &signal) = 0;
    //! A local database failed. The engine has stopped; its owner replaces the file or gives up.
    virtual void storageFailed(const Error &error) = 0;
};

struct SyncOptions {
    size_t recentCustomers = 200; //!< c- and p- scopes kept for customers opened lately
    int pageSize = 2000;          //!< maxChanges
    std::chrono::milliseconds ping{25'000};
    std::chrono::milliseconds silence{60'000};
    std::chrono::milliseconds stable{60'000}; //!< a connection this old resets the back-off
};

} // namespace throughline::client
