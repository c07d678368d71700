// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/departure.h"

#include "commands/envelope.h"
#include "domain/replywindow.h"

#include <algorithm>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! The customer said something in the conversation after \a seq. A page visit is no word.
bool newerWord(Step &step, const TimelineItem &item, qint64 seq)
{
    step.writer.flush();
    auto &store = step.writer.store();
    return store.number(
               store.query("SELECT count(*) FROM timeline_item WHERE conversation=?1 AND seq>?2 "
                           "AND json_extract(body,'$.direction')='in' AND json_extract(body,'$.kind')<>'visit'",
                           item.conversationId, seq))
           > 0;
}

//! The address is still the customer's whom the agent wrote to, and the conversation's. Merging keeps the meaning.
bool aimHolds(Step &step, const TimelineItem &item)
{
    const auto *conversation = step.writer.get<Conversation>(item.conversationId);
    const Id now = step.identity.customerOf(item.contactPointId);
    const Id meant = item.departure->customerId;
    return conversation && step.identity.resolve(conversation->customerId) == now
           && (meant.isNull() || step.identity.resolve(meant) == now);
}

void close(Step &step, const TimelineItem &item)
{
    const auto *conversation = step.writer.get<Conversation>(item.conversationId);
    if (!conversation || conversation->status == ConversationStatus::Closed)
        return;
    const QString from = enumText(conversation->status).toString();
    // A part of the reply: no effect of a command of its own.
    if (step.conversations.setStatus(conversation->id, ConversationStatus::Closed))
        step.conversations.note(item.conversationId, u"status"_s, item.author,
                                {{u"from"_s, from}, {u"to"_s, u"closed"_s}}, {});
}

//! Why it must not leave, as state and code; nothing: it may.
std::optional<Delivery> obstacle(Step &step, const TimelineItem &item)
{
    const Instant now = step.writer.now();
    if (!consentHolds(step, item))
        return Delivery{DeliveryState::Failed, now, u"consentDenied"_s};
    if (!aimHolds(step, item))
        return Delivery{DeliveryState::Held, now, u"contactPoint"_s};
    if (newerWord(step, item, item.departure->seenSeq))
        return Delivery{DeliveryState::Held, now, u"newer"_s};
    if (windowClosed(step, item))
        return Delivery{DeliveryState::Failed, now, u"windowClosed"_s};
    return std::nullopt;
}

//! The item a command of its author's or a supervisor's is about, while it has not left.
tl::expected<const TimelineItem *, wire::CommandError> waitingItem(CommandRun &run)
{
    const auto *item = run.step.writer.get<TimelineItem>(run.id("itemId"_L1));
    const auto *conversation = item ? run.step.writer.get<Conversation>(item->conversationId) : nullptr;
    if (!conversation || !run.mayAct(*conversation))
        return reject(u"forbidden"_s, u"itemId"_s);
    if (item->author.id != run.principal.agentId && !run.principal.allQueues)
        return reject(u"forbidden"_s, u"author"_s);
    return item;
}

//! It left before this command came: what it has become is said, so that nobody believes it was stopped.
Effect leftAlready(const TimelineItem &item)
{
    wire::CommandError error{
        .type = u"invalidTransition"_s, .description = u"left"_s, .current = {}, .retryAfterSec = {}};
    if (item.delivery)
        error.current = {{u"state"_s, enumText(item.delivery->state).toString()}};
    return tl::make_unexpected(error);
}

Effect about(const Id &item)
{
    return QJsonObject{{u"itemId"_s, item.toString()}};
}

} // namespace

std::optional<wire::CommandError> planDeparture(CommandRun &run, TimelineItem &item, const Id &owner)
{
    const Instant now = run.step.writer.now();
    const auto wrong = [](const QString &name) {
        return wire::CommandError{
            .type = u"invalidProperties"_s, .description = name, .current = {}, .retryAfterSec = {}};
    };
    item.delivery = Delivery{DeliveryState::Queued, now, {}};
    Departure departure{.at = now, .seenSeq = run.arg("seenSeq"_L1).toInteger(), .customerId = owner};
    // It was written for a conversation that was combined or split since: what was seen there has another number now.
    // Whoever waits looks again.
    const auto *named = run.step.writer.get<Conversation>(run.id("conversationId"_L1));
    const qint64 seenRev = run.arg("seenRev"_L1).toInteger();
    if (named
        && (!named->combinedInto.isNull() || (seenRev > 0 && run.step.conversations.recountedAt(named->id) > seenRev)))
        departure.seenSeq = 1;
    departure.closes = run.arg("close"_L1).toBool();
    const bool later = run.command.args.contains("sendAt"_L1);
    if (later) {
        const auto at = Instant::fromString(run.text("sendAt"_L1));
        if (!at || *at - now > longestWait)
            return wrong(u"sendAt"_s);
        departure.at = std::max(*at, now);
    } else if (const auto wait = run.arg("undoSec"_L1); !wait.isUndefined()) {
        const qint64 seconds = wait.toInteger(-1);
        if (seconds < 0 || seconds > longestUndo.count())
            return wrong(u"undoSec"_s);
        departure.at = now + std::chrono::seconds(seconds);
    }
    if (departure.seenSeq < 0)
        return wrong(u"seenSeq"_s);
    if (later || departure.at > now)
        item.delivery->state = DeliveryState::Scheduled;
    if (item.delivery->state == DeliveryState::Scheduled || departure.closes)
        item.departure = departure;
    return std::nullopt;
}

std::optional<Instant> windowClosed(Step &step, const TimelineItem &item)
{
    const auto *endpoint = step.writer.get<Endpoint>(item.endpointId);
    const auto window = endpoint ? replyWindow(endpoint->capabilities) : std::chrono::hours(0);
    if (window == std::chrono::hours(0) || item.kind == forwardKind)
        return std::nullopt;
    step.writer.flush();
    auto &store = step.writer.store();
    std::optional<Instant> last;
    store.first(store.query("SELECT order_time FROM timeline_item WHERE contact_point=?1 AND endpoint=?2 "
                            "AND json_extract(body,'$.direction')='in' AND json_extract(body,'$.kind')<>'visit' "
                            "ORDER BY order_time DESC, id DESC LIMIT 1",
                            item.contactPointId, item.endpointId),
                [&](sqlite::Statement &row) { last = row.instant(0); });
    // Where nothing came yet it is no answer: whether one may write first is another rule (`canStart`).
    if (!last || *last + window > step.writer.now())
        return std::nullopt;
    return *last + window;
}

std::optional<wire::CommandError> windowError(Step &step, const TimelineItem &item)
{
    const auto closed = windowClosed(step, item);
    if (!closed)
        return std::nullopt;
    return wire::CommandError{
        .type = u"windowClosed"_s,
        .description = u"contactPointId"_s,
        .current = {{u"contactPointId"_s, item.contactPointId.toString()}, {u"closedAt"_s, closed->toString()}},
        .retryAfterSec = {}};
}

void departurePlanned(Step &step, const Id &id)
{
    if (const auto *known = step.writer.get<TimelineItem>(id); !waitsToLeave(known->delivery)) {
        step.deliverable.push_back(known->endpointId);
        if (!known->departure)
            return;
        auto *leaves = step.writer.edit<TimelineItem>(id);
        if (std::exchange(leaves->departure, {})->closes)
            close(step, *leaves);
        return;
    }
    auto *item = step.writer.edit<TimelineItem>(id);
    // What is not said was seen up to its own place.
    if (item->departure->seenSeq == 0 || item->departure->seenSeq > item->seq)
        item->departure->seenSeq = item->seq;
    if (item->departure->at <= step.writer.now())
        return depart(step, id);
    step.departures.push_back(item->departure->at);
}

void depart(Step &step, const Id &id)
{
    const auto *item = step.writer.get<TimelineItem>(id);
    if (!item || !waitsToLeave(item->delivery) || !item->departure)
        return;
    if (auto why = obstacle(step, *item)) {
        auto *held = step.writer.edit<TimelineItem>(id);
        if (why->state == DeliveryState::Failed)
            held->departure.reset();
        held->delivery = std::move(*why);
        // It is work now: its conversation comes to the top of the lists.
        if (auto *conversation = step.writer.edit<Conversation>(held->conversationId))
            conversation->lastEventAt = step.writer.now();
        return;
    }
    const bool closes = item->departure->closes;
    step.conversations.left(id);
    step.deliverable.push_back(item->endpointId);
    if (closes)
        close(step, *step.writer.get<TimelineItem>(id));
}

Due due(StoreConnection &store, Instant now, size_t limit)
{
    // Few wait at a time, and each is read from a partial index of its own.
    std::vector<std::pair<Instant, Id>> waiting;
    store.each(
        store.query("SELECT id,json_extract(body,'$.departure.at') FROM timeline_item WHERE delivery=7 ORDER BY row"),
        [&](sqlite::Statement &row) {
            waiting.emplace_back(Instant::fromString(row.text(1)).value_or(Instant{}), row.id(0));
        });
    // Of one moment the one that was written first.
    std::stable_sort(waiting.begin(), waiting.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Due found;
    for (const auto &[at, id] : waiting) {
        if (at > now || found.items.size() >= limit) {
            found.next = at;
            break;
        }
        found.items.push_back(id);
    }
    return found;
}

Effect cancelSend(CommandRun &run)
{
    const auto item = waitingItem(run);
    if (!item)
        return tl::make_unexpected(item.error());
    const auto &delivery = (*item)->delivery;
    if (delivery && delivery->state == DeliveryState::Cancelled)
        return about((*item)->id); // at another console
    if (!waitsToLeave(delivery))
        return leftAlready(**item);
    auto *edited = run.step.writer.edit<TimelineItem>((*item)->id);
    edited->delivery = Delivery{DeliveryState::Cancelled, run.step.writer.now(), {}};
    edited->departure.reset();
    return about(edited->id);
}

Effect sendNow(CommandRun &run)
{
    const auto item = waitingItem(run);
    if (!item)
        return tl::make_unexpected(item.error());
    if (!waitsToLeave((*item)->delivery) || !(*item)->departure)
        return leftAlready(**item);
    const auto *endpoint = run.step.writer.get<Endpoint>((*item)->endpointId);
    if (!endpoint || endpoint->removed)
        return reject(u"invalidTransition"_s, u"endpointId"_s);
    const auto *point = run.step.writer.get<ContactPoint>((*item)->contactPointId);
    if (auto denied = consentError(*point, (*item)->purpose); denied && (*item)->kind != forwardKind)
        return tl::make_unexpected(*denied);
    if (auto closed = windowError(run.step, **item))
        return tl::make_unexpected(*closed);
    if (!aimHolds(run.step, **item))
        return reject(u"conflict"_s, u"contactPoint"_s);
    // "Send anyway" is about what the agent has seen, not about what came while the button was pressed.
    const qint64 said = run.arg("seenSeq"_L1).toInteger();
    const bool anew = run.isRecounted("seenItemId"_L1, (*item)->conversationId, said);
    const qint64 seen = std::max((*item)->departure->seenSeq, anew ? 0 : said);
    if (newerWord(run.step, **item, seen))
        return reject(u"conflict"_s, u"newer"_s);
    const Id id = (*item)->id;
    run.step.writer.edit<TimelineItem>(id)->departure->seenSeq = seen;
    depart(run.step, id);
    return about(id);
}

} // namespace throughline::hub
