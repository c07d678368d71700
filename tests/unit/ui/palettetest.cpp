// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The palette over values in memory: what is found, in which order, and what a row does.
#include "commands/palettemodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        for (int number = 0; number < 3; ++number) {
            client::InboxRow row;
            row.conversation.id = id(20 + number);
            row.conversation.customerId = id(100 + number);
            row.conversation.status = ConversationStatus::Open;
            row.conversation.customer.name = QStringList{u"Ada Lindgren"_s, u"Bo Take"_s, u"<b>Cy</b>"_s}[number];
            row.conversation.subject = u"Parcel %1"_s.arg(number);
            m_source->rows.push_back(row);
        }
        client::CustomerRow person;
        person.id = id(100);
        person.name = u"Ada Lindgren"_s;
        m_source->known = {person};
        m_commands = std::make_unique<Commands>(*m_source);
        const auto command = [this](const QString &name, const QString &title, bool possible = true) {
            return Command{name,
                           CommandGroup::Go,
                           title,
                           u"inbox"_s,
                           {},
                           true,
                           [possible] { return possible; },
                           [this, name] { m_done << name; }};
        };
        m_commands->setCommands({command(u"a"_s, u"Mistake"_s), command(u"b"_s, u"Make a Take"_s),
                                 command(u"c"_s, u"Take"_s), command(u"d"_s, u"Take it"_s), command(u"e"_s, u"Token"_s),
                                 command(u"f"_s, u"Take nothing"_s, false), command(u"g"_s, u"The ask"_s)});
        m_palette = std::make_unique<PaletteModel>(*m_commands, *m_source);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_palette.get());
        m_done.clear();
    }
    void cleanup()
    {
        m_tester.reset();
        m_palette.reset();
        m_commands.reset();
        m_source.reset();
    }

    void theBestAnswerStandsFirst()
    {
        m_palette->begin();
        m_palette->setText(u"take"_s);
        QCOMPARE(titles(), (QStringList{u"Take"_s, u"Take it"_s, u"Bo Take"_s, u"Make a Take"_s, u"Mistake"_s}));
    }
    void whatWasUsedLastComesFirstAmongEquals()
    {
        m_palette->begin();
        QCOMPARE(titles().first(), u"Mistake"_s);
        m_palette->setText(u"t"_s);
        QCOMPARE(titles().first(), u"Take"_s);
        m_palette->run(int(titles().indexOf(u"Token"_s)));
        QCOMPARE(m_done, QStringList{u"e"_s});
        m_palette->begin();
        QCOMPARE(titles().first(), u"Token"_s); // of all, while nothing is typed
        m_palette->setText(u"t"_s);
        QCOMPARE(titles().first(), u"Token"_s); // among the beginnings
        m_palette->setText(u"take"_s);
        QCOMPARE(titles().first(), u"Take"_s); // a better answer stays before it
    }
    void whatIsNotPossibleIsNotThere()
    {
        m_palette->begin();
        m_palette->setText(u"nothing"_s);
        QCOMPARE(m_palette->count(), 0);
    }
    void customersAndConversationsAreFoundAndOpened()
    {
        QSignalSpy talk(m_palette.get(), &PaletteModel::talkChosen);
        QSignalSpy person(m_palette.get(), &PaletteModel::customerChosen);
        m_palette->begin();
        m_palette->setText(u"lind"_s);
        QCOMPARE(titles(), (QStringList{u"Ada Lindgren"_s, u"Ada Lindgren"_s}));
        m_palette->run(0);
        QCOMPARE(person.at(0).at(0).value<Id>(), id(100));
        m_palette->setText(u"parcel 2"_s); // what stands in the second line answers too
        QCOMPARE(titles(), QStringList{u"<b>Cy</b>"_s});
        m_palette->run(0);
        QCOMPARE(talk.at(0).at(0).value<Id>(), id(102));
        QCOMPARE(talk.at(0).at(1).value<Id>(), id(22));
    }
    void aPastedLinkOpensItsConversation()
    {
        QSignalSpy talk(m_palette.get(), &PaletteModel::talkChosen);
        m_palette->begin();
        m_palette->setText(u' ' + PaletteModel::link(id(100), id(77)) + u'\n');
        QCOMPARE(m_palette->count(), 1);
        m_palette->run(0);
        QCOMPARE(talk.at(0).at(1).value<Id>(), id(77));
        m_palette->setText(u"throughline:conversation/nobody/else"_s);
        QCOMPARE(m_palette->count(), 0);
    }
    void aPastedLinkToAnItemGoesToItsPlace()
    {
        QSignalSpy place(m_palette.get(), &PaletteModel::placeChosen);
        const TimelineKey key{{1'795'000'000'000}, id(7)};
        m_palette->begin();
        m_palette->setText(PaletteModel::link(id(100), id(77), key));
        QCOMPARE(m_palette->count(), 1);
        m_palette->run(0);
        QCOMPARE(place.at(0).at(1).value<Id>(), id(77));
        QVERIFY(place.at(0).at(2).value<TimelineKey>() == key);
        m_palette->setText(PaletteModel::link(id(100), id(77)) + u"/7@soon"_s);
        QCOMPARE(m_palette->count(), 0);
    }
    void anAnswerThatComesTooLateIsNotShown()
    {
        m_source->held = true;
        m_palette->begin();
        QVERIFY(m_palette->count() > 0); // commands are there at once
        m_palette->end();
        m_source->answerAll();
        QCOMPARE(m_palette->count(), 0);
    }
    void itIsAnsweredWhenAllThatFitsWhatWasTypedIsHere()
    {
        m_source->held = true;
        m_palette->begin();
        QVERIFY(!m_palette->isAnswered());
        m_palette->setText(u"lind"_s);
        m_source->answerAll();
        QTRY_VERIFY(m_palette->isAnswered());
        QCOMPARE(titles().first(), u"Ada Lindgren"_s);
        QSignalSpy told(m_palette.get(), &PaletteModel::answeredChanged);
        m_palette->setText(u"lindg"_s);
        QVERIFY(!m_palette->isAnswered());
        QCOMPARE(told.count(), 1);
        m_source->held = false;
        m_palette->setText(u"lindgr"_s);
        QTRY_VERIFY(m_palette->isAnswered());
        QCOMPARE(told.count(), 2);
        m_source->held = true;
        m_palette->begin();
        QVERIFY(!m_palette->isAnswered());
    }
    void theListIsLimitedAndThereInTime()
    {
        for (int number = 0; number < 5'000; ++number) {
            client::InboxRow row = m_source->rows.front();
            row.conversation.id = id(1000 + number);
            m_source->rows.push_back(row);
            client::CustomerRow person = m_source->known.front();
            person.id = id(30'000 + number);
            m_source->known.push_back(person);
        }
        m_tester.reset();                         // it looks at everything after each change
        const std::clock_t before = std::clock(); // our own time, whatever else the machine does
        m_palette->begin();
        const double opened = double(std::clock() - before) / CLOCKS_PER_SEC;
        QCOMPARE(m_palette->count(), PaletteModel::most);
        QVERIFY2(opened < 0.05, qPrintable(QString::number(opened)));
        QCOMPARE(m_source->inboxQueries.back().limit, PaletteModel::heldTalks);
        m_palette->setText(u"ada"_s);
        QCOMPARE(m_palette->count(), PaletteModel::most);
        m_palette->setText(QString(100'000, u'a'));
        QCOMPARE(m_palette->text().size(), FuzzyQuery::longest);
    }

private:
    QStringList titles() const
    {
        QStringList all;
        for (const PaletteRow &row : m_palette->rows())
            all << row.title;
        return all;
    }
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<PaletteModel> m_palette;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QStringList m_done;
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "palettetest.moc"
