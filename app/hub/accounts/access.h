// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "store/scope.h"
#include "store/store.h"

#include <optional>

namespace throughline::hub {

//! The agent's rights as they are stored now; null when there is no such agent or it is disabled. Device and expiry are not
//! set here.
[[nodiscard]] std::optional<Principal> principalOf(StoreConnection &store, const Id &agentId);

//! The scopes that a session lists: org, me, the agent's queues, and all.
[[nodiscard]] std::vector<Scope> listedScopes(const Principal &principal);

//! May \a principal open \a scope now? For c- and p- this reads which listed scope names it; \a via gets the customer that
//! opened a p- scope, if that is why.
[[nodiscard]] bool mayOpen(StoreConnection &store, const Principal &principal, const Scope &scope, Id *via = nullptr);

//! Is the record in one of the agent's listed scopes?
[[nodiscard]] bool holds(StoreConnection &store, const Principal &principal, int type, const Id &id);

//! The topic of an ephemeral signal: may \a principal hear it?
[[nodiscard]] bool mayHear(StoreConnection &store, const Principal &principal, const QString &topic);

//! Follows aliases to the customer that took its place.
[[nodiscard]] Id resolveAlias(StoreConnection &store, Id customer);

} // namespace throughline::hub
