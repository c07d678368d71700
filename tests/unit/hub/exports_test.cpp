// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/admin.h"
#include "exports/exports.h"
#include "exports/remademail.h"
#include "exports/safename.h"
#include "peopletest.h"
#include "store/records.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

//! Reads at once, and tells of it when the test says so.
class HeldWork final : public WorkQueue
{
public:
    explicit HeldWork(StoreReader &reader) : m_reader(reader) {}
    using WorkQueue::read;
    using WorkQueue::write;
    void write(Write, Done, Flush) override {}
    void read(Read job, Done done) override
    {
        job(m_reader);
        m_done.push_back(std::move(done));
    }
    void tell()
    {
        for (const Done &done : std::exchange(m_done, {}))
            done();
    }

private:
    StoreReader &m_reader;
    std::vector<Done> m_done;
};

} // namespace

//! What the export writes, and what it does not.
class HubExportsTest : public PeopleTest
{
    Q_OBJECT

private:
    static constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QJsonObject json(const QString &path) { return QJsonDocument::fromJson(read(path)).object(); }
    static QString place(const QString &to, const Id &customer) { return to + u"/customers/"_s + customer.toString(); }
    static std::set<QString> ids(const QJsonObject &object, const QString &list)
    {
        std::set<QString> found;
        for (const QJsonValue each : object.value(list).toArray())
            found.insert(each["id"_L1].toString());
        return found;
    }
    static QByteArray everything(const QString &folder)
    {
        QByteArray all;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            all += path.mid(folder.size()).toUtf8() + '\n' + read(path) + '\n';
        }
        return all;
    }
    IngestedItem mail(HubFixture &hub, const QString &address, const QString &subject, const QString &text,
                      std::vector<Attachment> files = {})
    {
        auto item = from(claim(u"email"_s, address, Trust::Claimed));
        item.kind = u"email"_s;
        item.externalKey = u"%1@customer.test"_s.arg(++m_mails);
        item.senderName = u"Jörg"_s;
        item.subject = subject;
        item.text = text;
        item.data = {{u"subject"_s, subject},
                     {u"from"_s, QJsonObject{{u"name"_s, u"Jörg"_s}, {u"address"_s, address}}},
                     {u"to"_s, QJsonArray{QJsonObject{{u"address"_s, u"support@shop.test"_s}}}},
                     {u"date"_s, u"2026-03-03T10:15:00.000Z"_s}};
        item.attachments = std::move(files);
        return take(hub, item);
    }
    static ExportCounts write(HubFixture &hub, const QString &to, const Id &customer)
    {
        return must(exportCustomers(*hub.reader, {.to = to, .customerId = customer, .madeAt = hub.clock.now()}));
    }
    static RemadeMail plain(const QString &text)
    {
        RemadeMail mail;
        mail.from = {u"Ann"_s, u"ann@customer.test"_s};
        mail.to = {{{}, u"support@shop.test"_s}};
        mail.date = Instant::fromString(u"2026-03-03T10:15:00Z"_s).value_or(Instant());
        mail.subject = u"Lamp"_s;
        mail.messageId = u"1@customer.test"_s;
        mail.text = text;
        return mail;
    }
    int m_mails = 0;

private Q_SLOTS:
    void holdsEveryItemOfACustomerAndOfWhomWasMergedIntoIt()
    {
        HubFixture hub;
        const auto blob = hub.blob(hub.web, "PDF of a sort", u"application/pdf"_s);
        const auto first = mail(hub, u"ann@customer.test"_s, u"Lamp"_s, u"It is broken"_s,
                                {{.blobId = blob.id, .name = u"../../in voice.pdf"_s, .type = blob.type, .size = 13}});
        const auto second = mail(hub, u"ann@customer.test"_s, u"Lamp"_s, u"Still"_s);
        const auto chat = visitor(hub, u"cookie"_s);
        QVERIFY(first.customerId != chat.customerId);
        QVERIFY(hub.command(hub.ana, u"customer.merge"_s, pair(chat.customerId, first.customerId)).applied);

        const QString to = hub.folder.filePath(u"out"_s);
        // By the id that nobody has any more.
        const auto counts = write(hub, to, chat.customerId);
        QCOMPARE(counts, (ExportCounts{.customers = 1,
                                       .contactPoints = 2,
                                       .conversations = 2,
                                       .items = 3,
                                       .mails = 2,
                                       .files = 1,
                                       .missingFiles = 0}));
        const QJsonObject all = json(place(to, first.customerId) + u"/customer.json"_s);
        QCOMPARE(all["customer"_L1]["id"_L1].toString(), first.customerId.toString());
        QCOMPARE(ids(all, u"items"_s),
                 (std::set{first.itemId.toString(), second.itemId.toString(), chat.itemId.toString()}));
        QCOMPARE(ids(all, u"aliases"_s), std::set{chat.customerId.toString()});
        QCOMPARE(ids(all, u"contactPoints"_s),
                 (std::set{first.contactPointId.toString(), chat.contactPointId.toString()}));
        QCOMPARE(ids(all, u"conversations"_s),
                 (std::set{first.conversationId.toString(), chat.conversationId.toString()}));
        // Every field as it is stored.
        for (const QJsonValue each : all["items"_L1].toArray()) {
            QJsonObject item = each.toObject();
            QJsonArray files = item.value("attachments"_L1).toArray();
            for (QJsonValueRef named : files) {
                QJsonObject about = named.toObject();
                about.remove("file"_L1);
                named = about;
            }
            if (!files.isEmpty())
                item["attachments"_L1] = files;
            const auto id = Id::fromString(item["id"_L1].toString()).value_or(Id());
            const auto stored = records::bodyOf(*hub.reader, RecordType::TimelineItem, id);
            QVERIFY(stored.has_value());
            QCOMPARE(item, QJsonDocument::fromJson(stored->json).object());
        }
        const QString file = all["items"_L1].toArray().at(0)["attachments"_L1].toArray().at(0)["file"_L1].toString();
        QVERIFY(file.startsWith(u"attachments/"_s + blob.id.toString()) && file.count(u'/') == 1);
        QCOMPARE(read(place(to, first.customerId) + u'/' + file), "PDF of a sort");
        QCOMPARE(json(to + u"/export.json"_s)["counts"_L1].toObject(), counts.toJson());
        // For its owner alone, and whole.
        QVERIFY(!QFileInfo::exists(to + u".partial"_s));
        QDirIterator made(to, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
        while (made.hasNext())
            QCOMPARE(QFileInfo(made.next()).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(to).permissions() & others, QFile::Permissions());
    }

    void holdsNothingOfAnotherCustomer()
    {
        HubFixture hub;
        const auto ann = mail(hub, u"ann@customer.test"_s, u"Lamp"_s, u"It is broken"_s);
        const auto blob = hub.blob(hub.web, "a secret of Zoe", u"text/plain"_s);
        const auto zoe = mail(hub, u"zoe@customer.test"_s, u"Divorce"_s, u"Nobody may know"_s,
                              {{.blobId = blob.id, .name = u"secret.txt"_s, .type = blob.type, .size = 15}});
        // Zoe writes into Ann's conversation.
        auto joining = from(claim(u"email"_s, u"zoe@customer.test"_s, Trust::Claimed));
        joining.text = u"Zoe knows better"_s;
        joining.threadKeys = QStringList{u"1@customer.test"_s};
        const auto joined = take(hub, joining);
        const QString to = hub.folder.filePath(u"out"_s);
        (void)write(hub, to, ann.customerId);
        const QByteArray all = everything(to);
        QVERIFY(all.contains("It is broken"));
        for (const QByteArray &word : {QByteArray("zoe"), QByteArray("Zoe"), QByteArray("Divorce"),
                                       QByteArray("Nobody"), QByteArray("secret"), zoe.customerId.toString().toLatin1(),
                                       zoe.itemId.toString().toLatin1(), joined.itemId.toString().toLatin1()})
            QVERIFY2(!all.contains(word), word.constData());
        // All of them are two folders.
        const QString whole = hub.folder.filePath(u"all"_s);
        QCOMPARE(write(hub, whole, {}).customers, 2);
        QCOMPARE(read(place(whole, ann.customerId) + u"/customer.json"_s),
                 read(place(to, ann.customerId) + u"/customer.json"_s));
        QVERIFY(everything(place(whole, zoe.customerId)).contains("a secret of Zoe"));
    }

    void takesNoFolderThatIsThere()
    {
        HubFixture hub;
        const auto ann = mail(hub, u"ann@customer.test"_s, u"Lamp"_s, u"It is broken"_s);
        const QString to = hub.folder.filePath(u"out"_s);
        const auto refused = [&](const QString &folder, const Id &customer) {
            const auto done =
                exportCustomers(*hub.reader, {.to = folder, .customerId = customer, .madeAt = hub.clock.now()});
            return done ? ErrorCode::Internal : done.error().code;
        };
        QVERIFY(QDir().mkdir(to));
        QCOMPARE(refused(to, ann.customerId), ErrorCode::AlreadyExists);
        QVERIFY(QDir().rmdir(to) && QDir().mkdir(to + u".partial"_s));
        QCOMPARE(refused(to, ann.customerId), ErrorCode::AlreadyExists);
        QVERIFY(QDir().rmdir(to + u".partial"_s));
        QCOMPARE(refused(u"out"_s, ann.customerId), ErrorCode::InvalidArgument);
        // And it leaves none behind when there is nothing to write.
        QCOMPARE(refused(to, ann.itemId), ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(to) && !QFileInfo::exists(to + u".partial"_s));
        QCOMPARE(write(hub, to, ann.customerId).items, 1);
    }

    void runsOneExportAtATime()
    {
        HubFixture hub;
        HeldWork work(*hub.reader);
        Admin admin(work, hub.clock, must(StoreKey::create(hub.folder.filePath(u"key"_s))), hub.hub->options(),
                    [](const QString &) -> Result<ChannelInfo> { return fail(ErrorCode::NotFound); });
        std::vector<Result<QJsonObject>> answers;
        const auto ask = [&](const QString &name) {
            admin.run(u"store.export"_s, {{u"to"_s, hub.folder.filePath(name)}, {u"all"_s, true}},
                      [&](const Result<QJsonObject> &answer) { answers.push_back(answer); });
        };
        ask(u"one"_s);
        QVERIFY(answers.empty());
        ask(u"two"_s);
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers[0].error().code, ErrorCode::Conflict);
        work.tell();
        QCOMPARE(answers.size(), size_t(2));
        QVERIFY(answers[1].has_value());
        ask(u"three"_s);
        work.tell();
        QVERIFY(answers.back().has_value());
        QVERIFY(!QFileInfo::exists(hub.folder.filePath(u"two"_s)));
    }

    void namesFilesSoThatNothingComesOfIt_data()
    {
        QTest::addColumn<QString>("outside");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"Rechnung März.pdf"_s << u"Rechnung März.pdf"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
        QTest::newRow("other path") << u"C:\\x\\y.txt"_s << u"C__x_y.txt"_s;
        QTest::newRow("only dots") << u".."_s << u"file"_s;
        QTest::newRow("nothing") << QString() << u"file"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("option") << u"-rf"_s << u"rf"_s;
        QTest::newRow("end") << u"a. ."_s << u"a"_s;
        QTest::newRow("turned round") << u"a\u202Egpj.exe"_s << u"a_gpj.exe"_s;
        QTest::newRow("control") << u"a\nb\x1b[2J"_s << u"a_b_[2J"_s;
        QTest::newRow("half a letter") << QString(QChar(0xd800)) + u"x"_s << u"\ufffdx"_s;
        QTest::newRow("long") << QString(400, u'x') + u".pdf"_s << QString(96, u'x') + u".pdf"_s;
    }
    void namesFilesSoThatNothingComesOfIt()
    {
        QFETCH(QString, outside);
        QFETCH(QString, safe);
        QCOMPARE(safeName(outside), safe);
        QVERIFY(safeName(QString(300, u'ü')).toUtf8().size() <= 100);
    }

    void writesAMailThatOthersCanRead()
    {
        RemadeMail mail = plain(u"Straße = 5\nFrom here\n>From there\nend "_s);
        mail.subject = u"Größe"_s;
        QCOMPARE(mboxEntry(mail), "From ann@customer.test Tue Mar  3 10:15:00 2026\n"
                                  "From: Ann\n <ann@customer.test>\n"
                                  "To: support@shop.test\n"
                                  "Date: Tue, 03 Mar 2026 10:15:00 +0000\n"
                                  "Subject: =?utf-8?B?R3LDtsOfZQ==?=\n"
                                  "Message-ID: <1@customer.test>\n"
                                  "MIME-Version: 1.0\n"
                                  "Content-Type: text/plain; charset=utf-8\n"
                                  "Content-Transfer-Encoding: quoted-printable\n"
                                  "X-Throughline-Remade: yes\n"
                                  "\n"
                                  "Stra=C3=9Fe =3D 5\n>From here\n>>From there\nend=20\n\n");
    }

    void letsNobodyAddAHeader()
    {
        const QString evil = u"x\r\nBcc: eve@evil.test\n\nbody"_s;
        RemadeMail mail = plain(u"hello"_s);
        mail.subject = evil;
        mail.messageId.clear();
        mail.from = {evil, u"ann@customer.test\nBcc: eve@evil.test"_s};
        mail.to = {{evil, u"a@b\x01"_s}, {{}, u"a b@c"_s}, {{}, u"<x@y>"_s}};
        mail.cc = {{QString(2'000, u'ü'), QString(500, u'a') + u"@long.test"_s}};
        const QByteArray written = writeMail(mail);
        const QByteArray head = written.left(written.indexOf("\n\n"));
        static const QList<QByteArray> known{"From",
                                             "To",
                                             "Cc",
                                             "Date",
                                             "Subject",
                                             "MIME-Version",
                                             "Content-Type",
                                             "Content-Transfer-Encoding",
                                             "X-Throughline-Remade"};
        QList<QByteArray> names;
        for (const QByteArray &line : head.split('\n')) {
            QVERIFY2(line.size() <= 320, line.constData());
            if (!line.startsWith(' '))
                names.append(line.left(line.indexOf(':')));
        }
        QCOMPARE(names, known);
        QVERIFY(written.endsWith("\n\nhello\n"));
        // Nor does a subject that claims to be encoded already.
        mail.subject = u"=?utf-8?Q?a=0ABcc:_x?="_s;
        QVERIFY(!writeMail(mail).contains("a=0ABcc"));
    }

    void makesMailsOfWhatWentByMailOnly()
    {
        TimelineItem item;
        ContactPoint point;
        point.kind = u"email"_s;
        QVERIFY(isMail(item, point));
        item.redacted = true;
        QVERIFY(!isMail(item, point));
        item.redacted = false;
        item.delivery = Delivery{.state = DeliveryState::Cancelled, .at = {}, .error = {}};
        QVERIFY(!isMail(item, point));
        item.delivery.reset();
        item.direction = Direction::Internal;
        QVERIFY(!isMail(item, point));
        // A reply of ours: from our address, to the customer's.
        item.direction = Direction::Out;
        point.value = u"ann@customer.test"_s;
        item.externalKey = u"sha256-00@x"_s;
        Endpoint endpoint;
        endpoint.address = u"support@shop.test"_s;
        const RemadeMail mail = remake(item, point, endpoint, u"Lamp"_s);
        QCOMPARE(mail.from.address, endpoint.address);
        QCOMPARE(mail.to, (std::vector<MailAddress>{{{}, point.value}}));
        QCOMPARE(mail.subject, u"Lamp"_s);
        QCOMPARE(mail.messageId, QString());
    }
};

QTEST_GUILESS_MAIN(HubExportsTest)
#include "exports_test.moc"
