// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/enums.h"

#include <QString>

#include <vector>

namespace throughline::hub {

//! Who speaks on a connection and what that agent may do, as it was when it was read. Made by authenticate().
struct Principal {
    Id agentId;
    Id sessionId; //!< the device's session
    QString name;
    Role role = Role::Agent;
    bool allQueues = false;     //!< may open "all" (supervisors and administrators)
    bool customersRead = false; //!< may open any c- and p- scope
    std::vector<Id> queueIds;   //!< sorted
    Instant expiresAt;          //!< of the access token

    bool operator==(const Principal &) const = default;
};

} // namespace throughline::hub
