// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

//! `throughline-hub import` with the e-mail plugin, from outside.
class ImportTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray mail(int number, const QByteArray &from = {})
    {
        const QByteArray n = QByteArray::number(number);
        return "From: " + (from.isEmpty() ? "ann" + QByteArray::number(number % 50) + "@customer.test" : from)
               + "\nTo: support@shop.test\nSubject: Order " + n
               + "\nDate: Tue, 03 Mar 2015 10:15:00 +0000\nMessage-ID: <" + n + "@customer.test>\n\nWhere is order " + n
               + "?\n";
    }
    static QByteArray inBox(const QByteArray &mail) { return "From x Tue Mar  3 10:15:00 2015\n" + mail + "\n"; }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static bool addMailbox(HubProcess &hub) { return hub.addAna() && hub.addMailbox().code == 0; }
    //! The last line of counts; the exit code in \a code.
    static QJsonObject import(HubProcess &hub, const QString &path, int *code = nullptr, QByteArray *err = nullptr)
    {
        const auto ran = hub.cli({u"import"_s, path, u"--endpoint"_s, u"Support"_s, u"--json"_s});
        if (code)
            *code = ran.code;
        if (err)
            *err = ran.err;
        return QJsonDocument::fromJson(ran.out.trimmed().split('\n').last()).object();
    }

private Q_SLOTS:
    void takesEveryKindOfMailboxOnce()
    {
        HubProcess hub;
        QVERIFY(addMailbox(hub));
        const QString box = hub.place() + u"/old"_s;
        write(box + u"/inbox.mbox"_s,
              inBox(mail(1)) + inBox(mail(2)) + inBox("no header at all\n") + inBox(mail(1, "eve@evil.test")));
        write(box + u"/Maildir/cur/1425377700.a:2,SF"_s, mail(3));
        write(box + u"/Maildir/cur/1425377701.b:2,DS"_s, mail(4));
        write(box + u"/Maildir/new/1425377702.c"_s, mail(2));
        write(box + u"/Maildir/tmp/1425377703.d"_s, mail(5));
        write(box + u"/deep/er/one.eml"_s, mail(6, "support@shop.test"));
        write(box + u"/deep/answer.eml"_s,
              mail(7, "support@shop.test").replace("To: support@shop.test", "To: ann@customer.test"));
        int code = -1;
        QByteArray err;
        const QJsonObject first = import(hub, box, &code, &err);
        QVERIFY2(code == 0, err.constData());
        // 1, 2, 3, the answer, and the one of Eve, who used Ann's Message-ID.
        QCOMPARE(first.value("items"_L1).toInt(), 5);
        QCOMPARE(first.value("duplicates"_L1).toInt(), 1);
        QCOMPARE(first.value("skipped"_L1).toInt(), 2); // a draft, and one from us to us
        QCOMPARE(first.value("problems"_L1).toInt(), 1);
        const qint64 offset = inBox(mail(1)).size() + inBox(mail(2)).size();
        QCOMPARE(err, "inbox.mbox: " + QByteArray::number(offset) + ": it has no header of a mail\n");
        // Again, now with a running hub.
        QVERIFY2(hub.start(), hub.log().constData());
        const QJsonObject again = import(hub, box, &code, &err);
        QVERIFY2(code == 0, err.constData());
        QCOMPARE(again.value("items"_L1).toInt(), 0);
        QCOMPARE(again.value("duplicates"_L1).toInt(), 6);
        QVERIFY(hub.stop());
        QCOMPARE(hub.cli({u"verify"_s}).code, 0);
    }

    void goesOnAfterKill9AndDoublesNothing()
    {
        constexpr int mails = 20'000;
        HubProcess hub;
        QVERIFY(addMailbox(hub));
        QByteArray box;
        for (int i = 0; i < mails; ++i)
            box += inBox(mail(i));
        const QString path = hub.place() + u"/large.mbox"_s;
        write(path, box);
        QVERIFY2(hub.start(), hub.log().constData());
        QProcess cli;
        cli.start(QStringLiteral(THROUGHLINE_HUB_PROGRAM),
                  {u"import"_s, path, u"--endpoint"_s, u"Support"_s, u"--json"_s, u"--data"_s, hub.data()});
        QVERIFY(cli.waitForStarted());
        QVERIFY(cli.waitForReadyRead(30'000)); // the first counts
        hub.kill9();
        QVERIFY(cli.state() == QProcess::NotRunning || cli.waitForFinished(10'000));
        int code = -1;
        QByteArray err;
        const QJsonObject done = import(hub, path, &code, &err);
        QVERIFY2(code == 0, err.constData());
        QVERIFY2(done.value("runItems"_L1).toInt() < mails, "the hub was killed too late to tell");
        // The counts go on with the state that was kept.
        QCOMPARE(done.value("items"_L1).toInt() + (done.value("duplicates"_L1).toInt()), mails);
        QCOMPARE(hub.cli({u"verify"_s}).code, 0);
        const QJsonObject again = import(hub, path, &code, &err);
        QCOMPARE(again.value("items"_L1).toInt(), 0);
        QCOMPARE(again.value("duplicates"_L1).toInt(), mails);
    }

    void saysInOneSentenceWhyItCannot()
    {
        HubProcess hub;
        QVERIFY(addMailbox(hub));
        const auto missing = hub.cli({u"import"_s, u"/nonexistent/box"_s, u"--endpoint"_s, u"Support"_s});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.err, "There is no file or folder /nonexistent/box.\n");
        const auto nobody = hub.cli({u"import"_s, hub.place(), u"--endpoint"_s, u"Nobody"_s});
        QCOMPARE(nobody.code, 1);
        QCOMPARE(nobody.err, "There is no endpoint Nobody.\n");
        QCOMPARE(hub.cli({u"import"_s, hub.place()}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
