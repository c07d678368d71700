// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "peopletest.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! Merge and unmerge, limits, shared and blocked contact points, replies that stay where they were aimed, consent.
class MergingTest : public PeopleTest
{
    Q_OBJECT

    static QJsonObject customer(HubFixture &hub, const Id &id)
    {
        QByteArray body;
        hub.reader->first(hub.reader->query("SELECT body FROM record WHERE type=10 AND id=?1", id),
                          [&](sqlite::Statement &row) { body = row.bytes(0); });
        return must(parseObject(body));
    }
    wire::CommandOutcome reply(HubFixture &hub, const IngestedItem &to, const Id &point, const Id &seen)
    {
        QJsonObject args{{u"conversationId"_s, to.conversationId.toString()},
                         {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                         {u"contactPointId"_s, point.toString()},
                         {u"endpointId"_s, hub.web.toString()},
                         {u"text"_s, u"hello"_s}};
        if (!seen.isNull())
            args.insert(u"customerId"_s, seen.toString());
        return hub.command(hub.ana, u"conversation.reply"_s, args);
    }

private Q_SLOTS:
    void unmergeGivesBackAlsoWhatCameAfter()
    {
        HubFixture hub;
        const auto ada = visitor(hub, u"a"_s);
        const auto bea = visitor(hub, u"b"_s);
        const auto merged = hub.command(hub.ana, u"customer.merge"_s, pair(ada.customerId, bea.customerId));
        QVERIFY(merged.applied);
        QCOMPARE(ownerOf(hub, ada.contactPointId), bea.customerId);
        QCOMPARE(customer(hub, ada.customerId).value("aliasOf"_L1).toString(), bea.customerId.toString());
        QCOMPARE(hub.violations(), QString());
        // A point that signs in together with Ada's, one of Bea's own, and more words of Ada.
        const auto account =
            take(hub, from(claim(u"user"_s, u"42"_s, Trust::Verified), {claim(u"visitor"_s, u"a"_s, Trust::Verified)}));
        QCOMPARE(account.customerId, bea.customerId);
        (void)visitor(hub, u"a"_s);
        const QJsonObject which{{u"decisionId"_s, merged.id.toString()}};
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, which).applied);
        QCOMPARE(ownerOf(hub, ada.contactPointId), ada.customerId);
        QCOMPARE(ownerOf(hub, account.contactPointId), ada.customerId);
        QCOMPARE(ownerOf(hub, bea.contactPointId), bea.customerId);
        QVERIFY(!customer(hub, ada.customerId).contains("aliasOf"_L1));
        QCOMPARE(hub.violations(), QString());
        QCOMPARE(hub.command(hub.ana, u"customer.unmerge"_s, which).error.description, u"undone"_s);
        // By the customer that went, and with a memory of it.
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(ada.customerId, bea.customerId)).applied);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s,
                            {{u"customerId"_s, ada.customerId.toString()}, {u"reject"_s, true}})
                    .applied);
        QCOMPARE(ownerOf(hub, ada.contactPointId), ada.customerId);
        QVERIFY(count(hub, "SELECT count(*) FROM identity_link WHERE status=3") >= 1);
        QCOMPARE(hub.violations(), QString());
    }

    void nobodyDecidesAboutACustomerTheyMayNotSee()
    {
        HubFixture hub;
        const auto seen = visitor(hub, u"a"_s), hidden = visitor(hub, u"b"_s);
        must(hub.hub->setQueueMembers(hub.sales, {hub.bob}));
        QVERIFY(
            hub.command(hub.ana, u"conversation.transfer"_s,
                        {{u"conversationId"_s, seen.conversationId.toString()}, {u"queueId"_s, hub.sales.toString()}})
                .applied);
        const QJsonObject both{{u"contactPointId"_s, seen.contactPointId.toString()},
                               {u"customerId"_s, hidden.customerId.toString()}};
        QCOMPARE(hub.command(hub.bob, u"identity.reject"_s, both).error.type, u"forbidden"_s);
        QCOMPARE(hub.command(hub.bob, u"identity.link"_s, both).error.type, u"forbidden"_s);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status=3"), 0);
    }

    void unmergeInTheMiddleOfAChain()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s), c = visitor(hub, u"c"_s);
        const auto first = hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId));
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(b.customerId, c.customerId)).applied);
        QCOMPARE(ownerOf(hub, a.contactPointId), c.customerId);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, {{u"decisionId"_s, first.id.toString()}}).applied);
        QCOMPARE(ownerOf(hub, a.contactPointId), a.customerId);
        QCOMPARE(ownerOf(hub, b.contactPointId), c.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void mergeIsGuardedByWhatBothLookedLike()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s), c = visitor(hub, u"c"_s);
        const auto preview = hub.call(hub.ana, u"Customer/mergePreview"_s, pair(a.customerId, b.customerId));
        QVERIFY(preview.value("allowed"_L1).toBool());
        QCOMPARE(preview.value("result"_L1).toObject().value("contactPointIds"_L1).toArray().size(), 2);
        // Somebody else gives one of the two another contact point meanwhile.
        QVERIFY(hub.command(
                       hub.ana, u"identity.link"_s,
                       {{u"contactPointId"_s, c.contactPointId.toString()}, {u"customerId"_s, a.customerId.toString()}})
                    .applied);
        const auto late = hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId),
                                      preview.value("expect"_L1).toObject());
        QCOMPARE(late.error.type, u"conflict"_s);
        QVERIFY(late.error.current.value("rev"_L1) != preview.value("expect"_L1).toObject().value("rev"_L1));
        QVERIFY(
            hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId), late.error.current).applied);
        QCOMPARE(hub.violations(), QString());
    }

    void secondAccountStopsAMerge()
    {
        HubFixture hub;
        const auto one = take(hub, from(claim(u"user"_s, u"1"_s, Trust::Verified)));
        const auto two = take(hub, from(claim(u"user"_s, u"2"_s, Trust::Verified)));
        QCOMPARE(hub.call(hub.ana, u"Customer/mergePreview"_s, pair(one.customerId, two.customerId))
                     .value("refused"_L1)
                     .toString(),
                 u"secondAccount"_s);
        QCOMPARE(hub.command(hub.ana, u"customer.merge"_s, pair(one.customerId, two.customerId)).error.description,
                 u"secondAccount"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void mergeRewritesNoItem()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s);
        for (int i = 0; i < 1000; ++i) {
            (void)visitor(hub, u"a"_s);
            (void)visitor(hub, u"b"_s);
        }
        const auto items = [&] {
            return std::pair(count(hub, "SELECT sum(rev) FROM timeline_item"),
                             count(hub, "SELECT count(*) FROM scope_log WHERE type=14"));
        };
        const auto before = items();
        const auto merged = hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId));
        QVERIFY(merged.applied);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        QCOMPARE(items(), before);
        QCOMPARE(count(hub, "SELECT count(*) FROM scope_log WHERE modseq>=(SELECT min(modseq) FROM "
                            "identity_decision WHERE kind=3)")
                     < 60,
                 true);
    }

    void linkUnlinkRejectAndShareCanBeUndone()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s), c = visitor(hub, u"c"_s);
        const auto point = a.contactPointId.toString();
        const auto undo = [&](const wire::CommandOutcome &what) {
            return hub.command(hub.ana, u"identity.undo"_s, {{u"decisionId"_s, what.id.toString()}}).applied;
        };
        const auto linked = hub.command(hub.ana, u"identity.link"_s,
                                        {{u"contactPointId"_s, point}, {u"customerId"_s, b.customerId.toString()}},
                                        {{u"customerId"_s, a.customerId.toString()}});
        QVERIFY(linked.applied);
        QCOMPARE(hub.command(hub.ana, u"identity.link"_s,
                             {{u"contactPointId"_s, point}, {u"customerId"_s, c.customerId.toString()}},
                             {{u"customerId"_s, c.customerId.toString()}})
                     .error.type,
                 u"conflict"_s);
        const auto parted = hub.command(hub.ana, u"identity.unlink"_s, {{u"contactPointId"_s, point}});
        QVERIFY(parted.applied);
        QVERIFY(ownerOf(hub, a.contactPointId) != b.customerId);
        QVERIFY(undo(parted));
        QCOMPARE(ownerOf(hub, a.contactPointId), b.customerId);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status=3"), 0);
        QVERIFY(undo(linked));
        QCOMPARE(ownerOf(hub, a.contactPointId), a.customerId);
        QVERIFY(!undo(linked));
        const auto shared = hub.command(hub.ana, u"contactPoint.setShared"_s,
                                        {{u"contactPointId"_s, point}, {u"shared"_s, true}}, {{u"shared"_s, false}});
        QVERIFY(shared.applied);
        QVERIFY(undo(shared));
        QCOMPARE(hub.violations(), QString());
        const auto log =
            hub.call(hub.ana, u"Identity/decisions"_s, {{u"accountId"_s, Scope::customer(a.customerId).toString()}})
                .value("list"_L1)
                .toArray();
        QVERIFY(log.size() >= 5);
    }

    void anAgentsLinkStandsOverARejectionAndBothAreSound()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s);
        const QJsonObject both{{u"contactPointId"_s, a.contactPointId.toString()},
                               {u"customerId"_s, b.customerId.toString()}};
        QVERIFY(hub.command(hub.ana, u"identity.reject"_s, both).applied);
        QVERIFY(hub.command(hub.ana, u"identity.link"_s, both).applied);
        QCOMPARE(ownerOf(hub, a.contactPointId), b.customerId);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link l JOIN identity_link o ON "
                            "o.contact_point=l.contact_point AND o.customer=l.customer "
                            "WHERE l.status=0 AND o.status=3"),
                 1);
        QCOMPARE(hub.violations(), QString());
        // The same link made by a rule would be wrong.
        must(hub.store->database().run("UPDATE identity_link SET body=json_set(body,'$.actor','hub') WHERE status=0"));
        QVERIFY2(hub.violations().contains(u"identity.rejected-or-linked"_s), qPrintable(hub.violations()));
    }

    void decisionsAreAppendOnly()
    {
        HubFixture hub;
        (void)visitor(hub, u"a"_s);
        QVERIFY(!hub.store->database().run("UPDATE identity_decision SET actor='nobody'"));
        QVERIFY(!hub.store->database().run("UPDATE identity_move SET after=contact_point"));
    }

    void householdWithOneNumber()
    {
        // A backend knows two customers with one number: nobody is merged, and the number is evidence of nothing.
        HubFixture hub;
        const auto number = claim(u"phone"_s, u"+493012345678"_s, Trust::Verified);
        const auto ada = take(hub, from(claim(u"user"_s, u"ada"_s, Trust::Verified), {number}));
        const auto bert = take(hub, from(claim(u"user"_s, u"bert"_s, Trust::Verified), {number}));
        QVERIFY(ada.customerId != bert.customerId);
        const auto point = must(findContactPoint(*hub.reader, number));
        QVERIFY(point.shared);
        QCOMPARE(ownerOf(hub, point.id), ada.customerId);
        const auto third = take(hub, from(claim(u"visitor"_s, u"child"_s, Trust::Claimed), {number}));
        QVERIFY(third.customerId != ada.customerId && third.customerId != bert.customerId);
        // The call itself attaches to the number, whoever speaks.
        QCOMPARE(take(hub, from(claim(u"phone"_s, u"+493012345678"_s, Trust::Claimed))).contactPointId, point.id);
        QCOMPARE(hub.violations(), QString());
    }

    void tenThousandContactPointsWithOneDefaultPhone_data()
    {
        QTest::addColumn<Trust>("trust");
        QTest::newRow("typed") << Trust::Claimed;
        QTest::newRow("verified") << Trust::Verified;
    }

    void tenThousandContactPointsWithOneDefaultPhone()
    {
        QFETCH(Trust, trust);
        HubFixture hub;
        const auto number = claim(u"phone"_s, u"+4930123450"_s, trust);
        (void)take(hub, from(claim(u"phone"_s, u"+4930123450"_s, Trust::Verified)));
        QElapsedTimer timer;
        std::vector<qint64> took;
        for (int part = 0; part < 20; ++part) {
            std::vector<InboundItem> items;
            for (int i = 0; i < 500; ++i)
                items.push_back(from(claim(u"visitor"_s, u"v%1"_s.arg(part * 500 + i), Trust::Claimed), {number}));
            timer.start();
            (void)must(hub.hub->ingest(hub.web, items, {}));
            took.push_back(timer.elapsed());
        }
        QVERIFY(must(findContactPoint(*hub.reader, number)).shared);
        QVERIFY(count(hub, "SELECT max(n) FROM (SELECT count(*) n FROM identity_link WHERE status=0 GROUP BY customer)")
                <= 27);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status=2 AND via IS NOT NULL"), 0);
        // No quadratic work: the last five hundred cost about what the second five hundred did.
        const auto early = std::max<qint64>(*std::min_element(took.begin() + 1, took.begin() + 6), 20);
        const auto late = *std::min_element(took.end() - 5, took.end());
        QVERIFY2(late < 5 * early, qPrintable(u"%1 ms, then %2 ms"_s.arg(early).arg(late)));
        QCOMPARE(hub.violations(), QString());
    }

    void identifyThatSwapsTheAddress()
    {
        HubFixture hub;
        const auto mailA = claim(u"email"_s, u"a@example.org"_s, Trust::Verified);
        const auto mailB = claim(u"email"_s, u"b@example.org"_s, Trust::Verified);
        const auto ada = take(hub, from(claim(u"user"_s, u"ada"_s, Trust::Verified), {mailA}));
        const auto bert = take(hub, from(claim(u"user"_s, u"bert"_s, Trust::Verified), {mailB}));
        QCOMPARE(take(hub, from(claim(u"user"_s, u"ada"_s, Trust::Verified), {mailB})).customerId, ada.customerId);
        QCOMPARE(take(hub, from(claim(u"user"_s, u"bert"_s, Trust::Verified), {mailA})).customerId, bert.customerId);
        const auto a = must(findContactPoint(*hub.reader, mailA));
        const auto b = must(findContactPoint(*hub.reader, mailB));
        QVERIFY(a.shared && b.shared);
        QCOMPARE(ownerOf(hub, a.id), ada.customerId);
        QCOMPARE(ownerOf(hub, b.id), bert.customerId);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status=2"), 2);
        QCOMPARE(hub.violations(), QString());
    }

    void cookieThatSurvivesALogout()
    {
        HubFixture hub;
        const auto cookie = claim(u"visitor"_s, u"cookie"_s, Trust::Verified);
        const auto ada = take(hub, from(claim(u"user"_s, u"ada"_s, Trust::Verified), {cookie}));
        const auto anonymous = visitor(hub, u"cookie"_s); // she signed out; the cookie is still hers as far as we know
        QCOMPARE(anonymous.customerId, ada.customerId);
        const auto bert = take(hub, from(claim(u"user"_s, u"bert"_s, Trust::Verified), {cookie}));
        QVERIFY(bert.customerId != ada.customerId);
        QVERIFY(must(findContactPoint(*hub.reader, cookie)).shared);
        // From now on the cookie joins nobody to anybody.
        const auto carl = take(hub, from(claim(u"user"_s, u"carl"_s, Trust::Verified), {cookie}));
        QVERIFY(carl.customerId != ada.customerId && carl.customerId != bert.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void whoWasPartedIsNotJoinedByRulesInEitherDirection()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s), c = visitor(hub, u"c"_s);
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId)).applied);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s,
                            {{u"customerId"_s, a.customerId.toString()}, {u"reject"_s, true}})
                    .applied);
        // The rule would move the other one of the two this time.
        const auto signedIn = [&](const QString &user, const QString &browser) {
            return take(hub,
                        from(claim(u"user"_s, user, Trust::Verified), {claim(u"visitor"_s, browser, Trust::Verified)}))
                .customerId;
        };
        QCOMPARE(signedIn(u"1"_s, u"a"_s), a.customerId);
        QCOMPARE(signedIn(u"1"_s, u"b"_s), a.customerId);
        QCOMPARE(ownerOf(hub, b.contactPointId), b.customerId);
        // Nor does it help that another customer stands for the rejected one by now.
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(b.customerId, c.customerId)).applied);
        QCOMPARE(signedIn(u"1"_s, u"b"_s), a.customerId);
        QCOMPARE(ownerOf(hub, b.contactPointId), c.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void twoAccountsInOneBreathStayTwoPeople()
    {
        HubFixture hub;
        const auto one = claim(u"user"_s, u"1"_s, Trust::Verified);
        const auto two = claim(u"user"_s, u"2"_s, Trust::Verified);
        const auto ada = take(hub, from(one));
        const auto customers = [&] { return count(hub, "SELECT count(*) FROM record WHERE type=10"); };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(take(hub, from(one, {two})).customerId, ada.customerId);
        QCOMPARE(customers(), 2);
        const auto other = must(findContactPoint(*hub.reader, two));
        QVERIFY(ownerOf(hub, other.id) != ada.customerId);
        // An account stays evidence for its owner, also when five strangers typed it.
        for (int i = 0; i < 7; ++i)
            (void)take(hub, from(claim(u"visitor"_s, u"v%1"_s.arg(i), Trust::Claimed),
                                 {claim(u"user"_s, u"2"_s, Trust::Claimed)}));
        QVERIFY(!must(findContactPoint(*hub.reader, two)).shared);
        QCOMPARE(take(hub, from(two, {claim(u"visitor"_s, u"new"_s, Trust::Verified)})).customerId,
                 ownerOf(hub, other.id));
        QCOMPARE(ownerOf(hub, must(findContactPoint(*hub.reader, claim(u"visitor"_s, u"new"_s, Trust::Hint))).id),
                 ownerOf(hub, other.id));
        QCOMPARE(hub.violations(), QString());
    }

    void addressTheSenderMerelyGaveJoinsNobody()
    {
        HubFixture hub;
        const auto victim = take(hub, from(claim(u"email"_s, u"victim@example.org"_s, Trust::Verified)));
        const auto browser = claim(u"visitor"_s, u"somebody"_s, Trust::Verified);
        const auto forged = take(hub, from(claim(u"email"_s, u"victim@example.org"_s, Trust::Claimed), {browser}));
        QCOMPARE(forged.contactPointId, victim.contactPointId); // it attaches where it says it comes from
        const auto point = must(findContactPoint(*hub.reader, browser));
        QVERIFY(ownerOf(hub, point.id) != victim.customerId);
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status=2"), 1);
        QCOMPARE(hub.violations(), QString());
    }

    void counterTabletIsSharedAndNotThePeopleAtIt()
    {
        HubFixture hub;
        const auto tablet = claim(u"visitor"_s, u"tablet"_s, Trust::Claimed);
        const auto mail = [](int i) { return claim(u"email"_s, u"guest%1@example.org"_s.arg(i), Trust::Verified); };
        for (int i = 0; i < 14; ++i)
            (void)take(hub, from(tablet, {mail(i)}));
        QVERIFY(must(findContactPoint(*hub.reader, tablet)).shared);
        for (int i = 0; i < 14; ++i)
            QVERIFY(!must(findContactPoint(*hub.reader, mail(i))).shared);
        QCOMPARE(hub.violations(), QString());
    }

    void blockedValuesNeverLinkAndAreNeverSuggested()
    {
        HubFixture hub;
        const auto sender = take(hub, from(claim(u"email"_s, u"noreply@shop.example"_s, Trust::Claimed)));
        for (const auto trust : {Trust::Verified, Trust::Claimed}) {
            const auto one = take(hub, from(claim(u"visitor"_s, u"v%1"_s.arg(int(trust)), Trust::Claimed),
                                            {claim(u"email"_s, u"noreply@shop.example"_s, trust)}));
            QVERIFY(one.customerId != sender.customerId);
        }
        QCOMPARE(count(hub, "SELECT count(*) FROM identity_link WHERE status<>0"), 0);
        // Settings are data: another list counts at once.
        must(hub.hub->setIdentityPolicy({{u"blocked"_s, QJsonArray{u"phone:+49301*"_s}}}));
        const auto ada = take(hub, from(claim(u"email"_s, u"noreply@shop.example"_s, Trust::Verified)));
        QCOMPARE(take(hub, from(claim(u"visitor"_s, u"new"_s, Trust::Claimed),
                                {claim(u"email"_s, u"noreply@shop.example"_s, Trust::Verified)}))
                     .customerId,
                 ada.customerId);
        QVERIFY(!hub.hub->setIdentityPolicy({{u"blocked"_s, QJsonArray{u"nothing"_s}}}));
        QCOMPARE(hub.violations(), QString());
    }

    void providerAccountLinksAtTrustTwoAndNothingElseDoes()
    {
        HubFixture hub;
        const auto known = take(hub, from(claim(u"messenger"_s, u"m1"_s, Trust::Asserted)));
        QCOMPARE(take(hub, from(claim(u"visitor"_s, u"v1"_s, Trust::Claimed),
                                {claim(u"messenger"_s, u"m1"_s, Trust::Asserted)}))
                     .customerId,
                 known.customerId);
        const auto mail = take(hub, from(claim(u"email"_s, u"a@example.org"_s, Trust::Asserted)));
        QVERIFY(take(hub, from(claim(u"visitor"_s, u"v2"_s, Trust::Claimed),
                               {claim(u"email"_s, u"a@example.org"_s, Trust::Asserted)}))
                    .customerId
                != mail.customerId);
        QCOMPARE(hub.violations(), QString());
    }

    void replyGoesOnlyToWhomTheAgentSaw()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s);
        const auto merged = hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId));
        QVERIFY(reply(hub, a, a.contactPointId, a.customerId).applied); // seen before the merge: it still contains him
        QVERIFY(reply(hub, a, a.contactPointId, b.customerId).applied);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        const auto late = reply(hub, a, a.contactPointId, b.customerId); // written while it said "B"
        QCOMPARE(late.error.type, u"conflict"_s);
        QCOMPARE(late.error.description, u"contactPoint"_s);
        QCOMPARE(late.error.current.value("customerId"_L1).toString(), a.customerId.toString());
        QVERIFY(reply(hub, a, a.contactPointId, a.customerId).applied);
        QCOMPARE(reply(hub, a, b.contactPointId, {}).error.type, u"conflict"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void replyReachesNobodyElseByNamingThem()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s);
        // In Ada's conversation, to Bea's contact point, by Bea's name: what Ada is told would reach Bea.
        const auto strayed = reply(hub, a, b.contactPointId, b.customerId);
        QCOMPARE(strayed.error.type, u"conflict"_s);
        QCOMPARE(strayed.error.description, u"contactPoint"_s);
        QCOMPARE(strayed.error.current.value("customerId"_L1).toString(), b.customerId.toString());
        QCOMPARE(reply(hub, a, b.contactPointId, a.customerId).error.type, u"conflict"_s);
        // One person after all: every contact point of that person will do, by either name.
        const auto merged = hub.command(hub.ana, u"customer.merge"_s, pair(b.customerId, a.customerId));
        QVERIFY(reply(hub, a, b.contactPointId, b.customerId).applied);
        QVERIFY(reply(hub, a, b.contactPointId, {}).applied);
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        QCOMPARE(reply(hub, a, b.contactPointId, b.customerId).error.type, u"conflict"_s);
        QCOMPARE(count(hub, "SELECT count(*) FROM timeline_item WHERE json_extract(body,'$.direction')='out'"), 2);
        QCOMPARE(hub.violations(), QString());
    }

    void consentThatEndedUnnoticedStopsTheHandOver()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s);
        const auto queued = reply(hub, a, a.contactPointId, a.customerId);
        const Id item = *Id::fromString(queued.result.value("itemId"_L1).toString());
        // As if some way to end it had forgotten what waits.
        must(hub.store->database().run(
            R"(UPDATE contact_point SET body=json_set(body,'$.consent',json('{"service":"denied"}')))"));
        QVERIFY(!must(hub.hub->handOver(item)));
        QCOMPARE(must(outgoing(*hub.reader, item)).item.delivery->state, DeliveryState::Failed);
        QCOMPARE(must(outgoing(*hub.reader, item)).item.delivery->error, u"consentDenied"_s);
    }

    void aFailedReplyIsNotSentAgainToSomebodyElse()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s), b = visitor(hub, u"b"_s);
        const auto merged = hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId));
        const auto written = reply(hub, a, b.contactPointId, b.customerId);
        QVERIFY(written.applied);
        const Id item = *Id::fromString(written.result.value("itemId"_L1).toString());
        must(hub.hub->setDelivery(item, {.state = DeliveryState::Failed}));
        QVERIFY(hub.command(hub.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        const QJsonObject again{{u"itemId"_s, item.toString()}};
        const auto refused = hub.command(hub.ana, u"item.retrySend"_s, again);
        QCOMPARE(refused.error.type, u"conflict"_s);
        QCOMPARE(refused.error.current.value("customerId"_L1).toString(), b.customerId.toString());
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(a.customerId, b.customerId)).applied);
        QVERIFY(hub.command(hub.ana, u"item.retrySend"_s, again).applied);
        QCOMPARE(hub.violations(), QString());
    }

    void consentIsEnforcedWheneverSomethingLeaves()
    {
        HubFixture hub;
        const auto a = visitor(hub, u"a"_s);
        const auto consent = [&](const QString &purpose, const QString &state) {
            return hub
                .command(
                    hub.ana, u"contactPoint.setConsent"_s,
                    {{u"contactPointId"_s, a.contactPointId.toString()}, {u"purpose"_s, purpose}, {u"state"_s, state}})
                .applied;
        };
        const auto queued = reply(hub, a, a.contactPointId, a.customerId);
        QVERIFY(queued.applied);
        const Id item = *Id::fromString(queued.result.value("itemId"_L1).toString());
        QVERIFY(consent(u"service"_s, u"denied"_s));
        QCOMPARE(must(outgoing(*hub.reader, item)).item.delivery->state, DeliveryState::Failed);
        QCOMPARE(must(outgoing(*hub.reader, item)).item.delivery->error, u"consentDenied"_s);
        QVERIFY(!must(hub.hub->handOver(item)));
        const auto refused = reply(hub, a, a.contactPointId, a.customerId);
        QCOMPARE(refused.error.type, u"consentDenied"_s);
        QCOMPARE(refused.error.current.value("purpose"_L1).toString(), u"service"_s);
        QCOMPARE(hub.command(hub.ana, u"item.retrySend"_s, {{u"itemId"_s, item.toString()}}).error.type,
                 u"consentDenied"_s);
        QVERIFY(consent(u"service"_s, u"granted"_s));
        QVERIFY(hub.command(hub.ana, u"item.retrySend"_s, {{u"itemId"_s, item.toString()}}).applied);
        QVERIFY(must(hub.hub->handOver(item)));
        // Anything but an answer needs a yes.
        QJsonObject offer{{u"conversationId"_s, a.conversationId.toString()},
                          {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                          {u"contactPointId"_s, a.contactPointId.toString()},
                          {u"endpointId"_s, hub.web.toString()},
                          {u"purpose"_s, u"marketing"_s},
                          {u"text"_s, u"an offer"_s}};
        QCOMPARE(hub.command(hub.ana, u"conversation.reply"_s, offer).error.type, u"consentDenied"_s);
        QVERIFY(consent(u"marketing"_s, u"granted"_s));
        QVERIFY(hub.command(hub.ana, u"conversation.reply"_s, offer).applied);
        QCOMPARE(hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(MergingTest)
#include "merging_test.moc"
