// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The desk goes along with its customer, and comes to what was sought when that is here.
#include "desk/desk.h"
#include "inbox/transfermodel.h"
#include "shared/words.h"
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
    void theDeskGoesAlongWhenItsConversationIsCombined()
    {
        m_desk->open(id(100), id(2));
        client::InboxRow left = m_source->rows[0];
        left.conversation.id = id(5);
        m_source->rows = {left};
        auto line = message(80, 9900, {}, Direction::Internal);
        line.conversationId = id(5);
        line.kind = u"status"_s;
        line.data = {
            {u"what"_s, u"combined"_s}, {u"conversationId"_s, id(2).toString()}, {u"subject"_s, u"The blue one"_s}};
        m_source->add(id(100), line);
        tell(RecordType::Conversation, id(2));
        QCOMPARE(m_desk->inbox()->currentId(), id(5).toString());
        QVERIFY(m_desk->hasConversation());
        const QModelIndex newest = m_desk->timeline()->index(0);
        QVERIFY2(newest.data(TimelineModel::BodyRole).toString().contains(u"The blue one"_s),
                 qPrintable(newest.data(TimelineModel::BodyRole).toString()));
    }
    void whatIsBeingWrittenIsStoredBeforeAReplyIsTakenBack()
    {
        m_desk->open(id(100), id(2));
        TimelineItem reply = message(90, 9900, u"Old words"_s, Direction::Out);
        reply.conversationId = id(2);
        reply.contactPointId = id(3);
        reply.rev = 0;
        m_source->add(id(100), reply, client::PendingMark{.commandId = id(900)});
        m_desk->composer()->setText(u"typed a moment ago"_s);
        QVERIFY(m_source->storedDrafts.empty());
        m_source->held = true; // the answer comes when another conversation is open
        m_desk->timeline()->decideSend(rowWith(u"Old words"_s), u"undo"_s);
        QCOMPARE(m_source->withdrawn, std::vector<Id>{id(900)});
        QCOMPARE(m_source->storedDrafts.size(), size_t(1));
        QCOMPARE(m_source->storedDrafts.back().text, u"typed a moment ago"_s);
        m_desk->open(id(101), {});
        QCOMPARE(m_source->storedDrafts.size(), size_t(1)); // else the words of the reply were not in it
    }
    void theOtherConversationsOfTheCustomerCanBeCombinedWithTheOpenOne()
    {
        auto other = m_source->rows[0].conversation;
        other.id = id(5);
        other.subject = u"The blue one"_s;
        m_source->rows.push_back(m_source->rows[0]);
        m_source->rows[1].conversation = other;
        m_source->customers[id(100)].conversations = {m_source->rows[0].conversation, other};
        m_desk->open(id(100), id(2));
        QTRY_VERIFY(m_desk->commands()->run("talk.combine/"_L1 + id(5).toString()));
        QVERIFY(!m_desk->commands()->find("talk.combine/"_L1 + id(2).toString()));
        QCOMPARE(m_source->commands.back().name, u"conversation.combine"_s);
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), id(5).toString());
        QCOMPARE(m_source->commands.back().args[u"intoId"_s].toString(), id(2).toString());
        // As the outbox shows it once the open one itself is combined with another.
        m_source->customers[id(100)].conversations = {other};
        tell(RecordType::Customer, id(100));
        QTRY_VERIFY(!m_desk->commands()->find("talk.combine/"_L1 + id(5).toString()));
    }
    void whatCanBeCombinedIsExchangedOnceWhenAnotherCustomerIsOpened()
    {
        for (const int number : {5, 6, 8}) {
            m_source->rows.push_back(m_source->rows[0]);
            m_source->rows.back().conversation.id = id(number);
            m_source->rows.back().conversation.customerId = id(number == 5 ? 100 : 101);
        }
        const auto talk = [this](size_t row) { return m_source->rows[row].conversation; };
        m_source->customers[id(100)].conversations = {talk(0), talk(1)};
        m_source->customers[id(101)].conversations = {talk(2), talk(3)};
        const auto offers = [this](int number) {
            return m_desk->commands()->find("talk.combine/"_L1 + id(number).toString()) != nullptr;
        };
        m_desk->open(id(100), id(2));
        QTRY_VERIFY(offers(5));
        int without = 0;
        const QObject watching;
        connect(m_desk->commands(), &Commands::changed, &watching, [&] { without += offers(5) || offers(8) ? 0 : 1; });
        m_desk->open(id(101), id(6));
        QTRY_VERIFY(offers(8));
        QVERIFY(!offers(5));
        QCOMPARE(without, 0);
    }
    void theOtherConversationsOfTheCustomerCanBeLinkedWithTheOpenOne()
    {
        auto other = m_source->rows[0].conversation;
        other.id = id(5);
        other.subject = u"The blue one"_s;
        m_source->rows.push_back(m_source->rows[0]);
        m_source->rows[1].conversation = other;
        m_source->customers[id(100)].conversations = {m_source->rows[0].conversation, other};
        m_desk->open(id(100), id(2));
        QTRY_VERIFY(m_desk->commands()->run("talk.link/duplicate/"_L1 + id(5).toString()));
        QVERIFY(!m_desk->commands()->find("talk.link/none/"_L1 + id(5).toString()));
        QCOMPARE(m_source->commands.back().name, u"conversation.link"_s);
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), id(2).toString());
        QCOMPARE(m_source->commands.back().args[u"otherId"_s].toString(), id(5).toString());
        QCOMPARE(m_source->commands.back().args[u"tie"_s].toString(), u"duplicate"_s);
        // What is linked says so in the customer column, and can be let go.
        m_source->rows[0].conversation.linked[id(5).toString()] = ConversationTie::Duplicate;
        m_source->customers[id(100)].conversations = {m_source->rows[0].conversation, other};
        client::ChangeSet changes;
        changes.records = {{.type = RecordType::Conversation, .id = id(2), .customerId = id(100)}};
        Q_EMIT m_source->committed(changes);
        const auto rows = ui::conversationRows(m_source->customers[id(100)], id(2), {}, {}, id(1));
        QVERIFY2(rows[1].status.contains(Words::tie(ConversationTie::Duplicate)), qPrintable(rows[1].status));
        QTRY_VERIFY(m_desk->commands()->find("talk.link/none/"_L1 + id(5).toString()));
        QVERIFY(!m_desk->commands()->find("talk.link/duplicate/"_L1 + id(5).toString()));
    }
    void aLinkWithAnotherCustomerIsShownOpenedAndTakenAway()
    {
        linkWithAnother(ConversationTie::Duplicate);
        m_desk->open(id(100), id(2));
        const auto &rows = m_desk->customer()->linkedTalks()->rows();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].title, u"\u2068A. Lind\u2069 – \u2068The blue one\u2069"_s);
        QVERIFY2(rows[0].standing.startsWith(Words::tie(ConversationTie::Duplicate)), qPrintable(rows[0].standing));
        QVERIFY(rows[0].here);
        // From the other side it is the same.
        m_desk->openConversation(id(5).toString());
        QCOMPARE(shown(), id(101).toString());
        QCOMPARE(m_desk->inbox()->currentId(), id(5).toString());
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows[0].title.contains(u"Ada"_s));
        m_desk->openConversation(id(2).toString());
        QCOMPARE(shown(), id(100).toString());
        m_desk->customer()->linkedTalks()->unlink(id(5).toString());
        QCOMPARE(m_source->commands.back().name, u"conversation.unlink"_s);
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), id(2).toString());
        QCOMPARE(m_source->commands.back().args[u"otherId"_s].toString(), id(5).toString());
        m_desk->triage()->undo();
        QCOMPARE(m_source->commands.back().name, u"conversation.link"_s);
        QCOMPARE(m_source->commands.back().args[u"tie"_s].toString(), u"duplicate"_s);
    }
    void aLinkWithAnotherCustomerIsTakenAwayByACommandAndItsRowGoes()
    {
        linkWithAnother(ConversationTie::Related);
        m_desk->open(id(100), id(2));
        const QString command = "talk.link/none/"_L1 + id(5).toString();
        QTRY_VERIFY(m_desk->commands()->find(command));
        QVERIFY(m_desk->commands()->find(command)->name.contains(u"The blue one"_s));
        QVERIFY(m_desk->commands()->run(command));
        QCOMPARE(m_source->commands.back().name, u"conversation.unlink"_s);
        m_source->rows[0].conversation.linked.clear(); // as the outbox shows it
        m_source->customers[id(100)].conversations = {m_source->rows[0].conversation};
        tell(RecordType::Customer, id(100));
        QTRY_COMPARE(m_desk->customer()->linkedTalks()->rowCount(), 0);
        QTRY_VERIFY(!m_desk->commands()->find(command));
    }
    void aLinkedConversationFollowsItsChangesAndSaysWhenItIsNotHere()
    {
        linkWithAnother(ConversationTie::Related);
        m_source->customers[id(100)].complete = true;
        m_desk->open(id(100), id(2));
        const auto &rows = m_desk->customer()->linkedTalks()->rows();
        m_source->rows[1].conversation.subject = u"The red one"_s;
        tell(RecordType::Conversation, id(5));
        QVERIFY(rows[0].title.contains(u"red"_s));
        const client::InboxRow kept = m_source->rows[1];
        m_source->rows.pop_back();
        tell(RecordType::Conversation, id(5));
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(!rows[0].here && !rows[0].title.contains(u"red"_s));
        QCOMPARE(rows[0].standing, Words::tie(ConversationTie::Related));
        // While the customer is still being fetched it may be one of their own that is on its way.
        m_source->customers[id(100)].complete = false;
        tell(RecordType::Customer, id(100));
        QVERIFY(rows.empty());
        m_source->rows.push_back(kept);
        tell(RecordType::Conversation, id(5));
        QVERIFY(rows.size() == 1 && rows[0].here);
    }
    void whatTheCustomerOwnsIsNoLinkWithAnother()
    {
        linkWithAnother(ConversationTie::Related);
        m_source->rows[1].conversation.customerId = id(100);
        m_source->customers[id(100)].conversations.push_back(m_source->rows[1].conversation);
        m_desk->open(id(100), id(2));
        QCOMPARE(m_desk->customer()->linkedTalks()->rowCount(), 0);
    }
    void theListToLinkFromIsAskedAboutTheOpenConversation()
    {
        linkWithAnother(ConversationTie::Related);
        QSignalSpy asked(m_desk->triage(), &Triage::linkAsked);
        QVERIFY(!m_desk->commands()->run(u"talk.linkOther"_s)); // nothing is open
        m_desk->open(id(100), id(2));
        QVERIFY(m_desk->commands()->run(u"talk.linkOther"_s));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), id(2).toString());
    }
    void aNewConversationBeginsWithAnItem()
    {
        auto first = message(7, 1000, u"hi"_s);
        first.seq = 1;
        m_source->entries[id(100)].front() = entry(first);
        m_desk->open(id(100), id(2));
        QVERIFY(!m_desk->timeline()->canSplit(1)); // nothing would be left
        QVERIFY(m_desk->timeline()->canSplit(0));
        m_desk->splitFrom(1);
        QVERIFY(m_source->commands.empty());
        m_desk->splitFrom(0);
        QCOMPARE(m_source->commands.back().name, u"conversation.split"_s);
        QCOMPARE(m_source->commands.back().args[u"fromItemId"_s].toString(), id(60).toString());
        QVERIFY(Id::fromString(m_source->commands.back().args[u"newConversationId"_s].toString()));
    }
    void anItemIsQuotedAsLinesOfTheReply()
    {
        m_source->entries[id(100)] = {entry(message(7, 1000, u"first line\n\nsecond"_s))};
        m_desk->open(id(100), id(2));
        const int row = rowWith(u"first line"_s);
        QVERIFY(m_desk->canQuote(row));
        m_desk->quoteItem(row);
        QCOMPARE(m_desk->composer()->text(), u"> first line\n>\n> second\n"_s);
        m_desk->composer()->setText(u"Hello."_s);
        m_desk->quoteItem(row);
        QCOMPARE(m_desk->composer()->text(), u"Hello.\n\n> first line\n>\n> second\n"_s);
        QVERIFY(!m_desk->canQuote(-1) && !m_desk->canQuote(1000));
    }
    void whatOnlyTheTeamSawIsQuotedInANoteOnly()
    {
        TimelineItem note = message(8, 2000, u"they lied before"_s, Direction::Internal);
        note.kind = u"note"_s;
        TimelineItem taken = message(9, 3000, u"not sent after all"_s, Direction::Out);
        taken.delivery = Delivery{DeliveryState::Cancelled, {3000}, {}};
        TimelineItem gone = message(10, 4000, u"removed"_s);
        gone.redacted = true;
        m_source->entries[id(100)] = {entry(note), entry(taken), entry(gone)};
        m_desk->open(id(100), id(2));
        for (const QString &text : {u"they lied before"_s, u"not sent after all"_s}) {
            QVERIFY(rowWith(text) >= 0);
            m_desk->composer()->setNote(false);
            QVERIFY2(!m_desk->canQuote(rowWith(text)), qPrintable(text));
            m_desk->quoteItem(rowWith(text));
            QVERIFY(m_desk->composer()->text().isEmpty());
            m_desk->composer()->setNote(true);
            QVERIFY2(m_desk->canQuote(rowWith(text)), qPrintable(text));
        }
        QVERIFY(!m_desk->canQuote(rowWith(u"removed"_s)));
    }
    void whatWasSnoozedSaysUntilWhenAndIsBroughtBack()
    {
        m_source->rows[0].conversation.status = ConversationStatus::Snoozed;
        m_source->rows[0].conversation.snoozedUntil = m_clock.now() + std::chrono::hours(24 * 30);
        m_desk->open(id(100), id(2));
        QVERIFY(m_desk->isSnoozed());
        QVERIFY2(m_desk->summary().startsWith(u"Snoozed until"_s), qPrintable(m_desk->summary()));
        QVERIFY(m_desk->commands()->run(u"talk.reopen"_s));
        QCOMPARE(m_source->commands.back().name, u"conversation.setStatus"_s);
        QCOMPARE(m_source->commands.back().args[u"status"_s].toString(), u"open"_s);
        QCOMPARE(m_source->commands.back().expect[u"status"_s].toString(), u"snoozed"_s);
    }
    void thePriorityStandsInTheHeadingAndIsSetFromThePalette()
    {
        m_desk->open(id(100), id(2));
        QVERIFY(m_desk->priorityWord().isEmpty()); // the usual one
        QVERIFY(!m_desk->commands()->run(u"talk.priority.normal"_s));
        QVERIFY(m_desk->commands()->run(u"talk.priority.urgent"_s));
        QCOMPARE(m_source->commands.back().name, u"conversation.setPriority"_s);
        QCOMPARE(m_source->commands.back().args[u"conversationId"_s].toString(), id(2).toString());
        QCOMPARE(m_source->commands.back().args[u"priority"_s].toInt(), 2);
        m_source->rows[0].conversation.priority = 2;
        tell(RecordType::Conversation, id(2));
        QCOMPARE(m_desk->priority(), 2);
        QCOMPARE(m_desk->priorityWord(), Words::priority(Priority::Urgent));
        const QModelIndex row = m_desk->inbox()->index(0);
        QTRY_COMPARE(row.data(InboxModel::PriorityRole).toString(), Words::priority(Priority::Urgent));
        QCOMPARE(row.data(InboxModel::UrgencyRole).toInt(), 2);
    }
    void topicsOfRowsOnScreenAreListenedToBesideTheOpenConversations()
    {
        m_desk->open(id(100), id(2));
        client::InboxRow other;
        other.conversation.id = id(70);
        other.conversation.status = ConversationStatus::Open;
        m_source->rows.push_back(other);
        tell(RecordType::Conversation, id(70));
        m_desk->inbox()->showRows(0, 5);
        QTRY_VERIFY(m_source->topics.back().contains("conv/"_L1 + id(70).toString()));
        QCOMPARE(m_source->topics.back().count("conv/"_L1 + id(2).toString()), 1);
    }
    void whoIsConnectedIsListenedToWhileAReceiverIsChosen()
    {
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(5), .name = u"Ben"_s}};
        m_desk->open(id(100), id(2));
        m_desk->triage()->askTransfer({id(2).toString()});
        QVERIFY(m_source->topics.back().contains("agent/"_L1 + id(5).toString()));
        QVERIFY(m_source->topics.back().contains("conv/"_L1 + id(2).toString()));
        m_desk->triage()->transferring()->finish();
        QVERIFY(!m_source->topics.back().contains("agent/"_L1 + id(5).toString()));
    }
    void theDeskGoesAlongWhenItsCustomerBecomesPartOfAnother()
    {
        m_desk->open(id(100), {});
        m_source->customers[id(100)].customer.id = id(101); // the old id stands for the other one
        tell(RecordType::IdentityLink, id(1003));
        QCOMPARE(shown(), id(101).toString());
        QCOMPARE(m_source->opened.back(), id(101));
    }

    void aSlowAnswerToAnOlderClickOpensNothing()
    {
        const auto choose = [this](int customer) { Q_EMIT m_desk->palette()->customerChosen(id(customer)); };
        m_source->held = true;
        choose(100);
        m_source->held = false;
        choose(101);
        QCOMPARE(shown(), id(101).toString());
        m_source->answerAll();
        QCOMPARE(shown(), id(101).toString());

        m_source->held = true; // and whoever went back to what was open stays there
        choose(100);
        choose(101);
        m_source->held = false;
        m_source->answerAll();
        QCOMPARE(shown(), id(101).toString());
        QCOMPARE(m_source->opened, (std::vector<Id>{id(101)}));
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
    //! The open conversation, and one of A. Lind.
    void linkWithAnother(ConversationTie tie)
    {
        client::InboxRow other = m_source->rows[0];
        other.conversation.id = id(5);
        other.conversation.customerId = id(101);
        other.conversation.customer.name = u"A. Lind"_s;
        other.conversation.subject = u"The blue one"_s;
        other.conversation.linked[id(2).toString()] = tie;
        m_source->rows[0].conversation.customer.name = u"Ada"_s;
        m_source->rows[0].conversation.linked[id(5).toString()] = tie;
        m_source->rows.push_back(other);
        m_source->customers[id(100)].conversations = {m_source->rows[0].conversation};
        m_source->customers[id(101)].conversations = {other.conversation};
    }
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

    int rowWith(const QString &text) const
    {
        const auto &rows = m_desk->timeline()->rows();
        for (size_t at = 0; at < rows.size(); ++at) {
            if (!rows[at].parts.empty() && rows[at].parts.front().item().text.startsWith(text))
                return int(at);
        }
        return -1;
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(DeskTest)
#include "desktest.moc"
