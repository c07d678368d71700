// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Which words of a text are judged, what judges them, and what is kept of it.
#include "spelling/spelling.h"
#include "spelling/spelltext.h"
#include "ui/fakesource.h"
#include "ui/fakespeller.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class SpellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_source = std::make_unique<FakeSource>();
        m_speller.dictionaries = {{u"de_DE"_s, {u"Hallo"_s, u"Welt"_s}},
                                  {u"en_GB"_s, {u"hello"_s, u"world"_s, u"the"_s}},
                                  {u"fr_FR"_s, {u"bonjour"_s}}};
        m_speller.asked.clear();
        begin();
    }
    void cleanup()
    {
        m_spelling.reset();
        m_source.reset();
    }

    void onlyProseIsJudged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("words") << u"Hello, world!"_s << QStringList{u"Hello"_s, u"world"_s};
        QTest::newRow("apostrophes") << u"don't can’t 'quoted'"_s << QStringList{u"don't"_s, u"can’t"_s, u"quoted"_s};
        QTest::newRow("hyphens") << u"well-known E-Mail"_s << QStringList{u"well"_s, u"known"_s, u"Mail"_s};
        QTest::newRow("addresses") << u"see https://a.example/x?y=zz or www.example.org, mail ada@example.org now"_s
                                   << QStringList{u"see"_s, u"or"_s, u"mail"_s, u"now"_s};
        QTest::newRow("files") << u"open order.pdf or C:\\Temp\\file please"_s
                               << QStringList{u"open"_s, u"or"_s, u"please"_s};
        QTest::newRow("digits") << u"order AB12cd and 3rd 4711"_s << QStringList{u"order"_s, u"and"_s};
        QTest::newRow("capitals") << u"the USB of A"_s << QStringList{u"the"_s, u"of"_s};
        QTest::newRow("mentions") << u"ask @Jonas please"_s << QStringList{u"ask"_s, u"please"_s};
        QTest::newRow("canned") << u"/refund and/or"_s << QStringList{u"and"_s, u"or"_s};
        QTest::newRow("holes") << u"Dear {{customer.name}}, thx{{order number}}bye"_s
                               << QStringList{u"Dear"_s, u"thx"_s, u"bye"_s};
        QTest::newRow("quotes") << u"> somebody elses wrods"_s << QStringList();
        QTest::newRow("umlauts") << u"Grüße naı\u0308ve Ünïcode"_s
                                 << QStringList{u"Grüße"_s, u"naı\u0308ve"_s, u"Ünïcode"_s};
        QTest::newRow("unspaced") << u"你好世界 สวัสดี ok"_s << QStringList{u"ok"_s};
        QTest::newRow("emoji") << u"fine 😀 here"_s << QStringList{u"fine"_s, u"here"_s};
        QTest::newRow("endless") << QString(65, u'a') + u" b"_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
    }
    void onlyProseIsJudged()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, words);
        SpellText spelt;
        spelt.set(text);
        QStringList found;
        for (const SpellWord &word : spelt.words())
            found << spelt.word(word);
        QCOMPARE(found, words);
    }
    void onlyTheChangedParagraphIsTakenApart()
    {
        SpellText spelt;
        spelt.set(u"one two\nthree\nfour five"_s);
        QCOMPARE(spelt.takenApart(), 3);
        spelt.set(u"one two\nthree x\nfour five"_s);
        QCOMPARE(spelt.takenApart(), 1);
        const SpellWord last = spelt.words().back();
        QCOMPARE(spelt.word(last), u"five"_s);
        QCOMPARE(last, (SpellWord{21, 25}));
        spelt.set(u"one two\nnew\nthree x\nfour five"_s);
        QCOMPARE(spelt.takenApart(), 1);
        spelt.set(u"four five"_s);
        QCOMPARE(spelt.takenApart(), 0);
        QCOMPARE(spelt.words().front(), (SpellWord{0, 4}));
        spelt.set(QString());
        QVERIFY(spelt.words().empty());
        spelt.set(QString(SpellText::longest + 1, u'a'));
        QVERIFY(spelt.words().empty());
    }
    void aWordIsRightWhenAnyUsedLanguageKnowsIt()
    {
        QCOMPARE(m_spelling->used(), QStringList(u"en_GB"_s));
        QCOMPARE(wrong(u"hello wrold Hallo"_s), QStringList({u"wrold"_s, u"Hallo"_s}));
        m_spelling->useLanguage(u"de_DE"_s, true);
        QCOMPARE(wrong(u"hello wrold Hallo"_s), QStringList(u"wrold"_s));
        QCOMPARE(m_speller.askedIn, QStringList({u"en_GB"_s, u"de_DE"_s}));
        m_spelling->useLanguage(u"en_GB"_s, false);
        QCOMPARE(wrong(u"hello wrold Hallo"_s), QStringList({u"hello"_s, u"wrold"_s}));
        // The last one goes: back to the console's language.
        m_spelling->useLanguage(u"de_DE"_s, false);
        QVERIFY(m_spelling->followsLanguage());
        QCOMPARE(wrong(u"hello wrold Hallo"_s), QStringList({u"wrold"_s, u"Hallo"_s}));
    }
    void theConsolesLanguageIsFollowed()
    {
        QLocale::setDefault(QLocale(u"de_AT"_s));
        QCOMPARE(wrong(u"hello Hallo"_s), QStringList(u"hello"_s));
        QCOMPARE(m_spelling->used(), QStringList(u"de_DE"_s)); // the nearest there is
        QLocale::setDefault(QLocale(u"pl_PL"_s));
        QCOMPARE(m_spelling->used(), QStringList());
        QCOMPARE(wrong(u"hello Hallo xyzzy"_s), QStringList());
        QVERIFY(m_spelling->systemSays().contains(u"no dictionary of the console's language"_s));
    }
    void aWordIsAskedOnce()
    {
        QCOMPARE(wrong(u"the wrold the wrold"_s), QStringList({u"wrold"_s, u"wrold"_s}));
        QCOMPARE(wrong(u"the wrold the wrold hello"_s).size(), 2);
        QCOMPARE(m_speller.asked.size(), 2);
        QCOMPARE(m_speller.asked.last(), QStringList(u"hello"_s));
    }
    void theAgentsWordsAreKeptInTheirOwnSettingOnly()
    {
        QCOMPARE(wrong(u"Wrold wrold"_s), QStringList({u"Wrold"_s, u"wrold"_s}));
        m_spelling->learn(u"wrold"_s);
        QCOMPARE(wrong(u"Wrold wrold"_s), QStringList()); // also at the beginning of a sentence
        const wire::Command &put = m_source->commands.back();
        QCOMPARE(put.name, u"setting.put"_s);
        QCOMPARE(put.args.value("name"_L1).toString(), u"spelling"_s);
        const QJsonObject kept = put.args.value("value"_L1).toObject();
        QCOMPARE(kept["words"_L1].toArray(), QJsonArray{u"wrold"_s});
        // They come back with the agent.
        m_source->settings[u"spelling"_s] = kept;
        begin();
        QCOMPARE(m_spelling->words(), QStringList(u"wrold"_s));
        QCOMPARE(wrong(u"wrold wrlod"_s), QStringList(u"wrlod"_s));
        m_spelling->unlearn(u"wrold"_s);
        QCOMPARE(wrong(u"wrold wrlod"_s).size(), 2);
    }
    void anotherConsolesWordsArrive()
    {
        QCOMPARE(wrong(u"wrold"_s).size(), 1);
        m_source->settings[u"spelling"_s] = {{u"words"_s, QJsonArray{u"wrold"_s}}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Setting});
        Q_EMIT m_source->committed(changes);
        QCOMPARE(wrong(u"wrold"_s).size(), 0);
    }
    void ignoredWordsAreKeptNowhere()
    {
        QSignalSpy judged(m_spelling.get(), &Spelling::judged);
        QCOMPARE(wrong(u"wrold"_s).size(), 1);
        judged.clear();
        m_spelling->ignore(u"wrold"_s);
        QCOMPARE(judged.size(), 1);
        QCOMPARE(wrong(u"wrold"_s).size(), 0);
        QVERIFY(m_source->commands.empty());
        begin();
        QCOMPARE(wrong(u"wrold"_s).size(), 1);
    }
    void namesOnTheDeskAreRight()
    {
        m_source->agentList.push_back({.id = Id::named(u"agent"_s, u"1"_s), .name = u"Jonas Bergmann"_s});
        begin();
        m_spelling->setNames({u"Zoë O’Hara-Quux"_s});
        QCOMPARE(wrong(u"Zoë O’Hara Quux Bergmann Quuux"_s), QStringList(u"Quuux"_s));
        m_spelling->setNames({});
        QVERIFY(wrong(u"Quux"_s).size() == 1);
    }
    void offJudgesNothingAndIsKept()
    {
        QCOMPARE(wrong(u"wrold"_s).size(), 1);
        m_spelling->setOn(false);
        QCOMPARE(wrong(u"wrold"_s).size(), 0);
        QCOMPARE(m_source->commands.back().args.value("value"_L1).toObject()["on"_L1].toBool(true), false);
        m_source->settings[u"spelling"_s] = {{u"on"_s, false}};
        begin();
        QVERIFY(!m_spelling->isOn());
    }
    void withoutADictionaryOrACheckerItSaysSo()
    {
        m_speller.dictionaries.clear();
        begin();
        QVERIFY(!m_spelling->isAvailable());
        QCOMPARE(wrong(u"wrold"_s), QStringList());
        QVERIFY(m_spelling->systemSays().contains(u"no dictionary on this computer"_s));
        QVERIFY(m_speller.asked.isEmpty());
        // One was installed meanwhile.
        m_speller.dictionaries[u"en_GB"_s] = {u"hello"_s};
        m_spelling->lookAround();
        QCOMPARE(wrong(u"wrold"_s).size(), 1);

        m_spelling = std::make_unique<Spelling>(*m_source);
        m_spelling->begin(nullptr);
        QCOMPARE(wrong(u"wrold"_s), QStringList());
        QVERIFY(m_spelling->systemSays().contains(u"no spell checking"_s));
    }
    void ownWordsAreBounded()
    {
        QJsonArray many;
        for (int at = 0; at < Spelling::mostWords; ++at)
            many.append(u"w"_s + QString(5, QChar(u'a' + at % 26)) + QString::number(at));
        m_source->settings[u"spelling"_s] = {{u"words"_s, many}};
        begin();
        QCOMPARE(m_spelling->words().size(), Spelling::mostWords);
        m_spelling->learn(u"wrold"_s); // no room: right until the console is closed
        QCOMPARE(m_spelling->words().size(), Spelling::mostWords);
        QCOMPARE(wrong(u"wrold"_s), QStringList());
        QVERIFY(m_source->commands.empty());
    }
    void atMostFiveSuggestionsCome()
    {
        m_speller.meant[u"wrold"_s] = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
        QStringList got;
        m_spelling->suggest(u"wrold"_s, this, [&](const QStringList &words) { got = words; });
        QTRY_COMPARE(got.size(), Spelling::mostSuggestions);
    }
    //! The promise is 2 ms; the machine that tests may be busy.
    void aParagraphIsJudgedInNoTime()
    {
        QString paragraph;
        for (int at = 0; at < 400; ++at)
            paragraph += u"hello wrold the "_s;
        (void)wrong(paragraph);
        SpellText spelt;
        spelt.set(paragraph);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 20; ++round) {
            QElapsedTimer timer;
            timer.start();
            spelt.set(paragraph + QString(round, u'!'));
            QCOMPARE(int(m_spelling->wrongIn(spelt).size()), 400);
            best = std::min(best, timer.nsecsElapsed());
        }
        QVERIFY2(best < 2'000'000, qPrintable(QString::number(best)));
    }

private:
    void begin()
    {
        m_spelling = std::make_unique<Spelling>(*m_source);
        m_spelling->begin(&m_speller);
        QCoreApplication::processEvents();
    }
    //! After everything was answered.
    QStringList wrong(const QString &text)
    {
        SpellText spelt;
        spelt.set(text);
        (void)m_spelling->wrongIn(spelt);
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
        QStringList words;
        for (const SpellWord &word : m_spelling->wrongIn(spelt))
            words << spelt.word(word);
        return words;
    }

    std::unique_ptr<FakeSource> m_source;
    FakeSpeller m_speller;
    std::unique_ptr<Spelling> m_spelling;
};

QTEST_GUILESS_MAIN(SpellingTest)
#include "spellingtest.moc"
