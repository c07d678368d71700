// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! Whom the hub finds: by name, by where they are reached, by what is known of them; and only those the agent may open.
class SearchTest : public QObject
{
    Q_OBJECT

    struct People : HubFixture {
        //! One message of somebody, reached at \a point.
        IngestedItem writes(const PointClaim &point, const QString &name, const QString &text,
                            const std::map<QString, QString> &fields = {})
        {
            InboundItem item = message({}, text, u"people-%1"_s.arg(++m_count));
            item.from = point;
            item.senderName = name;
            item.fields = fields;
            const auto taken = must(hub->ingest(web, {item}, {})).items.at(0);
            while (must(hub->indexSome())) {
            }
            return taken;
        }
        QJsonArray hits(const QString &text, const QString &type, const Id &agent)
        {
            QJsonArray some;
            for (const auto each : call(agent, u"Search/query"_s, {{u"text"_s, text}}).value("list"_L1).toArray()) {
                if (each["type"_L1].toString() == type)
                    some.append(each);
            }
            return some;
        }
        QJsonArray people(const QString &text) { return hits(text, u"Customer"_s, ana); }
        //! By what the one person was found; "-": by name.
        QString found(const QString &text)
        {
            const QJsonArray some = people(text);
            return some.size() == 1 ? some[0]["found"_L1].toString(u"-"_s) : u"%1 people"_s.arg(some.size());
        }

        const PointClaim mail{
            .kind = u"email"_s, .value = u"Ada@Lindqvist.example"_s, .raw = {}, .realm = {}, .trust = Trust::Asserted};
        const PointClaim phone{
            .kind = u"phone"_s, .value = u"+491701234567"_s, .raw = {}, .realm = {}, .trust = Trust::Asserted};
        const PointClaim account{
            .kind = u"user"_s, .value = u"C-1001"_s, .raw = {}, .realm = u"shop"_s, .trust = Trust::Asserted};

    private:
        int m_count = 0;
    };

private Q_SLOTS:
    void aPersonIsFoundByWhereTheyAreReached()
    {
        People hub;
        const auto ada = hub.writes(hub.mail, u"Ada"_s, u"Hello"_s);
        hub.writes(hub.phone, u"Bo"_s, u"Hello"_s);
        hub.writes(hub.account, {}, u"Hello"_s);
        QCOMPARE(hub.found(u"ada@lindqvist.example"_s), u"ada@lindqvist.example"_s);
        QCOMPARE(hub.found(u"Ada@Lind"_s), u"ada@lindqvist.example"_s);
        QCOMPARE(hub.people(u"ada@lind"_s)[0]["id"_L1].toString(), ada.customerId.toString());
        QCOMPARE(hub.people(u"ada@lind"_s)[0]["snippet"_L1].toString(), u"Ada"_s);
        QCOMPARE(hub.found(u"+49 170 123"_s), u"+491701234567"_s);
        QCOMPARE(hub.found(u"0049 (170) 1234-567"_s), u"+491701234567"_s);
        QCOMPARE(hub.found(u"C-100"_s), u"C-1001"_s);
        QCOMPARE(hub.found(u"+49 171"_s), u"0 people"_s);
        QCOMPARE(hub.found(u"C-"_s), u"0 people"_s); // begins too many
        QCOMPARE(hub.found(u"Ada"_s), u"-"_s);       // once, and by name
    }

    void whoeverAnAddressBelongsToTodayIsFoundByIt()
    {
        People hub;
        const auto ada = hub.writes(hub.mail, u"Ada"_s, u"Hello"_s);
        const auto bo = hub.writes(hub.phone, u"Bo"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"identity.link"_s,
                            {{u"contactPointId"_s, bo.contactPointId.toString()},
                             {u"customerId"_s, ada.customerId.toString()}})
                    .applied);
        QCOMPARE(hub.people(u"+49 170"_s).size(), 1);
        QCOMPARE(hub.people(u"+49 170"_s)[0]["id"_L1].toString(), ada.customerId.toString());
    }

    void whoWasMergedIsOnePersonByEitherName()
    {
        People hub;
        const std::map<QString, QString> city{{u"city"_s, u"Trondheim"_s}};
        const auto ada = hub.writes(hub.mail, u"Ada"_s, u"Hello"_s, city);
        const auto bo = hub.writes(hub.phone, u"Bosse"_s, u"Hello"_s, city);
        QCOMPARE(hub.people(u"trondheim"_s).size(), 2);
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s,
                            {{u"customerId"_s, bo.customerId.toString()}, {u"intoId"_s, ada.customerId.toString()}})
                    .applied);
        QCOMPARE(hub.people(u"trondheim"_s).size(), 1);
        QCOMPARE(hub.found(u"bosse"_s), u"Bosse"_s); // who is called otherwise now
        const QJsonObject hit = hub.people(u"bosse"_s)[0].toObject();
        QCOMPARE(hit.value("id"_L1).toString(), ada.customerId.toString());
        QCOMPARE(hit.value("snippet"_L1).toString(), u"Ada"_s);
    }

    void aPersonIsFoundByAttributesUntilTheyGo()
    {
        People hub;
        const auto ada = hub.writes(hub.mail, u"Ada"_s, u"Hello"_s, {{u"city"_s, u"Trondheim"_s}});
        QCOMPARE(hub.found(u"trond"_s), u"Trondheim"_s);
        const auto say = [&](const QJsonValue &value) {
            return hub
                .command(
                    hub.ana, u"customer.update"_s,
                    {{u"customerId"_s, ada.customerId.toString()}, {u"fields"_s, QJsonObject{{u"shoes"_s, value}}}})
                .applied;
        };
        QVERIFY(say(u"size forty"_s));
        QCOMPARE(hub.found(u"forty"_s), u"size forty"_s);
        QCOMPARE(hub.found(u"ada"_s), u"-"_s);
        must(hub.hub->rebuild());
        QCOMPARE(hub.found(u"forty"_s), u"size forty"_s);
        QCOMPARE(hub.found(u"trondheim"_s), u"Trondheim"_s);
        QVERIFY(say(QJsonValue()));
        QCOMPARE(hub.found(u"forty"_s), u"0 people"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void whoeverIsCalledSoComesBeforeThoseItIsKnownOf()
    {
        People hub;
        const QString much = QString(u"a word "_s).repeated(50);
        const auto kim = hub.writes(hub.mail, u"Kim Gold"_s, u"Hello"_s, {{u"notes"_s, much}});
        for (int at = 0; at < 12; ++at) {
            PointClaim other = hub.phone;
            other.value = u"+4417012345%1"_s.arg(at, 2, 10, QChar(u'0'));
            hub.writes(other, u"Bo"_s, u"Hello"_s, {{u"card"_s, u"gold gold gold"_s}});
        }
        const auto some = hub.people(u"gold"_s);
        QCOMPARE(some.size(), 10);
        QCOMPARE(some[0]["id"_L1].toString(), kim.customerId.toString());
        QVERIFY(!some[0].toObject().contains("found"_L1));
        QCOMPARE(some[1]["found"_L1].toString(), u"gold gold gold"_s);
        QCOMPARE(hub.people(u"kim word"_s).size(), 1); // name and attribute together
    }

    void ideographsOfANameAreFoundOneByOne()
    {
        People hub;
        hub.writes(hub.mail, u"田中太郎"_s, u"the lamp"_s, {{u"city"_s, u"東京都"_s}});
        for (const QString &text : {u"田中"_s, u"太郎"_s})
            QCOMPARE(hub.found(text), u"-"_s);
        QCOMPARE(hub.found(u"東京"_s), u"東京都"_s);
        QCOMPARE(hub.hits(u"lamp from:太郎"_s, u"TimelineItem"_s, hub.ana).size(), 1);
    }

    void nobodyWritesAsAnAttribute()
    {
        People hub;
        hub.writes(hub.mail, u"Ada"_s, u"the lamp"_s, {{u"city"_s, u"Trondheim"_s}});
        const auto items = [&](const QString &text) { return hub.hits(text, u"TimelineItem"_s, hub.ana).size(); };
        QCOMPARE(items(u"lamp from:ada"_s), 1);
        QCOMPARE(items(u"lamp from:trondheim"_s), 0);
    }

    void whoMayNotOpenAPersonFindsThemByNothing()
    {
        People hub;
        hub.writes(hub.mail, u"Ada"_s, u"a word for us only"_s, {{u"city"_s, u"Trondheim"_s}});
        for (const QString &text : {u"ada"_s, u"ada@lindqvist.example"_s, u"trondheim"_s, u"word"_s}) {
            for (const QString &type : {u"Customer"_s, u"TimelineItem"_s})
                QVERIFY2(hub.hits(text, type, hub.bob).isEmpty(), qPrintable(text));
        }
        QCOMPARE(hub.people(u"ada"_s).size(), 1);
        QCOMPARE(hub.hits(u"word"_s, u"TimelineItem"_s, hub.ana).size(), 1);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
