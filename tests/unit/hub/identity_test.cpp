// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include "identity/identity.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! Attach and link rules of PRODUCT.md.
class IdentityTest : public QObject
{
    Q_OBJECT

    int m_keys = 0;

    InboundItem from(const QString &kind, const QString &value, Trust trust)
    {
        auto item = HubFixture::message(u"x"_s, u"text"_s, u"id-%1"_s.arg(++m_keys));
        item.from = {.kind = kind,
                     .value = value,
                     .raw = {},
                     .realm = kind == "email"_L1 ? QString() : u"shop"_s,
                     .trust = trust};
        return item;
    }
    static PointClaim claim(const QString &kind, const QString &value, Trust trust)
    {
        return {.kind = kind,
                .value = value,
                .raw = {},
                .realm = kind == "email"_L1 ? QString() : u"shop"_s,
                .trust = trust};
    }
    static IngestedItem take(HubFixture &hub, const InboundItem &item)
    {
        return must(hub.hub->ingest(hub.web, {item}, {})).items.at(0);
    }
    static std::vector<QJsonObject> links(HubFixture &hub, const Id &customer, const QString &status)
    {
        std::vector<QJsonObject> found;
        for (const auto &[key, record] : hub.snapshot(hub.ana, Scope::customer(customer))) {
            if (key.startsWith(u"IdentityLink/") && record.value("status"_L1).toString() == status)
                found.push_back(record);
        }
        return found;
    }

private Q_SLOTS:
    void normalisesWhatIsCompared_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("normal");
        QTest::newRow("case") << u"email"_s << u" Ada.L+shop@Example.ORG "_s << u"ada.l+shop@example.org"_s;
        QTest::newRow("idna") << u"email"_s << u"x@bücher.example"_s << u"x@xn--bcher-kva.example"_s;
        QTest::newRow("no at") << u"email"_s << u"nobody"_s << QString();
        QTest::newRow("invisible") << u"email"_s << u"a\u200bb@example.org"_s << QString();
        QTest::newRow("phone") << u"phone"_s << u"+493012345678"_s << u"+493012345678"_s;
        QTest::newRow("short code") << u"phone"_s << u"+71234"_s << QString();
        QTest::newRow("national") << u"phone"_s << u"03012345678"_s << QString();
        QTest::newRow("other") << u"visitor"_s << u" V1 "_s << u"V1"_s;
    }

    void normalisesWhatIsCompared()
    {
        QFETCH(QString, kind);
        QFETCH(QString, value);
        QFETCH(QString, normal);
        QCOMPARE(normalise({.kind = kind, .value = value}).value_or(QString()), normal);
    }

    void itemAttachesWhereItCameFromWhateverTheTrust()
    {
        HubFixture hub;
        const auto first = take(hub, from(u"email"_s, u"ada@example.org"_s, Trust::Hint));
        const auto second = take(hub, from(u"email"_s, u"ADA@example.org"_s, Trust::Verified));
        QCOMPARE(second.contactPointId, first.contactPointId);
        QCOMPARE(second.customerId, first.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void visitorWhoSignsInBringsTheEarlierVisits()
    {
        HubFixture hub;
        const auto anonymous = take(hub, from(u"visitor"_s, u"cookie-1"_s, Trust::Claimed));
        const auto known = take(hub, from(u"user"_s, u"42"_s, Trust::Verified));
        QVERIFY(anonymous.customerId != known.customerId);
        auto signedIn = from(u"user"_s, u"42"_s, Trust::Verified);
        signedIn.claims = {claim(u"visitor"_s, u"cookie-1"_s, Trust::Verified)};
        QCOMPARE(take(hub, signedIn).customerId, known.customerId);
        const auto records = hub.snapshot(hub.ana, Scope::customer(known.customerId));
        QVERIFY(records.contains(u"ContactPoint/"_s + anonymous.contactPointId.toString()));
        QVERIFY(records.contains(u"Conversation/"_s + anonymous.conversationId.toString()));
        QCOMPARE(records.at(u"Conversation/"_s + anonymous.conversationId.toString()).value("customerId"_L1).toString(),
                 known.customerId.toString());
        QCOMPARE(hub.violations(), QString());
    }

    void customerLeftWithoutLinksBecomesAnAlias()
    {
        HubFixture hub;
        const auto anonymous = take(hub, from(u"visitor"_s, u"cookie-1"_s, Trust::Claimed));
        const auto known = take(hub, from(u"user"_s, u"42"_s, Trust::Verified));
        auto signedIn = from(u"user"_s, u"42"_s, Trust::Verified);
        signedIn.claims = {claim(u"visitor"_s, u"cookie-1"_s, Trust::Verified)};
        (void)take(hub, signedIn);
        auto agent = must(agents(*hub.reader)).at(0);
        agent.role = Role::Supervisor;
        must(hub.hub->updateAgent(agent));
        const auto old = hub.snapshot(agent.id, Scope::customer(anonymous.customerId));
        QCOMPARE(old.at(u"Customer/"_s + anonymous.customerId.toString()).value("aliasOf"_L1).toString(),
                 known.customerId.toString());
    }

    void secondBackendIdStopsTheLinkAndMarksTheDeviceShared()
    {
        HubFixture hub;
        auto first = from(u"user"_s, u"1"_s, Trust::Verified);
        first.claims = {claim(u"visitor"_s, u"family-pc"_s, Trust::Verified)};
        const auto ada = take(hub, first);
        auto second = from(u"user"_s, u"2"_s, Trust::Verified);
        second.claims = {claim(u"visitor"_s, u"family-pc"_s, Trust::Verified)};
        const auto bert = take(hub, second);
        QVERIFY(ada.customerId != bert.customerId);
        const auto device = must(findContactPoint(*hub.reader, claim(u"visitor"_s, u"family-pc"_s, Trust::Claimed)));
        QVERIFY(device.shared);
        const auto suggested = links(hub, bert.customerId, u"suggested"_s);
        QCOMPARE(suggested.size(), size_t(1));
        QCOMPARE(suggested[0].value("reasons"_L1).toArray(), QJsonArray{u"secondAccount"_s});
        QCOMPARE(hub.violations(), QString());
    }

    void typedAddressNeverLinksButIsSuggestedWithItsReason()
    {
        HubFixture hub;
        const auto ada = take(hub, from(u"email"_s, u"ada@example.org"_s, Trust::Verified));
        auto form = from(u"visitor"_s, u"stranger"_s, Trust::Claimed);
        form.claims = {claim(u"email"_s, u"ada@example.org"_s, Trust::Claimed)};
        const auto stranger = take(hub, form);
        QVERIFY(stranger.customerId != ada.customerId);
        const auto suggested = links(hub, ada.customerId, u"suggested"_s);
        QCOMPARE(suggested.size(), size_t(1));
        QCOMPARE(suggested[0].value("contactPointId"_L1).toString(), stranger.contactPointId.toString());
        QCOMPARE(suggested[0].value("reasons"_L1).toArray(), QJsonArray{u"claimed:email"_s});
        auto again = from(u"visitor"_s, u"stranger"_s, Trust::Claimed);
        again.claims = form.claims;
        (void)take(hub, again);
        QCOMPARE(links(hub, ada.customerId, u"suggested"_s).size(), size_t(1));
        QCOMPARE(hub.violations(), QString());
    }

    void typedUnknownAddressMakesNoContactPoint()
    {
        HubFixture hub;
        auto form = from(u"visitor"_s, u"stranger"_s, Trust::Claimed);
        form.claims = {claim(u"email"_s, u"victim@example.org"_s, Trust::Claimed)};
        const auto stranger = take(hub, form);
        const auto victim = take(hub, from(u"email"_s, u"victim@example.org"_s, Trust::Claimed));
        QVERIFY(victim.customerId != stranger.customerId);
    }

    void acceptedSuggestionLinksAndUnlinkingGoesBack()
    {
        HubFixture hub;
        const auto ada = take(hub, from(u"email"_s, u"ada@example.org"_s, Trust::Verified));
        auto form = from(u"visitor"_s, u"v"_s, Trust::Claimed);
        form.claims = {claim(u"email"_s, u"ada@example.org"_s, Trust::Claimed)};
        const auto visitor = take(hub, form);
        const auto link = links(hub, ada.customerId, u"suggested"_s).at(0);
        const QJsonObject which{{u"linkId"_s, link.value("id"_L1)}};
        QCOMPARE(hub.command(hub.ana, u"identity.link"_s, which, {{u"rev"_s, 1}}).error.type, u"conflict"_s);
        QVERIFY(hub.command(hub.ana, u"identity.link"_s, which, {{u"rev"_s, link.value("rev"_L1)}}).applied);
        const auto conversation = [&] {
            return hub.snapshot(hub.ana, Scope::queue(hub.support))
                .at(u"Conversation/"_s + visitor.conversationId.toString());
        };
        QCOMPARE(conversation().value("customerId"_L1).toString(), ada.customerId.toString());
        QCOMPARE(hub.violations(), QString());
        const QJsonObject point{{u"contactPointId"_s, visitor.contactPointId.toString()}};
        QVERIFY(hub.command(hub.ana, u"identity.unlink"_s, point).applied);
        QVERIFY(conversation().value("customerId"_L1).toString() != ada.customerId.toString());
        QCOMPARE(hub.violations(), QString());
        QCOMPARE(hub.command(hub.ana, u"identity.unlink"_s, point).error.type, u"invalidTransition"_s);
        // "Not the same person" is remembered against the evidence that comes again.
        form.externalKey = u"again"_s;
        (void)take(hub, form);
        QVERIFY(links(hub, ada.customerId, u"suggested"_s).empty());
    }

    void rejectedSuggestionDoesNotComeBack()
    {
        HubFixture hub;
        const auto ada = take(hub, from(u"email"_s, u"ada@example.org"_s, Trust::Verified));
        auto form = from(u"visitor"_s, u"v"_s, Trust::Claimed);
        form.claims = {claim(u"email"_s, u"ada@example.org"_s, Trust::Claimed)};
        (void)take(hub, form);
        const auto link = links(hub, ada.customerId, u"suggested"_s).at(0);
        QVERIFY(hub.command(hub.ana, u"identity.reject"_s, {{u"linkId"_s, link.value("id"_L1)}}).applied);
        form.externalKey = u"again"_s;
        (void)take(hub, form);
        QVERIFY(links(hub, ada.customerId, u"suggested"_s).empty());
        QCOMPARE(links(hub, ada.customerId, u"rejected"_s).size(), size_t(1));
        QCOMPARE(hub.violations(), QString());
    }

    void rejectionTakenBackSuggestsNothingThatIsLinked()
    {
        HubFixture hub;
        const auto ada = take(hub, from(u"email"_s, u"ada@example.org"_s, Trust::Verified));
        auto form = from(u"visitor"_s, u"v"_s, Trust::Claimed);
        form.claims = {claim(u"email"_s, u"ada@example.org"_s, Trust::Claimed)};
        const auto visitor = take(hub, form);
        const auto link = links(hub, ada.customerId, u"suggested"_s).at(0);
        const auto undo = [&](const wire::CommandOutcome &what) {
            return hub.command(hub.ana, u"identity.undo"_s, {{u"decisionId"_s, what.id.toString()}}).applied;
        };
        const auto rejected = hub.command(hub.ana, u"identity.reject"_s, {{u"linkId"_s, link.value("id"_L1)}});
        QVERIFY(rejected.applied);
        const auto merged =
            hub.command(hub.ana, u"customer.merge"_s,
                        {{u"customerId"_s, visitor.customerId.toString()}, {u"intoId"_s, ada.customerId.toString()}});
        QVERIFY(merged.applied);
        QVERIFY(undo(rejected));
        QVERIFY(links(hub, ada.customerId, u"suggested"_s).empty());
        QVERIFY(links(hub, ada.customerId, u"rejected"_s).empty());
        QCOMPARE(hub.violations(), QString());
        // As if it had never been rejected: parted again, the two are suggested again.
        QVERIFY(undo(merged));
        QCOMPARE(links(hub, ada.customerId, u"suggested"_s).size(), size_t(1));
        QCOMPARE(hub.violations(), QString());
    }

    void sharedAddressIsNoReasonToLink()
    {
        HubFixture hub;
        auto first = from(u"user"_s, u"1"_s, Trust::Verified);
        first.claims = {claim(u"email"_s, u"office@example.org"_s, Trust::Verified)};
        const auto ada = take(hub, first);
        auto second = from(u"user"_s, u"2"_s, Trust::Verified);
        second.claims = first.claims;
        const auto bert = take(hub, second);
        QVERIFY(ada.customerId != bert.customerId);
        auto third = from(u"visitor"_s, u"v"_s, Trust::Claimed);
        third.claims = first.claims;
        const auto carl = take(hub, third);
        QVERIFY(carl.customerId != ada.customerId && carl.customerId != bert.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void renamedCustomerIsRenamedInItsConversations()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"customer.update"_s,
                            {{u"customerId"_s, asked.customerId.toString()},
                             {u"fields"_s, QJsonObject{{u"name"_s, u"Ada Lovelace"_s}}}})
                    .applied);
        QCOMPARE(hub.snapshot(hub.ana, Scope::queue(hub.support))
                     .at(u"Conversation/"_s + asked.conversationId.toString())
                     .value("customer"_L1)
                     .toObject()
                     .value("name"_L1)
                     .toString(),
                 u"Ada Lovelace"_s);
        const auto found = hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, u"love"_s}}).value("list"_L1).toArray();
        QCOMPARE(found.at(0).toObject().value("id"_L1).toString(), asked.customerId.toString());
        while (must(hub.hub->indexSome(100))) {
        }
        const auto said = hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, u"hello"_s}}).value("list"_L1).toArray();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.at(0).toObject().value("customerId"_L1).toString(), asked.customerId.toString());
        QCOMPARE(said.at(0).toObject().value("title"_L1).toString(), u"Ada Lovelace"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void nameOfTheBackendCountsMoreThanATypedOneAndLessThanAnAgents()
    {
        HubFixture hub;
        auto typed = from(u"visitor"_s, u"v"_s, Trust::Claimed);
        typed.senderName = u"Mickey Mouse"_s;
        typed.fields = {{u"language"_s, u"de"_s}};
        const auto taken = take(hub, typed);
        const auto customer = [&] {
            return hub.snapshot(hub.ana, Scope::customer(taken.customerId))
                .at(u"Customer/"_s + taken.customerId.toString());
        };
        QCOMPARE(customer().value("name"_L1).toString(), u"Mickey Mouse"_s);
        QCOMPARE(customer().value("language"_L1).toString(), u"de"_s);
        auto asserted = from(u"visitor"_s, u"v"_s, Trust::Verified);
        asserted.fields = {{u"name"_s, u"Ada Lovelace"_s}};
        (void)take(hub, asserted);
        QCOMPARE(customer().value("name"_L1).toString(), u"Ada Lovelace"_s);
        QVERIFY(hub.command(hub.ana, u"customer.update"_s,
                            {{u"customerId"_s, taken.customerId.toString()},
                             {u"fields"_s, QJsonObject{{u"name"_s, u"Lady Ada"_s}}}})
                    .applied);
        asserted.externalKey = u"later"_s;
        (void)take(hub, asserted);
        QCOMPARE(customer().value("name"_L1).toString(), u"Lady Ada"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void rebuildRestoresWhatWasDerived()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto before = hub.snapshot(hub.ana, Scope::queue(hub.support));
        must(hub.store->database().run("DELETE FROM member WHERE type=14; UPDATE workspace SET indexed_row=0;"));
        QVERIFY(hub.violations().contains(u"membership.missing"_s));
        must(hub.hub->rebuild());
        QCOMPARE(hub.violations(), QString());
        const auto after = hub.snapshot(hub.ana, Scope::queue(hub.support));
        QCOMPARE(after.size(), before.size());
        QVERIFY(after.contains(u"TimelineItem/"_s + asked.itemId.toString()));
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
