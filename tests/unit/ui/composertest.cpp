// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/composer.h"
#include "shared/later.h"
#include "ui/fakesource.h"

#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class ComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        row.conversation.lastSeq = 7;
        m_source->rows = {row};
        m_source->endpointList = {{.id = id(4),
                                   .channel = u"webchat"_s,
                                   .name = u"Shop"_s,
                                   .capabilities = {{u"maxText"_s, 20}},
                                   .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.customer.id = id(100);
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef123456"_s}, .link = {}},
                       {.point = {.id = id(31), .kind = u"email"_s, .value = u"ada@x.example"_s}, .link = {}},
                       {.point = {.id = id(32),
                                  .kind = u"phone"_s,
                                  .value = u"+4912345"_s,
                                  .consent = {{u"service"_s, ConsentState::Denied}}},
                        .link = {}}};
        m_source->customers[id(100)] = view;
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s))};
        m_source->cannedList = {
            {.id = id(70), .name = u"greeting"_s, .text = u"Hello {{customer.name}}, {{nobody}}!"_s},
            {.id = id(71), .name = u"return"_s, .text = u"A label is on its way."_s}};
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(2));
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void namesTheContactPointItGoesTo()
    {
        QVERIFY(m_composer->isActive());
        QVERIFY(m_composer->targetTitle().contains(u"Shop"_s));
        QVERIFY(m_composer->targetAddress().contains(u"123456"_s));
    }
    void pointsThatCannotBeUsedSayWhyAndAreNotChosen()
    {
        QCOMPARE(m_composer->targets()->rowCount(), 3);
        for (int row = 1; row < 3; ++row) {
            QVERIFY(!m_composer->targets()->index(row).data(TargetModel::UsableRole).toBool());
            QVERIFY(!m_composer->targets()->index(row).data(TargetModel::ReasonRole).toString().isEmpty());
            m_composer->setTargetRow(row);
            QCOMPARE(m_composer->targetRow(), 0);
        }
    }
    void sendsAReplyBoundToItsContactPoint()
    {
        QVERIFY(!m_composer->canSend());
        QCOMPARE(m_composer->obstacle(), u"Nothing is written yet"_s);
        m_composer->setText(u"Hello!"_s);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), size_t(1));
        const wire::Command &command = m_source->commands[0];
        QCOMPARE(command.name, u"conversation.reply"_s);
        QCOMPARE(command.args[u"conversationId"_s].toString(), id(2).toString());
        QCOMPARE(command.args[u"contactPointId"_s].toString(), id(3).toString());
        QCOMPARE(command.args[u"endpointId"_s].toString(), id(4).toString());
        QCOMPARE(command.args[u"text"_s].toString(), u"Hello!"_s);
        QVERIFY(Id::fromString(command.args[u"itemId"_s].toString()));
        QVERIFY(m_composer->text().isEmpty());
        QCOMPARE(m_source->storedDrafts.back().text, QString()); // the draft is gone with it
    }
    void anAnswerLeavesThroughTheEndpointThatWasLastWrittenTo()
    {
        m_source->endpointList.push_back({.id = id(5),
                                          .channel = u"webchat"_s,
                                          .name = u"Sales"_s,
                                          .capabilities = {},
                                          .health = EndpointHealth::Running});
        const auto comes = [&](int number, int endpoint, Direction direction) {
            TimelineItem item = message(number, number * 1000, u"hi"_s, direction);
            item.endpointId = id(endpoint);
            Conversation &conversation = m_source->rows[0].conversation;
            conversation.endpointIds = {id(4), id(5)};
            conversation.lastSeq = number;
            m_source->add(id(100), item);
            QCoreApplication::processEvents();
            return m_composer->targetTitle();
        };
        QVERIFY(m_composer->targetTitle().contains(u"Shop"_s));
        QObject watcher;
        bool named = true; // all the while, not "Web visitor" in between
        connect(m_composer.get(), &Composer::targetChanged, &watcher, [&] {
            const QString title = m_composer->targetTitle();
            named = named && (title.contains(u"Shop"_s) || title.contains(u"Sales"_s));
        });
        QVERIFY(comes(8, 5, Direction::In).contains(u"Sales"_s)); // while it is open
        m_composer->setText(u"Hello!"_s);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].args[u"endpointId"_s].toString(), id(5).toString());
        QVERIFY(comes(9, 4, Direction::Out).contains(u"Sales"_s));
        m_composer->setText(u"Still thinking?"_s);
        QVERIFY(comes(10, 4, Direction::In).contains(u"Sales"_s)); // what is begun stays where it was meant to go
        m_composer->setText(QString());
        QVERIFY(comes(11, 4, Direction::In).contains(u"Shop"_s));
        QVERIFY(named);
    }
    void whatBeganWithACartIsAnsweredWhereRepliesAreTaken()
    {
        m_source->endpointList.push_back(
            {.id = id(5), .channel = u"events"_s, .name = u"Events"_s, .capabilities = {{u"send"_s, false}}});
        TimelineItem cart = message(9, 2000, u"2 lamps"_s);
        cart.kind = u"cart"_s;
        cart.contactPointId = id(31);
        cart.endpointId = id(5);
        m_source->rows[0].conversation.contactPointId = id(31);
        m_source->rows[0].conversation.endpointIds = {id(5)};
        m_source->entries[id(100)].push_back(entry(cart));
        m_composer->open({});
        m_composer->open(id(2));
        QVERIFY2(m_composer->targetTitle().contains(u"Shop"_s), qPrintable(m_composer->targetTitle()));
        m_composer->setText(u"Still thinking?"_s);
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(3).toString());
        QCOMPARE(m_source->commands.back().args[u"endpointId"_s].toString(), id(4).toString());
    }
    void thePreferredChannelIsChosenWhereWhatCameCannotBeAnswered()
    {
        m_source->endpointList.push_back(
            {.id = id(5), .channel = u"events"_s, .name = u"Events"_s, .capabilities = {{u"send"_s, false}}});
        const QJsonArray keys{QJsonObject{{u"kind"_s, u"email"_s}, {u"trust"_s, 2}}};
        m_source->endpointList.push_back(
            {.id = id(6),
             .channel = u"email"_s,
             .name = u"Support"_s,
             .capabilities = {{u"canStart"_s, u"always"_s}, {u"identityKeys"_s, keys}, {u"live"_s, false}}});
        m_source->customers[id(100)].points[1].point.trust = Trust::Verified;
        const auto come = [&](const QString &kind, int number, int endpoint, const QJsonObject &data = {}) {
            TimelineItem item = message(number, number * 1000, u"2 lamps"_s);
            item.kind = kind;
            item.endpointId = id(endpoint);
            item.data = data;
            m_source->entries[id(100)].push_back(entry(item));
            m_composer->open({});
            m_composer->open(id(2));
            return m_composer->targetRow();
        };
        QCOMPARE(come(u"cart"_s, 9, 5), 0); // nothing is known: the chat they used
        QCOMPARE(come(u"cart"_s, 10, 5, {{u"preferredChannel"_s, u"email"_s}}), 1);
        m_composer->setText(u"Still thinking?"_s);
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(31).toString());
        QCOMPARE(m_source->commands.back().args[u"endpointId"_s].toString(), id(6).toString());
        QCOMPARE(come(u"cart"_s, 11, 5, {{u"preferredChannel"_s, u"chat"_s}}), 0);
        QCOMPARE(come(u"cart"_s, 12, 5, {{u"preferredChannel"_s, u"phone"_s}}), 0); // nothing of ours calls
        // What the customer said once counts where the item says nothing, the newest word first.
        m_source->customers[id(100)].customer.fields[u"preferredChannel"_s] = {{.value = u"email"_s, .at = {2000}},
                                                                               {.value = u"chat"_s, .at = {1000}}};
        QCOMPARE(come(u"order"_s, 13, 5), 1);
        TimelineItem assigned = message(14, 14000, {}, Direction::Internal);
        assigned.kind = u"assignment"_s;
        assigned.endpointId = {};
        m_source->entries[id(100)].push_back(entry(assigned));
        m_composer->open({});
        m_composer->open(id(2));
        QCOMPARE(m_composer->targetRow(), 1); // taking it says nothing about the way
        // The agent's choice stands, whatever is learned later.
        m_composer->setTargetRow(0);
        tell(RecordType::ContactPoint, id(31));
        QCOMPARE(m_composer->targetRow(), 0);
        // Whoever writes is answered where they wrote.
        QCOMPARE(come(u"message"_s, 15, 4), 0);
    }
    void aConversationIsAnsweredWhereTheCustomerWroteLast()
    {
        m_source->endpointList.push_back(
            {.id = id(6), .channel = u"email"_s, .name = u"Support"_s, .capabilities = {{u"live"_s, false}}});
        m_source->rows[0].conversation.endpointIds = {id(4), id(6)};
        const auto comes = [&](int number, int point, Direction direction) {
            TimelineItem item = message(number, number * 1000, u"hi"_s, direction);
            item.contactPointId = id(point);
            item.endpointId = id(point == 31 ? 6 : 4);
            m_source->rows[0].conversation.lastSeq = number;
            m_source->add(id(100), item);
            QCoreApplication::processEvents();
            return m_composer->targetRow();
        };
        const auto opened = [&] {
            m_composer->open({});
            m_composer->open(id(2));
            return m_composer->targetRow();
        };
        QCOMPARE(comes(8, 31, Direction::Out), 0); // an answer by mail: she may still wait in the chat
        QCOMPARE(opened(), 0);
        QCOMPARE(comes(9, 31, Direction::In), 1); // while it is open, and nothing is written
        QCOMPARE(opened(), 1);
        m_composer->setText(u"Hello!"_s);
        QCOMPARE(comes(10, 3, Direction::In), 1); // what is begun stays where it was meant to go
        m_composer->setText(QString());
        QCOMPARE(comes(11, 3, Direction::In), 0);
        m_composer->setTargetRow(1);
        QCOMPARE(comes(12, 3, Direction::In), 1); // so does what the agent chose
        // A way that is shut is not taken.
        QCOMPARE(comes(13, 31, Direction::In), 1);
        m_source->customers[id(100)].points[1].point.consent = {{u"service"_s, ConsentState::Denied}};
        QCOMPARE(opened(), 0);
    }
    void anAddressNothingCameFromYetIsReachedWhereAnAgentMayWriteFirst()
    {
        const QJsonArray keys{QJsonObject{{u"kind"_s, u"email"_s}, {u"trust"_s, 2}}};
        m_source->endpointList.push_back({.id = id(5),
                                          .channel = u"email"_s,
                                          .name = u"Support"_s,
                                          .capabilities = {{u"canStart"_s, u"always"_s}, {u"identityKeys"_s, keys}}});
        const auto usable = [&] {
            m_composer->open({});
            m_composer->open(id(2));
            return m_composer->targets()->index(1).data(TargetModel::UsableRole).toBool();
        };
        QVERIFY(!usable()); // merely claimed: anybody can type an address
        m_source->customers[id(100)].points[1].point.trust = Trust::Verified;
        QVERIFY(usable());
        QCOMPARE(m_composer->targetRow(), 0); // the chat stays what is answered until somebody chooses
        m_composer->setTargetRow(1);
        m_composer->setText(u"On with it by mail."_s);
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(31).toString());
        QCOMPARE(m_source->commands.back().args[u"endpointId"_s].toString(), id(5).toString());
    }
    void nothingIsSentToAnEndpointThatTakesNoReplies()
    {
        m_source->endpointList[0].capabilities = {{u"send"_s, false}};
        m_composer->open({});
        m_composer->open(id(2));
        m_composer->setText(u"Hello!"_s);
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->targetReason().isEmpty());
        QVERIFY(m_composer->targetAddress().contains(u"123456"_s)); // the address is named all the same
    }
    void refusedConsentStopsTheReplyAndSaysSo()
    {
        m_composer->setText(u"Hello!"_s);
        QVERIFY(m_composer->canSend());
        m_source->customers[id(100)].points[0].point.consent = {{u"service"_s, ConsentState::Denied}};
        tell(RecordType::ContactPoint, id(3));
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->targetReason().isEmpty());
        QCOMPARE(m_composer->obstacle(), m_composer->targetReason());
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QCOMPARE(m_composer->text(), u"Hello!"_s);
    }
    void aMergeKeepsTheReplyAtItsAddress()
    {
        m_composer->setText(u"Hello!"_s);
        auto merged = m_source->customers[id(100)];
        merged.customer.id = id(150);
        m_source->customers[id(150)] = merged;
        m_source->customers[id(100)] = merged; // the old id stands for the other one
        m_source->entries[id(150)] = m_source->entries[id(100)];
        m_source->rows[0].conversation.customerId = id(150);
        tell(RecordType::Conversation, id(2));
        QVERIFY(m_composer->changedMeaning().isEmpty());
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(3).toString());
        QCOMPARE(m_source->commands.back().args[u"customerId"_s].toString(), id(150).toString());
    }
    void anUnmergeUnderTheReplyStopsSendUntilTheAgentLooked()
    {
        m_source->customers[id(100)].customer.name = u"Ada"_s;
        m_composer->setText(u"Dear Ada, your secret is safe."_s.left(18));
        auto other = m_source->customers[id(100)];
        other.customer.id = id(150);
        other.points = {other.points[0]};
        m_source->customers[id(150)] = other;
        m_source->entries[id(150)] = m_source->entries[id(100)];
        std::erase_if(m_source->customers[id(100)].points, [](const auto &at) { return at.point.id == id(3); });
        m_source->rows[0].conversation.customerId = id(150);
        tell(RecordType::Conversation, id(2));
        QVERIFY(!m_composer->canSend());
        QVERIFY(m_composer->obstacle().contains(u"address"_s));
        QVERIFY2(m_composer->changedMeaning().contains(u"Ada"_s), qPrintable(m_composer->changedMeaning()));
        QVERIFY(m_composer->changedMeaning().contains(u"123456"_s));
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QVERIFY(m_composer->canKeepTarget());
        m_composer->keepTarget();
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(3).toString());
        QCOMPARE(m_source->commands.back().args[u"customerId"_s].toString(), id(150).toString());
    }
    void anAddressThatWasUnlinkedStaysOnScreenAndTakesNothing()
    {
        // A second address of the customer, chosen by the agent.
        m_source->entries[id(100)].push_back(entry([] {
            TimelineItem item = message(8, 2000, u"from the phone"_s);
            item.contactPointId = id(31);
            return item;
        }()));
        tell(RecordType::ContactPoint, id(31));
        m_composer->setTargetRow(1);
        QCOMPARE(m_composer->targetRow(), 1);
        m_composer->setText(u"Hello!"_s);
        std::erase_if(m_source->customers[id(100)].points, [](const auto &at) { return at.point.id == id(31); });
        tell(RecordType::IdentityLink, id(1031));
        QVERIFY(m_composer->targetAddress().contains(u"ada@x.example"_s)); // not another one behind the agent's back
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->canKeepTarget());
        m_composer->keepTarget();
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        m_composer->setTargetRow(0);
        QVERIFY(m_composer->changedMeaning().isEmpty());
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"contactPointId"_s].toString(), id(3).toString());
    }
    void nothingWrittenMeansNothingToAsk()
    {
        auto other = m_source->customers[id(100)];
        other.customer.id = id(150);
        m_source->customers[id(150)] = other;
        std::erase_if(m_source->customers[id(100)].points, [](const auto &at) { return at.point.id == id(3); });
        m_source->rows[0].conversation.customerId = id(150);
        tell(RecordType::Conversation, id(2));
        QVERIFY(m_composer->changedMeaning().isEmpty());
    }
    void aNoteGoesToNobodyOutside()
    {
        m_composer->setNote(true);
        m_composer->setText(u"internal"_s);
        m_composer->send();
        QCOMPARE(m_source->commands[0].name, u"conversation.note"_s);
        QVERIFY(!m_source->commands[0].args.contains(u"contactPointId"_s));
        QVERIFY(m_source->signalled.isEmpty()); // nobody outside is told that we type
    }
    void storesTheDraftWithinASecondEvenWhileTyping()
    {
        for (int at = 0; at < 9; ++at) {
            m_composer->setText(m_composer->text() + u'x');
            QTest::qWait(110);
        }
        QVERIFY(!m_source->storedDrafts.empty());
        QCOMPARE(m_source->storedDrafts[0].contactPointId, id(3));
        QCOMPARE(m_source->storedDrafts[0].baseSeq, 7);
    }
    void leavingAConversationStoresItsDraft()
    {
        m_composer->setText(u"half a sent"_s);
        m_composer->open({});
        QCOMPARE(m_source->storedDrafts.size(), size_t(1));
        QCOMPARE(m_source->storedDrafts[0].conversationId, id(2));
        QVERIFY(m_composer->text().isEmpty());
    }
    void bringsBackADraftAndItsTarget()
    {
        m_source->drafts[id(2)] = {.id = id(80), .conversationId = id(2), .contactPointId = id(3), .text = u"begun"_s};
        m_composer->open({});
        m_composer->open(id(2));
        QCOMPARE(m_composer->text(), u"begun"_s);
        QVERIFY(!m_composer->isNote());
    }
    void aDraftForSomebodyElseIsNotSent()
    {
        m_composer->setText(u"Hello Ada!"_s);
        m_composer->open({});
        QCOMPARE(m_source->storedDrafts.back().customerId, id(100));
        m_source->drafts[id(2)] = m_source->storedDrafts.back();
        // While it lay there, the address became another customer's.
        auto other = m_source->customers[id(100)];
        other.customer.id = id(150);
        m_source->customers[id(150)] = other;
        m_source->entries[id(150)] = m_source->entries[id(100)];
        std::erase_if(m_source->customers[id(100)].points, [](const auto &at) { return at.point.id == id(3); });
        m_source->rows[0].conversation.customerId = id(150);
        m_composer->open(id(2));
        QCOMPARE(m_composer->text(), u"Hello Ada!"_s);
        QVERIFY(!m_composer->canSend());
        QVERIFY(!m_composer->changedMeaning().isEmpty());
        m_composer->keepTarget();
        QVERIFY(m_composer->canSend());
        m_composer->open({});
        QCOMPARE(m_source->storedDrafts.back().customerId, id(150));
    }
    void aDraftOfANoteNeverComesBackAsAReply()
    {
        m_composer->setNote(true);
        m_composer->setText(u"do not send this out"_s);
        m_composer->open({});
        m_source->drafts[id(2)] = m_source->storedDrafts.back();
        m_composer->open(id(2));
        QVERIFY(m_composer->isNote());
    }
    void doesNotSendWhatTheChannelWouldCut()
    {
        m_composer->setText(u"x"_s.repeated(23));
        QCOMPARE(m_composer->overlong(), 3);
        QVERIFY(!m_composer->canSend());
        QVERIFY(m_composer->obstacle().contains(u"longer"_s));
        m_composer->send();
        QVERIFY(m_source->commands.empty());
    }
    void theLimitIsCountedAsTheHubCountsIt()
    {
        m_composer->setText(u"\U0001F600"_s.repeated(10)); // two units each, of 20
        QCOMPARE(m_composer->overlong(), 0);
        QVERIFY(m_composer->canSend());
        m_composer->setText(m_composer->text() + u'x');
        QCOMPARE(m_composer->overlong(), 1);
        QVERIFY(!m_composer->canSend());
    }
    void tellsThatTheAgentTypesButNotWithEveryKey()
    {
        m_composer->setText(u"a"_s);
        m_composer->setText(u"ab"_s);
        QCOMPARE(m_source->signalled, (QStringList{"conv/"_L1 + id(2).toString() + " typing"_L1}));
        m_clock.advance(std::chrono::seconds(4));
        m_composer->setText(u"abc"_s);
        QCOMPARE(m_source->signalled.size(), 2);
    }
    void slashOffersCannedResponses()
    {
        m_composer->setText(u"Hi /ret"_s);
        QVERIFY(m_composer->seekCanned(7));
        QCOMPARE(m_composer->canned()->rowCount(), 1);
        const int cursor = m_composer->insertCanned(0, 7);
        QCOMPARE(m_composer->text(), u"Hi A label is on its way."_s);
        QCOMPARE(cursor, int(m_composer->text().size()));
        m_composer->setText(u"and/or"_s);
        QVERIFY(!m_composer->seekCanned(6)); // not at the beginning of a word
    }
    void variablesAreFilledInAndUnknownOnesStayVisible()
    {
        m_composer->setVariables({{u"customer.name"_s, u"Ada"_s}});
        m_composer->setText(u"/gre"_s);
        QVERIFY(m_composer->seekCanned(4));
        (void)m_composer->insertCanned(0, 4);
        QCOMPARE(m_composer->text(), u"Hello Ada, {{nobody}}!"_s);
    }
    void attachesFilesWithNameTypeAndSize()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a <b>.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        m_composer->attach({QUrl::fromLocalFile(file.fileName()), QUrl(u"https://evil.example/x"_s)});
        QCOMPARE(m_composer->attachments()->rowCount(), 1);
        QCOMPARE(m_composer->attachments()->index(0).data(AttachmentModel::NameRole).toString(), u"a <b>.txt"_s);
        QVERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->files[0].size(), size_t(1));
        QCOMPARE(m_source->files[0][0].bytes, QByteArray("hello"));
        QCOMPARE(m_composer->attachments()->rowCount(), 0);
        m_composer->attach({QUrl::fromLocalFile(folder.filePath(u"missing"_s))});
        QVERIFY(!m_composer->problem().isEmpty());
    }

    void aPastedPictureIsAnAttachmentAndWordsArePastedAsWords()
    {
        QImage shot(40, 30, QImage::Format_RGB32);
        shot.fill(Qt::red);
        shot.setText(u"Author"_s, u"somebody"_s);
        QMimeData clipboard;
        clipboard.setImageData(shot);
        AttachmentModel &files = *m_composer->attachments();
        QVERIFY(files.pasteFrom(clipboard));
        QVERIFY(files.pasteFrom(clipboard));
        QCOMPARE(files.index(0).data(AttachmentModel::NameRole).toString(), u"picture.png"_s);
        QCOMPARE(files.index(1).data(AttachmentModel::NameRole).toString(), u"picture-2.png"_s);
        clipboard.setText(u"a table, and what it looks like"_s);
        QVERIFY(!files.pasteFrom(clipboard));
        QMimeData drawing;
        drawing.setImageData(shot);
        drawing.setData(u"image/svg+xml"_s, "<svg/>");
        QVERIFY(!files.pasteFrom(drawing)); // its reader does not run here
        QCOMPARE(files.count(), 2);
        files.removeAt(1);
        m_composer->send();
        QCOMPARE(m_source->files[0].size(), size_t(1));
        const client::NewAttachment &sent = m_source->files[0][0];
        QCOMPARE(sent.type, u"image/png"_s);
        const QImage read = QImage::fromData(sent.bytes, "PNG");
        QCOMPARE(read.size(), shot.size());
        QVERIFY(read.textKeys().isEmpty());
        QVERIFY(!m_source->commands.back().args.contains(u"envelope"_s)); // this channel shows none in its text
    }
    void whatTheChannelDoesNotTakeIsSaidBeforeItIsSent()
    {
        const auto rules = [](const QString &kind, int most) {
            return QJsonArray{QJsonObject{{u"kind"_s, kind}, {u"types"_s, QJsonArray()}, {u"maxBytes"_s, most}}};
        };
        QMimeData clipboard;
        clipboard.setImageData(QImage(40, 30, QImage::Format_RGB32));
        AttachmentModel &files = *m_composer->attachments();
        files.setRules(rules(u"image"_s, 20));
        QVERIFY(files.pasteFrom(clipboard));
        QCOMPARE(files.count(), 0);
        QVERIFY(m_composer->problem().contains(u"picture.png"_s));
        files.setRules(rules(u"document"_s, 1'000'000));
        QVERIFY(!files.addPicture(QImage(4, 3, QImage::Format_RGB32)).isEmpty());
        files.setRules(rules(u"any"_s, 1'000'000));
        QVERIFY(files.pasteFrom(clipboard));
        files.setRules(QJsonArray()); // the reply goes elsewhere now
        m_composer->dismissProblem();
        m_composer->send();
        QVERIFY(m_source->commands.empty());
        QVERIFY(!m_composer->problem().isEmpty());
        QCOMPARE(files.count(), 1);
    }

    void aSlowChannelsReplyCanBeTakenBackAndAChatsLeavesAtOnce()
    {
        m_composer->setText(u"Hello!"_s);
        m_composer->send();
        QVERIFY(!m_source->commands.back().args.contains(u"undoSec"_s));
        QVERIFY(!m_source->commands.back().args.contains(u"seenSeq"_s));
        QVERIFY(!m_composer->canSchedule());
        makeSlow();
        QVERIFY(m_composer->canSchedule());
        m_composer->setText(u"Dear Ada"_s);
        m_composer->send();
        const wire::Command &command = m_source->commands.back();
        QCOMPARE(command.args[u"undoSec"_s].toInt(), 10);
        QCOMPARE(command.args[u"seenSeq"_s].toInt(), 7);
        QVERIFY(command.args.contains(u"seenRev"_s));
        QVERIFY(!command.args.contains(u"close"_s));
    }
    void sendAndCloseIsOneCommand()
    {
        m_composer->setText(u"Bye!"_s);
        m_composer->sendAndClose();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].args[u"close"_s], QJsonValue(true));
        m_composer->setText(u"And more"_s);
        m_composer->send(); // it was for once
        QVERIFY(!m_source->commands.back().args.contains(u"close"_s));
    }
    void laterIsATimeTheHubKeeps()
    {
        m_composer->setText(u"Hello!"_s);
        m_composer->sendLater(0);
        QVERIFY(m_source->commands.empty()); // someone waits in a chat
        makeSlow();
        m_composer->setText(u"Hello!"_s);
        m_composer->sendLater(0);
        const wire::Command &command = m_source->commands.back();
        const Instant at = m_clock.now() + std::chrono::hours(1);
        QCOMPARE(command.args[u"sendAt"_s].toString(), at.toString());
        QVERIFY(!command.args.contains(u"undoSec"_s));
        QCOMPARE(*command.expiresAt, at + std::chrono::hours(24));
        QVERIFY(m_composer->text().isEmpty());
    }
    void timesThatCannotBeReadOrArePastSendNothing()
    {
        makeSlow();
        m_composer->setText(u"Hello!"_s);
        QVERIFY(!m_composer->sendAt(u"whenever"_s, u"9:00"_s));
        QVERIFY(!m_composer->sendAt(u"2001-01-01"_s, u"9:00"_s));
        QVERIFY(!m_composer->sendAt(u"2099-01-01"_s, u"9:00"_s));
        QVERIFY(m_composer->typedWords(u"2001-01-01"_s, u"9:00"_s).isEmpty());
        QVERIFY(m_source->commands.empty());
        QVERIFY(m_composer->sendAt(m_composer->proposedDay(), u"9:00"_s));
        QCOMPARE(m_source->commands.size(), size_t(1));
    }
    void theTimesOfferedAreInTheFutureAndInTheMorning()
    {
        for (int day = 0; day < 8; ++day) {
            const Instant now = m_clock.now() + std::chrono::hours(24 * day);
            const auto local = [](Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms); };
            const Instant tomorrow = laterTime(Later::Tomorrow, now);
            QCOMPARE(local(tomorrow).time(), QTime(9, 0));
            QCOMPARE(local(now).date().daysTo(local(tomorrow).date()), 1);
            const Instant monday = laterTime(Later::Monday, now);
            QCOMPARE(local(monday).time(), QTime(9, 0));
            QCOMPARE(local(monday).date().dayOfWeek(), 1);
            QVERIFY(monday > now);
            QVERIFY(monday - now <= std::chrono::hours(24 * 8));
            QCOMPARE(laterTime(Later::InOneHour, now), now + std::chrono::hours(1));
        }
        const Instant now = m_clock.now();
        const QDate day = QDateTime::fromMSecsSinceEpoch(now.ms).date().addDays(3);
        QCOMPARE(typedTime(day.toString(Qt::ISODate), u"8:05"_s, now)->ms,
                 QDateTime(day, QTime(8, 5)).toMSecsSinceEpoch());
    }
    void whatWasTakenBackIsWrittenOnWithItsFilesAndLosesNothing()
    {
        m_composer->setText(u"New words"_s);
        TimelineItem back = message(9, 2000, u"Old words"_s, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        back.attachments = {{.blobId = id(60), .name = u"label.pdf"_s, .type = u"application/pdf"_s, .size = 9}};
        QSignalSpy restored(m_composer.get(), &Composer::restored);
        m_composer->restore(back, {.files = {{u"photo.png"_s, u"image/png"_s, "bytes"}}});
        QCOMPARE(restored.count(), 1);
        QCOMPARE(m_composer->text(), u"Old words\n\nNew words"_s);
        QCOMPARE(m_composer->attachments()->rowCount(), 2);
        QCOMPARE(m_source->storedDrafts.back().text, u"Old words\n\nNew words"_s); // at once
        QCOMPARE(m_source->storedDrafts.back().attachments, back.attachments);
        m_composer->setText(u"Better"_s);
        m_composer->send();
        const auto sent = m_source->commands.back().args[u"attachments"_s].toArray();
        QCOMPARE(sent.size(), 1); // the other is uploaded
        QCOMPARE(sent[0][u"blobId"_s].toString(), id(60).toString());
        QCOMPARE(m_source->files.back().size(), size_t(1));
        QCOMPARE(m_source->files.back()[0].bytes, QByteArray("bytes"));
        QCOMPARE(m_composer->attachments()->rowCount(), 0);
    }
    void aNoteGivesWayToWhatComesBackAndIsThereAgainAfterIt()
    {
        m_composer->setNote(true);
        m_composer->setText(u"call the lab"_s);
        m_composer->restore(message(9, 2000, u"Old words"_s, Direction::Out), {});
        QVERIFY(!m_composer->isNote());
        QCOMPARE(m_composer->text(), u"Old words"_s); // nothing internal in it
        m_composer->send();
        QCOMPARE(m_source->commands.back().args[u"text"_s].toString(), u"Old words"_s);
        QVERIFY(m_composer->isNote());
        QCOMPARE(m_composer->text(), u"call the lab"_s);
        QCOMPARE(m_source->storedDrafts.back().text, u"call the lab"_s);
        QVERIFY(m_source->storedDrafts.back().contactPointId.isNull());
        m_composer->restore(message(9, 2000, u"Old words"_s, Direction::Out), {});
        m_composer->setText({}); // not sent after all
        m_composer->setNote(true);
        QCOMPARE(m_composer->text(), u"call the lab"_s);
    }
    void whatComesBackWaitsForItsConversation()
    {
        TimelineItem back = message(9, 2000, u"Old words"_s, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        TimelineItem elsewhere = message(10, 3000, u"Of another"_s, Direction::Out);
        elsewhere.conversationId = id(77);
        m_composer->open({});
        m_composer->restore(back, {});
        m_composer->restore(elsewhere, {});
        QVERIFY(m_composer->text().isEmpty());
        Draft draft{.id = id(80), .conversationId = id(2), .contactPointId = id(3), .text = u"A draft"_s};
        m_source->drafts[id(2)] = draft;
        m_composer->open(id(2));
        QCOMPARE(m_composer->text(), u"Old words\n\nA draft"_s);
    }

private:
    void makeSlow()
    {
        auto &capabilities = m_source->endpointList[0].capabilities;
        capabilities.insert(u"live"_s, false);
        capabilities.insert(u"undoSeconds"_s, 10);
        m_composer->open({});
        m_composer->open(id(2));
    }
    void tell(RecordType type, const Id &changed)
    {
        client::ChangeSet changes;
        changes.records = {{.type = type, .id = changed}};
        Q_EMIT m_source->committed(changes);
        QCoreApplication::processEvents();
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(ComposerTest)
#include "composertest.moc"
