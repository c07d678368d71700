// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where a channel takes answers for a time only, the composer says how long that is, and nothing is sent afterwards.
#include "composer/composer.h"
#include "shared/words.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::ui;

class ReplyWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set(ManualClock().now());
        m_source = std::make_unique<FakeSource>();
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        m_source->rows = {row};
        m_source->endpointList = {
            {.id = id(4), .channel = u"messages"_s, .health = EndpointHealth::Running},
            {.id = id(5),
             .channel = u"email"_s,
             .name = u"Mailbox"_s,
             .capabilities = {{u"canStart"_s, u"always"_s},
                              {u"live"_s, false},
                              {u"identityKeys"_s, QJsonArray{QJsonObject{{u"kind"_s, u"email"_s}}}}},
             .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.points = {
            {.point = {.id = id(3), .kind = u"phone"_s, .value = u"+4912345"_s}, .link = {}},
            {.point = {.id = id(31), .kind = u"email"_s, .value = u"ada@x.example"_s, .trust = Trust::Verified},
             .link = {}}};
        m_source->customers[id(100)] = view;
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void itSaysUntilWhenAndHowLongThatIs()
    {
        open(24, 20h + 48min);
        QVERIFY2(window()->words().contains(u"3 h 12 min"_s), qPrintable(window()->words()));
        QVERIFY(window()->words().contains(Words::ahead(m_clock.now() + 3h + 12min, m_clock.now())));
        QVERIFY(!window()->isSoon() && !window()->isOver());
        m_composer->setText(u"Hello"_s);
        QVERIFY(m_composer->canSend());
        // The words follow the clock, minute by minute, and say when little is left.
        QSignalSpy changed(window(), &ReplyWindow::changed);
        pass(30s);
        QVERIFY(window()->words().contains(u"3 h 11 min"_s));
        pass(1s);
        QCOMPARE(changed.count(), 1); // nothing new to say
        pass(2h + 11min + 28s);       // a second less than an hour and a minute
        QVERIFY2(window()->words().contains(u"1 h"_s) && !window()->isSoon(), qPrintable(window()->words()));
        pass(2min);
        QVERIFY(window()->isSoon() && !window()->isOver());
        QVERIFY2(window()->words().contains(u"58 min"_s), qPrintable(window()->words()));
    }
    void afterItTheAddressIsOffAndSaysWhy()
    {
        open(24, 23h + 59min);
        m_composer->setText(u"Hello"_s);
        QVERIFY(m_composer->canSend());
        pass(1min);
        QVERIFY(window()->isOver() && !window()->isSoon());
        const QString ended = Words::full(m_clock.now());
        QVERIFY2(window()->words().contains(u"24"_s) && window()->words().contains(ended),
                 qPrintable(window()->words()));
        const QModelIndex row = m_composer->targets()->index(0);
        QVERIFY(!row.data(TargetModel::UsableRole).toBool());
        QCOMPARE(row.data(TargetModel::ReasonRole).toString(), window()->words());
        QCOMPARE(m_composer->obstacle(), window()->words());
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->text(), u"Hello"_s);
        // It stays where it was until the agent chooses; then it cannot be chosen any more.
        QCOMPARE(m_composer->targetRow(), 0);
        m_composer->setTargetRow(1);
        QVERIFY(m_composer->canSend() && window()->words().isEmpty());
        m_composer->setTargetRow(0);
        QCOMPARE(m_composer->targetRow(), 1);
    }
    void aConversationOpenedTooLateIsNotMovedElsewhereByItself()
    {
        open(24, 30h);
        QVERIFY(window()->isOver());
        QCOMPARE(m_composer->targetRow(), 0);
    }
    void sendLooksAtTheClockAndNotAtTheLastMinute()
    {
        open(24, 23h + 59min);
        m_composer->setText(u"Hello"_s);
        m_clock.advance(1min); // nobody has looked yet
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->text(), u"Hello"_s);
        QVERIFY(window()->isOver());
    }
    void theTimeOfAnAddressThatIsNotChosenRunsToo()
    {
        open(24, 23h);
        m_composer->setTargetRow(1);
        QVERIFY(window()->words().isEmpty());
        QVERIFY(m_composer->targets()->index(0).data(TargetModel::UsableRole).toBool());
        pass(1h);
        QVERIFY(!m_composer->targets()->index(0).data(TargetModel::UsableRole).toBool());
    }
    void itGoesByItself()
    {
        declare(24);
        said(7, m_wallClock.now() - 24h + 200ms);
        m_composer = std::make_unique<Composer>(*m_source, m_wallClock, m_random);
        m_composer->open(id(2));
        QTRY_VERIFY(window()->isOver());
    }
    void whatTheCustomerSaysBeginsItAnew()
    {
        open(24, 25h);
        m_composer->setText(u"Hello"_s);
        QVERIFY(!m_composer->canSend());
        // Also in another conversation: it is the address that counts.
        TimelineItem again = message(8, m_clock.now().ms, u"still there?"_s);
        again.conversationId = id(99);
        m_source->add(id(100), again);
        QCoreApplication::processEvents();
        QVERIFY(!window()->isOver());
        QVERIFY(window()->words().contains(u"24 h"_s));
        QVERIFY(m_composer->canSend());
    }
    void onlyWordsOfTheCustomersToThatEndpointCount()
    {
        declare(24);
        said(7, m_clock.now() - 25h);
        TimelineItem visit = message(8, m_clock.now().ms - 3000, u"/shoes"_s);
        visit.kind = u"visit"_s;
        TimelineItem elsewhere = message(9, m_clock.now().ms - 2000, u"by mail"_s);
        elsewhere.endpointId = id(6); // none of those that take replies
        const TimelineItem ours = message(10, m_clock.now().ms - 1000, u"ours"_s, Direction::Out);
        for (const TimelineItem &item : {visit, elsewhere, ours})
            m_source->entries[id(100)].push_back(entry(item));
        start();
        QVERIFY(window()->isOver());
    }
    void aNoteCanAlwaysBeWritten()
    {
        open(24, 25h);
        m_composer->setNote(true);
        m_composer->setText(u"to be called"_s);
        QVERIFY(window()->words().isEmpty() && !window()->isOver());
        QVERIFY(m_composer->canSend());
    }
    void withoutTheRuleOrAKnownWordNothingIsSaid()
    {
        open(0, 400h);
        QVERIFY(window()->words().isEmpty());
        m_composer->setText(u"Hello"_s);
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QVERIFY(!m_source->commands.at(0).expiresAt);
        m_composer.reset();
        m_source->entries.clear(); // not on this computer: the hub knows
        declare(24);
        start();
        m_composer->setText(u"Hello"_s);
        QVERIFY(window()->words().isEmpty() && m_composer->canSend());
    }
    void whatWaitsOnThisComputerFailsWhenTheTimeIsOver()
    {
        open(24, 20h);
        m_composer->setText(u"Hello"_s);
        m_composer->send();
        QCOMPARE(*m_source->commands.at(0).expiresAt, m_clock.now() + 4h);
        // Where the time is long, a reply still does not wait for days.
        declare(24 * 7);
        Q_EMIT m_source->committed({.wide = true});
        QCoreApplication::processEvents();
        m_composer->setText(u"Hello"_s);
        m_composer->send();
        QCOMPARE(*m_source->commands.at(1).expiresAt, m_clock.now() + 24h);
    }
    void nothingIsScheduledForWhenItIsTooLate()
    {
        open(24, 23h + 30min, {{u"live"_s, false}});
        m_composer->setText(u"Hello"_s);
        m_composer->sendLater(0); // in one hour
        QVERIFY(m_source->commands.empty());
        QVERIFY2(m_composer->problem().contains(Words::full(m_clock.now() + 30min)), qPrintable(m_composer->problem()));
        QCOMPARE(m_composer->text(), u"Hello"_s);
        m_composer.reset();
        m_source->entries.clear();
        open(24, 22h, {{u"live"_s, false}});
        m_composer->setText(u"Hello"_s);
        m_composer->sendLater(0);
        QCOMPARE(m_source->commands.size(), 1u);
    }
    void whatTheHubRefusedSaysWhatToDo()
    {
        const QString words = Words::rejected({.type = u"windowClosed"_s});
        QVERIFY(words != Words::rejected({.type = u"somethingElse"_s}) && !words.contains(u"windowClosed"_s));
    }

private:
    void declare(int hours, QJsonObject capabilities = {})
    {
        capabilities.insert(u"replyWindow"_s, QJsonObject{{u"hours"_s, hours}, {u"after"_s, u"nothing"_s}});
        m_source->endpointList[0].capabilities = capabilities;
    }
    void said(int number, Instant at) { m_source->entries[id(100)].push_back(entry(message(number, at.ms, u"hi"_s))); }
    void start()
    {
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(2));
    }
    //! A channel that takes answers for \a hours; the customer wrote \a ago.
    void open(int hours, std::chrono::milliseconds ago, const QJsonObject &capabilities = {})
    {
        declare(hours, capabilities);
        said(7, m_clock.now() - ago);
        start();
    }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        window()->look();
    }
    ReplyWindow *window() { return m_composer->guard()->window(); }

    ManualClock m_clock;
    SystemClock m_wallClock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(ReplyWindowTest)
#include "replywindowtest.moc"
