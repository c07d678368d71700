// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console.h"
#include "figure.h"
#include "profile.h"
#include "shared/clientsource.h"
#include "timeline/timelinemodel.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>
#include <QWebSocket>
#include <QWebSocketServer>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

//! The raw engine: one frame to a server of its own thread, which commits it (FULL, as the hub), sends it back, and is
//! committed again here (NORMAL, as the cache).
class RawRoad
{
public:
    RawRoad()
        : m_server(u"raw"_s, QWebSocketServer::NonSecureMode),
          m_far(open(u"far.db"_s, sqlite::Durability::Full)),
          m_near(open(u"near.db"_s, sqlite::Durability::Normal)),
          m_farInsert(insert(m_far)),
          m_nearInsert(insert(m_near))
    {
        require(m_server.listen(QHostAddress::LocalHost), u"the raw server does not listen"_s);
        const QUrl url = m_server.serverUrl();
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            auto *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket, [this, socket](const QString &text) {
                commit(m_far, m_farInsert, text);
                socket->sendTextMessage(text);
            });
        });
        m_thread.start();
        QEventLoop loop;
        QObject::connect(&m_socket, &QWebSocket::connected, &loop, &QEventLoop::quit);
        m_socket.open(url);
        loop.exec();
    }
    ~RawRoad()
    {
        m_socket.close();
        QMetaObject::invokeMethod(&m_server, &QWebSocketServer::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    double send(const QString &text)
    {
        return millis([&] {
            QEventLoop loop;
            const auto link =
                QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &loop, [&](const QString &back) {
                    commit(m_near, m_nearInsert, back);
                    loop.quit();
                });
            m_socket.sendTextMessage(text);
            loop.exec();
            QObject::disconnect(link);
        });
    }

private:
    sqlite::Database open(const QString &name, sqlite::Durability durability)
    {
        auto database =
            sqlite::Database::open({.path = m_folder.filePath(name), .key = m_key.bytes(), .durability = durability});
        require(database && database->run("CREATE TABLE item(id INTEGER PRIMARY KEY, body TEXT)"),
                u"a raw database cannot be made"_s);
        return std::move(*database);
    }
    static sqlite::Statement insert(sqlite::Database &database)
    {
        return std::move(*database.prepare("INSERT INTO item(body) VALUES(?1)"));
    }
    static void commit(sqlite::Database &database, sqlite::Statement &statement, const QString &text)
    {
        auto transaction = sqlite::Transaction::begin(database);
        require(statement.bind(text).run() && transaction->commit(), u"a raw commit failed"_s);
    }

    QTemporaryDir m_folder;
    client::Secret m_key = client::Secret::random(32);
    QThread m_thread;
    QWebSocketServer m_server;
    QWebSocket m_socket;
    sqlite::Database m_far;
    sqlite::Database m_near;
    sqlite::Statement m_farInsert;
    sqlite::Statement m_nearInsert;
};

} // namespace

Figure ingestToModelFigure(const Scale &scale)
{
    ServedHub hub;
    hub.serve();
    Console console(hub);
    (void)console.syncUntilLive();
    ui::ClientSource source(console.client());
    const SystemClock clock;
    ui::TimelineModel model(source, clock);
    model.setFollowing(true);

    QNetworkAccessManager network;
    const auto put = [&](int n, const QString &text) {
        QNetworkRequest request(hub.url().resolved(QUrl(u"/c/%1/v1/messages"_s.arg(hub.endpointId().toString()))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const QJsonObject body{{u"id"_s, QString::number(n)}, {u"from"_s, u"ada"_s}, {u"text"_s, text}};
        return network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    };
    const auto untilTold = [](QNetworkReply *reply) {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        reply->deleteLater();
        return reply->error() == QNetworkReply::NoError;
    };

    // The channel needs a moment to start; then the first item brings customer and conversation.
    bool taken = false;
    for (int attempt = 0; attempt < 100 && !taken; ++attempt) {
        taken = untilTold(put(0, u"first"_s));
        if (!taken)
            QThread::msleep(100);
    }
    require(taken, u"the sample channel takes nothing"_s);
    Id customer;
    for (int attempt = 0; attempt < 200 && customer.isNull(); ++attempt) {
        const auto page = waitFor(console.client().inbox({}));
        if (page && !page->rows.empty())
            customer = page->rows.front().conversation.customerId;
        else
            QThread::msleep(20);
    }
    require(!customer.isNull(), u"the first item does not reach the inbox"_s);
    Awaited opened(&model, &ui::TimelineModel::opened);
    model.open(customer, {});
    opened.wait();

    RawRoad raw;
    std::vector<double> ours;
    std::vector<double> theirs;
    QString newest;
    QEventLoop arrived;
    const auto look = [&] {
        if (model.rowCount() > 0 && model.data(model.index(0), ui::TimelineModel::NameRole).toString() == newest)
            arrived.quit();
    };
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &arrived, look);
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &arrived, look);
    for (int n = 1; n <= scale.rounds; ++n) {
        newest = u"item %1 with about as many words as a customer types into a chat"_s.arg(n);
        theirs.push_back(raw.send(newest));
        QNetworkReply *reply = nullptr;
        ours.push_back(millis([&] {
            reply = put(n, newest);
            arrived.exec();
        }));
        (void)untilTold(reply);
    }
    const double raw50 = median(theirs);
    const double ours50 = median(ours);
    return {
        .id = u"ingest_to_model"_s,
        .ratio = ours50 / raw50,
        .goal = 1.5,
        .unit =
            u"median from the channel's HTTP door to the model's row / raw WebSocket echo with the same two commits"_s,
        .note = u"%1 ms against %2 ms, p95 %3 ms against %4 ms; ours includes the relay and the plugin's process"_s
                    .arg(ours50, 0, 'f', 2)
                    .arg(raw50, 0, 'f', 2)
                    .arg(percentile(ours, 95), 0, 'f', 2)
                    .arg(percentile(theirs, 95), 0, 'f', 2)};
}

} // namespace throughline::bench
