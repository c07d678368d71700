// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "base/scheduler.h"

namespace throughline::webchat {

class Doors;
class Reporter;
class Room;

//! The web chat lane of one endpoint: sessions of browsers on one side, the hub on the other. What visitors and agents
//! say lives in items only, so that a killed process loses nothing: browsers keep what was not acknowledged, the hub
//! sends again what was not reported, and both sides know a line by its id.
class WebchatConnector final : public plugin::Connector
{
public:
    WebchatConnector();
    ~WebchatConnector() override;

    void start(const plugin::StartInfo &info, plugin::ChannelHost &host) override;
    void send(const plugin::OutboundItem &item) override;
    void http(const plugin::HttpRequest &request, std::function<void(plugin::HttpResponse)> reply) override;
    void socketOpen(const plugin::SocketRequest &request, std::function<void(plugin::SocketDecision)> decide) override;
    void socketEvent(const plugin::SocketEvent &event) override;
    void signal(const plugin::Signal &signal) override;
    void stop(std::function<void()> done) override;

private:
    void findKey();
    void findKeyLater();
    void begin(QByteArray key);
    void refuse(const QString &why);
    void watchHours();
    void tellAvailable();
    void markSeen(const QString &visitorId, Instant at);
    void forgetOld(const QString &after);
    void endAll();

    plugin::StartInfo m_info;
    plugin::ChannelHost *m_host = nullptr;
    std::unique_ptr<Room> m_room; //!< null until the endpoint's key is known, and when the settings are wrong
    std::unique_ptr<Doors> m_doors;
    std::unique_ptr<Reporter> m_refusals; //!< when the settings are wrong: why, for every item handed over
    QString m_refusal;
    std::vector<plugin::OutboundItem> m_early; //!< handed over before the room was there
    bool m_wasAvailable = true;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::webchat
