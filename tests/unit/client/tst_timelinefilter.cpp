// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "desk.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;

//! A timeline of which only a part is wanted, read from the cache.
class TimelineFilterTest : public QObject
{
    Q_OBJECT

    static constexpr int customer = 30;
    static constexpr int point = 900;
    static constexpr int shop = 700; //!< an endpoint

    static wire::WireRecord make(int n, qint64 time, const QString &kind, Direction direction = Direction::In,
                                 int agent = 0, int endpoint = 0)
    {
        TimelineItem item{.id = idOf(n), .contactPointId = idOf(point), .kind = kind, .direction = direction};
        if (endpoint)
            item.endpointId = idOf(endpoint);
        if (agent)
            item.author = {AuthorType::Agent, idOf(agent), u"Mara"_s};
        item.occurredAt = item.receivedAt = item.orderTime = {time};
        item.text = kind + QString::number(n);
        return record(item, 1);
    }
    static TimelineQuery wanted(ItemFilter filter)
    {
        return {.customerId = idOf(customer), .before = 50, .filter = std::move(filter)};
    }

private Q_SLOTS:
    void asksEachThingOfTheRecordItself()
    {
        Desk s;
        s.put({link(40, customer, point), make(11, 1000, u"message"_s, Direction::In, 0, shop),
               make(12, 2000, u"message"_s, Direction::Out, 5, shop), make(13, 3000, u"note"_s, Direction::Internal, 6),
               make(14, 4000, u"visit"_s)});
        QCOMPARE(s.texts(wanted({})).size(), 4);
        QCOMPARE(s.texts(wanted({.endpoints = {idOf(shop)}})), (QStringList{u"message11"_s, u"message12"_s}));
        QCOMPARE(s.texts(wanted({.agents = {idOf(6)}})), QStringList{u"note13"_s});
        QCOMPARE(s.texts(wanted({.directions = {Direction::In}})), (QStringList{u"message11"_s, u"visit14"_s}));
        QCOMPARE(s.texts(wanted({.kinds = {u"note"_s, u"visit"_s}})), (QStringList{u"note13"_s, u"visit14"_s}));
        QCOMPARE(s.texts(wanted({.kinds = {u"note"_s, u"visit"_s}, .otherKinds = true})),
                 (QStringList{u"message11"_s, u"message12"_s}));
        QCOMPARE(s.texts(wanted({.from = Instant{2000}, .until = Instant{4000}})),
                 (QStringList{u"message12"_s, u"note13"_s}));
        QCOMPARE(s.texts(wanted({.directions = {Direction::In}, .kinds = {u"message"_s}})),
                 QStringList{u"message11"_s});
    }

    void pagesFitTogetherInBothDirections()
    {
        Desk s;
        std::vector<wire::WireRecord> all{link(40, customer, point)};
        for (int n = 0; n < 40; ++n)
            all.push_back(make(100 + n, 1000 + n, n % 4 == 0 ? u"note"_s : u"message"_s));
        s.put(all);
        TimelineQuery query = wanted({.kinds = {u"note"_s}});
        query.before = 3;
        auto page = s.read([&](ReadContext &c) { return readTimeline(c, query); });
        QCOMPARE(page.entries.size(), 3u);
        QVERIFY(page.moreBefore);
        QVERIFY(!page.stoppedBefore);
        query.anchor = page.entries.front().key();
        query.before = 50;
        QCOMPARE(s.texts(query).size(), 7);
        query.before = 0;
        query.after = 2;
        page = s.read([&](ReadContext &c) { return readTimeline(c, query); });
        QCOMPARE(page.entries.size(), 2u);
        QVERIFY(page.moreAfter);
    }

    void aReadLooksNoFurtherThanItMayAndSaysWhereToGoOn()
    {
        Desk s;
        std::vector<wire::WireRecord> all{link(40, customer, point), make(11, 500, u"note"_s)};
        for (int n = 0; n < 100; ++n)
            all.push_back(make(100 + n, 1000 + n, u"message"_s));
        s.put(all);
        const Id points[] = {idOf(point)};
        std::optional<TimelineKey> anchor;
        int reads = 0;
        std::vector<StoredItem> found;
        do {
            FilteredScan scan{.filter = {.kinds = {u"note"_s}}, .most = 30};
            found = s.d.reader->before(points, anchor, 5, {}, &scan).value();
            anchor = scan.stoppedAt;
            ++reads;
        } while (found.empty() && anchor && reads < 10);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(reads, 4); // 30, 30, 30 and the rest
        // Forwards the same.
        TimelineKey from{{0}, {}};
        int seen = 0;
        for (reads = 0; reads < 10; ++reads) {
            FilteredScan scan{.filter = {.kinds = {u"message"_s}}, .most = 30};
            seen += int(s.d.reader->notBefore(points, from, 1000, {}, &scan).value().size());
            if (!scan.stoppedAt)
                break;
            from = *scan.stoppedAt;
        }
        QCOMPARE(seen, 100); // each once
    }

    void saysHowManyAreHidden()
    {
        Desk s;
        std::vector<wire::WireRecord> all{link(40, customer, point)};
        for (int n = 0; n < 40; ++n)
            all.push_back(make(100 + n, 1000 + n, n % 4 == 0 ? u"note"_s : u"message"_s));
        s.put(all);
        TimelineQuery query = wanted({.kinds = {u"note"_s}});
        query.countHidden = true;
        const auto page = s.read([&](ReadContext &c) { return readTimeline(c, query); });
        QVERIFY(page.hidden);
        QCOMPARE(page.hidden->hidden, 30);
        QVERIFY(!page.hidden->isLeast);
        const Id points[] = {idOf(point)};
        const auto some = s.d.reader->countHidden(points, query.filter, 20).value();
        QCOMPARE(some.hidden, 15);
        QVERIFY(some.isLeast);
    }

    void whatIsPendingIsAskedToo()
    {
        Desk s;
        const auto now = s.d.time.now().ms;
        s.put({link(40, customer, point), make(11, now - 1000, u"note"_s)});
        s.add(s.d.reply(100, 20, u"mine"_s));
        QCOMPARE(s.texts(wanted({.kinds = {u"note"_s}})), QStringList{u"note11"_s});
        QCOMPARE(s.texts(wanted({.agents = {s.d.agent}})), QStringList{u"~mine"_s});
    }

    void whatIsPendingIsShownWhereAReadThatFoundNothingLooked()
    {
        Desk s;
        const auto now = s.d.time.now().ms;
        std::vector<wire::WireRecord> all{link(40, customer, point)};
        for (int n = 0; n < 20'050; ++n) // more than one read looks at, nearly all of it later than the reply
            all.push_back(make(6000 + n, now - 10 + n, u"message"_s));
        s.put(all);
        s.add(s.d.reply(100, 20, u"mine"_s));
        TimelineQuery query = wanted({.agents = {s.d.agent}});
        query.before = 0;
        query.after = 50;
        query.anchor = TimelineKey{{now - 10}, {}};
        const auto page = s.read([&](ReadContext &c) { return readTimeline(c, query); });
        QVERIFY(page.stoppedAfter && now < page.stoppedAfter->orderTime.ms);
        QCOMPARE(s.texts(query), QStringList{u"~mine"_s}); // the next page begins behind it
    }
};

QTEST_GUILESS_MAIN(TimelineFilterTest)
#include "tst_timelinefilter.moc"
