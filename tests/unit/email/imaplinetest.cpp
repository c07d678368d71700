// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What ImapLine makes of a server that tells of a mail in the moment nobody waits for one.
#include "connector/imapline.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace throughline::email;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Answers each command by its name, once with what is to be told beside it. Lives on a thread of its own: the line blocks.
class TellingServer : public QThread
{
public:
    explicit TellingServer(QByteArray besideSearch) : m_besideSearch(std::move(besideSearch))
    {
        start();
        m_listens.acquire();
    }
    ~TellingServer() override { wait(); }

    quint16 port = 0;
    QByteArrayList heard; //!< the commands, once the line is closed

protected:
    void run() override
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        port = server.serverPort();
        m_listens.release();
        if (!server.waitForNewConnection(10'000))
            return;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        const auto say = [&](const QByteArray &line) {
            socket->write(line + "\r\n");
            socket->waitForBytesWritten();
        };
        say("* OK ready");
        QByteArray idling;
        while (socket->waitForReadyRead(10'000) || socket->canReadLine()) {
            while (socket->canReadLine()) {
                const QByteArray line = socket->readLine().trimmed();
                const auto words = line.split(' ');
                if (line == "DONE") {
                    say(idling + " OK done");
                    continue;
                }
                const QByteArray name = words.value(1) == "UID" ? words.value(2) : words.value(1);
                heard << name;
                if (name == "CAPABILITY")
                    say("* CAPABILITY IMAP4rev1 IDLE");
                if (name == "SELECT") {
                    say("* 0 EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] valid\r\n* OK [UIDNEXT 1] next");
                    say(words[0] + " OK [READ-WRITE] selected");
                } else if (name == "SEARCH") {
                    say("* SEARCH" + m_besideSearch);
                    say(words[0] + " OK searched");
                } else if (name == "IDLE") {
                    idling = words[0];
                    say("+ idling");
                } else {
                    say(words[0] + " OK done");
                }
            }
        }
    }

private:
    QSemaphore m_listens;
    QByteArray m_besideSearch;
};

} // namespace

class ImapLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotWaitForWhatItWasToldAlready_data()
    {
        QTest::addColumn<QByteArray>("besideSearch");
        QTest::addColumn<bool>("waits");
        QTest::newRow("a mail came while we searched") << QByteArray("\r\n* 1 EXISTS") << false;
        QTest::newRow("nothing came") << QByteArray() << true;
        QTest::newRow("the server says again what is there") << QByteArray("\r\n* 0 EXISTS") << true;
    }
    void doesNotWaitForWhatItWasToldAlready()
    {
        QFETCH(QByteArray, besideSearch);
        QFETCH(bool, waits);
        TellingServer server(besideSearch);
        {
            const Bell stop;
            const Bell wake;
            ImapLine line(stop);
            QVERIFY(line.open({.host = u"127.0.0.1"_s, .port = server.port, .security = Security::None}, {}));
            QVERIFY(line.login({.user = u"ada"_s, .secret = "secret", .oauth = false}));
            QVERIFY(line.canIdle());
            QVERIFY(line.select("INBOX"));
            const auto uids = line.uids(1);
            QVERIFY(uids && uids->empty());
            QVERIFY(line.idle(wake, 300ms));
            // Looked again, it is known: the next one is waited for.
            QVERIFY(line.select("INBOX"));
            QVERIFY(line.idle(wake, 300ms));
        }
        server.wait();
        QCOMPARE(server.heard.count("IDLE"), waits ? 2 : 1);
    }
};

QTEST_GUILESS_MAIN(ImapLineTest)
#include "imaplinetest.moc"
