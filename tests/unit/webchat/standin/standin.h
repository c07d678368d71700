// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/webchatconnector.h"
#include "front/relay.h"
#include "webchat/fakehost.h"

#include <QObject>
#include <QTimer>

namespace throughline::webchat {

//! The web chat's connector behind the hub's real front, with a hub in memory behind it: what the widget's own tests need
//! of a hub, and hands on its back that no agent has (kill it, answer from nowhere). Main thread.
class StandIn final : public QObject, public hub::HttpRelay
{
    Q_OBJECT

public:
    StandIn(plugin::StartInfo info, const QString &baseUrl);

    //! One order, a JSON object {"do": ...}; the answer.
    [[nodiscard]] QJsonObject obey(const QJsonObject &order);

    void attach(hub::RelaySockets &sockets) override { m_sockets = &sockets; }
    [[nodiscard]] bool serves(const Id &endpoint) const override { return endpoint == m_info.endpointId; }
    void request(const Id &endpoint, hub::RelayRequest request, Answer answer) override;
    void openSocket(const Id &endpoint, hub::RelaySocketId socket, hub::RelayRequest upgrade) override;
    void socketMessage(hub::RelaySocketId socket, QByteArray message, bool binary) override;
    void socketClosed(hub::RelaySocketId socket, int code) override;

private:
    void beat();
    void start();
    void kill();
    [[nodiscard]] plugin::HttpRequest converted(const hub::RelayRequest &request) const;
    [[nodiscard]] QJsonArray itemsJson() const;

    plugin::StartInfo m_info;
    QString m_baseUrl;
    test::SimTime m_time;
    FakeHost m_host{m_time};
    std::unique_ptr<WebchatConnector> m_connector;
    hub::RelaySockets *m_sockets = nullptr;
    std::map<hub::RelaySocketId, std::size_t> m_open; //!< how many of its frames went out
    QTimer m_beat;
};

} // namespace throughline::webchat
