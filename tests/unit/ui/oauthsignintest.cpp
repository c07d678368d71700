// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Signing in to a mailbox: PKCE, the listener that anybody can talk to, and the steps at the hub.
#include "oauth/oauthsignin.h"
#include "oauth/oauthwords.h"
#include "oauth/pkce.h"
#include "support/simtime.h"
#include "ui/fakesource.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class OAuthSignInTest : public QObject
{
    Q_OBJECT

private:
    //! What the listener at \a address answers to these bytes.
    static QByteArray ask(const QString &address, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(address).port()));
        socket.write(request);
        QByteArray answer;
        (void)QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            3'000);
        return answer + socket.readAll();
    }
    static QByteArray get(const QString &address, const QByteArray &query, const QByteArray &more = {})
    {
        return ask(address, "GET /throughline?" + query + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                + QByteArray::number(QUrl(address).port()) + "\r\n" + more + "\r\n");
    }

    struct Stage {
        Stage() : signIn(source, random, scheduler, [this](const QUrl &url) { opened.append(url); }) {}
        [[nodiscard]] QJsonObject args(size_t step) const
        {
            return source.authorizeSteps.at(step)["args"_L1].toObject();
        }
        void begins(const QString &url = u"https://login.test/auth"_s)
        {
            source.authorizeAnswers.append(QJsonObject{{u"state"_s, u"begun"_s}, {u"url"_s, url}});
            signIn.start(u"e-1"_s);
        }

        test::SimTime time;
        test::SimScheduler scheduler{time};
        SeededRandom random{3};
        FakeSource source;
        QList<QUrl> opened;
        OAuthSignIn signIn;
    };

private Q_SLOTS:
    void makesTheChallengeOfTheStandard()
    {
        QCOMPARE(pkceChallenge(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
                 u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s); // RFC 7636, appendix B
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd") && !equalInConstantTime("abc", "ab"));
    }

    void takesOneRightRedirectAndNothingElse()
    {
        test::SimTime time;
        test::SimScheduler scheduler(time);
        LoopbackListener listener(u"right"_s, scheduler);
        QSignalSpy redirected(&listener, &LoopbackListener::redirected);
        QSignalSpy strayed(&listener, &LoopbackListener::strayed);
        const QString address = listener.listen().value_or(QString());
        QVERIFY(address.startsWith(u"http://127.0.0.1:"));
        const QByteArray host = "\r\nHost: 127.0.0.1:" + QByteArray::number(QUrl(address).port()) + "\r\n\r\n";
        const std::pair<QByteArray, QByteArray> hostile[] = {
            {"POST /throughline?code=c&state=right HTTP/1.1" + host, "405"},
            {"OPTIONS /throughline HTTP/1.1" + host, "405"},
            {"HEAD /throughline?code=c&state=right HTTP/1.1" + host, "405"},
            {"GET / HTTP/1.1" + host, "404"},
            {"GET /throughline/../x?code=c&state=right HTTP/1.1" + host, "404"},
            {"GET /favicon.ico HTTP/1.1" + host, "404"},
            {"GET /throughline?code=c&state=right HTTP/2.0" + host, "400"},
            {"GET /throughline?code=c&state=right" + host, "400"},
            {"GET /throughline?code=c&state=right HTTP/1.1\r\nHost: evil.test\r\n\r\n", "400"},
            {"GET /throughline?code=c&state=right HTTP/1.1\r\n\r\n", "400"},
            {"nonsense\r\n\r\n", "400"},
            {"GET /throughline?" + QByteArray(LoopbackListener::longestRequest, 'x'), "431"}};
        for (const auto &[request, status] : hostile) {
            const QByteArray answer = ask(address, request);
            QVERIFY2(answer.startsWith("HTTP/1.1 " + status),
                     (request.left(80) + " -> " + answer.left(40)).constData());
        }
        for (const QByteArray &query : {"code=c"_ba, "code=c&state=wrong"_ba, "code=c&state=righ"_ba,
                                        "code=c&state=right&state=right"_ba, "code=a&code=b&state=right"_ba,
                                        "code=&state=right"_ba, "state=right"_ba, "code=c&error=x&state=right"_ba})
            QVERIFY2(get(address, query).startsWith("HTTP/1.1 400"), query.constData());
        QVERIFY(get(address, "code=c&state=right", "Content-Length: 4\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(get(address, "code=c&state=right", "Transfer-Encoding: chunked\r\n").startsWith("HTTP/1.1 400"));
        QCOMPARE(redirected.size(), 0);
        QCOMPARE(strayed.size(), 2);
        QVERIFY(listener.isListening());
        const QByteArray page = get(address, "state=right&code=4%2Fa%2Bb");
        QVERIFY(page.startsWith("HTTP/1.1 200"));
        QVERIFY(page.contains("default-src 'none'") && page.contains("no-store") && !page.contains("4/a"));
        QCOMPARE(redirected.size(), 1);
        QCOMPARE(redirected[0][0].value<Redirect>().code, u"4/a+b"_s);
        QVERIFY(!listener.isListening());
        QVERIFY(get(address, "state=right&code=again").isEmpty());
    }

    void endsConnectionsThatDoNotSpeakAndItselfAfterFiveMinutes()
    {
        test::SimTime time;
        test::SimScheduler scheduler(time);
        LoopbackListener listener(u"right"_s, scheduler);
        QSignalSpy timedOut(&listener, &LoopbackListener::timedOut);
        const QString address = listener.listen().value_or(QString());
        QTcpSocket slow;
        slow.connectToHost(u"127.0.0.1"_s, quint16(QUrl(address).port()));
        slow.write("GET /");
        QVERIFY(QTest::qWaitFor([&] { return slow.state() == QAbstractSocket::ConnectedState; }));
        QTest::qWait(50);
        time.run(LoopbackListener::requestTakes);
        QVERIFY(QTest::qWaitFor([&] { return slow.state() == QAbstractSocket::UnconnectedState; }));
        time.run(LoopbackListener::waits);
        QCOMPARE(timedOut.size(), 1);
        QVERIFY(!listener.isListening());
    }

    void bringsTheHubTheCodeAndTheVerifier()
    {
        Stage s;
        s.begins();
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::WaitingForBrowser);
        QCOMPARE(s.opened, QList<QUrl>{QUrl(u"https://login.test/auth"_s)});
        QCOMPARE(s.source.authorizeSteps[0]["step"_L1].toString(), u"begin"_s);
        const QJsonObject begin = s.args(0);
        QVERIFY(!begin.contains("verifier"_L1)); // not before the code is here
        s.source.authorizeAnswers.append(QJsonObject{{u"state"_s, u"done"_s}});
        const QString address = begin["redirectUri"_L1].toString();
        (void)get(address, "code=4%2Fx&state=guess");
        QCOMPARE(s.signIn.state(), OAuthSignIn::WaitingForBrowser);
        QVERIFY(s.signIn.words().contains(u"refused"));
        QVERIFY(get(address, "code=4%2Fx&state=" + begin["state"_L1].toString().toLatin1()).startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Done);
        const QJsonObject finish = s.args(1);
        QCOMPARE(s.source.authorizeSteps[1]["step"_L1].toString(), u"finish"_s);
        QCOMPARE(finish["code"_L1].toString(), u"4/x"_s);
        QCOMPARE(finish["redirectUri"_L1].toString(), address);
        QCOMPARE(pkceChallenge(finish["verifier"_L1].toString()), begin["challenge"_L1].toString());
    }

    void opensOnlyEncryptedPages()
    {
        for (const QString &url : {u"http://login.test/"_s, u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
                                   u"mailto:a@b.test"_s, u"https://a@evil.test/"_s, QString()}) {
            Stage s;
            s.begins(url);
            QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Failed);
            QVERIFY(s.opened.isEmpty());
            QVERIFY(!s.signIn.words().isEmpty());
        }
    }

    void saysWhyInWords()
    {
        {
            Stage s;
            s.begins();
            QTRY_COMPARE(s.signIn.state(), OAuthSignIn::WaitingForBrowser);
            const QJsonObject begin = s.args(0);
            (void)get(begin["redirectUri"_L1].toString(),
                      "error=access_denied&error_description=no%0A%E2%80%AEway&state="
                          + begin["state"_L1].toString().toLatin1());
            QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Failed);
            QVERIFY(s.signIn.words().contains(u"refused") && s.signIn.words().contains(u"no way"));
            QCOMPARE(s.source.authorizeSteps.size(), size_t(1));
        }
        {
            Stage s;
            s.begins();
            QTRY_COMPARE(s.signIn.state(), OAuthSignIn::WaitingForBrowser);
            s.time.run(LoopbackListener::waits);
            QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Failed);
            QVERIFY(s.signIn.words().contains(u"five minutes"));
        }
        Stage s;
        s.source.authorizeAnswers.append(fail(ErrorCode::Forbidden, u"forbidden"_s));
        s.signIn.start(u"e-1"_s);
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Failed);
        QVERIFY(s.signIn.words().contains(u"administrators"));
        for (const QString &reason : {u"client"_s, u"noRefresh"_s, u"storage"_s, u"network"_s, u"unheard-of"_s})
            QVERIFY(!signInWords(reason, {}).isEmpty());
        QVERIFY(signInWords(u"network"_s, QString(5'000, u'x')).size() < 300);
        QVERIFY(!signInWords(u"network"_s, u"a\u202Eb\nc"_s).contains(QChar(0x202E)));
    }

    void cancellingForgetsEverything()
    {
        Stage s;
        s.begins();
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::WaitingForBrowser);
        const QJsonObject begin = s.args(0);
        s.signIn.cancel();
        QCOMPARE(s.signIn.state(), OAuthSignIn::Idle);
        QVERIFY(get(begin["redirectUri"_L1].toString(), "code=c&state=" + begin["state"_L1].toString().toLatin1())
                    .isEmpty());
        QCOMPARE(s.source.authorizeSteps.size(), size_t(1));
    }

    void pollsForACodeAsOftenAsTheProviderWants()
    {
        Stage s;
        s.source.authorizeAnswers.append(QJsonObject{{u"state"_s, u"begun"_s},
                                                     {u"userCode"_s, u"WDJB-MJHT"_s},
                                                     {u"verificationUrl"_s, u"https://login.test/d"_s},
                                                     {u"interval"_s, 5}});
        s.signIn.startDevice(u"e-1"_s);
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::WaitingForCode);
        QCOMPARE(s.signIn.userCode(), u"WDJB-MJHT"_s);
        QVERIFY(s.opened.isEmpty()); // another device may be meant
        s.signIn.openVerificationPage();
        QCOMPARE(s.opened.size(), 1);
        const auto polls = [&] { return s.source.authorizeSteps.size() - 1; };
        s.source.authorizeAnswers.append(QJsonObject{{u"state"_s, u"pending"_s}, {u"interval"_s, 10}});
        s.time.run(std::chrono::seconds(4));
        QCOMPARE(polls(), size_t(0));
        s.time.run(std::chrono::seconds(1));
        QCOMPARE(polls(), size_t(1));
        QTest::qWait(20);
        s.time.run(std::chrono::seconds(9));
        QCOMPARE(polls(), size_t(1)); // slower now
        s.source.authorizeAnswers.append(fail(ErrorCode::Unavailable, u"offline"_s));
        s.time.run(std::chrono::seconds(1));
        QTest::qWait(20);
        QCOMPARE(s.signIn.state(), OAuthSignIn::WaitingForCode); // a lost answer is not the end
        s.source.authorizeAnswers.append(QJsonObject{{u"state"_s, u"done"_s}});
        s.time.run(std::chrono::seconds(10));
        QTRY_COMPARE(s.signIn.state(), OAuthSignIn::Done);
        QVERIFY(s.signIn.userCode().isEmpty());
        s.time.run(std::chrono::minutes(5));
        QCOMPARE(polls(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(OAuthSignInTest)
#include "oauthsignintest.moc"
