// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/outsidecall.h"

#include "accounts/access.h"
#include "commands/commandrun.h"
#include "domain/records.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxAliases = 16;
constexpr qsizetype maxDetail = 300;
constexpr auto authorizing = "authorize."_L1; // look-ups of this name are steps of a sign-in at the channel's provider

//! Best first: the company's own id, then what is verified, then what a shop would look for.
auto rank(const ContactPoint &point)
{
    const int kind = point.kind == "user"_L1 ? 0 : point.kind == "email"_L1 ? 1 : point.kind == "phone"_L1 ? 2 : 3;
    const bool unproven = kind != 0 && point.trust < Trust::Asserted;
    return std::tuple(kind != 0, point.shared, unproven, kind, -point.lastSeenAt.ms);
}

std::optional<ContactPoint> bestPoint(StoreConnection &store, Id customer)
{
    for (int i = 0; i < maxAliases; ++i) {
        const auto found = records::find<Customer>(store, customer);
        if (!found || found->value.aliasOf.isNull())
            break;
        customer = found->value.aliasOf;
    }
    std::vector<Id> ids;
    store.each(
        store.query("SELECT contact_point FROM identity_link WHERE customer=?1 AND status=0 ORDER BY row", customer),
        [&](sqlite::Statement &row) { ids.push_back(row.id(0)); });
    std::optional<ContactPoint> best;
    for (const Id &id : ids) {
        const auto point = records::find<ContactPoint>(store, id);
        if (point && (!best || rank(point->value) < rank(*best)))
            best = point->value;
    }
    return best;
}

} // namespace

tl::expected<OutsideCall, wire::CommandError> prepareCall(StoreConnection &store, const Principal &principal,
                                                          const QJsonObject &args, bool isAction)
{
    const auto idOf = [&](QLatin1StringView name) {
        return Id::fromString(args.value(name).toString()).value_or(Id{});
    };
    OutsideCall call{.endpointId = idOf("endpointId"_L1),
                     .name = args.value("name"_L1).toString(),
                     .args = args.value("args"_L1).toObject(),
                     .actionId = isAction ? idOf("actionId"_L1) : Id{},
                     .agentId = principal.agentId,
                     .point = {}};
    if (call.name.isEmpty() || call.name.size() > 64)
        return reject(u"invalidProperties"_s, u"name"_s);
    if (call.name.startsWith(authorizing))
        return reject(u"forbidden"_s, u"name"_s);
    if (isAction && call.actionId.isNull())
        return reject(u"invalidProperties"_s, u"actionId"_s);
    if (compactJson(call.args).size() > maxCallBytes)
        return reject(u"tooLarge"_s, u"args"_s);
    const Id customer = idOf("customerId"_L1);
    if (!customer.isNull() && !mayOpen(store, principal, Scope::customer(customer)))
        return reject(u"forbidden"_s, u"customerId"_s);
    const auto endpoint = records::find<Endpoint>(store, call.endpointId);
    const auto &queues = principal.queueIds;
    const bool own =
        endpoint
        && (principal.allQueues || std::find(queues.begin(), queues.end(), endpoint->value.queueId) != queues.end());
    // Every agent knows every endpoint; whom it may be asked about is the customer's matter.
    if (!endpoint || (customer.isNull() && !own))
        return reject(u"forbidden"_s, u"endpointId"_s);
    if (!customer.isNull())
        call.point = bestPoint(store, customer);
    return call;
}

tl::expected<OutsideCall, wire::CommandError> prepareAuthorize(StoreConnection &store, const Principal &principal,
                                                               const QJsonObject &args)
{
    if (principal.role != Role::Admin)
        return reject(u"forbidden"_s);
    const QString step = args.value("step"_L1).toString();
    if (step != "begin"_L1 && step != "finish"_L1 && step != "poll"_L1)
        return reject(u"invalidProperties"_s, u"step"_s);
    OutsideCall call{.endpointId = Id::fromString(args.value("endpointId"_L1).toString()).value_or(Id{}),
                     .name = authorizing + step,
                     .args = args.value("args"_L1).toObject(),
                     .actionId = {},
                     .agentId = principal.agentId,
                     .point = {}};
    if (compactJson(call.args).size() > maxCallBytes)
        return reject(u"tooLarge"_s, u"args"_s);
    if (const auto endpoint = records::find<Endpoint>(store, call.endpointId); !endpoint || endpoint->value.removed)
        return reject(u"notFound"_s, u"endpointId"_s);
    return call;
}

wire::CommandError callError(const OutsideAnswer &answer, bool isAction)
{
    const Error &error = answer.result.error();
    wire::CommandError told{.type = wire::commandErrorType(error.code),
                            .description = error.detail.left(maxDetail),
                            .current = {},
                            .retryAfterSec = {}};
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge: break;
    case ErrorCode::Expired: told.type = u"notAvailable"_s; break; // no longer to be had; "expired" is of commands
    case ErrorCode::RateLimited: told.retryAfterSec = 2; break;
    default: told.type = isAction && answer.handedOver ? u"unconfirmed"_s : u"channelUnavailable"_s;
    }
    return told;
}

Effect pluginAction(CommandRun &run)
{
    run.step.writer.flush();
    const auto call = prepareCall(run.step.writer.store(), run.principal, run.command.args, true);
    // What was done outside is kept, whatever became of the agent's rights meanwhile.
    if (!call && !run.outside)
        return tl::make_unexpected(call.error());
    if (!run.outside)
        return reject(u"channelUnavailable"_s);
    if (!run.outside->result)
        return tl::make_unexpected(callError(*run.outside, true));
    QJsonObject result{{u"actionId"_s, run.arg("actionId"_L1)}};
    const bool fits = compactJson(*run.outside->result).size() <= maxCallBytes;
    result.insert(fits ? u"result"_s : u"truncated"_s, fits ? QJsonValue(*run.outside->result) : QJsonValue(true));
    return result;
}

} // namespace throughline::hub
