// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QString>

#include <compare>
#include <optional>

namespace throughline::wire {

enum class ScopeKind : int { Org = 1, Me = 2, Queue = 3, All = 4, Customer = 5, ContactPoint = 6 };

//! The unit of visibility and of sync: a JMAP account (PROTOCOL.md section 3).
//! "org", "all", "me-<agent>", "q-<queue>", "c-<customer>", "p-<contactPoint>".
struct Scope {
    ScopeKind kind = ScopeKind::Org;
    Id id; //!< null for Org and All

    auto operator<=>(const Scope &) const = default;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Scope> fromString(QStringView text);

    [[nodiscard]] static Scope org() { return {ScopeKind::Org, {}}; }
    [[nodiscard]] static Scope all() { return {ScopeKind::All, {}}; }
    [[nodiscard]] static Scope me(const Id &agent) { return {ScopeKind::Me, agent}; }
    [[nodiscard]] static Scope queue(const Id &queue) { return {ScopeKind::Queue, queue}; }
    [[nodiscard]] static Scope customer(const Id &customer) { return {ScopeKind::Customer, customer}; }
    [[nodiscard]] static Scope contactPoint(const Id &point) { return {ScopeKind::ContactPoint, point}; }
    //! Opened on demand and not listed in the session: c- and p-.
    [[nodiscard]] bool onDemand() const { return kind == ScopeKind::Customer || kind == ScopeKind::ContactPoint; }
};

} // namespace throughline::wire
