// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"
#include "commands/departure.h"
#include "store/searchindex.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! The item named by args, if the agent may act on its conversation.
tl::expected<const TimelineItem *, wire::CommandError> itemOf(CommandRun &run)
{
    const auto *item = run.step.writer.get<TimelineItem>(run.id("itemId"_L1));
    const auto *conversation = item ? run.step.writer.get<Conversation>(item->conversationId) : nullptr;
    const bool allowed = conversation ? run.mayAct(*conversation) : item && run.maySeePoint(item->contactPointId);
    if (!allowed)
        return reject(u"forbidden"_s, u"itemId"_s);
    if (auto error = run.conflict(*item))
        return tl::make_unexpected(*error);
    return item;
}

} // namespace

Effect retrySend(CommandRun &run)
{
    const auto item = itemOf(run);
    if (!item)
        return tl::make_unexpected(item.error());
    // Only a person resends what may have arrived already.
    const auto &delivery = (*item)->delivery;
    const bool stuck =
        delivery && (delivery->state == DeliveryState::Failed || delivery->state == DeliveryState::Unconfirmed);
    if (!stuck)
        return reject(u"invalidTransition"_s, u"delivery"_s);
    const auto *endpoint = run.step.writer.get<Endpoint>((*item)->endpointId);
    if (endpoint && endpoint->removed)
        return reject(u"invalidTransition"_s, u"endpointId"_s);
    // The address may have become somebody else's since it was written.
    const auto *conversation = run.step.writer.get<Conversation>((*item)->conversationId);
    if (conversation) {
        if (auto moved = aimedElsewhere(run, (*item)->contactPointId, conversation->customerId))
            return tl::make_unexpected(*moved);
    }
    const auto *point = run.step.writer.get<ContactPoint>((*item)->contactPointId);
    if (auto denied = consentError(*point, (*item)->purpose); denied && (*item)->kind != forwardKind)
        return tl::make_unexpected(*denied);
    if (auto closed = windowError(run.step, **item))
        return tl::make_unexpected(*closed);
    auto *edited = run.step.writer.edit<TimelineItem>((*item)->id);
    edited->delivery = Delivery{DeliveryState::Queued, run.step.writer.now(), {}};
    run.step.deliverable.push_back(edited->endpointId);
    return QJsonObject{{u"itemId"_s, edited->id.toString()}};
}

Effect redactItem(CommandRun &run)
{
    const auto item = itemOf(run);
    if (!item)
        return tl::make_unexpected(item.error());
    if ((*item)->redacted)
        return QJsonObject{};
    if (Conversations::isHistory(**item))
        return reject(u"invalidTransition"_s, u"history"_s);
    if (((*item)->delivery && (*item)->delivery->state == DeliveryState::Queued) || waitsToLeave((*item)->delivery))
        return reject(u"invalidTransition"_s, u"it is about to be sent"_s);
    auto &store = run.step.writer.store();
    forgetItem(store, **item, run.step.writer.rowOf<TimelineItem>((*item)->id));
    store.run("DELETE FROM blob_use WHERE item=?1", (*item)->id);
    auto *edited = run.step.writer.edit<TimelineItem>((*item)->id);
    edited->text.clear();
    edited->blocks = {};
    edited->data = {};
    edited->attachments.clear();
    edited->redacted = true;
    // The list shows a copy of the last words.
    run.step.conversations.refreshDerived(edited->conversationId);
    return QJsonObject{};
}

} // namespace throughline::hub
