// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/command.h"

#include "wire/limits.h"

#include <algorithm>

namespace throughline::wire {

using namespace Qt::StringLiterals;

QJsonObject Command::toJson() const
{
    QJsonObject object{{u"name"_s, name}, {u"args"_s, args}, {u"createdAt"_s, createdAt.toString()}};
    if (!expect.isEmpty())
        object.insert(u"expect"_s, expect);
    if (expiresAt)
        object.insert(u"expiresAt"_s, expiresAt->toString());
    return object;
}

Result<Command> Command::fromJson(const Id &id, const QJsonObject &object)
{
    Command command;
    command.id = id;
    command.name = object.value("name"_L1).toString();
    if (command.name.isEmpty() || command.name.size() > 100)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    command.args = object.value("args"_L1).toObject();
    command.expect = object.value("expect"_L1).toObject();
    const auto createdAt = Instant::fromString(object.value("createdAt"_L1).toString());
    if (!createdAt)
        return fail(ErrorCode::InvalidArgument, u"createdAt"_s);
    command.createdAt = *createdAt;
    if (object.contains("expiresAt"_L1)) {
        command.expiresAt = Instant::fromString(object.value("expiresAt"_L1).toString());
        if (!command.expiresAt)
            return fail(ErrorCode::InvalidArgument, u"expiresAt"_s);
    }
    return command;
}

QString commandErrorType(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict: return u"conflict"_s;
    case ErrorCode::InvalidTransition: return u"invalidTransition"_s;
    case ErrorCode::InvalidArgument: return u"invalidProperties"_s;
    case ErrorCode::Forbidden: return u"forbidden"_s;
    case ErrorCode::NotFound: return u"notFound"_s;
    case ErrorCode::AlreadyExists: return u"alreadyExists"_s;
    case ErrorCode::Expired: return u"expired"_s;
    case ErrorCode::TooLarge: return u"tooLarge"_s;
    case ErrorCode::RateLimited: return u"rateLimit"_s;
    case ErrorCode::Unavailable: return u"channelUnavailable"_s;
    case ErrorCode::Unsupported: return u"unknownCommand"_s;
    default: return u"serverFail"_s;
    }
}

ErrorCode errorCodeOf(const QString &type)
{
    for (const auto code : {ErrorCode::Conflict, ErrorCode::InvalidTransition, ErrorCode::InvalidArgument,
                            ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::AlreadyExists, ErrorCode::Expired,
                            ErrorCode::TooLarge, ErrorCode::RateLimited, ErrorCode::Unavailable}) {
        if (type == commandErrorType(code))
            return code;
    }
    return type == "notAvailable"_L1 ? ErrorCode::Expired : ErrorCode::Internal;
}

bool isRetriedAutomatically(const CommandError &error)
{
    return error.type == "rateLimit"_L1 || error.type == "serverFail"_L1 || error.type == "epochChanged"_L1;
}

QJsonObject writeCommandSet(const CommandSet &set)
{
    QJsonObject create;
    for (const auto &command : set.create)
        create.insert(command.id.toString(), command.toJson());
    QJsonObject args{{u"accountId"_s, set.accountId}, {u"create"_s, create}};
    if (set.ifEpoch)
        args.insert(u"ifEpoch"_s, *set.ifEpoch);
    return args;
}

Result<CommandSet> readCommandSet(const QJsonObject &args)
{
    CommandSet set;
    set.accountId = args.value("accountId"_L1).toString();
    if (args.contains("ifEpoch"_L1))
        set.ifEpoch = args.value("ifEpoch"_L1).toInteger();
    const auto create = args.value("create"_L1).toObject();
    if (create.size() > maxObjectsInSet)
        return fail(ErrorCode::TooLarge, u"create"_s);
    for (auto it = create.begin(); it != create.end(); ++it) {
        const auto id = Id::fromString(it.key());
        if (!id || id->isNull())
            return fail(ErrorCode::InvalidArgument, u"create: a command's id is a UUID"_s);
        auto command = Command::fromJson(*id, it->toObject());
        if (!command)
            return fail(ErrorCode::InvalidArgument, u"create/%1/%2"_s.arg(it.key(), command.error().detail));
        set.create.push_back(std::move(*command));
    }
    // A JSON object has no order; UUIDv7 ids have: that in which the console made them.
    std::sort(set.create.begin(), set.create.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return set;
}

QJsonObject writeOutcome(const CommandOutcome &outcome)
{
    if (outcome.applied) {
        QJsonObject object{{u"modseq"_s, outcome.modseq}, {u"result"_s, outcome.result}};
        if (outcome.replayed)
            object.insert(u"replayed"_s, true);
        return object;
    }
    QJsonObject object{{u"type"_s, outcome.error.type}};
    if (!outcome.error.description.isEmpty())
        object.insert(u"description"_s, outcome.error.description);
    if (!outcome.error.current.isEmpty())
        object.insert(u"current"_s, outcome.error.current);
    if (outcome.error.retryAfterSec)
        object.insert(u"retryAfter"_s, *outcome.error.retryAfterSec);
    if (outcome.replayed)
        object.insert(u"replayed"_s, true);
    return object;
}

CommandOutcome readOutcome(const Id &id, bool applied, const QJsonObject &object)
{
    CommandOutcome outcome;
    outcome.id = id;
    outcome.applied = applied;
    outcome.replayed = object.value("replayed"_L1).toBool();
    if (applied) {
        outcome.modseq = object.value("modseq"_L1).toInteger();
        outcome.result = object.value("result"_L1).toObject();
        return outcome;
    }
    outcome.error.type = object.value("type"_L1).toString();
    outcome.error.description = object.value("description"_L1).toString();
    outcome.error.current = object.value("current"_L1).toObject();
    if (object.contains("retryAfter"_L1))
        outcome.error.retryAfterSec = object.value("retryAfter"_L1).toInt();
    return outcome;
}

QJsonObject writeCommandSetAnswer(const CommandSetAnswer &answer)
{
    QJsonObject created;
    QJsonObject notCreated;
    for (const auto &outcome : answer.outcomes)
        (outcome.applied ? created : notCreated).insert(outcome.id.toString(), writeOutcome(outcome));
    QJsonObject args{{u"accountId"_s, answer.accountId}, {u"newState"_s, answer.newState}};
    if (!created.isEmpty())
        args.insert(u"created"_s, created);
    if (!notCreated.isEmpty())
        args.insert(u"notCreated"_s, notCreated);
    return args;
}

Result<CommandSetAnswer> readCommandSetAnswer(const QJsonObject &args)
{
    CommandSetAnswer answer;
    answer.accountId = args.value("accountId"_L1).toString();
    answer.newState = args.value("newState"_L1).toString();
    for (const bool applied : {true, false}) {
        const auto part = args.value(applied ? "created"_L1 : "notCreated"_L1).toObject();
        for (auto it = part.begin(); it != part.end(); ++it) {
            const auto id = Id::fromString(it.key());
            if (!id)
                return fail(ErrorCode::InvalidArgument, u"command id"_s);
            answer.outcomes.push_back(readOutcome(*id, applied, it->toObject()));
        }
    }
    std::sort(answer.outcomes.begin(), answer.outcomes.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return answer;
}

} // namespace throughline::wire
