// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/signin.h"
#include "base/clock.h"
#include "connector/settings.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

//! A provider that says what the test wants, in order, and remembers what it was asked.
struct Provider {
    std::vector<Tried<WebAnswer>> answers;
    std::vector<WebQuestion> asked;

    Web web()
    {
        return [this](const WebQuestion &question, const Bell &) -> Tried<WebAnswer> {
            asked.push_back(question);
            if (answers.empty())
                return trouble(Trouble::Kind::Connection, u"nobody there"_s);
            auto answer = answers.front();
            answers.erase(answers.begin());
            return answer;
        };
    }
    void says(long status, const QByteArray &body) { answers.push_back(WebAnswer{status, body}); }
    [[nodiscard]] QByteArray lastForm() const { return asked.empty() ? QByteArray() : asked.back().form.value_or(""); }
};

OAuthGrant grant()
{
    OAuthGrant made{.tokenUrl = QUrl(u"https://login.test/token"_s),
                    .clientId = u"shop & co"_s,
                    .clientSecret = "hush",
                    .refreshToken = "r0",
                    .scope = {}};
    made.consent.authUrl = QUrl(u"https://login.test/auth?realm=a"_s);
    made.consent.deviceUrl = QUrl(u"https://login.test/device"_s);
    made.consent.scope = u"mail offline_access"_s;
    made.consent.loginHint = u"support@shop.test"_s;
    return made;
}

const QString pkceText(43, u'a');
const QString redirect = u"http://127.0.0.1:40123/throughline"_s;
const QByteArray tokens = "{\"access_token\":\"a1\",\"refresh_token\":\"r1\",\"expires_in\":3600}";

QString reason(const SignIn::Step &step)
{
    return step.answer["state"_L1] == "failed"_L1 ? step.answer["reason"_L1].toString() : QString();
}

} // namespace

//! The sign-in at a provider and what keeps it alive, without a network.
class EmailSignInTest : public QObject
{
    Q_OBJECT

private:
    Bell m_stop;

private Q_SLOTS:
    void namesThePageWithPkceAndState()
    {
        Provider provider;
        SignIn signIn(grant(), provider.web());
        const auto step = signIn.begin(
            {{u"redirectUri"_s, redirect}, {u"challenge"_s, pkceText}, {u"state"_s, pkceText}}, {}, m_stop);
        const QUrl url(step.answer["url"_L1].toString());
        const QUrlQuery query(url);
        QCOMPARE(url.host(), u"login.test"_s);
        const auto value = [&](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
        QCOMPARE(value(u"realm"_s), u"a"_s);
        QCOMPARE(value(u"response_type"_s), u"code"_s);
        QCOMPARE(value(u"client_id"_s), u"shop & co"_s);
        QCOMPARE(value(u"redirect_uri"_s), redirect);
        QCOMPARE(value(u"code_challenge"_s), pkceText);
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"state"_s), pkceText);
        QCOMPARE(value(u"scope"_s), u"mail offline_access"_s);
        QVERIFY(!url.toString().contains(u"hush"));
        QVERIFY(provider.asked.empty());
    }

    void sendsCodesToNoOtherMachine()
    {
        Provider provider;
        SignIn signIn(grant(), provider.web());
        for (const QString &bad :
             {u"https://evil.test/x"_s, u"http://127.0.0.1.evil.test:80/"_s, u"http://127.0.0.1:80@evil.test/"_s,
              u"http://localhost:4000/"_s, u"http://127.0.0.1:4000/x?y=z"_s, QString()}) {
            QCOMPARE(reason(signIn.begin({{u"redirectUri"_s, bad}, {u"challenge"_s, pkceText}, {u"state"_s, pkceText}},
                                         {}, m_stop)),
                     u"request"_s);
            QCOMPARE(reason(signIn.finish({{u"code"_s, u"c"_s}, {u"verifier"_s, pkceText}, {u"redirectUri"_s, bad}},
                                          m_stop)),
                     u"request"_s);
        }
        QCOMPARE(reason(signIn.finish({{u"code"_s, u"c"_s}, {u"verifier"_s, u"short"_s}, {u"redirectUri"_s, redirect}},
                                      m_stop)),
                 u"request"_s);
        QVERIFY(provider.asked.empty());
    }

    void exchangesTheCodeAndTellsNoToken()
    {
        Provider provider;
        provider.says(200, tokens);
        SignIn signIn(grant(), provider.web());
        const auto step =
            signIn.finish({{u"code"_s, u"4/c+d"_s}, {u"verifier"_s, pkceText}, {u"redirectUri"_s, redirect}}, m_stop);
        QVERIFY(step.tokens);
        QCOMPARE(step.tokens->refreshToken, "r1"_ba);
        QCOMPARE(QJsonDocument(step.answer).toJson(QJsonDocument::Compact), "{\"state\":\"done\"}"_ba);
        const QByteArray form = provider.lastForm();
        QVERIFY(form.contains("grant_type=authorization_code"));
        QVERIFY(form.contains("code=4%2Fc%2Bd&"));
        QVERIFY(form.contains("code_verifier=" + pkceText.toLatin1()));
        QVERIFY(form.contains("client_secret=hush"));
    }

    void saysInACodeWhyItFailedAndCleansTheProvidersWords()
    {
        const auto exchanged = [this](long status, const QByteArray &body) {
            Provider provider;
            provider.says(status, body);
            SignIn signIn(grant(), provider.web());
            return signIn.finish({{u"code"_s, u"c"_s}, {u"verifier"_s, pkceText}, {u"redirectUri"_s, redirect}},
                                 m_stop);
        };
        QCOMPARE(reason(exchanged(400, "{\"error\":\"access_denied\"}")), u"refused"_s);
        QCOMPARE(reason(exchanged(401, "{\"error\":\"invalid_client\"}")), u"client"_s);
        QCOMPARE(reason(exchanged(400, "{\"error\":\"invalid_grant\"}")), u"code"_s);
        QCOMPARE(reason(exchanged(400, "{\"error\":\"invalid_scope\"}")), u"scope"_s);
        QCOMPARE(reason(exchanged(502, "<html>")), u"provider"_s);
        QCOMPARE(reason(exchanged(200, "{\"access_token\":\"a\"}")), u"noRefresh"_s);
        QCOMPARE(reason(exchanged(200, "{\"error\":\"access_denied\",\"access_token\":\"a\"}")), u"refused"_s);
        const auto hostile = exchanged(400, "{\"error\":\"x\",\"error_description\":\"a\\u202eb\\n<b>\\u0000c"
                                                + QByteArray(5'000, 'x') + "\"}");
        const QString detail = hostile.answer["detail"_L1].toString();
        QVERIFY(detail.size() <= 200);
        QVERIFY(!detail.contains(QChar(0x202e)) && !detail.contains(u'\n') && !detail.contains(QChar(0)));
    }

    void asksForTheDeviceAsOftenAsItMay()
    {
        Provider provider;
        ManualClock clock;
        SignIn signIn(grant(), provider.web());
        provider.says(
            200, "{\"device_code\":\"d\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://login.test/d\","
                 "\"interval\":5,\"expires_in\":60}");
        const auto begun = signIn.begin({{u"device"_s, true}}, clock.now(), m_stop);
        QCOMPARE(begun.answer["userCode"_L1].toString(), u"WDJB-MJHT"_s);
        QCOMPARE(begun.answer["verificationUrl"_L1].toString(), u"https://login.test/d"_s);
        QVERIFY(!QJsonDocument(begun.answer).toJson().contains("device_code"));
        const QJsonObject mine{{u"userCode"_s, u"WDJB-MJHT"_s}};
        const auto poll = [&] { return signIn.poll(mine, clock.now(), m_stop); };
        for (int i = 0; i < 20; ++i) // however often the console asks
            QCOMPARE(poll().answer["state"_L1].toString(), u"pending"_s);
        QCOMPARE(provider.asked.size(), size_t(1));
        clock.advance(std::chrono::seconds(5));
        provider.says(400, "{\"error\":\"slow_down\"}");
        QCOMPARE(poll().answer["interval"_L1].toInt(), 10);
        clock.advance(std::chrono::seconds(6));
        (void)poll();
        QCOMPARE(provider.asked.size(), size_t(2)); // not yet
        clock.advance(std::chrono::seconds(4));
        provider.says(400, "{\"error\":\"authorization_pending\"}");
        QCOMPARE(poll().answer["state"_L1].toString(), u"pending"_s);
        clock.advance(std::chrono::seconds(10));
        provider.says(200, tokens);
        const auto done = poll();
        QVERIFY(done.tokens && done.answer["state"_L1] == "done"_L1);
        QVERIFY(provider.lastForm().contains("device_code=d"));
        QCOMPARE(reason(poll()), u"expired"_s); // it is used up
    }

    void aDeviceCodeEnds()
    {
        Provider provider;
        ManualClock clock;
        SignIn signIn(grant(), provider.web());
        const QByteArray code =
            "{\"device_code\":\"d\",\"user_code\":\"%\",\"verification_uri\":\"https://login.test/d\","
            "\"expires_in\":60}";
        provider.says(200, QByteArray(code).replace('%', "A"));
        (void)signIn.begin({{u"device"_s, true}}, clock.now(), m_stop);
        clock.advance(std::chrono::seconds(60));
        QCOMPARE(reason(signIn.poll({{u"userCode"_s, u"A"_s}}, clock.now(), m_stop)), u"expired"_s);
        QCOMPARE(provider.asked.size(), size_t(1));
        provider.says(200, QByteArray(code).replace('%', "B"));
        (void)signIn.begin({{u"device"_s, true}}, clock.now(), m_stop);
        clock.advance(std::chrono::seconds(5));
        QCOMPARE(reason(signIn.poll({{u"userCode"_s, u"A"_s}}, clock.now(), m_stop)), u"expired"_s);
        provider.says(400, "{\"error\":\"access_denied\"}");
        QCOMPARE(reason(signIn.poll({{u"userCode"_s, u"B"_s}}, clock.now(), m_stop)), u"refused"_s);
        OAuthGrant none = grant();
        none.consent.deviceUrl.clear();
        SignIn without(none, provider.web());
        QCOMPARE(reason(without.begin({{u"device"_s, true}}, clock.now(), m_stop)), u"noDevice"_s);
    }

    void believesOnlyTheIssuerItAsked()
    {
        OAuthGrant bare = grant();
        bare.tokenUrl.clear();
        bare.consent.authUrl.clear();
        bare.consent.deviceUrl.clear();
        bare.consent.issuer = QUrl(u"https://id.test/realms/shop/"_s);
        const auto about = [](const QByteArray &issuer, const QByteArray &token) {
            return "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + token
                   + "\",\"authorization_endpoint\":\"https://id.test/a\"}";
        };
        OAuthGrant found = bare;
        QVERIFY(readDiscovery(found, about("https://id.test/realms/shop", "https://id.test/t")));
        QCOMPARE(found.tokenUrl, QUrl(u"https://id.test/t"_s));
        QCOMPARE(found.consent.authUrl, QUrl(u"https://id.test/a"_s));
        for (const auto &[issuer, token] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
                 {"https://evil.test", "https://id.test/t"},
                 {"https://id.test/realms/shop", "http://id.test/t"},
                 {"https://id.test/realms/shop", "http://127.0.0.1:25/t"}, // the hub's own machine (C6)
                 {"https://id.test/realms/shop", "https://user:pw@id.test/t"},
                 {"https://id.test/realms/shop", "file:///etc/passwd"}}) {
            OAuthGrant left = bare;
            QVERIFY(!readDiscovery(left, about(issuer, token)));
            QVERIFY(left.tokenUrl.isEmpty() && left.consent.authUrl.isEmpty());
        }
        Provider provider;
        provider.says(200, about("https://id.test/realms/shop", "https://id.test/t"));
        SignIn signIn(bare, provider.web());
        (void)signIn.begin({}, {}, m_stop);
        QCOMPARE(provider.asked.front().url, QUrl(u"https://id.test/realms/shop/.well-known/openid-configuration"_s));
    }

    void aNewRefreshTokenIsOnTheDiskBeforeItsAccessTokenIsUsed()
    {
        Provider provider;
        QByteArray disk = "r0";
        bool diskWorks = false;
        const auto keep = [&](const QByteArray &token, const Bell &) {
            if (diskWorks)
                disk = token;
            return diskWorks;
        };
        provider.says(200, tokens);
        {
            TokenSource source(grant(), keep, provider.web());
            const auto early = source.token(m_stop);
            QVERIFY(!early); // nothing is done with what would be lost with the process
            QCOMPARE(int(early.error().kind), int(Trouble::Kind::Connection));
            QCOMPARE(disk, "r0"_ba);
            diskWorks = true;
            QCOMPARE(source.token(m_stop).value_or("?"), "a1"_ba);
            QCOMPARE(provider.asked.size(), size_t(1)); // the old one is not asked with again
            QCOMPARE(disk, "r1"_ba);
        } // killed
        OAuthGrant next = grant();
        next.refreshToken = disk;
        provider.says(200, "{\"access_token\":\"a2\"}");
        TokenSource source(next, keep, provider.web());
        QCOMPARE(source.token(m_stop).value_or("?"), "a2"_ba);
        QVERIFY(provider.lastForm().contains("refresh_token=r1"));
        QCOMPARE(disk, "r1"_ba);
    }

    void aRefusedTokenIsRenewedAndAnEndedConsentSaysWhatToDo()
    {
        Provider provider;
        provider.says(200, tokens);
        provider.says(200, "{\"access_token\":\"a2\"}");
        provider.says(400, "{\"error\":\"invalid_grant\"}");
        TokenSource source(
            grant(), [](const QByteArray &, const Bell &) { return true; }, provider.web());
        QCOMPARE(source.token(m_stop).value_or("?"), "a1"_ba);
        QCOMPARE(source.token(m_stop).value_or("?"), "a1"_ba);
        QCOMPARE(source.token(m_stop, "a1").value_or("?"), "a2"_ba);
        const auto ended = source.token(m_stop, "a2");
        QVERIFY(!ended && needsPerson(ended.error()));
        QVERIFY(ended.error().words.contains(u"sign in again"));
    }

    void withoutASignInNothingIsAskedAndAfterItAllIsNew()
    {
        Provider provider;
        OAuthGrant fresh = grant();
        fresh.refreshToken.clear();
        QByteArray disk;
        bool diskWorks = false;
        TokenSource source(
            fresh,
            [&](const QByteArray &token, const Bell &) {
                if (diskWorks)
                    disk = token;
                return diskWorks;
            },
            provider.web());
        QCOMPARE(int(source.token(m_stop).error().kind), int(Trouble::Kind::Consent));
        const TokenAnswer answer{"a1", "r1", std::chrono::seconds(3'600)};
        QVERIFY(!source.adopt(answer, m_stop));
        QCOMPARE(int(source.token(m_stop).error().kind), int(Trouble::Kind::Consent));
        diskWorks = true;
        QVERIFY(source.adopt(answer, m_stop));
        QCOMPARE(disk, "r1"_ba);
        QCOMPARE(source.token(m_stop).value_or("?"), "a1"_ba);
        QVERIFY(provider.asked.empty());
    }

    void aKeptTokenIsForOneClientAtOneProvider()
    {
        const auto changes = [](const auto &change) {
            OAuthGrant other = grant();
            change(other);
            return markOf(other) != markOf(grant());
        };
        QVERIFY(changes([](OAuthGrant &each) { each.tokenUrl = QUrl(u"https://evil.test/token"_s); }));
        QVERIFY(changes([](OAuthGrant &each) { each.tokenUrl = QUrl(u"http://login.test/token"_s); }));
        QVERIFY(changes([](OAuthGrant &each) { each.clientId = u"another"_s; }));
        QVERIFY(changes([](OAuthGrant &each) { each.refreshToken = "typed in later"; }));
        QVERIFY(!changes([](OAuthGrant &each) { each.tokenUrl = QUrl(u"https://login.test/v2/token"_s); }));
        QVERIFY(!changes([](OAuthGrant &each) { each.clientSecret = "renewed"; }));
        const auto ofIssuer = [](const QString &issuer) {
            OAuthGrant other = grant();
            other.tokenUrl.clear();
            other.consent.issuer = QUrl(issuer);
            return markOf(other);
        };
        QVERIFY(ofIssuer(u"https://id.test/realms/shop"_s) != ofIssuer(u"https://evil.test/realms/shop"_s));
    }

    void knowsItsProvidersAndShipsNoClient()
    {
        plugin::StartInfo info;
        info.settings = {{u"address"_s, u"support@shop.test"_s},
                         {u"imapHost"_s, u"imap.shop.test"_s},
                         {u"smtpHost"_s, u"smtp.shop.test"_s},
                         {u"auth"_s, u"oauth2"_s},
                         {u"clientId"_s, u"ours"_s},
                         {u"tenant"_s, u"shop.test"_s}};
        for (const QString &name : {u"google"_s, u"microsoft"_s}) {
            info.settings[u"provider"_s] = name;
            const auto settings = readSettings(info);
            QVERIFY(settings && settings->oauth);
            QVERIFY(isSafeAddress(settings->oauth->tokenUrl) && isSafeAddress(settings->oauth->consent.authUrl));
            QVERIFY(!settings->oauth->consent.scope.isEmpty());
            QCOMPARE(settings->oauth->clientId, u"ours"_s);
        }
        QVERIFY(readSettings(info)->oauth->tokenUrl.path().startsWith(u"/shop.test/"));
        info.settings[u"tenant"_s] = u"../evil"_s;
        QVERIFY(!readSettings(info));
    }
};

QTEST_APPLESS_MAIN(EmailSignInTest)
#include "signintest.moc"
