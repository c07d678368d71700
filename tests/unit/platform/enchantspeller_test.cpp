// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The system's spelling with dictionaries of our own: two languages of a few words.
#include "platform/enchantspeller.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using throughline::platform::EnchantSpeller;

class EnchantSpellerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkpath(u"hunspell"_s));
        const QByteArray affixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\nWORDCHARS '\n";
        write(u"hunspell/tl_TL.aff"_s, affixes);
        write(u"hunspell/tl_TL.dic"_s, "4\nthread\nhello\ndon't\nwine\n");
        write(u"hunspell/tl_XX.aff"_s, affixes);
        write(u"hunspell/tl_XX.dic"_s, "2\nGrüße\nweine\n");
        qputenv("ENCHANT_CONFIG_DIR", m_folder.path().toLocal8Bit());
    }
    void itTellsWhichLanguagesAreInstalled()
    {
        EnchantSpeller speller;
        const QStringList languages = answer(speller.languages());
        QVERIFY(languages.contains(u"tl_TL"_s) && languages.contains(u"tl_XX"_s));
        QVERIFY(std::is_sorted(languages.begin(), languages.end()));
    }
    void aWordIsRightWhenAnyLanguageKnowsIt()
    {
        EnchantSpeller speller;
        const QStringList words{u"hello"_s, u"helo"_s, u"Grüße"_s, u"Grüsse"_s};
        QCOMPARE(answer(speller.unknown({u"tl_TL"_s}, words)), QStringList({u"helo"_s, u"Grüße"_s, u"Grüsse"_s}));
        QCOMPARE(answer(speller.unknown({u"tl_TL"_s, u"tl_XX"_s}, words)), QStringList({u"helo"_s, u"Grüsse"_s}));
        QCOMPARE(answer(speller.unknown({u"tl_XX"_s}, words)),
                 QStringList({u"hello"_s, u"helo"_s, u"Grüsse"_s})); // the other one is no longer asked
    }
    void theTypographersApostropheIsOne()
    {
        EnchantSpeller speller;
        QCOMPARE(answer(speller.unknown({u"tl_TL"_s}, {u"don’t"_s, u"don't"_s, u"dont’t"_s})),
                 QStringList(u"dont’t"_s));
    }
    void withoutADictionaryNothingIsWrong()
    {
        EnchantSpeller speller;
        QCOMPARE(answer(speller.unknown({u"qq_QQ"_s}, {u"helo"_s})), QStringList());
        QCOMPARE(answer(speller.unknown({}, {u"helo"_s})), QStringList());
        QCOMPARE(answer(speller.suggestions({u"qq_QQ"_s}, u"helo"_s, 5)), QStringList());
    }
    void suggestionsOfAllLanguagesAreMixedAndBounded()
    {
        EnchantSpeller speller;
        const QStringList both = answer(speller.suggestions({u"tl_TL"_s, u"tl_XX"_s}, u"wene"_s, 5));
        QVERIFY2(both.contains(u"wine"_s) && both.contains(u"weine"_s), qPrintable(both.join(u' ')));
        QCOMPARE(answer(speller.suggestions({u"tl_TL"_s, u"tl_XX"_s}, u"wene"_s, 1)).size(), 1);
    }
    void questionsThatWaitAreAnsweredWithNothingAtTheEnd()
    {
        QList<QFuture<QStringList>> asked;
        {
            EnchantSpeller speller;
            for (int at = 0; at < 50; ++at)
                asked << speller.suggestions({u"tl_TL"_s}, u"helo"_s, 5);
        }
        for (const auto &each : asked)
            QVERIFY(each.isFinished());
    }
    // Last: no word that was asked about stands in a file.
    void noWordIsWritten()
    {
        QDirIterator files(m_folder.path(), {u"*.dic"_s, u"*.exc"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY2(!text.contains("helo") && !text.contains("wene"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen >= 2);
    }

private:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QStringList answer(QFuture<QStringList> future)
    {
        future.waitForFinished();
        return future.resultCount() ? future.result() : QStringList(u"no answer"_s);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(EnchantSpellerTest)
#include "enchantspeller_test.moc"
