// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerpanel.h"

#include "shared/localwords.h"
#include "shared/words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

CustomerPanel::CustomerPanel(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_decisions(source),
      m_linkedTalks(source, clock),
      m_subjectHint(source, clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        // Also while nobody is open: the names of those who decide come once, with the first records.
        if (changes.wide
            || std::any_of(changes.records.begin(), changes.records.end(),
                           [](const client::ChangedRecord &record) { return record.type == RecordType::Agent; }))
            loadAgents();
        if (m_customerId.isNull())
            return;
        const bool concerned =
            changes.wide
            || std::any_of(changes.records.begin(), changes.records.end(), [this](const client::ChangedRecord &record) {
                   return record.id == m_customerId || record.customerId == m_customerId
                          || record.type == RecordType::ContactPoint || record.type == RecordType::Organization
                          || record.type == RecordType::IdentityLink || record.type == RecordType::Customer;
               });
        // Commands about the customer that the hub has not answered show at once.
        if (concerned || changes.overlay)
            load();
        if (mayBringOrders(changes) && !m_ordersTimer.isActive())
            m_ordersTimer.start(ordersPause);
    });
    connect(&source, &Source::ephemeral, this,
            [this](const QString &topic, const QString &kind, const QString &, int ttl, const QJsonObject &data) {
                onEphemeral(topic, kind, ttl, data);
            });
    m_ordersTimer.setSingleShot(true);
    m_ordersTimer.callOnTimeout(this, &CustomerPanel::loadOrders);
    m_staleTimer.callOnTimeout(this, &CustomerPanel::forgetStale);
    m_staleTimer.callOnTimeout(this, &CustomerPanel::tellTime);
    m_staleTimer.start(std::chrono::seconds(5));
    loadAgents();
}

void CustomerPanel::open(const Id &customerId, const Id &conversationId)
{
    m_conversationId = conversationId;
    if (customerId == m_customerId)
        return show();
    ++m_generation;
    m_customerId = customerId;
    m_view = {};
    m_live.clear();
    show();
    Q_EMIT liveChanged();
    m_orders.set({});
    m_ordersTimer.stop();
    if (!customerId.isNull()) {
        load();
        loadOrders();
    }
}

void CustomerPanel::load()
{
    m_source.customer(m_customerId).then(this, [this, generation = m_generation](Result<client::CustomerView> view) {
        if (generation != m_generation || !view)
            return;
        m_view = std::move(*view);
        show();
    });
}

//! Only items of this customer, or a decision on whose they are: the read is a large one, and messages of others come all day.
bool CustomerPanel::mayBringOrders(const client::ChangeSet &changes) const
{
    const auto isOurs = [this](const Id &pointId) {
        // Before the view is here nobody knows whose it is.
        return m_view.points.empty()
               || std::any_of(m_view.points.begin(), m_view.points.end(),
                              [&](const client::CustomerContactPoint &at) { return at.point.id == pointId; });
    };
    return changes.wide
           || std::any_of(changes.records.begin(), changes.records.end(), [&](const client::ChangedRecord &record) {
                  return (record.type == RecordType::TimelineItem && isOurs(record.contactPointId))
                         || record.type == RecordType::IdentityLink || record.id == m_customerId;
              });
}

void CustomerPanel::loadOrders()
{
    constexpr int looked = 200; // rows of the timeline that are searched for orders
    m_source.timeline({.customerId = m_customerId, .before = looked})
        .then(this, [this, generation = m_generation](const Result<client::TimelinePage> &page) {
            if (generation == m_generation && page)
                m_orders.set(orderRows(page->entries, m_clock.now()));
        });
}

void CustomerPanel::loadAgents()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_agents.clear();
        for (const Agent &agent : *agents)
            m_agents[agent.id] = oneLine(agent.name, 60);
        show();
    });
}

void CustomerPanel::show()
{
    std::vector<Id> online;
    for (const auto &[point, live] : m_live)
        online.push_back(point);
    m_points.set(pointRows(m_view, online));
    m_attributes.set(attributeRows(m_view));
    m_suggestions.set(suggestionRows(m_view));
    m_history.set(historyRows(DecisionLines::of(m_view, m_agents)));
    m_conversations.set(conversationRows(m_view, m_conversationId, m_clock.now(), m_agents, m_source.agentId()));
    m_linkedTalks.show(m_view, m_conversationId, m_agents);
    m_subjectHint.show(m_view.conversations, m_conversationId);
    tellTime();
    Q_EMIT changed();
}

QString CustomerPanel::name() const
{
    //: Name of a customer who has not told it yet
    return m_view.customer.name.isEmpty() ? tr("Visitor") : oneLine(m_view.customer.name);
}

QString CustomerPanel::summary() const
{
    QStringList parts;
    parts << organization();
    parts << languageName(m_view.customer.language);
    parts.removeAll({});
    return parts.join(u"  ·  "_s);
}

void CustomerPanel::tellTime()
{
    const QTimeZone zone(m_view.customer.timezone.toLatin1());
    QString words;
    if (!m_view.customer.timezone.isEmpty() && zone.isValid()) {
        const qint64 now = m_clock.now().ms;
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(now, zone);
        const QLocale locale;
        words = locale.toString(there.time(), QLocale::ShortFormat);
        if (there.date() != QDateTime::fromMSecsSinceEpoch(now).date())
            words = locale.dayName(there.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + words;
        //: Below the customer's name: what time it is where they are; %1 is a time of day
        words = tr("%1 local time").arg(words);
    }
    if (words == m_localTime)
        return;
    m_localTime = words;
    Q_EMIT localTimeChanged();
}

QString CustomerPanel::organization() const
{
    return m_view.organization ? oneLine(m_view.organization->name, 120) : QString();
}

// --- deciding ---------------------------------------------------------------------------------------------------

const client::CustomerContactPoint *CustomerPanel::pointAt(int row) const
{
    return row >= 0 && row < int(m_view.points.size()) ? &m_view.points[size_t(row)] : nullptr;
}

const client::CustomerContactPoint *CustomerPanel::suggestionAt(int row) const
{
    const int own = int(m_view.suggested.size());
    if (row < 0 || row >= own + int(m_view.alike.size()))
        return nullptr;
    return row < own ? &m_view.suggested[size_t(row)] : &m_view.alike[size_t(row - own)];
}

void CustomerPanel::setConsent(int row, int purpose, const QString &state)
{
    const auto *at = pointAt(row);
    const auto wanted = enumFromText<ConsentState>(state);
    if (at && wanted && row < m_points.rowCount() && purpose >= 0
        && purpose < m_points.rows()[size_t(row)].purposes.size())
        m_decisions.setConsent(at->point, m_points.rows()[size_t(row)].purposes[purpose], *wanted);
}

void CustomerPanel::setShared(int row, bool shared)
{
    if (const auto *at = pointAt(row); at && at->point.shared != shared)
        m_decisions.setShared(at->point, shared);
}

void CustomerPanel::unlinkPoint(int row)
{
    if (const auto *at = pointAt(row); at && m_view.points.size() > 1)
        m_decisions.unlink(at->point, m_view.customer.id);
}

void CustomerPanel::linkSuggestion(int row)
{
    if (const auto *at = suggestionAt(row))
        m_decisions.link(at->link, at->point);
}

void CustomerPanel::compareSuggestion(int row)
{
    const auto *at = suggestionAt(row);
    const auto other = at ? m_view.owners.find(at->link.id) : m_view.owners.end();
    if (other != m_view.owners.end() && !other->second.isNull())
        Q_EMIT compareWanted(m_view.customer.id, other->second);
}

void CustomerPanel::rejectSuggestion(int row)
{
    if (const auto *at = suggestionAt(row))
        m_decisions.reject(at->link, at->point);
}

void CustomerPanel::takeBack(int row)
{
    if (row < 0 || row >= m_history.rowCount())
        return;
    if (const HistoryRow &line = m_history.rows()[size_t(row)]; !line.remedy.isEmpty())
        m_decisions.takeBack(line.decisionId, line.goneId);
}

// --- live -------------------------------------------------------------------------------------------------------

void CustomerPanel::onEphemeral(const QString &topic, const QString &kind, int ttlSeconds, const QJsonObject &data)
{
    const auto id = topic.startsWith("point/"_L1) ? Id::fromString(QStringView(topic).mid(6)) : std::nullopt;
    const bool ours = id && std::any_of(m_view.points.begin(), m_view.points.end(), [&](const auto &at) {
                          return at.point.id == *id;
                      });
    if (!ours || (kind != "online"_L1 && kind != "page"_L1 && kind != "cart"_L1))
        return;
    // Who leaves is not online, and then on no page.
    const bool gone = kind == "online"_L1 ? data.value("online"_L1) == QJsonValue(false)
                                          : kind == "page"_L1 && data.value("url"_L1).toString().isEmpty();
    if (gone) {
        m_live.erase(*id);
    } else {
        Live &live = m_live[*id];
        live.until = std::max(live.until, m_clock.now() + std::chrono::seconds(std::clamp(ttlSeconds, 1, 3600)));
        if (kind == "cart"_L1)
            live.cart = ui::cartLines(data);
        if (kind == "page"_L1) {
            const QUrl url(data.value("url"_L1).toString(), QUrl::StrictMode);
            live.title = oneLine(data.value("title"_L1).toString(), 120);
            live.place = oneLine(url.isValid() ? url.host(QUrl::FullyEncoded) + url.path() : QString(), 160);
        }
    }
    show();
    Q_EMIT liveChanged();
}

void CustomerPanel::forgetStale()
{
    const Instant now = m_clock.now();
    if (std::erase_if(m_live, [&](const auto &live) { return live.second.until < now; }) > 0) {
        show();
        Q_EMIT liveChanged();
    }
}

const CustomerPanel::Live *CustomerPanel::livePage() const
{
    for (const auto &[point, live] : m_live) {
        if (!live.title.isEmpty() || !live.place.isEmpty())
            return &live;
    }
    return nullptr;
}

const CartLines *CustomerPanel::liveCart() const
{
    for (const auto &[point, live] : m_live) {
        if (!live.cart.lines.isEmpty())
            return &live.cart;
    }
    return nullptr;
}

QStringList CustomerPanel::cartLines() const
{
    return liveCart() ? liveCart()->lines : QStringList();
}
QString CustomerPanel::cartTotal() const
{
    return liveCart() ? liveCart()->total : QString();
}
QString CustomerPanel::pageTitle() const
{
    return livePage() ? livePage()->title : QString();
}
QString CustomerPanel::pagePlace() const
{
    return livePage() ? livePage()->place : QString();
}

} // namespace throughline::ui
