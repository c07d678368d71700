// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Pictures that mails only point to: who is asked, and who never (SECURITY B3, C6).
#include "connector/picture.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

bool isPublic(const char *text)
{
    sockaddr_in in{};
    in.sin_family = AF_INET;
    if (inet_pton(AF_INET, text, &in.sin_addr) == 1)
        return isPublicAddress(reinterpret_cast<const sockaddr &>(in));
    sockaddr_in6 in6{};
    in6.sin6_family = AF_INET6;
    if (inet_pton(AF_INET6, text, &in6.sin6_addr) != 1)
        qFatal("no address: %s", text);
    return isPublicAddress(reinterpret_cast<const sockaddr &>(in6));
}

const QByteArray smallGif = QByteArray::fromBase64("R0lGODdhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=");

//! Answers each path in its way, and keeps what was asked.
class Server : public QTcpServer
{
public:
    Server()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++connections;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray request = socket->readAll();
                requests << request;
                socket->write(answer(request.split(' ').value(1)));
                socket->disconnectFromHost();
            });
        });
    }
    QString url(const QString &path) const { return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path); }

    int connections = 0;
    QByteArrayList requests;

private:
    static QByteArray ok(const QByteArray &body, const QByteArray &more = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n" + more
               + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static QByteArray answer(const QByteArray &path)
    {
        if (path == "/picture")
            return ok(smallGif, "Set-Cookie: seen=1\r\n");
        if (path == "/again")
            return "HTTP/1.1 302 Found\r\nLocation: /picture\r\nSet-Cookie: seen=2\r\nContent-Length: 0\r\n\r\n";
        if (path == "/loop")
            return "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n";
        if (path == "/file")
            return "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n";
        if (path == "/page")
            return ok("<html><script>1</script></html>");
        if (path == "/drawing")
            return ok("<svg xmlns='http://www.w3.org/2000/svg'/>");
        if (path == "/large")
            return ok(smallGif + QByteArray(400 * 1024, 'x'));
        if (path == "/endless") // no length is told
            return "HTTP/1.1 200 OK\r\n\r\n" + smallGif + QByteArray(4 * 1024 * 1024, 'x');
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    }
};

//! fetchPicture() beside an event loop.
Result<Picture> fetch(const QString &url, bool anyAddress)
{
    Bell bell;
    std::atomic<bool> done = false;
    Result<Picture> result = fail(ErrorCode::Internal);
    std::thread thread([&] {
        result = fetchPicture(url, bell, {.anyAddress = anyAddress});
        done = true;
    });
    for (int i = 0; i < 2'000 && !done; ++i)
        QTest::qWait(10);
    bell.ring();
    thread.join();
    return result;
}

} // namespace

class EmailPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C6_onlyTheOpenInternetIsPublic()
    {
        for (const char *inside : {"127.0.0.1",
                                   "127.9.9.9",
                                   "0.0.0.0",
                                   "10.0.0.1",
                                   "10.255.255.255",
                                   "172.16.0.1",
                                   "172.31.255.255",
                                   "192.168.1.1",
                                   "169.254.169.254",
                                   "100.64.0.1",
                                   "192.0.2.1",
                                   "198.18.0.1",
                                   "203.0.113.9",
                                   "224.0.0.1",
                                   "255.255.255.255",
                                   "::1",
                                   "::",
                                   "::ffff:127.0.0.1",
                                   "::ffff:8.8.8.8",
                                   "fe80::1",
                                   "fd00::1",
                                   "fc00::1",
                                   "ff02::1",
                                   "2001:db8::1",
                                   "2002:7f00:0001::1",
                                   "2002:0a00:0001::",
                                   "64:ff9b::10.0.0.1",
                                   "64:ff9b:1::1",
                                   "2001::1",
                                   "::8.8.8.8"})
            QVERIFY2(!isPublic(inside), inside);
        for (const char *outside : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.63.0.1",
                                    "2606:4700::1111", "2a00:1450:4001::5e", "64:ff9b::8.8.8.8"})
            QVERIFY2(isPublic(outside), outside);
    }

    void C6_nothingInsideIsAsked()
    {
        Server server;
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"[::ffff:127.0.0.1]"_s, u"0.0.0.0"_s,
                                    u"2130706433"_s, u"0x7f000001"_s, u"0177.0.0.1"_s, u"127.1"_s}) {
            const auto answer = fetch(u"http://%1:%2/picture"_s.arg(host).arg(server.serverPort()), false);
            QVERIFY2(!answer, qPrintable(host));
        }
        QCOMPARE(server.connections, 0);
        const auto answer = fetch(server.url(u"/picture"_s), false);
        QCOMPARE(answer.error().code, ErrorCode::Forbidden);
    }

    void onlyAddressesOfTheWebAreAsked()
    {
        for (const QString &url :
             {u"file:///etc/passwd"_s, u"ftp://x.test/a.png"_s, u"gopher://x.test/"_s, u"//x.test/a"_s,
              u"http://user:pass@127.0.0.1/"_s, u"javascript:1"_s, u""_s, u"dict://127.0.0.1:1/"_s}) {
            const auto answer = fetch(url, true);
            QVERIFY2(!answer, qPrintable(url));
            QCOMPARE(answer.error().code, ErrorCode::InvalidArgument);
        }
    }

    void fetchesAPictureAndTellsNothing()
    {
        Server server;
        const auto answer = fetch(server.url(u"/again"_s), true);
        QVERIFY(answer);
        QCOMPARE(answer->type, u"image/gif"_s);
        QCOMPARE(answer->bytes, smallGif);
        QCOMPARE(server.requests.size(), 2);
        for (const QByteArray &request : server.requests) {
            const QByteArray lower = request.toLower();
            for (const char *word : {"cookie", "referer", "authorization", "from:", "accept-language", "curl"})
                QVERIFY2(!lower.contains(word), request.constData());
        }
    }

    void whatIsNoPictureIsNotHandedOn_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        QTest::newRow("page") << u"/page"_s << int(ErrorCode::Unsupported);
        QTest::newRow("drawing") << u"/drawing"_s << int(ErrorCode::Unsupported);
        QTest::newRow("large") << u"/large"_s << int(ErrorCode::TooLarge);
        QTest::newRow("endless") << u"/endless"_s << int(ErrorCode::TooLarge);
        QTest::newRow("missing") << u"/none"_s << int(ErrorCode::Unavailable);
        QTest::newRow("loop") << u"/loop"_s << int(ErrorCode::Unavailable);
        QTest::newRow("file") << u"/file"_s << int(ErrorCode::InvalidArgument);
    }
    void whatIsNoPictureIsNotHandedOn()
    {
        QFETCH(QString, path);
        QFETCH(int, code);
        Server server;
        const auto answer = fetch(server.url(path), true);
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().code), code);
        QVERIFY(server.connections <= 3);
    }
};

QTEST_GUILESS_MAIN(EmailPicturesTest)
#include "picturestest.moc"
