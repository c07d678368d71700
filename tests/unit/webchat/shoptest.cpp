// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/shop.h"
#include "connector/usertoken.h"
#include "demo/scriptedvisitor.h"

#include <QTest>

using namespace throughline;
using namespace throughline::demo;
using namespace Qt::StringLiterals;

class ShopTest : public QObject
{
    Q_OBJECT

private:
    const QString m_endpoint = u"0199c0de-0000-7000-8000-00000000000e"_s;
    const QByteArray m_secret = "a secret of at least thirty-two bytes";
    ManualClock m_clock;
    SeededRandom m_random{3};

    Shop shop()
    {
        auto made = Shop::open({QUrl(u"http://127.0.0.1:9000"_s), m_endpoint, m_secret}, m_clock, m_random);
        made->setOrigin(u"http://127.0.0.1:8080"_s);
        return std::move(*made);
    }
    static Request get(const QByteArray &path, const QByteArray &cookie = {})
    {
        return {.method = "GET", .path = path, .headers = {{"host", "127.0.0.1:8080"}, {"cookie", cookie}}};
    }
    static Request post(const QByteArray &path, const QByteArray &body,
                        const QByteArray &origin = "http://127.0.0.1:8080")
    {
        return {
            .method = "POST", .path = path, .body = body, .headers = {{"host", "127.0.0.1:8080"}, {"origin", origin}}};
    }
    static QByteArray header(const Response &response, QByteArrayView name)
    {
        for (const auto &[key, value] : response.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void showsItsPagesWithTheChatOnEach()
    {
        Shop shop = this->shop();
        for (const QByteArray path : {"/", "/product/heron-teapot", "/cart", "/order", "/sign-in"}) {
            const Response page = shop.answer(get(path));
            QCOMPARE(page.status, 200);
            QVERIFY(page.body.contains("http://127.0.0.1:9000/c/" + m_endpoint.toUtf8() + "/widget.js"));
            QVERIFY(!page.body.contains("{{"));
        }
        QCOMPARE(shop.answer(get("/shop.css")).status, 200);
        QCOMPARE(shop.answer(get("/products.json")).status, 404);
        QCOMPARE(shop.answer(get("/product/..%2f")).status, 404);
    }

    void signsATokenTheConnectorBelievesForTheSignedInOnly()
    {
        Shop shop = this->shop();
        QCOMPARE(shop.answer(get("/chat-token")).status, 204);
        const Response signedIn = shop.answer(post("/sign-in", "customer=c-1001&back=%2Fcart"));
        QCOMPARE(signedIn.status, 303);
        QCOMPARE(header(signedIn, "Location"), "/cart");
        const QByteArray cookie = header(signedIn, "Set-Cookie").split(';').first();
        const Response token = shop.answer(get("/chat-token", cookie));
        const auto user = webchat::readUserToken(token.body, {m_secret}, m_endpoint, m_clock.now());
        QVERIFY(user);
        QCOMPARE(user->id, u"c-1001"_s);
        QVERIFY(user->emailVerified);
        QByteArray forged = cookie;
        forged.replace("c-1001", "c-1002");
        QCOMPARE(shop.answer(get("/chat-token", forged)).status, 204);
    }

    void refusesFormsOfOtherSitesAndWaysOutOfTheShop()
    {
        Shop shop = this->shop();
        QCOMPARE(shop.answer(post("/sign-in", "customer=c-1001", "https://evil.example")).status, 403);
        QCOMPARE(shop.answer(post("/sign-out", {}, {})).status, 403);
        for (const QByteArray back : {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example"})
            QCOMPARE(header(shop.answer(post("/sign-in", "customer=c-1001&back=" + back)), "Location"), "/");
        Request other = get("/");
        other.headers.front().second = "evil.example";
        QCOMPARE(shop.answer(other).status, 421);
    }

    void showsWhatComesFromOutsideAsText()
    {
        Shop shop = this->shop();
        Request request = get("/sign-in");
        request.query = "back=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        QVERIFY(!shop.answer(request).body.contains("<script>alert"));
    }

    void readsAScriptAndNamesTheLineThatIsNone()
    {
        const auto script = readScript("# hello\nsay Hello there\n\nwait 2\n");
        QVERIFY(script);
        QCOMPARE(script->size(), 2U);
        QCOMPARE(script->front().rest, u"Hello there"_s);
        QCOMPARE(readScript("say Hi\njump high\n").error().detail, u"line 2 of the script"_s);
    }
};

QTEST_GUILESS_MAIN(ShopTest)
#include "shoptest.moc"
