// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "webchat/standin/standin.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

StandIn::StandIn(plugin::StartInfo info, const QString &baseUrl)
    : m_info(std::move(info)),
      m_baseUrl(baseUrl),
      m_time(Instant{QDateTime::currentMSecsSinceEpoch()})
{
    start();
    connect(&m_beat, &QTimer::timeout, this, &StandIn::beat);
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.start(3);
}

void StandIn::start()
{
    m_connector = std::make_unique<WebchatConnector>();
    m_connector->start(m_info, m_host);
}

void StandIn::kill()
{
    m_host.forgetCallbacks();
    m_connector.reset();
    m_host.sockets.clear();
    for (const auto &[socket, sent] : std::exchange(m_open, {}))
        m_sockets->close(socket, 1012, u"restart"_s);
}

void StandIn::beat()
{
    m_time.run(std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - m_time.now().ms)));
    for (auto open = m_open.begin(); open != m_open.end();) {
        FakeHost::Socket &socket = m_host.sockets[open->first];
        for (; open->second < socket.frames.size(); ++open->second)
            m_sockets->send(open->first, QJsonDocument(socket.frames[open->second]).toJson(QJsonDocument::Compact),
                            false);
        if (!socket.closeCode) {
            ++open;
            continue;
        }
        m_sockets->close(open->first, *socket.closeCode, {});
        open = m_open.erase(open);
    }
}

plugin::HttpRequest StandIn::converted(const hub::RelayRequest &request) const
{
    plugin::HttpRequest out{.method = QString::fromLatin1(request.method),
                            .path = QString::fromLatin1(request.path),
                            .query = QString::fromLatin1(request.query),
                            .body = request.body,
                            .remoteAddress = QString::fromLatin1(request.peer),
                            .baseUrl = m_baseUrl};
    for (const hub::HttpField &field : request.headers)
        out.headers.emplace_back(QString::fromLatin1(field.name), QString::fromUtf8(field.value));
    return out;
}

void StandIn::request(const Id &, hub::RelayRequest request, Answer answer)
{
    if (!m_connector)
        return answer({.status = 503});
    m_connector->http(converted(request), [answer](const plugin::HttpResponse &response) {
        hub::RelayResponse out{.status = response.status, .body = response.body};
        for (const auto &[name, value] : response.headers)
            out.headers.push_back({name.toLatin1(), value.toUtf8()});
        answer(std::move(out));
    });
}

void StandIn::openSocket(const Id &, hub::RelaySocketId socket, hub::RelayRequest upgrade)
{
    if (!m_connector)
        return m_sockets->refuse(socket, 503);
    m_connector->socketOpen({.socketId = socket, .request = converted(upgrade)},
                            [this, socket](const plugin::SocketDecision &decision) {
                                if (!decision.accepted)
                                    return m_sockets->refuse(socket, decision.status);
                                m_open[socket] = 0;
                                m_sockets->accept(socket, {});
                            });
}

void StandIn::socketMessage(hub::RelaySocketId socket, QByteArray message, bool binary)
{
    using Type = plugin::SocketEvent::Type;
    if (m_connector && m_open.contains(socket))
        m_connector->socketEvent({.socketId = socket, .type = binary ? Type::Binary : Type::Text, .payload = message});
}

void StandIn::socketClosed(hub::RelaySocketId socket, int code)
{
    m_open.erase(socket);
    if (m_connector)
        m_connector->socketEvent({.socketId = socket, .type = plugin::SocketEvent::Type::Close, .closeCode = code});
}

QJsonArray StandIn::itemsJson() const
{
    static const QStringList states{u"handedOver"_s, u"sent"_s,   u"delivered"_s,
                                    u"read"_s,       u"failed"_s, u"unconfirmed"_s};
    QJsonArray list;
    for (const FakeHost::Kept &kept : m_host.items) {
        const auto &point = kept.outgoing ? kept.out.contactPoint : kept.in.contactPoint;
        QJsonArray same;
        for (const plugin::ContactPoint &each : kept.in.sameAs)
            same.append(QJsonObject{{u"kind"_s, each.kind}, {u"value"_s, each.value}, {u"trust"_s, each.trust}});
        QJsonArray files;
        for (const plugin::Attachment &file : kept.in.attachments)
            files.append(file.name);
        list.append(QJsonObject{{u"id"_s, kept.id.toString()},
                                {u"out"_s, kept.outgoing},
                                {u"kind"_s, kept.outgoing ? kept.out.kind : kept.in.kind},
                                {u"text"_s, kept.outgoing ? kept.out.text : kept.in.text},
                                {u"visitor"_s, point.value},
                                {u"trust"_s, point.trust},
                                {u"sameAs"_s, same},
                                {u"files"_s, files},
                                {u"data"_s, kept.in.data},
                                {u"state"_s, kept.delivery ? states[static_cast<int>(*kept.delivery)] : QString()}});
    }
    return list;
}

QJsonObject StandIn::obey(const QJsonObject &order)
{
    const QString deed = order["do"_L1].toString();
    const QString visitor = order["visitor"_L1].toString();
    const plugin::ContactPoint point{.kind = u"visitor"_s, .value = visitor};
    if (deed == "reply"_L1)
        return {
            {u"id"_s, m_host.reply(m_connector.get(), visitor, order["text"_L1].toString(), m_time.now()).toString()}};
    if (deed == "items"_L1)
        return {{u"items"_s, itemsJson()}};
    if (deed == "signals"_L1) {
        QJsonArray kinds;
        for (const plugin::Signal &signal : m_host.signalled)
            kinds.append(QJsonObject{{u"kind"_s, signal.kind}, {u"data"_s, signal.data}});
        return {{u"signals"_s, kinds}};
    }
    if (deed == "kill"_L1)
        kill();
    else if (deed == "start"_L1)
        start();
    else if (deed == "lose-answers"_L1)
        m_host.answersLost = order["on"_L1].toBool();
    else if (!m_connector)
        return {{u"error"_s, u"killed"_s}};
    else if (deed == "typing"_L1 || deed == "read"_L1 || deed == "available"_L1)
        m_connector->signal({.kind = deed, .contactPoint = point, .data = order["data"_L1].toObject()});
    else
        return {{u"error"_s, u"unknown"_s}};
    return {{u"ok"_s, true}};
}

} // namespace throughline::webchat
