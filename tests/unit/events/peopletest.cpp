// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::events;

//! Which contact points an event names, and with how much trust.
class PeopleTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject who(const QString &anonymous, const QString &user, const QJsonObject &traits = {})
    {
        QJsonObject json{{u"traits"_s, traits}};
        if (!anonymous.isEmpty())
            json[u"anonymousId"_s] = anonymous;
        if (!user.isEmpty())
            json[u"userId"_s] = user;
        return json;
    }
    static QString points(const plugin::InboundItem &item)
    {
        const auto one = [](const plugin::ContactPoint &point) {
            return u"%1=%2/%3"_s.arg(point.kind, point.value).arg(point.trust);
        };
        QStringList all{one(item.contactPoint)};
        for (const auto &point : item.sameAs)
            all.append(one(point));
        return all.join(u' ');
    }
    static QString last(const Stage &stage) { return points(stage.host.items.back().in); }

private Q_SLOTS:
    void theBackendAssertsAndAPageClaims()
    {
        Stage stage;
        const QJsonObject traits{
            {u"email"_s, u" Ada@Example.com"_s}, {u"phone"_s, u"+49 (30) 123-4567"_s}, {u"name"_s, u"Ada"_s}};
        QVERIFY(stage.told({stage.event(u"identify"_s, u"1"_s, who(u"a1"_s, u"u1"_s, traits))}));
        QCOMPARE(last(stage), u"user=u1/3 visitor=a1/3 email=ada@example.com/3 phone=+49301234567/3"_s);
        QVERIFY(stage.claimed({stage.event(u"identify"_s, u"2"_s, who(u"a2"_s, u"u1"_s, traits))}));
        QCOMPARE(last(stage), u"visitor=a2/1 user=u1/1 email=ada@example.com/1 phone=+49301234567/1"_s);
        QJsonObject unchecked = traits;
        unchecked[u"email_verified"_s] = false;
        QVERIFY(stage.told({stage.event(u"identify"_s, u"3"_s, who({}, u"u1"_s, unchecked))}));
        QCOMPARE(last(stage), u"user=u1/3 email=ada@example.com/1 phone=+49301234567/3"_s);
    }

    void onlyTheBackendsAliasJoins()
    {
        Stage stage;
        QVERIFY(stage.claimed({stage.event(u"alias"_s, u"1"_s, {{u"previousId"_s, u"a1"_s}, {u"userId"_s, u"u1"_s}})}));
        QCOMPARE(last(stage), u"visitor=a1/1 user=u1/1"_s);
        QVERIFY(stage.told({stage.event(u"alias"_s, u"2"_s, {{u"previousId"_s, u"a1"_s}, {u"userId"_s, u"u1"_s}})}));
        QCOMPARE(last(stage), u"user=u1/3 visitor=a1/3"_s);
    }

    void aCookieThatSurvivesALogoutBeginsAnew()
    {
        Stage stage;
        const auto visit = [&](const QString &id) {
            return stage.claimed({stage.event(u"page"_s, id, {{u"anonymousId"_s, u"a1"_s}, {u"name"_s, u"Home"_s}})});
        };
        QVERIFY(visit(u"p1"_s));
        QCOMPARE(last(stage), u"visitor=a1/1"_s);
        QVERIFY(stage.told({stage.event(u"identify"_s, u"1"_s, who(u"a1"_s, u"u1"_s))}));
        QVERIFY(visit(u"p2"_s));
        QCOMPARE(last(stage), u"visitor=a1/1"_s);
        stage.run(1s);
        const QJsonObject late =
            stage.track(u"Video Played"_s, u"l1"_s, {}, {{u"anonymousId"_s, u"a1"_s}, {u"userId"_s, u"u1"_s}});
        stage.run(1s);
        QVERIFY(stage.told({stage.event(u"identify"_s, u"2"_s, who(u"a1"_s, u"u2"_s))}));
        QCOMPARE(last(stage), u"user=u2/3 visitor=a1~1/3"_s);
        QVERIFY(visit(u"p3"_s));
        QCOMPARE(last(stage), u"visitor=a1~1/1"_s);
        QVERIFY(stage.told({late})); // the first one's, told late: theirs, and nothing changes
        QCOMPARE(last(stage), u"user=u1/3"_s);
        stage.killConnector();
        stage.startConnector();
        QVERIFY(visit(u"p4"_s));
        QCOMPARE(last(stage), u"visitor=a1~1/1"_s);
        QVERIFY(stage.claimed({stage.track(u"Signed Out"_s, u"s1"_s, {}, {{u"anonymousId"_s, u"a1"_s}})}));
        QVERIFY(visit(u"p5"_s));
        QCOMPARE(last(stage), u"visitor=a1~2/1"_s);
    }

    void aVisitToldLateStaysWithWhomItWasAbout()
    {
        Stage stage;
        QVERIFY(stage.told({stage.event(u"identify"_s, u"1"_s, who(u"a1"_s, u"u1"_s))}));
        stage.run(1s);
        const QJsonObject late =
            stage.event(u"page"_s, u"p1"_s, {{u"anonymousId"_s, u"a1"_s}, {u"name"_s, u"Pregnancy books"_s}});
        stage.run(5min);
        QVERIFY(stage.told({stage.event(u"identify"_s, u"2"_s, who(u"a1"_s, u"u2"_s))}));
        QVERIFY(stage.claimed({late}));
        QCOMPARE(last(stage), u"visitor=a1/1"_s);
        // A page whose clock is some seconds behind is still the second one's.
        QJsonObject behind = stage.event(u"page"_s, u"p2"_s, {{u"anonymousId"_s, u"a1"_s}, {u"name"_s, u"Home"_s}});
        behind[u"timestamp"_s] = (stage.time.now() - 20s).toString();
        QVERIFY(stage.claimed({behind}));
        QCOMPARE(last(stage), u"visitor=a1~1/1"_s);
        stage.killConnector();
        stage.startConnector();
        QJsonObject again = late;
        again[u"messageId"_s] = u"p3"_s;
        QVERIFY(stage.claimed({again}));
        QCOMPARE(last(stage), u"visitor=a1/1"_s);
    }

    void anIdentifyToldLateChangesNoName()
    {
        Stage stage;
        const QJsonObject late = stage.event(
            u"identify"_s, u"1"_s, who({}, u"u1"_s, {{u"name"_s, u"Ada Old"_s}, {u"preferredChannel"_s, u"sms"_s}}));
        stage.run(1min);
        const auto now = [&](const QString &id) {
            return stage.event(u"identify"_s, id, who({}, u"u1"_s, {{u"name"_s, u"Ada New"_s}}));
        };
        QVERIFY(stage.told({now(u"2"_s)}));
        QVERIFY(stage.told({late}));
        const plugin::InboundItem item = stage.host.items.back().in;
        QCOMPARE(item.data["name"_L1].toString(), u"Ada Old"_s); // it says so in its place
        QVERIFY(item.fields.empty() && item.author.name.isEmpty());
        QVERIFY(stage.told({now(u"3"_s)})); // still what was said last
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 2u);
    }

    void thePreferredChannelIsAnAttribute()
    {
        Stage stage;
        QVERIFY(stage.told(
            {stage.event(u"identify"_s, u"1"_s, who({}, u"u1"_s, {{u"preferred_channel"_s, u" E-Mail"_s}}))}));
        const plugin::InboundItem item = stage.host.items.back().in;
        QCOMPARE(item.fields,
                 (std::vector<plugin::CustomerField>{{.name = u"preferredChannel"_s, .value = u"email"_s}}));
        QCOMPARE(item.data["preferredChannel"_L1].toString(), u"email"_s);
        QVERIFY(
            stage.told({stage.event(u"identify"_s, u"2"_s, who({}, u"u1"_s, {{u"preferredChannel"_s, u"<b>"_s}}))}));
        QVERIFY(!stage.host.items.back().in.data.contains("preferredChannel"_L1));
    }

    void anIdentifyThatSwapsTheAddressIsKeptEachTimeItChanges()
    {
        Stage stage;
        const auto told = [&](const QString &id, const QString &email) {
            return stage.told({stage.event(u"identify"_s, id, who({}, u"u1"_s, {{u"email"_s, email}}))});
        };
        QVERIFY(told(u"1"_s, u"a@example.com"_s) && told(u"2"_s, u"a@example.com"_s)); // on every page
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 1u);
        QVERIFY(told(u"3"_s, u"b@example.com"_s));
        QVERIFY(told(u"4"_s, u"a@example.com"_s));
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 3u);
        stage.killConnector();
        stage.startConnector();
        QVERIFY(told(u"5"_s, u"a@example.com"_s));
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 3u);
    }

    void aPageCannotTakeThePlaceOfTheBackendsEvents()
    {
        Stage stage;
        const auto order = [&](const QString &total) {
            return stage.track(u"Order Completed"_s, u"order-1001"_s, {{u"order_id"_s, u"1001"_s}, {u"total"_s, total}},
                               {{u"anonymousId"_s, u"a1"_s}});
        };
        QVERIFY(stage.claimed({order(u"0.01"_s)})); // guessed before it happened
        QVERIFY(stage.told({order(u"99.00"_s)}));
        QCOMPARE(stage.items(u"order"_s).size(), 2u);
        QCOMPARE(stage.items(u"order"_s)[1].data["total"_L1].toString(), u"99.00"_s);
        QVERIFY(stage.claimed({order(u"0.01"_s)}) && stage.told({order(u"99.00"_s)}));
        QCOMPARE(stage.items(u"order"_s).size(), 2u);
        const auto endless =
            stage.batch(publicKey, {stage.event(u"page"_s, u"x"_s.repeated(129), {{u"anonymousId"_s, u"a"_s}})});
        QCOMPARE(Stage::field(endless), u"batch[0].messageId"_s);
    }

    void theSameIdentifyInOneRequestIsOneItem()
    {
        Stage stage;
        const auto identify = [&](const QString &id, const QString &email) {
            return stage.event(u"identify"_s, id,
                               {{u"userId"_s, u"u1"_s}, {u"traits"_s, QJsonObject{{u"email"_s, email}}}});
        };
        QVERIFY(stage.told({identify(u"1"_s, u"a@x.example"_s), identify(u"2"_s, u"a@x.example"_s)}));
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 1u);
        // There and back again is news each time, in one request as well.
        QVERIFY(stage.told({identify(u"3"_s, u"b@x.example"_s), identify(u"4"_s, u"a@x.example"_s),
                            identify(u"5"_s, u"a@x.example"_s)}));
        QCOMPARE(stage.items(u"x-events-profile"_s).size(), 3u);
    }

    void theSameIdentifyInTwoRequestsAtOnceIsOneItem()
    {
        Stage stage;
        const auto request = [&](const QString &id) {
            const QJsonArray batch{
                stage.event(u"identify"_s, id,
                            {{u"userId"_s, u"u1"_s}, {u"traits"_s, QJsonObject{{u"email"_s, u"a@x.example"_s}}}})};
            return Stage::request(secretKey,
                                  QJsonDocument(QJsonObject{{u"batch"_s, batch}}).toJson(QJsonDocument::Compact));
        };
        int taken = 0;
        const auto count = [&](const plugin::HttpResponse &answer) { taken += answer.status == 200; };
        stage.connector->http(request(u"1"_s), count);
        stage.connector->http(request(u"2"_s), count);
        stage.run();
        QCOMPARE(taken, 2);
        std::set<QString> keys;
        for (const auto &item : stage.items(u"x-events-profile"_s))
            keys.insert(item.externalKey);
        QCOMPARE(keys.size(), 1u); // the hub takes a key once
    }

    void aBrowserOfTheChatIsTheSameVisitor()
    {
        Stage stage({{u"realm"_s, u"shop"_s}});
        const QString chat = u"0199c0de-0000-7000-8000-0000000000aa"_s;
        QVERIFY(stage.claimed({stage.event(u"page"_s, u"1"_s, {{u"anonymousId"_s, chat}, {u"name"_s, u"Home"_s}}),
                               stage.event(u"page"_s, u"2"_s, {{u"anonymousId"_s, u"17"_s}, {u"name"_s, u"Home"_s}})}));
        QCOMPARE(stage.host.items[0].in.contactPoint,
                 (plugin::ContactPoint{.kind = u"visitor"_s, .value = chat, .trust = 1}));
        QCOMPARE(stage.host.items[1].in.contactPoint.realm, u"shop"_s);
    }

    void aGuestIsKnownByTheAddressTheyGave()
    {
        Stage stage;
        QVERIFY(stage.told(
            {stage.track(u"Order Completed"_s, u"1"_s, {{u"order_id"_s, u"9"_s}, {u"email"_s, u"g@example.com"_s}})}));
        QCOMPARE(last(stage), u"email=g@example.com/1"_s);
        QVERIFY(stage.told(
            {stage.track(u"Order Completed"_s, u"2"_s,
                         {{u"order_id"_s, u"10"_s}, {u"phone"_s, u"030 1234567"_s}, {u"email"_s, u"nonsense"_s}},
                         {{u"anonymousId"_s, u"a"_s}})}));
        QCOMPARE(last(stage), u"visitor=a/3"_s); // a number without its country is nobody's
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "peopletest.moc"
