// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(THROUGHLINE_HUB_PROGRAM);

} // namespace

HubProcess::HubProcess() = default;

HubProcess::~HubProcess()
{
    if (isRunning()) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

bool HubProcess::start(const QStringList &options)
{
    m_log.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    QStringList arguments{u"serve"_s, u"--data"_s, data()};
    if (!options.contains(u"--listen"_s))
        arguments << u"--listen"_s << u"127.0.0.1:0"_s;
    m_process->start(kProgram, arguments + options);
    const QByteArray ready = "listening on ";
    const bool listening =
        QTest::qWaitFor([&] { return log().contains(ready) || m_process->state() == QProcess::NotRunning; }, 30'000)
        && log().contains(ready);
    if (!listening)
        return false;
    const QByteArray url = m_log.mid(m_log.indexOf(ready) + ready.size());
    m_port = quint16(QUrl(QString::fromLatin1(url.first(url.indexOf('\n')))).port());
    return true;
}

QByteArray HubProcess::log()
{
    if (m_process)
        m_log += m_process->readAll();
    return m_log;
}

bool HubProcess::stop()
{
    m_process->terminate();
    const bool ended = m_process->waitForFinished(20'000);
    (void)log();
    return ended && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
}

void HubProcess::kill9()
{
    ::kill(pid_t(m_process->processId()), SIGKILL);
    m_process->waitForFinished();
    m_log.clear();
}

HubProcess::Ran HubProcess::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(kProgram, arguments);
    process.write(input);
    process.closeWriteChannel();
    // Not waitForFinished(): a server in this thread may have to answer.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

HubProcess::Ran HubProcess::cli(const QStringList &arguments, const QByteArray &input)
{
    return run(arguments + QStringList{u"--data"_s, data()}, input);
}

int HubProcess::request(const QByteArray &method, const QByteArray &path, const QJsonObject &sent, const QString &token,
                        QJsonObject *body)
{
    RawClient client(m_port);
    const QByteArray bytes = sent.isEmpty() ? QByteArray() : QJsonDocument(sent).toJson(QJsonDocument::Compact);
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    if (!token.isEmpty())
        head += "Authorization: Bearer " + token.toLatin1() + "\r\n";
    if (!bytes.isEmpty())
        head += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n";
    client.send(head + "\r\n" + bytes);
    const auto answer = client.answer(30'000);
    if (body && answer)
        *body = QJsonDocument::fromJson(answer->body).object();
    return answer ? answer->status : 0;
}

QString HubProcess::signIn(const QString &user, const QString &password, QJsonObject *session)
{
    QJsonObject body;
    const int status = request("POST", "/auth/session",
                               {{u"user"_s, user}, {u"password"_s, password}, {u"deviceName"_s, u"test"_s}}, {}, &body);
    if (session)
        *session = body;
    return status == 200 ? body.value(u"token"_s).toString() : QString();
}

std::unique_ptr<QWebSocket> HubProcess::console(const QString &token)
{
    auto socket = std::make_unique<QWebSocket>();
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/jmap/ws"_s.arg(m_port)));
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"jmap"_s});
    socket->open(request, options);
    (void)QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; }, 10'000);
    return socket;
}

bool HubProcess::addAna()
{
    return cli({u"queue"_s, u"add"_s, u"Sales"_s}).code == 0
           && cli({u"user"_s, u"add"_s, u"ana"_s, u"--name"_s, u"Ana"_s, u"--role"_s, u"admin"_s, u"--queue"_s,
                   u"Sales"_s, u"--password-stdin"_s},
                  kPassword.toUtf8() + '\n')
                      .code
                  == 0;
}

HubProcess::Ran HubProcess::addMailbox()
{
    // Nobody listens on port 9.
    return cli(
        {u"endpoint"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--queue"_s, u"Sales"_s, u"--secrets"_s,
         uR"({"password":"not a secret"})"_s, u"--config"_s,
         uR"({"address":"support@shop.test","imapHost":"127.0.0.1","imapPort":9,"smtpHost":"127.0.0.1","smtpPort":9})"_s});
}
