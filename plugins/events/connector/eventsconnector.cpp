// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/eventsconnector.h"

#include "base/clock.h"
#include "base/scheduler.h"
#include "connector/backend.h"
#include "connector/carts.h"
#include "connector/door.h"

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {
constexpr int entriesAtOnce = 200;
constexpr std::chrono::milliseconds loadAgain{1'000};
} // namespace

EventsConnector::EventsConnector() = default;

EventsConnector::~EventsConnector()
{
    *m_alive = false;
}

void EventsConnector::start(const plugin::StartInfo &info, plugin::ChannelHost &host)
{
    m_host = &host;
    auto settings = readSettings(info);
    if (!settings) {
        return host.health({plugin::Health::State::Misconfigured,
                            u"The setting \"%1\" cannot be used as it is."_s.arg(settings.error().detail)});
    }
    m_settings = std::make_unique<Settings>(std::move(*settings));
    m_ledger = std::make_unique<Ledger>(host);
    m_people = std::make_unique<People>(*m_settings, *m_ledger);
    m_live = std::make_unique<Live>(host);
    m_carts = std::make_unique<Carts>(host, *m_ledger, *m_live, *m_people, *m_settings);
    auto line = m_settings->backendUrl.isEmpty() ? nullptr : std::make_unique<NetworkShopLine>(m_settings->backendUrl);
    m_backend = std::make_unique<Backend>(host, *m_settings, std::move(line));
    host.health({plugin::Health::State::Starting, {}});
    load(QString(People::prefix), {});
}

void EventsConnector::load(const QString &prefix, const QString &after)
{
    m_host->storageList(prefix, after, entriesAtOnce,
                        [this, alive = m_alive, prefix, after](const Result<std::vector<plugin::StorageEntry>> &page) {
                            if (!*alive)
                                return;
                            if (page)
                                return loaded(prefix, *page);
                            m_host->health({plugin::Health::State::Degraded, u"The hub's storage does not answer."_s});
                            m_host->scheduler().after(loadAgain, [this, alive, prefix, after] {
                                if (*alive)
                                    load(prefix, after);
                            });
                        });
}

void EventsConnector::loaded(const QString &prefix, const std::vector<plugin::StorageEntry> &page)
{
    for (const plugin::StorageEntry &entry : page) {
        if (prefix == Carts::prefix)
            m_carts->load(entry.key, entry.value);
        else if (prefix != Backend::prefix)
            m_people->load(entry.key, entry.value);
        else if (Backend::isOver(entry.value, m_host->clock().now()))
            m_ledger->put(entry.key, std::nullopt);
    }
    if (!page.empty()) // a page may be shorter than asked for
        return load(prefix, page.back().key);
    const QStringList order{QString(People::prefix), QString(People::lastPrefix), QString(Backend::prefix),
                            QString(Carts::prefix)};
    const qsizetype next = order.indexOf(prefix) + 1;
    if (next < order.size())
        return load(order[next], {});
    begin();
}

void EventsConnector::begin()
{
    m_door = std::make_unique<Door>(*m_host, *m_settings, *m_ledger, *m_people, *m_live, *m_carts);
    m_carts->begin();
    m_ledger->flush([](const Result<void> &) {});
    const bool hooks = !m_settings->wooSecret.isEmpty() || !m_settings->shopifySecret.isEmpty();
    if (m_settings->publicKey.isEmpty() && m_settings->secretKeys.isEmpty() && !hooks) {
        return m_host->health(
            {plugin::Health::State::Misconfigured,
             u"Nobody can post yet: set \"secretKey\", \"publicKey\" or both, or the secret of a shop's web hooks."_s});
    }
    m_host->health({plugin::Health::State::Connected, {}});
}

void EventsConnector::http(const plugin::HttpRequest &request, std::function<void(plugin::HttpResponse)> reply)
{
    if (!m_door)
        return reply({.status = 503, .headers = {{u"Retry-After"_s, u"2"_s}}});
    m_door->open(request, std::move(reply));
}

void EventsConnector::lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    if (!m_backend)
        return done(fail(ErrorCode::Unavailable, u"the endpoint's settings cannot be used"_s));
    m_backend->lookup(call, std::move(done));
}

void EventsConnector::action(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    if (!m_backend)
        return done(fail(ErrorCode::Unavailable, u"the endpoint's settings cannot be used"_s));
    m_backend->action(call, std::move(done));
}

void EventsConnector::stop(std::function<void()> done)
{
    if (!m_ledger)
        return done();
    m_door.reset(); // nothing new comes in
    m_ledger->flush([done = std::move(done)](const Result<void> &) { done(); });
}

} // namespace throughline::events
