// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/recordtype.h"
#include "store/scope.h"
#include "store/store.h"

#include <vector>

namespace throughline::hub {

//! A membership that is stored but should not be, or should be but is not.
struct WrongMember {
    Scope scope;
    RecordType type = RecordType::Agent;
    Id id;
    qint64 row = 0;
    bool missing = false; //!< else it is too much
};

//! Compares stored memberships with those that follow from the records: PROTOCOL.md section 3 written a second time, as
//! one query, so that a mistake in one place shows in the other. At most \a limit; -1: all.
[[nodiscard]] std::vector<WrongMember> wrongMembers(StoreConnection &store, int limit);

} // namespace throughline::hub
