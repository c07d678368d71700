// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cache.h"
#include "domain/records.h"
#include "outbox/outbox.h"
#include "platform/passingfolder.h"
#include "sync/client.h"

#include <QDateTime>
#include <QDirIterator>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

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
wire::WireRecord record(T value)
{
    value.rev = 1;
    return {recordTypeOf<T>, value.id, 1, toJson(value)};
}

template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
    return future.result();
}

//! A profile with 1,000 messages of one customer, closed as a kill leaves it: with its log.
struct Profile {
    QTemporaryDir folder;
    std::shared_ptr<const Secret> key = std::make_shared<const Secret>(Secret::random(32));

    explicit Profile(bool filled = true)
    {
        if (!filled)
            return;
        const auto cache =
            Cache::open({.path = path(u"cache.db"_s), .key = key->bytes(), .durability = sqlite::Durability::Normal})
                .value();
        wire::ScopeChanges changes;
        changes.upserts.push_back(record(Customer{.id = idOf(30), .name = u"Marker Customer"_s}));
        changes.upserts.push_back(
            record(IdentityLink{.id = idOf(40), .contactPointId = idOf(50), .customerId = idOf(30)}));
        changes.upserts.push_back(
            record(Conversation{.id = idOf(20), .contactPointId = idOf(50), .customerId = idOf(30)}));
        for (int i = 0; i < 1000; ++i) {
            TimelineItem item{.id = idOf(1000 + i), .contactPointId = idOf(50), .kind = u"message"_s};
            item.orderTime = {1'700'000'000'000 + i};
            item.text = u"marker4711 message %1"_s.arg(i);
            changes.upserts.push_back(record(item));
        }
        const ScopeUpdate update{wire::Scope::org(), ScopeUpdate::Kind::Changes, &changes, wire::StateToken{1, 5}};
        QVERIFY(cache->apply(std::span(&update, 1), {1, 5}).has_value());
        // Copied while open: what kill -9 would leave.
        QDir().mkpath(path(u"killed"_s));
        for (const auto &name : {u"cache.db"_s, u"cache.db-wal"_s})
            QVERIFY(QFile::copy(path(name), path(u"killed/"_s + name)));
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    QString killed() const { return path(u"killed"_s); }
    Result<std::unique_ptr<Client>> open(const QString &at) const { return Client::open({.folder = at, .key = key}); }
};

bool holds(const QString &folder, const QByteArray &needle)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            return true;
    }
    return false;
}

void change(const QString &path, qint64 at, char by)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(at));
    QVERIFY(file.putChar(char(byte ^ by)));
}

qint64 count(Client &client)
{
    const auto page = waitFor(client.timeline({.customerId = idOf(30), .before = 2000}));
    return page ? qint64(page->entries.size()) : -1;
}

} // namespace

//! The facade without a hub, and SECURITY's tests of data at rest.
class ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedClientLeavesOneWholeFile()
    {
        const Profile profile;
        auto client = profile.open(profile.killed()).value();
        QCOMPARE(count(*client), 1000);
        client.reset();
        QVERIFY(!QFile::exists(profile.killed() + u"/cache.db-wal"_s)); // folded into the file, which may be copied now
        QVERIFY(QFileInfo(profile.killed() + u"/cache.db"_s).size() > 100'000);
    }

    void whatWasToldIsThereTheNextTime()
    {
        const Profile profile(false);
        const Instant now{QDateTime::currentMSecsSinceEpoch()};
        const Notice one{.itemId = idOf(1), .conversationId = idOf(20), .customerId = idOf(30), .seq = 4, .at = now};
        Notice two = one;
        two.itemId = idOf(2);
        two.at = now + std::chrono::seconds(1);
        auto client = profile.open(profile.path(u"told"_s)).value();
        client->putNotices({one, two});
        client->forgetNotices({idOf(1)});
        client.reset(); // waits until it is stored
        client = profile.open(profile.path(u"told"_s)).value();
        const auto kept = waitFor(client->notices());
        QVERIFY(kept.has_value());
        QCOMPARE(*kept, std::vector<Notice>{two});
    }

    void everyRunOfAProfileIsTheSameConsole()
    {
        const Profile profile(false);
        auto client = profile.open(profile.path(u"one"_s)).value();
        const Id first = client->consoleId();
        QVERIFY(!first.isNull());
        client.reset();
        client = profile.open(profile.path(u"one"_s)).value();
        QCOMPARE(client->consoleId(), first);
        QVERIFY(profile.open(profile.path(u"other"_s)).value()->consoleId() != first);
    }

    void whatIsSentTakesItsDraftAlong()
    {
        const Profile profile(false);
        const auto client = profile.open(profile.folder.path()).value();
        QSignalSpy told(client.get(), &Client::committed);
        const auto pass = [&] {
            (void)waitFor(client->notices()); // behind what was asked for before
            QCoreApplication::processEvents();
        };
        client->putDraft({.conversationId = idOf(20), .text = u"an answer"_s});
        pass();
        QCOMPARE(told.size(), 1);
        QCOMPARE(waitFor(client->draft(idOf(20))).value().value_or(Draft{}).text, u"an answer"_s);
        const QJsonObject args{{u"conversationId"_s, idOf(20).toString()}, {u"text"_s, u"an answer"_s}};
        const Id sent = client->send({.name = u"conversation.reply"_s, .args = args}, {}, {.conversationId = idOf(20)});
        pass();
        QCOMPARE(told.size(), 2);                               // once: nobody ever sees one without the other
        const auto entries = waitFor(client->outbox()).value(); // what the agent sees of it: no drafts
        QCOMPARE(entries.size(), size_t(1));
        QCOMPARE(entries.at(0).command.id, sent);
        QVERIFY(!waitFor(client->draft(idOf(20))).value());
    }

    void whatIsTakenBackIsADraftWhateverHappensNext()
    {
        const Profile profile;
        const auto client = profile.open(profile.killed()).value();
        const Attachment label{.blobId = idOf(60), .name = u"label.pdf"_s, .type = u"application/pdf"_s, .size = 9};
        wire::Command reply{.name = u"conversation.reply"_s};
        reply.args = {{u"conversationId"_s, idOf(20).toString()},
                      {u"contactPointId"_s, idOf(50).toString()},
                      {u"text"_s, u"Old words"_s},
                      {u"attachments"_s, QJsonArray{toJson(label)}}};
        const Id sent = client->submit(reply, {{u"a.txt"_s, u"text/plain"_s, "abc"}});
        client->putDraft({.conversationId = idOf(20), .contactPointId = idOf(50), .text = u"New words"_s});
        const auto back = waitFor(client->withdraw(sent, {{u"subject"_s, u"Re: Lamp"_s}}));
        QVERIFY(back.has_value());
        QCOMPARE(back->files.size(), size_t(1));
        QCOMPARE(back->files.at(0).bytes, QByteArray("abc"));
        QCOMPARE(back->attachments, std::vector<Attachment>{label});
        QCOMPARE(back->before->text, u"New words"_s);
        QCOMPARE(back->draft.text, u"Old words\n\nNew words"_s);
        // Copied while open: what kill -9 leaves when nobody has put anything into a field yet.
        const QString then = profile.path(u"then"_s);
        QVERIFY(QDir().mkpath(then));
        for (const auto &name : QDir(profile.killed()).entryList({u"*.db"_s, u"*.db-wal"_s}))
            QVERIFY(QFile::copy(profile.killed() + u'/' + name, then + u'/' + name));
        const auto next = profile.open(then).value();
        QCOMPARE(next->workSetAside(), QString());
        QVERIFY(waitFor(next->outbox()).value().empty()); // and it is not sent
        const auto draft = waitFor(next->draft(idOf(20))).value();
        QVERIFY(draft.has_value());
        QCOMPARE(draft->text, back->draft.text);
        QCOMPARE(draft->contactPointId, idOf(50));
        QCOMPARE(draft->attachments, back->attachments);
        QCOMPARE(draft->envelope, (QJsonObject{{u"subject"_s, u"Re: Lamp"_s}}));
        QCOMPARE(draft->writer, client->consoleId());
        QCOMPARE(waitFor(client->withdraw(sent)).error().code, ErrorCode::NotFound); // once
        QCOMPARE(waitFor(client->draft(idOf(20))).value()->text, back->draft.text);
    }

    void aDraftIsReadAsItWasWrittenAMomentAgo()
    {
        const Profile profile(false);
        const auto client = profile.open(profile.folder.path()).value();
        const auto now = [&] { return waitFor(client->draft(idOf(20))).value().value_or(Draft{}).text; };
        for (int i = 0; i < 20; ++i) {
            const QString text = u"half a sentence %1"_s.arg(i);
            client->putDraft({.conversationId = idOf(20), .contactPointId = idOf(50), .text = text});
            QCOMPARE(now(), text);
        }
        const QJsonObject args{{u"conversationId"_s, idOf(20).toString()}, {u"text"_s, u"a sentence"_s}};
        const Id sent =
            client->send({.name = u"conversation.reply"_s, .args = args}, {}, {.rev = 5, .conversationId = idOf(20)});
        QCOMPARE(now(), QString());
        const auto asked = client->withdraw(sent);
        QCOMPARE(now(), u"a sentence"_s);
        const auto back = waitFor(asked);
        QVERIFY(back && !back->before);
        // What was sent had seen that of another console: the hub would keep it beside the same words otherwise.
        QCOMPARE(back->draft.rev, 5);
        QCOMPARE(waitFor(client->draft(idOf(20))).value()->rev, 5);
    }

    void A1_nothingReadableIsOnTheDiskAfterAKill()
    {
        const Profile profile;
        QVERIFY(!holds(profile.folder.path(), "marker4711"));
        QVERIFY(!holds(profile.folder.path(), "Marker Customer"));
        QVERIFY(!holds(profile.folder.path(), "SQLite format 3"));
        const auto client = profile.open(profile.killed()).value();
        QCOMPARE(count(*client), 1000);
    }

    void A2_aCopiedProfileDoesNotOpenWithAnotherKey()
    {
        const Profile profile;
        Profile other(false);
        const auto client = other.open(profile.killed());
        // The key store's check value keeps this from happening; if it does, the strange files are kept, not overwritten.
        QVERIFY(client.has_value());
        QVERIFY(!(*client)->cacheSetAside().isEmpty());
        QCOMPARE(count(**client), 0);
    }

    void A3_aChangedHeaderIsSetAsideEncryptedAndBegunAnew()
    {
        const Profile profile;
        change(profile.killed() + u"/cache.db"_s, 3, 0x55);
        QFile::remove(profile.killed() + u"/cache.db-wal"_s);
        const auto client = profile.open(profile.killed()).value();
        QVERIFY(!client->cacheSetAside().isEmpty());
        QVERIFY(QFile::exists(client->cacheSetAside()));
        QVERIFY(!holds(profile.folder.path(), "marker4711"));
        QVERIFY(!holds(profile.folder.path(), "SQLite format 3"));
        QCOMPARE(waitFor(client->queues()).value().size(), 0u); // it works
    }

    void A3_aTruncatedFileIsSetAside()
    {
        const Profile profile;
        QFile::remove(profile.killed() + u"/cache.db-wal"_s);
        QVERIFY(QFile::copy(profile.path(u"cache.db"_s), profile.path(u"whole.db"_s)));
        QFile file(profile.killed() + u"/cache.db"_s);
        QVERIFY(file.resize(file.size() / 2 + 100));
        const auto client = profile.open(profile.killed()).value();
        if (client->cacheSetAside().isEmpty()) { // found at the first read instead
            QSignalSpy replaced(client.get(), &Client::cacheReplaced);
            if (count(*client) < 0)
                QTRY_COMPARE(replaced.size(), 1);
        }
        QVERIFY(!holds(profile.folder.path(), "SQLite format 3"));
    }

    void A3_withoutItsLogTheCacheIsOlderButSound()
    {
        const Profile profile;
        QFile::remove(profile.killed() + u"/cache.db-wal"_s);
        const auto client = profile.open(profile.killed()).value();
        QVERIFY(count(*client) <= 1000);
    }

    void A3_oneChangedByteIsFoundByTheReaderAndTheFileReplaced()
    {
        const Profile profile;
        { // everything out of the log and into the file
            const auto cache =
                Cache::open({.path = profile.killed() + u"/cache.db"_s, .key = profile.key->bytes()}).value();
            QVERIFY(cache->checkpoint().has_value());
        }
        const auto path = profile.killed() + u"/cache.db"_s;
        for (qint64 at = 40'000; at < QFileInfo(path).size(); at += 4096)
            change(path, at, 1);
        const auto client = profile.open(profile.killed()).value();
        QSignalSpy replaced(client.get(), &Client::cacheReplaced);
        if (client->cacheSetAside().isEmpty()) {
            QCOMPARE(count(*client), -1);
            QTRY_COMPARE(replaced.size(), 1);
            QVERIFY(QFile::exists(replaced[0][0].toString()));
        }
        QCOMPARE(waitFor(client->queues()).value().size(), 0u); // and works on
        QVERIFY(!holds(profile.folder.path(), "marker4711"));
    }

    void aReplyWrittenOfflineShowsAtOnceAndSurvivesAKill()
    {
        const Profile profile;
        wire::Command reply{.name = u"conversation.reply"_s};
        reply.args = {{u"conversationId"_s, idOf(20).toString()},
                      {u"contactPointId"_s, idOf(50).toString()},
                      {u"text"_s, u"marker4712"_s}};
        Id id;
        {
            const auto client = profile.open(profile.killed()).value();
            QSignalSpy committed(client.get(), &Client::committed);
            id = client->submit(reply, {{u"marker4713.txt"_s, u"text/plain"_s, "marker4714"}});
            QTRY_VERIFY(!committed.isEmpty());
            const auto page = waitFor(client->timeline({.customerId = idOf(30), .before = 3})).value();
            QCOMPARE(page.entries.back().item().text, u"marker4712"_s);
            QCOMPARE(page.entries.back().pending()->commandId, id);
            QCOMPARE(page.entries.back().item().attachments.at(0).name, u"marker4713.txt"_s);
            QVERIFY(!holds(profile.folder.path(), "marker471"));
        }
        const auto client = profile.open(profile.killed()).value();
        QCOMPARE(client->status().pending, 1);
        QCOMPARE(waitFor(client->outbox()).value().at(0).command.id, id);
        QVERIFY(waitFor(client->outbox()).value().at(0).command.expiresAt.has_value());
    }

    void whatWasTypedLastIsOnTheDiskWhenTheProgramEnds()
    {
        const Profile profile;
        for (int i = 0; i < 20; ++i) {
            const Draft draft{
                .conversationId = idOf(20), .contactPointId = idOf(50), .text = u"half a sentence %1"_s.arg(i)};
            profile.open(profile.killed()).value()->putDraft(draft); // and ends at once
            const auto client = profile.open(profile.killed()).value();
            const auto kept = waitFor(client->draft(idOf(20))).value();
            QVERIFY(kept.has_value());
            QCOMPARE(kept->text, draft.text);
        }
    }

    void aDraftIsThereAfterAKillAndGoneWhenItIsEmptied()
    {
        const Profile profile;
        Draft draft{.conversationId = idOf(20), .contactPointId = idOf(50), .text = u"half a sen"_s};
        {
            const auto client = profile.open(profile.killed()).value();
            QSignalSpy committed(client.get(), &Client::committed);
            client->putDraft(draft);
            QTRY_VERIFY(!committed.isEmpty());
        }
        const auto client = profile.open(profile.killed()).value();
        QCOMPARE(waitFor(client->draft(idOf(20))).value()->text, draft.text);
        draft.text.clear();
        client->putDraft(draft);
        QTRY_VERIFY(!waitFor(client->draft(idOf(20))).value().has_value());
    }

    void anUnlinkNamesTheCustomerItMakes()
    {
        const Profile profile;
        const auto client = profile.open(profile.killed()).value();
        (void)client->submit({.name = u"identity.unlink"_s, .args = {{u"contactPointId"_s, idOf(50).toString()}}});
        const auto open = [&] { return waitFor(client->outbox()).value(); };
        QTRY_COMPARE(open().size(), size_t(1));
        QVERIFY(Id::fromString(open().at(0).command.args.value("newCustomerId"_L1).toString()).has_value());
    }

    void aNoteThatGivesWayToAReplyOutlivesAKill()
    {
        const Profile profile(false);
        const Id talk = idOf(20);
        const Draft note{.conversationId = talk, .text = u"call the lab"_s};
        const Draft reply{.conversationId = talk, .contactPointId = idOf(50), .text = u"Old words"_s};
        const auto killed = [&](const QString &name) { // what is on the disk at this moment, as kill -9 leaves it
            QDir().mkpath(profile.path(name));
            for (const auto &file : {u"work.db"_s, u"work.db-wal"_s})
                QVERIFY(QFile::copy(profile.path(file), profile.path(name + u'/' + file)));
        };
        {
            const auto client = profile.open(profile.folder.path()).value();
            client->putDraft(note);
            client->setNoteAside(talk, note.text);
            QCOMPARE(waitFor(client->noteAside(talk)).value(), note.text); // asked for behind it: it is stored
            killed(u"between"_s);
            client->putDraft(reply);
            QCOMPARE(waitFor(client->draft(talk)).value()->text, reply.text);
            killed(u"after"_s);
            client->setNoteAside(talk, {});
            QVERIFY(waitFor(client->noteAside(talk)).value().isEmpty());
        }
        for (const auto &[name, words] : {std::pair(u"between"_s, note.text), std::pair(u"after"_s, reply.text)}) {
            const auto client = profile.open(profile.path(name)).value();
            QCOMPARE(waitFor(client->draft(talk)).value()->text, words);
            QCOMPARE(waitFor(client->noteAside(talk)).value(), note.text);
            QVERIFY(!holds(profile.path(name), "call the lab")); // encrypted like the draft
        }
        const auto client = profile.open(profile.folder.path()).value();
        QVERIFY(waitFor(client->noteAside(talk)).value().isEmpty());
        QVERIFY(waitFor(client->noteAside(idOf(21))).value().isEmpty());
    }

    void aNotePutAsideIsFoundWhereItsConversationWasCombinedInto()
    {
        const Profile profile;
        {
            TimelineItem line;
            line.id = idOf(5000);
            line.conversationId = idOf(20);
            line.contactPointId = idOf(50);
            line.kind = u"status"_s;
            line.orderTime = {1'600'000'000'000};
            line.data = {{u"what"_s, u"combined"_s}, {u"conversationId"_s, idOf(21).toString()}};
            wire::ScopeChanges changes;
            changes.upserts.push_back(record(line));
            const ScopeUpdate update{wire::Scope::org(), ScopeUpdate::Kind::Changes, &changes, wire::StateToken{1, 6}};
            const auto cache = Cache::open({.path = profile.path(u"cache.db"_s), .key = profile.key->bytes()}).value();
            QVERIFY(cache->apply(std::span(&update, 1), {1, 6}).has_value());
        }
        {
            const auto client = profile.open(profile.folder.path()).value();
            client->setNoteAside(idOf(21), u"call the lab"_s); // not here any more
            client->setNoteAside(idOf(22), u"of another"_s);   // gone as well, and not into this one
            client->setNoteAside(idOf(20), u"its own"_s);
            QCOMPARE(waitFor(client->noteAside(idOf(20))).value(), u"its own\n\ncall the lab"_s);
        }
        const auto client = profile.open(profile.folder.path()).value();
        QCOMPARE(waitFor(client->noteAside(idOf(20))).value(), u"its own\n\ncall the lab"_s);
        QVERIFY(waitFor(client->noteAside(idOf(21))).value().isEmpty());
        QCOMPARE(waitFor(client->noteAside(idOf(22))).value(), u"of another"_s);
        client->setNoteAside(idOf(20), {}); // brought back: once
        QVERIFY(waitFor(client->noteAside(idOf(20))).value().isEmpty());
    }

    void aNewerProgramsFileIsRefusedAndLeftAlone()
    {
        const Profile profile;
        {
            const auto cache = Cache::open({.path = profile.path(u"cache.db"_s), .key = profile.key->bytes()}).value();
            QVERIFY(cache->database().run("PRAGMA user_version=9990").has_value());
        }
        const auto client = profile.open(profile.folder.path());
        QVERIFY(!client.has_value());
        QCOMPARE(client.error().code, ErrorCode::NewerSchema);
        QVERIFY(!QDir(profile.folder.path()).entryList({u"*.damaged-*"_s}).size());
    }

    void memoryOnlyKeepsNothing()
    {
        QTemporaryDir folder;
        auto client = Client::open({.folder = folder.path(),
                                    .key = std::make_shared<const Secret>(Secret::random(32)),
                                    .memoryOnly = true})
                          .value();
        client.reset();
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatAKilledPassingRunLeftIsRemovedByTheNextAndNoLivingOnes()
    {
        using platform::PassingFolder;
        QTemporaryDir base;
        auto living = PassingFolder::make(base.path()).value();
        // A run of its own, killed: a child that makes its folder and dies without a word.
        const pid_t child = ::fork();
        if (child == 0) {
            auto *left = PassingFolder::make(base.path()).value().release();
            QFile file(left->path() + u"/cache.db"_s);
            ::_exit(file.open(QIODevice::WriteOnly) && file.write("x") == 1 ? 0 : 1);
        }
        int status = 1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(QDir(base.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        // Its hub still holds its own folder for a while.
        const QString left = QDir(base.path())
                                 .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                                 .join(u'\n')
                                 .remove(QFileInfo(living->path()).fileName())
                                 .trimmed();
        QVERIFY(QDir(base.path() + u'/' + left).mkdir(u"hub"_s));
        const QByteArray lock = QFile::encodeName(base.path() + u'/' + left + u"/hub/hub.lock"_s);
        const int hub = ::open(lock.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QCOMPARE(::flock(hub, LOCK_EX | LOCK_NB), 0);
        QCOMPARE(PassingFolder::removeLeftovers(base.path()), 0);
        ::close(hub);
        auto next = PassingFolder::make(base.path()).value();
        QCOMPARE(QDir(base.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        QVERIFY(!QDir(base.path() + u'/' + left).exists());
        QVERIFY(QDir(living->path()).exists());
        QVERIFY((QFileInfo(living->path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        living.reset();
        next.reset();
        QVERIFY(QDir(base.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
