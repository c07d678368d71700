// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include "changes/cursor.h"
#include "core/mediatype.h"
#include "core/threadedworkqueue.h"
#include "store/records.h"
#include "store/schema.h"

#include <QFile>
#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! The file, its schema, accounts, blobs and the checks that find damage.
class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshFileIsCiphertextWithTheNewestSchema()
    {
        HubFixture hub;
        QCOMPARE(must(hub.store->database().number("PRAGMA user_version")), Store::schemaVersion());
        QFile file(hub.files.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(16) != QByteArray("SQLite format 3\0", 16));
    }

    void fileOfANewerProgramIsRefusedUntouched()
    {
        HubFixture hub;
        must(hub.store->database().run("PRAGMA user_version=99990"));
        const auto again = Store::open(hub.files);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NewerSchema);
        QCOMPARE(must(hub.store->database().number("PRAGMA user_version")), 99990);
    }

    void fileOfAnOlderProgramIsBroughtUpToDateAndFoundInAgain()
    {
        HubFixture hub;
        auto lamp = HubFixture::message(u"v1"_s, u"An old lamp"_s, u"lamp"_s);
        lamp.fields = {{u"city"_s, u"Trondheim"_s}};
        (void)must(hub.hub->ingest(hub.web, {lamp}, {}));
        while (must(hub.hub->indexSome())) {
        }
        // As step 20 left it: an index of the text alone, people by name only, and no way to what is scheduled.
        must(hub.store->database().run(
            "DROP INDEX timeline_item_scheduled; DROP TABLE item_word; DROP TABLE item_search;"
            "CREATE VIRTUAL TABLE item_search USING fts5(text, content='',"
            "tokenize='unicode61 remove_diacritics 2');"
            "INSERT INTO item_search(rowid,text) SELECT row,'An old lamp' FROM timeline_item;"
            "DROP TABLE customer_search; CREATE VIRTUAL TABLE customer_search USING fts5(text,"
            "tokenize='unicode61 remove_diacritics 2'); INSERT INTO customer_search(rowid,text)"
            "SELECT row,json_extract(body,'$.name') FROM record WHERE type=10 AND json_extract(body,'$.name')<>'';"
            "PRAGMA user_version=20"));
        const auto schema = [](sqlite::Database &database) {
            QStringList all;
            auto names = must(database.prepare("SELECT type||' '||name FROM sqlite_master ORDER BY 1"));
            while (must(names.step()))
                all.append(names.text(0));
            return all;
        };
        const auto newest = [&] {
            auto files = hub.files;
            files.path = hub.folder.filePath(u"fresh.db"_s);
            auto fresh = must(Store::open(files));
            return schema(fresh.database());
        };
        auto files = hub.files;
        files.path = hub.folder.filePath(u"older.db"_s);
        auto older = must(sqlite::Database::open(files));
        QCOMPARE(must(sqlite::migrate(older, migrations().first(2))), 20);
        QCOMPARE(schema(hub.store->database()), schema(older)); // the file really is one of step 20
        auto store = must(Store::open(hub.files));
        QCOMPARE(must(store.database().number("PRAGMA user_version")), Store::schemaVersion());
        QCOMPARE(schema(store.database()), newest());
        Hub again(store, hub.clock, hub.random);
        while (must(again.indexSome())) {
        }
        const auto found = [&](const QString &text) {
            return hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, text}}).value("list"_L1).toArray().size();
        };
        QCOMPARE(found(u"old NOT has:file"_s), 1); // the marks are there
        QCOMPARE(found(u"lamp from:nobody"_s), 0);
        QCOMPARE(found(u"trondheim"_s), 1); // and people by their attributes
        QCOMPARE(hub.violations(), QString());
    }

    void wrongKeyOpensNothing()
    {
        HubFixture hub;
        const QByteArray other(32, 'z');
        auto files = hub.files;
        files.key = std::span(reinterpret_cast<const unsigned char *>(other.constData()), 32);
        QCOMPARE(Store::open(files).error().code, ErrorCode::Locked);
    }

    void everythingIsThereAfterReopening()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto token = hub.token();
        const auto before = hub.snapshot(hub.ana, Scope::queue(hub.support));
        auto store = must(Store::open(hub.files));
        Hub again(store, hub.clock, hub.random);
        QCOMPARE(u"%1.%2"_s.arg(again.epoch()).arg(again.modseq()), token);
        QVERIFY(
            must(again.ingest(hub.web, {HubFixture::message(u"v1"_s, u"Hello"_s, u"key-1"_s)}, {})).items[0].duplicate);
        QCOMPARE(before.count(u"TimelineItem/"_s + asked.itemId.toString()), size_t(1));
    }

    //! The queries that run for every item and every page use an index.
    void hotQueriesDoNotScan_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("dedupe") << QByteArray("SELECT id FROM timeline_item WHERE endpoint=?1 AND external_key=?2");
        QTest::newRow("log") << QByteArray("SELECT type,id FROM scope_log WHERE scope=?1 AND modseq>?2");
        QTest::newRow("member") << QByteArray("SELECT row FROM member WHERE scope=?1 AND type=?2 AND id=?3");
        QTest::newRow("member by record")
            << QByteArray("SELECT scope FROM member WHERE type=?1 AND id=?2 AND type<>14");
        QTest::newRow("snapshot") << QByteArray(
            "SELECT m.id,t.body FROM member m CROSS JOIN timeline_item t ON t.row=m.row "
            "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id");
        QTest::newRow("outgoing") << QByteArray("SELECT body FROM timeline_item WHERE endpoint=?1 AND delivery=?2 "
                                                "AND delivery IN (0,1) ORDER BY row");
        QTest::newRow("history") << QByteArray(
            "SELECT body FROM timeline_item WHERE contact_point=?1 ORDER BY order_time DESC, id DESC");
        QTest::newRow("thread") << QByteArray(
            "SELECT c.id FROM conversation_point p JOIN conversation c ON c.id=p.conversation "
            "WHERE p.contact_point=?1");
        QTest::newRow("decisions about a point") << QByteArray(
            "SELECT d.row FROM identity_link l JOIN identity_decision d ON d.contact_point=l.contact_point "
            "AND d.kind IN (5,6) WHERE l.customer=?1");
    }

    void hotQueriesDoNotScan()
    {
        QFETCH(QByteArray, sql);
        HubFixture hub;
        auto plan = must(hub.store->database().prepare("EXPLAIN QUERY PLAN " + sql));
        while (must(plan.step())) {
            const auto line = plan.text(3);
            QVERIFY2(!line.startsWith(u"SCAN") && !line.contains(u"TEMP B-TREE"), qPrintable(line));
        }
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("rule");
        QTest::newRow("seq hole") << QByteArray("UPDATE timeline_item SET seq=9 WHERE seq=2") << u"I5.seq-dense"_s;
        QTest::newRow("lost commit") << QByteArray("DELETE FROM commit_log WHERE modseq=3") << u"I6.modseq-dense"_s;
        QTest::newRow("lost member") << QByteArray("DELETE FROM member WHERE type=13") << u"membership.missing"_s;
        QTest::newRow("foreign member") << QByteArray(
            "INSERT INTO member SELECT x'61',type,id,row FROM member WHERE type=1")
                                        << u"membership.too-much"_s;
        QTest::newRow("lost log") << QByteArray("DELETE FROM scope_log WHERE type=14") << u"log.rev-is-logged"_s;
        QTest::newRow("false tombstone") << QByteArray("UPDATE scope_log SET op=1 WHERE type=14")
                                         << u"log.last-word-is-membership"_s;
        QTest::newRow("lost point") << QByteArray("DELETE FROM contact_point") << u"item.one-contact-point"_s;
        QTest::newRow("lost link") << QByteArray("DELETE FROM identity_link") << u"identity.one-active-link"_s;
        QTest::newRow("body") << QByteArray("UPDATE timeline_item SET rev=1") << u"record.rev-in-body"_s;
        QTest::newRow("twice") << QByteArray("UPDATE command SET modseq=(SELECT max(modseq) FROM command)")
                               << u"I3.command-number-once"_s;
        QTest::newRow("no departure") << QByteArray("UPDATE timeline_item SET delivery=7 WHERE delivery=0")
                                      << u"item.departure-while-it-waits"_s;
        QTest::newRow("lost reply") << QByteArray("DELETE FROM timeline_item WHERE delivery=0")
                                    << u"command.reply-has-item"_s;
        QTest::newRow("name") << QByteArray("UPDATE record SET body=json_set(body,'$.name','Eve') WHERE type=10")
                              << u"conversation.customer-name"_s;
        QTest::newRow("blob") << QByteArray("DELETE FROM blob_chunk") << u"blob.whole"_s;
        // Beside the link that the hub made, another word about the same two.
        const auto beside = [](LinkStatus status) -> QByteArray {
            return "INSERT INTO identity_link(id,rev,contact_point,customer,status,body) SELECT randomblob(16),rev,"
                   "contact_point,customer,"
                   + QByteArray::number(int(status)) + ",json_set(body,'$.status','" + enumText(status).toLatin1()
                   + "') FROM identity_link WHERE status=0 LIMIT 1";
        };
        QTest::newRow("rejected") << beside(LinkStatus::Rejected) << u"identity.rejected-or-linked"_s;
        QTest::newRow("suggested") << beside(LinkStatus::Suggested) << u"identity.suggested-or-linked"_s;
    }

    void damageIsNamed()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QString, rule);
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        hub.say(u"v1"_s, u"two"_s);
        (void)hub.blob(hub.ana, "bytes", {});
        for (int i = 0; i < 2; ++i) {
            QVERIFY(hub.command(hub.ana, u"conversation.reply"_s,
                                {{u"conversationId"_s, asked.conversationId.toString()},
                                 {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                                 {u"contactPointId"_s, asked.contactPointId.toString()},
                                 {u"endpointId"_s, hub.web.toString()},
                                 {u"text"_s, u"Hi"_s}})
                        .applied);
        }
        QCOMPARE(hub.violations(), QString());
        must(hub.store->database().run(damage.constData()));
        QVERIFY2(hub.violations().contains(rule), qPrintable(hub.violations()));
    }

    void blobIsSeenByItsOwnerAndByThoseWhoSeeItsItem()
    {
        HubFixture hub;
        const auto blobId = hub.blob(hub.web, QByteArray(700'000, 'x'), u"text/html"_s).id;
        auto item = HubFixture::message(u"v1"_s, u"see"_s, u"k"_s);
        item.attachments = {{blobId, u"a.txt"_s, u"text/plain"_s, 700'000}};
        StoredBlob about;
        QCOMPARE(blob(*hub.reader, hub.principal(hub.ana), blobId, &about).error().code, ErrorCode::NotFound);
        (void)must(hub.hub->ingest(hub.web, {item}, {}));
        QCOMPARE(must(blob(*hub.reader, hub.principal(hub.ana), blobId, &about)).size(), 700'000);
        QCOMPARE(about.type, u"text/plain"_s);
        QCOMPARE(blob(*hub.reader, hub.principal(hub.bob), blobId, &about).error().code, ErrorCode::NotFound);
        QCOMPARE(must(blobForEndpoint(*hub.reader, hub.web, blobId, &about)).size(), 700'000);
        hub.clock.advance(std::chrono::hours(48));
        const auto unused = hub.blob(hub.ana, "x", {}).id;
        hub.clock.advance(std::chrono::hours(48));
        must(hub.hub->tick());
        QVERIFY(blob(*hub.reader, hub.principal(hub.ana), blobId, &about).has_value());
        QVERIFY(!blob(*hub.reader, hub.principal(hub.ana), unused, &about));
    }

    void aBlobInPiecesIsNobodysUntilItIsWhole()
    {
        HubFixture hub({.maxSizeUpload = 1'000'000});
        const QByteArray first = "\x89PNG\r\n\x1a\n" + QByteArray(400'000, 'a');
        const QByteArray second(300'000, 'b');
        const Id id = must(hub.hub->addBlobPart({}, first));
        QCOMPARE(must(hub.hub->addBlobPart(id, second)), id);
        QCOMPARE(hub.violations(), QString()); // a hub killed here is sound
        StoredBlob about;
        QVERIFY(!blob(*hub.reader, hub.principal(hub.ana), id, &about));
        const auto sealed = must(hub.hub->sealBlob(id, hub.ana, u"text/html"_s));
        QCOMPARE(sealed.type, u"image/png"_s);
        QCOMPARE(sealed.size, first.size() + second.size());
        QCOMPARE(must(blob(*hub.reader, hub.principal(hub.ana), id, &about)), first + second);
        // Sealed is sealed.
        QCOMPARE(hub.hub->addBlobPart(id, "more").error().code, ErrorCode::NotFound);
        QCOMPARE(hub.hub->sealBlob(id, hub.bob, {}).error().code, ErrorCode::NotFound);
        hub.hub->dropBlob(id);
        QVERIFY(blob(*hub.reader, hub.principal(hub.ana), id, &about).has_value());
        // The limit counts the whole, and nothing of it stays.
        const Id large = must(hub.hub->addBlobPart({}, QByteArray(600'000, 'x')));
        QCOMPARE(hub.hub->addBlobPart(large, QByteArray(400'001, 'x')).error().code, ErrorCode::TooLarge);
        QCOMPARE(hub.hub->sealBlob(large, hub.ana, {}).error().code, ErrorCode::NotFound);
        // What a killed hub left goes with the unused ones.
        (void)must(hub.hub->addBlobPart({}, "left"));
        hub.clock.advance(std::chrono::hours(96));
        must(hub.hub->tick());
        QCOMPARE(hub.reader->number(hub.reader->query("SELECT count(*) FROM blob")), 0);
        QCOMPARE(hub.violations(), QString());
    }

    void typeComesFromTheBytes()
    {
        QCOMPARE(sniffMediaType("\x89PNG\r\n\x1a\nrest", u"text/html"_s), u"image/png"_s);
        QCOMPARE(sniffMediaType("<svg onload=x>", u"image/svg+xml"_s), u"text/plain"_s);
        QCOMPARE(sniffMediaType(QByteArrayView("\0\1\2", 3), u"application/x-sh"_s), u"application/octet-stream"_s);
    }

    void passwordsAreCheckedSlowlyAndFailuresCostTime()
    {
        HubFixture hub;
        QVERIFY(!hashPassword(u"short"_s));
        must(hub.hub->setPassword(hub.ana, must(hashPassword(u"correct horse"_s))));
        const auto check = [&](const QString &user, const QString &password) {
            return checkPassword(*hub.reader, user, password, hub.clock.now());
        };
        QCOMPARE(must(check(u" ANA@acme.test"_s, u"correct horse"_s)), hub.ana);
        QCOMPARE(check(u"ana@acme.test"_s, u"wrong horse"_s).error().code, ErrorCode::Unauthorized);
        QCOMPARE(check(u"nobody@acme.test"_s, u"correct horse"_s).error().code, ErrorCode::Unauthorized);
        QCOMPARE(check(u"bob@acme.test"_s, QString()).error().code, ErrorCode::Unauthorized);
        for (int i = 0; i < 6; ++i)
            hub.hub->signInFailed(u"ana@acme.test"_s);
        QCOMPARE(check(u"ana@acme.test"_s, u"correct horse"_s).error().code, ErrorCode::RateLimited);
        hub.clock.advance(std::chrono::minutes(20));
        QCOMPARE(must(check(u"ana@acme.test"_s, u"correct horse"_s)), hub.ana);
    }

    void refreshRenewsAndACopiedTokenEndsTheSession()
    {
        HubFixture hub;
        const auto first = must(hub.hub->signedIn(hub.ana, u"laptop"_s));
        const auto second = must(hub.hub->refreshSession(first.refreshToken));
        QCOMPARE(second.sessionId, first.sessionId);
        QCOMPARE(authenticate(*hub.reader, first.token, hub.clock.now()).error().code, ErrorCode::Unauthorized);
        QVERIFY(authenticate(*hub.reader, second.token, hub.clock.now()).has_value());
        QCOMPARE(hub.hub->refreshSession(first.refreshToken).error().code, ErrorCode::Unauthorized);
        QVERIFY(!authenticate(*hub.reader, second.token, hub.clock.now()));
        QVERIFY(must(deviceSessions(*hub.reader, hub.ana)).empty());
    }

    void newPasswordAndDisablingEndAllDevices()
    {
        HubFixture hub;
        const auto laptop = must(hub.hub->signedIn(hub.ana, u"laptop"_s));
        must(hub.hub->setPassword(hub.ana, must(hashPassword(u"another horse"_s))));
        QVERIFY(!authenticate(*hub.reader, laptop.token, hub.clock.now()));
        QCOMPARE(hub.commits.back()->sessionsRevoked, std::vector{laptop.sessionId});
        const auto desk = must(hub.hub->signedIn(hub.ana, u"desk"_s));
        auto agent = must(agents(*hub.reader)).at(0);
        agent.active = false;
        must(hub.hub->updateAgent(agent));
        QVERIFY(!authenticate(*hub.reader, desk.token, hub.clock.now()));
        QVERIFY(!hub.hub->signedIn(hub.ana, u"again"_s));
    }

    void tokensAreNotInTheFile()
    {
        HubFixture hub;
        const auto issued = must(hub.hub->signedIn(hub.ana, u"laptop"_s));
        const auto found = must(hub.store->database().number("SELECT count(*) FROM device_session WHERE instr(token,'"
                                                             + issued.token.toLatin1() + "')>0"));
        QCOMPARE(found, 0);
    }

    void searchIndexIsSoundForAReaderThatSearchedBeforeItGrew()
    {
        HubFixture hub;
        const auto name = [&](const IngestedItem &who, const QString &text) {
            QVERIFY(hub.command(hub.ana, u"customer.update"_s,
                                {{u"customerId"_s, who.customerId.toString()},
                                 {u"fields"_s, QJsonObject{{u"name"_s, text}}}})
                        .applied);
        };
        const auto found = [&](const QString &text) {
            return hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, text}}).value("list"_L1).toArray().size();
        };
        name(hub.say(u"v1"_s, u"first words"_s), u"Ada"_s);
        QVERIFY(!must(hub.hub->indexSome(100)));
        QCOMPARE(found(u"ada"_s), 1);
        QCOMPARE(found(u"words"_s), 1);
        // The writer goes on; the reader that searched is the one that checks.
        for (int i = 0; i < 40; ++i) {
            name(hub.say(u"w%1"_s.arg(i), u"more words"_s), u"Bert %1"_s.arg(i));
            QVERIFY(!must(hub.hub->indexSome(100)));
        }
        QCOMPARE(hub.violations(), QString());
        QCOMPARE(found(u"words"_s), 41);
    }

    void cursorSurvivesItsTextAndRefusesOthers()
    {
        const Cursor cursor{.start = 7, .epoch = 2, .modseq = 9, .type = 14, .id = Id::named(u"a", u"b")};
        const auto back = Cursor::fromString(cursor.toString());
        QVERIFY(back && back->start == 7 && back->epoch == 2 && back->modseq == 9 && back->type == 14
                && back->id == cursor.id);
        QVERIFY(!Cursor::fromString(u"nonsense"_s));
        QVERIFY(!Cursor::fromString(u"!!"_s));
    }

    void groupedWritesShareACommitAndAFailedOneLeavesNoTrace()
    {
        HubFixture hub;
        hub.commits.clear();
        QVERIFY(hub.hub->beginGroup());
        hub.say(u"v1"_s, u"one"_s);
        QVERIFY(!hub.hub->addQueue(u"support"_s)); // the name is taken
        hub.say(u"v2"_s, u"two"_s);
        QVERIFY(hub.commits.empty());
        must(hub.hub->endGroup());
        QCOMPARE(hub.commits.size(), size_t(1));
        QCOMPARE(hub.commits[0]->modseq - hub.commits[0]->before, 2);
        QCOMPARE(hub.violations(), QString());
    }

    void onlyWhatMayWaitIsLeftToALaterFlush()
    {
        HubFixture hub;
        hub.hub->setCommitListener({});
        QObject home;
        auto queue = must(ThreadedWorkQueue::start(*hub.hub, hub.files, 1, home));
        const auto flushes = [&](WorkQueue::Flush flush) {
            std::optional<qint64> set;
            queue->write<qint64>([&hub](Hub &) { return must(hub.store->database().number("PRAGMA synchronous")); },
                                 [&](const qint64 &found) { set = found; }, flush);
            (void)QTest::qWaitFor([&] { return set.has_value(); });
            return set.value_or(-1);
        };
        constexpr qint64 normal = 1, full = 2; // SQLite's numbers
        const auto set = [&](WorkQueue::Flush flush, qint64 wanted) { QCOMPARE(flushes(flush), wanted); };
        set(WorkQueue::Flush::Now, full);
        set(WorkQueue::Flush::Later, normal);
        set(WorkQueue::Flush::Now, full);
        set(WorkQueue::Flush::Later, normal);
    }

    void threadedQueueAnswersInOrderOnTheHomeThread()
    {
        HubFixture hub;
        hub.hub->setCommitListener({});
        QObject home;
        auto queue = must(ThreadedWorkQueue::start(*hub.hub, hub.files, 2, home));
        std::vector<int> answered;
        for (int i = 0; i < 100; ++i) {
            queue->write<bool>(
                [&hub, i](Hub &core) {
                    return core.ingest(hub.web, {HubFixture::message(u"v"_s, u"m"_s, QString::number(i))}, {})
                        .has_value();
                },
                [&answered, i](bool taken) {
                    QVERIFY(taken);
                    answered.push_back(i);
                });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), size_t(100), 30'000);
        QVERIFY(std::ranges::is_sorted(answered));
        qint64 seen = 0;
        queue->read<qint64>(
            [](StoreReader &reader) { return reader.number(reader.query("SELECT count(*) FROM timeline_item")); },
            [&](qint64 count) { seen = count; });
        QTRY_COMPARE_WITH_TIMEOUT(seen, 100, 30'000);
        queue.reset();
        QCOMPARE(hub.violations(), QString());
    }

    void allThatOneJobDoesIsOneTransaction()
    {
        HubFixture hub;
        std::vector<CommitPtr> commits;
        hub.hub->setCommitListener([&commits](const CommitPtr &batch) { commits.push_back(batch); });
        QObject home;
        auto queue = must(ThreadedWorkQueue::start(*hub.hub, hub.files, 1, home));
        bool done = false;
        queue->write<bool>(
            [&hub](Hub &core) {
                const bool first = core.ingest(hub.web, {HubFixture::message(u"v"_s, u"m"_s, u"1"_s)}, {}).has_value();
                return first && core.ingest(hub.web, {HubFixture::message(u"v"_s, u"m"_s, u"2"_s)}, {}).has_value();
            },
            [&done](bool taken) { done = taken; });
        QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
        queue.reset();
        QCOMPARE(commits.size(), size_t(1));
        QCOMPARE(commits[0]->modseq - commits[0]->before, 2);
        QCOMPARE(hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
