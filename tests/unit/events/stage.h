// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/eventsconnector.h"
#include "webchat/fakehost.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::events {

using namespace Qt::StringLiterals;

inline const QByteArray secretKey = "a secret key of thirty-two bytes or more";
inline const QByteArray publicKey = "public-key-of-the-shop";
inline const QString shopOrigin = QStringLiteral("https://shop.example");

//! A connector on a hub in memory and in virtual time, and senders in front of it.
class Stage
{
public:
    explicit Stage(QJsonObject settings = {})
    {
        settings["publicKey"_L1] = QString::fromLatin1(publicKey);
        if (!settings.contains("origins"_L1))
            settings["origins"_L1] = QJsonArray{shopOrigin};
        info.endpointId = *Id::fromString(u"0199c0de-0000-7000-8000-00000000000e"_s);
        info.name = u"Shop"_s;
        info.settings = settings;
        info.secrets[u"secretKey"_s] = secretKey;
        startConnector();
    }

    void startConnector()
    {
        connector = std::make_unique<EventsConnector>();
        connector->start(info, host);
        run();
    }
    //! As kill -9 does: nothing more is said, nothing waited for comes.
    void killConnector()
    {
        host.forgetCallbacks();
        connector.reset();
    }
    void run(std::chrono::milliseconds span = std::chrono::milliseconds(100)) { time.run(span); }

    [[nodiscard]] static plugin::HttpRequest request(const QByteArray &key, const QByteArray &body,
                                                     const QString &path = u"/v1/batch"_s)
    {
        plugin::HttpRequest request{.method = u"POST"_s, .path = path, .body = body, .remoteAddress = u"192.0.2.1"_s};
        if (!key.isEmpty()) {
            request.headers.emplace_back(u"authorization"_s, u"Basic "_s + QString::fromLatin1((key + ':').toBase64()));
        }
        if (key == publicKey)
            request.headers.emplace_back(u"origin"_s, shopOrigin);
        return request;
    }
    plugin::HttpResponse send(const plugin::HttpRequest &request)
    {
        plugin::HttpResponse got{.status = 0};
        connector->http(request, [&](const plugin::HttpResponse &answer) { got = answer; });
        run();
        return got;
    }
    plugin::HttpResponse send(const QByteArray &key, const QByteArray &body) { return send(request(key, body)); }
    plugin::HttpResponse batch(const QByteArray &key, const QJsonArray &events)
    {
        return send(key, QJsonDocument(QJsonObject{{u"batch"_s, events}}).toJson(QJsonDocument::Compact));
    }
    //! Posts events of the shop's backend, which must be taken.
    [[nodiscard]] bool told(const QJsonArray &events) { return batch(secretKey, events).status == 200; }
    [[nodiscard]] bool claimed(const QJsonArray &events) { return batch(publicKey, events).status == 200; }

    [[nodiscard]] static QJsonObject json(const plugin::HttpResponse &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    //! "field" of the problem a request was answered with.
    [[nodiscard]] static QString field(const plugin::HttpResponse &answer)
    {
        return json(answer)["error"_L1]["field"_L1].toString();
    }
    [[nodiscard]] QJsonObject event(const QString &type, const QString &id, QJsonObject more = {}) const
    {
        more["type"_L1] = type;
        more["messageId"_L1] = id;
        if (!more.contains("timestamp"_L1))
            more["timestamp"_L1] = time.now().toString();
        return more;
    }
    [[nodiscard]] QJsonObject track(const QString &name, const QString &id, const QJsonObject &properties,
                                    QJsonObject more = {}) const
    {
        more["event"_L1] = name;
        more["properties"_L1] = properties;
        return event(u"track"_s, id, more);
    }
    [[nodiscard]] std::vector<plugin::InboundItem> items(const QString &kind) const { return host.inbound(kind); }
    [[nodiscard]] std::vector<plugin::InboundItem> carts(const QString &state) const
    {
        auto found = items(u"cart"_s);
        std::erase_if(found, [&](const auto &item) { return item.data["state"_L1].toString() != state; });
        return found;
    }

    test::SimTime time;
    webchat::FakeHost host{time};
    plugin::StartInfo info;
    std::unique_ptr<EventsConnector> connector;
};

} // namespace throughline::events
