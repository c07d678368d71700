// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace throughline::wire {

//! An intent, made once and executed once by the hub (PROTOCOL.md section 7). The creation id is the command's id.
struct Command {
    Id id; //!< UUIDv7 made by the console
    QString name;
    QJsonObject args;
    QJsonObject expect; //!< fields as the agent saw them; empty: unguarded
    Instant createdAt;
    std::optional<Instant> expiresAt;

    bool operator==(const Command &) const = default;
    //! The object behind the creation id (without the id).
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<Command> fromJson(const Id &id, const QJsonObject &object);
};

//! Why a command was not applied: the SetError types of PROTOCOL.md section 10.
struct CommandError {
    QString type;                     //!< "conflict", "forbidden", …
    QString description;              //!< for developers; names fields, never personal text
    QJsonObject current;              //!< with conflict: the values as they are now
    std::optional<int> retryAfterSec; //!< with rateLimit

    bool operator==(const CommandError &) const = default;
};

//! What became of a command: exactly one of applied and rejected.
struct CommandOutcome {
    Id id;
    bool applied = false;
    qint64 modseq = 0; //!< of the commit; also given to a no-op. 0 when rejected
    QJsonObject result;
    bool replayed = false; //!< the answer of an earlier execution
    CommandError error;    //!< when not applied

    bool operator==(const CommandOutcome &) const = default;
};

//! The type in a SetError for an error of ours, e.g. NotFound -> "notFound".
[[nodiscard]] QString commandErrorType(ErrorCode code);
//! The other way round; words it does not know are Internal.
[[nodiscard]] ErrorCode errorCodeOf(const QString &commandErrorType);
//! Only rate limits and transport faults are tried again without a person (PROTOCOL.md section 10).
[[nodiscard]] bool isRetriedAutomatically(const CommandError &error);

struct CommandSet {
    QString accountId;
    std::optional<qint64> ifEpoch;
    std::vector<Command> create; //!< in the order of their ids (UUIDv7: the order they were made)
};

[[nodiscard]] QJsonObject writeCommandSet(const CommandSet &set);
//! InvalidArgument names what is wrong; TooLarge above maxObjectsInSet.
[[nodiscard]] Result<CommandSet> readCommandSet(const QJsonObject &args);

struct CommandSetAnswer {
    QString accountId;
    QString newState;
    std::vector<CommandOutcome> outcomes;
};

[[nodiscard]] QJsonObject writeCommandSetAnswer(const CommandSetAnswer &answer);
[[nodiscard]] Result<CommandSetAnswer> readCommandSetAnswer(const QJsonObject &args);

[[nodiscard]] QJsonObject writeOutcome(const CommandOutcome &outcome);
[[nodiscard]] CommandOutcome readOutcome(const Id &id, bool applied, const QJsonObject &object);

} // namespace throughline::wire
