// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hub.h"

#include "base/log.h"
#include "changes/deltareader.h"
#include "commands/departure.h"
#include "commands/envelope.h"
#include "core/hubprivate.h"
#include "store/mutation.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.core"};

//! May a receipt lead from one state to the other? Never back: receipts come late and twice. Only a connector that forgot
//! what it was handed leads back to Queued; bad news may follow Sent (a bounce), good news may follow Failed.
bool advances(DeliveryState from, DeliveryState to)
{
    using enum DeliveryState;
    if (from == Scheduled || from == Held || from == Cancelled)
        return false; // it never left: no channel can know anything of it
    switch (to) {
    case Queued: return from == HandedOver;
    case HandedOver: return from == Queued;
    case Unconfirmed: return from == HandedOver;
    case Failed: return from == Queued || from == HandedOver || from == Sent || from == Unconfirmed;
    case Sent: return from == Queued || from == HandedOver || from == Unconfirmed || from == Failed;
    case Delivered: return from != Delivered && from != Read;
    case Read: return from != Read;
    case Scheduled:
    case Held:
    case Cancelled: break; // said by agents and the clock, see departure.h
    }
    return false;
}

} // namespace

Hub::Private::Private(Store &s, Clock &c, Random &r, HubOptions o)
    : store(s),
      clock(c),
      random(r),
      options(std::move(o))
{
    const auto position = positionOf(store);
    epoch = position.epoch;
    modseq = committed = position.modseq;
}

Result<void> Hub::Private::begin(WorkQueue::Flush flush)
{
    if (open)
        return {};
    if (flush != flushed) { // cannot be changed within a transaction
        const bool later = flush == WorkQueue::Flush::Later;
        const auto set = store.database().run(later ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL");
        if (!set)
            return set;
        flushed = flush;
    }
    if (const auto begun = store.database().run("BEGIN IMMEDIATE"); !begun)
        return begun;
    open = true;
    broken = false;
    modseq = committed;
    changes.clear();
    places.clear();
    pending = {};
    if (mutation(Mutation::Gap)) // what was held back becomes visible under its old number
        store.run("UPDATE scope_log SET modseq=-modseq WHERE modseq<0");
    return {};
}

Result<void> Hub::Private::commit()
{
    const auto done = store.database().run("COMMIT");
    if (!done) {
        logger.error(u"commit failed: %1"_s.arg(done.error().detail));
        rollback();
        return done;
    }
    open = false;
    const auto batch = takeBatch();
    committed = modseq;
    const bool silent = batch->changes.empty() && batch->before == batch->modseq && batch->principalsChanged.empty()
                        && batch->sessionsRevoked.empty() && batch->deliverable.empty() && batch->reconfigured.empty();
    if (listener && !silent)
        listener(batch);
    return {};
}

void Hub::Private::rollback()
{
    (void)store.takeError();
    (void)store.database().run("ROLLBACK");
    open = false;
    modseq = committed;
}

void Hub::Private::merge(const Step &step, StepChanges stepChanges)
{
    const auto append = [](std::vector<Id> &to, const std::vector<Id> &from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    append(pending.principalsChanged, step.principalsChanged);
    append(pending.sessionsRevoked, step.sessionsRevoked);
    append(pending.deliverable, step.deliverable);
    pending.departures.insert(pending.departures.end(), step.departures.begin(), step.departures.end());
    append(pending.reconfigured, step.reconfigured);
    if (!stepChanges.visible)
        return;
    modseq = step.writer.modseq();
    if (mutation(Mutation::Gap) && modseq % 4 == 0) {
        store.run("UPDATE scope_log SET modseq=-modseq WHERE modseq=?1", modseq);
        return;
    }
    pending.tooLarge |= stepChanges.tooLarge;
    for (auto &change : stepChanges.changes) {
        const auto [found, added] = places.try_emplace({change.scope, change.type, change.id}, changes.size());
        if (added)
            changes.push_back(std::move(change));
        else
            changes[found->second] = std::move(change);
    }
}

CommitPtr Hub::Private::takeBatch()
{
    pending.epoch = epoch;
    pending.before = committed;
    pending.modseq = modseq;
    qint64 bytes = 0;
    for (const auto &change : changes)
        bytes += change.body.size();
    pending.tooLarge |= bytes > options.maxInlineBytes;
    std::stable_sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return std::tie(a.scope, a.type) < std::tie(b.scope, b.type);
    });
    pending.changes = std::exchange(changes, {});
    return std::make_shared<const CommitBatch>(std::exchange(pending, {}));
}

Hub::Hub(Store &store, Clock &clock, Random &random, HubOptions options)
    : d(std::make_unique<Private>(store, clock, random, std::move(options)))
{
}

Hub::~Hub() = default;

void Hub::setCommitListener(CommitListener listener)
{
    d->listener = std::move(listener);
}

qint64 Hub::epoch() const
{
    return d->epoch;
}

qint64 Hub::modseq() const
{
    return d->committed;
}

const HubOptions &Hub::options() const
{
    return d->options;
}

QString Hub::sessionState()
{
    return u's' + QString::number(d->store.number(d->store.query("SELECT session_state FROM workspace WHERE id=1")));
}

bool Hub::beginGroup(WorkQueue::Flush flush)
{
    d->inGroup = d->begin(flush).has_value();
    return d->inGroup;
}

Result<void> Hub::endGroup()
{
    if (!std::exchange(d->inGroup, false))
        return fail(ErrorCode::Unavailable, u"no group"_s);
    if (!d->broken)
        return d->commit();
    d->rollback();
    return fail(ErrorCode::Io, u"a step of the group"_s);
}

Result<IngestAck> Hub::ingest(const Id &endpointId, const std::vector<InboundItem> &items, const QByteArray &cursor)
{
    return d->write([&](Step &step) -> Result<IngestAck> {
        const auto *endpoint = step.writer.get<Endpoint>(endpointId);
        if (!endpoint)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        IngestAck ack;
        bool changed = false;
        for (const auto &item : items) {
            ack.items.push_back(step.ingest.take(*endpoint, item));
            changed |= !ack.items.back().duplicate && !ack.items.back().refused;
        }
        if (!cursor.isNull())
            step.writer.store().run("UPDATE endpoint_private SET cursor=?1 WHERE endpoint=?2", cursor, endpointId);
        ack.modseq = changed ? step.writer.modseq() : 0;
        return ack;
    });
}

Result<void> Hub::setDelivery(const Id &itemId, const DeliveryUpdate &update)
{
    return d->write([&](Step &step) -> Result<void> {
        const auto *item = step.writer.get<TimelineItem>(itemId);
        if (!item || !item->delivery)
            return fail(ErrorCode::NotFound, u"outgoing item"_s);
        if (!advances(item->delivery->state, update.state))
            return {};
        auto *edited = step.writer.edit<TimelineItem>(itemId);
        edited->delivery = Delivery{update.state, update.at.value_or(step.writer.now()), update.error.left(1000)};
        const QString key = update.externalKey.left(512);
        auto &store = step.writer.store();
        const bool taken =
            !key.isEmpty()
            && store.number(store.query("SELECT 1 FROM timeline_item WHERE endpoint=?1 AND external_key=?2",
                                        edited->endpointId, key));
        if (edited->externalKey.isEmpty() && !taken)
            edited->externalKey = key;
        if (update.state == DeliveryState::Queued)
            step.deliverable.push_back(edited->endpointId);
        return {};
    });
}

Result<void> Hub::setEndpointCapabilities(const Id &endpointId, const QJsonObject &capabilities)
{
    return d->write([&](Step &step) -> Result<void> {
        const auto *endpoint = step.writer.get<Endpoint>(endpointId);
        if (!endpoint)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        // The last word of a connector comes late: nothing can be asked of a removed endpoint.
        if (!endpoint->removed && endpoint->capabilities != capabilities)
            step.writer.edit<Endpoint>(endpointId)->capabilities = capabilities;
        return {};
    });
}

Result<bool> Hub::handOver(const Id &itemId)
{
    return d->write([&](Step &step) -> Result<bool> {
        const auto *item = step.writer.get<TimelineItem>(itemId);
        if (!item || !item->delivery || item->delivery->state != DeliveryState::Queued)
            return false;
        // The last moment to say no: consent, or the time to answer, may have ended while the item waited.
        const QString why = !consentHolds(step, *item)  ? u"consentDenied"_s
                            : windowClosed(step, *item) ? u"windowClosed"_s
                                                        : QString();
        step.writer.edit<TimelineItem>(itemId)->delivery =
            Delivery{why.isEmpty() ? DeliveryState::HandedOver : DeliveryState::Failed, step.writer.now(), why};
        return why.isEmpty();
    });
}

Result<void> Hub::setEndpointHealth(const Id &endpointId, EndpointHealth health, const QString &detail)
{
    return d->write([&](Step &step) -> Result<void> {
        const auto *endpoint = step.writer.get<Endpoint>(endpointId);
        if (!endpoint)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        // What is switched off has been told so; the words of its ending come late.
        if (!endpoint->enabled || (endpoint->health == health && endpoint->healthDetail == detail))
            return {};
        auto *edited = step.writer.edit<Endpoint>(endpointId);
        const bool turned = (edited->health == EndpointHealth::Running) != (health == EndpointHealth::Running);
        if (turned || !edited->healthSince)
            edited->healthSince = step.writer.now();
        edited->health = health;
        edited->healthDetail = detail.left(1000);
        return {};
    });
}

Result<void> Hub::putConnectorValue(const Id &endpointId, const QString &key, const QByteArray &value)
{
    if (key.isEmpty() || key.size() > 256 || value.size() > 64 * 1024)
        return fail(ErrorCode::TooLarge, u"connector value"_s);
    return d->write([&](Step &step) -> Result<void> {
        // What a removed endpoint kept is gone for good, tokens among it, also while its connector still ends.
        if (const auto *endpoint = step.writer.get<Endpoint>(endpointId); endpoint && endpoint->removed)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        auto &store = step.writer.store();
        if (value.isEmpty())
            store.run("DELETE FROM connector_value WHERE endpoint=?1 AND key=?2", endpointId, key);
        else
            store.run("INSERT INTO connector_value(endpoint,key,value) VALUES (?1,?2,?3) "
                      "ON CONFLICT(endpoint,key) DO UPDATE SET value=excluded.value",
                      endpointId, key, value);
        return {};
    });
}

} // namespace throughline::hub
