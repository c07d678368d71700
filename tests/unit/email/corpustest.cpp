// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/blocks.h"
#include "message/files.h"
#include "message/mail.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool fits(const Address &address)
{
    return address.address.size() <= 512 && address.raw.size() <= 2'000 && address.name.size() <= 1'000;
}

} // namespace

//! Every message of tests/golden/mail: none crashes, none is lost, each makes an item the hub takes (B3, B9).
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! B3 asks for two hundred mails of HTML; each is in a class of its own, see tests/golden/mail/hostile.py.
    void theCorpusIsWhole()
    {
        const QDir folder(CORPUS ""_L1);
        const QStringList names = folder.entryList({u"*.eml"_s}, QDir::Files);
        QVERIFY(names.size() >= 580);
        QVERIFY(std::count_if(names.begin(), names.end(),
                              [&](const QString &name) {
                                  return bytesOf(folder.filePath(name)).contains("Content-Type: text/html");
                              })
                >= 300);
    }

    void everyMessageMakesAReadableCard_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(CORPUS ""_L1);
        const QStringList names = folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
    }
    void everyMessageMakesAReadableCard()
    {
        QFETCH(QString, path);
        const QByteArray raw = bytesOf(path);
        QVERIFY(!raw.isEmpty());
        QElapsedTimer clock;
        clock.start();
        const auto mail = readMail(raw);
        QVERIFY(mail);
        QVERIFY2(clock.elapsed() < 20'000, "slower than any sender can be worth");

        // The limits of the item (api/shapes.h).
        QVERIFY(!mail->key.isEmpty() && mail->key.size() <= 512);
        QVERIFY(mail->text.size() <= 100'000);
        QVERIFY(mail->subject.size() <= 1'000);
        QVERIFY(mail->references.size() <= 64);
        QVERIFY(std::all_of(mail->references.begin(), mail->references.end(),
                            [](const QString &key) { return !key.isEmpty() && key.size() <= 512; }));
        QVERIFY(mail->files.size() <= 64);
        QVERIFY(fits(mail->from));
        QVERIFY(QCborValue(QCborArray::fromJsonArray(mail->blocks)).toCbor().size() <= 256 * 1024);
        QVERIFY(QCborValue(QCborMap::fromJsonObject(cardData(*mail))).toCbor().size() <= 200 * 1024);

        const auto checked = checkBlocks(mail->blocks);
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
        for (const auto &file : mail->files)
            QCOMPARE(safeFileName(file.name), file.name);

        const QString shown = mail->subject + u'\n' + mail->text;
        QVERIFY2(shown.contains("Lighthouse"_L1), qPrintable(shown.left(300)));
        QVERIFY(!shown.contains(QChar(0)) && !shown.contains(QChar(0x202E)));
        QCOMPARE(*readMail(raw), *mail); // the same bytes are the same item
    }

    void hostileHtmlLeavesNothingThatActs_data() { everyMessageMakesAReadableCard_data(); }
    void hostileHtmlLeavesNothingThatActs()
    {
        QFETCH(QString, path);
        if (!path.contains("html-"_L1))
            return;
        const auto mail = readMail(bytesOf(path));
        QVERIFY(mail);
        const QString text = mail->text;
        const QString blocks = QString::fromUtf8(QJsonDocument(mail->blocks).toJson(QJsonDocument::Compact));
        for (const auto &word : {"alert(1)\"", "javascript:", "vbscript:", "data:", "file:", "smb:", "\"hidden\""}) {
            QVERIFY2(!blocks.contains(QLatin1StringView(word), Qt::CaseInsensitive), word);
        }
        QVERIFY(!text.contains("hidden"_L1));
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpustest.moc"
