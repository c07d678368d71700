// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The mail connector against Dovecot and Postfix. Run by servers.sh.
#include "composer/recipients.h"
#include "faultproxy.h"
#include "lmtp.h"
#include "plugin/pluginbench.h"
#include "provider.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

class MailPeersTest : public QObject
{
    Q_OBJECT

private:
    const QString m_folder = QStringLiteral(PLUGINS_FOLDER "/email");
    const QString m_homes = qEnvironmentVariable("MAIL_HOMES");
    const QMap<QString, QByteArray> m_secrets{{u"password"_s, "agent-pw"}};
    int m_number = 0;

    [[nodiscard]] QJsonObject settings(QJsonObject more = {}) const
    {
        QFile ca(qEnvironmentVariable("MAIL_CA"));
        if (!ca.open(QIODevice::ReadOnly))
            return {};
        QJsonObject made{{u"address"_s, u"support@shop.test"_s},
                         {u"imapHost"_s, u"localhost"_s},
                         {u"imapPort"_s, 10'993},
                         {u"smtpHost"_s, u"localhost"_s},
                         {u"smtpPort"_s, 10'587},
                         {u"smtpSecurity"_s, u"starttls"_s},
                         {u"caPem"_s, QString::fromLatin1(ca.readAll())},
                         {u"pollSeconds"_s, 5},
                         {u"plusAddresses"_s, true}};
        for (auto it = more.begin(); it != more.end(); ++it)
            made[it.key()] = it.value();
        return made;
    }
    //! A mail nobody sent before.
    [[nodiscard]] QByteArray mail(const QByteArray &subject, const QByteArray &more = {})
    {
        return "From: Anna <anna@customer.test>\r\nTo: support@shop.test\r\nSubject: " + subject + "\r\nDate: "
               + QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, d MMM yyyy HH:mm:ss +0000").toLatin1()
               + "\r\nMessage-ID: <" + QByteArray::number(++m_number) + '.'
               + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + "@customer.test>\r\n" + more
               + "\r\nHello, number " + subject + "\r\n";
    }
    //! The texts in a folder of somebody's mailbox.
    [[nodiscard]] QByteArrayList mailbox(const QString &user, const QString &folder = {}) const
    {
        QByteArrayList mails;
        for (const QString &part : {u"new"_s, u"cur"_s}) {
            const QDir dir(m_homes + u'/' + user + u"/Maildir/"_s + folder + u'/' + part);
            for (const QString &name : dir.entryList(QDir::Files)) {
                QFile file(dir.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    mails << file.readAll();
            }
        }
        return mails;
    }
    [[nodiscard]] qsizetype copies(const QString &user, const QByteArray &words, const QString &folder = {}) const
    {
        const QByteArrayList mails = mailbox(user, folder);
        return std::count_if(mails.begin(), mails.end(), [&](const QByteArray &each) { return each.contains(words); });
    }
    //! The subjects of what is in somebody's inbox, by Dovecot's list of UIDs ("<uid> <more> :<file>").
    [[nodiscard]] QStringList subjectsByUid(const QString &user) const
    {
        const QDir maildir(m_homes + u'/' + user + u"/Maildir"_s);
        QMap<QByteArray, QString> subjects;
        for (const QString &part : {u"new"_s, u"cur"_s}) {
            for (const QString &name : QDir(maildir.filePath(part)).entryList(QDir::Files)) {
                QFile file(maildir.filePath(part + u'/' + name));
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QByteArray text = file.readAll();
                const qsizetype at = text.indexOf("\nSubject: ") + 10;
                subjects[name.toLatin1().split(':').front()] =
                    QString::fromLatin1(text.sliced(at, text.indexOf('\n', at) - at)).trimmed();
            }
        }
        QStringList ordered;
        QFile list(maildir.filePath(u"dovecot-uidlist"_s));
        if (!list.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : list.readAll().split('\n').sliced(1)) {
            const QByteArray name = line.sliced(line.indexOf(" :") + 2).split(':').front();
            if (line.contains(" :") && subjects.contains(name))
                ordered << subjects[name];
        }
        return ordered;
    }
    static std::optional<DeliveryState> state(const PluginBench &bench, const OutboundItem &item)
    {
        std::optional<DeliveryState> last;
        for (const DeliveryReport &report : bench.reports) {
            if (report.itemId == item.itemId)
                last = report.state;
        }
        return last;
    }
    [[nodiscard]] bool starts(PluginBench &bench, QJsonObject more = {})
    {
        if (!bench.start(settings(std::move(more)), m_secrets))
            return false;
        return bench.until([&] { return bench.cursor.contains("inbox:INBOX"); }); // from here on mails are new
    }
    OutboundItem reply(const QString &text, const QString &to = u"anna@customer.test"_s)
    {
        OutboundItem item = replyTo({.kind = u"email"_s, .value = to}, ++m_number + 100'000, text);
        item.kind = u"email"_s;
        item.subject = u"Re: Lamp"_s;
        return item;
    }
    //! As the hub writes data.quote and data.forwarded.
    static QJsonObject shownMail()
    {
        return {{u"from"_s, QJsonObject{{u"name"_s, u"Anna"_s}, {u"address"_s, u"anna@customer.test"_s}}},
                {u"at"_s, Instant{1'800'000'000'000}.toString()},
                {u"subject"_s, u"Lamp"_s},
                {u"text"_s, u"It is broken."_s}};
    }
    //! What tells one run's mails from those before.
    static QString fresh(const QString &words)
    {
        return u"%1, ref %2."_s.arg(words).arg(QDateTime::currentMSecsSinceEpoch());
    }
    static bool sends(PluginBench &bench, const OutboundItem &item)
    {
        return bench.ask(item) && bench.until([&] { return state(bench, item) == DeliveryState::Sent; }, 20'000);
    }
    //! The mail with \a words in somebody's inbox, with line feeds alone; empty: none came.
    [[nodiscard]] QByteArray arrived(PluginBench &bench, const QString &user, const QByteArray &words) const
    {
        if (!bench.until([&] { return copies(user, words) > 0; }, 20'000))
            return {};
        for (QByteArray each : mailbox(user)) {
            if (each.contains(words))
                return each.replace("\r\n", "\n");
        }
        return {};
    }
    //! In lower case and with a line feed before each line.
    static QByteArray headOf(const QByteArray &mail)
    {
        return '\n' + mail.first(std::max<qsizetype>(0, mail.indexOf("\n\n"))).toLower();
    }
    //! A mailbox that logs in with access tokens of this provider.
    [[nodiscard]] QJsonObject withTokens(const SignInProvider &provider) const
    {
        return settings({{u"auth"_s, u"oauth2"_s},
                         {u"provider"_s, u"generic"_s},
                         {u"issuer"_s, provider.issuer()},
                         {u"clientId"_s, u"throughline-test"_s},
                         {u"pollSeconds"_s, 5}});
    }
    static QJsonObject step(PluginBench &bench, const QString &name, const QJsonObject &args)
    {
        const auto answer = bench.ask(LookupCall{{.name = u"authorize."_s + name, .args = args}}, 20'000);
        return answer ? answer->result : QJsonObject{{u"state"_s, answer.error().detail}};
    }
    //! Signs in as the console does, with \a verifier at the end.
    static QJsonObject signIn(PluginBench &bench, SignInProvider &provider, const QString &verifier)
    {
        const QString proof(43, u'v');
        const QString redirect = u"http://127.0.0.1:40123/throughline"_s;
        const QJsonObject begun = step(bench, u"begin"_s,
                                       {{u"redirectUri"_s, redirect},
                                        {u"challenge"_s, SignInProvider::challenge(proof)},
                                        {u"state"_s, QString(43, u's')}});
        const QUrlQuery back = provider.agree(begun["url"_L1].toString());
        if (back.queryItemValue(u"state"_s) != QString(43, u's'))
            return begun;
        return step(bench, u"finish"_s,
                    {{u"code"_s, back.queryItemValue(u"code"_s)},
                     {u"verifier"_s, verifier.isEmpty() ? proof : verifier},
                     {u"redirectUri"_s, redirect}});
    }
    static QString why(const PluginBench &bench)
    {
        return bench.host.words() + bench.refusal + bench.health.text + bench.lines.join(u'\n');
    }

private Q_SLOTS:
    void takesNewMailWithinTwoSeconds()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        Lmtp outside;
        // The first look and IDLE come after "connected".
        QVERIFY(outside.deliver(mail("warm-up")));
        QVERIFY(bench.until([&] { return bench.items.size() == 1; }));
        QTest::qWait(1'500);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(outside.deliver(mail("lamp")));
        QVERIFY(bench.until([&] { return bench.items.size() == 2; }));
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(bench.items[1].subject, u"lamp"_s);
        QCOMPARE(bench.items[1].contactPoint.value, u"anna@customer.test"_s);
        QVERIFY(bench.items[1].text.contains(u"Hello, number lamp"));
    }

    void takesAThousandOnceAndInOrderOverAKill()
    {
        PluginBench bench(m_folder, {.restart = {.first = std::chrono::milliseconds(50)}});
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        Lmtp outside;
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(outside.deliver(mail(QByteArray::number(i))));
            if (i % 50 == 0)
                QCoreApplication::processEvents();
            if (i == 600)
                ::kill(pid_t(bench.host.processId()), SIGKILL);
        }
        QVERIFY2(bench.until([&] { return bench.items.size() >= 1'000; }, 120'000), qPrintable(why(bench)));
        QTest::qWait(1'000);
        QCOMPARE(bench.items.size(), 1'000u);
        // The server's own order: now and then Dovecot numbers a mail after the one that was delivered behind it.
        const QStringList expected = subjectsByUid(u"support@shop.test"_s);
        QStringList subjects;
        for (const InboundItem &item : bench.items)
            subjects << item.subject;
        QCOMPARE(subjects, expected.last(1'000));
        QVERIFY(bench.starts >= 2);
    }

    void neitherLosesNorDoublesMailWhenUidsChange()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        {
            Lmtp outside;
            QVERIFY(outside.deliver(mail("before 1")));
            QVERIFY(outside.deliver(mail("before 2")));
        }
        QVERIFY(bench.until([&] { return bench.items.size() == 2; }));
        bool stopped = false;
        bench.host.stop([&] { stopped = true; });
        QVERIFY(bench.until([&] { return stopped; }));
        // Dovecot forgets its numbers, as after a restore.
        const QDir maildir(m_homes + u"/support@shop.test/Maildir"_s);
        for (const QString &name : maildir.entryList({u"dovecot*"_s}, QDir::Files | QDir::Hidden))
            QVERIFY(QFile::remove(maildir.filePath(name)));
        {
            Lmtp outside;
            QVERIFY(outside.deliver(mail("after")));
        }
        PluginBench next(m_folder);
        next.cursor = bench.cursor;
        next.items = bench.items;
        next.storage = bench.storage;
        QVERIFY2(next.start(settings(), m_secrets), qPrintable(why(next)));
        const auto times = [&](const QString &subject) {
            return std::count_if(next.items.begin(), next.items.end(),
                                 [&](const InboundItem &item) { return item.subject == subject; });
        };
        QVERIFY2(next.until([&] { return times(u"after"_s) > 0; }, 60'000), qPrintable(why(next)));
        QTest::qWait(2'000);
        QCOMPARE(times(u"before 1"_s), 1);
        QCOMPARE(times(u"before 2"_s), 1);
        QCOMPARE(times(u"after"_s), 1);
    }

    void sendsAReplyOnceAndKeepsACopy()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        const OutboundItem item = reply(u"Here is your lamp, ref %1."_s.arg(QDateTime::currentMSecsSinceEpoch()));
        QVERIFY(bench.ask(item));
        QVERIFY2(bench.until([&] { return state(bench, item) == DeliveryState::Sent; }, 20'000),
                 qPrintable(why(bench)));
        const QByteArray words = item.text.toLatin1();
        QVERIFY(bench.until([&] { return copies(u"anna@customer.test"_s, words) == 1; }, 20'000));
        QVERIFY(bench.until([&] { return copies(u"support@shop.test"_s, words, u".Sent"_s) == 1; }, 20'000));
        const QByteArrayList mails = mailbox(u"anna@customer.test"_s);
        const auto sent =
            std::find_if(mails.begin(), mails.end(), [&](const QByteArray &each) { return each.contains(words); });
        QVERIFY(sent->toLower().contains("message-id: <" + item.itemId.toString().toLatin1() + "@shop.test>"));
        QVERIFY(sent->contains("support+t"));
        QTest::qWait(7'000); // two looks at the folder of sent mails
        QVERIFY(bench.items.empty());
        QCOMPARE(copies(u"anna@customer.test"_s, words), 1);
    }

    void copiesArriveAndTheHiddenOneIsInNobodysHeaders()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        OutboundItem item = reply(fresh(u"With copies"_s));
        item.data = {{u"subject"_s, u"Re: Lamp"_s},
                     {u"to"_s, QJsonArray{u"anna@customer.test"_s}},
                     {u"cc"_s, QJsonArray{u"ada.winter@customer.test"_s}},
                     {u"bcc"_s, QJsonArray{u"bob@customer.test"_s}}};
        QVERIFY2(sends(bench, item), qPrintable(why(bench)));
        const QByteArray words = item.text.toLatin1();
        for (const QString &user : {u"anna@customer.test"_s, u"ada.winter@customer.test"_s}) {
            const QByteArray mail = arrived(bench, user, words);
            QVERIFY2(!mail.isEmpty(), qPrintable(user));
            QVERIFY2(headOf(mail).contains("\nto: anna@customer.test\n"), mail.constData());
            QVERIFY2(headOf(mail).contains("\ncc: ada.winter@customer.test\n"), mail.constData());
            QVERIFY2(!mail.contains("bob@customer.test"), mail.constData());
        }
        const QByteArray hidden = arrived(bench, u"bob@customer.test"_s, words);
        QVERIFY(!hidden.isEmpty());
        QVERIFY2(headOf(hidden).contains("\nto: anna@customer.test\n"), hidden.constData());
        QVERIFY2(!headOf(hidden).contains("\nbcc:"), hidden.constData());
        QVERIFY(bench.until([&] { return copies(u"support@shop.test"_s, words, u".Sent"_s) == 1; }, 20'000));
        const QByteArrayList kept = mailbox(u"support@shop.test"_s, u".Sent"_s);
        QVERIFY(std::none_of(kept.begin(), kept.end(), [&](const QByteArray &each) {
            return each.contains(words) && each.contains("bob@customer.test");
        }));
        for (const QString &user : {u"anna@customer.test"_s, u"ada.winter@customer.test"_s, u"bob@customer.test"_s})
            QCOMPARE(copies(user, words), 1);
    }

    void anAnswerToAllReachesAllButUs()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        Lmtp outside;
        QVERIFY(outside.deliver(mail("all", "Cc: Ada Winter <ada.winter@customer.test>, Shop <support@shop.test>, "
                                            "bob@customer.test\r\n")));
        QVERIFY2(bench.until([&] { return bench.items.size() == 1; }, 20'000), qPrintable(why(bench)));
        const InboundItem asked = bench.items[0];
        const auto all = ui::everybodyOf(asked.data, asked.contactPoint.value, {u"support@shop.test"_s});
        QCOMPARE(all.to + all.cc, (QStringList{u"ada.winter@customer.test"_s, u"bob@customer.test"_s}));
        OutboundItem item = reply(fresh(u"To all of you"_s));
        item.replyToKey = asked.externalKey;
        item.data = {{u"to"_s, QJsonArray::fromStringList(QStringList{asked.contactPoint.value} + all.to)},
                     {u"cc"_s, QJsonArray::fromStringList(all.cc)}};
        QVERIFY2(sends(bench, item), qPrintable(why(bench)));
        const QByteArray words = item.text.toLatin1();
        for (const QString &user : {u"anna@customer.test"_s, u"ada.winter@customer.test"_s, u"bob@customer.test"_s}) {
            const QByteArray mail = arrived(bench, user, words);
            QVERIFY2(headOf(mail).contains("\nin-reply-to: <" + asked.externalKey.toLatin1().toLower() + ">"),
                     mail.constData());
            QCOMPARE(copies(user, words), 1);
        }
        QTest::qWait(2'000);
        QCOMPARE(copies(u"support@shop.test"_s, words), 0);
        QCOMPARE(bench.items.size(), 1u);
    }

    void aForwardCarriesTheFilesAndAnswersNothing()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        const QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a000102030405fffe");
        bench.blobs[testId(900)] = bytes;
        OutboundItem item = reply(fresh(u"Please look"_s), u"ada.winter@customer.test"_s);
        item.kind = u"forward"_s;
        item.replyToKey = u"question@customer.test"_s; // whoever gets it has seen nothing of the thread
        item.attachments = {{testId(900), u"lamp.png"_s, u"image/png"_s, bytes.size()}};
        item.data = {{u"subject"_s, u"Fwd: Lamp"_s},
                     {u"to"_s, QJsonArray{u"ada.winter@customer.test"_s}},
                     {u"forwarded"_s, shownMail()}};
        QVERIFY2(sends(bench, item), qPrintable(why(bench)));
        const QByteArray mail = arrived(bench, u"ada.winter@customer.test"_s, item.text.toLatin1());
        const QByteArray head = headOf(mail);
        QVERIFY2(head.contains("\nsubject: fwd: lamp\n"), mail.constData());
        QVERIFY2(!head.contains("\nin-reply-to:") && !head.contains("\nreferences:"), mail.constData());
        QVERIFY2(mail.contains("Forwarded message") && mail.contains("\nIt is broken."), mail.constData());
        QVERIFY2(mail.contains("lamp.png") && mail.contains(bytes.toBase64()), mail.constData());
        QCOMPARE(copies(u"anna@customer.test"_s, item.text.toLatin1()), 0);
    }

    void whatIsQuotedAndTheSignatureStandBelowTheAnswerOnce()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench, {{u"signature"_s, QJsonArray{u"Your lamp shop"_s}}}), qPrintable(why(bench)));
        OutboundItem item = reply(fresh(u"We send another"_s));
        item.data = {{u"to"_s, QJsonArray{u"anna@customer.test"_s}}, {u"quote"_s, shownMail()}};
        QVERIFY2(sends(bench, item), qPrintable(why(bench)));
        const QByteArray mail = arrived(bench, u"anna@customer.test"_s, item.text.toLatin1());
        QCOMPARE(mail.count("\n> It is broken."), 1);
        QCOMPARE(mail.count("It is broken."), 1);
        QCOMPARE(mail.count("Your lamp shop"), 1);
        const qsizetype words = mail.indexOf(item.text.toLatin1());
        const qsizetype signature = mail.indexOf("Your lamp shop");
        QVERIFY2(words < signature && signature < mail.indexOf("\n> It is broken."), mail.constData());
    }

    void saysThatABounceFailed()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        const OutboundItem item = reply(u"To nobody."_s, u"nobody@customer.test"_s);
        QVERIFY(bench.ask(item));
        QVERIFY2(bench.until([&] { return state(bench, item) == DeliveryState::Failed; }, 40'000),
                 qPrintable(why(bench)));
        QVERIFY(!bench.reports.back().error.contains(u'@'));
        QVERIFY(bench.items.empty());
    }

    void doesNotKnowWhenTheLineBreaksBeforeTheAnswer()
    {
        FaultProxy proxy(10'588, 1);
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench, {{u"smtpHost"_s, u"127.0.0.1"_s},
                                {u"smtpPort"_s, proxy.port()},
                                {u"smtpSecurity"_s, u"none"_s},
                                {u"saveSent"_s, false}}),
                 qPrintable(why(bench)));
        const OutboundItem item = reply(u"Perhaps, ref %1."_s.arg(QDateTime::currentMSecsSinceEpoch()));
        QVERIFY(bench.ask(item));
        QVERIFY2(bench.until([&] { return state(bench, item) == DeliveryState::Unconfirmed; }, 20'000),
                 qPrintable(why(bench)));
        QTest::qWait(5'000);
        QCOMPARE(proxy.mails(), 1);
        QCOMPARE(copies(u"anna@customer.test"_s, item.text.toLatin1()), 1);
        const OutboundItem second = reply(u"And on it goes."_s);
        QVERIFY(bench.ask(second));
        QVERIFY(bench.until([&] { return state(bench, second) == DeliveryState::Sent; }, 20'000));
    }

    void trustsNobodyElsesCertificate()
    {
        PluginBench bench(m_folder);
        QJsonObject with = settings();
        with.remove(u"caPem"_s);
        QVERIFY(!bench.start(with, m_secrets));
        QCOMPARE(int(bench.health.state), int(Health::State::Misconfigured));
        QVERIFY2(bench.health.text.contains(u"certificate"), qPrintable(bench.health.text));
    }

    void worksWithStartTlsAndTellsAWrongPassword()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench, {{u"imapPort"_s, 10'143}, {u"imapSecurity"_s, u"starttls"_s}}), qPrintable(why(bench)));
        PluginBench wrong(m_folder);
        QVERIFY(!wrong.start(settings(), {{u"password"_s, "guess"}}));
        QCOMPARE(int(wrong.health.state), int(Health::State::Misconfigured));
        QVERIFY2(wrong.health.text.contains(u"password"), qPrintable(wrong.health.text));
    }

    void signsInAtAProviderReadsAndSendsAndStaysSignedIn()
    {
        SignInProvider provider;
        std::map<QString, QByteArray> kept;
        {
            PluginBench bench(m_folder);
            QVERIFY(!bench.start(withTokens(provider))); // nobody has signed in
            QCOMPARE(int(bench.health.state), int(Health::State::Misconfigured));
            QVERIFY2(bench.health.text.contains(u"sign in"), qPrintable(why(bench)));
            QCOMPARE(signIn(bench, provider, QString(43, u'x'))["reason"_L1].toString(), u"code"_s);
            QCOMPARE(signIn(bench, provider, {})["state"_L1].toString(), u"done"_s);
            QVERIFY2(bench.until([&] { return bench.health.state == Health::State::Connected; }, 20'000),
                     qPrintable(why(bench)));
            QVERIFY(bench.until([&] { return bench.cursor.contains("inbox:INBOX"); }));
            Lmtp outside;
            QVERIFY(outside.deliver(mail("by token")));
            QVERIFY2(bench.until([&] { return !bench.items.empty(); }, 20'000), qPrintable(why(bench)));
            const OutboundItem item = reply(u"By token, ref %1."_s.arg(QDateTime::currentMSecsSinceEpoch()));
            QVERIFY(bench.ask(item));
            QVERIFY2(bench.until([&] { return state(bench, item) == DeliveryState::Sent; }, 20'000),
                     qPrintable(why(bench)));
            kept = bench.storage;
            ::kill(pid_t(bench.host.processId()), SIGKILL);
        }
        {
            PluginBench bench(m_folder); // with the refresh token that was kept, which is good once
            bench.storage = kept;
            QVERIFY2(bench.start(withTokens(provider)), qPrintable(why(bench)));
            QVERIFY(bench.storage.at(u"refresh"_s) != kept.at(u"refresh"_s));
            kept = bench.storage;
        }
        provider.control("revoke=1");
        PluginBench bench(m_folder);
        bench.storage = kept;
        QVERIFY(!bench.start(withTokens(provider)));
        QVERIFY2(bench.health.text.contains(u"sign in again"), qPrintable(why(bench)));
    }

    void signsInWithACodeTypedElsewhere()
    {
        SignInProvider provider;
        PluginBench bench(m_folder);
        QVERIFY(!bench.start(withTokens(provider)));
        const QJsonObject begun = step(bench, u"begin"_s, {{u"device"_s, true}});
        const QString userCode = begun["userCode"_L1].toString();
        QVERIFY2(!userCode.isEmpty(), QJsonDocument(begun).toJson().constData());
        QTest::qWait(1'100);
        QCOMPARE(step(bench, u"poll"_s, {{u"userCode"_s, userCode}})["state"_L1].toString(), u"pending"_s);
        provider.control("approve=" + userCode.toLatin1());
        QTest::qWait(1'100);
        QCOMPARE(step(bench, u"poll"_s, {{u"userCode"_s, userCode}})["state"_L1].toString(), u"done"_s);
        QVERIFY2(bench.until([&] { return bench.health.state == Health::State::Connected; }, 20'000),
                 qPrintable(why(bench)));
    }

    void testsEveryStep()
    {
        PluginBench bench(m_folder);
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        const auto answer = bench.ask(LookupCall{{.name = u"testConnection"_s, .args = {{u"send"_s, true}}}}, 20'000);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        const QString steps = QString::fromUtf8(QJsonDocument(answer->result).toJson());
        QVERIFY2(answer->result["ok"_L1].toBool(), qPrintable(steps));
        QCOMPARE(answer->result["steps"_L1].toArray().size(), 7);
        QTest::qWait(2'000);
        QVERIFY(bench.items.empty()); // its mail to itself is nobody's
    }

    void stopsInTimeInTheMiddleOfAFetch()
    {
        PluginBench bench(m_folder);
        bench.onIngest = [&](const IngestBatch &batch) -> Result<void> {
            return batch.items.empty() ? Result<void>() : fail(ErrorCode::RateLimited);
        };
        QVERIFY2(starts(bench), qPrintable(why(bench)));
        Lmtp outside;
        for (int i = 0; i < 100; ++i)
            QVERIFY(outside.deliver(mail("stop")));
        QTest::qWait(2'000);
        QElapsedTimer timer;
        timer.start();
        bool stopped = false;
        bench.host.stop([&] { stopped = true; });
        QVERIFY(bench.until([&] { return stopped; }));
        QVERIFY(timer.elapsed() < 5'000);
    }
};

QTEST_GUILESS_MAIN(MailPeersTest)
#include "mailpeers_test.moc"
