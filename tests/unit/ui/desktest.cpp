// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The desk goes along with its customer, and comes to what was sought when that is here.
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::CustomerView customer(int number, const QString &name)
{
    client::CustomerView view;
    view.askedId = view.customer.id = id(number);
    view.customer.name = name;
    view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef123456"_s}, .link = {}}};
    return view;
}

} // namespace

class DeskTest : public QObject
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
        row.conversation.status = ConversationStatus::Open;
        m_source->rows = {row};
        m_source->customers[id(100)] = customer(100, u"Ada"_s);
        m_source->customers[id(101)] = customer(101, u"A. Lind"_s);
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s)), entry(message(60, 9000, u"still there?"_s))};
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
    }
    void cleanup()
    {
        m_desk.reset();
        m_source.reset();
    }

    void theDeskGoesAlongWhenItsConversationChangesOwner()
    {
        m_desk->open(id(100), id(2));
        QCOMPARE(shown(), id(100).toString());
        m_source->rows[0].conversation.customerId = id(101);
        tell(RecordType::Conversation, id(2));
        QCOMPARE(shown(), id(101).toString());
        QCOMPARE(m_desk->timeline()->customerName(), u"A. Lind"_s);
        QVERIFY(m_desk->hasCustomer() && m_desk->hasConversation());
        QVERIFY(m_desk->composer()->isActive());
        QCOMPARE(m_source->opened, (std::vector<Id>{id(100), id(101)}));
        QCOMPARE(m_source->closed, (std::vector<Id>{id(100)}));
        m_desk->closeConversation();
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), id(2).toString());
    }
    void theDeskGoesAlongWhenItsCustomerBecomesPartOfAnother()
    {
        m_desk->open(id(100), {});
        m_source->customers[id(100)].customer.id = id(101); // the old id stands for the other one
        tell(RecordType::IdentityLink, id(1003));
        QCOMPARE(shown(), id(101).toString());
        QCOMPARE(m_source->opened.back(), id(101));
    }

    // --- hits
    void aHitThatIsHereIsShownAtOnce()
    {
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        seek(7, 1000);
        QCOMPARE(shown(), id(100).toString());
        QVERIFY(m_desk->hasConversation());
        QCOMPARE(opened.last()[0].toInt(), 1); // below the newer one
    }
    void aHitOfTheHubIsShownWhenItHasComeAndOnlyOnce()
    {
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        seek(50, 5000);
        const auto before = opened.size();
        m_source->add(id(100), message(61, 9500, u"another one"_s));
        QCOMPARE(opened.size(), before); // not yet
        m_source->add(id(100), message(50, 5000, u"sought"_s));
        QCOMPARE(opened.size(), before + 1);
        const QModelIndex row = m_desk->timeline()->index(opened.last()[0].toInt());
        QCOMPARE(row.data(TimelineModel::BodyRole).toString(), u"sought"_s);
        m_source->add(id(100), message(62, 9600, u"yet another"_s));
        QCOMPARE(opened.size(), before + 1); // where the agent is by now is the agent's choice
    }
    void whoWentElsewhereIsNotBroughtBack()
    {
        seek(50, 5000);
        m_desk->open(id(101), {});
        m_source->add(id(100), message(50, 5000, u"sought"_s));
        QCOMPARE(shown(), id(101).toString());

        m_source->held = true; // the answer about the place comes after the agent left
        seek(51, 5100);
        m_desk->open(id(101), {});
        m_source->held = false;
        m_source->answerAll();
        m_source->add(id(100), message(51, 5100, u"sought"_s));
        QCOMPARE(shown(), id(101).toString());
    }
    void aHitWithoutAnOwnerOpensNothing()
    {
        Q_EMIT m_desk->search()->hitChosen({.id = id(50), .place = {{5000}, id(50)}});
        QVERIFY(!m_desk->hasCustomer());
    }

private:
    QString shown() const { return m_desk->timeline()->customerId(); }
    void seek(int number, qint64 ms)
    {
        Q_EMIT m_desk->search()->hitChosen(
            {.id = id(number), .customerId = id(100), .conversationId = id(2), .place = {{ms}, id(number)}});
    }
    void tell(RecordType type, const Id &changed)
    {
        client::ChangeSet changes;
        changes.records = {{.type = type, .id = changed, .contactPointId = id(3)}};
        Q_EMIT m_source->committed(changes);
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(DeskTest)
#include "desktest.moc"
