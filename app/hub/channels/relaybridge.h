// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/http.h"
#include "base/result.h"
#include "front/relay.h"

#include <QHash>

namespace throughline::plugin {
class Link;
}

namespace throughline::hub {

//! The front's requests and WebSockets to the connectors and back. Knows which socket belongs to which endpoint, so that no
//! connector reaches another's visitors. Main thread.
class RelayBridge final : public HttpRelay
{
public:
    //! Endpoints come and go; \a link is null while the connector does not run. \a http, \a sockets: permissions.
    void addEndpoint(const Id &endpoint);
    void removeEndpoint(const Id &endpoint);
    void connectorUp(const Id &endpoint, plugin::Link &link, bool http, bool sockets);
    //! Its visitors are closed with 1012: come back in a moment.
    void connectorDown(const Id &endpoint);
    //! A frame or close from the connector.
    void fromConnector(const Id &endpoint, const plugin::SocketEvent &event);

    void attach(RelaySockets &sockets) override;
    [[nodiscard]] bool serves(const Id &endpoint) const override;
    void request(const Id &endpoint, RelayRequest request, Answer answer) override;
    void openSocket(const Id &endpoint, RelaySocketId socket, RelayRequest upgrade) override;
    void socketMessage(RelaySocketId socket, QByteArray message, bool binary) override;
    void socketClosed(RelaySocketId socket, int code) override;

private:
    struct Line {
        plugin::Link *link = nullptr;
        bool http = false;
        bool sockets = false;
    };
    struct Visitor {
        Id endpoint;
        bool accepted = false;
    };
    void decided(RelaySocketId socket, const Result<plugin::SocketDecision> &decision);
    void drop(RelaySocketId socket, int code, bool tellConnector);
    [[nodiscard]] plugin::Link *linkOf(RelaySocketId socket) const;

    RelaySockets *m_sockets = nullptr;
    QHash<Id, Line> m_lines;
    QHash<RelaySocketId, Visitor> m_visitors;
};

} // namespace throughline::hub
