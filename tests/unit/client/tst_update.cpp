// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The program is updated between two runs: what every version before kept on the disk is there for the one of today.
#include "cache/cachemigrations.h"
#include "outbox/outbox.h"
#include "outbox/workmigrations.h"
#include "sync/client.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace throughline;
using namespace throughline::client;
using namespace Qt::StringLiterals;

namespace {

Id idOf(int n)
{
    Id id;
    id.bytes[0] = 1;
    id.bytes[14] = static_cast<unsigned char>(n >> 8);
    id.bytes[15] = static_cast<unsigned char>(n);
    return id;
}

template<typename T>
T waitFor(QFuture<Result<T>> future)
{
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
    return future.result().value();
}

//! Rows as the program of some version wrote them: from which version on, and how. @20 is the id 20 as bytes, #20 as text.
//! Never changed to fit today's program: that would be another past. A new migration adds what only it can hold.
using Rows = std::map<int, QString>;

const Rows workRows{
    {10, uR"(
INSERT INTO command(id, name, args, expect, lane, merge_key, created_at, expires_at, not_before, state) VALUES
 (@101, 'draft.put', CAST('{"attachments":[],"baseSeq":4,"contactPointId":"#50","conversationId":"#20","customerId":"#30","endpointId":"#60","id":"#71","text":"Dear Ada, half a"}' AS BLOB),
  CAST('{}' AS BLOB), @1, 'draft/#20', 5000, NULL, 6500, 1),
 (@102, 'conversation.reply', CAST('{"attachments":[],"contactPointId":"#50","conversationId":"#20","customerId":"#30","endpointId":"#60","itemId":"#202","text":"It is on its way"}' AS BLOB),
  CAST('{}' AS BLOB), @20, '', 5001, NULL, 0, 0),
 (@103, 'readMarker.set', CAST('{"conversationId":"#20","lastReadSeq":7}' AS BLOB), CAST('{}' AS BLOB), @2, 'read/#20', 5002, NULL, 0, 1),
 (@104, 'setting.put', CAST('{"name":"shortcuts","value":{"keys":{"composer.send":["Ctrl+M"]}}}' AS BLOB), CAST('{}' AS BLOB), @3, 'setting/shortcuts', 5003, NULL, 0, 1);
INSERT INTO command(id, name, args, expect, lane, merge_key, created_at, not_before, state, answer) VALUES
 (@105, 'conversation.note', CAST('{"conversationId":"#20","itemId":"#205","text":"Asked the store"}' AS BLOB), CAST('{}' AS BLOB), @20, '', 5004, 0, 3,
  CAST('{"type":"tooLarge"}' AS BLOB));
INSERT INTO upload(id, command_id, position, name, type, size, blob_id, bytes) VALUES
 (@301, @102, 0, 'map.png', 'image/png', 3, NULL, x'010203');
)"_s},
    {20, u"INSERT INTO notice(id, conversation_id, customer_id, seq, reason, at, seen) VALUES(@11, @20, @30, 4, 0, "
         "4000, 0);"_s},
    {30, u"INSERT INTO console(one, id) VALUES(1, @99);"_s},
    {40, u"INSERT INTO note_aside(conversation_id, text) VALUES(@21, 'Call the lab');"_s},
};

const Rows cacheRows{
    {10, uR"(
INSERT INTO meta(name, value) VALUES('owner', 'https://hub.example ana'), ('agent', '#1'), ('epoch', '1'), ('highWater', '50');
INSERT INTO scope(key, kind, id, epoch, modseq) VALUES(1, 2, @1, 1, 50), (2, 3, @2, 1, 50);
INSERT INTO record(type, id, epoch, rev, refs, body) VALUES
 (10, @30, 1, 3, 1, CAST('{"id":"#30","name":"Ada","rev":3}' AS BLOB)),
 (12, @40, 1, 3, 1, CAST('{"contactPointId":"#50","customerId":"#30","id":"#40","rev":3,"status":"active"}' AS BLOB)),
 (13, @20, 1, 9, 1, CAST('{"contactPointId":"#50","customerId":"#30","endpointIds":["#60"],"id":"#20","lastSeq":9,"queueId":"#2","rev":9,"status":"open"}' AS BLOB)),
 (13, @21, 1, 9, 1, CAST('{"contactPointId":"#50","customerId":"#30","endpointIds":["#60"],"id":"#21","lastSeq":5,"queueId":"#2","rev":9,"status":"open"}' AS BLOB)),
 (16, @70, 1, 5, 1, CAST('{"attachments":[],"contactPointId":"#50","conversationId":"#21","endpointId":"#60","id":"#70","rev":5,"text":"From the day before"}' AS BLOB)),
 (17, @21, 1, 6, 1, CAST('{"id":"#21","lastReadSeq":3,"rev":6}' AS BLOB)),
 (19, @80, 1, 7, 1, CAST('{"id":"#80","name":"views","rev":7,"value":{"list":[{"id":"v1","name":"Urgent","sort":"priority"}]}}' AS BLOB));
INSERT INTO member(scope, type, id, sweep) VALUES
 (1, 16, @70, 0), (1, 17, @21, 0), (1, 19, @80, 0),
 (2, 10, @30, 0), (2, 12, @40, 0), (2, 13, @20, 0), (2, 13, @21, 0), (2, 14, @11, 0);
INSERT INTO conversation(id, bucket, queue_id, assignee_id, customer_id, last_event_at) VALUES
 (@20, 0, @2, NULL, @30, 4000), (@21, 0, @2, NULL, @30, 3000);
INSERT INTO link(id, customer_id, contact_point_id, status) VALUES(@40, @30, @50, 0);
INSERT INTO place(place, id, type, contact_point_id, order_time, epoch, rev, refs) VALUES((4000 << 21) | 11, @11, 14, @50, 4000, 1, 9, 1);
INSERT INTO item(contact_point_id, order_time, id, type, conversation_id, body) VALUES(@50, 4000, @11, 14, @20,
 CAST('{"author":{"type":"agent"},"contactPointId":"#50","conversationId":"#20","delivery":{"at":"1970-01-01T00:00:05.000Z","error":"550","state":"failed"},"direction":"out","id":"#11","kind":"message","occurredAt":"1970-01-01T00:00:04.000Z","orderTime":"1970-01-01T00:00:04.000Z","receivedAt":"1970-01-01T00:00:04.000Z","rev":9,"seq":4,"text":"The parcel left"}' AS BLOB));
INSERT INTO item_text(rowid, text) VALUES((4000 << 21) | 11, 'The parcel left');
)"_s},
    {20, {}}, // another index of the same items
    {30, u"INSERT INTO undelivered(id, conversation_id, state, since) VALUES(@11, @20, 5, 5000);"_s},
    {40, {}}, // which conversations are unread, worked out of what was there (tst_counts)
};

//! A folder as the program left it whose databases had these schemas.
struct Profile {
    QTemporaryDir folder;
    std::shared_ptr<const Secret> key = std::make_shared<const Secret>(Secret::random(32));

    QString path(const QString &name) const { return folder.filePath(name); }
    sqlite::OpenOptions options(const QString &name) const { return {.path = path(name), .key = key->bytes()}; }
    Result<std::unique_ptr<Client>> open() const { return Client::open({.folder = folder.path(), .key = key}); }

    //! Empty when it was written.
    QString write(const QString &name, std::span<const sqlite::Migration> steps, const Rows &rows, int version) const
    {
        auto database = sqlite::Database::open(options(name));
        if (!database)
            return database.error().detail;
        size_t count = 0;
        while (count < steps.size() && steps[count].number <= version)
            ++count;
        if (const auto reached = sqlite::migrate(*database, steps.first(count)); !reached || *reached != version)
            return u"no version %1"_s.arg(version);
        for (const auto &[since, sql] : rows) {
            if (since > version)
                break;
            if (const auto done = database->run(spelled(sql).toUtf8().constData()); !done)
                return done.error().detail;
        }
        return {};
    }
    static QString spelled(const QString &sql)
    {
        static const QRegularExpression id(u"([@#])(\\d+)"_s);
        QString out;
        qsizetype from = 0;
        for (auto each = id.globalMatch(sql); each.hasNext();) {
            const auto match = each.next();
            const QString text = idOf(match.captured(2).toInt()).toString();
            out += sql.mid(from, match.capturedStart() - from);
            out += match.captured(1) == "#"_L1 ? text : u"x'"_s + QString(text).remove(u'-') + u'\'';
            from = match.capturedEnd();
        }
        return out + sql.mid(from);
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class UpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Whoever adds a migration says here what a program of that version wrote.
    void everyVersionThereWasIsTried()
    {
        for (const auto &[steps, rows] :
             {std::pair(workMigrations(), &workRows), std::pair(cacheMigrations(), &cacheRows)}) {
            std::set<int> made;
            std::set<int> written;
            for (const auto &step : steps)
                made.insert(step.number);
            for (const auto &each : *rows)
                written.insert(each.first);
            QCOMPARE(written, made);
        }
    }

    void whatAnEarlierProgramKeptIsThere_data()
    {
        QTest::addColumn<int>("work");
        QTest::addColumn<int>("cache");
        for (const auto &work : workMigrations()) {
            for (const auto &cache : cacheMigrations())
                QTest::addRow("work %d, cache %d", work.number, cache.number) << work.number << cache.number;
        }
    }
    void whatAnEarlierProgramKeptIsThere()
    {
        QFETCH(const int, work);
        QFETCH(const int, cache);
        const Profile profile;
        QCOMPARE(profile.write(u"work.db"_s, workMigrations(), workRows, work), QString());
        QCOMPARE(profile.write(u"cache.db"_s, cacheMigrations(), cacheRows, cache), QString());
        {
            const auto client = profile.open().value();
            QVERIFY(client->workSetAside().isEmpty() && client->cacheSetAside().isEmpty());
            QCOMPARE(client->agentId(), idOf(1));

            // The draft that no hub has yet, and one that came from it.
            const auto half = waitFor(client->draft(idOf(20)));
            QVERIFY(half.has_value());
            QCOMPARE(half->text, u"Dear Ada, half a"_s);
            QCOMPARE(half->contactPointId, idOf(50));
            QCOMPARE(half->baseSeq, 4);
            const auto older = waitFor(client->draft(idOf(21)));
            QVERIFY(older.has_value());
            QCOMPARE(older->text, u"From the day before"_s);

            // What was read, here and elsewhere.
            QCOMPARE(waitFor(client->lastReadSeq(idOf(20))), 7);
            QCOMPARE(waitFor(client->lastReadSeq(idOf(21))), 3);

            // What was set.
            const auto keys = waitFor(client->setting(u"shortcuts"_s)).value("keys"_L1);
            QCOMPARE(keys["composer.send"_L1][0].toString(), u"Ctrl+M"_s);
            const auto views = waitFor(client->setting(u"views"_s)).value("list"_L1);
            QCOMPARE(views[0]["name"_L1].toString(), u"Urgent"_s);

            // What waits to be sent, with its file, and what was refused.
            const auto open = waitFor(client->outbox());
            QCOMPARE(open.size(), size_t(2));
            QCOMPARE(open[0].command.id, idOf(102));
            QCOMPARE(open[0].command.args.value("text"_L1).toString(), u"It is on its way"_s);
            QCOMPARE(open[0].state, CommandState::Uploading);
            QCOMPARE(open[0].uploads.size(), size_t(1));
            QCOMPARE(open[0].uploads[0].name, u"map.png"_s);
            QCOMPARE(open[1].state, CommandState::Rejected);
            QCOMPARE(open[1].error.type, u"tooLarge"_s);

            // The history, and that it is found.
            QStringList texts;
            for (const auto &entry : waitFor(client->timeline({.customerId = idOf(30), .anchor = {}})).entries)
                texts << entry.item().text;
            QVERIFY2(texts.contains(u"The parcel left"_s), qPrintable(texts.join(u'|')));
            const auto found = waitFor(client->search(u"parcel"_s)).hits;
            QCOMPARE(found.size(), size_t(1));
            QCOMPARE(found[0].id, idOf(11));
            InboxQuery failed;
            failed.view = InboxQuery::View::Failed;
            const auto rows = waitFor(client->inbox(failed)).rows;
            QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) {
                return row.undelivered.size() == 1 && row.undelivered[0].item == idOf(11);
            }));

            const auto notices = waitFor(client->notices());
            QCOMPARE(notices.size(), size_t(work >= 20 ? 1 : 0));
            if (work >= 30)
                QCOMPARE(client->consoleId(), idOf(99));
            QCOMPARE(waitFor(client->noteAside(idOf(21))), work >= 40 ? u"Call the lab"_s : QString());
        }
        // The bytes of the file that was not uploaded, too.
        auto outbox = Outbox::open(profile.options(u"work.db"_s)).value();
        QCOMPARE(outbox->uploadBytes(idOf(301)).value(), QByteArray("\x01\x02\x03"));
        QCOMPARE(outbox->database().number("PRAGMA user_version").value(), qint64(workMigrations().back().number));
    }

    //! The other way round: an older program meets a newer one's file.
    void aNewerProgramsFileIsRefusedAndLeftAsItIs_data()
    {
        QTest::addColumn<QString>("newer");
        QTest::newRow("work") << u"work.db"_s;
        QTest::newRow("cache") << u"cache.db"_s;
    }
    void aNewerProgramsFileIsRefusedAndLeftAsItIs()
    {
        QFETCH(const QString, newer);
        const Profile profile;
        QCOMPARE(profile.write(u"work.db"_s, workMigrations(), workRows, workMigrations().back().number), QString());
        QCOMPARE(profile.write(u"cache.db"_s, cacheMigrations(), cacheRows, cacheMigrations().back().number),
                 QString());
        {
            auto database = sqlite::Database::open(profile.options(newer)).value();
            QVERIFY(database.run("CREATE TABLE tomorrow(word TEXT); PRAGMA user_version=9990").has_value());
        }
        const QDir folder(profile.folder.path());
        const auto files = folder.entryList(QDir::Files, QDir::Name);
        const auto before = bytesOf(profile.path(newer));
        QVERIFY(!before.isEmpty());
        for (int i = 0; i < 2; ++i) { // whoever tries again loses nothing either
            const auto client = profile.open();
            QVERIFY(!client.has_value());
            QCOMPARE(client.error().code, ErrorCode::NewerSchema);
            QVERIFY2(client.error().detail.contains(u"9990"_s), qPrintable(client.error().detail));
        }
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), files);
        QVERIFY(bytesOf(profile.path(newer)) == before);
    }
};

QTEST_GUILESS_MAIN(UpdateTest)
#include "tst_update.moc"
