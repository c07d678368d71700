// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace throughline::hub {

//! The kinds of PROTOCOL.md section 3. The values are the first byte of a stored scope: never renumber.
enum class ScopeKind : char { Org = 'o', Me = 'm', Queue = 'q', All = 'a', Customer = 'c', ContactPoint = 'p' };

//! A JMAP account: the unit of visibility and of sync. "org" and "all" have no id.
struct Scope {
    ScopeKind kind = ScopeKind::Org;
    Id id;

    auto operator<=>(const Scope &) const = default;
    //! "org", "all", "me-<agent>", "q-<queue>", "c-<customer>", "p-<contactPoint>".
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Scope> fromString(QStringView text);
    //! 1 or 17 bytes, for a blob column: the kind, then the id.
    [[nodiscard]] QByteArray toKey() const;
    [[nodiscard]] static std::optional<Scope> fromKey(QByteArrayView key);

    [[nodiscard]] static Scope org() { return {ScopeKind::Org, {}}; }
    [[nodiscard]] static Scope all() { return {ScopeKind::All, {}}; }
    [[nodiscard]] static Scope me(const Id &agent) { return {ScopeKind::Me, agent}; }
    [[nodiscard]] static Scope queue(const Id &queue) { return {ScopeKind::Queue, queue}; }
    [[nodiscard]] static Scope customer(const Id &customer) { return {ScopeKind::Customer, customer}; }
    [[nodiscard]] static Scope contactPoint(const Id &point) { return {ScopeKind::ContactPoint, point}; }
    //! Opened on demand and not listed in the session: c- and p-.
    [[nodiscard]] bool isOnDemand() const { return kind == ScopeKind::Customer || kind == ScopeKind::ContactPoint; }
};

} // namespace throughline::hub

template<>
struct std::hash<throughline::hub::Scope> {
    size_t operator()(const throughline::hub::Scope &scope) const noexcept
    {
        return std::hash<throughline::Id>{}(scope.id) * 31 + size_t(scope.kind);
    }
};
