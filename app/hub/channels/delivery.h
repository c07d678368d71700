// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "base/result.h"
#include "base/scheduler.h"
#include "ingest/inbounditem.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace throughline::hub {

class WorkQueue;

//! Takes an endpoint's queued items to its connector: in order per conversation, one at a time until the connector has
//! reported on it, the attempt on the disk before the item leaves. What was under way when connector or hub died is sent
//! again when the connector takes the item id as an idempotency key, and becomes Unconfirmed when it does not: never lost,
//! never doubled. Main thread; \a work and \a scheduler outlive it.
class DeliveryWorker
{
public:
    //! Hands one item to the connector and tells whether it took it.
    using Send = std::function<void(const plugin::OutboundItem &item, std::function<void(Result<void>)> taken)>;

    DeliveryWorker(WorkQueue &work, Scheduler &scheduler, const Id &endpointId);
    ~DeliveryWorker();
    DeliveryWorker(const DeliveryWorker &) = delete;
    DeliveryWorker &operator=(const DeliveryWorker &) = delete;

    //! The connector runs. \a idempotent: of its capability descriptor.
    void connectorUp(Send send, bool idempotent);
    //! It stopped or died; what it was handed and did not report on is open. \a byItself: it may be the fault of an item.
    void connectorDown(bool byItself = true);
    //! Something may be queued.
    void wake();
    //! States from the connector; \a done after the commit. Reports on items of other endpoints are dropped.
    void reported(const std::vector<plugin::DeliveryReport> &reports, const std::function<void(Result<void>)> &done);
    //! An item is on its way to the connector and was not reported on.
    [[nodiscard]] bool isBusy() const { return !m_flights.empty() || m_reading; }

    static constexpr std::chrono::seconds firstReport{60};
    static constexpr int maxFlights = 64;
    //! So often may the connector die by itself with an item in its hands before the item fails instead of being tried again.
    static constexpr int maxDeaths = 5;

private:
    struct Flight {
        Id conversationId;
        TimerId timer = 0;
    };
    void resume(bool idempotent);
    void fetch();
    void launch(const std::vector<OutgoingItem> &queued);
    void record(std::vector<OutgoingItem> items);
    void handOver(const OutgoingItem &item);
    void answered(const OutgoingItem &item, const Result<void> &taken);
    void setStates(std::vector<std::pair<Id, DeliveryUpdate>> updates, std::function<void(Result<void>)> then);
    void settle(const Id &itemId);

    WorkQueue &m_work;
    Scheduler &m_scheduler;
    Id m_endpointId;
    Send m_send;
    quint64 m_run = 0; // of the connector; what belongs to an earlier run is not acted upon
    bool m_ready = false;
    bool m_reading = false;
    bool m_again = false;
    std::deque<OutgoingItem> m_resend;
    std::map<Id, Flight> m_flights; // handed over, no report yet
    QHash<Id, int> m_attempts;
    QHash<Id, int> m_deaths;
    QSet<Id> m_ours; // items this connector was handed: their reports need no look-up
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
