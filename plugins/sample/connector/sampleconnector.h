// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

#include <QObject>
#include <QSet>

namespace throughline::sample {

//! The echo lane: what an agent sends comes back from the same contact point. Shows every part of the API that most
//! channels need; see plugins/sample/README.md for a walk through it. One thread, no state but what the hub keeps.
class EchoConnector final : public plugin::Connector
{
public:
    void start(const plugin::StartInfo &info, plugin::ChannelHost &host) override;
    void send(const plugin::OutboundItem &item) override;
    void http(const plugin::HttpRequest &request, std::function<void(plugin::HttpResponse)> reply) override;
    void socketOpen(const plugin::SocketRequest &request, std::function<void(plugin::SocketDecision)> decide) override;
    void socketEvent(const plugin::SocketEvent &event) override;
    void signal(const plugin::Signal &signal) override;
    void lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done) override;
    void action(const plugin::Call &call, plugin::Answer<QJsonObject> done) override;
    void stop(std::function<void()> done) override;

private:
    void echo(const plugin::OutboundItem &item);
    void take(const QJsonObject &message, const std::function<void(plugin::HttpResponse)> &reply);
    void showHistory(const QString &from, const std::function<void(plugin::HttpResponse)> &reply);
    void saveCount();

    plugin::ChannelHost *m_host = nullptr;
    bool m_echo = true;
    QString m_prefix;
    std::chrono::milliseconds m_delay{0};
    qint64 m_count = 0; // echoes so far: the cursor, as text
    QSet<plugin::SocketId> m_sockets;
};

//! What the plugin host asks for. One per library.
class EchoFactory final : public QObject, public plugin::ConnectorFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json")
    Q_INTERFACES(throughline::plugin::ConnectorFactory)

public:
    std::unique_ptr<plugin::Connector> create() override { return std::make_unique<EchoConnector>(); }
};

} // namespace throughline::sample
