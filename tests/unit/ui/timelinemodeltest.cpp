// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timelinefixture.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;

class TimelineModelTest : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { drop(); }

    void opensAtTheNewestAndLoadsOlderPages()
    {
        fill(500);
        m_model->open(ada, {});
        QCOMPARE(text(0), u"message 500"_s);
        QCOMPARE(m_model->rowCount(), TimelineModel::page);
        QVERIFY(m_model->hasMoreBefore());
        QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->loadOlder();
        QCOMPARE(m_model->rowCount(), 2 * TimelineModel::page);
        QCOMPARE(text(99), u"message 401"_s);
        QCOMPARE(inserts.count(), 1); // at the far end only: what is read stays where it is
        QCOMPARE(inserts[0][1].toInt(), TimelineModel::page);
    }
    void aHitOpensAtItsPlaceWithItsWordsMarked()
    {
        fill(2000);
        QSignalSpy opened(m_model.get(), &TimelineModel::opened);
        m_model->openAt(ada, m_source->entries[ada][699].key(), {u"700"_s});
        const int row = opened.back().at(0).toInt();
        const auto marks = [this](int at) {
            return m_model->index(at).data(TimelineModel::MarksRole).value<QList<int>>();
        };
        QCOMPARE(text(row), u"message 700"_s);
        QCOMPARE(marks(row), (QList<int>{8, 3}));
        QVERIFY(marks(row + 1).isEmpty() && marks(row - 1).isEmpty()); // of what was sought, not of every row
        m_model->open(ada, {});
        for (int at = 0; at < m_model->rowCount(); ++at)
            QVERIFY(marks(at).isEmpty());
    }
    void neverHoldsTheWholeAndComesBackToTheNewest()
    {
        fill(2000);
        m_model->open(ada, {});
        for (int page = 0; page < 30; ++page)
            m_model->loadOlder();
        QCOMPARE(m_model->rowCount(), TimelineModel::most);
        QVERIFY(m_model->hasMoreAfter());
        QCOMPARE(text(m_model->rowCount() - 1), u"message 451"_s);
        m_model->loadNewer();
        QCOMPARE(m_model->rowCount(), TimelineModel::most);
        QCOMPARE(text(0), u"message 900"_s);
        m_model->showNewest();
        QCOMPARE(text(0), u"message 2000"_s);
        QVERIFY(!m_model->hasMoreAfter());
        for (const client::TimelineQuery &query : m_source->timelineQueries)
            QVERIFY(query.before + query.after <= TimelineModel::most + TimelineModel::page);
    }
    void whoIsBeingReadIsStillReadWhenTheNewestIsWanted()
    {
        fill(300);
        const auto view = m_source->customers.extract(ada).mapped();
        m_model->openAt(ada, m_source->entries[ada].front().key());
        QVERIFY(m_model->hasMoreAfter());
        QVERIFY(m_model->context().customer.id.isNull());
        m_source->customers[ada] = view;
        m_model->showNewest();
        QCOMPARE(text(0), u"message 300"_s);
        QCOMPARE(m_model->context().customer.id, ada);
    }
    void putsANewMessageAtTheEndWithOneSmallRead()
    {
        fill(300);
        m_model->open(ada, {});
        m_source->timelineQueries.clear();
        m_source->add(ada, item(301));
        QCOMPARE(text(0), u"message 301"_s);
        QCOMPARE(m_source->timelineQueries.size(), size_t(1));
    }
    void takesWhatTheCommitBringsWithoutARead()
    {
        fill(300);
        m_model->open(ada, {});
        m_source->timelineQueries.clear();
        QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
        bring({item(302), item(301)});
        QCOMPARE(text(0), u"message 302"_s);
        QCOMPARE(text(1), u"message 301"_s);
        QCOMPARE(inserts.count(), 1);
        m_model->setFollowing(false);
        TimelineItem elsewhere = item(303);
        elsewhere.contactPointId = id(77);
        bring({elsewhere});
        QCOMPARE(text(0), u"message 302"_s);
        bring({item(304)});
        QCOMPARE(m_model->unseen(), 1);
        QVERIFY(m_source->timelineQueries.empty());
    }
    void readsWhatDoesNotSimplyStandAtTheEnd()
    {
        fill(20);
        m_model->open(ada, {});
        TimelineItem late = item(90);
        late.orderTime = {start + 10'500};
        late.text = u"late"_s;
        bring({late, item(21)});
        QCOMPARE(text(0), u"message 21"_s);
        QCOMPARE(text(11), u"late"_s);
        m_source->timelineQueries.clear();
        bring({item(22, Direction::Out)}); // may be our own, with a word of the outbox
        QCOMPARE(text(0), u"message 22"_s);
        QCOMPARE(m_source->timelineQueries.size(), size_t(1));
        bring({item(23)}, true);
        QCOMPARE(text(0), u"message 23"_s);
        QVERIFY(m_source->timelineQueries.size() > 1);
    }
    void whatComesWhileTheEndIsBeingReadIsThereOnce()
    {
        fill(20);
        m_model->open(ada, {});
        m_source->held = true;
        m_source->add(ada, item(21)); // is being read
        bring({item(22)});
        QCOMPARE(text(0), u"message 20"_s);
        m_source->answerAll();
        QCOMPARE(text(0), u"message 22"_s);
        QCOMPARE(text(1), u"message 21"_s);
        QCOMPARE(m_model->rowCount(), 22);
    }
    void insertsLateMessageInTimeOrder()
    {
        fill(20);
        m_model->open(ada, {});
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        TimelineItem late = item(90);
        late.orderTime = {start + 10'500};
        late.text = u"late"_s;
        m_source->add(ada, late);
        QCOMPARE(text(10), u"late"_s);
        QCOMPARE(text(9), u"message 11"_s);
        QCOMPARE(text(11), u"message 10"_s);
        QCOMPARE(resets.count(), 0);
    }
    void changesTheStateOfOneRowOnly()
    {
        fill(20);
        TimelineItem reply = item(21, Direction::Out);
        reply.delivery = Delivery{DeliveryState::Sent, {start}, {}};
        m_source->add(ada, reply);
        m_model->open(ada, {});
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        reply.delivery->state = DeliveryState::Read;
        m_source->add(ada, reply);
        QCOMPARE(m_model->index(0).data(TimelineModel::StateRole).toString(), u"Read"_s);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 0);
    }
    void aPendingReplyTakesItsPlaceWhenTheHubsTimeIsEarlier()
    {
        fill(20);
        m_model->open(ada, {});
        TimelineItem reply = item(50, Direction::Out);
        reply.delivery.reset();
        reply.orderTime = {start + 60'000};
        m_source->add(ada, reply, client::PendingMark{.commandId = id(900)});
        QCOMPARE(m_model->index(0).data(TimelineModel::StateRole).toString(), u"Pending"_s);
        reply.orderTime = {start + 15'500}; // this computer's clock was ahead
        reply.delivery = Delivery{};
        m_source->add(ada, reply);
        QCOMPARE(m_model->rowCount(), 21);
        QCOMPARE(text(5), u"message 50"_s);
        QCOMPARE(m_model->index(5).data(TimelineModel::StateRole).toString(), u"Queued"_s);
    }
    void aRejectedReplyOffersRetry()
    {
        fill(2);
        m_model->open(ada, {});
        client::PendingMark mark{.commandId = id(900), .state = client::CommandState::Rejected};
        mark.error.type = u"forbidden"_s;
        m_source->add(ada, item(3, Direction::Out), mark);
        const QModelIndex row = m_model->index(0);
        QCOMPARE(row.data(TimelineModel::StateToneRole).toString(), u"critical"_s);
        QVERIFY(!row.data(TimelineModel::ReasonRole).toString().isEmpty());
        QVERIFY(row.data(TimelineModel::RetryRole).toBool());
        QVERIFY(row.data(TimelineModel::DiscardRole).toBool());
        m_model->retry(0);
        QCOMPARE(m_source->retried, std::vector<Id>{id(900)});
        m_model->discard(0);
        QCOMPARE(m_source->discarded, std::vector<Id>{id(900)});
    }
    void aFailedDeliveryIsSentAgainByAGuardedCommand()
    {
        TimelineItem reply = item(1, Direction::Out);
        reply.rev = 77;
        reply.delivery = Delivery{DeliveryState::Failed, {start}, u"mailbox full"_s};
        m_source->entries[ada].push_back(entry(reply));
        m_model->open(ada, {});
        const QModelIndex row = m_model->index(0);
        QCOMPARE(row.data(TimelineModel::ReasonRole).toString(), u"mailbox full"_s);
        QVERIFY(row.data(TimelineModel::RetryRole).toBool());
        QVERIFY(!row.data(TimelineModel::DiscardRole).toBool());
        m_model->retry(0);
        QCOMPARE(m_source->commands[0].name, u"item.retrySend"_s);
        QCOMPARE(m_source->commands[0].expect[u"rev"_s].toInt(), 77);
    }
    void theUnreadDividerStandsBeforeTheFirstUnread()
    {
        fill(60);
        m_source->readSeqs[id(2)] = 30;
        QSignalSpy opened(m_model.get(), &TimelineModel::opened);
        m_model->open(ada, id(2));
        int dividers = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            dividers += m_model->index(row).data(TimelineModel::UnreadBreakRole).toBool();
        QCOMPARE(dividers, 1);
        QVERIFY(m_model->index(29).data(TimelineModel::UnreadBreakRole).toBool());
        QCOMPARE(text(29), u"message 31"_s);
        QCOMPARE(opened[0][0].toInt(), 29);
    }
    void readMarkersMoveForwardOnly()
    {
        fill(10);
        m_source->readSeqs[id(2)] = 4;
        m_model->open(ada, id(2));
        m_model->markRead();
        m_model->markRead();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].name, u"readMarker.set"_s);
        QCOMPARE(m_source->commands[0].args[u"lastReadSeq"_s].toInt(), 10);
        QCOMPARE(m_source->commands[0].args[u"itemId"_s].toString(), item(10).id.toString()); // if it is counted anew
    }
    void visitsFoldToOneTrail()
    {
        for (int number = 1; number <= 4; ++number)
            m_source->entries[ada].push_back(entry(visit(number, start + number * 1000)));
        m_source->entries[ada].push_back(entry(item(5)));
        m_model->open(ada, {});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"visits"_s);
        QCOMPARE(m_model->index(1).data(TimelineModel::TrailPlacesRole).toStringList().at(0), u"shop.example/page/1"_s);
        QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_source->add(ada, visit(9, start + 9000));
        QCOMPARE(m_model->rowCount(), 3); // after the message a new trail begins
        QCOMPARE(inserts.count(), 1);
    }
    void dayDividersStandOnceADay()
    {
        for (int number = 1; number <= 6; ++number) {
            TimelineItem made = item(number);
            made.orderTime = {start + (number / 3) * 86'400'000ll + number};
            m_source->entries[ada].push_back(entry(made));
        }
        m_model->open(ada, {});
        int days = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            days += !m_model->index(row).data(TimelineModel::DayRole).toString().isEmpty();
        QCOMPARE(days, 3);
    }
    void theSpokenNameIsTheExactText()
    {
        const QString text = u"<img src=x> \u202Eexact\u202C\n  two  blanks "_s;
        TimelineItem made = item(1);
        made.text = text;
        m_source->entries[ada].push_back(entry(made));
        m_model->open(ada, {});
        QCOMPARE(m_model->index(0).data(TimelineModel::NameRole).toString(), text);
        QVERIFY(m_model->index(0).data(TimelineModel::DescriptionRole).toString().contains(u"Ada Lindqvist"_s));
    }
    void aMegabyteIsCutOnScreenButSpokenWhole()
    {
        TimelineItem made = item(1);
        made.text = u"x"_s.repeated(1'000'000);
        m_source->entries[ada].push_back(entry(made));
        m_model->open(ada, {});
        const QModelIndex row = m_model->index(0);
        QCOMPARE(row.data(TimelineModel::BodyRole).toString().size(), TimelineModel::longest);
        QCOMPARE(row.data(TimelineModel::BodyCutRole).toInt(), 1'000'000 - TimelineModel::longest);
        QCOMPARE(row.data(TimelineModel::NameRole).toString().size(), 1'000'000);
        m_model->expand(0);
        QCOMPARE(row.data(TimelineModel::BodyRole).toString().size(), 2 * TimelineModel::longest);
    }
    void aStubSaysOnlyThatItIsConfidential()
    {
        m_source->entries[ada].push_back(
            {client::TimelineEntry::Kind::Stub,
             {{start}, id(1)},
             id(3),
             toBody(ItemStub{.id = id(1), .contactPointId = id(3), .orderTime = {start}})});
        m_model->open(ada, {});
        QCOMPARE(m_model->index(0).data(TimelineModel::ShapeRole).toString(), u"stub"_s);
        QVERIFY(!m_model->index(0).data(TimelineModel::NameRole).toString().isEmpty());
    }
    void countsWhatCameWhileTheViewWasElsewhere()
    {
        fill(20);
        m_model->open(ada, {});
        m_model->setFollowing(false);
        m_source->add(ada, item(21));
        m_source->add(ada, item(22, Direction::Out));
        QCOMPARE(m_model->unseen(), 1);
        m_model->setFollowing(true);
        QCOMPARE(m_model->unseen(), 0);
    }
    void typingEndsByItself()
    {
        fill(2);
        m_model->open(ada, id(2));
        Q_EMIT m_source->ephemeral("conv/"_L1 + id(2).toString(), u"typing"_s, u"agent/x"_s, 6, {});
        QVERIFY(m_model->typing().isEmpty());
        Q_EMIT m_source->ephemeral("conv/"_L1 + id(2).toString(), u"typing"_s, u"customer"_s, 1, {});
        QVERIFY(m_model->typing().contains(u"Ada"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_model->typing().isEmpty(), 3000);
    }
    void anAnswerForTheCustomerBeforeIsIgnored()
    {
        fill(5);
        m_source->held = true;
        m_model->open(ada, {});
        m_model->open(id(101), {});
        m_source->answerAll();
        QCOMPARE(m_model->rowCount(), 0);
    }
    void aPluginDrawsOnlyWhatTheConsoleDoesNot()
    {
        TimelineItem own = item(1);
        own.kind = u"x-webchat-signin"_s;
        m_source->entries[ada] = {entry(own), entry(item(2))};
        m_model->setPluginCards({{{u"webchat"_s, u"x-webchat-signin"_s}, u"qrc:/a.qml"_s},
                                 {{u"webchat"_s, u"message"_s}, u"qrc:/b.qml"_s}});
        m_model->open(ada, {});
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"plugin"_s);
        QCOMPARE(m_model->index(0).data(TimelineModel::ShapeRole).toString(), u"message"_s);
        m_model->setPluginCards({});
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"generic"_s);
    }
    void aMailIsSpokenBySubjectAndTextAndNeverSilent()
    {
        TimelineItem mail = item(1);
        mail.kind = u"email"_s;
        mail.data = {{u"subject"_s, u"Lamp"_s}};
        TimelineItem bare = item(2);
        bare.kind = u"email"_s;
        bare.text.clear();
        m_source->entries[ada] = {entry(mail), entry(bare)};
        m_model->setPluginCards({{{u"webchat"_s, u"email"_s}, u"qrc:/mail.qml"_s}});
        m_model->open(ada, {});
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"plugin"_s);
        QCOMPARE(m_model->index(1).data(TimelineModel::NameRole).toString(), u"Lamp\nmessage 1"_s);
        QVERIFY(!m_model->index(0).data(TimelineModel::NameRole).toString().isEmpty());
    }
    void aCardIsToldTheSoughtWordsAsTheyAreWritten()
    {
        TimelineItem mail = item(1);
        mail.kind = u"email"_s;
        mail.text = u"Die L\u00E4mpchen und die LAMPE"_s;
        mail.data = {{u"subject"_s, u"lampe"_s}};
        m_source->entries[ada] = {entry(mail), entry(item(2))};
        m_model->setPluginCards({{{u"webchat"_s, u"email"_s}, u"qrc:/mail.qml"_s}});
        m_model->openAt(ada, {mail.orderTime, mail.id}, {u"lamp"_s});
        QStringList words = list(1, TimelineModel::SoughtRole);
        words.sort();
        QCOMPARE(words, (QStringList{u"LAMP"_s, u"L\u00E4mp"_s, u"lamp"_s}));
        QVERIFY(list(0, TimelineModel::SoughtRole).isEmpty());
    }
    void twoPluginsWithOneKindEachDrawTheirOwn()
    {
        TimelineItem chat = item(1);
        TimelineItem shop = item(2);
        TimelineItem other = item(3);
        chat.kind = shop.kind = other.kind = u"form"_s;
        shop.endpointId = id(41);
        other.endpointId = id(42);
        m_source->endpointList.push_back({.id = id(41), .channel = u"events"_s});
        m_source->endpointList.push_back({.id = id(42), .channel = u"sample"_s});
        m_source->entries[ada] = {entry(chat), entry(shop), entry(other)};
        m_model->setPluginCards(
            {{{u"webchat"_s, u"form"_s}, u"qrc:/chat.qml"_s}, {{u"events"_s, u"form"_s}, u"qrc:/shop.qml"_s}});
        m_model->open(ada, {});
        // The channels of the shop are not known yet: its items are readable, and drawn as soon as they are.
        QCOMPARE(m_model->index(2).data(TimelineModel::CardRole).toString(), u"qrc:/chat.qml"_s);
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"generic"_s);
        QSignalSpy made(m_model.get(), &QAbstractItemModel::rowsInserted);
        tell(RecordType::Endpoint);
        QVERIFY(!made.isEmpty()); // a view does not choose another delegate for a row it has
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"plugin"_s);
        QCOMPARE(m_model->index(1).data(TimelineModel::CardRole).toString(), u"qrc:/shop.qml"_s);
        QCOMPARE(m_model->index(2).data(TimelineModel::CardRole).toString(), u"qrc:/chat.qml"_s);
        QCOMPARE(m_model->index(0).data(TimelineModel::ShapeRole).toString(), u"generic"_s); // has no card of its own
        made.clear();
        tell(RecordType::Endpoint);
        QVERIFY(made.isEmpty());
    }
    void namesOfAgentsThatComeLaterStandInDecisions()
    {
        IdentityLink link{.id = id(2050), .contactPointId = id(3), .customerId = ada};
        link.rule = u"merge"_s;
        link.actor = id(1).toString();
        link.decisionId = id(77);
        link.fromCustomerId = id(101);
        link.at = {start};
        m_source->customers[ada].decisions = {link};
        m_model->open(ada, {});
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(!text(0).contains(u"Mara Vogt"_s));
        m_source->agentList = {{.id = id(1), .name = u"Mara Vogt"_s}};
        tell(RecordType::Agent);
        QVERIFY2(text(0).contains(u"Mara Vogt"_s), qPrintable(text(0)));
    }
    void whatANewerHubWroteOtherwiseIsShownAsUnknown()
    {
        const TimelineItem made = item(1);
        QJsonObject body = toJson(made);
        body.insert(u"delivery"_s, QJsonObject{{u"state"_s, u"beamed"_s}});
        m_source->entries[ada] = {client::TimelineEntry(client::TimelineEntry::Kind::Item, {made.orderTime, made.id},
                                                        made.contactPointId, compactJson(body)),
                                  entry(item(2))};
        m_model->open(ada, {});
        QCOMPARE(m_model->index(1).data(TimelineModel::ShapeRole).toString(), u"generic"_s);
        QCOMPARE(m_model->index(0).data(TimelineModel::ShapeRole).toString(), u"message"_s);
    }
    void daysAreThoseOfTheZoneWhenTheClocksChange()
    {
        qputenv("TZ", "Europe/Berlin");
        const auto back = qScopeGuard([] { qputenv("TZ", "UTC"); });
        Days days;
        // More than a year, hour by hour: one day has 23 of them, one 25.
        for (Instant at{start}; at.ms < start + 400 * 86'400'000ll; at.ms += 3'600'000)
            QCOMPARE(days.number(at), QDateTime::fromMSecsSinceEpoch(at.ms).date().toJulianDay());
        QCOMPARE(days.number({start}), QDateTime::fromMSecsSinceEpoch(start).date().toJulianDay());
    }
    void theHistoryOfAConversationHasWords()
    {
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(2), .name = u"Bob"_s}};
        fill(1);
        m_model->open(ada, {});
        Q_EMIT m_source->committed({.records = {{.type = RecordType::Agent, .id = id(2)}}});
        QTRY_COMPARE(m_model->rowCount(), 1);
        const auto line = [this](int number, const QString &kind, const QJsonObject &data, const Author &author) {
            TimelineItem made = item(number, Direction::Internal);
            made.kind = kind;
            made.text.clear();
            made.data = data;
            made.author = author;
            bring({made});
            QCoreApplication::processEvents();
            const QModelIndex newest = m_model->index(0);
            const QString words = newest.data(TimelineModel::NameRole).toString();
            // What is heard is what is read.
            return words == newest.data(TimelineModel::BodyRole).toString() ? words : QString();
        };
        const Author mara{AuthorType::Agent, id(1), u"Mara"_s};
        const QStringList said{
            line(310, u"assignment"_s, {{u"from"_s, u""_s}, {u"to"_s, id(1).toString()}}, mara),
            line(311, u"assignment"_s, {{u"to"_s, id(2).toString()}}, mara),
            line(312, u"assignment"_s, {{u"to"_s, u""_s}}, mara),
            line(313, u"assignment"_s, {{u"to"_s, id(60).toString()}, {u"what"_s, u"queue"_s}}, mara),
            line(314, u"status"_s, {{u"from"_s, u"open"_s}, {u"to"_s, u"closed"_s}}, mara),
            line(315, u"status"_s, {{u"from"_s, u"closed"_s}, {u"to"_s, u"open"_s}}, mara),
            line(316, u"status"_s, {{u"from"_s, u"open"_s}, {u"to"_s, u"snoozed"_s}}, mara),
            line(317, u"status"_s, {{u"from"_s, u"snoozed"_s}, {u"to"_s, u"open"_s}}, {AuthorType::System, {}, {}}),
            line(318, u"status"_s, {{u"from"_s, u"open"_s}, {u"to"_s, u"pending"_s}}, mara)};
        QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), said.size()); // each says something else
        QVERIFY(!said.contains(QString()));
        QVERIFY2(said[1].contains(u"Mara"_s) && said[1].contains(u"Bob"_s), qPrintable(said[1]));
    }
    void whatComesOnTheWayToAPlaceLeavesNoHole()
    {
        fill(300);
        m_model->open(ada, {});
        m_source->held = true;
        m_model->showOldest();
        bring({item(301, Direction::Out)});
        m_source->held = false;
        m_source->answerAll();
        QTRY_COMPARE(m_model->entries().front().key().id, id(1));
        QVERIFY(m_model->hasMoreAfter());
        const auto &held = m_model->entries();
        for (size_t at = 1; at < held.size(); ++at)
            QCOMPARE(held[at].key().orderTime.ms - held[at - 1].key().orderTime.ms, 1000);
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "timelinemodeltest.moc"
