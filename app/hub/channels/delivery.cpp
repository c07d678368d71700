// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/delivery.h"

#include "base/log.h"
#include "channels/convert.h"
#include "core/hub.h"
#include "core/lookup.h"
#include "core/workqueue.h"
#include "store/store.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.delivery"};

constexpr int readAtOnce = 256;
constexpr int resumeAtOnce = 10'000;
constexpr std::chrono::milliseconds retryAfter{500};

// Words an agent reads beside the item.
const QString unknownOutcome = u"The channel stopped while this was being sent: it may have arrived."_s;
const QString noReport = u"The channel did not say whether this was sent."_s;
const QString tooOften = u"The channel stopped several times while sending this."_s;

using Items = Result<std::vector<OutgoingItem>>;

} // namespace

DeliveryWorker::DeliveryWorker(WorkQueue &work, Scheduler &scheduler, const Id &endpointId)
    : m_work(work),
      m_scheduler(scheduler),
      m_endpointId(endpointId)
{
}

DeliveryWorker::~DeliveryWorker()
{
    *m_alive = false;
    for (const auto &[id, flight] : m_flights)
        m_scheduler.cancel(flight.timer);
}

void DeliveryWorker::connectorUp(Send send, bool idempotent)
{
    connectorDown(false);
    m_send = std::move(send);
    resume(idempotent);
}

void DeliveryWorker::connectorDown(bool byItself)
{
    ++m_run;
    m_ready = false;
    m_resend.clear();
    m_ours.clear();
    for (const auto &[id, flight] : m_flights) {
        m_scheduler.cancel(flight.timer);
        if (byItself && m_attempts.contains(id))
            ++m_deaths[id];
    }
    m_flights.clear();
}

void DeliveryWorker::resume(bool idempotent)
{
    m_reading = true;
    m_work.read<Items>(
        [endpoint = m_endpointId](StoreConnection &store) { return handedOver(store, endpoint, resumeAtOnce); },
        [this, idempotent, run = m_run, alive = m_alive](const Items &items) {
            if (!*alive)
                return;
            m_reading = false;
            if (run != m_run)
                return;
            if (!items) {
                logger.error(u"endpoint %1: %2"_s.arg(m_endpointId.toString(), items.error().detail));
                m_scheduler.after(retryAfter, [this, idempotent, run, alive] {
                    if (*alive && run == m_run)
                        resume(idempotent);
                });
                return;
            }
            std::vector<std::pair<Id, DeliveryUpdate>> given;
            for (const OutgoingItem &item : *items) {
                // What may have left already is not sent again to somebody who said no meanwhile.
                if (!idempotent || !item.mayLeave)
                    given.emplace_back(item.item.id,
                                       DeliveryUpdate{.state = DeliveryState::Unconfirmed, .error = unknownOutcome});
                else if (m_deaths.value(item.item.id) >= maxDeaths)
                    given.emplace_back(item.item.id, DeliveryUpdate{.state = DeliveryState::Failed, .error = tooOften});
                else
                    m_resend.push_back(item);
            }
            m_ready = true;
            if (given.empty())
                return fetch();
            setStates(std::move(given), [this, run](const Result<void> &) {
                if (run == m_run)
                    fetch();
            });
        });
}

void DeliveryWorker::wake()
{
    if (m_ready)
        fetch();
}

void DeliveryWorker::fetch()
{
    if (!m_ready)
        return;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_again = false;
    m_work.read<Items>(
        [endpoint = m_endpointId](StoreConnection &store) { return deliverable(store, endpoint, readAtOnce); },
        [this, run = m_run, alive = m_alive](const Items &items) {
            if (!*alive)
                return;
            m_reading = false;
            if (run == m_run && items)
                launch(*items);
            if (!items) {
                logger.error(u"endpoint %1: %2"_s.arg(m_endpointId.toString(), items.error().detail));
                m_scheduler.after(retryAfter, [this, held = m_alive] {
                    if (*held)
                        wake();
                });
            }
            if (std::exchange(m_again, false))
                fetch();
        });
}

void DeliveryWorker::launch(const std::vector<OutgoingItem> &queued)
{
    QSet<Id> blocked;
    for (const auto &[id, flight] : m_flights)
        blocked.insert(flight.conversationId);
    const auto mayFly = [&](const OutgoingItem &item) {
        const bool free = !blocked.contains(item.item.conversationId);
        blocked.insert(item.item.conversationId); // later ones wait for this one, whether it flies now or not
        return free && int(m_flights.size()) < maxFlights && !m_flights.contains(item.item.id);
    };
    for (auto it = m_resend.begin(); it != m_resend.end();) {
        if (!mayFly(*it)) {
            ++it;
            continue;
        }
        const OutgoingItem item = *it;
        it = m_resend.erase(it);
        m_flights[item.item.id].conversationId = item.item.conversationId;
        handOver(item);
    }
    std::vector<OutgoingItem> fresh;
    for (const OutgoingItem &item : queued) {
        if (!mayFly(item))
            continue;
        m_flights[item.item.id].conversationId = item.item.conversationId;
        fresh.push_back(item);
    }
    if (!fresh.empty())
        record(std::move(fresh));
}

void DeliveryWorker::record(std::vector<OutgoingItem> items)
{
    std::vector<Id> ids;
    for (const OutgoingItem &item : items)
        ids.push_back(item.item.id);
    m_work.write<Result<QSet<Id>>>(
        [ids](Hub &hub) -> Result<QSet<Id>> {
            QSet<Id> leaving;
            for (const Id &id : ids) {
                const auto may = hub.handOver(id);
                if (!may)
                    return fail(may.error());
                if (*may)
                    leaving.insert(id);
            }
            return leaving;
        },
        [this, items = std::move(items), run = m_run, alive = m_alive](const Result<QSet<Id>> &leaving) {
            if (!*alive)
                return;
            if (run == m_run && leaving) {
                for (const OutgoingItem &item : items) {
                    if (leaving->contains(item.item.id))
                        handOver(item);
                    else
                        settle(item.item.id); // consent ended, or it was decided otherwise meanwhile
                }
                if (leaving->size() < qsizetype(items.size()))
                    wake();
                return;
            }
            if (!leaving)
                logger.error(u"a delivery state was not kept: %1"_s.arg(leaving.error().detail));
            // It never left: back into the queue, where the next run of the connector finds it.
            std::vector<std::pair<Id, DeliveryUpdate>> back;
            for (const OutgoingItem &item : items) {
                if (leaving && !leaving->contains(item.item.id))
                    continue;
                back.emplace_back(item.item.id, DeliveryUpdate{.state = DeliveryState::Queued});
            }
            for (const OutgoingItem &item : items)
                settle(item.item.id);
            setStates(std::move(back), [this](const Result<void> &) { wake(); });
        });
}

void DeliveryWorker::handOver(const OutgoingItem &item)
{
    const Id id = item.item.id;
    const int attempt = ++m_attempts[id];
    m_ours.insert(id);
    m_flights[id].timer = m_scheduler.after(firstReport, [this, id] {
        settle(id);
        setStates({{id, {.state = DeliveryState::Unconfirmed, .error = noReport}}},
                  [this](const Result<void> &) { wake(); });
    });
    m_send(toPlugin(item, attempt), [this, item, run = m_run, alive = m_alive](const Result<void> &taken) {
        if (*alive && run == m_run)
            answered(item, taken);
    });
}

void DeliveryWorker::answered(const OutgoingItem &item, const Result<void> &taken)
{
    const Id id = item.item.id;
    if (taken || !m_flights.contains(id) || taken.error().code == ErrorCode::Unavailable)
        return; // taken, reported already, or on its way down: connectorDown() follows
    settle(id);
    if (taken.error().code == ErrorCode::RateLimited) {
        --m_attempts[id];
        setStates({{id, {.state = DeliveryState::Queued}}}, [this, alive = m_alive](const Result<void> &) {
            m_scheduler.after(retryAfter, [this, alive] {
                if (*alive)
                    wake();
            });
        });
        return;
    }
    const QString why = u"The channel cannot send this (%1)."_s.arg(taken.error().detail.left(200));
    setStates({{id, {.state = DeliveryState::Failed, .error = why}}}, [this](const Result<void> &) { wake(); });
}

void DeliveryWorker::settle(const Id &itemId)
{
    const auto found = m_flights.find(itemId);
    if (found == m_flights.end())
        return;
    m_scheduler.cancel(found->second.timer);
    m_flights.erase(found);
}

void DeliveryWorker::reported(const std::vector<plugin::DeliveryReport> &reports,
                              const std::function<void(Result<void>)> &done)
{
    std::vector<std::pair<Id, DeliveryUpdate>> updates;
    for (const plugin::DeliveryReport &report : reports) {
        updates.emplace_back(report.itemId, toHub(report));
        settle(report.itemId);
        m_attempts.remove(report.itemId);
        m_deaths.remove(report.itemId);
    }
    setStates(std::move(updates), [this, done](const Result<void> &kept) {
        done(kept);
        wake();
    });
}

void DeliveryWorker::setStates(std::vector<std::pair<Id, DeliveryUpdate>> updates,
                               std::function<void(Result<void>)> then)
{
    // Receipts may come long after and for items of an earlier run: whose they are is looked up where they are changed, so
    // that no plugin moves the states of another channel's items.
    std::vector<Id> foreign;
    for (const auto &[id, update] : updates) {
        if (!m_ours.contains(id) && !m_flights.contains(id))
            foreign.push_back(id);
    }
    const auto write = [this, updates = std::move(updates), then = std::move(then),
                        alive = m_alive](const QSet<Id> &dropped) {
        m_work.write<Result<void>>(
            [updates, dropped](Hub &hub) -> Result<void> {
                for (const auto &[id, update] : updates) {
                    if (dropped.contains(id))
                        continue;
                    if (auto kept = hub.setDelivery(id, update); !kept && kept.error().code != ErrorCode::NotFound)
                        return kept;
                }
                return {};
            },
            [then, alive](const Result<void> &kept) {
                if (!kept)
                    logger.error(u"a delivery state was not kept: %1"_s.arg(kept.error().detail));
                if (*alive)
                    then(kept);
            });
    };
    if (foreign.empty())
        return write({});
    m_work.read<QSet<Id>>(
        [foreign, endpoint = m_endpointId](StoreConnection &store) {
            QSet<Id> dropped;
            for (const Id &id : foreign) {
                const auto item = outgoing(store, id);
                if (!item || item->item.endpointId != endpoint)
                    dropped.insert(id);
            }
            return dropped;
        },
        [write, alive = m_alive](const QSet<Id> &dropped) {
            if (*alive)
                write(dropped);
        });
}

} // namespace throughline::hub
