// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "servedhub.h"

#include "accounts/accounts.h"
#include "control/storekey.h"
#include "dataset.h"
#include "figure.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

const QString password = u"correct horse battery"_s;

QString beside(const QString &name)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../"_s + name);
}

} // namespace

ServedHub::ServedHub()
{
    const auto key = hub::StoreKey::create(m_folder.filePath(u"hub.key"_s));
    require(key.has_value(), u"the hub's key cannot be written"_s);
    auto store = hub::Store::open({.path = m_folder.filePath(u"hub.db"_s), .key = key->bytes()});
    require(store.has_value(), u"the hub's store does not open"_s);
    m_store = std::make_unique<hub::Store>(std::move(*store));
    m_hub = std::make_unique<hub::Hub>(*m_store, m_clock, m_random);
    m_queue = m_hub->addQueue(u"Bench"_s).value();
    m_agent = m_hub
                  ->addUser({.name = u"Ana"_s,
                             .email = u"ana"_s,
                             .role = Role::Agent,
                             .passwordHash = hub::hashPassword(password).value(),
                             .queueIds = {m_queue}})
                  .value();
    m_endpoint =
        m_hub
            ->addEndpoint(
                {.channel = u"sample"_s, .name = u"Bench"_s, .queueId = m_queue, .config = {{u"echo"_s, false}}})
            .value();
}

ServedHub::~ServedHub()
{
    m_process.terminate();
    if (!m_process.waitForFinished(15'000))
        m_process.kill();
}

void ServedHub::addMailbox()
{
    m_mailbox = m_hub
                    ->addEndpoint({.channel = u"email"_s,
                                   .name = u"Mailbox"_s,
                                   .queueId = m_queue,
                                   .config = {{u"address"_s, u"support@shop.test"_s},
                                              {u"imapHost"_s, u"127.0.0.1"_s},
                                              {u"imapPort"_s, 9},
                                              {u"smtpHost"_s, u"127.0.0.1"_s},
                                              {u"smtpPort"_s, 9}},
                                   .secrets = {{u"password"_s, u"not a secret"_s}}})
                    .value();
}

void ServedHub::stop()
{
    m_process.terminate();
    require(m_process.waitForFinished(30'000), u"the hub does not end"_s);
}

void ServedHub::fill(int count, int points)
{
    Dataset data(points);
    SeededRandom random(11);
    for (int done = 0; done < count;) {
        std::vector<hub::InboundItem> batch;
        for (int i = 0; i < 500 && done < count; ++i, ++done) {
            hub::InboundItem item;
            item.externalKey = u"bench-%1"_s.arg(done);
            item.from = {.kind = u"visitor"_s,
                         .value = QString::number(random.below(std::uint64_t(points))),
                         .trust = Trust::Claimed};
            item.senderName = u"Ada Lovelace"_s;
            item.text = data.sentence();
            batch.push_back(std::move(item));
        }
        require(m_hub->ingest(m_endpoint, batch, {}).has_value(), u"a batch was not taken"_s);
    }
}

void ServedHub::serve()
{
    m_hub.reset();
    m_store.reset();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(beside(u"bin/throughline-hub"_s),
                    {u"serve"_s, u"--data"_s, m_folder.path(), u"--listen"_s, u"127.0.0.1:0"_s, u"--plugins"_s,
                     beside(u"plugins"_s), u"--developer"_s});
    QByteArray said;
    while (!said.contains('\n')) {
        require(m_process.waitForReadyRead(20'000), u"the hub does not start"_s);
        said += m_process.readAllStandardOutput();
    }
    const auto words = QString::fromUtf8(said).simplified().split(u' ');
    m_url = QUrl(words.last());
    require(m_url.isValid() && m_url.port() > 0, u"the hub said: %1"_s.arg(QString::fromUtf8(said)));
    signIn();
}

void ServedHub::signIn()
{
    QNetworkAccessManager network;
    QNetworkRequest request(m_url.resolved(QUrl(u"/auth/session"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject body{{u"user"_s, u"ana"_s}, {u"password"_s, password}, {u"deviceName"_s, u"bench"_s}};
    auto *reply = network.post(request, QJsonDocument(body).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const auto answer = QJsonDocument::fromJson(reply->readAll()).object();
    m_session = {.base = m_url,
                 .user = u"ana"_s,
                 .agentId = m_agent,
                 .token = answer.value("token"_L1).toString(),
                 .refreshToken = answer.value("refreshToken"_L1).toString(),
                 .expiresAt = Instant::fromString(answer.value("expiresAt"_L1).toString()).value_or(Instant{})};
    require(!m_session.token.isEmpty(), u"the agent cannot sign in: %1"_s.arg(reply->errorString()));
}

} // namespace throughline::bench
