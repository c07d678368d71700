// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mbox.h"

#include <QDateTime>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

//! Mails out of an mbox, however its bytes arrive.
class EmailMboxTest : public QObject
{
    Q_OBJECT

private:
    static std::vector<RawMail> all(const QByteArray &file, qsizetype piece, qint64 most = 1'000'000, qint64 offset = 0)
    {
        MboxReader reader(most, offset);
        for (qsizetype at = 0; at < file.size(); at += piece)
            reader.add(file.mid(at, piece));
        reader.end();
        std::vector<RawMail> mails;
        while (auto mail = reader.take())
            mails.push_back(std::move(*mail));
        return mails;
    }
    static QByteArray box()
    {
        return "From ann@customer.test Tue Mar  3 10:15:00 2015\n"
               "From: ann@customer.test\nStatus: RO\nX-UID: 4\n folded\nSubject: one\n\n"
               ">From the start\n>>From a quote\n>Fromage\nFrom here on it went wrong\n\nlast line\n\n"
               "From - Wed Mar  4 11:00:00 2015\r\n"
               "From: ben@customer.test\r\n\r\ntwo\r\n";
    }

private Q_SLOTS:
    void splitsAtFromLinesInPiecesOfAnySize()
    {
        const QByteArray first =
            "From: ann@customer.test\r\nSubject: one\r\n\r\n"
            "From the start\r\n>From a quote\r\n>Fromage\r\nFrom here on it went wrong\r\n\r\nlast line\r\n";
        for (const qsizetype piece : {1, 2, 7, 64, 4096}) {
            const auto mails = all(box(), piece);
            QCOMPARE(mails.size(), size_t(2));
            QCOMPARE(mails[0].bytes, first);
            QCOMPARE(mails[0].offset, 0);
            QCOMPARE(mails[0].next, qint64(box().indexOf("From - ")));
            QCOMPARE(mails[1].offset, mails[0].next);
            QCOMPARE(mails[1].bytes, "From: ben@customer.test\r\n\r\ntwo\r\n");
            QCOMPARE(mails[1].next, qint64(box().size()));
        }
    }

    void goesOnInTheMiddle()
    {
        const qint64 middle = all(box(), 4096)[0].next;
        const auto mails = all(box().mid(middle), 5, 1'000'000, middle);
        QCOMPARE(mails.size(), size_t(1));
        QCOMPARE(mails[0].offset, middle);
        QCOMPARE(mails[0].next, qint64(box().size()));
    }

    void holdsNoMoreThanItMay()
    {
        const QByteArray large =
            "From a Tue Mar  3 10:15:00 2015\nSubject: x\n\n" + QByteArray(500'000, 'x') + "\n\n" + box();
        const auto mails = all(large, 8192, 10'000);
        QCOMPARE(mails.size(), size_t(3));
        QVERIFY(mails[0].cut);
        QVERIFY(mails[0].bytes.size() <= 10'000);
        QVERIFY(mails[0].size > 500'000);
        QVERIFY(!mails[1].cut);
    }

    void keepsALongLineWhole()
    {
        const QByteArray line(200'000, 'y');
        const auto mails = all("From a Tue Mar  3 10:15:00 2015\nSubject: x\n\n" + line + "\nend\n", 1000);
        QCOMPARE(mails.size(), size_t(1));
        QCOMPARE(mails[0].bytes, "Subject: x\r\n\r\n" + line + "\r\nend\r\n");
    }

    void namesEmptyMails()
    {
        const auto mails =
            all("From a Tue Mar  3 10:15:00 2015\nFrom b Tue Mar  3 10:16:00 2015\nSubject: x\n\nx\n", 9);
        QCOMPARE(mails.size(), size_t(2));
        QVERIFY(mails[0].bytes.isEmpty());
        QCOMPARE(mails[1].bytes, "Subject: x\r\n\r\nx\r\n");
    }

    void readsTheTimesOfFromLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("time");
        QTest::newRow("classic") << QByteArray("From a@b.test Tue Mar  3 10:15:07 2015") << u"2015-03-03T10:15:07Z"_s;
        QTest::newRow("zone") << QByteArray("From a@b.test Tue Mar  3 10:15:07 2015 +0200")
                              << u"2015-03-03T08:15:07Z"_s;
        QTest::newRow("zone before the year")
            << QByteArray("From a Tue Mar 13 10:15 CET 2015") << u"2015-03-13T10:15:00Z"_s;
        QTest::newRow("none") << QByteArray("From the start") << QString();
    }
    void readsTheTimesOfFromLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, time);
        const auto read = fromLineTime(line);
        QCOMPARE(read.has_value(), !time.isEmpty());
        if (read)
            QCOMPARE(read->ms, QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch());
    }

    void endsLinesAsTheNetDoes() { QCOMPARE(networkLines("a\nb\r\n\nc"), "a\r\nb\r\n\r\nc"); }
};

QTEST_APPLESS_MAIN(EmailMboxTest)
#include "mboxtest.moc"
