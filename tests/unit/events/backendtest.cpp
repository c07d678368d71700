// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "connector/answers.h"
#include "connector/backend.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::events;

namespace {

const QByteArray goodOrder = R"({"result":{"order":{"number":"1007","status":"placed","currency":"EUR","total":39.8,
    "lines":[{"sku":"L1","name":"Lamp","quantity":"2","price":"19.90","secret":"x"}],"url":"javascript:x"}}})";

//! The company's backend, answering what a test says.
class FakeLine final : public ShopLine
{
public:
    void ask(const Question &question, Answered done) override
    {
        questions.push_back(question);
        waiting.push_back(std::move(done));
    }
    void answer(const Result<QByteArray> &body)
    {
        for (const auto &done : std::exchange(waiting, {}))
            done(body);
    }
    std::vector<Question> questions;
    std::vector<Answered> waiting;
};

//! An HTTP server that says \a answer to whoever has sent a whole request.
class Server final : public QTcpServer
{
public:
    explicit Server(QByteArray answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QIODevice::readyRead, socket, [this, socket, answer] {
                asked += socket->readAll();
                if (!asked.contains("\r\n\r\n{"))
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/hook?x=1"_s.arg(serverPort())); }
    QByteArray asked;
};

QByteArray response(const QByteArray &status, const QByteArray &body,
                    const QByteArray &more = "Content-Type: application/json\r\n")
{
    return "HTTP/1.1 " + status + "\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
           + body;
}

} // namespace

//! What agents ask of the shop: signed, checked both ways, and one order for one id.
class BackendTest : public QObject
{
    Q_OBJECT

private:
    struct Shop {
        Shop()
        {
            settings.backendKey = "a key for this page, thirty-two bytes or more";
            settings.endpoint = u"e1"_s;
            open();
        }
        void open()
        {
            auto own = std::make_unique<FakeLine>();
            line = own.get();
            backend = std::make_unique<Backend>(host, settings, std::move(own));
        }
        test::SimTime time;
        webchat::FakeHost host{time};
        Settings settings;
        FakeLine *line = nullptr;
        std::unique_ptr<Backend> backend;
    };
    static plugin::Call placing(int id)
    {
        return {.name = u"placeOrder"_s,
                .args = {{u"lines"_s, QJsonArray{QJsonObject{{u"sku"_s, u"L1"_s}, {u"quantity"_s, 2}}}}},
                .actionId = Id::named(u"test", QString::number(id))};
    }
    static Result<QByteArray> over(const QUrl &url)
    {
        NetworkShopLine line(url);
        std::optional<Result<QByteArray>> got;
        line.ask({.body = "{}", .idempotencyKey = "k", .timestamp = 1, .signature = "s"},
                 [&](const Result<QByteArray> &answer) { got = answer; });
        (void)QTest::qWaitFor([&] { return got.has_value(); }, 15'000);
        return got.value_or(fail(ErrorCode::Internal));
    }

private Q_SLOTS:
    void signsAsThePageSays()
    {
        QCOMPARE(signatureOf("a key for this page, thirty-two bytes or more", 1781863200, R"({"v":1})"),
                 "a67964b4ea84bb890e6c2cbc5fcb4d60ebddc77270b2fef603499c2a473603b6");
        Shop shop;
        plugin::Call call{.name = u"order"_s, .args = {{u"number"_s, 1007}, {u"more"_s, u"x"_s}}};
        call.contactPoint = plugin::ContactPoint{.kind = u"user"_s, .value = u"u1"_s, .trust = 3};
        std::optional<Result<QJsonObject>> got;
        shop.backend->lookup(call, [&](const auto &result) { got = result; });
        const auto &question = shop.line->questions.at(0);
        QCOMPARE(question.signature, signatureOf(shop.settings.backendKey, question.timestamp, question.body));
        const QJsonObject body = QJsonDocument::fromJson(question.body).object();
        QCOMPARE(body["type"_L1].toString(), u"lookup"_s);
        QCOMPARE(body["args"_L1].toObject(), (QJsonObject{{u"number"_s, u"1007"_s}}));
        QCOMPARE(body["contact"_L1]["value"_L1].toString(), u"u1"_s);
        shop.line->answer(goodOrder);
        QVERIFY(got && *got);
        const QJsonObject order = (**got)["order"_L1].toObject();
        QCOMPARE(order["total"_L1].toString(), u"39.80"_s);
        QCOMPARE(order["lines"_L1][0]["quantity"_L1].toInt(), 2);
        QVERIFY(!order["lines"_L1][0].toObject().contains("secret"_L1));
        QVERIFY(!order.contains("url"_L1));
    }

    void oneIdIsOneOrder()
    {
        Shop shop;
        int answers = 0;
        const auto count = [&](const Result<QJsonObject> &result) { answers += result ? 1 : 0; };
        shop.backend->action(placing(1), count);
        shop.backend->action(placing(1), count); // pressed twice
        shop.time.run(std::chrono::milliseconds(10));
        QCOMPARE(shop.line->questions.size(), 1u);
        QCOMPARE(shop.line->questions[0].idempotencyKey, placing(1).actionId.toString().toLatin1());
        shop.line->answer(goodOrder);
        shop.time.run(std::chrono::milliseconds(10));
        QCOMPARE(answers, 2);
        shop.open(); // another process
        shop.backend->action(placing(1), count);
        shop.time.run(std::chrono::milliseconds(10));
        QCOMPARE(answers, 3);
        QVERIFY(shop.line->questions.empty());
        shop.backend->action(placing(2), count);
        shop.time.run(std::chrono::milliseconds(10));
        QCOMPARE(shop.line->questions.size(), 1u);
    }

    void anOrderWhoseFateIsUnknownIsAskedAgainWithItsId()
    {
        Shop shop;
        std::optional<Result<QJsonObject>> got;
        shop.backend->action(placing(1), [&](const auto &result) { got = result; });
        shop.time.run(std::chrono::milliseconds(10));
        shop.line->answer(fail(ErrorCode::Unavailable, u"time"_s));
        QVERIFY(got && !*got && got->error().code == ErrorCode::Unavailable);
        shop.backend->action(placing(1), [&](const auto &result) { got = result; });
        shop.time.run(std::chrono::milliseconds(10));
        QCOMPARE(shop.line->questions.size(), 2u);
        QCOMPARE(shop.line->questions[1].idempotencyKey, shop.line->questions[0].idempotencyKey);
    }

    void refusesWhatIsWrongBeforeItLeaves()
    {
        Shop shop;
        const auto refused = [&](const QString &name, const QJsonObject &args) {
            plugin::Call call{.name = name, .args = args, .actionId = Id::named(u"test", u"9"_s)};
            QString field;
            const auto note = [&](const Result<QJsonObject> &result) {
                field = result ? QString() : result.error().detail;
            };
            name == "placeOrder"_L1 ? shop.backend->action(call, note) : shop.backend->lookup(call, note);
            return field;
        };
        QCOMPARE(refused(u"order"_s, {}), u"number"_s);
        QCOMPARE(refused(u"placeOrder"_s, {}), u"lines"_s);
        QCOMPARE(
            refused(u"placeOrder"_s, {{u"lines"_s, QJsonArray{QJsonObject{{u"sku"_s, u"x"_s}, {u"quantity"_s, -1}}}}}),
            u"lines[0].quantity"_s);
        QCOMPARE(refused(u"steal"_s, {}), u"steal"_s);
        QVERIFY(shop.line->questions.empty());
    }

    void understandsOnlyWhatThePageDescribes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const auto code = [](ErrorCode value) { return static_cast<int>(value); };
        QTest::addRow("nothing") << u"order"_s << QByteArray() << code(ErrorCode::Unavailable);
        QTest::addRow("no order") << u"order"_s << QByteArray(R"({"result":{}})") << code(ErrorCode::Unavailable);
        QTest::addRow("a state nobody knows")
            << u"order"_s
            << QByteArray(R"({"result":{"order":{"number":"1","status":"lost","currency":"EUR","total":1}}})")
            << code(ErrorCode::Unavailable);
        QTest::addRow("a price of words")
            << u"order"_s
            << QByteArray(R"({"result":{"order":{"number":"1","status":"paid","currency":"EUR","total":"much"}}})")
            << code(ErrorCode::Unavailable);
        QTest::addRow("a list that is none")
            << u"orders"_s << QByteArray(R"({"result":{"orders":{}}})") << code(ErrorCode::Unavailable);
        QTest::addRow("a nameless product")
            << u"stock"_s << QByteArray(R"({"result":{"products":[{"sku":"1"}]}})") << code(ErrorCode::Unavailable);
        QTest::addRow("none") << u"order"_s << QByteArray(R"({"error":{"code":"notFound"}})")
                              << code(ErrorCode::NotFound);
        QTest::addRow("sold out") << u"placeOrder"_s << QByteArray(R"({"error":{"code":"outOfStock","detail":"L1"}})")
                                  << code(ErrorCode::Conflict);
        QTest::addRow("its own words") << u"placeOrder"_s << QByteArray(R"({"error":{"code":"boom"}})")
                                       << code(ErrorCode::Unavailable);
        QTest::addRow("deep") << u"order"_s << QByteArray(40, '[') << code(ErrorCode::Unavailable);
    }
    void understandsOnlyWhatThePageDescribes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, body);
        const auto result = readAnswer(name, body);
        QVERIFY(!result);
        QTEST(static_cast<int>(result.error().code), "code");
        if (result.error().code == ErrorCode::Conflict)
            QCOMPARE(result.error().detail, u"L1"_s); // the console knows the article's name by it
    }

    void speaksHttp()
    {
        Server good(response("200 OK", goodOrder));
        const auto answer = over(good.url());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(*answer, goodOrder);
        QVERIFY(good.asked.startsWith("POST /hook?x=1 HTTP/1.1"));
        QVERIFY(good.asked.toLower().contains("throughline-signature: v1=s"));
        QVERIFY(good.asked.toLower().contains("idempotency-key: k"));
        Server error(response("409 Conflict", R"({"error":{"code":"conflict"}})"));
        QCOMPARE(*over(error.url()), R"({"error":{"code":"conflict"}})");
    }

    void followsNoRedirectAndReadsNoFlood()
    {
        Server other(response("200 OK", goodOrder));
        Server moved(response("307 Temporary Redirect", {}, "Location: " + other.url().toEncoded() + "\r\n"));
        QCOMPARE(over(moved.url()).error().code, ErrorCode::Unavailable);
        QVERIFY(other.asked.isEmpty());
        Server flood(response("200 OK", QByteArray(300'000, ' ')));
        QVERIFY(over(flood.url()).error().detail.contains(u"too large"_s));
        Server page(response("200 OK", "<html>", "Content-Type: text/html\r\n"));
        QCOMPARE(over(page.url()).error().code, ErrorCode::Unavailable);
        const QUrl nobody = [] { return Server({}).url(); }();
        QCOMPARE(over(nobody).error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(BackendTest)
#include "backendtest.moc"
