// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/room.h"
#include "webchat/stage.h"

#include <QTest>

using namespace throughline;
using namespace throughline::webchat;
using plugin::DeliveryState;

namespace {
QStringList textsOf(const QJsonObject &welcome)
{
    QStringList texts;
    for (const QJsonValue &entry : welcome["entries"_L1].toArray())
        texts.append(entry["text"_L1].toString());
    return texts;
}
} // namespace

class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgesAMessageOnlyAfterTheHubHasCommittedIt()
    {
        Stage stage;
        stage.hello(1);
        stage.host.answersLost = true;
        stage.message(1, messageId(1), u"Hello"_s);
        QVERIFY(stage.all(1, u"ack"_s).empty());
        stage.host.answersLost = false;
        stage.message(1, messageId(1), u"Hello"_s);
        QCOMPARE(stage.last(1, u"ack"_s)["id"_L1].toString(), messageId(1));
        QCOMPARE(stage.host.inbound(u"message"_s).size(), 1U);
        QCOMPARE(stage.host.inbound(u"message"_s).front().text, u"Hello"_s);
    }

    void tellsTheBrowserToTryAgainWhenTheHubCannotTakeAMessage()
    {
        Stage stage;
        stage.hello(1);
        stage.host.ingestFails = ErrorCode::Unavailable;
        stage.message(1, messageId(1), u"Hello"_s);
        const QJsonObject reject = stage.last(1, u"reject"_s);
        QCOMPARE(reject["code"_L1].toString(), u"unavailable"_s);
        QVERIFY(reject["retryAfter"_L1].toDouble() > 0);
    }

    void keepsOneItemForAMessageSentAgainAfterTheConnectorWasKilled()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.host.answersLost = true;
        stage.message(1, messageId(1), u"Once"_s);
        stage.killConnector();
        stage.host.answersLost = false;
        stage.startConnector();
        const QJsonObject welcome = stage.hello(2, visitor);
        QCOMPARE(textsOf(welcome), QStringList{u"Once"_s});
        stage.message(2, messageId(1), u"Once"_s);
        QCOMPARE(stage.all(2, u"ack"_s).size(), 1U);
        QCOMPARE(stage.host.inbound(u"message"_s).size(), 1U);
    }

    void resumesWithWhatWasSaidOnBothSidesInOrder()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.message(1, messageId(1), u"one"_s);
        stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"two"_s, stage.time.now());
        stage.run();
        stage.message(1, messageId(2), u"three"_s);
        stage.leave(1);
        const QJsonObject known{{u"id"_s, visitor["id"_L1]}, {u"secret"_s, visitor["secret"_L1]}};
        const QJsonObject welcome = stage.hello(2, known);
        QCOMPARE(textsOf(welcome), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QVERIFY(!welcome["visitor"_L1].toObject().contains("secret"_L1));
    }

    void sendsOnlyWhatIsNewerThanTheBrowserHolds()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.message(1, messageId(1), u"old"_s);
        const QString held = stage.last(1, u"ack"_s)["at"_L1].toString();
        stage.message(1, messageId(2), u"new"_s);
        stage.leave(1);
        QCOMPARE(textsOf(stage.hello(2, visitor, {{u"after"_s, held}})), QStringList{u"new"_s});
    }

    void bringsALateReplyEvenWhenItsTimeIsBeforeWhatTheBrowserHolds()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        const Instant written = stage.time.now();
        stage.run(std::chrono::hours(1));
        stage.hello(2, visitor);
        stage.message(2, messageId(1), u"still there?"_s);
        const QString held = stage.last(2, u"ack"_s)["at"_L1].toString();
        stage.leave(2);
        const Id reply =
            stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"written on a train"_s, written);
        stage.run();
        QCOMPARE(stage.host.delivery(reply), DeliveryState::HandedOver);
        QCOMPARE(textsOf(stage.hello(3, visitor, {{u"after"_s, held}})), QStringList{u"written on a train"_s});
    }

    void reportsSentThenDeliveredThenReadAsTheBrowserSays()
    {
        Stage stage;
        const QString visitor = stage.hello(1)["visitor"_L1]["id"_L1].toString();
        const Id reply = stage.host.reply(stage.connector.get(), visitor, u"Here you are"_s, stage.time.now());
        stage.run();
        QCOMPARE(stage.last(1, u"entry"_s)["entry"_L1]["text"_L1].toString(), u"Here you are"_s);
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Sent);
        stage.send(1, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Delivered);
        stage.send(1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Read);
    }

    void ignoresReceiptsOutOfOrderAgainAndForOthersLines()
    {
        Stage stage;
        const QString first = stage.hello(1)["visitor"_L1]["id"_L1].toString();
        stage.hello(2);
        const Id reply = stage.host.reply(stage.connector.get(), first, u"for one"_s, stage.time.now());
        stage.run();
        stage.send(2, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString(), u"no id"_s}}});
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Sent);
        stage.send(1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        const std::size_t before = stage.host.reports.size();
        stage.send(1, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        stage.send(1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.host.reports.size(), before);
    }

    void takesAReceiptAgainWhenTheHubNeverHeardTheFirst()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        const Id reply =
            stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"hello"_s, stage.time.now());
        stage.run();
        stage.host.reportFails = ErrorCode::Unavailable;
        stage.send(1, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        stage.killConnector();
        stage.host.reportFails = {};
        stage.startConnector();
        stage.hello(2, visitor);
        stage.send(2, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Delivered);
    }

    void asksAgainForAReadReceiptThatWasLost()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        const Id reply =
            stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"hello"_s, stage.time.now());
        stage.run();
        stage.send(1, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        stage.message(1, messageId(1), u"thank you"_s);
        const QString held = stage.last(1, u"ack"_s)["at"_L1].toString();
        stage.host.reportFails = ErrorCode::Unavailable;
        stage.send(1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        stage.killConnector();
        stage.host.reportFails = {};
        stage.startConnector();
        const QJsonObject welcome = stage.hello(2, visitor, {{u"after"_s, held}});
        QCOMPARE(textsOf(welcome), QStringList{u"hello"_s});
        QCOMPARE(welcome["entries"_L1][0]["read"_L1].toBool(true), false);
        stage.send(2, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Read);
        stage.leave(2);
        QVERIFY(textsOf(stage.hello(3, visitor, {{u"after"_s, held}})).isEmpty());
    }

    void reportsAgainUntilTheHubKeepsUp()
    {
        Stage stage;
        const QString visitor = stage.hello(1)["visitor"_L1]["id"_L1].toString();
        stage.host.reportFails = ErrorCode::RateLimited;
        const Id reply = stage.host.reply(stage.connector.get(), visitor, u"hello"_s, stage.time.now());
        stage.run();
        QVERIFY(!stage.host.delivery(reply));
        stage.host.reportFails = {};
        stage.run(std::chrono::seconds(3));
        QCOMPARE(stage.host.delivery(reply), DeliveryState::Sent);
    }

    void showsAReplyThatIsSentAgainUnderTheSameId()
    {
        Stage stage;
        const QString visitor = stage.hello(1)["visitor"_L1]["id"_L1].toString();
        const Id reply = stage.host.reply(stage.connector.get(), visitor, u"hello"_s, stage.time.now());
        plugin::OutboundItem again = stage.host.outbound(reply);
        again.attempt = 2;
        stage.connector->send(again);
        stage.run();
        const auto frames = stage.all(1, u"entry"_s);
        QCOMPARE(frames.size(), 2U);
        QCOMPARE(frames[0]["entry"_L1]["id"_L1], frames[1]["entry"_L1]["id"_L1]); // the browser knows it by the id
    }

    void losesNoReplyThatComesWhileAConnectionOpens()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.message(1, messageId(1), u"hi"_s);
        stage.leave(1);
        stage.open(2);
        const QJsonObject hello{{u"type"_s, u"hello"_s}, {u"v"_s, 1}, {u"visitor"_s, visitor}};
        stage.connector->socketEvent(
            {.socketId = 2, .type = plugin::SocketEvent::Type::Text, .payload = QJsonDocument(hello).toJson()});
        stage.time.run(std::chrono::milliseconds(3)); // record read, history asked for
        stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"just now"_s, stage.time.now());
        stage.run();
        QCOMPARE(stage.last(2, u"entry"_s)["entry"_L1]["text"_L1].toString(), u"just now"_s);
    }

    void showsWhatOneTabWritesInTheOtherAndReadsInBoth()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.hello(2, visitor);
        stage.message(1, messageId(1), u"from the first tab"_s);
        QCOMPARE(stage.last(2, u"entry"_s)["entry"_L1]["text"_L1].toString(), u"from the first tab"_s);
        QVERIFY(stage.all(1, u"entry"_s).empty());
        const Id reply =
            stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"seen"_s, stage.time.now());
        stage.run();
        stage.send(1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{reply.toString()}}});
        QCOMPARE(stage.last(2, u"read"_s)["items"_L1].toArray(), QJsonArray{reply.toString()});
    }

    void passesTypingBothWaysAndWhatAgentsHaveSeen()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.send(1, {{u"type"_s, u"typing"_s}, {u"on"_s, true}});
        QCOMPARE(stage.host.signalled.back().kind, u"typing"_s);
        const plugin::ContactPoint point{.kind = u"visitor"_s, .value = visitor["id"_L1].toString()};
        stage.connector->signal({.kind = u"typing"_s, .contactPoint = point, .data = {{u"name"_s, u"Mara"_s}}});
        QCOMPARE(stage.last(1, u"typing"_s)["name"_L1].toString(), u"Mara"_s);
        stage.message(1, messageId(1), u"seen?"_s);
        stage.connector->signal({.kind = u"read"_s, .contactPoint = point});
        QVERIFY(stage.last(1, u"seen"_s)["at"_L1].toString() >= stage.last(1, u"ack"_s)["at"_L1].toString());
        stage.leave(1);
        stage.run();
        QVERIFY(!stage.hello(2, visitor)["seen"_L1].toString().isEmpty());
    }

    void keepsFailedRepliesFromTheVisitor()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.leave(1);
        const Id reply = stage.host.reply(nullptr, visitor["id"_L1].toString(), u"never mind"_s, stage.time.now());
        stage.host.items.back().delivery = DeliveryState::Failed;
        QVERIFY(!reply.isNull());
        QVERIFY(textsOf(stage.hello(2, visitor)).isEmpty());
    }

    void failsAReplyToAPointTheChatCannotReach()
    {
        Stage stage;
        plugin::OutboundItem item{.itemId = Id::named(u"test", u"mail"),
                                  .contactPoint = {.kind = u"email"_s, .value = u"a@b.example"_s},
                                  .text = u"hi"_s};
        stage.connector->send(item);
        stage.run();
        QCOMPARE(stage.host.reports.back().state, DeliveryState::Failed);
    }

    void failsWhatItIsHandedWhileItsSettingsAreWrong()
    {
        Stage stage(QJsonObject{{u"origins"_s, QJsonArray{u"nonsense"_s}}});
        QVERIFY(stage.host.lastHealth.state == plugin::Health::State::Misconfigured);
        for (int i = 0; i < 2; ++i) {
            plugin::OutboundItem item{.itemId = Id::named(u"test", QString::number(i)),
                                      .contactPoint = visitorPoint(messageId(1), false),
                                      .text = u"hi"_s};
            if (i > 0) { // handed over before the settings were looked at
                stage.killConnector();
                stage.connector = std::make_unique<WebchatConnector>();
                stage.connector->start(stage.info, stage.host);
            }
            stage.connector->send(item);
            stage.run();
            QCOMPARE(stage.host.reports.size(), size_t(i + 1));
            QCOMPARE(stage.host.reports.back().itemId, item.itemId);
            QCOMPARE(stage.host.reports.back().state, DeliveryState::Failed);
            QVERIFY(stage.host.reports.back().error.contains(u"origins"));
        }
    }

    void startsWhenTheHubsStorageAnswersAgain()
    {
        Stage stage;
        stage.killConnector();
        stage.host.storageFails = ErrorCode::Unavailable;
        stage.startConnector();
        QVERIFY(stage.host.lastHealth.state == plugin::Health::State::Degraded);
        stage.host.storageFails.reset();
        stage.run(std::chrono::seconds(3));
        QVERIFY(stage.host.lastHealth.state == plugin::Health::State::Connected);
        QVERIFY(!stage.hello(1).isEmpty());
    }

    void ingestsPageVisitsAloneAndShowsTheLivePage()
    {
        Stage stage;
        stage.hello(1);
        stage.send(1, {{u"type"_s, u"page"_s},
                       {u"id"_s, messageId(9)},
                       {u"url"_s, u"https://shop.example/mug?token=1#x"_s},
                       {u"title"_s, u"A mug\u202e"_s},
                       {u"referrer"_s, u"https://search.example/?q=secret"_s}});
        const auto visits = stage.host.inbound(u"visit"_s);
        QCOMPARE(visits.size(), 1U);
        QVERIFY(visits.front().threading == plugin::Threading::Alone);
        QCOMPARE(visits.front().data["url"_L1].toString(), u"https://shop.example/mug"_s);
        QCOMPARE(visits.front().data["title"_L1].toString(), u"A mug"_s);
        QCOMPARE(visits.front().data["referrer"_L1].toString(), u"https://search.example/"_s);
        QCOMPARE(stage.host.signalled.back().kind, u"page"_s);
        QCOMPARE(stage.last(1, u"ack"_s)["id"_L1].toString(), messageId(9));
        stage.send(1, {{u"type"_s, u"page"_s}, {u"id"_s, messageId(10)}, {u"url"_s, u"https://other.example/"_s}});
        QCOMPARE(stage.host.inbound(u"visit"_s).size(), 1U);
    }

    void turnsTheOfflineFormIntoAnItemWithAClaimedAddress()
    {
        Stage stage(QJsonObject{{u"hours"_s, QJsonArray{u"mon 00:00-00:01"_s}}});
        QCOMPARE(stage.hello(1)["available"_L1].toBool(true), false);
        stage.send(1, {{u"type"_s, u"form"_s},
                       {u"id"_s, messageId(1)},
                       {u"name"_s, u"Ada"_s},
                       {u"email"_s, u" Ada@Example.COM "_s},
                       {u"text"_s, u"Do you ship to Malta?"_s}});
        const auto forms = stage.host.inbound(u"form"_s);
        QCOMPARE(forms.size(), 1U);
        QCOMPARE(forms.front().contactPoint.kind, u"visitor"_s);
        QCOMPARE(forms.front().sameAs.front().value, u"Ada@example.com"_s);
        QCOMPARE(forms.front().sameAs.front().trust, 1);
        QVERIFY(forms.front().threading == plugin::Threading::OpenOrAppend);
    }

    void tellsOpenBrowsersWhenNobodyIsThereAnyMore()
    {
        const plugin::Signal away{.kind = u"available"_s, .data = {{u"available"_s, false}}};
        Stage stage(QJsonObject{{u"formWhenAway"_s, true}});
        QCOMPARE(stage.hello(1)["available"_L1].toBool(), true);
        stage.connector->signal(away);
        QCOMPARE(stage.last(1, u"available"_s)["available"_L1].toBool(true), false);
        QCOMPARE(stage.hello(2)["available"_L1].toBool(true), false);
        stage.connector->signal({.kind = u"available"_s, .data = {{u"available"_s, true}}});
        QCOMPARE(stage.last(1, u"available"_s)["available"_L1].toBool(false), true);
        // An endpoint that goes by its hours alone stays open.
        Stage byHours;
        QCOMPARE(byHours.hello(1)["available"_L1].toBool(), true);
        byHours.connector->signal(away);
        QVERIFY(byHours.all(1, u"available"_s).empty());
        QCOMPARE(byHours.hello(2)["available"_L1].toBool(), true);
    }
};

QTEST_GUILESS_MAIN(ConversationTest)
#include "conversationtest.moc"
