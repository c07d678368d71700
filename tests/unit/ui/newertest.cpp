// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What was said since a reply was begun is listed before it is sent, once.
#include "composer/composer.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class NewerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        row.conversation.lastSeq = 2;
        m_source->rows = {row};
        m_source->endpointList = {{.id = id(4), .channel = u"webchat"_s, .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        m_source->entries[id(100)] = {entry(message(1, 1000, u"hi"_s)), entry(message(2, 2000, u"are you there?"_s))};
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void onlyWhatCameAfterTheReplyWasBegunIsListed()
    {
        m_composer->open(id(2));
        m_source->add(id(100), message(3, 3000, u"before"_s));
        m_composer->setText(u"Yes"_s);
        QAbstractItemModelTester tester(newer(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(newer()->count(), 0);
        m_source->add(id(100), message(4, 4000, u"No, wait"_s));
        m_source->add(id(100), message(5, 5000, u"It works"_s));
        QCOMPARE(said(), (QStringList{u"No, wait"_s, u"It works"_s}));
        QCOMPARE(newer()->index(0).data(NewerModel::WhoRole).toString(), u"Ada Lindqvist"_s);
        QVERIFY(!newer()->index(0).data(NewerModel::WhenRole).toString().isEmpty());
        QVERIFY(!newer()->isOnlyOurs());
    }
    void whatWasAcceptedIsNotListedAgainAndWhatComesLaterIs()
    {
        begin();
        m_source->add(id(100), message(4, 4000, u"one"_s));
        newer()->accept();
        QCOMPARE(newer()->count(), 0);
        m_source->add(id(100), message(5, 5000, u"two"_s));
        QCOMPARE(said(), QStringList{u"two"_s});
    }
    void whatIsReadAsItComesIsNotListed()
    {
        begin();
        newer()->setInSight(true);
        m_source->add(id(100), message(4, 4000, u"one"_s));
        QCOMPARE(newer()->count(), 0);
        newer()->setInSight(false);
        m_source->add(id(100), message(5, 5000, u"two"_s));
        QCOMPARE(said(), QStringList{u"two"_s});
    }
    void aColleaguesAnswerIsListedAlsoInSightAndOnesOwnIsNot()
    {
        begin();
        newer()->setInSight(true);
        auto mine = message(4, 4000, u"mine"_s, Direction::Out);
        mine.author.id = id(1);
        m_source->add(id(100), mine);
        auto theirs = message(5, 5000, u"theirs"_s, Direction::Out);
        theirs.author.id = id(9);
        m_source->add(id(100), theirs);
        QCOMPARE(said(), QStringList{u"theirs"_s});
        QVERIFY(newer()->isOnlyOurs());
    }
    void whatNobodyOutsideSawIsNotListed()
    {
        begin();
        auto waiting = message(4, 4000, u"later"_s, Direction::Out);
        waiting.delivery = Delivery{.state = DeliveryState::Scheduled};
        m_source->add(id(100), waiting);
        auto note = message(5, 5000, u"note"_s, Direction::Internal);
        note.kind = u"note"_s;
        m_source->add(id(100), note);
        auto visit = message(6, 6000, u"page"_s);
        visit.kind = u"visit"_s;
        m_source->add(id(100), visit);
        QCOMPARE(newer()->count(), 0);
    }
    void aKeptDraftListsWhatItMissed()
    {
        m_source->drafts[id(2)] = {.id = id(50),
                                   .conversationId = id(2),
                                   .contactPointId = id(3),
                                   .endpointId = id(4),
                                   .baseSeq = 1,
                                   .text = u"Begun yesterday"_s};
        newer()->setInSight(true); // the timeline is at its end; the draft is older
        m_composer->open(id(2));
        QCOMPARE(m_composer->text(), u"Begun yesterday"_s);
        QCOMPARE(said(), QStringList{u"are you there?"_s});
        m_source->add(id(100), message(3, 3000, u"in sight"_s));
        QCOMPARE(said(), QStringList{u"are you there?"_s});
    }
    void aConversationThatBecameAnothersIsFollowed()
    {
        begin();
        auto view = m_source->customers[id(100)];
        view.askedId = view.customer.id = id(150);
        m_source->customers[id(150)] = view;
        m_source->entries[id(150)] = std::exchange(m_source->entries[id(100)], {});
        m_source->rows[0].conversation.customerId = id(150);
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Conversation, .id = id(2)});
        Q_EMIT m_source->committed(changes);
        m_source->add(id(150), message(4, 4000, u"It is me"_s));
        QCOMPARE(said(), QStringList{u"It is me"_s});
    }
    void nothingIsListedWhileNothingIsWritten()
    {
        begin();
        m_source->add(id(100), message(4, 4000, u"one"_s));
        QCOMPARE(newer()->count(), 1);
        m_composer->send();
        QCOMPARE(newer()->count(), 0);
        m_source->add(id(100), message(5, 5000, u"two"_s));
        QCOMPARE(newer()->count(), 0);
        m_composer->setText(u"Again"_s);
        QCOMPARE(newer()->count(), 0);
        m_source->add(id(100), message(6, 6000, u"three"_s));
        QCOMPARE(newer()->count(), 1);
        m_composer->setText({});
        QCOMPARE(newer()->count(), 0);
    }

private:
    void begin()
    {
        m_composer->open(id(2));
        m_composer->setText(u"Yes"_s);
    }
    NewerModel *newer() { return m_composer->guard()->newer(); }
    QStringList said()
    {
        QStringList all;
        for (int row = 0; row < newer()->count(); ++row)
            all << newer()->index(row).data(NewerModel::TextRole).toString();
        return all;
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(NewerTest)
#include "newertest.moc"
