// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"
#include "cache/searchtext.h"
#include "cache/storedobject.h"
#include "dialogue.h"
#include "domain/searchquery.h"
#include "sync/readmodels.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;

//! The applier and the reads of the cache.
class CacheTest : public QObject
{
    Q_OBJECT

    struct Store {
        QTemporaryDir folder;
        std::unique_ptr<Cache> cache = Cache::open(optionsFor(folder.filePath(u"cache.db"_s))).value();
        std::unique_ptr<CacheReader> reader = CacheReader::prepare(cache->database()).value();
        const wire::Scope a = wire::Scope::queue(idOf(2));
        const wire::Scope b = wire::Scope::queue(idOf(3));

        ChangeSet put(const wire::Scope &scope, std::vector<wire::WireRecord> records, qint64 epoch = 1,
                      std::vector<wire::Removal> removed = {})
        {
            wire::ScopeChanges changes;
            changes.upserts = std::move(records);
            changes.removed = std::move(removed);
            const ScopeUpdate update{scope, ScopeUpdate::Kind::Changes, &changes, wire::StateToken{epoch, 50}};
            return cache->apply(std::span(&update, 1), {epoch, 50}).value();
        }
        QStringList texts(std::optional<TimelineKey> anchor, int limit, std::vector<Id> points)
        {
            QStringList all;
            const auto rows = reader->before(points, anchor, limit, {}).value();
            for (const auto &row : rows)
                all.append(fromBody<TimelineItem>(row.body).value().text);
            return all;
        }
    };

    static std::vector<StoredHit> found(Store &store, const QString &typed, int limit = 100)
    {
        return store.reader->searchItems({.expression = search::matchExpression(search::parse(typed))}, limit)
            .value()
            .hits;
    }
    static qint64 hits(Store &store, const QString &typed) { return qint64(found(store, typed).size()); }

private Q_SLOTS:
    void olderAfterNewerChangesNothing()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"new"_s, 9)});
        const auto changes = s.put(s.a, {item(11, 900, 1000, u"old"_s, 8)});
        QVERIFY(changes.records.empty());
        QCOMPARE(s.texts({}, 5, {idOf(900)}), QStringList{u"new"_s});
    }

    void aNewerEpochReplacesWhateverTheRev()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"lost"_s, 99)});
        s.put(s.a, {item(11, 900, 1000, u"true"_s, 5)}, 2);
        QCOMPARE(s.texts({}, 5, {idOf(900)}), QStringList{u"true"_s});
        s.put(s.a, {item(11, 900, 1000, u"older epoch"_s, 200)}, 1);
        QCOMPARE(s.texts({}, 5, {idOf(900)}), QStringList{u"true"_s});
    }

    void aCommitTellsTheWholeOfWhatIsNewOnly()
    {
        Store s;
        wire::ScopeChanges older, newer;
        older.upserts = {item(11, 900, 1000, u"first words"_s, 3)};
        newer.upserts = {item(11, 900, 1000, u"last words"_s, 4)};
        const ScopeUpdate updates[]{{s.a, ScopeUpdate::Kind::Changes, &older, wire::StateToken{1, 50}},
                                    {s.b, ScopeUpdate::Kind::Changes, &newer, wire::StateToken{1, 50}}};
        const auto fresh = s.cache->apply(updates, {1, 50}).value();
        QCOMPARE(fresh.records.size(), 1u);
        QCOMPARE(fresh.records[0].orderTime.ms, 1000);
        QCOMPARE(fresh.records[0].body, s.reader->item(idOf(11)).value()->body);
        QVERIFY(fresh.records[0].body.contains("last words"));
        const auto changed = s.put(s.a, {item(11, 900, 1000, u"other words"_s, 5)});
        QCOMPARE(changed.records.size(), 1u);
        QVERIFY(changed.records[0].body.isEmpty());
    }

    void aRecordInTwoScopesSurvivesLeavingOne()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"x"_s), conversation(20, 2, 1)});
        s.put(s.b, {item(11, 900, 1000, u"x"_s), conversation(20, 2, 1)});
        s.put(s.a, {}, 1, {{RecordType::TimelineItem, idOf(11), false}, {RecordType::Conversation, idOf(20), false}});
        QVERIFY(s.reader->item(idOf(11)).value().has_value());
        QVERIFY(s.cache->verify().has_value());
        const auto changes =
            s.put(s.b, {}, 1, {{RecordType::TimelineItem, idOf(11), true}, {RecordType::Conversation, idOf(20), true}});
        QCOMPARE(changes.records.size(), 2u);
        QVERIFY(changes.records[0].removed);
        QVERIFY(!s.reader->item(idOf(11)).value().has_value());
        QVERIFY(s.cache->verify().has_value());
        QCOMPARE(hits(s, u"x"_s), 0);
    }

    void oneFrameMovesARecordBetweenScopesWithoutLosingIt()
    {
        Store s;
        s.put(s.a, {conversation(20, 2, 1)});
        wire::ScopeChanges leaves, enters;
        leaves.removed = {{RecordType::Conversation, idOf(20), false}};
        enters.upserts = {conversation(20, 3, 2)};
        const ScopeUpdate updates[]{{s.a, ScopeUpdate::Kind::Changes, &leaves, wire::StateToken{1, 51}},
                                    {s.b, ScopeUpdate::Kind::Changes, &enters, wire::StateToken{1, 51}}};
        const auto changes = s.cache->apply(updates, {1, 51}).value();
        QVERIFY(std::none_of(changes.records.begin(), changes.records.end(),
                             [](const auto &each) { return each.removed; }));
        QVERIFY(!s.reader->record(RecordType::Conversation, idOf(20)).value().isEmpty());
    }

    void anItemOfTwoScopesInOneFrameIsStoredOnce()
    {
        Store s;
        wire::ScopeChanges one, two;
        one.upserts = two.upserts = {item(11, 900, 1000, u"x"_s)};
        const ScopeUpdate updates[]{{s.a, ScopeUpdate::Kind::Changes, &one, wire::StateToken{1, 51}},
                                    {s.b, ScopeUpdate::Kind::Changes, &two, wire::StateToken{1, 51}}};
        QVERIFY(s.cache->apply(updates, {1, 51}).has_value());
        QVERIFY(s.cache->verify().has_value());
        QCOMPARE(hits(s, u"x"_s), 1);
    }

    void aFailedTransactionLeavesStateAndMemoryAlone()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"x"_s)});
        QVERIFY(s.cache->database().run("DROP TABLE item").has_value());
        wire::ScopeChanges changes;
        changes.upserts = {item(12, 900, 1000, u"y"_s)};
        const ScopeUpdate update{s.a, ScopeUpdate::Kind::Changes, &changes, wire::StateToken{1, 60}};
        QVERIFY(!s.cache->apply(std::span(&update, 1), {1, 60}).has_value());
        QCOMPARE(s.cache->token(s.a)->modseq, 50);
        QCOMPARE(s.cache->highWater(), 50);
    }

    void timelineMergesContactPointsInOrderBothWays()
    {
        Store s;
        std::vector<wire::WireRecord> all;
        for (int i = 0; i < 40; ++i)
            all.push_back(item(100 + i, 900 + i % 3, 1000 + i / 2, QString::number(i)));
        s.put(s.a, all);
        const std::vector points{idOf(900), idOf(901), idOf(902)};
        QCOMPARE(s.texts({}, 4, points), (QStringList{u"36"_s, u"37"_s, u"38"_s, u"39"_s}));
        const TimelineKey anchor{{1010}, idOf(120)};
        QCOMPARE(s.texts(anchor, 3, points), (QStringList{u"17"_s, u"18"_s, u"19"_s}));
        QStringList after;
        const auto rows = s.reader->notBefore(points, anchor, 3, {}).value();
        for (const auto &row : rows)
            after.append(fromBody<TimelineItem>(row.body).value().text);
        QCOMPARE(after, (QStringList{u"20"_s, u"21"_s, u"22"_s}));
    }

    void timelineReadsItsClusterInOrder()
    {
        Store s;
        auto plan = s.cache->database()
                        .prepare("EXPLAIN QUERY PLAN SELECT body FROM item WHERE contact_point_id=?1"
                                 " AND (order_time, id) < (?2, ?3) ORDER BY contact_point_id DESC,"
                                 " order_time DESC, id DESC")
                        .value();
        QVERIFY(plan.step().value());
        QVERIFY2(plan.text(3).contains(u"PRIMARY KEY (contact_point_id=? AND (order_time,id)<(?,?))"_s),
                 qPrintable(plan.text(3)));
        QVERIFY(!plan.step().value()); // no sorting step
    }

    void searchFoldsDiacriticsAndFindsBeginnings()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"Größe und Café in Zürich"_s), item(12, 900, 2000, u"東京の注文"_s)});
        QCOMPARE(hits(s, u"cafe"_s), 1);
        QCOMPARE(hits(s, u"zuri"_s), 1);
        QCOMPARE(hits(s, u"zuri "_s), 0); // a whole word
        QCOMPARE(hits(s, u"京の"_s), 1);
        QCOMPARE(hits(s, u"caf OR nothing"_s), 0); // words, not operators
        QCOMPARE(hits(s, u"\"*()^:-"_s), 0);
    }

    void searchGivesTheNewestFirstAndForgetsEditedWords()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"order one"_s), item(12, 901, 3000, u"order two"_s),
                    item(13, 900, 2000, u"order three"_s)});
        QStringList ids;
        const auto rows = found(s, u"order"_s, 10);
        for (const auto &hit : rows)
            ids.append(hit.id.toString().last(2));
        QCOMPARE(ids, (QStringList{u"0c"_s, u"0d"_s, u"0b"_s}));
        s.put(s.a, {item(12, 901, 3000, u"redacted"_s, 2)});
        QCOMPARE(hits(s, u"two"_s), 0);
        QCOMPARE(hits(s, u"redacted"_s), 1);
    }

    void itemsOfOneMillisecondAllGetAPlace()
    {
        Store s;
        std::vector<wire::WireRecord> all;
        for (int i = 0; i < 50; ++i) {
            auto each = item(0, 900, 1000, u"same"_s);
            each.id.bytes[3] = static_cast<unsigned char>(i); // the bits of the place are equal
            each.body.insert(u"id"_s, each.id.toString());
            all.push_back(each);
        }
        s.put(s.a, all);
        QCOMPARE(hits(s, u"same"_s), 50);
    }

    void aFreshFileAndAMigratedOneHaveTheSameSchema()
    {
        Store s;
        QCOMPARE(s.cache->database().number("PRAGMA user_version").value(), qint64(cacheMigrations().back().number));
        QVERIFY(s.cache->database().run("PRAGMA user_version=9999").has_value());
        const auto path = s.folder.filePath(u"cache.db"_s);
        s.reader.reset();
        s.cache.reset();
        const auto newer = Cache::open(optionsFor(path));
        QVERIFY(!newer.has_value());
        QCOMPARE(newer.error().code, ErrorCode::NewerSchema);
    }

    void anOlderFileIsIndexedAnew()
    {
        Store s;
        s.put(s.a, {item(11, 900, 1000, u"order one"_s)});
        // As the step before left it: an index of the text alone.
        QVERIFY(s.cache->database()
                    .run("DROP TABLE undelivered; DROP TABLE item_word; DROP TABLE item_text; CREATE VIRTUAL TABLE "
                         "item_text USING fts5(text,"
                         "content='',columnsize=0,tokenize='unicode61 remove_diacritics 2'); DROP INDEX"
                         " conversation_open; ALTER TABLE conversation DROP COLUMN unread; PRAGMA user_version=10")
                    .has_value());
        const auto path = s.folder.filePath(u"cache.db"_s);
        s.reader.reset();
        s.cache.reset();
        auto again = Cache::open(optionsFor(path));
        QVERIFY(again.has_value());
        auto reader = CacheReader::prepare((*again)->database()).value();
        const auto expression = search::matchExpression(search::parse(u"order NOT has:file"_s));
        QCOMPARE(reader->searchItems({.expression = expression}, 5).value().hits.size(), 1u);
        QCOMPARE(reader->wordsGoingOn(u"ord"_s, 5).value(), QStringList{u"order"_s});
        QVERIFY(reader->wordsGoingOn(u"o"_s, 1).value().isEmpty()); // "one" and "order" are too many
    }

    void anOlderFileIsLookedThroughForWhatDidNotArrive()
    {
        Store s;
        s.put(s.a, {delivered(11, DeliveryState::Failed), delivered(12, DeliveryState::Sent),
                    delivered(13, DeliveryState::Unconfirmed), item(14, 900, 1000, u"theirs"_s, 1, 20)});
        QCOMPARE(s.reader->undelivered(9).value().size(), 2u);
        QVERIFY(s.cache->database()
                    .run("DROP TABLE undelivered; DROP INDEX conversation_open; ALTER TABLE conversation DROP COLUMN"
                         " unread; PRAGMA user_version=20")
                    .has_value());
        const auto path = s.folder.filePath(u"cache.db"_s);
        s.reader.reset();
        s.cache.reset();
        auto again = Cache::open(optionsFor(path));
        QVERIFY(again.has_value());
        auto reader = CacheReader::prepare((*again)->database()).value();
        const auto found = reader->undelivered(9).value();
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0], (Undelivered{idOf(11), idOf(20), DeliveryState::Failed, Instant{5000}, 1}));
        QCOMPARE(found[1].state, DeliveryState::Unconfirmed);
    }

    void aliasesLeadToTheCustomerOfToday()
    {
        Store s;
        Customer old{.id = idOf(30), .aliasOf = idOf(31)};
        s.put(s.a, {record(old, 1), record(Customer{.id = idOf(31), .name = u"Ada"_s}, 1), link(40, 31, 50)});
        QCOMPARE(s.reader->resolveCustomer(idOf(30)).value(), idOf(31));
        QCOMPARE(s.reader->contactPoints(idOf(31)).value(), std::vector<Id>{idOf(50)});
        Customer ring{.id = idOf(31), .aliasOf = idOf(30)};
        s.put(s.a, {record(ring, 2)});
        QCOMPARE(s.reader->aliases(idOf(30)).value(), (std::vector<Id>{idOf(30), idOf(31)})); // ends
    }

    void theHeadOfAnItemIsWhatDecodingItSays()
    {
        TimelineItem item{.id = idOf(11), .conversationId = idOf(20), .contactPointId = idOf(900), .seq = 7};
        item.kind = u"message"_s;
        item.direction = Direction::Out;
        item.author = {AuthorType::Agent, idOf(1), u"Zoë \"the\\ {kind}\" [1],"_s};
        item.occurredAt = item.receivedAt = item.orderTime = {1000};
        item.text = u"\"kind\":\"note\",\"seq\":9"_s;
        item.data = {{u"kind"_s, u"visit"_s}, {u"list"_s, QJsonArray{1, QJsonObject{{u"seq"_s, 3}}, u"]}\""_s}}};
        auto body = toJson(item);
        body.insert(u"later"_s, QJsonObject{{u"kind"_s, u"of a newer hub"_s}, {u"direction"_s, u"in"_s}});
        const TimelineEntry entry(TimelineEntry::Kind::Item, {{1000}, item.id}, item.contactPointId, compactJson(body));
        const auto &head = entry.head();
        const auto &whole = entry.item();
        QCOMPARE(whole.text, item.text);
        QCOMPARE(head.kind, whole.kind);
        QCOMPARE(head.direction, whole.direction);
        QCOMPARE(head.conversationId, whole.conversationId);
        QCOMPARE(head.seq, whole.seq);
        QCOMPARE(head.authorId, whole.author.id);
        QCOMPARE(head.authorName, whole.author.name);
    }

    void atRestItKeepsLittleInMemory()
    {
        QTemporaryDir folder;
        auto options = optionsFor(folder.filePath(u"cache.db"_s));
        options.cachePages = 9'000;
        const auto cache = Cache::open(options).value();
        const auto pages = [&] { return cache->database().number("PRAGMA cache_size").value(); };
        QCOMPARE(pages(), 9'000);
        cache->setFilling(false);
        QCOMPARE(pages(), 2'000);
        cache->setFilling(true);
        QCOMPARE(pages(), 9'000);
    }

    void whatWasKeptWhileMuchCameIsGivenBackToTheSystem()
    {
        Store s;
        s.cache.reset();
        auto options = optionsFor(s.folder.filePath(u"cache.db"_s));
        options.cachePages = 12'000;
        s.cache = Cache::open(options).value();
        const auto own = [] { // bytes of this process that are in no file
            QFile file(u"/proc/self/statm"_s);
            const auto pages = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
            return pages.size() > 2 ? (pages[1].toLongLong() - pages[2].toLongLong()) * 4096 : 0;
        };
        s.cache->setFilling(true);
        const qint64 before = own();
        for (int batch = 0; batch < 40; ++batch) {
            std::vector<wire::WireRecord> items;
            for (int n = batch * 500; n < (batch + 1) * 500; ++n)
                items.push_back(item(1000 + n, 900, 1000 + n, u"word%1 "_s.arg(n).repeated(60)));
            s.put(s.a, std::move(items));
        }
        const qint64 full = own();
        QVERIFY2(full - before > 20'000'000, qPrintable(QString::number(full - before)));
        // What somebody else holds lies above, so that the heap does not shrink by itself.
        std::vector<std::unique_ptr<char[]>> held(100);
        for (auto &each : held)
            each = std::make_unique<char[]>(3'000);
        s.cache->setFilling(false);
        const qint64 after = own();
        QVERIFY2(after - before < (full - before) / 2, qPrintable(QString::number(after - before)));
    }

    void textThatIsNoObjectEndsTheWalk()
    {
        for (const QByteArray text : {"", "[]", "{", "{}", "{\"kind", "{\"kind\"", "{\"kind\":", "{\"kind\":\"x\\",
                                      "{\"kind\":[[", "null", "{\"kind\":\"x\"}}{", "{\"kind\" :1}", "{kind:1}"}) {
            StoredObject object(text);
            int properties = 0;
            while (object.next())
                ++properties;
            QVERIFY2(properties <= 1, text.constData());
            const TimelineEntry entry(TimelineEntry::Kind::Item, {{1000}, idOf(11)}, idOf(900), text);
            QVERIFY2(entry.head().kind.size() <= 7, text.constData()); // "unknown"
        }
    }
};

QTEST_GUILESS_MAIN(CacheTest)
#include "tst_cache.moc"
