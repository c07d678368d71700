// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire/delta.h"
#include "wire/ephemeral.h"

#include <set>
#include <variant>

//! The frames of PROTOCOL.md section 6.
namespace throughline::wire {

//! Console -> hub: push these scopes from these states on.
struct PushEnable {
    std::map<Scope, StateToken> scopes;
    //! RFC 8887's plain form without scopes: the connection gets StateChange only.
    bool plain = false;
};

//! Console -> hub: no longer push these scopes; none: push nothing at all (RFC 8887). Has no answer.
struct PushDisable {
    std::vector<Scope> scopes;
    bool everything = false;
};

//! Hub -> console, answering every PushEnable. A denied scope is to be treated as accountNotFound.
struct PushEnabled {
    std::vector<Scope> accepted;
    std::vector<Scope> denied;
};

//! Hub -> console: the visible changes of one transaction, all subscribed scopes together.
struct DeltaPush {
    StateToken asOf;
    std::vector<std::pair<Scope, ScopeChanges>> changes;
};

//! Hub -> console, every markSeconds: each scope this connection is pushed, with its state.
struct Mark {
    std::map<Scope, StateToken> scopes;
};

//! Hub -> console: these scopes changed and nothing is inlined; pull, then enable again.
struct StateChange {
    std::map<Scope, StateToken> changed;
};

//! Hub -> console: fetch the session again.
struct SessionChange {
    QString state;
};

//! Everything a hub may send unasked.
using PushFrame = std::variant<PushEnabled, DeltaPush, Mark, StateChange, SessionChange, Ephemeral>;

[[nodiscard]] QByteArray writePushEnable(const PushEnable &frame);
[[nodiscard]] Result<PushEnable> readPushEnable(const QJsonObject &frame);
[[nodiscard]] QByteArray writePushDisable(const PushDisable &frame);
[[nodiscard]] PushDisable readPushDisable(const QJsonObject &frame);
[[nodiscard]] QByteArray writePushEnabled(const PushEnabled &frame);
[[nodiscard]] QByteArray writeMark(const Mark &frame);
[[nodiscard]] QByteArray writeStateChange(const StateChange &frame);
[[nodiscard]] QByteArray writeSessionChange(const SessionChange &frame);
//! NotFound for a frame that is no push (its "@type" is Response, RequestError or unknown).
[[nodiscard]] Result<PushFrame> readPush(const QJsonObject &frame);

} // namespace throughline::wire
