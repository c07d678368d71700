// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "base/result.h"
#include "domain/contactpoint.h"
#include "store/store.h"
#include "wire/command.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace throughline::hub {

//! A lookup or an action of a channel, as an agent asks for it: order status, stock, place an order.
struct OutsideCall {
    Id endpointId;
    QString name;
    QJsonObject args = {};
    Id actionId; //!< the idempotency key of an action; null: a lookup
    Id agentId;
    std::optional<ContactPoint> point = {}; //!< by which the system behind the channel knows the customer best
};

struct OutsideAnswer {
    Result<QJsonObject> result = fail(ErrorCode::Unavailable);
    bool handedOver = false; //!< it left the hub: without an answer its effect is unknown
};

//! The road to the channels, as the core sees it. Main thread; \a done runs once, now or later.
class OutsideCalls
{
public:
    virtual ~OutsideCalls() = default;
    virtual void call(const OutsideCall &call, std::function<void(OutsideAnswer)> done) = 0;
};

inline constexpr qint64 maxCallBytes = 64 * 1024; //!< of args, and of what is kept of an answer
//! Of a lookup's answer: a frame that is too large would end the console's connection.
inline constexpr qint64 maxLookUpBytes = 512 * 1024;

//! The call that \a args describe (endpointId, name, args, customerId, and actionId for an action), if this agent may make
//! it: about a customer the agent may open, or on an endpoint of the agent's queues.
[[nodiscard]] tl::expected<OutsideCall, wire::CommandError>
prepareCall(StoreConnection &store, const Principal &principal, const QJsonObject &args, bool isAction);

//! A step of signing in at an endpoint's provider ({endpointId, step, args}): administrators only. Nobody reaches the look-ups
//! behind it by prepareCall().
[[nodiscard]] tl::expected<OutsideCall, wire::CommandError>
prepareAuthorize(StoreConnection &store, const Principal &principal, const QJsonObject &args);

//! Why a call has no result, as the wire says it. "unconfirmed": an action left and nobody knows what became of it.
[[nodiscard]] wire::CommandError callError(const OutsideAnswer &answer, bool isAction);

} // namespace throughline::hub
