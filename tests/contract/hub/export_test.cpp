// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

//! `throughline-hub export` from outside, with mails that `import` took in.
class ExportTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray mail(const QByteArray &number, const QByteArray &from)
    {
        return "From x Tue Mar  3 10:15:00 2015\nFrom: " + from
               + "\nTo: support@shop.test\nSubject: =?utf-8?Q?Gr=C3=B6=C3=9Fe_" + number
               + "?=\nDate: Tue, 03 Mar 2015 10:15:00 +0000\nMessage-ID: <" + number + "@customer.test>\n"
               + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
               + "Where is order " + number + "?\n>From the shop.\n--b\nContent-Type: text/plain; name=\"../../x"
               + number + ".txt\"\nContent-Disposition: attachment\n\nfile " + number + "\n--b--\n\n";
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Ann with two mails, Eve with one.
    static bool fill(HubProcess &hub)
    {
        QFile box(hub.place() + u"/box.mbox"_s);
        if (!box.open(QIODevice::WriteOnly))
            return false;
        box.write(mail("1", "Ann <ann@customer.test>") + mail("2", "Eve <eve@customer.test>")
                  + mail("3", "Ann <ann@customer.test>"));
        box.close();
        return hub.addAna() && hub.addMailbox().code == 0
               && hub.cli({u"import"_s, box.fileName(), u"--endpoint"_s, u"Support"_s}).code == 0;
    }
    //! The customer whose folder names \a address.
    static QString customerOf(const QString &all, const QString &address)
    {
        for (const QString &id : QDir(all + u"/customers"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (read(all + u"/customers/"_s + id + u"/customer.json"_s).contains(address.toUtf8()))
                return id;
        }
        return {};
    }

private Q_SLOTS:
    void writesTheSameOfARunningAndAStoppedHub()
    {
        HubProcess hub;
        QVERIFY(fill(hub));
        const QString all = hub.place() + u"/all"_s;
        const auto first = hub.cli({u"export"_s, u"--all"_s, u"--to"_s, all});
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.out,
                 "2 customers, 2 contact points, 0 conversations, 3 items, 3 mails and 3 attachments written to "
                     + all.toUtf8() + '\n');
        const QString ann = customerOf(all, u"ann@customer.test"_s);
        QVERIFY(!ann.isEmpty());

        QVERIFY2(hub.start(), hub.log().constData());
        const QString one = hub.place() + u"/one"_s;
        const auto second = hub.cli({u"export"_s, u"--customer"_s, ann, u"--to"_s, one + u'/'});
        QVERIFY2(second.code == 0, second.err.constData());
        const QString place = u"/customers/"_s + ann;
        QCOMPARE(QDir(one + u"/customers"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{ann});
        QCOMPARE(read(one + place + u"/customer.json"_s), read(all + place + u"/customer.json"_s));
        const QByteArray box = read(one + place + u"/mail.mbox"_s);
        QCOMPARE(box, read(all + place + u"/mail.mbox"_s));
        QCOMPARE(box.count("\nX-Throughline-Remade: yes\n"), 2);
        QVERIFY(box.startsWith("From ann@customer.test Tue Mar  3 10:15:00 2015\nFrom: Ann\n <ann@customer.test>\n"));
        QVERIFY(box.contains("\nMessage-ID: <3@customer.test>\n"));
        QVERIFY(!box.contains("eve@"));
        // The files, under names of their own.
        const QDir files(one + place + u"/attachments"_s);
        const QStringList names = files.entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        for (const QString &name : names)
            QVERIFY(read(files.filePath(name)).startsWith("file "));
        const auto about = QJsonDocument::fromJson(read(one + u"/export.json"_s)).object();
        QCOMPARE(about.value(u"format"_s).toString(), u"throughline-export"_s);
        QCOMPARE(about.value(u"endpoints"_s).toArray().size(), 1);
        QCOMPARE(QFileInfo(one).permissions()
                     & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        QVERIFY(hub.stop());
    }

    void whatItWritesCanBeImported()
    {
        HubProcess hub;
        QVERIFY(fill(hub));
        const QString all = hub.place() + u"/all"_s;
        QCOMPARE(hub.cli({u"export"_s, u"--all"_s, u"--to"_s, all}).code, 0);
        const QString ann = customerOf(all, u"ann@customer.test"_s);
        const auto again = hub.cli(
            {u"import"_s, all + u"/customers/"_s + ann + u"/mail.mbox"_s, u"--endpoint"_s, u"Support"_s, u"--json"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        const QJsonObject counts = QJsonDocument::fromJson(again.out.trimmed().split('\n').last()).object();
        QCOMPARE(counts.value(u"problems"_s).toInt(), 0);
        // The same Message-IDs; made anew, but no third mail and no broken one.
        QCOMPARE(counts.value(u"items"_s).toInt() + counts.value(u"duplicates"_s).toInt(), 2);
    }

    void saysInOneSentenceWhyItCannot()
    {
        HubProcess hub;
        QVERIFY(hub.addAna());
        const QString to = hub.place() + u"/out"_s;
        const auto refused = [&](const QStringList &options, int code, const char *named) {
            const auto ran = hub.cli(QStringList{u"export"_s} + options);
            return ran.code == code && ran.out.isEmpty() && ran.err.count('\n') == 1 && ran.err.contains(named);
        };
        QVERIFY(refused({u"--to"_s, to}, 2, "--customer or --all"));
        QVERIFY(refused({u"--all"_s, u"--customer"_s, u"x"_s, u"--to"_s, to}, 2, "--customer or --all"));
        QVERIFY(refused({u"--all"_s}, 2, "--to"));
        QVERIFY(refused({u"--customer"_s, u"ann"_s, u"--to"_s, to}, 2, "ann is no id"));
        QVERIFY(refused({u"--customer"_s, u"00000000-0000-7000-8000-000000000001"_s, u"--to"_s, to}, 1,
                        "no customer 00000000-0000-7000-8000-000000000001"));
        QVERIFY(refused({u"--all"_s, u"--to"_s, u"/nonexistent/folder/out"_s}, 2, "existing one"));
        QVERIFY(!QFileInfo::exists(to) && !QFileInfo::exists(to + u".partial"_s));
        QCOMPARE(hub.cli({u"export"_s, u"--all"_s, u"--to"_s, to}).code, 0);
        QVERIFY(refused({u"--all"_s, u"--to"_s, to}, 1, "exists already"));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
