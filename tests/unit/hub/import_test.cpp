// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imports.h"
#include "hubfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

//! Earlier messages in the store.
class HubImportTest : public QObject
{
    Q_OBJECT

private:
    static InboundItem old(const HubFixture &hub, const QString &key)
    {
        InboundItem item = HubFixture::message(u"old-visitor"_s, u"long ago"_s, key);
        item.occurredAt = Instant{hub.clock.now().ms - 400LL * 86'400'000};
        return item;
    }
    static qint64 count(HubFixture &hub, const char *sql) { return hub.reader->number(hub.reader->query(sql)); }

private Q_SLOTS:
    void keepsItsTimeOpensNothingAndTellsNobody()
    {
        HubFixture hub;
        const auto done = must(hub.hub->importHistory(hub.web, u"box"_s, {old(hub, u"1"_s), old(hub, u"2"_s)}, {}));
        QCOMPARE(done.state.items, 2);
        QVERIFY(done.items[0].conversationId.isNull());
        QCOMPARE(count(hub, "SELECT count(*) FROM conversation"), 0);
        QCOMPARE(count(hub, "SELECT count(*) FROM timeline_item"), 2);
        const auto item = must(pointHistory(*hub.reader, hub.web, done.items[0].contactPointId, {}, 10));
        QCOMPARE(item.size(), size_t(2));
        QCOMPARE(item[0].orderTime, *old(hub, u"1"_s).occurredAt);
        QCOMPARE(hub.violations(), QString());
    }

    void takesNothingTwiceAndCountsIt()
    {
        HubFixture hub;
        auto state = must(hub.hub->importHistory(hub.web, u"box"_s, {old(hub, u"1"_s)}, {})).state;
        state.cursor = "there";
        state = must(hub.hub->importHistory(hub.web, u"box"_s, {old(hub, u"1"_s), old(hub, u"2"_s)}, state)).state;
        QCOMPARE(state.items, 2);
        QCOMPARE(state.duplicates, 1);
        QCOMPARE(must(importState(*hub.reader, hub.web, u"box"_s)), state);
        QCOMPARE(must(importState(*hub.reader, hub.web, u"other"_s)), ImportState());
        must(hub.hub->finishImport(hub.web, u"box"_s));
        QCOMPARE(must(importState(*hub.reader, hub.web, u"box"_s)), ImportState());
        QCOMPARE(count(hub, "SELECT count(*) FROM timeline_item"), 2);
    }

    void knowsACopyOfWhatItSentItself()
    {
        HubFixture hub;
        const auto sent = hub.say(u"visitor"_s, u"hello"_s);
        InboundItem copy = old(hub, u"message-id-of-it"_s);
        copy.copyOf = sent.itemId;
        InboundItem foreign = old(hub, u"of-another-hub"_s);
        foreign.copyOf = Id::fromString(u"00000000-0000-7000-8000-000000000001"_s).value_or(Id());
        const auto done = must(hub.hub->importHistory(hub.web, u"box"_s, {copy, foreign}, {}));
        QVERIFY(done.items[0].duplicate);
        QCOMPARE(done.items[0].itemId, sent.itemId);
        QVERIFY(!done.items[1].duplicate);
    }

    void whoClaimsFirstHasTheKey()
    {
        HubFixture hub;
        using Values = std::vector<QByteArray>;
        QCOMPARE(must(hub.hub->claimConnectorValues(hub.web, {{u"a"_s, "1"}, {u"b"_s, "2"}, {u"a"_s, "3"}})),
                 (Values{"1", "2", "1"}));
        QCOMPARE(must(hub.hub->claimConnectorValues(hub.web, {{u"b"_s, "9"}})), Values{"2"});
    }
};

QTEST_GUILESS_MAIN(HubImportTest)
#include "import_test.moc"
