// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What buttons and menus of the desk do is done by a command as well: what is written, whom it goes to, who is who.
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::CustomerContactPoint point(int number, const QString &kind, const QString &value)
{
    client::CustomerContactPoint at;
    at.point = {.id = id(number), .kind = kind, .value = value};
    at.link = {.id = id(number + 1000), .contactPointId = id(number), .customerId = id(100)};
    return at;
}

QJsonObject person(const QString &address)
{
    return {{u"name"_s, QString()}, {u"address"_s, address}};
}

} // namespace

class EveryActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        for (int number = 0; number < 3; ++number) {
            client::InboxRow row;
            row.conversation.id = id(20 + number);
            row.conversation.customerId = id(100);
            row.conversation.contactPointId = id(3);
            row.conversation.endpointIds = {id(4)};
            row.conversation.status = ConversationStatus::Open;
            m_source->rows.push_back(row);
        }
        const QJsonObject may{{u"subject"_s, true}, {u"cc"_s, true},    {u"bcc"_s, true},
                              {u"forward"_s, true}, {u"quote"_s, true}, {u"recipients"_s, 10}};
        m_source->endpointList = {{.id = id(4),
                                   .channel = u"anymail"_s,
                                   .name = u"Support"_s,
                                   .capabilities = {{u"envelope"_s, may}, {u"live"_s, false}},
                                   .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.customer.name = u"Ada"_s;
        view.points = {point(3, u"email"_s, u"ada@x.example"_s), point(5, u"phone"_s, u"+47 22 00 00 00"_s)};
        view.points[0].point.consent = {{u"marketing"_s, ConsentState::Denied}};
        view.suggested = {point(32, u"email"_s, u"a.lind@x.example"_s)};
        view.owners[id(1032)] = id(101);
        view.names[id(101)] = u"A. Lind"_s;
        m_source->customers[id(100)] = view;
        client::CustomerView other;
        other.askedId = other.customer.id = id(101);
        m_source->customers[id(101)] = other;
        m_source->known = {{.id = id(100), .name = u"Ada"_s}, {.id = id(101), .name = u"A. Lind"_s}};
        TimelineItem mail = message(7, 1000, u"Where is my lamp?"_s);
        mail.conversationId = id(20);
        mail.contactPointId = id(3);
        mail.endpointId = id(4);
        mail.direction = Direction::In;
        mail.attachments = {{.blobId = id(55), .name = u"photo.png"_s, .type = u"image/png"_s, .size = 9}};
        mail.data = {{u"subject"_s, u"Lamp"_s},
                     {u"from"_s, person(u"ada@x.example"_s)},
                     {u"to"_s, QJsonArray{person(u"shop@y.example"_s), person(u"bob@z.example"_s)}}};
        m_source->entries[id(100)] = {entry(mail)};
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        m_desk->open(id(100), id(20));
        QTRY_VERIFY(m_desk->composer()->isActive() && m_desk->composer()->envelope()->canForward());
        QTRY_COMPARE(m_desk->customer()->points()->rowCount(), 2);
        QTRY_VERIFY(commands().find("customer.shared/"_L1 + id(5).toString()));
        m_wanted = std::make_unique<QSignalSpy>(m_desk->composer(), &Composer::toolWanted);
    }
    void cleanup()
    {
        m_wanted.reset();
        m_desk.reset();
        m_source.reset();
    }

    void everyGroupStandsInOnePlace()
    {
        std::set<CommandGroup> seen;
        for (const CommandRow &row : commands().rows()) {
            if (row.first)
                QVERIFY2(seen.insert(row.group).second, qPrintable(row.key));
        }
        QVERIFY(seen.contains(CommandGroup::Customer) && seen.contains(CommandGroup::Writing));
    }
    void aReplyIsSentEveryWayByName_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("tool");
        for (const auto &[command, tool] :
             {std::pair("compose.sendAndClose", "andClose"), std::pair("compose.inOneHour", "inOneHour"),
              std::pair("compose.tomorrow", "tomorrow"), std::pair("compose.atTime", "atTime")})
            QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(tool);
        QTest::newRow("compose.monday") << u"compose.monday"_s << u"monday"_s;
    }
    void aReplyIsSentEveryWayByName()
    {
        QFETCH(QString, command);
        QFETCH(QString, tool);
        QVERIFY(!commands().run(command)); // nothing is written
        m_desk->composer()->setText(u"It is on its way."_s);
        QTRY_VERIFY(m_desk->composer()->canSend());
        QVERIFY(commands().run(command));
        QCOMPARE(m_wanted->size(), 1);
        QCOMPARE(m_wanted->at(0).at(0).toString(), tool);
        m_desk->composer()->setNote(true);
        QVERIFY(!commands().run(command)); // a note goes nowhere
    }
    void aReplyInAChatIsNotSentLater()
    {
        m_source->endpointList[0].capabilities[u"live"_s] = true;
        m_desk->open({}, {});
        m_desk->open(id(100), id(20));
        m_desk->composer()->setText(u"Here."_s);
        QTRY_VERIFY(m_desk->composer()->canSend());
        QVERIFY(commands().run(u"compose.sendAndClose"_s));
        QVERIFY(!commands().run(u"compose.inOneHour"_s) && !commands().run(u"compose.atTime"_s));
    }
    void filesTextsAndTheAddressAreAskedForByName()
    {
        for (const auto &[command, tool] :
             {std::pair("compose.attach", "attach"), std::pair("compose.canned", "canned"),
              std::pair("compose.target", "target"), std::pair("compose.copies", "copies")}) {
            QVERIFY2(commands().run(QString::fromLatin1(command)), command);
            QCOMPARE(m_wanted->back().at(0).toString(), QString::fromLatin1(tool));
        }
        m_desk->composer()->setNote(true);
        QVERIFY(!commands().run(u"compose.attach"_s) && !commands().run(u"compose.target"_s)
                && !commands().run(u"compose.copies"_s));
        QVERIFY(commands().run(u"compose.canned"_s));
    }
    void aMailIsForwardedAnsweredToAllAndQuotedByName()
    {
        Envelope &envelope = *m_desk->composer()->envelope();
        m_desk->composer()->setNote(true);
        QVERIFY(commands().run(u"compose.forward"_s)); // a note that was begun is no reason not to
        QCOMPARE(envelope.mode(), Envelope::Forward);
        QVERIFY(!m_desk->composer()->isNote());
        QCOMPARE(m_wanted->back().at(0).toString(), u"forward"_s);
        QVERIFY(!commands().run(u"compose.forward"_s)); // it is already
        QVERIFY(envelope.files() && commands().run(u"compose.filesAlong"_s) && !envelope.files());
        QVERIFY(commands().run(u"compose.toAll"_s));
        QCOMPARE(envelope.mode(), Envelope::ReplyAll);
        QVERIFY(!commands().run(u"compose.filesAlong"_s));
        QVERIFY(commands().run(u"compose.toSender"_s));
        QCOMPARE(envelope.mode(), Envelope::Reply);
        QVERIFY(!commands().run(u"compose.toSender"_s));
        QVERIFY(envelope.quote() && commands().run(u"compose.quote"_s) && !envelope.quote());
    }
    void whereTheChannelHasNothingOfAMailNothingOfItIsOffered()
    {
        m_source->endpointList[0].capabilities = {};
        m_desk->open({}, {});
        m_desk->open(id(100), id(20));
        QTRY_VERIFY(m_desk->composer()->isActive());
        for (const char *command : {"compose.forward", "compose.toAll", "compose.toSender", "compose.copies",
                                    "compose.quote", "compose.filesAlong", "compose.foreign"})
            QVERIFY2(!commands().run(QString::fromLatin1(command)), command);
    }
    void aReplyThatWaitsIsDecidedOnByName()
    {
        for (const char *command :
             {"reply.undo", "reply.cancel", "reply.edit", "reply.now", "reply.anyway", "reply.reuse"})
            QVERIFY2(!commands().run(QString::fromLatin1(command)), command);
        TimelineItem reply = message(50, 2000, u"Tomorrow."_s, Direction::Out);
        reply.conversationId = id(20);
        reply.author.id = id(1);
        reply.rev = 1;
        reply.delivery->state = DeliveryState::Scheduled;
        reply.departure = Departure{.at = m_clock.now() + std::chrono::hours(3)};
        m_source->add(id(100), reply);
        QTRY_COMPARE(m_desk->timeline()->rowCount(), 2);
        QVERIFY(commands().run(u"reply.now"_s));
        QVERIFY(!m_source->commands.empty());
        QCOMPARE(m_source->commands.back().args[u"itemId"_s].toString(), id(50).toString());
        QVERIFY(!commands().run(u"reply.anyway"_s));
    }
    void aConsentIsGivenAndTakenBackByName()
    {
        const QString at = "customer.consent/"_L1 + id(3).toString();
        QVERIFY(!commands().find(at + u"/marketing/denied"_s)); // as it is
        const Command *given = commands().find(at + u"/marketing/granted"_s);
        QVERIFY(given && given->name.contains(u"ada@x.example"_s) && given->name.contains(u"Marketing"_s)
                && given->name.endsWith(u"agreed"_s));
        QVERIFY(commands().run(given->id));
        QCOMPARE(m_source->commands.back().name, u"contactPoint.setConsent"_s);
        const QJsonObject args = m_source->commands.back().args;
        QCOMPARE(args[u"contactPointId"_s].toString(), id(3).toString());
        QCOMPARE(args[u"purpose"_s].toString(), u"marketing"_s);
        QCOMPARE(args[u"state"_s].toString(), u"granted"_s);
        QVERIFY(commands().run(u"customer.undo"_s));
        QCOMPARE(m_source->commands.back().args[u"state"_s].toString(), u"denied"_s);
        QVERIFY(commands().run("customer.consent/"_L1 + id(5).toString() + "/service/denied"_L1));
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(5).toString());
    }
    void aContactPointIsSharedOrSomebodyElsesByName()
    {
        QVERIFY(commands().run("customer.shared/"_L1 + id(5).toString()));
        QCOMPARE(m_source->commands.back().name, u"contactPoint.setShared"_s);
        QVERIFY(m_source->commands.back().args[u"shared"_s].toBool());
        QVERIFY(commands().run("customer.unlink/"_L1 + id(5).toString()));
        QCOMPARE(m_source->commands.back().name, u"identity.unlink"_s);
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(5).toString());
    }
    void whoMayBeTheSameIsComparedLinkedOrNot()
    {
        QSignalSpy shown(m_desk.get(), &Desk::compareShown);
        const QString key = id(1032).toString();
        QVERIFY(commands().find("customer.compare/"_L1 + key)->name.contains(u"A. Lind"_s));
        QVERIFY(commands().run("customer.compare/"_L1 + key));
        QCOMPARE(shown.size(), 1);
        QVERIFY(commands().run("customer.link/"_L1 + key));
        QCOMPARE(m_source->commands.back().name, u"identity.link"_s);
        QVERIFY(commands().run("customer.reject/"_L1 + key));
        QCOMPARE(m_source->commands.back().name, u"identity.reject"_s);
    }
    void whatIsAboutACustomerGoesWithTheCustomer()
    {
        QVERIFY(commands().find("customer.shared/"_L1 + id(5).toString()));
        m_desk->open(id(101), {});
        QTRY_VERIFY(!commands().find("customer.shared/"_L1 + id(5).toString()));
        QVERIFY(!commands().find("customer.reject/"_L1 + id(1032).toString()));
        QVERIFY(commands().find(u"customer.merge"_s));
    }
    void whoIsChosenAfterTheCommandThatMergesIsCompared()
    {
        QSignalSpy asked(&commands(), &Commands::asked);
        QSignalSpy shown(m_desk.get(), &Desk::compareShown);
        m_desk->customers()->begin();
        QTRY_COMPARE(m_desk->customers()->rowCount(), 2);
        QVERIFY(commands().run(u"customer.merge"_s));
        QCOMPARE(asked.back().at(0).toString(), u"go.customers"_s);
        QVERIFY(m_desk->customers()->isComparing());
        m_desk->openCustomerRow(0); // the open one: with itself nobody is merged
        QVERIFY(m_desk->customers()->isComparing());
        m_desk->openCustomerRow(1);
        QCOMPARE(shown.size(), 1);
        QVERIFY(m_desk->merge()->isActive() && !m_desk->customers()->isComparing());
        m_desk->merge()->cancel();
        m_desk->openCustomerRow(1); // opened as ever
        QTRY_COMPARE(m_desk->customers()->currentRow(), 1);
        QCOMPARE(shown.size(), 1);
        // Who was looked for was for the customer before.
        QVERIFY(commands().run(u"customer.merge"_s));
        m_desk->open(id(100), id(20));
        QVERIFY(!m_desk->customers()->isComparing());
    }
    void theMarkedConversationsAreWorkedOnByName()
    {
        QVERIFY(!commands().run(u"triage.close"_s) && !commands().run(u"triage.clear"_s));
        QTRY_COMPARE(m_desk->inbox()->count(), 3);
        QVERIFY(commands().run(u"triage.all"_s));
        QTRY_COMPARE(m_desk->selection()->count(), 3);
        QSignalSpy tags(m_desk->triage(), &Triage::tagsAsked);
        QSignalSpy times(m_desk->triage(), &Triage::timeAsked);
        QVERIFY(commands().run(u"triage.tag"_s) && commands().run(u"triage.snooze"_s));
        QCOMPARE(tags.at(0).at(0).toStringList().size(), 3);
        QCOMPARE(times.size(), 1);
        QVERIFY(commands().run(u"triage.clear"_s));
        QCOMPARE(m_desk->selection()->count(), 0);
        for (const auto &[command, sent] : {std::pair("triage.take", "conversation.assign"),
                                            std::pair("triage.priority.high", "conversation.setPriority"),
                                            std::pair("triage.close", "conversation.setStatus")}) {
            m_desk->selection()->toggle(0);
            m_desk->selection()->toggle(1);
            const size_t before = m_source->commands.size();
            QVERIFY2(commands().run(QString::fromLatin1(command)), command);
            QTRY_COMPARE(m_source->commands.size(), before + 2);
            QCOMPARE(m_source->commands.back().name, QString::fromLatin1(sent));
            m_desk->selection()->clear();
        }
    }
    void aConversationIsGivenBackByName()
    {
        QVERIFY(!commands().run(u"talk.unassign"_s)); // nobody has it
        m_source->rows[0].conversation.assigneeId = id(1);
        m_desk->open({}, {});
        m_desk->open(id(100), id(20));
        QTRY_VERIFY(m_desk->isMine());
        QVERIFY(commands().run(u"talk.unassign"_s));
        QTRY_COMPARE(m_source->commands.back().name, u"conversation.assign"_s);
        QVERIFY(m_source->commands.back().args[u"assigneeId"_s].isNull());
    }
    void anItemOfTheTimelineBeginsANewConversationByName()
    {
        QSignalSpy wanted(m_desk->timeline(), &TimelineModel::toolWanted);
        QVERIFY(commands().run(u"timeline.split"_s));
        QCOMPARE(wanted.back().at(0).toString(), u"split"_s);
    }
    void whatCannotBeSplitOrQuotedOffersNeither()
    {
        TimelineItem first = message(1, 500, {}); // nothing would be left, and it has no words
        first.conversationId = id(20);
        m_source->entries[id(100)].insert(m_source->entries[id(100)].begin(), entry(first));
        m_desk->open({}, {});
        m_desk->open(id(100), id(20));
        QTRY_VERIFY(m_desk->composer()->isActive());
        for (const QString &command : {u"timeline.split"_s, u"timeline.quote"_s}) {
            m_desk->timeline()->setProperty("marked", -1); // the newest
            QTRY_VERIFY(isOffered(command));
            m_desk->timeline()->setProperty("marked", 1);
            QTRY_VERIFY(!isOffered(command));
            QVERIFY(!commands().run(command));
            m_desk->timeline()->setProperty("marked", 0);
            QTRY_VERIFY(isOffered(command));
            QVERIFY(commands().run(command));
        }
    }
    void theLineToTheHubIsTriedByName()
    {
        m_source->setStatus({.phase = client::SyncPhase::Live});
        QVERIFY(!commands().run(u"sync.retry"_s) && !commands().run(u"sync.signIn"_s));
        m_source->setStatus({.phase = client::SyncPhase::Waiting});
        QVERIFY(commands().run(u"sync.retry"_s));
        QCOMPARE(m_source->retriesNow, 1);
        m_source->setStatus({.phase = client::SyncPhase::SignInNeeded});
        QVERIFY(commands().run(u"sync.signIn"_s));
    }
    void aSearchIsKeptByName()
    {
        QVERIFY(!commands().run(u"search.keep"_s)); // nothing is searched for
        m_desk->search()->setText(u"lamp"_s);
        QVERIFY(commands().run(u"search.keep"_s));
        QCOMPARE(m_source->commands.back().name, u"setting.put"_s);
    }
    // A shortcut that a person gave it works at once: it is on and off with what the list says.
    void whatIsPossibleIsFollowedOutsideThePalette()
    {
        commands().refresh();
        QVERIFY(!isOffered(u"search.keep"_s) && !isOffered(u"notifications.seen"_s));
        m_desk->search()->setText(u"lamp"_s);
        QTRY_VERIFY(isOffered(u"search.keep"_s));
        m_desk->notifications()->past()->add({.itemId = id(7), .conversationId = id(20), .customerId = id(100)},
                                             u"Ada"_s);
        QTRY_VERIFY(isOffered(u"notifications.seen"_s));
        m_desk->notifications()->past()->seeAll();
        QTRY_VERIFY(!isOffered(u"notifications.seen"_s));
        m_desk->search()->setText({});
        QTRY_VERIFY(!isOffered(u"search.keep"_s));
    }

private:
    Commands &commands() { return *m_desk->commands(); }
    [[nodiscard]] bool isOffered(const QString &command)
    {
        const auto &rows = commands().rows();
        return std::any_of(rows.begin(), rows.end(),
                           [&](const CommandRow &row) { return row.key == command && row.possible; });
    }

    ManualClock m_clock{Instant{1'795'000'000'000}};
    SeededRandom m_random{3};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QSignalSpy> m_wanted;
};

QTEST_MAIN(EveryActionTest)
#include "everyactiontest.moc"
