// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "webchat/stage.h"

#include <QTest>

using namespace throughline;
using namespace throughline::webchat;

class IdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAGuessedVisitorIdNothing()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.message(1, messageId(1), u"my secret"_s);
        QJsonObject guess = visitor;
        guess["secret"_L1] = u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        for (const QJsonObject &wrong : {guess, QJsonObject{{u"id"_s, visitor["id"_L1]}}, QJsonObject{{u"id"_s, 7}}}) {
            static plugin::SocketId socket = 10;
            const QJsonObject welcome = stage.hello(++socket, wrong);
            QVERIFY(welcome["entries"_L1].toArray().isEmpty());
            QVERIFY(welcome["visitor"_L1]["id"_L1] != visitor["id"_L1]);
            QVERIFY(!welcome["visitor"_L1]["secret"_L1].toString().isEmpty());
        }
        stage.host.reply(stage.connector.get(), visitor["id"_L1].toString(), u"for the real one"_s, stage.time.now());
        stage.run();
        QVERIFY(stage.all(11, u"entry"_s).empty());
        QCOMPARE(stage.all(1, u"entry"_s).size(), 1U);
    }

    void knowsAVisitorAfterARestart()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.killConnector();
        stage.startConnector();
        QCOMPARE(stage.hello(2, visitor)["visitor"_L1]["id"_L1], visitor["id"_L1]);
    }

    void forgetsVisitorsAfterFourHundredDays()
    {
        Stage stage;
        const QJsonObject visitor =
            stage.hello(1, {}, {{u"token"_s, QString::fromLatin1(stage.token(u"ada"_s))}})["visitor"_L1].toObject();
        QVERIFY(stage.host.storage.contains(u"v/"_s + visitor["id"_L1].toString()));
        stage.leave(1);
        stage.time.run(std::chrono::hours(24 * 401));
        stage.killConnector();
        stage.startConnector();
        QVERIFY(!stage.host.storage.contains(u"v/"_s + visitor["id"_L1].toString()));
        QVERIFY(stage.hello(2, visitor)["visitor"_L1]["id"_L1] != visitor["id"_L1]);
    }

    void linksASignedUserWithTrustThreeAndTheirEarlierVisits()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        const QJsonObject claims{
            {u"name"_s, u"Ada"_s}, {u"email"_s, u"ada@example.com"_s}, {u"email_verified"_s, true}};
        stage.send(
            1, {{u"type"_s, u"identify"_s}, {u"token"_s, QString::fromLatin1(stage.token(u"customer-1"_s, claims))}});
        QCOMPARE(stage.last(1, u"identity"_s)["identity"_L1]["level"_L1].toString(), u"verified"_s);
        const auto signIns = stage.host.inbound(u"x-webchat-signin"_s);
        QCOMPARE(signIns.size(), 1U);
        QCOMPARE(signIns.front().contactPoint.value, visitor["id"_L1].toString());
        QCOMPARE(signIns.front().sameAs.size(), 2U);
        QCOMPARE(signIns.front().sameAs[0].kind, u"user"_s);
        QCOMPARE(signIns.front().sameAs[0].trust, 3);
        QCOMPARE(signIns.front().sameAs[1].trust, 3);
        stage.message(1, messageId(1), u"it is me"_s);
        QCOMPARE(stage.host.inbound(u"message"_s).front().contactPoint.trust, 3);
        QCOMPARE(stage.host.inbound(u"message"_s).front().author.name, u"Ada"_s);
    }

    void doesNotTrustAnAddressTheShopHasNotChecked()
    {
        Stage stage;
        const QJsonObject claims{{u"email"_s, u"ada@example.com"_s}};
        stage.hello(1, {}, {{u"token"_s, QString::fromLatin1(stage.token(u"customer-1"_s, claims))}});
        QCOMPARE(stage.host.inbound(u"x-webchat-signin"_s).front().sameAs[1].trust, 1);
    }

    void neverLinksByWhatIsTypedIntoAForm()
    {
        Stage stage;
        stage.hello(1);
        stage.send(1, {{u"type"_s, u"profile"_s},
                       {u"id"_s, messageId(1)},
                       {u"name"_s, u"Ada"_s},
                       {u"email"_s, u"ada@example.com"_s}});
        QCOMPARE(stage.last(1, u"identity"_s)["identity"_L1]["level"_L1].toString(), u"claimed"_s);
        for (const auto &item : stage.host.items) {
            for (const auto &point : item.in.sameAs)
                QVERIFY(point.trust < 2);
        }
    }

    void givesTheNextPersonAtOneBrowserAnIdOfTheirOwn()
    {
        Stage stage;
        const QJsonObject visitor =
            stage.hello(1, {}, {{u"token"_s, QString::fromLatin1(stage.token(u"ada"_s))}})["visitor"_L1].toObject();
        stage.message(1, messageId(1), u"Ada's words"_s);
        stage.leave(1);
        const QJsonObject welcome = stage.hello(2, visitor, {{u"token"_s, QString::fromLatin1(stage.token(u"bob"_s))}});
        QVERIFY(welcome["visitor"_L1]["id"_L1] != visitor["id"_L1]);
        QVERIFY(welcome["entries"_L1].toArray().isEmpty());
        QCOMPARE(welcome["identity"_L1]["level"_L1].toString(), u"verified"_s);
        // And live: the browser is told its new id and begins again.
        stage.hello(3, visitor, {{u"token"_s, QString::fromLatin1(stage.token(u"ada"_s))}});
        stage.send(3, {{u"type"_s, u"identify"_s}, {u"token"_s, QString::fromLatin1(stage.token(u"bob"_s))}});
        QVERIFY(!stage.last(3, u"visitor"_s)["visitor"_L1]["secret"_L1].toString().isEmpty());
        QCOMPARE(stage.closed(3), 1000);
    }

    void endsAnIdForGoodWhenItsVisitorSignsOut()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        stage.hello(2, visitor);
        stage.message(1, messageId(1), u"private"_s);
        stage.send(1, {{u"type"_s, u"logout"_s}});
        QCOMPARE(stage.closed(2), 4401);
        const QJsonObject welcome = stage.hello(3, visitor);
        QVERIFY(welcome["visitor"_L1]["id"_L1] != visitor["id"_L1]);
        QVERIFY(welcome["entries"_L1].toArray().isEmpty());
    }

    void refusesTokensThatAreNotAllRight_data()
    {
        QTest::addColumn<QByteArray>("token");
        Stage stage;
        const double now = static_cast<double>(stage.time.now().ms / 1000);
        const QByteArray good = stage.token(u"ada"_s);
        QByteArray forged = good;
        forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
        const QByteArray none =
            QByteArray(R"({"alg":"none"})").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QTest::newRow("expired") << stage.token(u"ada"_s, {{u"exp"_s, now - 60}});
        QTest::newRow("valid for a year") << stage.token(u"ada"_s, {{u"exp"_s, now + 365 * 86400}});
        QTest::newRow("exp as text") << stage.token(u"ada"_s, {{u"exp"_s, QString::number(now + 60)}});
        QTest::newRow("not yet") << stage.token(u"ada"_s, {{u"nbf"_s, now + 600}});
        QTest::newRow("for another endpoint") << stage.token(u"ada"_s, {{u"aud"_s, u"somewhere else"_s}});
        QTest::newRow("nobody") << stage.token({});
        QTest::newRow("forged") << forged;
        QTest::newRow("alg none") << none + good.mid(good.indexOf('.'), good.lastIndexOf('.') - good.indexOf('.'))
                                         + '.';
        QTest::newRow("no token") << QByteArray("....");
        QTest::newRow("empty parts") << QByteArray("..");
    }
    void refusesTokensThatAreNotAllRight()
    {
        QFETCH(const QByteArray, token);
        Stage stage;
        QVERIFY(
            readUserToken(stage.token(u"ada"_s), {tokenSecret}, stage.info.endpointId.toString(), stage.time.now()));
        QVERIFY(!readUserToken(token, {tokenSecret}, stage.info.endpointId.toString(), stage.time.now()));
        QVERIFY(!readUserToken(stage.token(u"ada"_s), {}, stage.info.endpointId.toString(), stage.time.now()));
    }

    void letsATokenLapseInTheMiddleOfASession()
    {
        Stage stage;
        stage.hello(1, {}, {{u"token"_s, QString::fromLatin1(stage.token(u"ada"_s))}});
        for (int minute = 0; minute < 8; ++minute) {
            stage.run(std::chrono::minutes(1));
            stage.send(1, {{u"type"_s, u"ping"_s}});
        }
        stage.message(1, messageId(1), u"much later"_s);
        const auto message = stage.host.inbound(u"message"_s).front();
        QCOMPARE(message.contactPoint.trust, 1);
        QVERIFY(message.sameAs.empty());
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identitytest.moc"
