// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/recordtype.h"
#include "wire/scope.h"
#include "wire/statetoken.h"

#include "base/result.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

//! Delta/get: one call for all types and scopes (PROTOCOL.md section 5). Reading side of both programs.
namespace throughline::wire {

//! What is asked of one scope: exactly one of the three.
struct ScopeQuestion {
    std::optional<StateToken> since; //!< changes after it
    QString cursor;                  //!< the next page of a snapshot, or of a modseq larger than a page
    //! neither: a snapshot from its beginning ("since": null)

    bool operator==(const ScopeQuestion &) const = default;
};

struct DeltaQuestion {
    int maxChanges = 0; //!< 0: the hub's own limit
    std::map<Scope, ScopeQuestion> scopes;
};

[[nodiscard]] QJsonObject writeDeltaQuestion(const DeltaQuestion &question);
[[nodiscard]] Result<DeltaQuestion> readDeltaQuestion(const QJsonObject &args);

//! A record as it came: the body is kept as an object for whoever stores it.
struct WireRecord {
    RecordType type = RecordType::Agent;
    Id id;
    qint64 rev = 0;
    QJsonObject body;
};

struct Removal {
    RecordType type = RecordType::Agent;
    Id id;
    bool deleted = false; //!< gone for good; else it left the scope
};

//! The change of one scope: in an answer, or inside a push.
struct ScopeChanges {
    std::optional<StateToken> oldState;   //!< changes: the state asked from
    std::optional<StateToken> newState;   //!< changes: the state reached; absent while a cursor is open
    std::optional<StateToken> startState; //!< snapshot: the state to adopt after the last page
    bool hasMore = false;
    QString cursor; //!< empty: the last page
    std::vector<WireRecord> upserts;
    std::vector<Removal> removed;
    QString error; //!< "cannotCalculateChanges", "accountNotFound"; then nothing else is set
};

struct DeltaAnswer {
    StateToken asOf;
    std::map<Scope, ScopeChanges> scopes;
};

[[nodiscard]] Result<DeltaAnswer> readDeltaAnswer(const QJsonObject &args);
[[nodiscard]] Result<ScopeChanges> readScopeChanges(const QJsonObject &object);

} // namespace throughline::wire
