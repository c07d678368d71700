// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/httpmessage.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTcpSocket;

namespace throughline::hub {

class HttpConnection;
struct Caller; // who is behind a token: front/gate.h

//! One request on its way through the front.
struct Exchange {
    HttpRequest request;
    std::vector<QByteArray> params;       //!< one per {placeholder} and '*' of the pattern, in order, as sent
    std::shared_ptr<const Caller> caller; //!< set by the route's admit step
};

//! Answers one request. Copies answer the same request; the first answer counts. Main thread; may outlive the
//! connection (the answer is then dropped).
class Responder
{
public:
    Responder(HttpConnection *connection, quint64 turn);
    void send(HttpResponse response) const;
    //! Is somebody still waiting?
    [[nodiscard]] bool isWanted() const;
    //! The sink of this request has room again.
    void readOn() const;

private:
    struct Target;
    std::shared_ptr<Target> m_target;
    friend class HttpConnection;
    friend class Upgrade;
};

//! Decides about one upgrade. Same life as a Responder.
class Upgrade
{
public:
    explicit Upgrade(Responder responder) : m_responder(std::move(responder)) {}
    void refuse(HttpResponse response) const { m_responder.send(std::move(response)); }
    [[nodiscard]] bool isWanted() const { return m_responder.isWanted(); }
    //! The socket with the whole request head unread, for QWebSocketServer::handleConnection; nullptr when the client
    //! is gone. The caller owns it.
    [[nodiscard]] QTcpSocket *release() const;

private:
    Responder m_responder;
};

//! Takes the body of an upload piece by piece. Destroyed without finish() when the client breaks off.
class BodySink
{
public:
    virtual ~BodySink() = default;
    //! False: no more (the sink has answered, or the connection answers 413).
    virtual bool take(QByteArrayView piece) = 0;
    //! Nothing more is taken from the socket (and so from the client) until Responder::readOn().
    [[nodiscard]] virtual bool isFull() const { return false; }
    virtual void finish() = 0;
};

//! The answer of an admit step: nothing lets the request in, a response refuses it.
using Admitted = std::function<void(std::shared_ptr<const Caller>, std::optional<HttpResponse>)>;

//! One address of the hub. Exactly one of \a handle and \a stream is set, or \a upgrade alone.
struct Route {
    QByteArray method;    //!< "GET" also answers HEAD; "*" takes all
    QByteArray pattern;   //!< "/jmap/upload/{accountId}"; a last "*" takes the rest, also nothing
    qint64 bodyLimit = 0; //!< bytes; above: 413
    std::function<void(const Exchange &, Admitted)> admit = {}; //!< runs before any body is read; none: everyone
    std::function<void(Exchange, Responder)> handle = {};
    std::function<std::unique_ptr<BodySink>(Exchange, Responder)> stream = {};
    std::function<void(Exchange, Upgrade)> upgrade = {};
};

//! Finds the route of a request.
class Router
{
public:
    void add(Route route);
    struct Match {
        const Route *route = nullptr;
        std::vector<QByteArray> params;
        std::optional<HttpResponse> refusal; //!< 400, 404 or 405 when there is no route
    };
    [[nodiscard]] Match match(const HttpRequest &request) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Route>> &routes() const { return m_routes; }

private:
    std::vector<std::unique_ptr<Route>> m_routes;
};

} // namespace throughline::hub
