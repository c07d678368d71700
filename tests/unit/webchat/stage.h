// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/usertoken.h"
#include "connector/webchatconnector.h"
#include "webchat/fakehost.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

inline const QByteArray tokenSecret = "a secret of at least thirty-two bytes";
inline const QString shopOrigin = QStringLiteral("https://shop.example");

//! A connector on a fake hub, and browsers in front of it.
class Stage
{
public:
    explicit Stage(QJsonObject settings = {})
    {
        if (!settings.contains("origins"_L1))
            settings["origins"_L1] = QJsonArray{shopOrigin};
        info.endpointId = *Id::fromString(u"0199c0de-0000-7000-8000-00000000000e"_s);
        info.name = u"Shop"_s;
        info.settings = settings;
        info.secrets[u"tokenSecret"_s] = tokenSecret;
        startConnector();
    }

    void startConnector()
    {
        connector = std::make_unique<WebchatConnector>();
        connector->start(info, host);
        run();
    }
    //! As kill -9 does: nothing more is said, nothing waited for comes.
    void killConnector()
    {
        host.forgetCallbacks();
        connector.reset();
        host.sockets.clear();
    }
    void run(std::chrono::milliseconds span = std::chrono::milliseconds(50)) { time.run(span); }

    //! The status of the refusal, or 0 for an open socket.
    int open(plugin::SocketId socket, const QString &origin = shopOrigin, const QString &address = u"192.0.2.1"_s)
    {
        plugin::SocketRequest request{.socketId = socket};
        request.request.method = u"GET"_s;
        request.request.path = u"/v1/socket"_s;
        request.request.remoteAddress = address;
        if (!origin.isEmpty())
            request.request.headers = {{u"origin"_s, origin}};
        int status = -1;
        connector->socketOpen(
            request, [&](const plugin::SocketDecision &decision) { status = decision.accepted ? 0 : decision.status; });
        host.sockets[socket];
        return status;
    }
    void send(plugin::SocketId socket, const QByteArray &bytes, bool binary = false)
    {
        using Type = plugin::SocketEvent::Type;
        connector->socketEvent({.socketId = socket, .type = binary ? Type::Binary : Type::Text, .payload = bytes});
        run();
    }
    void send(plugin::SocketId socket, const QJsonObject &frame)
    {
        send(socket, QJsonDocument(frame).toJson(QJsonDocument::Compact));
    }
    void leave(plugin::SocketId socket)
    {
        connector->socketEvent({.socketId = socket, .type = plugin::SocketEvent::Type::Close, .closeCode = 1001});
        run();
    }

    //! Opens and says hello; the welcome.
    QJsonObject hello(plugin::SocketId socket, const QJsonObject &visitor = {}, QJsonObject more = {})
    {
        if (open(socket) != 0)
            return {};
        more["type"_L1] = u"hello"_s;
        more["v"_L1] = 1;
        if (!visitor.isEmpty())
            more["visitor"_L1] = visitor;
        send(socket, more);
        return last(socket, u"welcome"_s);
    }
    void message(plugin::SocketId socket, const QString &id, const QString &text, QJsonObject more = {})
    {
        more["type"_L1] = u"message"_s;
        more["id"_L1] = id;
        more["text"_L1] = text;
        send(socket, more);
    }

    [[nodiscard]] std::vector<QJsonObject> all(plugin::SocketId socket, const QString &type)
    {
        std::vector<QJsonObject> found;
        for (const QJsonObject &frame : host.sockets[socket].frames) {
            if (frame["type"_L1].toString() == type)
                found.push_back(frame);
        }
        return found;
    }
    [[nodiscard]] QJsonObject last(plugin::SocketId socket, const QString &type)
    {
        const auto found = all(socket, type);
        return found.empty() ? QJsonObject() : found.back();
    }
    [[nodiscard]] int closed(plugin::SocketId socket) { return host.sockets[socket].closeCode.value_or(0); }

    [[nodiscard]] QByteArray token(const QString &user, QJsonObject claims = {}) const
    {
        constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        if (!claims.contains("aud"_L1))
            claims["aud"_L1] = info.endpointId.toString();
        if (!claims.contains("exp"_L1))
            claims["exp"_L1] = static_cast<double>(time.now().ms / 1000 + 300);
        claims["sub"_L1] = user;
        const QByteArray head = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64);
        const QByteArray body = head + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64);
        return body + '.' + sealOf(tokenSecret, body).toBase64(base64);
    }

    test::SimTime time;
    FakeHost host{time};
    plugin::StartInfo info;
    std::unique_ptr<WebchatConnector> connector;
};

//! A message id: the n-th of a test.
[[nodiscard]] inline QString messageId(int n)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(n, 12, 16, QChar(u'0'));
}

} // namespace throughline::webchat
