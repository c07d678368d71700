// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/actions.h"

#include "domain/records.h"

#include <QJsonArray>

namespace throughline::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

void Actions::act()
{
    struct Choice {
        int weight;
        bool allowed;
        void (Actions::*run)();
    };
    const auto &f = m_world.m_faults;
    const Choice choices[] = {
        {26, true, &Actions::customerWrites},
        {4, true, &Actions::customerSignsIn},
        {4, true, &Actions::visitorBrowses},
        {3, true, &Actions::channelRepeats},
        {6, true, &Actions::deliveryMoves},
        {30, true, &Actions::agentActs},
        {7, true, &Actions::agentOpensCustomer},
        {2, true, &Actions::agentRetriesOrDiscards},
        {3, f.permissions, &Actions::changeMembers},
        {1, f.permissions, &Actions::changeConfidentiality},
        {1, f.permissions, &Actions::changeRole},
        {2, true, &Actions::upkeep},
        {2, f.pruning, &Actions::prune},
        {4, f.network, &Actions::cutNetwork},
        {2, f.slowReaders, &Actions::stallReader},
        {1, f.kills, &Actions::killSomeHub},
        {2, f.kills, &Actions::killSomeConsole},
        {3, f.kills, &Actions::plantDeath},
        {2, f.restore, &Actions::restoreHub},
        {1, true, &Actions::probeTokens},
    };
    int sum = 0;
    for (const auto &choice : choices)
        sum += choice.allowed ? choice.weight : 0;
    auto at = int(below(std::uint64_t(sum)));
    for (const auto &choice : choices) {
        at -= choice.allowed ? choice.weight : 0;
        if (at < 0) {
            (this->*choice.run)();
            return;
        }
    }
}

ConsoleProcess *Actions::someConsole(size_t *at)
{
    const auto which = size_t(below(m_world.m_seats.size()));
    if (at)
        *at = which;
    auto *console = m_world.m_seats[which].console.get();
    return console && !console->halted() ? console : nullptr;
}

void Actions::write(const QString &what, std::function<void(hub::Hub &)> job)
{
    auto *hub = m_world.hub();
    m_world.say(hub ? what : what + u" (no hub)"_s);
    if (hub)
        hub->work().write(std::move(job), hub::WorkQueue::Done());
}

// --- outside ----------------------------------------------------------------------------------------------------

void Actions::customerWrites()
{
    const auto endpoint = size_t(below(m_world.m_image.endpoints.size()));
    hub::InboundItem item;
    item.externalKey = u"k%1"_s.arg(m_world.m_told.size());
    item.from = {.kind = u"visitor"_s, .value = u"v%1"_s.arg(below(6)), .raw = {}, .realm = {}, .trust = Trust::Hint};
    item.text = u"question %1"_s.arg(m_world.m_told.size());
    if (below(4) == 0)
        item.occurredAt = m_world.m_time.now() - milliseconds(below(60'000));
    m_world.m_told.push_back({item, endpoint});
    ingest(endpoint, m_world.m_told.size() - 1);
}

void Actions::customerSignsIn()
{
    const auto endpoint = size_t(below(m_world.m_image.endpoints.size()));
    const auto person = below(3);
    hub::InboundItem item;
    item.externalKey = u"k%1"_s.arg(m_world.m_told.size());
    item.from = {
        .kind = u"user"_s, .value = u"u%1"_s.arg(person), .raw = {}, .realm = u"shop"_s, .trust = Trust::Verified};
    item.claims.push_back({.kind = u"visitor"_s,
                           .value = u"v%1"_s.arg(below(6)),
                           .raw = {},
                           .realm = {},
                           .trust = below(2) ? Trust::Verified : Trust::Hint});
    if (below(3) == 0)
        item.claims.push_back({.kind = u"email"_s,
                               .value = u"u%1@example.org"_s.arg(below(3)),
                               .raw = {},
                               .realm = {},
                               .trust = below(2) ? Trust::Verified : Trust::Claimed});
    item.senderName = u"Customer %1"_s.arg(person);
    item.text = u"signed question %1"_s.arg(m_world.m_told.size());
    m_world.m_told.push_back({item, endpoint});
    ingest(endpoint, m_world.m_told.size() - 1);
}

void Actions::visitorBrowses()
{
    const auto endpoint = size_t(below(m_world.m_image.endpoints.size()));
    hub::InboundItem item;
    item.externalKey = u"k%1"_s.arg(m_world.m_told.size());
    item.kind = u"visit"_s;
    item.from = {.kind = u"visitor"_s, .value = u"v%1"_s.arg(below(6)), .raw = {}, .realm = {}, .trust = Trust::Hint};
    item.text = u"page %1"_s.arg(m_world.m_told.size());
    item.threading = below(3) ? hub::Threading::Alone : hub::Threading::AppendIfOpen;
    item.imported = below(4) == 0;
    if (item.imported)
        item.threading = hub::Threading::Alone;
    m_world.m_told.push_back({item, endpoint});
    ingest(endpoint, m_world.m_told.size() - 1);
}

//! Everything \a endpoint was told from number \a first on, with the cursor behind it.
void Actions::ingest(size_t endpoint, size_t first)
{
    std::vector<hub::InboundItem> items;
    for (size_t i = first; i < m_world.m_told.size(); ++i) {
        if (m_world.m_told[i].endpoint == endpoint)
            items.push_back(m_world.m_told[i].item);
    }
    if (items.empty())
        return;
    const auto cursor = QByteArray::number(qint64(m_world.m_told.size()));
    write(u"endpoint %1 ingests %2 items to %3"_s.arg(endpoint).arg(items.size()).arg(QString::fromLatin1(cursor)),
          [id = m_world.m_image.endpoints[endpoint], items, cursor](hub::Hub &hub) {
              (void)hub.ingest(id, items, cursor);
          });
}

void Actions::hubStarted()
{
    for (size_t endpoint = 0; endpoint < m_world.m_image.endpoints.size(); ++endpoint) {
        const auto cursor = hub::endpointCursor(m_world.m_hub->reader(), m_world.m_image.endpoints[endpoint]);
        require(cursor.has_value(), "the hub tells a channel its cursor", cursor ? QString() : cursor.error().detail);
        ingest(endpoint, size_t(cursor->toLongLong()));
    }
}

void Actions::channelRepeats()
{
    if (m_world.m_told.empty())
        return;
    const auto &told = pick(m_world.m_told);
    write(u"endpoint %1 repeats %2"_s.arg(told.endpoint).arg(told.item.externalKey),
          [id = m_world.m_image.endpoints[told.endpoint], item = told.item](hub::Hub &hub) {
              (void)hub.ingest(id, {item}, {});
          });
}

void Actions::deliveryMoves()
{
    auto *hub = m_world.hub();
    if (!hub)
        return;
    const auto &endpoint = pick(m_world.m_image.endpoints);
    auto waiting =
        below(2) ? hub::deliverable(hub->reader(), endpoint, 5) : hub::handedOver(hub->reader(), endpoint, 5);
    if (!waiting || waiting->empty())
        return;
    static constexpr DeliveryState states[] = {
        DeliveryState::HandedOver, DeliveryState::HandedOver, DeliveryState::Sent,       DeliveryState::Delivered,
        DeliveryState::Read,       DeliveryState::Failed,     DeliveryState::Unconfirmed};
    const auto item = waiting->front().item.id;
    const auto state = states[below(7)];
    write(u"delivery of %1 becomes %2"_s.arg(item.toString()).arg(int(state)), [item, state](hub::Hub &core) {
        (void)core.setDelivery(item, {.state = state, .at = {}, .error = {}, .externalKey = {}});
    });
}

// --- administration ---------------------------------------------------------------------------------------------

void Actions::changeMembers()
{
    const auto queue = pick(m_world.m_image.queues);
    std::vector<Id> members;
    QString names;
    for (const auto &seat : m_world.m_image.seats) {
        if (below(2) == 0)
            continue;
        members.push_back(seat.agent);
        names += QString::number(&seat - m_world.m_image.seats.data());
    }
    write(u"queue %1 has members %2"_s.arg(queue.toString(), names),
          [queue, members](hub::Hub &hub) { (void)hub.setQueueMembers(queue, members); });
}

void Actions::changeConfidentiality()
{
    auto *hub = m_world.hub();
    if (!hub)
        return;
    auto queues = hub::queues(hub->reader());
    if (!queues || queues->empty())
        return;
    auto queue = pick(*queues);
    queue.confidential = !queue.confidential;
    write(u"queue %1 becomes %2"_s.arg(queue.name, queue.confidential ? u"confidential"_s : u"open"_s),
          [queue](hub::Hub &core) { (void)core.updateQueue(queue); });
}

void Actions::changeRole()
{
    auto *hub = m_world.hub();
    if (!hub)
        return;
    auto agents = hub::agents(hub->reader());
    if (!agents || agents->empty())
        return;
    auto agent = pick(*agents);
    agent.role = agent.role == Role::Agent ? Role::Supervisor : Role::Agent;
    write(u"%1 changes role"_s.arg(agent.name), [agent](hub::Hub &core) { (void)core.updateAgent(agent); });
}

void Actions::upkeep()
{
    const bool index = below(2);
    write(index ? u"the hub indexes"_s : u"the hub ticks"_s, [index](hub::Hub &hub) {
        if (index)
            (void)hub.indexSome(50);
        else
            (void)hub.tick();
    });
}

void Actions::prune()
{
    const auto back = qint64(below(8));
    write(u"the log is pruned to %1 back"_s.arg(back),
          [back](hub::Hub &hub) { (void)hub.pruneLog(std::max<qint64>(0, hub.modseq() - back)); });
}

} // namespace throughline::test
