// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerpanel.h"

#include "shared/words.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

CustomerPanel::CustomerPanel(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (m_customerId.isNull())
            return;
        const bool concerned =
            changes.wide
            || std::any_of(changes.records.begin(), changes.records.end(), [this](const client::ChangedRecord &record) {
                   return record.id == m_customerId || record.customerId == m_customerId
                          || record.type == RecordType::ContactPoint || record.type == RecordType::Organization;
               });
        if (concerned)
            load();
    });
    connect(&source, &Source::ephemeral, this,
            [this](const QString &topic, const QString &kind, const QString &, int ttl, const QJsonObject &data) {
                onEphemeral(topic, kind, ttl, data);
            });
    m_staleTimer.callOnTimeout(this, &CustomerPanel::forgetStale);
    m_staleTimer.start(std::chrono::seconds(5));
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
    if (!customerId.isNull())
        load();
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

void CustomerPanel::show()
{
    std::vector<Id> online;
    for (const auto &[point, live] : m_live)
        online.push_back(point);
    m_points.set(pointRows(m_view, online));
    m_attributes.set(attributeRows(m_view));
    m_suggestions.set(suggestionRows(m_view));
    m_conversations.set(conversationRows(m_view, m_conversationId, m_clock.now()));
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
    if (m_view.organization)
        parts << oneLine(m_view.organization->name);
    if (const QLocale locale(m_view.customer.language);
        !m_view.customer.language.isEmpty() && locale.language() != QLocale::C)
        parts << QLocale::languageToString(locale.language());
    parts.removeAll({});
    return parts.join(u"  ·  "_s);
}

// --- live -------------------------------------------------------------------------------------------------------

void CustomerPanel::onEphemeral(const QString &topic, const QString &kind, int ttlSeconds, const QJsonObject &data)
{
    const auto id = topic.startsWith("point/"_L1) ? Id::fromString(QStringView(topic).mid(6)) : std::nullopt;
    const bool ours = id && std::any_of(m_view.points.begin(), m_view.points.end(), [&](const auto &at) {
                          return at.point.id == *id;
                      });
    if (!ours || (kind != "online"_L1 && kind != "page"_L1))
        return;
    if (kind == "online"_L1 && data.value("online"_L1).isBool() && !data.value("online"_L1).toBool()) {
        m_live.erase(*id);
    } else {
        Live &live = m_live[*id];
        live.until = std::max(live.until, m_clock.now() + std::chrono::seconds(std::clamp(ttlSeconds, 1, 3600)));
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

QString CustomerPanel::pageTitle() const
{
    return livePage() ? livePage()->title : QString();
}
QString CustomerPanel::pagePlace() const
{
    return livePage() ? livePage()->place : QString();
}

} // namespace throughline::ui
