// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channels.h"
#include "front/relay.h"
#include "hub/hubfixture.h"
#include "loader/catalogue.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::hub;

namespace {

//! No visitor has a socket to this channel.
class NoSockets final : public RelaySockets
{
    void accept(RelaySocketId, const QByteArray &) override {}
    void refuse(RelaySocketId, int) override {}
    void send(RelaySocketId, const QByteArray &, bool) override {}
    void close(RelaySocketId, int, const QString &) override {}
    [[nodiscard]] qint64 queuedBytes(RelaySocketId) const override { return 0; }
};

//! A hub on disk with one shop, its plugin in a real plugin host, and the shop's backend and pages.
class Shop
{
public:
    Shop()
    {
        const QJsonObject secrets{{u"secretKey"_s, u"a secret key of thirty-two bytes or more"_s}};
        endpoint = must(hub.hub->addEndpoint({.channel = u"events"_s,
                                              .name = u"Events"_s,
                                              .queueId = hub.support,
                                              .config = {{u"publicKey"_s, u"public-key-of-the-shop"_s},
                                                         {u"apps"_s, true},
                                                         {u"abandonedMinutes"_s, 1},
                                                         {u"salesQueue"_s, u"sales"_s}},
                                              .secrets = secrets}));
        channels = std::make_unique<Channels>(ChannelParts{*hub.work, hub.topics, hub.clock, scheduler, random},
                                              ChannelOptions{.plugins = {QStringLiteral(PLUGINS_FOLDER)},
                                                             .data = hub.folder.path(),
                                                             .program = QStringLiteral(PLUGIN_HOST_PROGRAM),
                                                             .timings = {.stop = 500ms}});
        channels->relay().attach(sockets);
        channels->start();
    }
    [[nodiscard]] bool runs()
    {
        return QTest::qWaitFor(
            [&] { return must(endpointSetup(*hub.reader, endpoint)).endpoint.health == EndpointHealth::Running; },
            20'000);
    }
    [[nodiscard]] int post(const QJsonArray &events, bool backend)
    {
        const QString key = backend ? u"a secret key of thirty-two bytes or more"_s : u"public-key-of-the-shop"_s;
        const QByteArray body = QJsonDocument(QJsonObject{{u"writeKey"_s, key}, {u"batch"_s, events}}).toJson();
        std::optional<RelayResponse> response;
        channels->relay().request(
            endpoint, {.method = "POST", .path = "/v1/batch", .headers = {{"host", "hub.test"}}, .body = body},
            [&](RelayResponse r) { response = std::move(r); });
        (void)QTest::qWaitFor([&] { return response.has_value(); }, 20'000);
        return response.value_or(RelayResponse{.status = 0}).status;
    }
    [[nodiscard]] bool told(const QJsonObject &event) { return post({event}, true) == 200; }
    [[nodiscard]] bool claimed(const QJsonObject &event) { return post({event}, false) == 200; }
    //! The customer behind a point; null when the hub never heard of it.
    [[nodiscard]] Id customer(const QString &kind, const QString &value, const QString &realm = {})
    {
        const auto point = findContactPoint(*hub.reader, {.kind = kind, .value = value, .realm = realm});
        Id found;
        if (point) {
            hub.reader->first(
                hub.reader->query("SELECT customer FROM identity_link WHERE contact_point=?1 AND status=0", point->id),
                [&](sqlite::Statement &row) { found = row.id(0); });
        }
        return found;
    }
    [[nodiscard]] Id visitor(const QString &value) { return customer(u"visitor"_s, value, endpoint.toString()); }

    HubFixture hub;
    QtScheduler scheduler;
    SeededRandom random{3};
    NoSockets sockets;
    Id endpoint;
    std::unique_ptr<Channels> channels;
};

QJsonObject identify(const QString &id, const QString &anonymous, const QString &user, const QJsonObject &traits = {})
{
    QJsonObject json{{u"type"_s, u"identify"_s}, {u"messageId"_s, id}, {u"userId"_s, user}, {u"traits"_s, traits}};
    if (!anonymous.isEmpty())
        json[u"anonymousId"_s] = anonymous;
    return json;
}

QJsonObject page(const QString &id, const QString &anonymous)
{
    return {{u"type"_s, u"page"_s}, {u"messageId"_s, id}, {u"anonymousId"_s, anonymous}, {u"name"_s, u"Home"_s}};
}

} // namespace

//! The plugin on a real hub: what the backend and the pages say becomes the right person, and nobody else.
class EventsOnHubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visitsBeforeTheSignInJoinTheCustomer()
    {
        Shop shop;
        QVERIFY(shop.runs());
        QVERIFY(shop.claimed(page(u"1"_s, u"a1"_s)));
        const Id before = shop.visitor(u"a1"_s);
        QVERIFY(!before.isNull());
        QVERIFY(shop.claimed(identify(u"2"_s, u"a1"_s, u"u1"_s))); // what a page says joins nothing
        QVERIFY(shop.customer(u"user"_s, u"u1"_s).isNull());
        QVERIFY(shop.told(identify(u"3"_s, u"a1"_s, u"u1"_s)));
        QVERIFY(!shop.customer(u"user"_s, u"u1"_s).isNull());
        QCOMPARE(shop.visitor(u"a1"_s), shop.customer(u"user"_s, u"u1"_s));
    }

    void aCookieThatSurvivesALogoutMergesNobody()
    {
        Shop shop;
        QVERIFY(shop.runs());
        QVERIFY(shop.told(identify(u"1"_s, u"a1"_s, u"u1"_s)));
        QVERIFY(shop.claimed(page(u"2"_s, u"a1"_s)));
        QVERIFY(shop.told(identify(u"3"_s, u"a1"_s, u"u2"_s)));
        QVERIFY(shop.claimed(page(u"4"_s, u"a1"_s)));
        const Id first = shop.customer(u"user"_s, u"u1"_s);
        const Id second = shop.customer(u"user"_s, u"u2"_s);
        QVERIFY(!first.isNull() && !second.isNull() && first != second);
        QCOMPARE(shop.visitor(u"a1"_s), first);
        QCOMPARE(shop.visitor(u"a1~1"_s), second);
    }

    void anIdentifyThatSwapsTheAddressMergesNobody()
    {
        Shop shop;
        QVERIFY(shop.runs());
        QVERIFY(shop.told(identify(u"1"_s, {}, u"u1"_s, {{u"email"_s, u"ada@example.com"_s}})));
        QVERIFY(shop.told(identify(u"2"_s, {}, u"u2"_s, {{u"email"_s, u"bob@example.com"_s}})));
        const Id ada = shop.customer(u"user"_s, u"u1"_s);
        const Id bob = shop.customer(u"user"_s, u"u2"_s);
        QVERIFY(shop.told(identify(u"3"_s, {}, u"u1"_s, {{u"email"_s, u"bob@example.com"_s}})));
        QCOMPARE(shop.customer(u"user"_s, u"u1"_s), ada);
        QCOMPARE(shop.customer(u"user"_s, u"u2"_s), bob);
        QVERIFY(ada != bob);
        QCOMPARE(shop.customer(u"email"_s, u"bob@example.com"_s), bob);
        // A page that claims to be Ada with an address of its own changes nothing of hers.
        QVERIFY(shop.claimed(identify(u"4"_s, u"evil"_s, u"u1"_s, {{u"email"_s, u"evil@example.com"_s}})));
        QVERIFY(shop.visitor(u"evil"_s) != ada);
        QVERIFY(shop.customer(u"email"_s, u"evil@example.com"_s).isNull());
    }

    void aHouseholdWithOneNumberStaysTwoPeople()
    {
        Shop shop;
        QVERIFY(shop.runs());
        const QJsonObject number{{u"phone"_s, u"+49 30 12345678"_s}};
        QVERIFY(shop.told(identify(u"1"_s, u"a1"_s, u"u1"_s, number)));
        QVERIFY(shop.told(identify(u"2"_s, u"a2"_s, u"u2"_s, number)));
        const Id ada = shop.customer(u"user"_s, u"u1"_s);
        const Id bert = shop.customer(u"user"_s, u"u2"_s);
        QVERIFY(!ada.isNull() && !bert.isNull() && ada != bert);
        QCOMPARE(shop.visitor(u"a1"_s), ada);
        QCOMPARE(shop.visitor(u"a2"_s), bert);
        // From now on the number joins nobody: a third who has it is a third.
        QVERIFY(must(findContactPoint(*shop.hub.reader,
                                      {.kind = u"phone"_s, .value = u"+493012345678"_s, .realm = QString()}))
                    .shared);
        QVERIFY(shop.told(identify(u"3"_s, {}, u"u3"_s, number)));
        const Id child = shop.customer(u"user"_s, u"u3"_s);
        QVERIFY(!child.isNull() && child != ada && child != bert);
    }

    void anAbandonedCartGoesToSalesAndAFormToTheEndpointsQueue()
    {
        Shop shop;
        QVERIFY(shop.runs());
        QVERIFY(shop.told({{u"type"_s, u"track"_s},
                           {u"event"_s, u"Order Form Submitted"_s},
                           {u"messageId"_s, u"f1"_s},
                           {u"userId"_s, u"u1"_s},
                           {u"properties"_s, QJsonObject{{u"message"_s, u"Two lamps, please"_s}}}}));
        QVERIFY(shop.told({{u"type"_s, u"track"_s},
                           {u"event"_s, u"Product Added"_s},
                           {u"messageId"_s, u"c1"_s},
                           {u"userId"_s, u"u2"_s},
                           {u"properties"_s, QJsonObject{{u"sku"_s, u"L1"_s}, {u"name"_s, u"Lamp"_s}}}}));
        const auto queueOf = [&](const QString &user) {
            Id queue;
            shop.hub.reader->first(shop.hub.reader->query("SELECT queue FROM conversation WHERE customer=?1",
                                                          shop.customer(u"user"_s, user)),
                                   [&](sqlite::Statement &row) { queue = row.id(0); });
            return queue;
        };
        QCOMPARE(queueOf(u"u1"_s), shop.hub.support);
        QVERIFY(queueOf(u"u2"_s).isNull());
        QVERIFY(QTest::qWaitFor([&] { return !queueOf(u"u2"_s).isNull(); }, 90'000));
        QCOMPARE(queueOf(u"u2"_s), shop.hub.sales);
    }
};

QTEST_GUILESS_MAIN(EventsOnHubTest)
#include "onhub_test.moc"
